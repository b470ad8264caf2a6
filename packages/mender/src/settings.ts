import type { Clock } from '@slipway/core/clock'

/** Where a Mender server is and who asks it. */
export interface MenderSettings {
  /** Such as `https://hosted.mender.io`; a path below which the server is reached is kept. */
  readonly serverUrl: string
  /** A personal access token or a JWT. Used in place of `login` where both are given. */
  readonly token?: string
  readonly login?: MenderLogin
  /** The proxy that a request has to take. @defaultValue every request goes to its host directly */
  readonly proxyFor?: (target: URL) => URL | undefined
  /** A PEM file with authorities to trust beside those of Node. */
  readonly caFile?: string
  /** @defaultValue the clock on the wall */
  readonly clock?: Clock
  /** From 0 (inclusive) to 1 (exclusive), for the pauses between two tries. @defaultValue Math.random */
  readonly random?: () => number
  /** How often a call is made at the most. @defaultValue 4 */
  readonly maxAttempts?: number
}

export interface MenderLogin {
  readonly user: string
  readonly password: string
  /** The six digits of a second factor. */
  readonly secondFactor?: string
}

/** What is made of a deployment before the server has ended it, and of devices that got nothing. */
export interface MenderPolicy {
  /** How many devices may fail: a count, or a share of those targeted. @defaultValue none */
  readonly maxFailures?: number | { readonly percent: number }
  /** What a deployment is that found no fitting Artifact on any device. @defaultValue 'fail' */
  readonly noArtifact?: 'fail' | 'succeed'
  /**
   * After how many devices that have the release the wait for a deployment to a dynamic group is over, which goes on.
   *
   * @defaultValue the number of devices after which it ends by itself, else as many as there were when it was created
   */
  readonly waitForDevices?: number
}
