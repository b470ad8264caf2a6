import {
  type DeploymentResult,
  hasTrafficBegun,
  isOriginal,
  PREVIOUS_REVISION_EVENTS,
  serviceOf,
  type Target,
} from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import type { RedeploySource } from '../inputs/redeploy.ts'
import {
  isOfGreengrass,
  stepsForCoreDevice,
  stepsForCoreDevices,
  stepsForQueuedDevices,
  wayBackOfCoreDevices,
} from './core-device-advice.ts'
import {
  isOfMender,
  stepsForDevice,
  stepsForDevices,
  stepsForSilentDevices,
  wayBackOfDevices,
} from './device-advice.ts'
import { AGENT_LOG, AGENT_STATUS, DEPLOYMENT_CODES, EVENT_CODES, EVENT_STEPS, explain } from './error-codes.ts'
import type { FailedEvent } from './failed-events.ts'
import { type FailureGroup, groupFailures } from './failure-groups.ts'
import { shellWord } from './shell-word.ts'
import {
  type Advice,
  type AdviceStyle,
  adviceText,
  deploymentOption,
  groupOptions,
  type Step,
  toAdvice,
} from './step.ts'
import { recogniseEvent, recogniseReason } from './symptoms.ts'
import { untrustedText } from './untrusted.ts'

export type { Advice, AdviceStyle } from './step.ts'

/** Nobody reads on. */
const MAX_STEPS = 4
/** How many characters of an output are quoted. */
const MAX_WORDS = 60
const PAST_STOP = 'ignore-application-stop-failures'
/** Where the agent remembers which revision's scripts run next (agent: the pointer that Install writes). */
const LAST_INSTALLED = '/opt/codedeploy-agent/deployment-root/deployment-instructions/GROUP-ID_last_successful_install'

/**
 * The next steps after a deployment that did not succeed, most specific first and at most four, or that goes on from the point that
 * was waited for; none when it has succeeded.
 */
export function adviceFor(result: DeploymentResult, style: AdviceStyle = 'command'): Advice[] {
  switch (result.outcome) {
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return shorten(silenceSteps(result), interruptedAdvice(result, style), result, style)
    case 'failed':
    case 'stopped':
    case 'rolled-back':
      return style === 'rehearsal'
        ? shorten(causeSteps(result).filter(isPossibleElsewhere), [], result, style)
        : shorten(causeSteps(result), wayBack(result, style), result, style)
    case 'reached':
      return reachedAdvice(result, style)
    case 'succeeded':
    case 'skipped':
      return []
    default:
      return unreachable(result.outcome)
  }
}

/** What mends the cause comes first, and how to go on always has its place. */
function shorten(
  causes: readonly Step[],
  ends: readonly Advice[],
  { deployment }: DeploymentResult,
  style: AdviceStyle,
): Advice[] {
  const different = new Map<string, Advice>()
  for (const step of causes) {
    const advice = toAdvice(step, style, deployment)
    different.set(adviceText(advice, style), advice)
  }
  return [...[...different.values()].slice(0, MAX_STEPS - ends.length), ...ends]
}

/** Whether a step asks for nothing on the host: that of a rehearsal is gone. */
function isPossibleElsewhere(step: Step): boolean {
  return !step.some((part) => typeof part !== 'string' && 'code' in part && part.code.includes('codedeploy-agent'))
}

