import { type BlueGreenStep, nextBlueGreenStep } from '../blue-green/next-step.ts'
import { type AlarmFinding, findAlarms } from '../model/alarm.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { type Deployment, isOfServer, type ServerDeployment } from '../model/deployment.ts'
import { failure } from './errors.ts'
import { decideRollout, planRollout } from './plan.ts'
import { decideZonal, type ZonalDecision } from './zones.ts'

/** The deployments to instances that go on by the rules of their configurations, the newest first. */
export function serversUnderWay(state: CodeDeployState): readonly ServerDeployment[] {
  const ofServer = state.activeDeployments().filter(isOfServer)
  return ofServer.filter(({ script }) => script === undefined)
}

/** What to do next with a deployment. */
export type RolloutStep =
  /** So many untouched targets begin, in the order of work. */
  { readonly kind: 'begin-untouched'; readonly count: number } | BlueGreenStep

/** What the rules of a deployment's configuration allow now. */
export function nextStep(state: CodeDeployState, deployment: ServerDeployment, nowMs: number): RolloutStep {
  const { blueGreen } = deployment
  if (blueGreen !== undefined) return nextBlueGreenStep(state, deployment, blueGreen, nowMs)
  const decision = decideInPlace(state, deployment, nowMs)
  switch (decision.kind) {
    case 'begin':
      return { kind: 'begin-untouched', count: decision.count }
    case 'wait':
      return decision
    case 'pause':
      return { kind: 'wait', untilMs: decision.untilMs }
    case 'finish':
      return {
        kind: 'finish',
        outcome: decision.outcome === 'succeeded' ? { status: 'Succeeded' } : failure('health-constraints'),
      }
    case 'leave-zone': {
      const isPaused = decision.zones.pauseEndsAtMs > nowMs
      const status = isPaused ? 'Baking' : 'InProgress'
      return { kind: 'change', deployment: { ...deployment, status, zones: decision.zones } }
    }
  }
}

function decideInPlace(state: CodeDeployState, deployment: ServerDeployment, nowMs: number): ZonalDecision {
  const { deploymentId, counts, minimumHealthyHosts, zonal } = deployment
  if (zonal !== undefined) {
    const targets = [...state.targets(deploymentId)].sort((a, b) => a.rank - b.rank)
    return decideZonal(deployment, zonal, targets, nowMs)
  }
  const { Pending, InProgress, Succeeded, Failed, Skipped } = counts
  const total = Pending + InProgress + Succeeded + Failed + Skipped
  return decideRollout(planRollout(minimumHealthyHosts, total), {
    pending: Pending,
    inProgress: InProgress,
    succeeded: Succeeded,
    failed: Failed,
  })
}

/**
 * The alarms for which a deployment has to stop. A rollback goes on whatever they say: the revision that it takes away is
 * what has set them off.
 */
export function alarmsAgainst(
  state: CodeDeployState,
  { creator, groupId, overrideAlarms }: Deployment,
): AlarmFinding | undefined {
  const configuration = overrideAlarms ?? state.group(groupId)?.alarms
  if (creator === 'codeDeployRollback' || configuration === undefined) return undefined
  return findAlarms(configuration, (name) => state.alarmState(name))
}
