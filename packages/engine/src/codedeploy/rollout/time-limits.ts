import type { CommandDiagnostics } from '../host-commands.ts'
import type { Target } from '../model/deployment.ts'

/** A host begins an event within this time of the deployment's start or the previous event's end (user guide, quotas). */
const START_LIMIT_MS = 5 * 60_000

/** An event ends within this time of its beginning, whatever the timeouts of its scripts (user guide, quotas). */
const EVENT_LIMIT_MS = 3_600_000

/** An in-place deployment ends within this time (user guide, quotas). */
export const RUN_LIMIT_MS: number = 12 * 3_600_000

const LOST_HOST =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and ' +
  'make sure the agent is running and can connect to the CodeDeploy server.'

/** When the outstanding command of a target is overdue; `undefined` when it has none. */
export function commandDeadline(target: Target): number | undefined {
  if (target.command === undefined) return undefined
  const { event, offeredAtMs } = target.command
  const startedAtMs = target.events.find(({ name }) => name === event)?.startedAtMs
  return startedAtMs === undefined ? offeredAtMs + START_LIMIT_MS : startedAtMs + EVENT_LIMIT_MS
}

/** What is said of an event whose host stayed silent beyond the limit. */
export function overdueDiagnostics(target: Target): CommandDiagnostics {
  const hasBegun = target.events.some(({ name, status }) => name === target.command?.event && status === 'InProgress')
  const message = hasBegun
    ? `The lifecycle event did not complete within ${EVENT_LIMIT_MS / 1000} seconds of its start.`
    : LOST_HOST
  return { errorCode: 5, scriptName: '', message, log: '' }
}
