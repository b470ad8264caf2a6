import { type DeploymentResult, hasTrafficBegun, isOriginal, type Target } from '../deployment/index.ts'
import type { RedeploySource } from '../inputs/redeploy.ts'
import { isOfGreengrass, wayBackOfCoreDevices } from './core-device-advice.ts'
import { isOfMender, wayBackOfDevices } from './device-advice.ts'
import { type FailureGroup, groupFailures } from './failure-groups.ts'
import { isTrap, PAST_STOP } from './previous-revision-trap.ts'
import { shellWord } from './shell-word.ts'
import { endSplit, isSplit } from './split-alias.ts'
import { type Advice, type AdviceStyle, groupOptions } from './step.ts'

/** What a rollback has done: traffic goes back to where it came from, and instances get the last success. */
const BACK: Readonly<Record<Target['type'], string>> = {
  instance: 'the group is back on its last good revision',
  lambda: 'the alias is back on the version from before',
  ecs: 'the service is back on the tasks from before',
  device: 'the group is back on its last good revision',
}

/** How to get back to what was there before a deployment that did not succeed, or that a rollback has done so already. */
export function wayBack(result: DeploymentResult, style: AdviceStyle): Advice[] {
  const { outcome, deployment, rollback } = result
  if (outcome === 'rolled-back') {
    const back = result.targets.some(isOriginal)
      ? 'the original instances have the traffic again'
      : BACK[result.targets[0]?.type ?? 'instance']
    return [[`${back} (rollback ${rollback?.deploymentId ?? ''})`]]
  }
  const groups = groupFailures(result)
  if (isUntouched(result, groups)) return []
  if (isOfMender(result)) return wayBackOfDevices(result, style)
  if (isOfGreengrass(result)) return wayBackOfCoreDevices(result, style)
  if (result.targets.some(isOriginal)) return wayBackToOriginals(result)
  const split = result.targets.find(isSplit)
  if (split !== undefined) return [['the alias is left between two versions; before', ...endSplit(split.id)]]
  // What trapped this deployment would trap the one that goes back.
  const isTrapped = groups.some((one) => one.kind === 'event' && isTrap(one.event))
  const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)]
  const from = nextWayBack(result)
  const words = result.redeployed === undefined && rollback === undefined ? 'to go back' : 'to go further back'
  const group = groupOptions(deployment)
  if (from === undefined) {
    if (group === undefined) return failed
    const list: Advice = [`${words}: choose among the releases before:`, { code: `slipway deployments list ${group}` }]
    const again = style === 'workflow' ? ['and run the workflow again with', { code: 'redeploy: d-…' }] : []
    return [...failed, [...list, ...again]]
  }
  if (style === 'workflow') {
    const past = isTrapped ? ['and', { code: `${PAST_STOP}: true` }] : []
    return [...failed, [`${words}: run the workflow again with`, { code: `redeploy: ${from}` }, ...past]]
  }
  if (group === undefined) return failed
  const past = isTrapped ? ` --${PAST_STOP}` : ''
  return [...failed, [`${words}:`, { code: `slipway redeploy ${group} --from ${from}${past} --wait` }]]
}

/** Another deployment would replace instances once more; what matters is who has the traffic. */
function wayBackToOriginals({ targets, rollback }: DeploymentResult): Advice[] {
  const failed = rollback === undefined ? [] : [whyRollbackFailed(rollback.deploymentId)]
  if (!targets.some(hasTrafficBegun)) return [['no traffic was moved: the original instances serve as before']]
  const health = 'aws elbv2 describe-target-health --target-group-arn ARN'
  if (rollback === undefined && targets.every(({ state }) => state === 'succeeded')) {
    return [['all traffic goes to the replacement instances; to see who gets it:', { code: health }]]
  }
  return [...failed, ['traffic may go to instances of both environments; who gets it:', { code: health }]]
}

function whyRollbackFailed(rollbackDeploymentId: string): Advice {
  const look = `slipway wait --deployment-id ${shellWord(rollbackDeploymentId)}`
  return ['instances may be between two revisions; why the rollback failed:', { code: look }]
}

/**
 * Where going back leads to another release than the one that has just failed; `undefined` when that takes a person to choose. After
 * a way back that failed, the release that it brought is what leads nowhere.
 */
function nextWayBack({ deployment, redeployed, rollback }: DeploymentResult): RedeploySource | undefined {
  // What only `fail-on: any-target` calls a failure is the service's last success: that would go to where we are.
  // A rollback that failed has tried the last success already.
  const isSpent = deployment?.state === 'succeeded' || rollback !== undefined
  if (redeployed === undefined) return isSpent ? 'previous-successful' : 'last-successful'
  if (rollback !== undefined) return undefined
  return redeployed.asked === 'last-successful' ? 'previous-successful' : undefined
}

/** Nothing has begun anywhere: the fleet runs what it ran before, and there is nothing to go back from. */
function isUntouched({ targets, deployment }: DeploymentResult, groups: readonly FailureGroup[]): boolean {
  const { succeeded = 0, failed = 0 } = deployment?.counts ?? {}
  if (succeeded > 0 || failed > targets.length) return false
  return groups.every(({ kind }) => kind === 'never-answered') && targets.every(({ events }) => events.every(isIdle))
}

function isIdle({ state }: { readonly state: string }): boolean {
  return state === 'pending' || state === 'skipped' || state === 'unknown' || state === 'failed'
}
