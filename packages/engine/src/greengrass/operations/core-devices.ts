import { epochSeconds, type RestBody } from '../../http/rest-codec.ts'
import { type ExecutionStatus, jobArn, paginate, targetOfArn } from '../../iot/index.ts'
import type { EffectiveDeployment } from '../deployments/deployments.ts'
import type { CoreDevice } from '../devices/model.ts'
import { NUCLEUS } from '../devices/nucleus.ts'
import { invalidField, notFound } from '../greengrass-error.ts'
import * as read from '../request.ts'
import { page } from './components.ts'
import type { GreengrassContext, GreengrassOperation } from './operation.ts'

const RUNTIME = 'aws_nucleus_classic'

export const getCoreDevice: GreengrassOperation = ({ labels }, context) => {
  const device = requireDevice(context, labels.coreDeviceThingName)
  return { status: 200, body: { ...summary(device), coreVersion: device.coreVersion, tags: device.tags } }
}

export const listCoreDevices: GreengrassOperation = ({ query }, context) => {
  const status = read.queryWord(query, 'status', ['HEALTHY', 'UNHEALTHY'])
  const runtime = query.get('runtime')
  const groupArn = query.get('thingGroupArn')
  const group = groupArn === null ? undefined : targetOfArn(groupArn)
  if (groupArn !== null && group?.kind !== 'thinggroup') {
    throw invalidField('thingGroupArn', 'it has to be the ARN of a thing group')
  }
  const members = group === undefined ? undefined : new Set(context.iot.members(group.name, true))
  const fitting = context.state
    .devices()
    .filter(
      (device) =>
        (status === undefined || device.status === status) &&
        (runtime === null || runtime === RUNTIME) &&
        (members === undefined || members.has(device.name)),
    )
  const { items, nextToken } = paginate(page(query), fitting, ({ name }) => name)
  return { status: 200, body: { coreDevices: items.map(summary), nextToken } }
}

export const deleteCoreDevice: GreengrassOperation = async ({ labels }, context) => {
  const { name } = requireDevice(context, labels.coreDeviceThingName)
  await context.removeDevice(name)
  return { status: 204 }
}

export const listEffectiveDeployments: GreengrassOperation = ({ labels, query }, context) => {
  const { name } = requireDevice(context, labels.coreDeviceThingName)
  const all = context.deployments.effectiveFor(name)
  const { items, nextToken } = paginate(page(query), all, ({ deployment }) => deployment.id)
  return { status: 200, body: { effectiveDeployments: items.map((one) => effective(context, one)), nextToken } }
}

/** The nucleus is a component too, and a root. */
export const listInstalledComponents: GreengrassOperation = ({ labels, query }, context) => {
  const device = requireDevice(context, labels.coreDeviceThingName)
  const filter = read.queryWord(query, 'topologyFilter', ['ALL', 'ROOT']) ?? 'ROOT'
  const { components } = context.state.deviceState(device.name)
  const nucleus: RestBody = {
    ...{ componentName: NUCLEUS.name, componentVersion: NUCLEUS.version, lifecycleState: 'FINISHED' },
    ...{ lifecycleStateDetails: null, lifecycleStatusCodes: [], isRoot: true, lastInstallationSource: null },
    lastStatusChangeTimestamp: epochSeconds(device.statusAtMs),
    lastReportedTimestamp: epochSeconds(device.statusAtMs),
  }
  const installed = Object.entries(components).map(
    ([name, component]): RestBody => ({
      componentName: name,
      componentVersion: component.version,
      lifecycleState: component.state,
      lifecycleStateDetails: component.details ?? null,
      lifecycleStatusCodes: component.statusCodes,
      isRoot: component.isRoot,
      lastStatusChangeTimestamp: epochSeconds(component.changedAtMs),
      lastReportedTimestamp: epochSeconds(component.changedAtMs),
      lastInstallationSource: component.source ?? null,
    }),
  )
  const fitting = [nucleus, ...installed].filter(({ isRoot }) => filter === 'ALL' || isRoot)
  const { items, nextToken } = paginate(page(query), fitting, ({ componentName }) => String(componentName))
  return { status: 200, body: { installedComponents: items, nextToken } }
}

/** @throws RestError `ResourceNotFoundException` */
export function requireDevice({ state }: GreengrassContext, name = ''): CoreDevice {
  const device = state.device(name)
  if (device === undefined) throw notFound('coreDevice', name, `Core device ${name} cannot be found`)
  return device
}

function summary(device: CoreDevice): RestBody {
  return {
    coreDeviceThingName: device.name,
    status: device.status,
    lastStatusUpdateTimestamp: epochSeconds(device.statusAtMs),
    platform: device.platform,
    architecture: device.architecture,
    runtime: RUNTIME,
  }
}

function effective(context: GreengrassContext, { deployment, execution, outcome }: EffectiveDeployment): RestBody {
  const { jobId } = deployment
  return {
    deploymentId: deployment.id,
    deploymentName: deployment.name ?? null,
    iotJobId: jobId ?? null,
    iotJobArn: jobId === undefined ? null : jobArn(context, jobId),
    description: null,
    targetArn: deployment.targetArn,
    coreDeviceExecutionStatus: statusOf(execution.status, jobId),
    reason: outcome?.reason ?? null,
    creationTimestamp: epochSeconds(execution.queuedAtMs),
    modifiedTimestamp: epochSeconds(execution.lastUpdatedAtMs),
    statusDetails: { errorStack: outcome?.errorStack ?? [], errorTypes: outcome?.errorTypes ?? [] },
  }
}

/** The good end has another name on a thing than on a member of a group. */
function statusOf(status: ExecutionStatus, jobId: string | undefined): string {
  return status === 'SUCCEEDED' && jobId === undefined ? 'COMPLETED' : status
}
