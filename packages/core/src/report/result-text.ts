import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { adviceFor } from './advice.ts'
import { formatDuration } from './duration.ts'
import { type FailedEvent, failedEvents } from './failed-events.ts'
import { untrustedLines } from './untrusted.ts'

/** How many failed targets are told in full; the rest are counted. */
const TOLD_TARGETS = 5
/** How much of a script's output is shown. */
const LOG_LINES = 25

/** Text styles of a terminal; the identity where there is none. */
export interface Paint {
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly dim: (text: string) => string
  readonly strong: (text: string) => string
}

export const plainPaint: Paint = { good: same, bad: same, dim: same, strong: same }

/** The last words on a deployment for a person: what happened, where, why, the script's last output, and what to do. */
export function renderResult(result: DeploymentResult, paint: Paint = plainPaint): string[] {
  const lines = [headline(result, paint)]
  const failed = failedEvents(result.targets)
  for (const event of failed.slice(0, TOLD_TARGETS)) lines.push('', ...renderFailedEvent(event, paint))
  if (failed.length > TOLD_TARGETS) lines.push('', `  and ${failed.length - TOLD_TARGETS} more targets that failed`)
  const rest = describeRest(result)
  if (rest !== undefined) lines.push('', `  ${rest}`)
  const advice = adviceFor(result)
  if (advice.length > 0) lines.push('', ...advice.map((line) => `  ${paint.strong('→')} ${line}`))
  return lines
}

function headline(result: DeploymentResult, paint: Paint): string {
  const { deploymentId, elapsedMs, outcome, failure, status, rollback } = result
  const time = formatDuration(elapsedMs)
  const reason = failure === undefined ? '' : `: ${failure.message} (${failure.code})`
  switch (outcome) {
    case 'succeeded':
      return `${paint.good('✓')} deployment ${deploymentId} succeeded in ${time}`
    case 'skipped':
      return `${paint.good('✓')} nothing to deploy${reason}`
    case 'failed': {
      const after = rollback === undefined ? '' : `; rollback ${rollback.deploymentId} ended ${rollback.status}`
      return `${paint.bad('✗')} deployment ${deploymentId} failed after ${time}${reason}${after}`
    }
    case 'rolled-back':
      return `${paint.bad('✗')} deployment ${deploymentId} was rolled back after ${time}${reason}`
    case 'stopped':
      return `${paint.bad('✗')} deployment ${deploymentId} was stopped after ${time}${reason}`
    case 'timed-out':
    case 'cancelled':
      return `${paint.bad('✗')} ${outcome} after ${time} with deployment ${deploymentId} at ${status}${reason}`
    case 'unknown':
      return `${paint.bad('✗')} lost sight of deployment ${deploymentId} (last seen ${status})${reason}`
    default:
      return unreachable(outcome)
  }
}

function renderFailedEvent({ targetId, name, diagnostics }: FailedEvent, paint: Paint): string[] {
  const script =
    diagnostics?.scriptName === undefined || diagnostics.scriptName === '' ? '' : ` in ${diagnostics.scriptName}`
  const lines = [`  ${paint.strong(targetId)}: ${paint.bad(`${name} failed`)}${script}`]
  if (diagnostics === undefined) return lines
  const message = diagnostics.message ?? ''
  lines.push(
    ...untrustedLines(message === '' ? diagnostics.errorCode : `${message} (${diagnostics.errorCode})`).map(indent),
  )
  const log = untrustedLines(diagnostics.logTail ?? '')
  if (log.length > LOG_LINES) lines.push(indent(paint.dim(`… ${log.length - LOG_LINES} earlier lines`)))
  lines.push(...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)))
  return lines
}

function describeRest({ targets, deployment, outcome }: DeploymentResult): string | undefined {
  if (outcome === 'succeeded') return undefined
  const untouched = targets.filter(({ state }) => state === 'skipped' || state === 'pending')
  const count =
    deployment?.counts === undefined ? untouched.length : deployment.counts.skipped + deployment.counts.pending
  if (count === 0) return undefined
  const names = untouched.length === count && count <= 10 ? `: ${untouched.map(({ id }) => id).join(', ')}` : ''
  return `${count} ${unitOf(targets[0]?.type, count)} ${count === 1 ? 'was' : 'were'} not touched${names}`
}

function indent(line: string): string {
  return `    ${line}`
}

function same(text: string): string {
  return text
}
