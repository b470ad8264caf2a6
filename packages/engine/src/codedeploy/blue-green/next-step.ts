import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { BlueGreenPhase, BlueGreenRun } from '../model/instance-traffic.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { failure } from '../rollout/errors.ts'
import { decideRollout, planRollout, type RolloutProgress } from '../rollout/plan.ts'
import { incomingLabel } from '../rollout/target-events.ts'
import { deregistrationFailed, notContinued, notProvisioned } from './errors.ts'
import { decideReroute } from './reroute-plan.ts'

/** The replacement instances of a copied Auto Scaling group are in service within this time _(ours)_. */
const PROVISION_LIMIT_MS = 3_600_000

export type BlueGreenStep =
  /** These targets begin their next event. */
  | { readonly kind: 'begin'; readonly targets: readonly Target[] }
  /** Nothing to do before then, or before something happens to a target. */
  | { readonly kind: 'wait'; readonly untilMs?: number }
  /** The deployment goes on to its next phase. */
  | { readonly kind: 'change'; readonly deployment: ServerDeployment }
  /** The replacement instances are there. */
  | { readonly kind: 'install' }
  | { readonly kind: 'finish'; readonly outcome: Outcome }

/** What the rules of a blue/green deployment allow now. */
export function nextBlueGreenStep(
  state: CodeDeployState,
  deployment: ServerDeployment,
  run: BlueGreenRun,
  nowMs: number,
): BlueGreenStep {
  const targets = [...state.targets(deployment.deploymentId)].sort((a, b) => a.rank - b.rank)
  const label = incomingLabel(run)
  const incoming = targets.filter((target) => target.label === label)
  const outgoing = targets.filter((target) => target.label !== label)
  switch (run.phase) {
    case 'provision':
      return provision(state, run, nowMs)
    case 'install':
      return install(deployment, run, incoming, nowMs)
    case 'ready':
      return awaitContinuation(run, nowMs)
    case 'reroute':
      return reroute(deployment, run, incoming, nowMs)
    case 'deregister':
      return deregister(deployment, run, outgoing, nowMs)
    case 'termination-wait':
      return awaitTermination(run, nowMs)
  }
}

/** A deployment in another phase, from now on. */
export function inPhase(
  deployment: ServerDeployment,
  run: BlueGreenRun,
  phase: BlueGreenPhase,
  nowMs: number,
): ServerDeployment {
  const status = phase === 'ready' ? 'Ready' : 'InProgress'
  return { ...deployment, status, blueGreen: { ...run, phase, phaseStartedAtMs: nowMs } }
}

function provision(state: CodeDeployState, { copiedGroup = '', phaseStartedAtMs }: BlueGreenRun, nowMs: number) {
  const wanted = state.scaling.group(copiedGroup)?.desiredCapacity
  const members = state.scaling.members(copiedGroup).filter((member) => member.state === 'InService')
  if (wanted !== undefined && members.length >= wanted) return { kind: 'install' } as const
  const untilMs = phaseStartedAtMs + PROVISION_LIMIT_MS
  if (wanted !== undefined && nowMs < untilMs) return { kind: 'wait', untilMs } as const
  return { kind: 'finish', outcome: notProvisioned(copiedGroup) } as const
}

/** The minimum of healthy hosts is one of replacement instances (user guide, "Instance health"). */
function install(
  deployment: ServerDeployment,
  run: BlueGreenRun,
  incoming: readonly Target[],
  nowMs: number,
): BlueGreenStep {
  const progress = progressOf(incoming, ['Pending'], ['Ready'])
  const decision = decideRollout(planRollout(deployment.minimumHealthyHosts, incoming.length), progress)
  switch (decision.kind) {
    case 'wait':
      return decision
    case 'begin':
      return beginFirst(incoming, 'Pending', decision.count)
    case 'finish': {
      if (decision.outcome === 'failed') return { kind: 'finish', outcome: failure('health-constraints') }
      const isHeld = run.configuration.deploymentReadyOption.actionOnTimeout === 'STOP_DEPLOYMENT'
      return { kind: 'change', deployment: inPhase(deployment, run, isHeld ? 'ready' : 'reroute', nowMs) }
    }
  }
}

