/** What a path of an instance is. */
export type FileType = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'device'

/** One path that is otherwise on the instance than on this machine. */
export interface FileChange {
  /** Absolute, as the instance sees it. */
  readonly path: string
  /** A directory that is removed stands for everything below it. */
  readonly change: 'added' | 'changed' | 'removed'
  /** Of a path that is removed: what it was. */
  readonly type: FileType
  /** Permission bits, set-user-ID, set-group-ID and sticky bit among them. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Of a file its bytes, of a symbolic link the length of its text; 0 for everything else. */
  readonly sizeBytes: number
}

/** A process that runs on an instance and is not the agent's own. */
export interface InstanceProcess {
  /** As the instance sees it. */
  readonly pid: number
  /** The program and its parameters, parted by blanks; in brackets where a process has none. */
  readonly command: string
  /** Which hook or unit it comes from; absent when nothing tells. */
  readonly startedBy?: ProcessOrigin
}

export type ProcessOrigin =
  | { readonly kind: 'hook'; readonly event: string; readonly deploymentId: string }
  | { readonly kind: 'unit'; readonly unit: string }

/** What was asked of one unit by `systemctl` or `service`. */
export interface InstanceService {
  /** With its suffix, such as `nginx.service`. */
  readonly unit: string
  /** The verbs in the order in which they were asked, such as `enable` and `restart`. */
  readonly asked: readonly string[]
  /** Whether a process that was started for it runs now. */
  readonly running: boolean
}

/** What there is of an instance beside what the machine under it has. */
export interface InstanceInspection {
  /** By path. With isolation `directory` everything under the instance's root, all of it `added`. */
  readonly changes: readonly FileChange[]
  /** By number. */
  readonly processes: readonly InstanceProcess[]
  /** TCP ports that something listens on, in order. */
  readonly ports: readonly number[]
  /** By name; empty where instances have no `systemctl` of their own. */
  readonly services: readonly InstanceService[]
}
