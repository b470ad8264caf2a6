import type { CallOptions } from './provider.ts'
import type { RevisionLocation } from './revision/location.ts'

/** Reads the AppSpec file of a deployment to Lambda or ECS, which alone says which functions its lifecycle events call. */
export interface AppSpecReader {
  /**
   * The text of the AppSpec file that a revision is; `undefined` when there is no such file any more, and for a revision that is
   * a bundle, whose AppSpec is for instances.
   *
   * @throws SlipwayError, such as ACCESS_DENIED.
   */
  readAppSpec(applicationName: string, revision: RevisionLocation, options?: CallOptions): Promise<string | undefined>
}

/** What a function printed in a stretch of time. */
export interface FunctionLogRequest {
  /** Without version, alias or account. */
  readonly functionName: string
  /** Milliseconds since the epoch. */
  readonly fromMs: number
  readonly toMs: number
}

export interface FunctionLogs {
  /**
   * The last lines that a function printed, the oldest first and 4 KB at most; empty when it printed none, or has no log.
   *
   * @throws SlipwayError ACCESS_DENIED; its `right` says which.
   */
  tail(request: FunctionLogRequest, options?: CallOptions): Promise<readonly string[]>
}
