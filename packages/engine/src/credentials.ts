import { randomBytes } from 'node:crypto'
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
    accessKeyId: `AKIA${base32(10)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  }
  await state.commit([{ op: 'put', collection: COLLECTION, key: KEY, value }])
  return value
}

/** 16 letters for 10 bytes. */
function base32(sizeBytes: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const length = (sizeBytes * 8) / 5
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('')
}
