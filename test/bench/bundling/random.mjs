import { createCipheriv } from 'node:crypto'

/**
 * Numbers below 1 that are the same for the same seed (the generator `mulberry32`).
 *
 * @param {number} seed
 */
export function seededRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Bytes that nothing makes smaller, the same for the same seed: the key stream of a cipher.
 *
 * @param {number} sizeBytes
 * @param {number} seed
 */
export function noise(sizeBytes, seed) {
  const key = Buffer.alloc(16)
  key.writeDoubleLE(seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(sizeBytes))
}
