import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import type { StateStore } from '../../state/store.ts'
import type { MenderPlan } from '../operations.ts'
import { collectionOf } from '../state/mender-state.ts'
import type { TokenRecord } from '../state/model.ts'
import { planClaimOf, signToken } from './jwt.ts'

/** The one user of a data directory, with what its tokens are signed by. */
export interface MenderUser {
  readonly id: string
  readonly email: string
  readonly password: string
  readonly createdMs: number
  /** Of Ed25519, in PEM: it signs the tokens that do not expire by themselves. */
  readonly privateKey: string
  /** The id of the token that the engine tells at its start. */
  readonly startToken: string
}

const COLLECTION = 'mender-server'
const KEY = 'user'

/** What a client needs to call Mender's API as the one user there is. */
export interface MenderAccess {
  readonly email: string
  readonly password: string
  /** A personal access token that does not expire. */
  readonly token: string
}

/**
 * The user of this data directory: made up once, never fixed, the same after a restart. Costs less than a millisecond, because
 * every start of the engine pays it: its key is not the one of RSA, which takes half a second to make.
 */
export async function loadUser(state: StateStore, nowMs: number): Promise<MenderUser> {
  const known = state.get<MenderUser>(COLLECTION, KEY)
  if (known !== undefined) return known
  const { privateKey } = generateKeyPairSync('ed25519')
  const user: MenderUser = {
    id: randomUUID(),
    email: `user-${randomBytes(4).toString('hex')}@slipway.local`,
    password: randomBytes(18).toString('base64url'),
    createdMs: nowMs,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    startToken: randomUUID(),
  }
  const token: TokenRecord = { id: user.startToken, kind: 'personal', name: 'engine', createdMs: nowMs }
  await state.commit([
    { op: 'put', collection: COLLECTION, key: KEY, value: user },
    { op: 'put', collection: collectionOf('tokens'), key: token.id, value: token },
  ])
  return user
}

/** What the engine tells at its start. The token is made anew each time, and is the same text. */
export function accessOf(user: MenderUser, plan: MenderPlan): MenderAccess {
  const token = signToken(
    {
      jti: user.startToken,
      sub: user.id,
      iss: 'Mender',
      iat: Math.floor(user.createdMs / 1_000),
      scp: 'mender.*',
      'mender.user': true,
      'mender.plan': planClaimOf(plan),
    },
    'EdDSA',
    createPrivateKey(user.privateKey),
  )
  return { email: user.email, password: user.password, token }
}
