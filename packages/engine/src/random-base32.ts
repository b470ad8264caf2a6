import { createHash, randomBytes } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Letters that nobody can guess, of the kind that AWS's keys and ids are made of. */
export function randomBase32(length: number): string {
  return toBase32(randomBytes(length))
}

/** The same letters for the same text: at most 32 of them. */
export function base32Of(text: string, length: number): string {
  return toBase32(createHash('sha256').update(text).digest().subarray(0, length))
}

function toBase32(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('')
}
