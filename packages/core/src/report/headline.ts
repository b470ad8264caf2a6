import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import { describeExit } from './describe-exit.ts'
import { formatDuration } from './duration.ts'
import { DEPLOYMENT_CODES } from './error-codes.ts'
import { countFailed, type FailureGroup, groupFailures } from './failure-groups.ts'
import { describeSilence, listNames } from './fleet.ts'
import { describeReached } from './reached.ts'
import { untrustedText } from './untrusted.ts'

/** That more devices of a Mender deployment failed than may. */
const DEVICES_FAILED = 'DEVICES_FAILED'
/** How much room a message has in one line beside other words, in characters. */
const LONG_MESSAGE = 160

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
    case 'reached': {
      const { what, toCome } = describeReached(result.reached ?? { point: 'ready' }, result.targets)
      const statement = `deployment ${deploymentId} ${what} after ${time}${describeTolerated(result)}`
      return { verdict: 'good', statement, reason: toCome }
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
export function describeServiceReason(result: DeploymentResult): string | undefined {
  const { failure } = result
  if (failure === undefined || causeOf(result) === undefined) return undefined
  const { code, message } = failure
  // Mender gives no reasons: these words are ours.
  if (code === DEVICES_FAILED) return describeFailure({ code, message })
  // It is the same long sentence each time, and says what its code does.
  const plain = message.length > LONG_MESSAGE ? DEPLOYMENT_CODES.get(code)?.meaning : undefined
  return `the service says: ${describeFailure({ code, message: plain ?? message })}`
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

/** What went wrong on the targets says more than the service's count of those that did; without any, its word is all there is. */
function describeCause(result: DeploymentResult): string | undefined {
  const group = causeOf(result)
  if (group === undefined) return result.failure === undefined ? undefined : describeFailure(result.failure)
  const more = countFailures(result) - countFailed([group])
  return `${describeGroup(result, group)}${more > 0 ? `, and ${more} more failed` : ''}`
}

function describeGroup(result: DeploymentResult, group: FailureGroup): string {
  const { targets } = group
  if (group.kind === 'never-answered') return describeSilence(result, targets)
  const event = untrustedText(group.event.name)
  const isOne = targets.length === 1
  const place = isOne ? listNames(targets, 1) : `${targets.length} ${unitOf(targets[0]?.type, targets.length)}`
  if (describeExit(group.event).subject === 'agent') {
    return `the ${isOne ? 'agent' : 'agents'} on ${place} stopped answering before ${event}`
  }
  const { errorCode: code = '', message = '', scriptName = '' } = group.event.diagnostics ?? {}
  const failed = `${event} failed on ${place}`
  // Where no script failed, the code says nothing: the message is all that there is.
  const said = scriptName === '' ? untrustedText(message) : ''
  if (said === '') return code === '' ? failed : `${failed} (${untrustedText(code)})`
  return `${failed}: ${said.length > LONG_MESSAGE ? `${said.slice(0, LONG_MESSAGE - 1)}…` : said}`
}

/** The most frequent failure, where the service's reason is none or says no more than that there are failures. */
function causeOf(result: DeploymentResult): FailureGroup | undefined {
  const { failure, outcome } = result
  const isOpen = failure === undefined ? outcome === 'failed' || outcome === 'rolled-back' : COUNTS.has(failure.code)
  return isOpen ? groupFailures(result)[0] : undefined
}

/** The codes with which the service only says that targets failed, or did not answer, or that some hook has. */
const COUNTS: ReadonlySet<string> = new Set([
  'HEALTH_CONSTRAINTS',
  'AGENT_ISSUE',
  'HOOK_EXECUTION_FAILURE',
  DEVICES_FAILED,
])

function countFailures({ targets, deployment }: DeploymentResult): number {
  return Math.max(targets.filter(({ state }) => state === 'failed').length, deployment?.counts?.failed ?? 0)
}

function lastSeen({ status, rollback }: DeploymentResult): string {
  return rollback === undefined ? status : `${status} with its rollback ${rollback.deploymentId} ${rollback.status}`
}
