import { hash } from 'node:crypto'

/** SHA-256 of content that is there at once; for tens of thousands of small files an object for each would cost more than the hash. */
export function sha256(content: Uint8Array): Buffer {
  return hash('sha256', content, 'buffer')
}
