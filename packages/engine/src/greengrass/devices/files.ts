import { join } from 'node:path'

/** Where a core device keeps what, as the nucleus lays out its root folder. */
export interface DeviceFiles {
  readonly root: string
  artifacts(name: string, version: string): string
  decompressed(name: string, version: string): string
  work(name: string): string
  log(name: string): string
  /** What the device notes of its own doings, where the nucleus has its log. */
  readonly journal: string
  /** Folders with one folder for each component, and in it one for each version. */
  readonly packageFolders: readonly string[]
}

export function filesOf(root: string): DeviceFiles {
  const artifacts = join(root, 'packages', 'artifacts')
  const decompressed = join(root, 'packages', 'artifacts-unarchived')
  return {
    root,
    artifacts: (name, version) => join(artifacts, name, version),
    decompressed: (name, version) => join(decompressed, name, version),
    work: (name) => join(root, 'work', name),
    log: (name) => join(root, 'logs', `${name}.log`),
    journal: join(root, 'logs', 'greengrass.log'),
    packageFolders: [artifacts, decompressed],
  }
}
