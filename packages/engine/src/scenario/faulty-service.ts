import type { AnsweredFault, MeetFault } from '../http/fault.ts'
import type { JsonReply, JsonService, QueryReply, QueryService } from '../http/service.ts'

/** What CodeDeploy and AWS's front door answer. */
const JSON_REPLIES: Readonly<Record<AnsweredFault, JsonReply>> = {
  throttle: { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  'internal-error': {
    status: 500,
    type: 'InternalFailure',
    message: 'The request processing has failed because of an unknown error, exception or failure.',
  },
  'expired-token': {
    status: 400,
    type: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  },
  'busy-group': {
    status: 400,
    type: 'DeploymentLimitExceededException',
    message: 'The deployment group already has an active deployment',
  },
}

/** The same of services that speak the query protocol. No group is busy there, and no scenario says so. */
const QUERY_REPLIES: Readonly<Record<Exclude<AnsweredFault, 'busy-group'>, QueryReply>> = {
  throttle: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  'internal-error': { status: 500, code: 'InternalFailure', message: 'An error on the server occurred.' },
  'expired-token': {
    status: 403,
    code: 'ExpiredToken',
    message: 'The security token included in the request is expired',
  },
}

/** A service some of whose calls meet faults. A call that meets one changes nothing. */
export function withFaults(service: JsonService, meet: MeetFault): JsonService {
  return {
    ...service,
    async call(operation, body, context) {
      const fault = await meet(operation, context.signal)
      return fault === undefined ? service.call(operation, body, context) : JSON_REPLIES[fault]
    },
  }
}

/** The same for a service of the query protocol. */
export function withQueryFaults(service: QueryService, meet: MeetFault): QueryService {
  return {
    ...service,
    async call(operation, parameters, context) {
      const fault = await meet(operation, context.signal)
      if (fault === undefined || fault === 'busy-group') return service.call(operation, parameters, context)
      return QUERY_REPLIES[fault]
    },
  }
}
