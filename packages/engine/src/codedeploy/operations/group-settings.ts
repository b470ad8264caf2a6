import { ServiceException } from '../exception.ts'
import { ALARM_NAME_LENGTH } from '../model/alarm.ts'
import type {
  AlarmConfiguration,
  AutoRollbackConfiguration,
  AutoRollbackEvent,
  DeploymentGroup,
} from '../model/deployment-group.ts'
import {
  type Body,
  oneOf,
  optionalBoolean,
  optionalObject,
  optionalObjects,
  optionalString,
  optionalStrings,
} from '../request.ts'

const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/\S+$/

/** User guide, "Quotas": the API reference has an older number, 10. */
const ALARM_LIMIT = 50

const ROLLBACK_EVENTS: readonly AutoRollbackEvent[] = [
  'DEPLOYMENT_FAILURE',
  'DEPLOYMENT_STOP_ON_ALARM',
  'DEPLOYMENT_STOP_ON_REQUEST',
]

/** The role is checked for its form only: nothing is done with it here. */
export function checkRole(arn: string): string {
  if (ROLE_ARN.test(arn)) return arn
  throw new ServiceException('InvalidRoleException', `serviceRoleArn "${arn}" is not the ARN of an IAM role`)
}

/** @throws ServiceException `InvalidAutoRollbackConfigException` */
export function readAutoRollback(body: Body): AutoRollbackConfiguration | undefined {
  const given = optionalObject(body, 'autoRollbackConfiguration')
  if (given === undefined) return undefined
  const exception = 'InvalidAutoRollbackConfigException'
  const enabled = optionalBoolean(given, 'enabled') ?? false
  const events = (optionalStrings(given, 'events') ?? []).flatMap(
    (event) => oneOf(event, 'autoRollbackConfiguration.events', ROLLBACK_EVENTS, exception) ?? [],
  )
  if (enabled && events.length === 0) {
    throw new ServiceException(exception, 'autoRollbackConfiguration is enabled and has no events')
  }
  return { enabled, events }
}

/** @throws ServiceException `InvalidAlarmConfigException`, `AlarmsLimitExceededException` */
export function readAlarms(body: Body, field: string): AlarmConfiguration | undefined {
  const given = optionalObject(body, field)
  if (given === undefined) return undefined
  const exception = 'InvalidAlarmConfigException'
  const alarms = (optionalObjects(given, 'alarms') ?? []).map((alarm) => {
    const name = optionalString(alarm, 'name') ?? ''
    if (name !== '' && name.length <= ALARM_NAME_LENGTH) return { name }
    throw new ServiceException(exception, `an alarm's name has 1 to ${ALARM_NAME_LENGTH} characters`)
  })
  if (alarms.length > ALARM_LIMIT) {
    throw new ServiceException(
      'AlarmsLimitExceededException',
      `${field} has ${alarms.length} alarms; the limit is ${ALARM_LIMIT}`,
    )
  }
  if (new Set(alarms.map(({ name }) => name)).size < alarms.length) {
    throw new ServiceException(exception, `${field} names an alarm twice`)
  }
  const enabled = optionalBoolean(given, 'enabled') ?? false
  if (enabled && alarms.length === 0) throw new ServiceException(exception, `${field} is enabled and has no alarms`)
  return { enabled, ignorePollAlarmFailure: optionalBoolean(given, 'ignorePollAlarmFailure') ?? false, alarms }
}

/** What becomes of instances that are launched while a deployment is under way. @throws ServiceException `InvalidInputException` */
export function readOutdatedStrategy(body: Body): DeploymentGroup['outdatedInstancesStrategy'] | undefined {
  return oneOf(
    optionalString(body, 'outdatedInstancesStrategy'),
    'outdatedInstancesStrategy',
    ['UPDATE', 'IGNORE'],
    'InvalidInputException',
  )
}
