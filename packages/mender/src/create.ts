import { SlipwayError } from '@slipway/core/errors'
import type { MenderDeploymentRequest, MenderTarget } from '@slipway/core/provider'
import { type Rules, type Telling, tellNonsense } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { present } from './json.ts'
import { DEPLOYMENTS_V1, DEPLOYMENTS_V2, idOfLocation } from './paths.ts'

/** Asks for a deployment, once, and resolves with its id. What was not chosen is left to the server. */
export async function createDeployment(
  client: MenderClient,
  request: MenderDeploymentRequest,
  signal?: AbortSignal,
): Promise<string> {
  const {
    value: _,
    headers,
    site,
  } = await client.json({
    method: 'POST',
    path: pathFor(request.target),
    purpose: `create deployment "${request.name}"`,
    json: toNative(request),
    rules: refusals(request),
    isRepeatable: false,
    signal,
  })
  const id = idOfLocation(headers.location)
  if (id === undefined) throw tellNonsense('does not say which deployment it made', site)
  return id
}

/**
 * Whether the server carries out what only commercial ones do: it is asked for a deployment of nothing to nobody, which none creates.
 * A commercial server misses its fields (400 or 422), an open-source one has no such call (404 or 405).
 */
export async function probeCommercial(
  client: MenderClient,
  signal?: AbortSignal,
): Promise<'present' | 'absent' | 'denied'> {
  const present: Telling = { code: 'INPUT_INVALID', hint: '' }
  const absent: Telling = { code: 'FEATURE_UNAVAILABLE', hint: '', isOfGateway: true }
  try {
    await client.done({
      method: 'POST',
      path: `${DEPLOYMENTS_V2}/deployments`,
      purpose: 'find out what the server can do',
      json: {},
      rules: { 400: present, 422: present, 404: absent, 405: absent, 501: absent },
      isRepeatable: true,
      signal,
    })
    return 'present'
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    if (error.code === 'INPUT_INVALID') return 'present'
    if (error.code === 'FEATURE_UNAVAILABLE') return 'absent'
    if (error.code === 'ACCESS_DENIED') return 'denied'
    throw error
  }
}

function pathFor(target: MenderTarget): string {
  if (target.type === 'group') return `${DEPLOYMENTS_V1}/deployments/group/${encodeURIComponent(target.group)}`
  return target.type === 'filter' ? `${DEPLOYMENTS_V2}/deployments` : `${DEPLOYMENTS_V1}/deployments`
}

function toNative(request: MenderDeploymentRequest): Readonly<Record<string, unknown>> {
  const { name, artifactName, target, forceInstallation, retries, phases, maxDevices, updateControlMap } = request
  return {
    name,
    artifact_name: artifactName,
    ...(target.type === 'devices' && { devices: [...new Set(target.devices)] }),
    ...(target.type === 'all-devices' && { all_devices: true }),
    ...(target.type === 'filter' && { filter_id: target.filterId }),
    ...present('force_installation', forceInstallation),
    ...present('retries', retries),
    ...present('max_devices', maxDevices),
    ...(phases !== undefined && {
      phases: phases.map(({ batchPercent, startsAt }) => ({
        ...present('batch_size', batchPercent),
        ...(startsAt !== undefined && { start_ts: new Date(startsAt).toISOString() }),
      })),
    }),
    ...present('update_control_map', updateControlMap),
  }
}

function refusals({ name, artifactName, target }: MenderDeploymentRequest): Rules {
  const absent: Telling = {
    code: 'FEATURE_UNAVAILABLE',
    message: 'this Mender server has no dynamic groups',
    hint: 'they are a feature of commercial servers (Enterprise): deploy to a static group or to devices',
    isOfGateway: true,
  }
  return {
    409: {
      code: 'DEPLOYMENT_EXISTS',
      message: `deployment "${name}" of "${artifactName}" to the same devices is under way already`,
      hint: 'wait for that one, stop it, or give this one another name',
    },
    422: {
      code: 'REVISION_NOT_FOUND',
      message: `the Mender server has no release "${artifactName}"`,
      hint: 'push its Artifact first',
    },
    413: {
      code: 'INPUT_INVALID',
      message: 'the list of devices is longer than one request may be (1 MiB)',
      hint: 'put them into a static group, and deploy to that',
    },
    ...(target.type === 'group' && {
      400: {
        code: 'GROUP_NOT_FOUND',
        message: `group "${target.group}" has no devices that could be deployed to, or the request is not taken`,
        hint: 'a static group is there as long as it has a device: add an accepted one, or correct the name',
      },
    }),
    ...((target.type === 'devices' || target.type === 'all-devices') && {
      400: {
        code: 'INPUT_INVALID',
        message: `the Mender server does not take deployment "${name}"`,
        hint: 'what it says is why; that no device is accepted is told so too',
      },
    }),
    ...(target.type === 'filter' && {
      404: absent,
      405: absent,
      403: {
        code: 'FEATURE_UNAVAILABLE',
        message: 'this plan of the Mender server, or this role of the user, has no deployments to dynamic groups',
        hint: 'deploy to a static group or to devices, or have the plan or the role changed (a change revokes tokens)',
      },
    }),
  }
}
