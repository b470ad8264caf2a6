import { DEFAULT_LAMBDA_CONFIGURATION } from '../model/configuration.ts'
import type { Deployment, RollbackInfo, TrafficDeployment } from '../model/deployment.ts'
import type { LambdaShift, LambdaTarget } from '../model/lambda-target.ts'
import type { TrafficDraft } from '../rollout/draft.ts'
import { isWanted } from '../rollout/rollback.ts'

/** Whether a deployment that moved traffic is to be undone, and by which shift. */
export type TrafficRollback =
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'not-possible'; readonly message: string }
  | { readonly kind: 'take-back'; readonly shift: LambdaShift }

/**
 * Whatever the group deployed before, going back is going back to the version that the alias had: the first deployment of a
 * group is rolled back too, where one to instances has nothing to go back to.
 */
export function decideTrafficRollback(
  ended: Pick<TrafficDeployment, 'status' | 'creator' | 'ending' | 'autoRollback'>,
  target: LambdaTarget | undefined,
): TrafficRollback {
  if (!isWanted(ended) || ended.creator !== 'user') return { kind: 'not-wanted' }
  if (target === undefined) {
    return { kind: 'not-possible', message: 'The deployment had not begun, so there is nothing to roll back.' }
  }
  const { functionName, alias, currentVersion, targetVersion } = target.shift
  const shift = { functionName, alias, currentVersion: targetVersion, targetVersion: currentVersion }
  return { kind: 'take-back', shift }
}

/** The deployment that undoes one, all at once. It shows the revision of what is restored. */
export function draftTrafficRollback(
  ended: TrafficDeployment,
  restored: Pick<Deployment, 'revision'>,
  deploymentId: string,
  rollbackMessage: string,
): TrafficDraft {
  const rollbackInfo: RollbackInfo = { rollbackTriggeringDeploymentId: ended.deploymentId, rollbackMessage }
  return {
    deploymentId,
    applicationName: ended.applicationName,
    computePlatform: ended.computePlatform,
    configurationName: DEFAULT_LAMBDA_CONFIGURATION,
    trafficRouting: { type: 'AllAtOnce' },
    revision: restored.revision,
    creator: 'codeDeployRollback',
    rollbackInfo,
  }
}
