import { type Clock, startDeadline } from '@slipway/core/clock'
import type { HostCommand } from '../codedeploy/host-commands.ts'
import type { EngineHostCommands } from '../codedeploy/rollout/create-host-commands.ts'

/**
 * How long a poll is held when there is nothing to do. Agents give up on an answer after 80 seconds, and proxies between
 * often after 30.
 */
const HOLD_MS = 20_000

/** The polls of hosts that wait for a command: one a host, each for a bounded time. */
export class HeldPolls {
  readonly #commands: Pick<EngineHostCommands, 'poll'>
  readonly #wall: Clock
  readonly #held = new Map<string, AbortController>()
  #isClosed = false

  constructor(commands: Pick<EngineHostCommands, 'poll'>, wall: Clock) {
    this.#commands = commands
    this.#wall = wall
  }

  /**
   * The host's next command, as soon as there is one; `undefined` when there is none in time, when the host polls anew
   * meanwhile, as it does after a connection that was lost, and when the engine stops.
   *
   * @throws the signal's reason when the host has gone.
   */
  async next(hostIdentifier: string, signal: AbortSignal): Promise<HostCommand | undefined> {
    signal.throwIfAborted()
    this.#held.get(hostIdentifier)?.abort()
    const ending = new AbortController()
    const end = (): void => ending.abort()
    const hold = startDeadline(this.#wall, this.#isClosed ? 0 : HOLD_MS)
    hold.signal.addEventListener('abort', end)
    signal.addEventListener('abort', end)
    this.#held.set(hostIdentifier, ending)
    try {
      return await this.#commands.poll(hostIdentifier, ending.signal)
    } catch (error) {
      signal.throwIfAborted()
      if (ending.signal.aborted) return undefined
      throw error
    } finally {
      hold.clear()
      signal.removeEventListener('abort', end)
      if (this.#held.get(hostIdentifier) === ending) this.#held.delete(hostIdentifier)
    }
  }

  /** Answers all that wait, and from now on nobody has to. */
  close(): void {
    this.#isClosed = true
    for (const held of this.#held.values()) held.abort()
  }
}
