import type { Clock } from '@slipway/core/clock'
import type { RestBody, RestReply } from '../../http/rest-codec.ts'
import { greengrassError, invalidField } from '../greengrass-error.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import { optionalText } from '../request.ts'

/** How long a success is remembered (API reference, `clientToken`). */
const KEPT_MS = 8 * 3_600_000

/** Requests that can be repeated: one that succeeded is answered as it was, and is not carried out once more. */
export class ClientTokens {
  readonly #state: GreengrassState
  readonly #clock: Clock
  readonly #running = new Set<string>()

  constructor(state: GreengrassState, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  /** @throws RestError `RequestAlreadyInProgressException` while the first of such requests runs */
  async once(operation: string, body: RestBody, carryOut: () => Promise<RestReply>): Promise<RestReply> {
    const token = optionalText(body, 'clientToken')
    if (token === undefined) return carryOut()
    if (!/^[a-zA-Z0-9-]{1,64}$/.test(token))
      throw invalidField('clientToken', 'it has to be 1 to 64 of a-z, A-Z, 0-9, -')
    const key = `${operation}:${token}`
    const nowMs = this.#clock.now()
    const kept = this.#state.keptAnswer(key)
    if (kept !== undefined && nowMs - kept.atMs < KEPT_MS) return { status: 201, body: kept.body }
    if (this.#running.has(key)) {
      throw greengrassError('RequestAlreadyInProgressException', 'A request with this client token is in progress.')
    }
    this.#running.add(key)
    try {
      const reply = await carryOut()
      const old = this.#state.keptAnswers().filter(([, { atMs }]) => nowMs - atMs >= KEPT_MS)
      await this.#state.commit([
        ...old.map(([one]) => change.deleteToken(one)),
        change.putToken(key, { body: reply.body ?? {}, atMs: nowMs }),
      ])
      return reply
    } finally {
      this.#running.delete(key)
    }
  }
}
