import type { JsonReply, JsonService } from '../http/service.ts'
import { AccessDenied, type Authorizer } from '../iam/authorizer.ts'
import { codeDeployAccess } from '../iam/codedeploy-access.ts'
import { notImplemented, ServiceException } from './exception.ts'
import { lookupIn } from './lookup.ts'
import type { CodeDeployState } from './model/codedeploy-state.ts'
import type { OperationContext } from './operations/operation.ts'
import { OPERATIONS, UNBUILT_OPERATIONS } from './operations/table.ts'

interface ServiceParts {
  readonly state: CodeDeployState
  /** A deployment has something to do. */
  readonly advance: (deploymentId: string) => void
  readonly context: () => OperationContext
  readonly begin: () => void
  readonly authorizer: Authorizer
  /** Deployments may have been created that follow a script. */
  readonly tell: () => void
  /** The hooks of an Auto Scaling group were changed. */
  readonly settle: (scalingGroup: string) => void
}

/** Answers requests: each sees one moment, and its answer counts once its changes are durable. */
export function createService({ state, advance, context, begin, authorizer, tell, settle }: ServiceParts): JsonService {
  return {
    signingName: 'codedeploy',
    targetPrefix: 'CodeDeploy_20141006',
    async call(name, body, caller): Promise<JsonReply> {
      try {
        const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
        if (operation === undefined) throw unknownOperation(name)
        begin()
        const now = context()
        authorizer.require(caller, codeDeployAccess(name, body, lookupIn(now)))
        const operated = operation(now, body)
        const committed = state.commit(operated.changes ?? [])
        for (const deploymentId of operated.deploymentIds ?? []) advance(deploymentId)
        for (const name of operated.scalingGroups ?? []) settle(name)
        tell()
        await committed
        if (operated.refusal !== undefined) throw operated.refusal
        return { status: 200, body: operated.body }
      } catch (error) {
        if (error instanceof ServiceException) return error.toReply()
        if (error instanceof AccessDenied) {
          return { status: 400, type: 'AccessDeniedException', message: error.message }
        }
        throw error
      }
    },
  }
}

function unknownOperation(name: string): ServiceException {
  if (Object.hasOwn(UNBUILT_OPERATIONS, name)) return notImplemented(`the operation ${name}`)
  return new ServiceException('UnknownOperationException', `CodeDeploy has no operation ${name}`)
}
