import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { RollbackInfo, TrafficDeployment } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { LambdaTarget } from '../model/lambda-target.ts'
import type { Conclusion, Outcome } from '../rollout/conclusion.ts'
import { createDeploymentChanges } from '../rollout/draft.ts'
import { decideTrafficRollback, draftTrafficRollback } from './rollback.ts'
import { countsOf, endTarget } from './target-progress.ts'

/** Everything that the end of a deployment changes; the shares of the versions stay as they are, which a rollback then takes back. */
export function concludeTraffic(
  state: CodeDeployState,
  deployment: TrafficDeployment,
  target: LambdaTarget | undefined,
  outcome: Outcome,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion {
  const lastTarget = target && endTarget(target, outcome.status === 'Succeeded' ? 'Succeeded' : 'Failed', nowMs)
  const ended: TrafficDeployment = { ...deployment, ...outcome, counts: countsOf(lastTarget), completedAtMs: nowMs }
  const targets: readonly Change[] = lastTarget === undefined ? [] : [change.putTarget(lastTarget)]
  const group = state.group(deployment.groupId)
  if (group === undefined) return { changes: [change.putDeployment(ended), ...targets] }
  const updated = outcome.status === 'Succeeded' ? withSuccess(group, deployment) : group
  const { changes, rollbackInfo, rollbackDeploymentId } = undo(state, ended, target, updated, newDeploymentId, nowMs)
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
  target: LambdaTarget | undefined,
  group: DeploymentGroup,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion & { readonly rollbackInfo?: RollbackInfo } {
  const decision = decideTrafficRollback(ended, target)
  if (decision.kind === 'not-wanted') return { changes: [] }
  if (decision.kind === 'not-possible') return { changes: [], rollbackInfo: { rollbackMessage: decision.message } }
  const { functionName, alias, targetVersion } = decision.shift
  const rollbackDeploymentId = newDeploymentId()
  const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}, which sends the calls of ${functionName}:${alias} to version ${targetVersion} again.`
  const restored = state.deployment(group.lastSuccessfulDeploymentId ?? '') ?? ended
  const draft = draftTrafficRollback(ended, restored, rollbackDeploymentId, rollbackMessage)
  const changes = createDeploymentChanges(state, group, { ...draft, takesBack: decision.shift }, nowMs)
  return { changes, rollbackDeploymentId, rollbackInfo: { rollbackDeploymentId, rollbackMessage } }
}
