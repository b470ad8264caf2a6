import { scalingChange } from '../../autoscaling/autoscaling-state.ts'
import { type AutoScalingGroup, LAUNCHING, type LifecycleHook, TERMINATING } from '../../autoscaling/model.ts'
import { HOOKS_PER_GROUP } from '../../autoscaling/operations/hooks.ts'
import type { Change } from '../../state/store.ts'
import { ServiceException } from '../exception.ts'
import type { AttachedGroup, DeploymentGroup } from '../model/deployment-group.ts'
import { SCALING_GROUPS_PER_GROUP } from '../quotas.ts'
import { type Body, optionalStrings } from '../request.ts'
import type { OperationContext } from './operation.ts'

/** In seconds; CodeDeploy tells the group every five minutes that it is still at it. */
const HEARTBEAT_TIMEOUT_SECONDS = 600

/** What installing hooks needs of the context of a request. */
type HookContext = Pick<OperationContext, 'state' | 'newId' | 'region' | 'accountId'>

/** The hooks of a group after a request, and what installs them. */
export interface Attachment {
  readonly attached: readonly AttachedGroup[]
  readonly changes: readonly Change[]
  /** The Auto Scaling groups whose hooks are others now. */
  readonly changedNames: readonly string[]
}

/**
 * The Auto Scaling groups that a request names; `undefined` when it does not say.
 *
 * @throws ServiceException `InvalidAutoScalingGroupException`
 */
export function readAutoScalingGroups({ state }: OperationContext, body: Body): readonly string[] | undefined {
  const names = optionalStrings(body, 'autoScalingGroups')
  if (names === undefined) return undefined
  const exception = 'InvalidAutoScalingGroupException'
  if (names.length > SCALING_GROUPS_PER_GROUP) {
    throw new ServiceException(
      exception,
      `autoScalingGroups has ${names.length} items; the limit is ${SCALING_GROUPS_PER_GROUP}`,
    )
  }
  if (new Set(names).size < names.length) throw new ServiceException(exception, 'autoScalingGroups names a group twice')
  const missing = names.filter((name) => state.scaling.group(name) === undefined)
  if (missing.length === 0) return names
  throw new ServiceException(exception, `Auto Scaling group does not exist: ${missing.join(', ')}`)
}

/**
 * Installs the hooks of a deployment group in the Auto Scaling groups that it is to name from now on, and takes them out of
 * those that it names no longer. A hook that somebody else has taken away is installed anew.
 *
 * @throws ServiceException `LifecycleHookLimitExceededException`
 */
export function attachGroups(
  context: HookContext,
  group: Pick<DeploymentGroup, 'groupId' | 'name' | 'autoScalingGroups'>,
  names: readonly string[],
  isTerminationHooked: boolean,
): Attachment {
  const before = group.autoScalingGroups ?? []
  const kept = names.map((name) => attachOne(context, group, name, isTerminationHooked))
  const left = detachGroups(
    context,
    before.filter(({ name }) => !names.includes(name)),
  )
  return {
    attached: kept.map(({ attached }) => attached),
    changes: [...kept.flatMap(({ changes }) => changes), ...left.changes],
    changedNames: [
      ...kept.filter(({ changes }) => changes.length > 0).map(({ attached }) => attached.name),
      ...left.changedNames,
    ],
  }
}

/** Takes the hooks out of Auto Scaling groups, as far as they are there. */
export function detachGroups(
  { state }: Pick<OperationContext, 'state'>,
  attached: readonly AttachedGroup[],
): Pick<Attachment, 'changes' | 'changedNames'> {
  const ours = new Set(attached.flatMap(({ hook, terminationHook }) => [hook, terminationHook]))
  const without = [...new Set(attached.map(({ name }) => name))].flatMap((name) => {
    const scalingGroup = state.scaling.group(name)
    if (scalingGroup === undefined) return []
    const hooks = scalingGroup.hooks.filter((one) => !ours.has(one.name))
    return hooks.length === scalingGroup.hooks.length ? [] : [{ ...scalingGroup, hooks }]
  })
  return {
    changes: without.map((scalingGroup) => scalingChange.putGroup(scalingGroup)),
    changedNames: without.map(({ name }) => name),
  }
}

function attachOne(
  context: HookContext,
  group: Pick<DeploymentGroup, 'groupId' | 'name' | 'autoScalingGroups'>,
  name: string,
  isTerminationHooked: boolean,
): { readonly attached: AttachedGroup; readonly changes: readonly Change[] } {
  const scalingGroup = context.state.scaling.group(name)
  const before = group.autoScalingGroups?.find((one) => one.name === name)
  // It was deleted since; the deployment group goes on naming it.
  if (scalingGroup === undefined) return { attached: before ?? { name, hook: '' }, changes: [] }
  const installed = (hookName: string | undefined) => scalingGroup.hooks.find((hook) => hook.name === hookName)
  const launch = installed(before?.hook) ?? newHook(context, group, 'launch')
  const termination = isTerminationHooked
    ? (installed(before?.terminationHook) ?? newHook(context, group, 'termination'))
    : undefined
  const ours = [launch, ...(termination === undefined ? [] : [termination])]
  const others = scalingGroup.hooks.filter(
    (hook) => ours.every((one) => one.name !== hook.name) && hook.name !== before?.terminationHook,
  )
  const hooks = [...others, ...ours]
  if (hooks.length > HOOKS_PER_GROUP) {
    throw new ServiceException(
      'LifecycleHookLimitExceededException',
      `the Auto Scaling group ${name} has ${others.length} lifecycle hooks already; the limit is ${HOOKS_PER_GROUP}`,
    )
  }
  const isSame = isSameHooks(scalingGroup, hooks)
  return {
    attached: { name, hook: launch.name, ...(termination !== undefined && { terminationHook: termination.name }) },
    changes: isSame ? [] : [scalingChange.putGroup({ ...scalingGroup, hooks })],
  }
}

function isSameHooks({ hooks }: AutoScalingGroup, others: readonly LifecycleHook[]): boolean {
  return hooks.length === others.length && hooks.every(({ name }) => others.some((other) => other.name === name))
}

function newHook(
  { newId, region, accountId }: HookContext,
  { groupId, name }: Pick<DeploymentGroup, 'groupId' | 'name'>,
  way: 'launch' | 'termination',
): LifecycleHook {
  return {
    // A hook's name has fewer characters to choose from than a deployment group's.
    name: `CodeDeploy-managed-automatic-${way}-deployment-hook-${name.replaceAll(/[^\w/-]/g, '-')}-${newId()}`,
    transition: way === 'launch' ? LAUNCHING : TERMINATING,
    heartbeatTimeoutSeconds: HEARTBEAT_TIMEOUT_SECONDS,
    defaultResult: way === 'launch' ? 'ABANDON' : 'CONTINUE',
    notificationMetadata: groupId,
    notificationTargetArn: `arn:aws:sqs:${region}:${accountId}:codedeploy-autoscaling-lifecycle-hook`,
  }
}
