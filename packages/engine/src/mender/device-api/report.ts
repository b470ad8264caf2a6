import type { Handler, MenderContext } from '../context.ts'
import { Edit } from '../deployments/edit.ts'
import { type DeviceStatus, REPORTED_STATUSES } from '../deployments/statuses.ts'
import { type Call, readObject } from '../http/call.ts'
import { isObject, readText, requireText } from '../http/fields.ts'
import { bad, MenderError, NO_CONTENT, notFound } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { LogMessage } from '../state/model.ts'

/**
 * A device says how far it is. Any of its words replaces any other, until it was stopped.
 *
 * @throws MenderError 400, 404, and 409 when it was stopped: it gives up then.
 */
export const reportStatus: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const status = requireText(body, 'status', 64)
  if (!REPORTED_STATUSES.has(status))
    throw bad(`status: "${status}" is not one of ${[...REPORTED_STATUSES].join(', ')}`)
  const substate = readText(body, 'substate', 200)
  const edit = requirePart(call, context)
  const { status: now } = edit.record
  if (now === 'aborted' || now === 'decommissioned') throw new MenderError(409, `Deployment ${now}`)
  if (substate !== undefined) edit.changeRecord({ substate })
  if (now !== status) change(edit, status as DeviceStatus, context.clock.now())
  await context.state.commit(edit.changes())
  return NO_CONTENT
}

/** A device that has failed may try again, as often as the deployment says; it asks anew then, as what it is by then. */
function change(edit: Edit, status: DeviceStatus, nowMs: number): void {
  const { attempts } = edit.record
  const isRetried = status === 'failure' && attempts < edit.deployment.retries
  edit.setStatus(isRetried ? 'pending' : status, nowMs)
  if (!isRetried) return
  const { report: _report, ...record } = edit.record
  edit.replaceRecord({ ...record, attempts: attempts + 1 })
}

export const reportLog: Handler = async (call, { state, ...context }) => {
  const { messages } = await readObject(call, { checksType: true })
  if (!Array.isArray(messages) || messages.length === 0) throw bad('messages: cannot be blank.')
  const log = messages.map(readMessage)
  const { record } = requirePart(call, { state, ...context })
  await state.commit([put('records', record.id, { ...record, hasLog: true }), put('logs', record.id, log)])
  return NO_CONTENT
}

function readMessage(message: unknown): LogMessage {
  if (!isObject(message)) throw bad('messages: must be a list of objects')
  const timestamp = requireText(message, 'timestamp', 64)
  if (Number.isNaN(Date.parse(timestamp))) throw bad(`timestamp: "${timestamp}" is not a time as RFC 3339 has it`)
  return { timestamp, level: requireText(message, 'level', 64), message: requireText(message, 'message', 1_048_576) }
}

/** The device's part in the deployment that the path names. @throws MenderError 404 */
function requirePart(call: Call, { state }: Pick<MenderContext, 'state'>): Edit {
  const { id = '' } = call.path
  const record = state.recordOf(id, call.caller)
  const deployment = state.get('deployments', id)
  if (record === undefined || deployment === undefined) throw notFound('deployment')
  return new Edit(deployment, record)
}
