import type { Clock } from '@slipway/core/clock'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { Target } from '../model/deployment.ts'
import type { CommandTarget } from './command-identifier.ts'
import { isEventRunning } from './target-progress.ts'

/**
 * A command that was handed to a host and that the host has not begun within this time is offered again: the answer may
 * have been lost. Longer than an agent needs from poll to acknowledgement, shorter than the limit for beginning.
 */
const REOFFER_AFTER_MS = 60_000

interface HostEntry {
  /** Targets on this host with an outstanding command, in the order of their offers. */
  readonly targets: CommandTarget[]
  readonly waiting: Set<() => void>
}

/** Which commands wait for which host, and which host waits for a command. Kept in memory: the state has all it needs. */
export class HostQueue {
  readonly #state: CodeDeployState
  readonly #clock: Clock
  readonly #hosts = new Map<string, HostEntry>()
  /** When a command was last handed out, by its identifier. */
  readonly #handedOutAtMs = new Map<string, number>()

  constructor(state: CodeDeployState, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  /** The target has an outstanding command. */
  add({ hostIdentifier, deploymentId, targetId }: Target): void {
    const { targets } = this.#host(hostIdentifier)
    if (!targets.some((one) => one.deploymentId === deploymentId && one.targetId === targetId)) {
      targets.push({ deploymentId, targetId })
    }
    this.wake(hostIdentifier)
  }

  /** Lets a host that waits look again. */
  wake(hostIdentifier: string): void {
    for (const wake of [...(this.#hosts.get(hostIdentifier)?.waiting ?? [])]) wake()
  }

  /** The targets on a host with an outstanding command. */
  outstanding(hostIdentifier: string): readonly Target[] {
    const { targets } = this.#host(hostIdentifier)
    const found = targets.map(({ deploymentId, targetId }) => this.#state.target(deploymentId, targetId))
    const current = found.filter((target) => target?.command !== undefined) as readonly Target[]
    targets.splice(0, targets.length, ...current.map(({ deploymentId, targetId }) => ({ deploymentId, targetId })))
    return current
  }

  /**
   * The next command that may go out now: at most one of a host is out at a time. `isRepeated` when it was handed out
   * before.
   */
  next(hostIdentifier: string): { readonly target: Target; readonly isRepeated: boolean } | undefined {
    const targets = this.outstanding(hostIdentifier)
    if (targets.some(isEventRunning)) return undefined
    const out = targets.find((target) => this.#handedOut(target) !== undefined)
    if (out === undefined) {
      const target = targets[0]
      return target === undefined ? undefined : { target, isRepeated: false }
    }
    const isStale = this.#clock.now() >= (this.#handedOut(out) ?? 0) + REOFFER_AFTER_MS
    return isStale ? { target: out, isRepeated: true } : undefined
  }

  noteHandedOut(identifier: string): void {
    this.#handedOutAtMs.set(identifier, this.#clock.now())
  }

  /** The command is begun, over or withdrawn: when it was handed out matters no more. */
  forget(identifier: string): void {
    this.#handedOutAtMs.delete(identifier)
  }

  /** Resolves when {@link next} may have another answer. @throws the signal's reason on abort. */
  async changed(hostIdentifier: string, signal: AbortSignal): Promise<void> {
    const { waiting } = this.#host(hostIdentifier)
    const woken = new AbortController()
    const out = this.outstanding(hostIdentifier).flatMap((target) => this.#handedOut(target) ?? [])
    await new Promise<void>((resolve, reject) => {
      const wake = (): void => {
        signal.removeEventListener('abort', stop)
        waiting.delete(wake)
        woken.abort()
        resolve()
      }
      const stop = (): void => {
        waiting.delete(wake)
        woken.abort()
        reject(signal.reason)
      }
      waiting.add(wake)
      signal.addEventListener('abort', stop, { once: true })
      for (const atMs of out) {
        this.#clock
          .sleep(Math.max(0, atMs + REOFFER_AFTER_MS - this.#clock.now()), woken.signal)
          .then(wake, () => undefined)
      }
    })
  }

  #handedOut({ command }: Target): number | undefined {
    return command === undefined ? undefined : this.#handedOutAtMs.get(command.identifier)
  }

  #host(hostIdentifier: string): HostEntry {
    let entry = this.#hosts.get(hostIdentifier)
    if (entry === undefined) {
      entry = { targets: [], waiting: new Set() }
      this.#hosts.set(hostIdentifier, entry)
    }
    return entry
  }
}
