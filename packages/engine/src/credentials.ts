import { randomBytes } from 'node:crypto'
import { randomBase32 } from './random-base32.ts'
import type { StateStore } from './state/store.ts'

/** What clients sign their requests with. */
export interface EngineCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const COLLECTION = 'engine'
const KEY = 'credentials'

/** The credentials of this data directory: made up once, never fixed, the same after a restart. */
export async function loadCredentials(state: StateStore): Promise<EngineCredentials> {
  const known = state.get<EngineCredentials>(COLLECTION, KEY)
  if (known !== undefined) return known
  const value: EngineCredentials = {
    // The letters that AWS uses, so that tools which look at the form of a key take it.
    accessKeyId: `AKIA${randomBase32(16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  }
  await state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value }])
  return value
}
