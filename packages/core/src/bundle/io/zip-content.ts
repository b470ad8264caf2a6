import { pipeline } from 'node:stream/promises'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { damaged, damagedBy } from './archive-member.ts'
import { crc32 } from './crc32.ts'
import type { WindowedFile } from './windowed-file.ts'

/** Entries up to these sizes are inflated in one go, which costs far less than the streams that large ones need. */
export const SMALL_COMPRESSED_BYTES: number = 64 * 1024
const SMALL_CONTENT_BYTES = 256 * 1024

/** Each piece is a trip to the thread pool and back. */
const INFLATED_BYTES = 1024 * 1024

/** Of a header before an entry's content (APPNOTE 4.3.7). */
const LOCAL_HEADER_BYTES = 30
const LOCAL_HEADER_SIGNATURE = 0x04034b50

export interface OpenZip {
  readonly file: string
  readonly reader: WindowedFile
  readonly zip: ZipFile
}

/** Whether an entry's content, by what the archive says of it, may be in memory as a whole. */
export function isSmall({ compressedSize, uncompressedSize }: Entry): boolean {
  return compressedSize <= SMALL_COMPRESSED_BYTES && uncompressedSize <= SMALL_CONTENT_BYTES
}

/** Reads an entry's content. The declared size is never passed; that these are the right bytes is told by the checksum. */
export async function* contentOf(opened: OpenZip, entry: Entry, name: string): AsyncGenerator<Uint8Array, void> {
  const { file } = opened
  let crc = 0
  try {
    if (isSmall(entry)) {
      const content = inflateSmall(await readStored(opened, entry), entry)
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

/** The bytes of a small entry as they are stored. */
export async function readStored({ reader, zip }: OpenZip, entry: Entry): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return reader.readExactly(fileDataStart, entry.compressedSize)
}

/** The same where a window of the file holds them; `undefined` also where something is wrong, which {@link readStored} says. */
export function storedAtOnce({ reader }: OpenZip, entry: Entry): Buffer | undefined {
  const headerAt = entry.relativeOffsetOfLocalHeader
  const header = reader.readAtOnce(headerAt, LOCAL_HEADER_BYTES)
  if (header?.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) return undefined
  // After the header, which ends with their lengths, come the name and the extra fields.
  const start = headerAt + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  return reader.readAtOnce(start, entry.compressedSize)
}

function inflateSmall(stored: Buffer, entry: Entry): Uint8Array {
  if (entry.compressionMethod === 0) return stored
  const content = inflateRawSync(stored, { maxOutputLength: entry.uncompressedSize + 1 })
  if (content.length === entry.uncompressedSize) return content
  throw wrongSize(content.length, entry)
}

/** Not by yauzl's own stream, which inflates 16 KiB at a time. */
async function openLarge({ reader, zip }: OpenZip, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const stored = reader.pieces(fileDataStart, fileDataStart + entry.compressedSize)
  if (entry.compressionMethod === 0) return stored
  const inflate = createInflateRaw({ chunkSize: INFLATED_BYTES })
  pipeline(stored, inflate).catch(() => {}) // what goes wrong comes out of the iteration as well
  return inflate
}

function wrongSize(sizeBytes: number, { uncompressedSize }: Entry): Error {
  return new Error(`${sizeBytes} bytes of content, and ${uncompressedSize} declared`)
}