/** Of several failures each has its first step told before any has its second. */
function causeSteps(result: DeploymentResult): Step[] {
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
  if (!isInstance || !isTrap(event)) return cause
  // What is wrong with the revision before cannot be mended by another one: its scripts run first, each time.
  const past: Step = [
    `${event.name} runs the scripts of the revision before, which nothing in this one mends; to get past them:`,
    { deployAgain: { option: PAST_STOP } },
  ]
  const forget: Step = [
    'or have the agent on that host forget the revision before, whose scripts then no longer run:',
    { code: `sudo rm ${LAST_INSTALLED}` },
  ]
  return [past, forget, ...cause]
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

/** Whether the revision before failed the event: not when its agent did, or nobody says what happened. */
function isTrap(event: FailedEvent): boolean {
  if (event.diagnostics === undefined || !PREVIOUS_REVISION_EVENTS.some((name) => name === event.name)) return false
  return recogniseEvent(event)?.symptom.isAgentFault !== true
}

function silenceSteps(result: DeploymentResult): readonly Step[] {
  // Whoever cancels did not wait for them.
  if (isOfMender(result)) return result.outcome === 'timed-out' ? stepsForSilentDevices(result) : []
  if (isOfGreengrass(result)) return result.outcome === 'timed-out' ? stepsForQueuedDevices(result) : []
  return groupFailures(result).some(({ kind }) => kind === 'never-answered') ? SILENT_AGENT : []
}

/** What a rollback has done: traffic goes back to where it came from, and instances get the last success. */
const BACK: Readonly<Record<Target['type'], string>> = {
  instance: 'the group is back on its last good revision',
  lambda: 'the alias is back on the version from before',
  ecs: 'the service is back on the tasks from before',
  device: 'the group is back on its last good revision',
}

function wayBack(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { outcome, deployment, rollback } = result
  if (outcome === 'rolled-back') {
    const back = result.targets.some(isOriginal)
      ? 'the original instances have the traffic again'
      : BACK[result.targets[0]?.type ?? 'instance']
    return [[`${back} (rollback ${rollback?.deploymentId ?? ''})`]]
  }
  const groups = groupFailures(result)
  if (isUntouched(result, groups)) return []
  if (isOfMender(result)) return wayBackOfDevices(result, style)
  if (isOfGreengrass(result)) return wayBackOfCoreDevices(result, style)
  if (result.targets.some(isOriginal)) return wayBackToOriginals(result)
  const split = result.targets.find(isSplit)
  if (split !== undefined) return [['the alias is left between two versions; before', ...endSplit(split.id)]]
  // What trapped this deployment would trap the one that goes back.
  const isTrapped = groups.some((one) => one.kind === 'event' && isTrap(one.event))
  const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)]
  const from = nextWayBack(result)
  const words = result.redeployed === undefined && rollback === undefined ? 'to go back' : 'to go further back'
  const group = groupOptions(deployment)
  if (from === undefined) {
    if (group === undefined) return failed
    const list: Advice = [`${words}: choose among the releases before:`, { code: `slipway deployments list ${group}` }]
    const again = style === 'workflow' ? ['and run the workflow again with', { code: 'redeploy: d-…' }] : []
    return [...failed, [...list, ...again]]
  }
  if (style === 'workflow') {
    const past = isTrapped ? ['and', { code: `${PAST_STOP}: true` }] : []
    return [...failed, [`${words}: run the workflow again with`, { code: `redeploy: ${from}` }, ...past]]
  }
  if (group === undefined) return failed
  const past = isTrapped ? ` --${PAST_STOP}` : ''
  return [...failed, [`${words}:`, { code: `slipway redeploy ${group} --from ${from}${past} --wait` }]]
}

/** Another deployment would replace instances once more; what matters is who has the traffic. */
function wayBackToOriginals({ targets, rollback }: DeploymentResult): Advice[] {
  const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)]
  if (!targets.some(hasTrafficBegun)) return [['no traffic was moved: the original instances serve as before']]
  const health = 'aws elbv2 describe-target-health --target-group-arn ARN'
  if (rollback === undefined && targets.every(({ state }) => state === 'succeeded')) {
    return [['all traffic goes to the replacement instances; to see who gets it:', { code: health }]]
  }
  return [...failed, ['traffic may go to instances of both environments; who gets it:', { code: health }]]
}

/** A function whose alias sends its calls to both versions. */
function isSplit({ type, traffic = [] }: Target): boolean {
  return type === 'lambda' && traffic.some(({ percent }) => percent > 0 && percent < 100)
}

/** Nothing is deployed to an alias that is split, not even a way back (user guide, "Troubleshoot AWS Lambda deployment issues"). */
function endSplit(functionName: string): Advice {
  const end = `aws lambda update-alias --function-name ${shellWord(functionName)} --name ALIAS --routing-config AdditionalVersionWeights={}`
  return ['another deployment can succeed, send all calls to the one from before:', { code: end }]
}

function whyRollbackFailed(rollbackDeploymentId: string): Advice {
  const look = `slipway wait --deployment-id ${shellWord(rollbackDeploymentId)}`
  return ['instances may be between two revisions; why the rollback failed:', { code: look }]
}

/**
 * Where going back leads to another release than the one that has just failed; `undefined` when that takes a person to choose. After
 * a way back that failed, the release that it brought is what leads nowhere.
 */
