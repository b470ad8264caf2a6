import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { QueryReply, QueryService } from '../http/service.ts'
import { AccessDenied, type Authorizer } from '../iam/authorizer.ts'
import type { Change } from '../state/store.ts'
import { autoScalingAccess } from './access.ts'
import { AutoScalingError, notBuilt } from './autoscaling-error.ts'
import type { AutoScalingState } from './autoscaling-state.ts'
import { AUTO_SCALING_OPERATIONS, UNBUILT_AUTO_SCALING_OPERATIONS } from './operations/table.ts'
import { Parameters } from './parameters.ts'
import type { Scaling } from './scaling.ts'

const VERSION = '2011-01-01'

export interface AutoScalingServiceOptions {
  readonly state: AutoScalingState
  readonly scaling: Scaling
  readonly commit: (changes: readonly Change[]) => Promise<void>
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly authorizer: Authorizer
  /** How many items a list gives at once. @defaultValue 10 */
  readonly pageSize?: number
}

/** Speaks for Amazon EC2 Auto Scaling, as far as the size of groups and their lifecycle hooks go. */
export function createAutoScalingService(options: AutoScalingServiceOptions): QueryService {
  const { state, scaling, commit, clock, region, accountId, authorizer, pageSize = 10 } = options
  return {
    signingName: 'autoscaling',
    version: VERSION,
    namespace: `http://autoscaling.amazonaws.com/doc/${VERSION}/`,
    async call(name, form, caller): Promise<QueryReply> {
      try {
        const operation = Object.hasOwn(AUTO_SCALING_OPERATIONS, name) ? AUTO_SCALING_OPERATIONS[name] : undefined
        if (operation === undefined) throw unknownOperation(name)
        const parameters = new Parameters(form)
        authorizer.require(caller, [autoScalingAccess(name, parameters, state, { region, accountId })])
        const context = { state, nowMs: clock.now(), region, accountId, newId: randomUUID, pageSize }
        const { result, changes = [], groups = [], act } = operation(context, parameters)
        const committed = commit(changes)
        for (const group of groups) scaling.settle(group)
        const acted = act?.(scaling) ?? result
        await committed
        await commit([])
        return { status: 200, ...(acted !== undefined && { result: acted }) }
      } catch (error) {
        if (error instanceof AutoScalingError) {
          return { status: error.status, code: error.code, message: error.message }
        }
        if (error instanceof AccessDenied) return { status: 403, code: 'AccessDenied', message: error.message }
        throw error
      }
    },
  }
}

function unknownOperation(name: string): AutoScalingError {
  if (UNBUILT_AUTO_SCALING_OPERATIONS.has(name)) return notBuilt(`the operation ${name}`)
  return new AutoScalingError('InvalidAction', `Could not find operation ${name} for version ${VERSION}`)
}
