import { SlipwayError } from '@slipway/core/errors'
import type {
  CoreDevice,
  CoreDeviceDetails,
  EffectiveDeploymentEntry,
  GreengrassTarget,
  InstalledComponent,
} from '@slipway/core/provider'
import { type Clients, goAround, isCode } from './clients.ts'
import { listPages } from './pages.ts'
import { isHealthy, toTargetState } from './state.ts'

/** The ARN of a thing or a group. @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND. */
export async function findTarget(
  clients: Clients,
  { type, name }: GreengrassTarget,
  signal?: AbortSignal,
): Promise<string> {
  const { DescribeThingCommand, DescribeThingGroupCommand } = await import('@aws-sdk/client-iot')
  if (type === 'thing') {
    const { thingArn } = await clients.iot('DescribeThing', { thingName: name }, signal, (client, options) =>
      client.send(new DescribeThingCommand({ thingName: name }), options),
    )
    return thingArn ?? incomplete('DescribeThing', 'thingArn')
  }
  const subject = { thingGroupName: name }
  const { thingGroupArn } = await clients.iot('DescribeThingGroup', subject, signal, (client, options) =>
    client.send(new DescribeThingGroupCommand(subject), options),
  )
  return thingGroupArn ?? incomplete('DescribeThingGroup', 'thingGroupArn')
}

/** The names of the things in a group and in those below it: whom the job of a deployment is for. */
export async function listMembers(
  clients: Clients,
  groupName: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { ListThingsInThingGroupCommand } = await import('@aws-sdk/client-iot')
  const subject = { thingGroupName: groupName }
  const names: string[] = []
  const pages = listPages((next) =>
    clients.iot('ListThingsInThingGroup', subject, signal, (client, options) =>
      client.send(
        new ListThingsInThingGroupCommand({ ...subject, recursive: true, maxResults: 250, ...next }),
        options,
      ),
    ),
  )
  for await (const { things = [] } of pages) names.push(...(things ?? []))
  return names
}

/** As many devices as are asked one by one where jobs may not be read. */
export const ONE_BY_ONE = 50

/** The things in a group, by Greengrass where AWS IoT may not be asked; nobody where the group is gone. */
export async function findMembers(
  clients: Clients,
  groupArn: string,
  groupName: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  try {
    return await listMembers(clients, groupName, signal)
  } catch (error) {
    if (isCode(error, 'GROUP_NOT_FOUND')) return []
    if (!isCode(error, 'ACCESS_DENIED')) throw error
    return (await goAround(error, listCoreDevices(clients, groupArn, signal))).map(({ name }) => name)
  }
}

/** Makes a group, or finds the one of that name; its ARN. */
export async function createGroup(clients: Clients, thingGroupName: string, signal?: AbortSignal): Promise<string> {
  const { CreateThingGroupCommand } = await import('@aws-sdk/client-iot')
  const { thingGroupArn } = await clients.iot('CreateThingGroup', { thingGroupName }, signal, (client, options) =>
    client.send(new CreateThingGroupCommand({ thingGroupName }), options),
  )
  return thingGroupArn ?? incomplete('CreateThingGroup', 'thingGroupArn')
}

/** Puts a thing into a group. */
export async function addMember(
  clients: Clients,
  thingGroupName: string,
  thingName: string,
  signal?: AbortSignal,
): Promise<void> {
  const { AddThingToThingGroupCommand } = await import('@aws-sdk/client-iot')
  const subject = { thingGroupName, thingName }
  await clients.iot('AddThingToThingGroup', subject, signal, (client, options) =>
    client.send(new AddThingToThingGroupCommand(subject), options),
  )
}

/** Core devices in a group, with what they last told of themselves. */
export async function listCoreDevices(
  clients: Clients,
  thingGroupArn: string,
  signal?: AbortSignal,
): Promise<readonly CoreDevice[]> {
  const { ListCoreDevicesCommand } = await import('@aws-sdk/client-greengrassv2')
  const devices: CoreDevice[] = []
  const pages = listPages((next) =>
    clients.greengrass('ListCoreDevices', {}, signal, (client, options) =>
      client.send(new ListCoreDevicesCommand({ thingGroupArn, maxResults: 100, ...next }), options),
    ),
  )
  for await (const { coreDevices } of pages) {
    for (const { coreDeviceThingName, status, lastStatusUpdateTimestamp } of coreDevices ?? []) {
      devices.push({
        name: coreDeviceThingName ?? '',
        isHealthy: isHealthy(status),
        ...(lastStatusUpdateTimestamp && { lastSeenAt: lastStatusUpdateTimestamp.getTime() }),
      })
    }
  }
  return devices
}