function awaitContinuation({ configuration, phaseStartedAtMs }: BlueGreenRun, nowMs: number): BlueGreenStep {
  const { waitTimeInMinutes } = configuration.deploymentReadyOption
  const untilMs = phaseStartedAtMs + waitTimeInMinutes * 60_000
  return nowMs < untilMs ? { kind: 'wait', untilMs } : { kind: 'finish', outcome: notContinued(waitTimeInMinutes) }
}

function reroute(
  deployment: ServerDeployment,
  run: BlueGreenRun,
  incoming: readonly Target[],
  nowMs: number,
): BlueGreenStep {
  // Of a rollback nothing is installed, and its instances are untouched until their turn.
  const waiting = run.takesBack === undefined ? 'Ready' : 'Pending'
  const failedBefore = incoming.filter((target) => isFailedBeforeTraffic(target)).length
  const progress = progressOf(incoming, [waiting], ['Succeeded'])
  const plan = planRollout(deployment.minimumHealthyHosts, incoming.length)
  const decision = decideReroute(plan, progress, failedBefore)
  switch (decision.kind) {
    case 'wait':
      return decision
    case 'begin':
      return beginFirst(incoming, waiting, decision.count)
    case 'finish':
      if (decision.outcome === 'failed') return { kind: 'finish', outcome: failure('health-constraints') }
      return { kind: 'change', deployment: inPhase(deployment, run, 'deregister', nowMs) }
  }
}

/** All at once, and a single one that cannot be deregistered fails the deployment (user guide, "Instance health"). */
function deregister(
  deployment: ServerDeployment,
  run: BlueGreenRun,
  outgoing: readonly Target[],
  nowMs: number,
): BlueGreenStep {
  const untouched = outgoing.filter(({ status }) => status === 'Pending')
  if (untouched.length > 0) return { kind: 'begin', targets: untouched }
  if (outgoing.some(({ status }) => status === 'InProgress')) return { kind: 'wait' }
  if (outgoing.some(({ status }) => status === 'Failed')) return { kind: 'finish', outcome: deregistrationFailed() }
  const { action } = run.configuration.terminateBlueInstancesOnDeploymentSuccess
  if (action === 'KEEP_ALIVE' || run.takesBack !== undefined) {
    return { kind: 'finish', outcome: { status: 'Succeeded' } }
  }
  return { kind: 'change', deployment: inPhase(deployment, run, 'termination-wait', nowMs) }
}

function awaitTermination({ configuration, phaseStartedAtMs, isTerminationDue }: BlueGreenRun, nowMs: number) {
  const option = configuration.terminateBlueInstancesOnDeploymentSuccess
  const minutes = option.action === 'TERMINATE' ? option.terminationWaitTimeInMinutes : 0
  const untilMs = phaseStartedAtMs + minutes * 60_000
  if (isTerminationDue !== true && nowMs < untilMs) return { kind: 'wait', untilMs } as const
  return { kind: 'finish', outcome: { status: 'Succeeded' } } as const
}

function isFailedBeforeTraffic({ status, events }: Target): boolean {
  const traffic = events.find(({ name }) => name === 'BeforeAllowTraffic')
  return status === 'Failed' && traffic?.status === 'Skipped'
}

function beginFirst(targets: readonly Target[], status: Target['status'], count: number): BlueGreenStep {
  return { kind: 'begin', targets: targets.filter((target) => target.status === status).slice(0, count) }
}

function progressOf(
  targets: readonly Target[],
  pending: readonly Target['status'][],
  succeeded: readonly Target['status'][],
): RolloutProgress {
  const count = (words: readonly Target['status'][]): number =>
    targets.filter(({ status }) => words.includes(status)).length
  return {
    pending: count(pending),
    inProgress: count(['InProgress']),
    succeeded: count(succeeded),
    failed: count(['Failed']),
  }
}
