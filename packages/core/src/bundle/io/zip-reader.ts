import { isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { type ArchiveReader, damaged, damagedBy, memberPath, type ReadableMember, refused } from './archive-member.ts'
import { crc32 } from './crc32.ts'
import { WindowedFile } from './windowed-file.ts'
import { attributesOf, nameOf } from './zip-attributes.ts'

/** No system takes a longer link text. */
const LONGEST_LINK_BYTES = 4096

/** Entries up to these sizes are inflated in one go, which costs far less than the streams that large ones need. */
const SMALL_COMPRESSED_BYTES = 64 * 1024
const SMALL_CONTENT_BYTES = 256 * 1024

const INFLATED_CHUNK_BYTES = 256 * 1024

interface OpenZip {
  readonly file: string
  readonly reader: WindowedFile
  readonly zip: ZipFile
}

/** Reads the members of a zip archive, in the order of its central directory. */
export const readZip: ArchiveReader = async function* (file, { signal }) {
  const opened = await openZip(file)
  try {
    const nextEntry = entriesOf(opened.zip)
    for (;;) {
      signal?.throwIfAborted()
      const entry = await nextEntry().catch((cause) => {
        throw damagedBy(file, 'zip', cause)
      })
      if (entry === undefined) return
      yield await memberOf(opened, entry)
    }
  } finally {
    opened.zip.close()
  }
}

async function openZip(file: string): Promise<OpenZip> {
  try {
    const reader = await WindowedFile.open(file)
    try {
      const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true }
      return { file, reader, zip: await fromRandomAccessReaderPromise(reader, reader.sizeBytes, options) }
    } catch (error) {
      reader.close(() => {})
      throw error
    }
  } catch (cause) {
    throw damagedBy(file, 'zip', cause)
  }
}

async function memberOf(opened: OpenZip, entry: Entry): Promise<ReadableMember> {
  const { file } = opened
  const name = nameOf(entry)
  if (name === undefined) throw refused(file, entry.fileNameRaw.toString('latin1'), 'its name is not UTF-8')
  const path = memberPath(file, name)
  if (entry.isEncrypted()) throw refused(file, name, 'it is encrypted')
  if (!entry.canDecodeFileData()) {
    throw refused(file, name, `its compression method ${entry.compressionMethod} is not one that agents know`)
  }
  const attributes = attributesOf(entry, name)
  if (attributes.type === 'unsupported') throw refused(file, name, `it is ${attributes.what}`)
  const { type, mode } = attributes
  if (type === 'directory' && entry.uncompressedSize > 0) throw refused(file, name, 'it is a folder with content')
  const read = (): AsyncIterable<Uint8Array> => contentOf(opened, entry, name)
  const common = { path, mode, sizeBytes: entry.uncompressedSize, modifiedAt: modifiedAtOf(entry), read }
  if (type !== 'symlink') return { ...common, type }

  if (entry.uncompressedSize > LONGEST_LINK_BYTES) throw refused(file, name, 'its link text is too long')
  const chunks: Uint8Array[] = []
  for await (const chunk of read()) chunks.push(chunk)
  const text = Buffer.concat(chunks)
  if (!isUtf8(text)) throw refused(file, name, 'its link text is not UTF-8')
  return { ...common, type, sizeBytes: 0, linkTarget: text.toString('utf8') }
}

/** The declared size is never passed; that these are the right bytes is told by the checksum. */
async function* contentOf(opened: OpenZip, entry: Entry, name: string): AsyncGenerator<Uint8Array, void> {
  const { file } = opened
  const isSmall = entry.compressedSize <= SMALL_COMPRESSED_BYTES && entry.uncompressedSize <= SMALL_CONTENT_BYTES
  let crc = 0
  try {
    if (isSmall) {
      const content = await readSmall(opened, entry)
      crc = crc32(content, crc)
      if (crc === entry.crc32 && content.length > 0) yield content
    } else {
      let sizeBytes = 0
      for await (const chunk of await openLarge(opened, entry)) {
        sizeBytes += chunk.length
        if (sizeBytes > entry.uncompressedSize) break
        crc = crc32(chunk, crc)
        yield chunk
      }
      if (sizeBytes !== entry.uncompressedSize) throw wrongSize(sizeBytes, entry)
    }
  } catch (cause) {
    throw damagedBy(file, `zip, in entry ${JSON.stringify(name)}`, cause)
  }
  if (crc !== entry.crc32) throw damaged(file, `the checksum of entry ${JSON.stringify(name)} is wrong`)
}

async function readSmall({ reader, zip }: OpenZip, entry: Entry): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const stored = await reader.readExactly(fileDataStart, entry.compressedSize)
  if (entry.compressionMethod === 0) return stored
  const content = inflateRawSync(stored, { maxOutputLength: entry.uncompressedSize + 1 })
  if (content.length === entry.uncompressedSize) return content
  throw wrongSize(content.length, entry)
}

/** Not by yauzl's own stream, which inflates 16 KiB at a time: each piece is a trip to the thread pool and back. */
async function openLarge({ reader, zip }: OpenZip, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const stored = reader.chunks(fileDataStart, fileDataStart + entry.compressedSize)
  if (entry.compressionMethod === 0) return stored
  const inflate = createInflateRaw({ chunkSize: INFLATED_CHUNK_BYTES })
  pipeline(stored, inflate).catch(() => {}) // what goes wrong comes out of the iteration as well
  return inflate
}

function wrongSize(sizeBytes: number, { uncompressedSize }: Entry): Error {
  return new Error(`${sizeBytes} bytes of content, and ${uncompressedSize} declared`)
}

function modifiedAtOf(entry: Entry): Date | undefined {
  const date = entry.getLastModDate()
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** yauzl's events as a function to await; its own iterator crashes the process on an error that comes between two steps. */
function entriesOf(zip: ZipFile): () => Promise<Entry | undefined> {
  let failure: { readonly error: unknown } | undefined
  let waiting: { resolve(entry: Entry | undefined): void; reject(error: unknown): void } | undefined
  const settle = (act: (waiter: NonNullable<typeof waiting>) => void): void => {
    const waiter = waiting
    waiting = undefined
    if (waiter !== undefined) act(waiter)
  }
  zip.on('entry', (entry: Entry) => settle(({ resolve }) => resolve(entry)))
  zip.on('end', () => settle(({ resolve }) => resolve(undefined)))
  zip.on('error', (error: unknown) => {
    failure = { error }
    settle(({ reject }) => reject(error))
  })
  return () =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure.error)
      waiting = { resolve, reject }
      zip.readEntry()
    })
}