/** What a core device last told of itself. */
export async function describeCoreDevice(
  clients: Clients,
  thingName: string,
  signal?: AbortSignal,
): Promise<CoreDeviceDetails> {
  const { GetCoreDeviceCommand } = await import('@aws-sdk/client-greengrassv2')
  const native = await clients.greengrass('GetCoreDevice', { thingName }, signal, (client, options) =>
    client.send(new GetCoreDeviceCommand({ coreDeviceThingName: thingName }), options),
  )
  return {
    name: native.coreDeviceThingName || thingName,
    isHealthy: isHealthy(native.status),
    nativeStatus: native.status ?? 'Unknown',
    ...(native.lastStatusUpdateTimestamp && { lastSeenAt: native.lastStatusUpdateTimestamp.getTime() }),
    ...(native.coreVersion && { coreVersion: native.coreVersion }),
    ...(native.platform && { platform: native.platform }),
    ...(native.architecture && { architecture: native.architecture }),
  }
}

/** The deployments of one core device, as it sees them. */
export async function listEffectiveDeployments(
  clients: Clients,
  thingName: string,
  signal?: AbortSignal,
): Promise<readonly EffectiveDeploymentEntry[]> {
  const { ListEffectiveDeploymentsCommand } = await import('@aws-sdk/client-greengrassv2')
  const entries: EffectiveDeploymentEntry[] = []
  const pages = listPages((next) =>
    clients.greengrass('ListEffectiveDeployments', { thingName }, signal, (client, options) =>
      client.send(
        new ListEffectiveDeploymentsCommand({ coreDeviceThingName: thingName, maxResults: 100, ...next }),
        options,
      ),
    ),
  )
  for await (const { effectiveDeployments } of pages) {
    for (const native of effectiveDeployments ?? []) {
      entries.push({
        deploymentId: native.deploymentId ?? '',
        targetArn: native.targetArn ?? '',
        state: toTargetState(native.coreDeviceExecutionStatus),
        nativeStatus: native.coreDeviceExecutionStatus ?? 'Unknown',
        errorStack: native.statusDetails?.errorStack ?? [],
        errorTypes: native.statusDetails?.errorTypes ?? [],
        ...(native.deploymentName && { deploymentName: native.deploymentName }),
        ...(native.iotJobId && { jobId: native.iotJobId }),
        ...(native.reason && { reason: native.reason }),
        ...(native.modifiedTimestamp && { updatedAt: native.modifiedTimestamp.getTime() }),
      })
    }
  }
  return entries
}

/** What is on a core device, the dependencies of its components too. */
export async function listInstalledComponents(
  clients: Clients,
  thingName: string,
  signal?: AbortSignal,
): Promise<readonly InstalledComponent[]> {
  const { ListInstalledComponentsCommand } = await import('@aws-sdk/client-greengrassv2')
  const components: InstalledComponent[] = []
  const pages = listPages((next) =>
    clients.greengrass('ListInstalledComponents', { thingName }, signal, (client, options) =>
      client.send(
        new ListInstalledComponentsCommand({
          coreDeviceThingName: thingName,
          topologyFilter: 'ALL',
          maxResults: 100,
          ...next,
        }),
        options,
      ),
    ),
  )
  for await (const { installedComponents } of pages) {
    for (const { componentName = '', componentVersion = '', lifecycleState, isRoot } of installedComponents ?? []) {
      components.push({
        name: componentName,
        version: componentVersion,
        lifecycleState: lifecycleState ?? 'Unknown',
        isRoot: isRoot ?? false,
      })
    }
  }
  return components
}

function incomplete(operation: string, field: string): never {
  throw new SlipwayError('SERVICE_REFUSED', `the answer of AWS IoT to "${operation}" has no "${field}"`, {
    hint: 'correct the endpoint: what answers there does not follow the service model',
  })
}
