import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { formatDuration } from './duration.ts'
import { failedEvents } from './failed-events.ts'
import { untrustedText } from './untrusted.ts'

/** How a deployment ended, in the words that every report of it begins with. Each part is one line of plain text. */
export interface Headline {
  /** `open`: we stopped looking before it ended. */
  readonly verdict: 'good' | 'bad' | 'open'
  /** Such as `deployment d-1 failed after 12 s`. */
  readonly statement: string
  readonly reason?: string
  /** What came of it. */
  readonly sequel?: string
}

/** What happened, and why. */
export function headlineOf(result: DeploymentResult): Headline {
  const { elapsedMs, outcome, failure, status, rollback } = result
  const deploymentId = untrustedText(result.deploymentId)
  const time = formatDuration(elapsedMs)
  const cause = describeCause(result)
  const why = cause === undefined ? {} : { reason: cause }
  const interrupted = untrustedText(failure?.message ?? `deployment ${deploymentId} was still ${status}`)
  switch (outcome) {
    case 'succeeded':
      return {
        verdict: 'good',
        statement: `deployment ${deploymentId} succeeded in ${time}${describeTolerated(result)}`,
      }
    case 'skipped':
      return { verdict: 'good', statement: 'nothing to deploy', ...why }
    case 'failed': {
      const undone =
        rollback === undefined ? {} : { sequel: `its rollback ${rollback.deploymentId} ended ${rollback.status}` }
      return { verdict: 'bad', statement: `deployment ${deploymentId} failed after ${time}`, ...why, ...undone }
    }
    case 'rolled-back':
      return { verdict: 'bad', statement: `deployment ${deploymentId} was rolled back after ${time}`, ...why }
    case 'stopped':
      return { verdict: 'bad', statement: `deployment ${deploymentId} was stopped after ${time}`, ...why }
    case 'timed-out':
      return { verdict: 'open', statement: `timed out after ${time}`, reason: interrupted }
    case 'cancelled':
      return { verdict: 'open', statement: `cancelled after ${time}`, reason: interrupted }
    case 'unknown': {
      const statement = `lost sight of deployment ${deploymentId} after ${time}, last seen ${lastSeen(result)}`
      return { verdict: 'open', statement, ...why }
    }
    default:
      return unreachable(outcome)
  }
}

/** The headline as one line, such as for a description that has room for no more. */
export function describeOutcome(result: DeploymentResult): string {
  const { statement, reason, sequel } = headlineOf(result)
  return `${statement}${reason === undefined ? '' : `: ${reason}`}${sequel === undefined ? '' : `; ${sequel}`}`
}

/** The service's reason, where the headline has named the cause instead. */
export function describeServiceReason({ failure, targets }: DeploymentResult): string | undefined {
  if (failure === undefined || !isCount(failure.code) || failedEvents(targets).length === 0) return undefined
  return `the service says: ${describeFailure(failure)}`
}

/** A reason with its code: `too few healthy instances (HEALTH_CONSTRAINTS)`. */
export function describeFailure(failure: { readonly code: string; readonly message: string }): string {
  const text = untrustedText(failure.message)
  const code = untrustedText(failure.code)
  return text === '' ? code : `${text} (${code})`
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

/** The code with which the service only says that too many targets failed. */
function isCount(code: string | undefined): boolean {
  return code === 'HEALTH_CONSTRAINTS'
}

function lastSeen({ status, rollback }: DeploymentResult): string {
  return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`
}
