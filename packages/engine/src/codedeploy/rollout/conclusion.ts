import type { Change } from '../../state/store.ts'
import { replaceEnvironment } from '../blue-green/conclusion.ts'
import type { Premises } from '../blue-green/copy-group.ts'
import { decideBlueGreenRollback, draftTakingBack } from '../blue-green/rollback.ts'
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
  /** Auto Scaling groups that were changed, and instances that are gone. */
  readonly scalingGroups?: readonly string[]
  readonly terminated?: readonly string[]
}

/** Everything that the end of a deployment changes, so that no reader sees the end without its consequences. */
export function concludeDeployment(
  state: CodeDeployState,
  deployment: ServerDeployment,
  outcome: Outcome,
  { newDeploymentId, ...premises }: Premises & { readonly newDeploymentId: () => string },
  nowMs: number,
): Conclusion {
  const { deploymentId, counts, blueGreen } = deployment
  // A replacement instance that waits for traffic is not touched by it either.
  const untouched = state.targets(deploymentId).filter(({ status }) => status === 'Pending' || status === 'Ready')
  const ended: ServerDeployment = {
    ...deployment,
    ...outcome,
    counts: {
      ...counts,
      Pending: 0,
      ...(counts.Ready !== undefined && { Ready: 0 }),
      Skipped: counts.Skipped + untouched.length,
    },
    completedAtMs: nowMs,
  }
  const skips = untouched.map((target) => change.putTarget(endTarget(target, 'Skipped', nowMs)))
  const group = state.group(deployment.groupId)
  if (group === undefined) return { changes: [change.putDeployment(ended), ...skips] }
  const isReplaced = outcome.status === 'Succeeded' && blueGreen !== undefined && blueGreen.takesBack === undefined
  const replaced = isReplaced ? replaceEnvironment(state, deployment, blueGreen, group, premises) : undefined
  const updatedGroup = outcome.status === 'Succeeded' ? withSuccess(replaced?.group ?? group, deployment) : group
  const { changes, rollbackInfo, rollbackDeploymentId } = undo(state, ended, updatedGroup, newDeploymentId, nowMs)
  return {
    changes: [
      change.putDeployment(rollbackInfo === undefined ? ended : { ...ended, rollbackInfo }),
      ...skips,
      ...healthChanges(state, deployment),
      ...(replaced?.changes ?? []),
      change.putGroup(updatedGroup),
      ...changes,
    ],
    ...(rollbackDeploymentId !== undefined && { rollbackDeploymentId }),
    ...(replaced !== undefined && { scalingGroups: replaced.scalingGroups, terminated: replaced.terminated }),
  }
}

/** Traffic may be given back to what no deployment of the group has made. */
function withSuccess(
  group: DeploymentGroup,
  { scaling, blueGreen, revision, deploymentId }: ServerDeployment,
): DeploymentGroup {
  if (scaling !== undefined) return group
  if (blueGreen?.takesBack !== undefined && group.lastSuccessfulDeploymentId === undefined) return group
  return { ...group, targetRevision: revision, lastSuccessfulDeploymentId: deploymentId }
}

/** Hosts that were worked on get their own result, whatever became of the whole; the others keep what they had. */
function healthChanges(
  state: CodeDeployState,
  { deploymentId, groupId, revision, creator, blueGreen }: ServerDeployment,
): readonly Change[] {
  // Nothing was installed on an instance that leaves, nor on one that gets its traffic back.
  if (creator === 'autoscalingTermination' || blueGreen?.takesBack !== undefined) return []
  const installed = state.targets(deploymentId).filter(({ label }) => label !== 'Blue')
  return installed.flatMap(({ targetId, status }) => {
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
  const last = state.serverDeployment(group.lastSuccessfulDeploymentId ?? '')
  const { blueGreen } = ended
  const decision =
    blueGreen === undefined ? decideRollback(ended, last) : decideBlueGreenRollback(state, ended, blueGreen)
  if (decision.kind === 'not-wanted') return { changes: [] }
  if (decision.kind === 'not-possible') return { changes: [], rollbackInfo: { rollbackMessage: decision.message } }
  const rollbackDeploymentId = newDeploymentId()
  const does =
    decision.kind === 'take-back'
      ? 'gives the traffic back to the original instances'
      : `deploys the revision of deployment ${decision.to.deploymentId}`
  const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}, which ${does}.`
  const draft =
    decision.kind === 'take-back'
      ? draftTakingBack(ended, decision.run, last ?? ended, rollbackDeploymentId, rollbackMessage, nowMs)
      : draftRollback(ended, decision.to, rollbackDeploymentId, rollbackMessage)
  const changes = createDeploymentChanges(state, group, draft, nowMs)
  return { changes, rollbackDeploymentId, rollbackInfo: { rollbackDeploymentId, rollbackMessage } }
}
