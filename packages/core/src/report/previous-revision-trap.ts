import { PREVIOUS_REVISION_EVENTS } from '../deployment/index.ts'
import type { FailedEvent } from './failed-events.ts'
import type { Step } from './step.ts'
import { recogniseEvent } from './symptoms.ts'

/** The option that lets a deployment get past scripts of the revision before that fail. */
export const PAST_STOP = 'ignore-application-stop-failures'
/** Where the agent remembers which revision's scripts run next (agent: the pointer that Install writes). */
const LAST_INSTALLED = '/opt/codedeploy-agent/deployment-root/deployment-instructions/GROUP-ID_last_successful_install'

/** Whether the revision before failed the event: not when its agent did, or nobody says what happened. */
export function isTrap(event: FailedEvent): boolean {
  if (event.diagnostics === undefined || !PREVIOUS_REVISION_EVENTS.some((name) => name === event.name)) return false
  return recogniseEvent(event)?.symptom.isAgentFault !== true
}

/** What is wrong with the revision before cannot be mended by another one: its scripts run first, each time. */
export function stepsPast({ name }: FailedEvent): readonly Step[] {
  const past: Step = [
    `${name} runs the scripts of the revision before, which nothing in this one mends; to get past them:`,
    { deployAgain: { option: PAST_STOP } },
  ]
  const forget: Step = [
    'or have the agent on that host forget the revision before, whose scripts then no longer run:',
    { code: `sudo rm ${LAST_INSTALLED}` },
  ]
  return [past, forget]
}
