import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { ErrorInformation, RollbackInfo, ServerDeployment } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { revisionKey } from '../model/revision.ts'
import { createDeploymentChanges } from './draft.ts'
import { decideRollback, draftRollback } from './rollback.ts'
import { endTarget } from './target-progress.ts'

/** How a deployment ended. */
export type Outcome =
  | { readonly status: 'Succeeded' }
  | { readonly status: 'Failed' | 'Stopped'; readonly error: ErrorInformation }

/** The changes that end a deployment, and the deployment that undoes it, if any. They belong into one commit. */
export interface Conclusion {
  readonly changes: readonly Change[]
  readonly rollbackDeploymentId?: string
}

/** Everything that the end of a deployment changes, so that no reader sees the end without its consequences. */
export function concludeDeployment(
  state: CodeDeployState,
  deployment: ServerDeployment,
  outcome: Outcome,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion {
  const { deploymentId, counts } = deployment
  const untouched = state.targets(deploymentId).filter(({ status }) => status === 'Pending')
  const ended: ServerDeployment = {
    ...deployment,
    ...outcome,
    counts: { ...counts, Pending: 0, Skipped: counts.Skipped + untouched.length },
    completedAtMs: nowMs,
  }
  const skips = untouched.map((target) => change.putTarget(endTarget(target, 'Skipped', nowMs)))
  const group = state.group(deployment.groupId)
  if (group === undefined) return { changes: [change.putDeployment(ended), ...skips] }
  const updatedGroup: DeploymentGroup =
    outcome.status === 'Succeeded' && deployment.scaling === undefined
      ? { ...group, targetRevision: deployment.revision, lastSuccessfulDeploymentId: deploymentId }
      : group
  const { changes, rollbackInfo, rollbackDeploymentId } = undo(state, ended, updatedGroup, newDeploymentId, nowMs)
  return {
    changes: [
      change.putDeployment(rollbackInfo === undefined ? ended : { ...ended, rollbackInfo }),
      ...skips,
      ...healthChanges(state, deployment),
      change.putGroup(updatedGroup),
      ...changes,
    ],
    ...(rollbackDeploymentId !== undefined && { rollbackDeploymentId }),
  }
}

/** Hosts that were worked on get their own result, whatever became of the whole; the others keep what they had. */
function healthChanges(
  state: CodeDeployState,
  { deploymentId, groupId, revision, creator }: ServerDeployment,
): readonly Change[] {
  // Nothing was installed on an instance that leaves.
  if (creator === 'autoscalingTermination') return []
  return state.targets(deploymentId).flatMap(({ targetId, status }) => {
    if (status === 'Succeeded') {
      return change.putHealth(groupId, targetId, { isHealthy: true, revisionKey: revisionKey(revision) })
    }
    return status === 'Failed' ? change.putHealth(groupId, targetId, { isHealthy: false }) : []
  })
}

function undo(
  state: CodeDeployState,
  ended: ServerDeployment,
  group: DeploymentGroup,
  newDeploymentId: () => string,
  nowMs: number,
): Conclusion & { readonly rollbackInfo?: RollbackInfo } {
  const lastId = group.lastSuccessfulDeploymentId
  const decision = decideRollback(ended, lastId === undefined ? undefined : state.serverDeployment(lastId))
  if (decision.kind === 'not-wanted') return { changes: [] }
  if (decision.kind === 'not-possible') return { changes: [], rollbackInfo: { rollbackMessage: decision.message } }
  const { to } = decision
  const rollbackDeploymentId = newDeploymentId()
  const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}, which deploys the revision of deployment ${to.deploymentId}.`
  const draft = draftRollback(ended, to, rollbackDeploymentId, rollbackMessage)
  const changes = createDeploymentChanges(state, group, draft, nowMs)
  return { changes, rollbackDeploymentId, rollbackInfo: { rollbackDeploymentId, rollbackMessage } }
}
