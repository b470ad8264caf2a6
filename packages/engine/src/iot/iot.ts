import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import { type MeetFault, NO_FAULTS } from '../http/fault.ts'
import type { HttpService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { StateStore } from '../state/store.ts'
import type { Place } from './arns.ts'
import { IotState } from './iot-state.ts'
import { Jobs } from './jobs.ts'
import { createIotService } from './service.ts'

export interface IotOptions extends Place {
  readonly state: StateStore
  /** Roll-outs and time-outs go by it. */
  readonly clock: Clock
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** What callers meet. @defaultValue every answer is a good one */
  readonly meet?: MeetFault
  readonly log?: (line: string) => void
}

/** AWS IoT, as far as a fleet of core devices needs it: the registry of things, and jobs. */
export interface Iot {
  readonly service: HttpService
  readonly state: IotState
  readonly jobs: Jobs
  close(): void
}

/** Starts the service over a state. Jobs go on once `jobs.resume` is called. */
export function createIot(options: IotOptions): Iot {
  const { clock, region, accountId, authorizer = UNRESTRICTED, meet = NO_FAULTS, log = () => undefined } = options
  const state = new IotState(options.state)
  const jobs = new Jobs({ state, clock, log })
  const context = () => ({ state, jobs, region, accountId, nowMs: clock.now(), newId: randomUUID })
  return { service: createIotService(context, authorizer, meet), state, jobs, close: () => jobs.close() }
}
