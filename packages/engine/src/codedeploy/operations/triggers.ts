import { ServiceException } from '../exception.ts'
import { TRIGGER_EVENTS, type Trigger } from '../model/trigger.ts'
import { type Body, oneOf, optionalObjects, optionalString, optionalStrings } from '../request.ts'

/** User guide, "Quotas". */
const TRIGGERS_PER_GROUP = 10

const TOPIC_ARN = /^arn:[\w-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/

/**
 * The triggers of a request; an empty list takes all of them away.
 *
 * @throws ServiceException `InvalidTriggerConfigException`, `TriggerTargetsLimitExceededException`
 */
export function readTriggers(body: Body): readonly Trigger[] | undefined {
  const given = optionalObjects(body, 'triggerConfigurations')
  if (given === undefined) return undefined
  if (given.length > TRIGGERS_PER_GROUP) {
    throw new ServiceException(
      'TriggerTargetsLimitExceededException',
      `triggerConfigurations has ${given.length} triggers; the limit is ${TRIGGERS_PER_GROUP}`,
    )
  }
  const triggers = given.map(readTrigger)
  if (new Set(triggers.map(({ name }) => name)).size < triggers.length) {
    throw invalid('triggerConfigurations has two triggers of the same name')
  }
  return triggers
}

function readTrigger(trigger: Body): Trigger {
  const name = optionalString(trigger, 'triggerName') ?? ''
  const topicArn = optionalString(trigger, 'triggerTargetArn') ?? ''
  const events = (optionalStrings(trigger, 'triggerEvents') ?? []).flatMap(
    (event) => oneOf(event, 'triggerEvents', TRIGGER_EVENTS, 'InvalidTriggerConfigException') ?? [],
  )
  if (name === '') throw invalid('a trigger has no triggerName')
  if (!TOPIC_ARN.test(topicArn)) throw invalid(`triggerTargetArn "${topicArn}" is not the ARN of an SNS topic`)
  if (events.length === 0) throw invalid(`trigger "${name}" has no triggerEvents`)
  return { name, topicArn, events: [...new Set(events)] }
}

function invalid(message: string): ServiceException {
  return new ServiceException('InvalidTriggerConfigException', message)
}

/** Triggers as the group's description shows them. */
export function triggersInfo(triggers: readonly Trigger[]): readonly Readonly<Record<string, unknown>>[] {
  return triggers.map(({ name, topicArn, events }) => ({
    triggerName: name,
    triggerTargetArn: topicArn,
    triggerEvents: events,
  }))
}
