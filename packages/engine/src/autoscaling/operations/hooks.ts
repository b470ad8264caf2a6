import { AutoScalingError, invalid } from '../autoscaling-error.ts'
import { scalingChange } from '../autoscaling-state.ts'
import { globalTimeoutSeconds } from '../lifecycle.ts'
import { type LifecycleHook, type LifecycleResult, TRANSITIONS } from '../model.ts'
import type { Parameters } from '../parameters.ts'
import { requireScalingGroup, type ScalingContext, type ScalingOperation } from './operation.ts'

/** Auto Scaling user guide, "Quotas". */
export const HOOKS_PER_GROUP = 50

/** In seconds (API reference, PutLifecycleHook). */
const HEARTBEAT = { min: 30, max: 7_200, standard: 3_600 } as const

/** Reads a hook; what is not said of one that is there stays as it is. */
export function readHook(parameters: Parameters, known: LifecycleHook | undefined): LifecycleHook {
  const name = parameters.require('LifecycleHookName')
  if (!/^[A-Za-z0-9\-_/]{1,255}$/.test(name)) throw invalid(`The name of a lifecycle hook is not "${name}"`)
  const given = known?.transition ?? parameters.require('LifecycleTransition')
  const transition = TRANSITIONS.find((one) => one === (parameters.text('LifecycleTransition') ?? given))
  if (transition === undefined) throw invalid(`The LifecycleTransition is one of ${TRANSITIONS.join(', ')}`)
  const seconds = parameters.count('HeartbeatTimeout') ?? known?.heartbeatTimeoutSeconds ?? HEARTBEAT.standard
  if (seconds < HEARTBEAT.min || seconds > HEARTBEAT.max) {
    throw invalid(`HeartbeatTimeout is ${seconds}; it is from ${HEARTBEAT.min} to ${HEARTBEAT.max} seconds`)
  }
  const metadata = parameters.text('NotificationMetadata') ?? known?.notificationMetadata
  const target = parameters.text('NotificationTargetARN') ?? known?.notificationTargetArn
  const role = parameters.text('RoleARN') ?? known?.roleArn
  return {
    name,
    transition,
    heartbeatTimeoutSeconds: seconds,
    defaultResult:
      parameters.text('DefaultResult') === undefined
        ? (known?.defaultResult ?? 'ABANDON')
        : readResult(parameters, 'DefaultResult'),
    ...(metadata !== undefined && { notificationMetadata: metadata }),
    ...(target !== undefined && { notificationTargetArn: target }),
    ...(role !== undefined && { roleArn: role }),
  }
}

function readResult(parameters: Parameters, name: string): LifecycleResult {
  const result = parameters.require(name)
  if (result === 'CONTINUE' || result === 'ABANDON') return result
  throw invalid(`${name} is "${result}"; it is CONTINUE or ABANDON`)
}

/** An instance that is held already is not held by a hook that comes later. */
export const putLifecycleHook: ScalingOperation = ({ state }, parameters) => {
  const group = requireScalingGroup(state, parameters)
  const known = group.hooks.find(({ name }) => name === parameters.text('LifecycleHookName'))
  const hook = readHook(parameters, known)
  const others = group.hooks.filter(({ name }) => name !== hook.name)
  if (others.length >= HOOKS_PER_GROUP) {
    throw new AutoScalingError('LimitExceeded', `${group.name} has ${HOOKS_PER_GROUP} lifecycle hooks already`)
  }
  return { result: {}, changes: [scalingChange.putGroup({ ...group, hooks: [...others, hook] })] }
}

/** Instances that it holds are answered for: those on their way in abandoned, those on their way out let go. */
export const deleteLifecycleHook: ScalingOperation = ({ state }, parameters) => {
  const group = requireScalingGroup(state, parameters)
  const name = parameters.require('LifecycleHookName')
  const hooks = group.hooks.filter((hook) => hook.name !== name)
  if (hooks.length === group.hooks.length) throw invalid('No Lifecycle Hook found')
  return { result: {}, changes: [scalingChange.putGroup({ ...group, hooks })], groups: [group.name] }
}

export const describeLifecycleHooks: ScalingOperation = ({ state }, parameters) => {
  const group = requireScalingGroup(state, parameters)
  const asked = parameters.texts('LifecycleHookNames')
  const hooks = group.hooks.filter(({ name }) => asked.length === 0 || asked.includes(name))
  return {
    result: {
      LifecycleHooks: {
        member: hooks.map((hook) => ({
          LifecycleHookName: hook.name,
          AutoScalingGroupName: group.name,
          LifecycleTransition: hook.transition,
          NotificationTargetARN: hook.notificationTargetArn,
          RoleARN: hook.roleArn,
          NotificationMetadata: hook.notificationMetadata,
          HeartbeatTimeout: hook.heartbeatTimeoutSeconds,
          GlobalTimeout: globalTimeoutSeconds(hook),
          DefaultResult: hook.defaultResult,
        })),
      },
    },
  }
}

export const completeLifecycleAction: ScalingOperation = (context, parameters) => {
  const held = requireHeld(context, parameters)
  const result = readResult(parameters, 'LifecycleActionResult')
  return {
    act: (scaling) => {
      scaling.complete(held, result)
      return {}
    },
  }
}

export const recordLifecycleActionHeartbeat: ScalingOperation = (context, parameters) => {
  const held = requireHeld(context, parameters)
  return {
    act: (scaling) => {
      scaling.heartbeat(held)
      return {}
    },
  }
}

/** What a hook holds, by its token or by the instance. @throws AutoScalingError `ValidationError` */
function requireHeld({ state }: ScalingContext, parameters: Parameters) {
  const { name } = requireScalingGroup(state, parameters)
  const hookName = parameters.require('LifecycleHookName')
  const token = parameters.text('LifecycleActionToken')
  const instanceId = parameters.text('InstanceId')
  for (const member of state.members(name)) {
    if (instanceId !== undefined && member.instanceId !== instanceId) continue
    const action = member.actions.find(
      (one) => one.hookName === hookName && one.result === undefined && (token === undefined || one.token === token),
    )
    const isNamed = token !== undefined || instanceId !== undefined
    if (action !== undefined && isNamed) return { groupName: name, instanceId: member.instanceId, token: action.token }
  }
  throw invalid(
    token === undefined
      ? `No active Lifecycle Action found with instance ID ${instanceId ?? 'null'}`
      : `No active Lifecycle Action found with token ${token}`,
  )
}
