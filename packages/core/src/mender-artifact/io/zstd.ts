import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { SlipwayError } from '../../errors.ts'

/** What Node has from 22.15 on, and the types of the oldest Node that we support do not know. */
interface Zstd {
  createZstdCompress(options?: { readonly chunkSize?: number }): Transform
  createZstdDecompress(options?: { readonly chunkSize?: number }): Transform
  zstdCompressSync(bytes: Uint8Array): Buffer
}

/** Node's zstd. @throws SlipwayError NOT_IMPLEMENTED where it has none. */
export function requireZstd(): Zstd {
  if (hasZstd()) return zlib as unknown as Zstd
  throw new SlipwayError('NOT_IMPLEMENTED', 'this Node.js has no zstd', {
    hint: 'use Node.js 22.15 or later, or gzip',
  })
}

export function hasZstd(): boolean {
  return 'createZstdCompress' in zlib
}
