import { DEFAULT_ECS_CONFIGURATION, DEFAULT_LAMBDA_CONFIGURATION } from '../model/configuration.ts'
import type { Deployment, RollbackInfo, TrafficDeployment, TrafficTarget } from '../model/deployment.ts'
import type { TrafficDraft } from '../rollout/draft.ts'
import { isWanted } from '../rollout/rollback.ts'
import type { TrafficPlatform, Undoing } from './platform.ts'

/** Whether a deployment that moved traffic is to be undone, and by which shift. */
export type TrafficRollback = { readonly kind: 'not-wanted' } | Undoing<TrafficDeployment>

/**
 * Going back is going back to where the traffic was: the first deployment of a group is rolled back too, where one to instances has nothing
 * to go back to.
 */
export function decideTrafficRollback(
  ended: TrafficDeployment,
  target: TrafficTarget | undefined,
  platform: Pick<TrafficPlatform, 'undo'>,
): TrafficRollback {
  if (!isWanted(ended) || ended.creator !== 'user') return { kind: 'not-wanted' }
  if (target !== undefined) return platform.undo(ended, target)
  return { kind: 'not-possible', message: 'The deployment had not begun, so there is nothing to roll back.' }
}

/** The deployment that undoes one, all at once. It shows the revision of what is restored. */
export function draftTrafficRollback(
  ended: TrafficDeployment,
  restored: Pick<Deployment, 'revision'>,
  deploymentId: string,
  rollbackMessage: string,
  shift?: TrafficDeployment['takesBack'],
): TrafficDraft {
  const rollbackInfo: RollbackInfo = { rollbackTriggeringDeploymentId: ended.deploymentId, rollbackMessage }
  const draft = {
    deploymentId,
    applicationName: ended.applicationName,
    trafficRouting: { type: 'AllAtOnce' },
    revision: restored.revision,
    creator: 'codeDeployRollback',
    rollbackInfo,
  } as const
  if (ended.computePlatform === 'ECS') {
    const { computePlatform, ecs } = ended
    const platform = { computePlatform, ecs, configurationName: DEFAULT_ECS_CONFIGURATION }
    return { ...draft, ...platform, ...(shift !== undefined && 'service' in shift && { takesBack: shift }) }
  }
  const platform = { computePlatform: ended.computePlatform, configurationName: DEFAULT_LAMBDA_CONFIGURATION }
  return { ...draft, ...platform, ...(shift !== undefined && 'alias' in shift && { takesBack: shift }) }
}
