import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Extract, extract, type Header } from 'tar-stream'
import {
  type ArchiveMember,
  type ArchiveReader,
  damaged,
  damagedBy,
  memberPath,
  type ReadableMember,
  refused,
} from './archive-member.ts'

/** What the first bytes of a file give away that is neither tar nor gzip. GNU tar would call another program for these. */
const FOREIGN: readonly (readonly [magic: string, what: string])[] = [
  ['504b', 'it is a zip archive'],
  ['425a68', 'it is compressed with bzip2, and only gzip is supported'],
  ['fd377a585a00', 'it is compressed with xz, and only gzip is supported'],
  ['28b52ffd', 'it is compressed with zstd, and only gzip is supported'],
]

const CHUNK_BYTES = 256 * 1024

/** Options that the library has and its types leave out. The formats before POSIX have no magic of their own. */
const EXTRACT_OPTIONS: object = { allowUnknownFormat: true }

type Entry = Extract extends AsyncIterable<infer Source> ? Source : never

/** Reads the members of a tar archive, compressed with gzip or not: its first bytes tell, as they do for GNU tar. */
export const readTar: ArchiveReader = async function* (file, { signal }) {
  const magic = await firstBytes(file)
  if (magic === '') throw damaged(file, 'it is empty')
  const foreign = FOREIGN.find(([prefix]) => magic.startsWith(prefix))
  if (foreign !== undefined) throw damaged(file, foreign[1])

  const members = extract(EXTRACT_OPTIONS)
  const ended = new AbortController()
  const options = { signal: signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]) }
  const source = createReadStream(file, { highWaterMark: CHUNK_BYTES })
  const sink = members as unknown as NodeJS.WritableStream // streamx, which node's own pipeline takes as well
  const flow = magic.startsWith('1f8b')
    ? pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), sink, options)
    : pipeline(source, sink, options)
  flow.catch(() => {}) // what stops the flow comes out of the iteration as well
  try {
    for await (const entry of members) {
      yield memberOf(entry, file)
      entry.resume() // what nobody read
    }
    await flow
  } catch (cause) {
    signal?.throwIfAborted()
    throw damagedBy(file, 'tar', cause)
  } finally {
    ended.abort()
  }
}

function memberOf(entry: Entry, file: string): ReadableMember {
  const { name, size, mode } = entry.header
  return {
    ...kindOf(entry.header, file),
    path: memberPath(file, name),
    mode: mode & 0o7777,
    sizeBytes: size,
    modifiedAt: modifiedAtOf(entry.header),
    async *read() {
      try {
        yield* entry as AsyncIterable<Uint8Array>
      } catch (cause) {
        throw damagedBy(file, `tar, in entry ${JSON.stringify(name)}`, cause)
      }
    },
  }
}

function kindOf({ type, name, linkname }: Header, file: string): Pick<ArchiveMember, 'type' | 'linkTarget'> {
  switch (type) {
    case 'file':
    case 'contiguous-file':
      return { type: 'file' }
    case 'directory':
      return { type: 'directory' }
    case 'symlink':
      return { type: 'symlink', linkTarget: linkname ?? '' }
    case 'link':
      return { type: 'hardlink', linkTarget: memberPath(file, linkname ?? '') }
    case 'fifo':
      throw refused(file, name, 'it is a FIFO')
    case 'character-device':
    case 'block-device':
      throw refused(file, name, 'it is a device')
    default:
      throw refused(file, name, 'it is of a kind that is not supported')
  }
}

function modifiedAtOf({ mtime }: Header): Date | undefined {
  return Number.isNaN(mtime.getTime()) ? undefined : mtime
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
