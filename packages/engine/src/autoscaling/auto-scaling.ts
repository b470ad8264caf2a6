import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { QueryService } from '../http/service.ts'
import type { Authorizer } from '../iam/authorizer.ts'
import type { StateStore } from '../state/store.ts'
import { AutoScalingError } from './autoscaling-error.ts'
import { AutoScalingState } from './autoscaling-state.ts'
import { createAutoScalingGroup, setDesiredCapacity } from './operations/groups.ts'
import type { ScalingOperation } from './operations/operation.ts'
import { Parameters } from './parameters.ts'
import type { HookListener, Machines } from './ports.ts'
import { Scaling } from './scaling.ts'
import { createAutoScalingService } from './service.ts'

export interface AutoScalingOptions {
  readonly state: StateStore
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  readonly authorizer: Authorizer
  readonly listener: HookListener
  readonly machines: Machines
  readonly log: (message: string) => void
}

/** Auto Scaling, as its callers and the engine see it. */
export interface AutoScaling {
  readonly service: QueryService
  readonly scaling: Scaling
  readonly state: AutoScalingState
  /** Makes a group of this size over three availability zones, or gives the one that is there this size. @throws SlipwayError `INPUT_INVALID` */
  ensureGroup(name: string, count: number): Promise<void>
  /** Sets how many instances a group is to have. @throws SlipwayError `INPUT_INVALID` */
  setDesired(name: string, count: number): Promise<void>
}

const LARGEST = 1_000
const ZONES = ['a', 'b', 'c']

/** Starts Auto Scaling over a state; nothing is launched before `scaling.resume()` or a call. */
export function createAutoScaling(options: AutoScalingOptions): AutoScaling {
  const { clock, region, accountId, log } = options
  const state = new AutoScalingState(options.state)
  const commit = options.state.commit.bind(options.state)
  const scaling = new Scaling({
    state,
    commit,
    clock,
    newId: randomUUID,
    newInstanceId: () => `i-0${randomBytes(8).toString('hex')}`,
    listener: options.listener,
    machines: options.machines,
    log,
  })
  /** Runs an operation as a caller of the service would; its refusal is the user's to mend. */
  const run = async (operation: ScalingOperation, fields: object): Promise<void> => {
    try {
      const context = { state, nowMs: clock.now(), region, accountId, newId: randomUUID, pageSize: 1 }
      const { changes = [], groups = [] } = operation(context, Parameters.of(fields))
      const committed = commit(changes)
      for (const name of groups) scaling.settle(name)
      await committed
      await commit([])
    } catch (error) {
      if (!(error instanceof AutoScalingError)) throw error
      const hint = 'slipway engine inspect lists the Auto Scaling groups and their sizes'
      throw new SlipwayError('INPUT_INVALID', error.message, { cause: error, hint })
    }
  }
  const setDesired = (name: string, count: number): Promise<void> =>
    run(setDesiredCapacity, { AutoScalingGroupName: name, DesiredCapacity: count })
  return {
    service: createAutoScalingService({ ...options, state, scaling, commit }),
    scaling,
    state,
    setDesired,
    ensureGroup: (name, count) =>
      state.group(name) === undefined
        ? run(createAutoScalingGroup, {
            AutoScalingGroupName: name,
            MinSize: 0,
            MaxSize: LARGEST,
            DesiredCapacity: count,
            AvailabilityZones: ZONES.map((zone) => `${region}${zone}`),
          })
        : setDesired(name, count),
  }
}