function nextWayBack({ deployment, redeployed, rollback }: DeploymentResult): RedeploySource | undefined {
  // What only `fail-on: any-target` calls a failure is the service's last success: that would go to where we are.
  // A rollback that failed has tried the last success already.
  const isSpent = deployment?.state === 'succeeded' || rollback !== undefined
  if (redeployed === undefined) return isSpent ? 'previous-successful' : 'last-successful'
  if (rollback !== undefined) return undefined
  return redeployed.asked === 'last-successful' ? 'previous-successful' : undefined
}

/** Nothing has begun anywhere: the fleet runs what it ran before, and there is nothing to go back from. */
function isUntouched({ targets, deployment }: DeploymentResult, groups: readonly FailureGroup[]): boolean {
  const { succeeded = 0, failed = 0 } = deployment?.counts ?? {}
  if (succeeded > 0 || failed > targets.length) return false
  return groups.every(({ kind }) => kind === 'never-answered') && targets.every(({ events }) => events.every(isIdle))
}

function isIdle({ state }: { readonly state: string }): boolean {
  return state === 'pending' || state === 'skipped' || state === 'unknown' || state === 'failed'
}

function interruptedAdvice(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deploymentId, actionTaken, rollback, failure, targets } = result
  if (failure?.code === 'DEPLOYMENT_NOT_FOUND' && isOfMender(result)) {
    return [['there is no such deployment any more: is the server that in which it was created?']]
  }
  if (failure?.code === 'DEPLOYMENT_NOT_FOUND') {
    return [['there is no such deployment here: are region, account and endpoint those in which it was created?']]
  }
  const option = deploymentOption(deploymentId, serviceOf(result))
  const step = [{ code: 'wait-for-status' }, 'step with', { code: `deployment-id: ${deploymentId}` }, 'or']
  const again: Advice = [
    ...(style === 'command' ? ['to look again:'] : ['to look again: a', ...step]),
    { code: `slipway wait ${option}` },
  ]
  const [target] = targets
  if (actionTaken === 'stopped' && target?.type === 'lambda') {
    return [
      again,
      ['where traffic had begun to move, the alias is left between two versions; before', ...endSplit(target.id)],
    ]
  }
  if (isOfGreengrass(result)) {
    const status = `slipway status --deployment-id ${shellWord(deploymentId)}`
    const look: Advice = ['which devices have it, and why others do not:', { code: status }]
    return [again, look, ...(actionTaken === 'none' ? [stopStep(option)] : [])]
  }
  // What was told to stop needs no second word, and stopping a rollback would strand the group between two revisions.
  if (actionTaken !== 'none' || rollback !== undefined) return [again]
  return [again, stopStep(option)]
}

function stopStep(option: string): Advice {
  return ['to stop it:', { code: `slipway stop ${option}` }]
}

/** How to go on from where the deployment is, how to see its end, and how to give it up. */
function reachedAdvice(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { deploymentId, reached, targets } = result
  const option = deploymentOption(deploymentId, serviceOf(result))
  // A deployment to a group is what the group has: ending it would keep it from devices that come back.
  if (isOfGreengrass(result))
    return [['which devices do not have it yet:', { code: `slipway status --deployment-id ${deploymentId}` }]]
  if (reached?.point === 'enough-devices') {
    return [['to end it, so that no further device gets it:', { code: `slipway stop ${option}` }]]
  }
  const from = reached?.point === 'traffic-shifted' ? 'termination' : 'ready'
  const purpose = from === 'ready' ? 'to let traffic move' : 'to have what is old removed now'
  const goOn: Advice =
    style === 'workflow'
      ? [`${purpose}: a`, { code: 'wait-for-status' }, 'step with', { code: `continue: ${from}` }]
      : [`${purpose}:`, { code: `slipway continue ${option}${from === 'ready' ? '' : ' --from termination'}` }]
  const look: Advice = ['to wait for the end:', { code: `slipway wait ${option}` }]
  const giveUp: Advice = ['to give it up:', { code: `slipway stop ${option}${from === 'ready' ? '' : ' --rollback'}` }]
  if (from === 'ready') return [goOn, giveUp]
  return targets[0]?.type === 'lambda' ? [look] : [look, goOn, giveUp]
}
