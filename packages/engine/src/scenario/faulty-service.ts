import type { Clock } from '@slipway/core/clock'
import { ConnectionDrop, type JsonReply, type JsonService } from '../http/service.ts'
import type { Verdict } from './faults.ts'

/** What each fault answers; the names are those of the service and of AWS's front door. */
const REPLIES: Readonly<Record<Exclude<NonNullable<Verdict['fault']>, 'drop'>, JsonReply>> = {
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

/** A service some of whose calls meet faults. A call that meets one changes nothing. @param wall - delays are real. */
export function withFaults(service: JsonService, judge: (operation: string) => Verdict, wall: Clock): JsonService {
  return {
    ...service,
    async call(operation, body, context) {
      const { delayMs, fault } = judge(operation)
      if (delayMs > 0) await wall.sleep(delayMs, context.signal)
      if (fault === undefined) return service.call(operation, body, context)
      if (fault === 'drop') throw new ConnectionDrop()
      return REPLIES[fault]
    },
  }
}
