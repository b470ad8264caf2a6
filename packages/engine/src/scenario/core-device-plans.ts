import type { CoreDevicePlan, Scenario } from './scenario.ts'

/** What core devices do by the scenario instead of what they are told. */
export class CoreDevicePlans {
  readonly #plans: readonly CoreDevicePlan[]
  readonly #loadedAtMs: number

  constructor({ coreDevices = [] }: Pick<Scenario, 'coreDevices'>, loadedAtMs: number) {
    this.#plans = coreDevices
    this.#loadedAtMs = loadedAtMs
  }

  /** The first plan that is for a device at this time. */
  find(device: string, nowMs: number): CoreDevicePlan | undefined {
    const seconds = (nowMs - this.#loadedAtMs) / 1_000
    return this.#plans.find(({ devices, window: { fromSeconds = 0, toSeconds = Infinity } = {} }) => {
      return devices.some((name) => isName(name, device)) && seconds >= fromSeconds && seconds < toSeconds
    })
  }

  /** When a plan begins or ends next, so that another one may be for a device then. */
  nextChangeAtMs(nowMs: number): number | undefined {
    const moments = this.#plans
      .flatMap(({ window = {} }) => [window.fromSeconds, window.toSeconds])
      .flatMap((seconds) => (seconds === undefined ? [] : [this.#loadedAtMs + seconds * 1_000]))
      .filter((atMs) => atMs > nowMs)
    return moments.length === 0 ? undefined : Math.min(...moments)
  }
}

/** `edge-*` is every name that begins so. */
function isName(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
