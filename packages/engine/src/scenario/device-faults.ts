import type { Clock } from '@slipway/core/clock'
import type { DeviceFaults } from '../mender/devices/index.ts'
import type { Scenario, ScriptedDeviceFault } from './scenario.ts'

/** What is planned for simulated Mender devices. */
export class DeviceFaultPlan {
  readonly #faults: readonly ScriptedDeviceFault[]
  readonly #loadedAtMs: number
  /** How often each fault has struck each device. */
  readonly #struck = new Map<string, number>()

  /** @param loadedAtMs - the moment from which windows of time are counted. */
  constructor({ devices = [] }: Pick<Scenario, 'devices'>, loadedAtMs: number) {
    this.#faults = devices
    this.#loadedAtMs = loadedAtMs
  }

  /** The faults of these kinds that are about a device now. */
  of(device: string, nowMs: number, isWanted: (fault: ScriptedDeviceFault) => boolean): readonly ScriptedDeviceFault[] {
    return this.#at(device, nowMs, isWanted).map(([, fault]) => fault)
  }

  /** Those that strike now, each of which is counted. */
  strike(
    device: string,
    nowMs: number,
    isWanted: (fault: ScriptedDeviceFault) => boolean,
  ): readonly ScriptedDeviceFault[] {
    return this.#at(device, nowMs, isWanted).flatMap(([index, fault]) => {
      const key = `${index}/${device}`
      const times = (this.#struck.get(key) ?? 0) + 1
      if (times > (fault.times ?? Number.POSITIVE_INFINITY)) return []
      this.#struck.set(key, times)
      return [fault]
    })
  }

  #at(
    device: string,
    nowMs: number,
    isWanted: (fault: ScriptedDeviceFault) => boolean,
  ): readonly (readonly [index: number, fault: ScriptedDeviceFault])[] {
    if (this.#faults.length === 0) return []
    const seconds = (nowMs - this.#loadedAtMs) / 1_000
    return [...this.#faults.entries()].filter(([, fault]) => {
      const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = fault.window ?? {}
      const isNow = seconds >= fromSeconds && seconds < toSeconds
      return isNow && isWanted(fault) && fault.devices.some((name) => isName(name, device))
    })
  }
}

/** What is planned for one device, by the plan that is loaded at each moment. */
export function faultsOfDevice(device: string, plan: () => DeviceFaultPlan, clock: Pick<Clock, 'now'>): DeviceFaults {
  return {
    async begin(state, pauses, signal) {
      const struck = plan().strike(device, clock.now(), (fault) => fault.state === state)
      for (const { fault, bySeconds = 0 } of struck) {
        if (fault === 'slow') await pauses.sleep(bySeconds * 1_000, signal)
      }
      const death = struck.find(({ fault }) => fault === 'device-dies')
      if (death !== undefined) {
        const { backAfterSeconds } = death
        return { kind: 'device-dies', ...(backAfterSeconds !== undefined && { backAfterMs: backAfterSeconds * 1_000 }) }
      }
      const failure = struck.find(({ fault }) => fault === 'state-fails')
      return failure === undefined ? undefined : { kind: 'state-fails', output: failure.output ?? '' }
    },
    silence() {
      const cut = plan().of(device, clock.now(), ({ fault }) => fault === 'cut-off')
      return cut.length === 0 ? undefined : 'the device is cut off'
    },
    breakAfterBytes() {
      const [breaking] = plan().strike(device, clock.now(), ({ fault }) => fault === 'download-breaks')
      return breaking === undefined ? undefined : (breaking.afterBytes ?? 1)
    },
    lie(outcome) {
      const [lying] = plan().of(device, clock.now(), ({ fault }) => fault === 'lies')
      return lying?.status ?? outcome
    },
  }
}

/** `pi-*` is every device whose name begins so. */
function isName(pattern: string, device: string): boolean {
  return pattern.endsWith('*') ? device.startsWith(pattern.slice(0, -1)) : pattern === device
}
