import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { RollbackInfo, TrafficDeployment, TrafficTarget } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Conclusion, Outcome } from '../rollout/conclusion.ts'
import { createDeploymentChanges } from '../rollout/draft.ts'
import type { TrafficPlatform } from './platform.ts'
import { decideTrafficRollback, draftTrafficRollback } from './rollback.ts'
import { countsOf, endTarget } from './target-progress.ts'

/** Everything that the end of a deployment changes; traffic stays where it is, which a rollback then takes back. */
export function concludeTraffic(
  state: CodeDeployState,
  deployment: TrafficDeployment,
  target: TrafficTarget | undefined,
  outcome: Outcome,
  platform: Pick<TrafficPlatform, 'undo'>,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion {
  const lastTarget = target && endTarget(target, outcome.status === 'Succeeded' ? 'Succeeded' : 'Failed', nowMs)
  const ended: TrafficDeployment = { ...deployment, ...outcome, counts: countsOf(lastTarget), completedAtMs: nowMs }
  const targets: readonly Change[] = lastTarget === undefined ? [] : [change.putTarget(lastTarget)]
  const group = state.group(deployment.groupId)
  if (group === undefined) return { changes: [change.putDeployment(ended), ...targets] }
  const updated = outcome.status === 'Succeeded' ? withSuccess(group, deployment) : group
  const { changes, rollbackInfo, rollbackDeploymentId } = undo(
    state,
    ended,
    target,
    platform,
    updated,
    newDeploymentId,
    nowMs,
  )
  return {
    changes: [
      change.putDeployment(rollbackInfo === undefined ? ended : { ...ended, rollbackInfo }),
      ...targets,
      change.putGroup(updated),
      ...changes,
    ],
    ...(rollbackDeploymentId !== undefined && { rollbackDeploymentId }),
  }
}

/** A rollback of a group's first deployment leads back to what no deployment of the group has made. */
function withSuccess(
  group: DeploymentGroup,
  { takesBack, revision, deploymentId }: TrafficDeployment,
): DeploymentGroup {
  if (takesBack !== undefined && group.lastSuccessfulDeploymentId === undefined) return group
  return { ...group, targetRevision: revision, lastSuccessfulDeploymentId: deploymentId }
}

function undo(
  state: CodeDeployState,
  ended: TrafficDeployment,
  target: TrafficTarget | undefined,
  platform: Pick<TrafficPlatform, 'undo'>,
  group: DeploymentGroup,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion & { readonly rollbackInfo?: RollbackInfo } {
  const decision = decideTrafficRollback(ended, target, platform)
  if (decision.kind === 'not-wanted') return { changes: [] }
  if (decision.kind === 'not-possible') return { changes: [], rollbackInfo: { rollbackMessage: decision.message } }
  const rollbackDeploymentId = newDeploymentId()
  const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}, which ${decision.does}.`
  const restored = state.deployment(group.lastSuccessfulDeploymentId ?? '') ?? ended
  const draft = draftTrafficRollback(ended, restored, rollbackDeploymentId, rollbackMessage, decision.shift)
  const changes = createDeploymentChanges(state, group, draft, nowMs)
  return { changes, rollbackDeploymentId, rollbackInfo: { rollbackDeploymentId, rollbackMessage } }
}
