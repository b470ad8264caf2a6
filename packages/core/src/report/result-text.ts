import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { adviceFor } from './advice.ts'
import { formatDuration } from './duration.ts'
import { type FailedEvent, failedEvents, failedWithoutEvent } from './failed-events.ts'
import { untrustedLines, untrustedText } from './untrusted.ts'

/** How many failed targets are told in full; the rest are counted. */
const TOLD_TARGETS = 5
/** How much of a script's output is shown. */
const LOG_LINES = 25
/** How many targets are named in a list. */
const TOLD_NAMES = 10

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
  for (const event of failedEvents(result.targets).slice(0, TOLD_TARGETS)) {
    lines.push('', ...renderFailedEvent(event, paint))
  }
  const rest = [describeSilentFailures, describeMoreFailures, describeDone, describeRest, describeServiceReason].map(
    (tell) => tell(result),
  )
  const told = rest.filter((line) => line !== undefined)
  if (told.length > 0) lines.push('', ...told.map((line) => `  ${line}`))
  const advice = adviceFor(result)
  if (advice.length > 0) lines.push('', ...advice.map((line) => `  ${paint.strong('→')} ${line}`))
  return lines
}

function headline(result: DeploymentResult, paint: Paint): string {
  const { deploymentId, elapsedMs, outcome, failure, status, rollback } = result
  const cause = describeCause(result)
  const time = formatDuration(elapsedMs)
  const reason = cause === undefined ? '' : `: ${cause}`
  const [good, bad] = [paint.good('✓'), paint.bad('✗')]
  switch (outcome) {
    case 'succeeded':
      return `${good} deployment ${deploymentId} succeeded in ${time}${describeTolerated(result)}`
    case 'skipped':
      return `${good} nothing to deploy${reason}`
    case 'failed': {
      const after = rollback === undefined ? '' : `; its rollback ${rollback.deploymentId} ended ${rollback.status}`
      return `${bad} deployment ${deploymentId} failed after ${time}${reason}${after}`
    }
    case 'rolled-back':
      return `${bad} deployment ${deploymentId} was rolled back after ${time}${reason}`
    case 'stopped':
      return `${bad} deployment ${deploymentId} was stopped after ${time}${reason}`
    case 'timed-out':
      return `${bad} timed out after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`
    case 'cancelled':
      return `${bad} cancelled after ${time}: ${failure?.message ?? `deployment ${deploymentId} was still ${status}`}`
    case 'unknown':
      return `${bad} lost sight of deployment ${deploymentId} after ${time}, last seen ${lastSeen(result)}${reason}`
    default:
      return unreachable(outcome)
  }
}

/** A success is told no better than it is: the configuration may let some targets fail. */
function describeTolerated({ targets, deployment }: DeploymentResult): string {
  const failed = deployment?.counts?.failed ?? targets.filter(({ state }) => state === 'failed').length
  return failed === 0 ? '' : `, though ${failed} ${unitOf(targets[0]?.type, failed)} failed`
}

/** What went wrong on a target says more than the service's count of targets that did; without one, its word is all there is. */
function describeCause({ failure, targets }: DeploymentResult): string | undefined {
  const [event] = failedEvents(targets)
  if (event === undefined || !isCount(failure?.code))
    return failure === undefined ? undefined : describeFailure(failure)
  const code = event.diagnostics === undefined ? '' : ` (${untrustedText(event.diagnostics.errorCode)})`
  return `${event.name} failed on ${event.targetId}${code}`
}

/** The service's reason, where the headline has named the cause instead. */
function describeServiceReason({ failure, targets }: DeploymentResult): string | undefined {
  if (failure === undefined || !isCount(failure.code) || failedEvents(targets).length === 0) return undefined
  return `the service says: ${describeFailure(failure)}`
}

/** The code with which the service only says that too many targets failed. */
function isCount(code: string | undefined): boolean {
  return code === 'HEALTH_CONSTRAINTS'
}

function describeFailure({ code, message }: { readonly code: string; readonly message: string }): string {
  const text = untrustedText(message)
  return text === '' ? code : `${text} (${code})`
}

function lastSeen({ status, rollback }: DeploymentResult): string {
  return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`
}

function renderFailedEvent({ targetId, name, diagnostics }: FailedEvent, paint: Paint): string[] {
  const scriptName = untrustedText(diagnostics?.scriptName ?? '')
  const script = scriptName === '' ? '' : ` in ${scriptName}`
  const lines = [`  ${paint.strong(targetId)}: ${paint.bad(`${name} failed`)}${script}`]
  if (diagnostics === undefined) return lines
  const { errorCode: code, message = '', logTail = '' } = diagnostics
  lines.push(indent(describeFailure({ code, message })))
  const log = untrustedLines(logTail)
  const hidden = log.length - LOG_LINES
  if (hidden > 0) lines.push(indent(paint.dim(`… ${hidden} earlier ${hidden === 1 ? 'line' : 'lines'}`)))
  lines.push(...log.slice(-LOG_LINES).map((line) => indent(`${paint.dim('│')} ${line}`)))
  return lines
}

function describeSilentFailures({ targets }: DeploymentResult): string | undefined {
  const silent = failedWithoutEvent(targets)
  if (silent.length === 0) return undefined
  const named = silent.slice(0, TOLD_NAMES).map(({ id }) => id)
  const more = silent.length > named.length ? ` and ${silent.length - named.length} more` : ''
  return `failed without a lifecycle event that says why: ${named.join(', ')}${more}`
}

/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }: DeploymentResult): string | undefined {
  const told = Math.min(failedEvents(targets).length, TOLD_TARGETS) + failedWithoutEvent(targets).length
  const failed = targets.filter(({ state }) => state === 'failed').length
  const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told
  if (more <= 0) return undefined
  return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${unitOf(targets[0]?.type, more)} failed`
}

/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result: DeploymentResult): string | undefined {
  if (result.outcome !== 'failed' && result.outcome !== 'stopped') return undefined
  return describeTargets(result, ['succeeded'], (count) => `${count === 1 ? 'has' : 'have'} the new revision`)
}

function describeRest(result: DeploymentResult): string | undefined {
  if (result.outcome === 'succeeded') return undefined
  return describeTargets(result, ['skipped', 'pending'], (count) => `${count === 1 ? 'was' : 'were'} not touched`)
}

/** How many targets are in one of the states, by name where that is short. */
function describeTargets(
  { targets, deployment }: DeploymentResult,
  states: readonly ('succeeded' | 'skipped' | 'pending')[],
  predicate: (count: number) => string,
): string | undefined {
  const known = targets.filter(({ state }) => states.some((one) => one === state))
  const counts = deployment?.counts
  const count = counts === undefined ? known.length : states.reduce((sum, state) => sum + counts[state], 0)
  if (count === 0) return undefined
  const names = known.length === count && count <= TOLD_NAMES ? `: ${known.map(({ id }) => id).join(', ')}` : ''
  return `${count} ${unitOf(targets[0]?.type, count)} ${predicate(count)}${names}`
}

function indent(line: string): string {
  return `    ${line}`
}

function same(text: string): string {
  return text
}
