/** How it is judged what becomes of a deployment that the service itself never ends. */
export interface GreengrassPolicy {
  /** How many devices of the group may fail, be rejected or time out. @defaultValue 0 */
  readonly maxFailures?: number | { readonly percent: number }
  /** How many devices have to have it. @defaultValue every one that was in the group at the first look */
  readonly waitForDevices?: number | { readonly percent: number }
  /** What a deployment to a group without devices is: it applies to those that join later. @defaultValue 'fail' */
  readonly emptyGroup?: 'fail' | 'succeed'
  /** Devices that are not waited for. */
  readonly leaveOut?: {
    /** Those that say that they are unhealthy. @defaultValue false */
    readonly unhealthy?: boolean
    /** Those that were not heard of for so many milliseconds. */
    readonly silentForMs?: number
  }
}
