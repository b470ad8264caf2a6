import { LINK_LIFE_MS, linkTo } from '../artifacts/links.ts'
import type { Handler, MenderContext } from '../context.ts'
import { nextDeployment } from '../deployments/next-deployment.ts'
import { type Body, type Call, readObject } from '../http/call.ts'
import { isObject, requireText } from '../http/fields.ts'
import { MenderError, NO_CONTENT, notFound, ok, type Reply } from '../http/reply.ts'
import type { DeploymentRecord, DeviceReport } from '../state/model.ts'

const MAX_VALUE = 4_096

/** The oldest form: name and type in the query. */
export const checkUpdate: Handler = (call, context) => {
  const { query } = call
  const asked = { artifact_name: query.get('artifact_name'), device_type: query.get('device_type') }
  return answer(call, readReport(asked, {}), context)
}

/** Keys that are not known are ignored: clients send all that they provide beside the two. */
export const checkUpdateV1: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const { artifact_provides: provides } = body
  return answer(call, readReport(body, isObject(provides) ? provides : {}), context)
}

/** What a device provides is all in one object; a client that knows update control maps says so. */
export const checkUpdateV2: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const provided = isObject(body.device_provides) ? body.device_provides : {}
  const { artifact_name: _name, device_type: _type, ...provides } = provided
  return answer(call, readReport(provided, provides), context, body.update_control_map === true)
}

/** @throws MenderError 400 */
function readReport(asked: Body, provides: Body): DeviceReport {
  return {
    artifactName: requireText(asked, 'artifact_name', MAX_VALUE),
    deviceType: requireText(asked, 'device_type', MAX_VALUE),
    provides: Object.fromEntries(Object.entries(provides).map(([key, value]) => [key, String(value)])),
  }
}

async function answer(call: Call, report: DeviceReport, context: MenderContext, wantsMap = false): Promise<Reply> {
  const device = context.state.get('devices', call.caller)
  if (device === undefined) throw new MenderError(401, 'unauthorized')
  const { answer: found, changes } = nextDeployment(device, report, context)
  await context.state.commit(changes)
  if (found.kind === 'nothing') return NO_CONTENT
  if (found.kind === 'changed') {
    throw new MenderError(409, 'the data that the device reports has changed during an active deployment')
  }
  const { deployment, artifact } = found
  return ok({
    id: deployment.id,
    artifact: {
      id: artifact.id,
      artifact_name: artifact.name,
      source: linkTo(artifact.id, call.origin, LINK_LIFE_MS.device, context),
      device_types_compatible: artifact.deviceTypes,
    },
    type: 'software',
    ...(wantsMap && deployment.controlMap !== undefined && { update_control_map: mapOf(deployment) }),
  })
}

/** The map as it is now, for a client that holds an older one. */
export const getControlMap: Handler = (call, { state }) => {
  const { id = '' } = call.path
  const deployment = state.recordOf(id, call.caller) && state.get('deployments', id)
  if (deployment?.controlMap === undefined) throw notFound('update control map')
  return ok({ update_control_map: mapOf(deployment) })
}

function mapOf({ id, controlMap }: DeploymentRecord) {
  return { id, ...controlMap }
}
