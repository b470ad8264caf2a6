import type { RestReply, RestRequest } from '../../http/rest-codec.ts'
import type { Place } from '../arns.ts'
import type { IotState } from '../iot-state.ts'
import type { Jobs } from '../jobs.ts'

/** What every operation works with. */
export interface IotContext extends Place {
  readonly state: IotState
  readonly jobs: Jobs
  readonly nowMs: number
  readonly newId: () => string
}

export type IotOperation = (request: RestRequest, context: IotContext) => Promise<RestReply> | RestReply
