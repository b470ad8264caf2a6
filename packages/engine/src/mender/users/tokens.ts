import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { MenderPlan } from '../operations.ts'
import { type MenderState, put, remove } from '../state/mender-state.ts'
import type { TokenRecord } from '../state/model.ts'
import { type Claims, planClaimOf } from './jwt.ts'
import type { SigningKeys } from './signing-keys.ts'
import type { MenderUser } from './start-access.ts'

/** How long a login and a device's token are good for, in milliseconds: a week. */
export const TOKEN_LIFE_MS: number = 7 * 24 * 3_600_000
/** How often the last use of a token is written down, in milliseconds: an engine need not write at every poll. */
const LAST_USE_MS = 5 * 60_000

export interface TokensOptions {
  readonly state: MenderState
  readonly keys: SigningKeys
  readonly user: MenderUser
  readonly plan: MenderPlan
  /** Tokens go by the time of the wall: clients compare them with their own. */
  readonly wall: Clock
}

/** Gives tokens to the user, and knows those that are good. */
export class Tokens {
  readonly #options: TokensOptions

  constructor(options: TokensOptions) {
    this.#options = options
  }

  /** A new token, once it is on disk. */
  async issue(
    kind: TokenRecord['kind'],
    { name, lifeMs }: { readonly name?: string; readonly lifeMs?: number },
  ): Promise<string> {
    const { state, keys, user, plan, wall } = this.#options
    const nowMs = wall.now()
    const record: TokenRecord = {
      id: randomUUID(),
      kind,
      createdMs: nowMs,
      ...(name !== undefined && { name }),
      ...(lifeMs !== undefined && { expiresMs: nowMs + lifeMs }),
    }
    const expired = state
      .all('tokens')
      .filter((one) => one.kind === 'session' && one.expiresMs !== undefined && one.expiresMs <= nowMs)
    // Before anything is waited for: another call must find the name taken.
    const committed = state.commit([...expired.map(({ id }) => remove('tokens', id)), put('tokens', record.id, record)])
    const token = await keys.sign({
      jti: record.id,
      sub: user.id,
      iss: 'Mender',
      iat: Math.floor(nowMs / 1_000),
      ...(lifeMs !== undefined && { exp: Math.floor((nowMs + lifeMs) / 1_000) }),
      scp: 'mender.*',
      'mender.user': true,
      'mender.tenant': '',
      'mender.plan': planClaimOf(plan),
    })
    await committed
    return token
  }

  /** The record of a user's token that is good: signed here, not expired, not revoked. */
  check(claims: Claims | undefined): TokenRecord | undefined {
    const { state, wall } = this.#options
    if (claims?.['mender.user'] !== true) return undefined
    const record = state.get('tokens', claims.jti)
    if (record === undefined || (record.expiresMs !== undefined && record.expiresMs <= wall.now())) return undefined
    return record
  }

  /** Notes that a personal token was used. */
  async used(record: TokenRecord): Promise<void> {
    const { state, wall } = this.#options
    const nowMs = wall.now()
    if (record.kind !== 'personal' || nowMs - (record.lastUsedMs ?? 0) < LAST_USE_MS) return
    await state.commit([put('tokens', record.id, { ...record, lastUsedMs: nowMs })])
  }
}
