import { randomUUID } from 'node:crypto'
import { type IotState, iotChange } from '../../iot/index.ts'
import type { Change } from '../../state/store.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import { thisPlatform } from '../recipe/platform.ts'
import type { CoreDevice, DeviceState } from './model.ts'
import { NUCLEUS } from './nucleus.ts'
import { LOCAL_TARGET } from './targets.ts'

/** A core device that is to be there. */
export interface WantedDevice {
  readonly thingName: string
  /** Thing groups that it is in; those that are not there are made. */
  readonly thingGroups: readonly string[]
  /** @defaultValue true */
  readonly isOnline?: boolean
  /** What a deployment on the device itself wants. */
  readonly localDeployment?: readonly { readonly componentName: string; readonly componentVersion: string }[]
}

interface Parts {
  readonly state: GreengrassState
  readonly iot: IotState
}

/** The changes that make these core devices, with their things and groups. What is there already stays; whether one is online is changed. */
export function planDevices(wanted: readonly WantedDevice[], { state, iot }: Parts, nowMs: number): readonly Change[] {
  const groups = new Set(wanted.flatMap(({ thingGroups }) => thingGroups))
  const missing = [...groups].filter((name) => iot.group(name) === undefined)
  return [
    ...missing.map((name) =>
      iotChange.putGroup({ name, id: randomUUID(), attributes: {}, version: 1, createdAtMs: nowMs }),
    ),
    ...wanted.flatMap((device) => [
      ...(iot.thing(device.thingName) === undefined
        ? [iotChange.putThing({ name: device.thingName, id: randomUUID(), attributes: {}, version: 1 })]
        : []),
      ...device.thingGroups.map((group) => iotChange.addMember(group, device.thingName)),
      ...planDevice(device, state, nowMs),
    ]),
  ]
}

function planDevice(
  { thingName, isOnline = true, localDeployment }: WantedDevice,
  state: GreengrassState,
  nowMs: number,
): readonly Change[] {
  const there = state.device(thingName)
  if (there !== undefined) return there.isOnline === isOnline ? [] : [change.putDevice({ ...there, isOnline })]
  const { os = '', architecture = '' } = thisPlatform()
  const device: CoreDevice = {
    ...{ name: thingName, coreVersion: NUCLEUS.version, platform: os, architecture },
    ...{ status: 'HEALTHY', statusAtMs: nowMs, tags: {}, isOnline },
  }
  if (localDeployment === undefined) return [change.putDevice(device)]
  const components = localDeployment.map(
    ({ componentName, componentVersion }) => [componentName, { componentVersion }] as const,
  )
  const content: DeviceState = {
    targets: { [LOCAL_TARGET]: { createdAtMs: 0, components: Object.fromEntries(components) } },
    components: {},
  }
  return [change.putDevice(device), change.putDeviceState(thingName, content)]
}
