import type { Clock } from '@slipway/core/clock'
import type { ReportedStatus } from './device-api.ts'
import type { ModuleState } from './modules/update-module.ts'

/** What goes wrong on a device as a module begins a state. */
export type DeviceFault =
  | { readonly kind: 'state-fails'; readonly output: string }
  /** The device is gone in the middle of it, and is there again later or never. */
  | { readonly kind: 'device-dies'; readonly backAfterMs?: number }

/** What a scenario has planned for one device, as it is now. */
export interface DeviceFaults {
  /** The state begins; what is slow has been waited for, on this clock, when this resolves. */
  begin(state: ModuleState, pauses: Clock, signal: AbortSignal): Promise<DeviceFault | undefined>
  /** Why the server cannot be reached; `undefined` when it can. */
  silence(): string | undefined
  /** After how many bytes the connection of the download breaks that begins now; `undefined` when it does not. */
  breakAfterBytes(): number | undefined
  /** What the server is told in place of the truth. */
  lie(outcome: 'success' | 'failure'): ReportedStatus
}

/** A device on which nothing goes wrong by plan. */
export const NO_FAULTS: DeviceFaults = {
  begin: async () => undefined,
  silence: () => undefined,
  breakAfterBytes: () => undefined,
  lie: (outcome) => outcome,
}

/** The device is gone by plan, in the middle of what it did. */
export class DeviceDied extends Error {
  override readonly name = 'DeviceDied'
  readonly backAfterMs: number | undefined

  constructor(backAfterMs: number | undefined) {
    super('the device is gone')
    this.backAfterMs = backAfterMs
  }
}
