import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ArchiveBatchReader, type ArchiveReader, damaged, damagedBy } from './archive-member.ts'
import { ByteQueue } from './byte-queue.ts'
import { readPieces } from './read-pieces.ts'
import { TarMembers } from './tar-members.ts'

/** What the first bytes of a file give away that is neither tar nor gzip. GNU tar would call another program for these. */
const FOREIGN: readonly (readonly [magic: string, what: string])[] = [
  ['504b', 'it is a zip archive'],
  ['425a68', 'it is compressed with bzip2, and only gzip is supported'],
  ['fd377a585a00', 'it is compressed with xz, and only gzip is supported'],
  ['28b52ffd', 'it is compressed with zstd, and only gzip is supported'],
]

/** Each piece is a trip to the thread pool and back, and the members that lie in one are read together. */
const INFLATED_BYTES = 1024 * 1024

/** Reads the members of a tar archive, compressed with gzip or not: its first bytes tell, as they do for GNU tar. */
export const readTar: ArchiveReader = async function* (file, options) {
  for await (const members of readTarBatches(file, options)) yield* members
}

/** The same with the members of each piece of it at once. */
export const readTarBatches: ArchiveBatchReader = async function* (file, { signal }) {
  const magic = await firstBytes(file)
  if (magic === '') throw damaged(file, 'it is empty')
  const foreign = FOREIGN.find(([prefix]) => magic.startsWith(prefix))
  if (foreign !== undefined) throw damaged(file, foreign[1])

  const ended = new AbortController()
  const stop = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal])
  const bytes = new ByteQueue(magic.startsWith('1f8b') ? inflated(file, stop) : asItIs(file, stop))
  try {
    yield* new TarMembers(file, bytes, signal).batches()
  } catch (cause) {
    signal?.throwIfAborted()
    throw damagedBy(file, 'tar', cause)
  } finally {
    ended.abort()
    await bytes.close().catch(() => {}) // said already, if at all
  }
}

function inflated(file: string, signal: AbortSignal): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: INFLATED_BYTES })
  // What goes wrong comes out of the iteration as well.
  pipeline(asItIs(file, signal), gunzip, { signal }).catch(() => {})
  return gunzip
}

async function* asItIs(file: string, signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
  const handle = await open(file)
  try {
    for await (const piece of readPieces(handle, 0, Number.POSITIVE_INFINITY)) {
      signal.throwIfAborted()
      yield piece
    }
  } finally {
    await handle.close()
  }
}

async function firstBytes(file: string): Promise<string> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(6), 0, 6, 0)
      return buffer.subarray(0, bytesRead).toString('hex')
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw damagedBy(file, 'tar', cause)
  }
}
