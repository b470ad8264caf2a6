import type { JsonReply, JsonService } from '../http/service.ts'
import { AccessDenied, type Authorizer, type Caller } from '../iam/authorizer.ts'
import type { Change } from '../state/store.ts'
import { ecsAccess } from './access.ts'
import { EcsException, notBuilt } from './ecs-exception.ts'
import type { Document } from './model.ts'
import type { EcsContext } from './operations/operation.ts'
import { ECS_OPERATIONS, UNBUILT_ECS_OPERATIONS } from './operations/table.ts'
import { withoutNulls } from './request.ts'
import type { Scheduler } from './tasks/scheduler.ts'

export interface EcsServiceOptions {
  readonly context: (caller: Caller) => EcsContext
  readonly commit: (changes: readonly Change[]) => Promise<void>
  readonly scheduler: Pick<Scheduler, 'settle' | 'stop'>
  readonly authorizer: Authorizer
}

/** Speaks for Amazon ECS, as far as services go whose deployments come from outside. */
export function createEcsService({ context, commit, scheduler, authorizer }: EcsServiceOptions): JsonService {
  return {
    signingName: 'ecs',
    targetPrefix: 'AmazonEC2ContainerServiceV20141113',
    async call(name, given, caller): Promise<JsonReply> {
      try {
        const operation = Object.hasOwn(ECS_OPERATIONS, name) ? ECS_OPERATIONS[name] : undefined
        if (operation === undefined) throw unknownOperation(name)
        const body = withoutNulls(given) as Document
        const current = context(caller)
        authorizer.require(caller, ecsAccess(name, body, current))
        const reply = operation(current, body)
        const committed = commit(reply.changes ?? [])
        for (const key of reply.services ?? []) scheduler.settle(key)
        if (reply.stopped !== undefined) {
          scheduler.stop(reply.stopped.task, { code: 'UserInitiated', reason: reply.stopped.reason })
        }
        await committed
        await commit([])
        return { status: 200, body: reply.body }
      } catch (error) {
        if (error instanceof EcsException) return error.toReply()
        if (error instanceof AccessDenied) {
          return { status: 400, type: 'AccessDeniedException', message: error.message }
        }
        throw error
      }
    },
  }
}

function unknownOperation(name: string): EcsException {
  if (UNBUILT_ECS_OPERATIONS.has(name)) return notBuilt(`the operation ${name}`)
  return new EcsException('UnknownOperationException', `ECS has no operation ${name}`)
}
