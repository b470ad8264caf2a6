import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { StateStore } from '../../state/store.ts'
import { type Claims, type JwtAlgorithm, readToken, signToken } from './jwt.ts'
import type { MenderUser } from './start-access.ts'

const COLLECTION = 'mender-server'
const KEY = 'rsa-key'

/** Signs tokens and reads them again. */
export class SigningKeys {
  readonly #state: StateStore
  readonly #ed25519: KeyObject
  #rsa: Promise<KeyObject> | undefined
  /** Present once it is made or read: nothing can be signed by a key that is not. */
  readonly #public = new Map<JwtAlgorithm, KeyObject>()

  constructor(state: StateStore, user: MenderUser) {
    this.#state = state
    this.#ed25519 = createPrivateKey(user.privateKey)
    this.#public.set('EdDSA', createPublicKey(this.#ed25519))
    const known = state.get<string>(COLLECTION, KEY)
    if (known !== undefined) this.#rsa = Promise.resolve(this.#take(createPrivateKey(known)))
  }

  /** A token of a login or of a device, as servers sign them by default. The key is made at the first one. */
  async sign(claims: Claims): Promise<string> {
    this.#rsa ??= this.#makeKey()
    return signToken(claims, 'RS256', await this.#rsa)
  }

  /** The claims of a token that was made here. */
  read(token: string): Claims | undefined {
    return readToken(token, (algorithm) => this.#public.get(algorithm))
  }

  #take(privateKey: KeyObject): KeyObject {
    this.#public.set('RS256', createPublicKey(privateKey))
    return privateKey
  }

  async #makeKey(): Promise<KeyObject> {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2_048 })
    const value = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    await this.#state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value }])
    return this.#take(privateKey)
  }
}
