import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { Environment } from '../../agent/hooks/script-environment.ts'
import { admitDevices, type DeviceRegistry } from './admit-devices.ts'
import { runDevice } from './device.ts'
import { filesOf } from './device-files.ts'
import type { DeviceRecord } from './device-records.ts'
import type { DeviceFaults } from './faults.ts'
import { HttpClient } from './http-client.ts'
import { runReportingDevice } from './reporting-device.ts'
import type { BeginWork } from './work-clock.ts'

/** A simulated device that runs. */
export interface EngineMenderDevice {
  readonly name: string
  /** The id that the server knows it by. */
  readonly id: string
  readonly deviceType: string
  /** The folder that stands for `/`; absent on a device that only reports. */
  readonly root?: string
}

export interface DeviceCrewOptions {
  readonly devices: readonly DeviceRecord[]
  /** Has a folder for each device. */
  readonly folder: string
  /** The engine's endpoint. */
  readonly serverUrl: string
  readonly registry: DeviceRegistry
  /** Between two questions of a device. @defaultValue one second */
  readonly pollIntervalMs?: number
  /** Executables that all devices have as update modules. */
  readonly sharedModules?: string
  /** A public key in PEM that all artifacts have to be verified by. */
  readonly verifyKey?: string
  readonly faultsOf: (name: string) => DeviceFaults
  readonly clock: Clock
  readonly beginWork: BeginWork
  readonly environment: Environment
  readonly log: (line: string) => void
}

/** Simulated devices that run in this process, as clients of the server that they are given. */
export interface DeviceCrew {
  readonly devices: readonly EngineMenderDevice[]
  /** Ends all devices, and what programs of theirs have left running. */
  stop(): Promise<void>
}

/** Has devices let in by their keys, and starts them. */
export async function startDevices(options: DeviceCrewOptions): Promise<DeviceCrew> {
  const { devices, folder, registry, serverUrl, log } = options
  const http = new HttpClient()
  const admitted = await admitDevices(devices, { folder, registry, serverUrl, http, log })
  const endings: AbortController[] = []
  const running = devices.map(async (device) => {
    const run = device.installs ? runDevice : runReportingDevice
    // One for each: thousands of waits on one signal would all be looked through whenever one of them is over.
    const ending = new AbortController()
    endings.push(ending)
    const admission = admitted.get(device.name)
    const { pollIntervalMs, sharedModules, verifyKey, clock, beginWork, environment } = options
    try {
      await run({
        ...device,
        folder: join(folder, device.name),
        ...{ serverUrl, http, clock, beginWork, environment, log },
        ...(pollIntervalMs !== undefined && { times: { pollIntervalMs } }),
        ...(sharedModules !== undefined && { sharedModules }),
        ...(verifyKey !== undefined && { verifyKey }),
        ...(admission !== undefined && { admission }),
        faults: options.faultsOf(device.name),
        signal: ending.signal,
      })
    } catch (error) {
      // A device that cannot go on is one that does not come any more: the others do.
      log(
        `${device.name}: the device ended: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    }
  })
  return {
    devices: devices.map(({ name, deviceType, installs }) => ({
      ...{ name, id: admitted.get(name)?.id ?? '', deviceType },
      ...(installs && { root: filesOf(join(folder, name)).root }),
    })),
    stop: async () => {
      for (const ending of endings) ending.abort(new SlipwayError('CANCELLED', 'the engine stops'))
      await Promise.all(running)
      http.close()
    },
  }
}
