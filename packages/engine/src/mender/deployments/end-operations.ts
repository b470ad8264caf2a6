import type { Handler, MenderContext } from '../context.ts'
import { readObject } from '../http/call.ts'
import { requireUuid } from '../http/fields.ts'
import { bad, MenderError, NO_CONTENT, notFound } from '../http/reply.ts'
import { type MenderChange, put } from '../state/mender-state.ts'
import type { DeploymentRecord, DeviceRecord } from '../state/model.ts'
import { readControlMap } from './commercial-options.ts'
import { Edit, newRecord } from './edit.ts'
import { requireDeployment } from './lookup.ts'
import { isFor } from './next-deployment.ts'
import { type DeviceStatus, isDeviceStatus, isFinal, moveOne, newStatistics } from './statuses.ts'

/**
 * Ends a deployment. The open-source server refuses every status but "aborted" and yet ends the deployment where the word is
 * another status of a device; it is as it is there.
 */
export const abortDeployment: Handler = async (call, context) => {
  const { state, plan, clock } = context
  const id = requireUuid(call.path.id ?? '')
  const { status } = await readObject(call, { checksType: true })
  const isAsked = status === 'aborted'
  const isSlip = plan === 'oss' && typeof status === 'string' && isDeviceStatus(status)
  const refusal = bad(`status: "${String(status)}" is not "aborted"`)
  if (!isAsked && !isSlip) throw refusal
  const deployment = state.get('deployments', id)
  if (deployment === undefined && plan === 'enterprise') throw notFound('deployment')
  if (deployment === undefined || deployment.finishedMs !== undefined) {
    throw isAsked ? new MenderError(422, 'Deployment already finished') : refusal
  }
  await state.commit(abortionOf(deployment, context.state, clock.now()))
  if (!isAsked) throw refusal
  return NO_CONTENT
}

/** Devices that are done keep their result, those under way are stopped; the counters are of those alone that have asked. */
function abortionOf(
  deployment: DeploymentRecord,
  state: MenderContext['state'],
  nowMs: number,
): readonly MenderChange[] {
  const records = state.recordsOfDeployment(deployment.id).filter(({ deletedMs }) => deletedMs === undefined)
  const ended = records.map((record) => {
    if (isFinal(record.status)) return { ...record, isCounted: true }
    const edit = new Edit(deployment, record)
    edit.setStatus('aborted', nowMs)
    return edit.record
  })
  const statistics = ended.reduce((sum, { status }) => moveOne(sum, undefined, status), newStatistics(0))
  return [
    put('deployments', deployment.id, { ...deployment, finishedMs: nowMs, statistics }),
    ...ended.map((record) => put('records', record.id, record)),
  ]
}

/** Replaces the update control map of a deployment that was made with one. */
export const updateDeployment: Handler = async (call, context) => {
  const deployment = requireDeployment(call, context)
  const controlMap = readControlMap((await readObject(call, { checksType: true })).update_control_map)
  if (controlMap === undefined) throw bad('update_control_map: cannot be blank.')
  if (deployment.controlMap === undefined) {
    throw new MenderError(409, 'the deployment was created without an update control map')
  }
  await context.state.commit([put('deployments', deployment.id, { ...deployment, controlMap })])
  return NO_CONTENT
}

export const abortDevice: Handler = async (call, context) => {
  await context.state.commit(withdraw(call.path.device ?? '', 'aborted', context))
  return NO_CONTENT
}

/**
 * Takes a device out of its deployments, as the server does: what it is about ends, and the next newer deployment gets a
 * record that has ended. That one is not counted: the deployment goes on waiting for the device.
 */
export function withdraw(
  deviceId: string,
  status: Extract<DeviceStatus, 'aborted' | 'decommissioned'>,
  { state, clock, newId }: Pick<MenderContext, 'state' | 'clock' | 'newId'>,
): readonly MenderChange[] {
  const nowMs = clock.now()
  const records = state.recordsOfDevice(deviceId).filter(({ deletedMs }) => deletedMs === undefined)
  const ending = records.filter((record) => !isFinal(record.status))
  const changes = ending.flatMap((record) => {
    const deployment = state.get('deployments', record.deploymentId)
    if (deployment === undefined) return []
    const edit = new Edit(deployment, record)
    edit.setStatus(status, nowMs)
    return edit.changes()
  })
  const lastMs = Math.max(Number.NEGATIVE_INFINITY, ...records.map(({ createdMs }) => createdMs))
  const device = state.get('devices', deviceId)
  const next = state
    .activeDeployments()
    .find((deployment) => deployment.createdMs > lastMs && isTargeted(deployment, deviceId, device, state))
  if (next === undefined) return changes
  const edit = new Edit(next, { ...newRecord(newId(), deviceId, next), isCounted: false })
  edit.setStatus(status, nowMs)
  return [...changes, ...edit.changes()]
}

/** Static deployments list ids of devices, also of such as nobody knows. */
function isTargeted(
  deployment: DeploymentRecord,
  deviceId: string,
  device: DeviceRecord | undefined,
  state: MenderContext['state'],
): boolean {
  return device === undefined ? state.isTarget(deployment.id, deviceId) : isFor(deployment, device, { state })
}

/** Forgets what a device has finished: older deployments that are active are for it again. */
export const resetDeviceHistory: Handler = async (call, { state, clock }) => {
  const nowMs = clock.now()
  const finished = state
    .recordsOfDevice(call.path.device ?? '')
    .filter(({ deletedMs, status }) => deletedMs === undefined && isFinal(status))
  await state.commit(finished.map((record) => put('records', record.id, { ...record, deletedMs: nowMs })))
  return NO_CONTENT
}
