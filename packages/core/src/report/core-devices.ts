import {
  type DeploymentResult,
  type EventDiagnostics,
  isTerminal,
  type TargetState,
  type UncountedDevices,
  unitOf,
} from '../deployment/index.ts'
import type { GreengrassDeployment } from '../provider.ts'
import { isOfGreengrass } from './core-device-advice.ts'
import { untrustedText } from './untrusted.ts'

/** How many devices are named in a list. */
const NAMED = 10

/** What became of the core devices of a deployment whose failure is not told, a line each; of a success only who is not in it. */
export function describeCoreDevices(result: DeploymentResult): string[] {
  const { deployment, outcome } = result
  const uncounted = describeUncounted(deployment?.uncounted)
  if (outcome === 'succeeded' || outcome === 'skipped') return uncounted
  const isOver = deployment !== undefined && isTerminal(deployment.state)
  const lines = [
    line(result, 'succeeded', 'succeeded', ['has it', 'have it']),
    line(result, 'inProgress', 'in-progress', ['is at it', 'are at it']),
    line(result, 'pending', 'pending', isOver ? ['never began', 'never began'] : ['has not begun', 'have not begun']),
    line(result, 'skipped', 'skipped', ['does not get it: it was cancelled', 'do not get it: it was cancelled']),
    ...uncounted,
  ]
  return lines.filter((one) => one !== undefined)
}

/**
 * How a core device was left and its error codes, from general to specific:
 * `FAILED_ROLLBACK_COMPLETE, DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)`; `undefined` of other targets.
 */
export function describeErrorStack(diagnostics: EventDiagnostics | undefined): string | undefined {
  const { detailedStatus, errorStack = [], errorTypes = [] } = diagnostics ?? {}
  const parts = [detailedStatus, describeErrors(errorStack, errorTypes)].filter((part) => part)
  return parts.length === 0 ? undefined : untrustedText(parts.join(', '))
}

/** The codes of an error, from general to specific, and their classes; empty where there are none. */
export function describeErrors(errorStack: readonly string[], errorTypes: readonly string[]): string {
  const types = errorTypes.length === 0 ? '' : ` (${errorTypes.join(', ')})`
  return errorStack.length === 0 ? '' : untrustedText(`${errorStack.join(' > ')}${types}`)
}

/** What the target of a deployment to core devices is called, with its job and its revision; `undefined` of other services. */
export function greengrassFacts(result: DeploymentResult): GreengrassFacts | undefined {
  if (!isOfGreengrass(result) || result.deployment === undefined) return undefined
  const { targetArn, revisionId, jobId } = result.deployment as GreengrassDeployment
  const title = targetArn?.includes(':thing/') ? 'Core device' : 'Thing group'
  return { title, revisionId, jobId }
}

interface GreengrassFacts {
  /** `Thing group` or `Core device`. */
  readonly title: string
  readonly revisionId: string | undefined
  readonly jobId: string | undefined
}

/** Whom the outcome says nothing of. */
function describeUncounted({ others, left, leftOut }: UncountedDevices = { others: 0, left: 0, leftOut: 0 }): string[] {
  const parts = [
    ...(others > 0 ? [`${others} ${others === 1 ? 'was' : 'were'} not in the group when the wait began`] : []),
    ...(left > 0 ? [`${left} left the group since`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out as unhealthy or silent`] : []),
  ]
  const all = others + left + leftOut
  return all === 0 ? [] : [`${all} ${unitOf('device', all)} not counted: ${parts.join(', ')}`]
}

function line(
  { deployment, targets }: DeploymentResult,
  counted: 'succeeded' | 'inProgress' | 'pending' | 'skipped',
  state: TargetState,
  [one, many]: readonly [string, string],
): string | undefined {
  const known = targets.filter((target) => target.state === state)
  const count = deployment?.counts?.[counted] ?? known.length
  if (count === 0) return undefined
  const names =
    known.length === count && count <= NAMED ? `: ${known.map(({ id }) => untrustedText(id)).join(', ')}` : ''
  return `${count} ${unitOf('device', count)} ${count === 1 ? one : many}${names}`
}
