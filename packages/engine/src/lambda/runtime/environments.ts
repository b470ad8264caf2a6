import type { Clock } from '@slipway/core/clock'
import { LambdaError } from '../lambda-error.ts'
import { type CallResult, ExecutionEnvironment, type RuntimeProcess } from './execution-environment.ts'
import type { FunctionOutput } from './function-output.ts'

/** Calls that run at once, in all. Lambda's own default is 1,000, each on a machine of its own. */
const CONCURRENT_CALLS = 100
/** How long an environment without calls is kept. Lambda gives no number. */
const IDLE_MS = 5 * 60_000

interface IdleEnvironment {
  readonly environment: ExecutionEnvironment
  /** Aborts when it is called again: its end is put off. */
  readonly wanted: AbortController
}

/** Keeps the processes that run functions, and starts as many as there are calls at once. */
export class Environments {
  readonly #clock: Clock
  readonly #output: FunctionOutput | undefined
  readonly #idle = new Map<string, IdleEnvironment[]>()
  readonly #busy = new Set<ExecutionEnvironment>()
  readonly #closing = new AbortController()
  #calls = 0

  /**
   * @param clock - of the wall: functions take as long as they take.
   * @param output - where what is printed is kept; without it, nowhere.
   */
  constructor(clock: Clock, output?: FunctionOutput) {
    this.#clock = clock
    this.#output = output
  }

  /**
   * Calls a function in an environment that is idle, or in a new one. Like Lambda's own, a call goes on when nobody waits for it any more.
   *
   * @param key - tells apart what may not share an environment: another version, other settings, other code.
   * @throws LambdaError `TooManyRequestsException`; an error when the engine stops.
   */
  async call(key: string, process: RuntimeProcess, payload: Buffer): Promise<CallResult> {
    this.#closing.signal.throwIfAborted()
    if (this.#calls >= CONCURRENT_CALLS) throw new LambdaError('TooManyRequestsException', 'Rate Exceeded.')
    this.#calls += 1
    try {
      const environment = this.#take(key) ?? (await ExecutionEnvironment.start(process, this.#clock, this.#output))
      this.#busy.add(environment)
      try {
        return await environment.call(payload, this.#closing.signal)
      } finally {
        this.#busy.delete(environment)
        if (environment.isAlive) this.#keep(key, environment)
      }
    } finally {
      this.#calls -= 1
    }
  }

  /** Ends all processes, also those in the middle of a call. */
  close(): void {
    this.#closing.abort(new LambdaError('ServiceException', 'The engine stops.'))
    for (const environment of this.#busy) environment.end()
    for (const { environment } of [...this.#idle.values()].flat()) environment.end()
    this.#idle.clear()
  }

  #take(key: string): ExecutionEnvironment | undefined {
    const idle = this.#idle.get(key)
    for (let found = idle?.pop(); found !== undefined; found = idle?.pop()) {
      found.wanted.abort()
      if (found.environment.isAlive) return found.environment
    }
    return undefined
  }

  #keep(key: string, environment: ExecutionEnvironment): void {
    if (this.#closing.signal.aborted) {
      environment.end()
      return
    }
    const kept: IdleEnvironment = { environment, wanted: new AbortController() }
    this.#idle.set(key, [...(this.#idle.get(key) ?? []), kept])
    this.#clock.sleep(IDLE_MS, AbortSignal.any([kept.wanted.signal, this.#closing.signal])).then(
      () => {
        environment.end()
        const left = (this.#idle.get(key) ?? []).filter((one) => one !== kept)
        if (left.length > 0) this.#idle.set(key, left)
        else this.#idle.delete(key)
      },
      () => undefined,
    )
  }
}
