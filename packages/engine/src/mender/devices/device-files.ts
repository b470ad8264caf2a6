import { join } from 'node:path'
import type { HostRoot } from '../../agent/host-root.ts'

/** Where a simulated device keeps what. */
export interface DeviceFiles {
  readonly folder: string
  /** What stands for `/`: destinations of artifacts are below it. */
  readonly root: string
  readonly key: string
  /** What is installed, and the update that is under way. */
  readonly store: string
  /** The messages of the deployment that is under way. */
  readonly log: string
  /** Update modules of its own: executables that are named as the type of payload that they install. */
  readonly modules: string
  /** What update modules are given: the tree of the payload. */
  readonly work: string
  /** The state scripts of the artifact that is being installed. */
  readonly scripts: string
  /** Stand-ins for programs that would reboot this machine. */
  readonly programs: string
  /** Is there once a program has asked for a reboot. */
  readonly rebootAsked: string
  /** The two file systems of `rootfs-image`, and which of them is booted. */
  readonly partitions: string
}

export function filesOf(folder: string): DeviceFiles {
  return {
    folder,
    root: join(folder, 'root'),
    key: join(folder, 'key.pem'),
    store: join(folder, 'store.json'),
    log: join(folder, 'deployment.log'),
    modules: join(folder, 'modules', 'v3'),
    work: join(folder, 'work', 'payloads', '0000', 'tree'),
    scripts: join(folder, 'scripts'),
    programs: join(folder, 'bin'),
    rebootAsked: join(folder, 'reboot-asked'),
    partitions: join(folder, 'partitions'),
  }
}

/** The root of a device, which nothing that the device itself installs leads out of. */
export function rootOf(files: DeviceFiles): HostRoot {
  return { folder: files.root, isConfined: true, home: '/root', agentFolder: files.programs }
}
