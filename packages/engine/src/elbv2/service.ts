import { randomBytes } from 'node:crypto'
import { QueryParameters } from '../http/query-parameters.ts'
import type { QueryReply, QueryService } from '../http/service.ts'
import { AccessDenied, type Authorizer } from '../iam/authorizer.ts'
import { elbAccess } from './access.ts'
import { ElbError, invalid, notBuilt } from './elb-error.ts'
import type { ElbContext } from './operations/operation.ts'
import { ELB_OPERATIONS, UNBUILT_ELB_OPERATIONS } from './operations/table.ts'

const VERSION = '2015-12-01'

/** Sixteen hexadecimal digits, as they end every ARN of load balancing. */
export function newElbId(): string {
  return randomBytes(8).toString('hex')
}

/** Speaks for Elastic Load Balancing, as far as load balancers, target groups and listeners that forward go. */
export function createElbService(context: () => ElbContext, authorizer: Authorizer): QueryService {
  return {
    signingName: 'elasticloadbalancing',
    version: VERSION,
    namespace: `http://elasticloadbalancing.amazonaws.com/doc/${VERSION}/`,
    async call(name, form, caller): Promise<QueryReply> {
      try {
        const operation = Object.hasOwn(ELB_OPERATIONS, name) ? ELB_OPERATIONS[name] : undefined
        if (operation === undefined) throw unknownOperation(name)
        const parameters = new QueryParameters(form, { invalid, notBuilt })
        const current = context()
        authorizer.require(caller, elbAccess(name, parameters, current))
        return { status: 200, result: await operation(current, parameters) }
      } catch (error) {
        if (error instanceof ElbError) return { status: error.status, code: error.code, message: error.message }
        if (error instanceof AccessDenied) return { status: 403, code: 'AccessDenied', message: error.message }
        throw error
      }
    },
  }
}

function unknownOperation(name: string): ElbError {
  if (UNBUILT_ELB_OPERATIONS.has(name)) return notBuilt(`the operation ${name}`)
  return new ElbError('InvalidAction', `Could not find operation ${name} for version ${VERSION}`)
}
