import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, Gunzip } from 'node:zlib'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactCompression } from '../description.ts'
import type { Refuse } from '../refusal.ts'
import { requireZstd } from './zstd.ts'

/** The ending of a name of each compression, after `.tar`. */
export const SUFFIXES: Readonly<Record<ArtifactCompression, string>> = { none: '', gzip: '.gz', zstd: '.zst' }

const CHUNK_BYTES = 256 * 1024

/** The compression that the name of a tar tells, such as `header.tar.gz`; undefined when it is no name of one. */
export function compressionOf(name: string, stem: string, refuse: Refuse): ArtifactCompression | undefined {
  if (!name.startsWith(`${stem}.tar`)) return undefined
  const suffix = name.slice(stem.length + '.tar'.length)
  if (suffix === '.xz') {
    throw new SlipwayError('NOT_IMPLEMENTED', refuse('is compressed with xz, which is not read').message, {
      hint: 'make the artifact with gzip, or without compression',
    })
  }
  const [found] = Object.entries(SUFFIXES).find(([, ending]) => ending === suffix) ?? []
  return found as ArtifactCompression | undefined
}

/** Takes the compression off. @throws whatever the source throws, or the refusal of what cannot be read. */
export async function* decompress(
  source: AsyncIterable<Uint8Array>,
  compression: ArtifactCompression,
  refuse: Refuse,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'none') {
    yield* source
    return
  }
  const through = createDecompressor(compression)
  let failure: unknown
  let givenBytes = 0
  async function* guarded(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of source) {
        givenBytes += chunk.length
        yield chunk
      }
    } catch (error) {
      failure = error
      throw error
    }
  }
  const flow = pipeline(
    Readable.from(guarded(), { objectMode: false }),
    through,
    signal === undefined ? {} : { signal },
  )
  flow.catch(() => {}) // what stops the flow comes out of the iteration as well
  try {
    for await (const chunk of through) yield chunk as Uint8Array
    await flow
    // zlib passes over zeros behind the end, as a tape has them.
    if (through instanceof Gunzip && through.bytesWritten < givenBytes)
      throw refuse('goes on after the end of its gzip')
  } catch (cause) {
    signal?.throwIfAborted()
    if (failure !== undefined) throw failure
    throw cause instanceof SlipwayError ? cause : refuse(`cannot be read as ${compression}`, { cause })
  } finally {
    through.destroy()
  }
}

function createDecompressor(compression: Exclude<ArtifactCompression, 'none'>): Transform {
  if (compression === 'gzip') return createGunzip({ chunkSize: CHUNK_BYTES })
  return requireZstd().createZstdDecompress({ chunkSize: CHUNK_BYTES })
}
