import type { Clock } from '@slipway/core/clock'
import type { DeploymentLog } from './deployment-log.ts'
import type { DeviceApi } from './device-api.ts'
import type { DeviceFiles } from './device-files.ts'
import type { DevicePrograms } from './device-programs.ts'
import type { DeviceStore } from './device-store.ts'
import type { DeviceFaults } from './faults.ts'
import type { HttpClient } from './http-client.ts'
import type { ModuleSources } from './modules/find-module.ts'
import type { StateScripts } from './state-scripts.ts'

/** How often a device asks, and how long what it runs may take. All in milliseconds of its clock. */
export interface DeviceTimes {
  /** @defaultValue one second; half an hour on a real device */
  readonly pollIntervalMs: number
  /** Before a request that failed is tried again. @defaultValue one second; five minutes on a real device */
  readonly retryIntervalMs: number
  /** @defaultValue eight hours */
  readonly inventoryIntervalMs: number
  /** For a call of an update module. @defaultValue four hours */
  readonly moduleTimeoutMs: number
}

export const DEVICE_TIMES: DeviceTimes = {
  pollIntervalMs: 1_000,
  retryIntervalMs: 1_000,
  inventoryIntervalMs: 8 * 3_600_000,
  moduleTimeoutMs: 4 * 3_600_000,
}

/** Everything that an update on one device needs. */
export interface DeviceContext {
  readonly name: string
  readonly deviceType: string
  readonly files: DeviceFiles
  readonly times: DeviceTimes
  readonly api: DeviceApi
  readonly http: HttpClient
  readonly store: DeviceStore
  readonly programs: DevicePrograms
  readonly scripts: StateScripts
  readonly modules: ModuleSources
  readonly deploymentLog: DeploymentLog
  readonly faults: DeviceFaults
  /** A public key in PEM: artifacts that it does not verify are refused. */
  readonly verifyKey?: string
  readonly clock: Clock
  /** For waits in which nothing runs: time may be moved on meanwhile. */
  readonly pauses: Clock
  /** Takes a line for the engine's own log. */
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}
