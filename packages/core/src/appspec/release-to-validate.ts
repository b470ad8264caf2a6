import type { BundleFormat } from '../revision/location.ts'
import type { HostOs } from './document.ts'
import type { ReleaseEntry } from './locate.ts'
import type { Platform } from './platform.ts'

export interface ReleaseToValidate {
  /** The AppSpec file's content; absent when the release has none where the agent looks. */
  readonly text: string | Uint8Array | undefined
  /** The name that diagnostics of the AppSpec file carry. */
  readonly file: string
  /** The operating system of the hosts. @defaultValue what the AppSpec's `os` says, else 'linux' */
  readonly hostOs?: HostOs | undefined
  /** The platform that the release is for. @defaultValue what the content says */
  readonly platform?: Platform
  /** All that is in the release; without it, only the AppSpec file itself is looked at. */
  readonly entries?: readonly ReleaseEntry[] | undefined
  /**
   * What the files that {@link listHookScripts} lists hold, by their paths among the entries; the first {@link SCRIPT_BYTES}
   * of each are enough. A script whose content is not given is only looked for.
   */
  readonly contents?: ReadonlyMap<string, Uint8Array>
  /** The format of the bundle that the entries are in; absent for a folder. The agent unpacks a bundle that holds one folder from there. */
  readonly bundleFormat?: BundleFormat
  /** The format of the bundle that is to be made of a folder. @defaultValue that of the bundle, else none is judged */
  readonly plannedFormat?: BundleFormat | undefined
}

/** How much of a script is looked at. */
export const SCRIPT_BYTES: number = 1024 * 1024
