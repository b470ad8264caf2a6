import type { Clock } from '@slipway/core/clock'
import type { ArtifactFiles } from './artifacts/artifact-files.ts'
import type { Call } from './http/call.ts'
import type { Reply } from './http/reply.ts'
import type { MenderPlan } from './operations.ts'
import type { MenderState } from './state/mender-state.ts'
import type { SigningKeys } from './users/signing-keys.ts'
import type { MenderUser } from './users/start-access.ts'
import type { Tokens } from './users/tokens.ts'

/** What the calls of the API work on. */
export interface MenderContext {
  readonly state: MenderState
  readonly files: ArtifactFiles
  /** By which deployments go. */
  readonly clock: Clock
  /** By which tokens and links go. */
  readonly wall: Clock
  readonly plan: MenderPlan
  /** Whether devices are accepted without anybody's doing. */
  readonly acceptsAll: boolean
  /** The largest artifact, in bytes. */
  readonly artifactLimitBytes: number
  readonly user: MenderUser
  readonly keys: SigningKeys
  readonly tokens: Tokens
  /** Signs the links by which artifacts are fetched. */
  readonly linkSecret: string
  readonly newId: () => string
}

/** Carries out one call. */
export type Handler = (call: Call, context: MenderContext) => Reply | Promise<Reply>
