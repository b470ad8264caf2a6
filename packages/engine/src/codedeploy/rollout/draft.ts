import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { Deployment, EcsDeployment, LambdaDeployment, ServerDeployment } from '../model/deployment.ts'
import { NO_TARGETS } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { withoutContent } from '../model/revision.ts'

type Draft<T extends Deployment> = Pick<
  T,
  Exclude<
    keyof T,
    | 'sequence'
    | 'applicationId'
    | 'groupId'
    | 'groupName'
    | 'previousRevision'
    | 'status'
    | 'ending'
    | 'counts'
    | 'error'
    | 'createdAtMs'
    | 'startedAtMs'
    | 'completedAtMs'
    | 'zones'
  >
>

/** What whoever creates a deployment decides; a revision comes with its content here. */
export type ServerDraft = Draft<ServerDeployment>
export type LambdaDraft = Draft<LambdaDeployment>
export type EcsDraft = Draft<EcsDeployment>
export type TrafficDraft = LambdaDraft | EcsDraft
export type DeploymentDraft = ServerDraft | TrafficDraft

/**
 * The changes that create a deployment: the deployment itself, its revision (registered now when it was not) and the
 * group's record of its last attempt.
 */
export function createDeploymentChanges(
  state: CodeDeployState,
  group: DeploymentGroup,
  draft: DeploymentDraft,
  nowMs: number,
): readonly Change[] {
  const { applicationId, groupId } = group
  const deployment: Deployment = {
    ...draft,
    revision: withoutContent(draft.revision),
    sequence: (state.deployments()[0]?.sequence ?? 0) + 1,
    applicationId,
    groupId,
    groupName: group.name,
    ...(group.targetRevision !== undefined && { previousRevision: group.targetRevision }),
    status: 'Created',
    counts: NO_TARGETS,
    createdAtMs: nowMs,
  }
  const known = state.findRevision(applicationId, draft.revision)
  const revision = known ?? { applicationId, location: draft.revision, registeredAtMs: nowMs }
  return [
    change.putDeployment(deployment),
    change.putRevision({ ...revision, firstUsedAtMs: revision.firstUsedAtMs ?? nowMs, lastUsedAtMs: nowMs }),
    // What is done to a single instance is no deployment to the group.
    ...(!('scaling' in draft) || draft.scaling === undefined
      ? [change.putGroup({ ...group, lastAttemptedDeploymentId: draft.deploymentId })]
      : []),
  ]
}
