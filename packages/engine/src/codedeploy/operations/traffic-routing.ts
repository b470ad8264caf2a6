import { ServiceException } from '../exception.ts'
import type { TrafficRouting } from '../model/configuration.ts'
import { type Body, oneOf, optionalNumber, optionalObject, optionalString } from '../request.ts'

const EXCEPTION = 'InvalidTrafficRoutingConfigurationException'
const FIELD = 'trafficRoutingConfig'

/** From the first shift of traffic to the last, in minutes (user guide, "Quotas"). */
const LONGEST_MINUTES = 2_880
/** Of the traffic in one step (the same page). */
const MOST_PERCENT = 99

/**
 * How a deployment to Lambda or ECS moves traffic: at once, a part and then the rest, or part by part.
 *
 * @throws ServiceException `InvalidTrafficRoutingConfigurationException`
 */
export function readTrafficRouting(body: Body): TrafficRouting {
  const given = optionalObject(body, FIELD)
  if (given === undefined) throw invalid(`${FIELD} is required for this compute platform`)
  const types = ['TimeBasedCanary', 'TimeBasedLinear', 'AllAtOnce'] as const
  const type = oneOf(optionalString(given, 'type'), `${FIELD}.type`, types, EXCEPTION)
  if (type === undefined) throw invalid(`${FIELD}.type is required`)
  if (type === 'AllAtOnce') return { type }
  if (type === 'TimeBasedCanary') {
    const [canaryPercentage, canaryInterval] = readSteps(given, 'timeBasedCanary', 'canary')
    requireInTime(canaryInterval, 1)
    return { type, timeBasedCanary: { canaryPercentage, canaryInterval } }
  }
  const [linearPercentage, linearInterval] = readSteps(given, 'timeBasedLinear', 'linear')
  requireInTime(linearInterval, Math.ceil(100 / linearPercentage))
  return { type, timeBasedLinear: { linearPercentage, linearInterval } }
}

function readSteps(given: Body, field: string, prefix: string): readonly [percentage: number, minutes: number] {
  const steps = optionalObject(given, field)
  if (steps === undefined) throw invalid(`${FIELD}.${field} is required for its type`)
  const percentage = requireWhole(steps, `${prefix}Percentage`, MOST_PERCENT)
  return [percentage, requireWhole(steps, `${prefix}Interval`, LONGEST_MINUTES)]
}

function requireWhole(steps: Body, field: string, most: number): number {
  const value = optionalNumber(steps, field)
  if (value !== undefined && Number.isSafeInteger(value) && value >= 1 && value <= most) return value
  throw invalid(`${field} is ${value ?? 'not given'}; expected a whole number from 1 to ${most}`)
}

function requireInTime(intervalMinutes: number, steps: number): void {
  const minutes = intervalMinutes * steps
  if (minutes <= LONGEST_MINUTES) return
  throw invalid(
    `${steps} shifts of ${intervalMinutes} minutes take ${minutes} minutes; the limit is ${LONGEST_MINUTES}`,
  )
}

function invalid(message: string): ServiceException {
  return new ServiceException(EXCEPTION, message)
}
