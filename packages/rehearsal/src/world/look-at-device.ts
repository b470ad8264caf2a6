import { lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InstanceState } from '../report/compare-instances.ts'
import { readFolderState } from './look-at-instance.ts'

/** A device at one moment. */
export interface DeviceState extends InstanceState {
  /** By path, what tells whether a file was written anew, though maybe with the same content. */
  readonly stamps: ReadonlyMap<string, string>
}

/**
 * What is on a simulated device now. Which files an update module installs nobody can tell from outside: what was written since the device
 * was looked at `before` counts as installed, and on a device that is looked at for the first time everything.
 */
export async function lookAtDevice(
  { name, root }: { readonly name: string; readonly root: string },
  before: DeviceState | undefined,
  signal: AbortSignal,
): Promise<DeviceState> {
  // A device that has never installed anything has none yet.
  await mkdir(root, { recursive: true })
  const state = await readFolderState(name, root, dirname(root), signal)
  const stamps = new Map<string, string>()
  for (const [path, { type }] of state.files) {
    if (type === 'folder') continue
    const stamp = await stampOf(join(root, path))
    if (stamp !== undefined) stamps.set(path, stamp)
  }
  const installed = new Set([...stamps.keys()].filter((path) => stamps.get(path) !== before?.stamps.get(path)))
  return { ...state, installed, stamps }
}

/** What a program has removed in between has none. */
async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { ino, ctimeMs } = await lstat(path)
    return `${ino} ${ctimeMs}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
