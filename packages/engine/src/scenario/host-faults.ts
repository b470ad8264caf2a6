import type { HostFault, Scenario } from './scenario.ts'

/** A host is told to be so far from the time by more than this, and nobody takes its signatures any more (SigV4). */
const TAKEN_SKEW_MS = 5 * 60_000

/** What is planned for the hosts of the engine's own agents. */
export class HostFaultPlan {
  readonly #faults: readonly HostFault[]
  readonly #loadedAtMs: number
  /** How often each fault has struck each host. */
  readonly #struck = new Map<string, number>()

  /** @param loadedAtMs - the moment from which windows of time are counted. */
  constructor({ hosts = [] }: Pick<Scenario, 'hosts'>, loadedAtMs: number) {
    this.#faults = hosts
    this.#loadedAtMs = loadedAtMs
  }

  /** The faults that strike a host as it begins an event, in their order; each is counted. */
  strike(host: string, event: string, nowMs: number): readonly HostFault[] {
    return this.#of(host, nowMs).flatMap(([index, fault]) => {
      if (fault.event !== event) return []
      const key = `${index}/${host}`
      const times = (this.#struck.get(key) ?? 0) + 1
      if (times > (fault.times ?? Number.POSITIVE_INFINITY)) return []
      this.#struck.set(key, times)
      return [fault]
    })
  }

  /** Why the control plane does not hear a host; `undefined` when it does. */
  silenceOf(host: string, nowMs: number): string | undefined {
    if (this.#of(host, nowMs).some(([, { fault }]) => fault === 'cut-off')) return 'the host is cut off'
    const offsetMs = this.clockOffsetMs(host, nowMs)
    if (Math.abs(offsetMs) <= TAKEN_SKEW_MS) return undefined
    return offsetMs < 0
      ? `Signature expired: the clock of the host is ${-offsetMs / 1_000} s behind`
      : `Signature not yet current: the clock of the host is ${offsetMs / 1_000} s ahead`
  }

  /** How far the clock of a host is from the engine's time. */
  clockOffsetMs(host: string, nowMs: number): number {
    const off = this.#of(host, nowMs).filter(([, { fault }]) => fault === 'clock-off')
    return off.reduce((sum, [, { bySeconds = 0 }]) => sum + bySeconds * 1_000, 0)
  }

  #of(host: string, nowMs: number): readonly (readonly [index: number, fault: HostFault])[] {
    const seconds = (nowMs - this.#loadedAtMs) / 1_000
    return [...this.#faults.entries()].filter(([, { hosts, window = {} }]) => {
      const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY } = window
      return hosts.some((name) => isName(name, host)) && seconds >= fromSeconds && seconds < toSeconds
    })
  }
}

/** `web-*` is every host whose name begins so. */
function isName(pattern: string, host: string): boolean {
  return pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : pattern === host
}
