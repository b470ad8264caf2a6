import type { RestReply, RestRequest } from '../../http/rest-codec.ts'
import type { IotState, Jobs, Place } from '../../iot/index.ts'
import type { Deployments } from '../deployments/deployments.ts'
import type { GreengrassState } from '../greengrass-state.ts'
import type { ClientTokens } from './client-tokens.ts'

/** What every operation works with. */
export interface GreengrassContext extends Place {
  readonly state: GreengrassState
  readonly iot: IotState
  readonly jobs: Jobs
  readonly deployments: Deployments
  readonly tokens: ClientTokens
  /** Has the service look at the artifacts of a component version that was created. */
  readonly processComponent: (name: string, version: string) => void
  /** Takes a core device away, with all that it runs. */
  readonly removeDevice: (name: string) => Promise<void>
  readonly nowMs: number
}

export type GreengrassOperation = (request: RestRequest, context: GreengrassContext) => Promise<RestReply> | RestReply
