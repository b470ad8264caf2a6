import type { Deployment, ServerDeployment } from '../model/deployment.ts'
import type { AutoRollbackEvent } from '../model/deployment-group.ts'
import type { ServerDraft } from './draft.ts'

/** Whether a deployment that has ended is to be undone, and by going back to what. */
export type RollbackDecision =
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'not-possible'; readonly message: string }
  | { readonly kind: 'roll-back'; readonly to: ServerDeployment }

/**
 * The rules of automatic rollback (user guide, "Redeploy and roll back a deployment"). What a stop request says itself
 * wins over the configuration. What the service began itself is never rolled back: a rollback would go round for ever.
 *
 * @param lastSuccessful - the group's last deployment that succeeded.
 */
export function decideRollback(
  ended: Pick<Deployment, 'status' | 'creator' | 'ending' | 'autoRollback' | 'counts'>,
  lastSuccessful: ServerDeployment | undefined,
): RollbackDecision {
  if (!isWanted(ended) || !ROLLED_BACK.has(ended.creator)) return { kind: 'not-wanted' }
  if (ended.counts.Succeeded + ended.counts.Failed === 0) {
    return { kind: 'not-possible', message: 'No instance was changed, so there is nothing to roll back.' }
  }
  if (lastSuccessful === undefined) {
    return {
      kind: 'not-possible',
      message: 'There is nothing to roll back to: no deployment to this deployment group has succeeded.',
    }
  }
  return { kind: 'roll-back', to: lastSuccessful }
}

/** Deployments that can be rolled back: what brings instances up to date or takes them away is the group's revision already. */
export const ROLLED_BACK: ReadonlySet<Deployment['creator']> = new Set(['user'])

/** Whether the configuration, or whoever stopped it, wants a deployment that has ended to be undone. */
export function isWanted({
  status,
  ending,
  autoRollback,
}: Pick<Deployment, 'status' | 'ending' | 'autoRollback'>): boolean {
  const isEnabledFor = (event: AutoRollbackEvent): boolean =>
    autoRollback?.enabled === true && autoRollback.events.includes(event)
  if (ending?.rollback !== undefined) return ending.rollback
  if (ending?.reason === 'alarm-active') return isEnabledFor('DEPLOYMENT_STOP_ON_ALARM')
  if (status === 'Failed') return isEnabledFor('DEPLOYMENT_FAILURE')
  return status === 'Stopped' && isEnabledFor('DEPLOYMENT_STOP_ON_REQUEST')
}

/** The deployment that undoes one: what it deploys and its content option are of the one that is restored, the rest of the one that ended. */
export function draftRollback(
  ended: ServerDeployment,
  restored: Pick<ServerDeployment, 'revision' | 'fileExistsBehavior'>,
  deploymentId: string,
  rollbackMessage: string,
): ServerDraft {
  const { applicationName, configurationName, minimumHealthyHosts, ignoreApplicationStopFailures, targetGroups } = ended
  return {
    deploymentId,
    applicationName,
    configurationName,
    // Without a zonal configuration: a rollback does not go from zone to zone (user guide, "Zonal configuration").
    minimumHealthyHosts,
    revision: restored.revision,
    creator: 'codeDeployRollback',
    ignoreApplicationStopFailures,
    updateOutdatedInstancesOnly: false,
    ...(targetGroups !== undefined && { targetGroups }),
    // User guide, "Rollback behavior with existing content".
    fileExistsBehavior: restored.fileExistsBehavior,
    rollbackInfo: { rollbackTriggeringDeploymentId: ended.deploymentId, rollbackMessage },
  }
}
