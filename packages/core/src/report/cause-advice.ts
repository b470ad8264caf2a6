import type { DeploymentResult } from '../deployment/index.ts'
import { isOfGreengrass, stepsForCoreDevice, stepsForCoreDevices, stepsForQueuedDevices } from './core-device-advice.ts'
import { isOfMender, stepsForDevice, stepsForDevices, stepsForSilentDevices } from './device-advice.ts'
import { AGENT_LOG, AGENT_STATUS, DEPLOYMENT_CODES, EVENT_CODES, EVENT_STEPS, explain } from './error-codes.ts'
import type { FailedEvent } from './failed-events.ts'
import { type FailureGroup, groupFailures } from './failure-groups.ts'
import { isTrap, stepsPast } from './previous-revision-trap.ts'
import { shellWord } from './shell-word.ts'
import { MAX_STEPS, type Step } from './step.ts'
import { recogniseEvent, recogniseReason } from './symptoms.ts'
import { untrustedText } from './untrusted.ts'

/** How many characters of an output are quoted. */
const MAX_WORDS = 60

/** What mends the causes: of several failures each has its first step told before any has its second. */
export function causeSteps(result: DeploymentResult): Step[] {
  const groups = groupFailures(result)
  const service = serviceSteps(result, groups)
  // Of a function or an ECS service the service knows more than the events, which a stop makes fail too.
  const isTold = service.length > 0 || result.failure?.code === 'MANUAL_STOP'
  const told =
    isTold && !isOfMender(result) && !isOfGreengrass(result)
      ? groups.filter(({ targets }) => targets[0]?.type === 'instance')
      : groups
  const steps = isOfGreengrass(result) ? coreDeviceSteps : groupSteps
  const lists = [service, ...told.slice(0, MAX_STEPS).map(steps)]
  return Array.from({ length: MAX_STEPS }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat()
}

function serviceSteps(result: DeploymentResult, groups: readonly FailureGroup[]): readonly Step[] {
  const { failure, deploymentId, targets, outcome } = result
  if (failure === undefined) return []
  if (isOfMender(result)) return stepsForDevices(result)
  if (isOfGreengrass(result)) return stepsForCoreDevices(result)
  // What is left of a function is told by its traffic, and a rollback leaves nothing in between.
  if (failure.code === 'MANUAL_STOP' && (targets[0]?.type === 'lambda' || outcome === 'rolled-back')) return []
  const symptom = recogniseReason(failure.message)
  if (symptom !== undefined) return symptom.steps
  // These two only say that something is wrong with instances: what is known of those says more.
  if (groups.length > 0 && (failure.code === 'HEALTH_CONSTRAINTS' || failure.code === 'AGENT_ISSUE')) return []
  const explanation = DEPLOYMENT_CODES.get(failure.code)
  if (explanation !== undefined) return [explain(explanation)]
  if (groups.length > 0 || failure.code === 'TARGETS_FAILED') return []
  const all = `aws deploy get-deployment --deployment-id ${shellWord(deploymentId)}`
  return [['this reason is younger than this release of slipway; all that the service tells:', { code: all }]]
}

function coreDeviceSteps(group: FailureGroup): readonly Step[] {
  return group.kind === 'event' ? stepsForCoreDevice(group.event) : []
}

function groupSteps(group: FailureGroup): readonly Step[] {
  if (group.kind === 'event' && group.targets[0]?.type === 'device') return stepsForDevice(group.event)
  return group.kind === 'never-answered'
    ? [...SILENT_AGENT, THEN_AGAIN]
    : eventSteps(group.event, group.targets[0]?.type === 'instance')
}

/** In the order of the user guide's checklist: the host and its agent, what it says itself, then what could keep it silent. */
const SILENT_AGENT: readonly Step[] = [
  ['is the host up, and its agent installed, recent and running?', { code: AGENT_STATUS }],
  ['its log says why it is silent:', { code: AGENT_LOG }],
  [
    'else check its instance profile (on-premises: credentials of its own), port 443 to codedeploy-commands and S3, :proxy_uri:, clock, disk and memory',
  ],
]

const THEN_AGAIN: Step = ['then:', { deployAgain: {} }]

function eventSteps(event: FailedEvent, isInstance: boolean): readonly Step[] {
  const known = recogniseEvent(event)
  const cause = known === undefined ? codeSteps(event, isInstance) : symptomSteps(known)
  return isInstance && isTrap(event) ? [...stepsPast(event), ...cause] : cause
}

/** An output is long, and what is read out of it is a guess: it is said which words of it are meant. */
function symptomSteps({ symptom, words }: NonNullable<ReturnType<typeof recogniseEvent>>): readonly Step[] {
  const [first, ...others] = symptom.steps
  const seen = untrustedText(words).slice(0, MAX_WORDS)
  if (first === undefined || symptom.place !== 'output' || !/\w/.test(seen)) return symptom.steps
  return [[`"${seen}" in the output:`, ...first], ...others]
}

function codeSteps({ name, diagnostics }: FailedEvent, isInstance: boolean): readonly Step[] {
  const code = diagnostics?.errorCode
  const hook = isInstance ? undefined : DEPLOYMENT_CODES.get('HOOK_EXECUTION_FAILURE')
  const byEvent = code === undefined || code === 'UnknownError' ? EVENT_STEPS.get(name) : undefined
  const explanation = hook ?? byEvent ?? EVENT_CODES.get(code ?? '')
  return explanation === undefined ? [] : [explain(explanation)]
}

/** What to do about targets that were silent when the wait was over. */
export function silenceSteps(result: DeploymentResult): readonly Step[] {
  // Whoever cancels did not wait for them.
  if (isOfMender(result)) return result.outcome === 'timed-out' ? stepsForSilentDevices(result) : []
  if (isOfGreengrass(result)) return result.outcome === 'timed-out' ? stepsForQueuedDevices(result) : []
  return groupFailures(result).some(({ kind }) => kind === 'never-answered') ? SILENT_AGENT : []
}
