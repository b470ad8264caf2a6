import type { Clock } from '@slipway/core/clock'

/** So long the engine's time neither jumps nor hurries for tasks that start; afterwards they are taken for ones that will not. */
const PATIENCE_MS = 60_000

/**
 * Programs take what they take to start, however fast the engine's time goes by: the limit for them would pass too early. One that
 * never starts must not keep the engine's time from going on for ever.
 */
export class StartingTasks {
  readonly #wall: Clock
  readonly #during: <T>(work: () => Promise<T>) => Promise<T>
  readonly #waits = new Map<string, AbortController>()

  constructor(wall: Clock, during: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#wall = wall
    this.#during = during
  }

  /** The tasks of a deployment start; once for each. */
  begin(deploymentId: string): void {
    if (this.#waits.has(deploymentId)) return
    const wait = new AbortController()
    this.#waits.set(deploymentId, wait)
    const { signal } = wait
    void this.#during(() => this.#wall.sleep(PATIENCE_MS, signal).catch(() => undefined))
  }

  /** They have started, or nobody waits for them any more. */
  end(deploymentId: string): void {
    this.#waits.get(deploymentId)?.abort()
    this.#waits.delete(deploymentId)
  }

  endAll(): void {
    for (const deploymentId of [...this.#waits.keys()]) this.end(deploymentId)
  }
}
