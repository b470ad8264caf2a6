import { isAscii } from 'node:buffer'
import type { BundleEntry } from '../../entry.ts'

/** From these on, a field says "look into the zip64 record" instead of a number (APPNOTE 4.4.1.4). */
const NO_16_BITS = 0xffff
const NO_32_BITS = 0xffff_ffff

const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
const ZIP64_END_BYTES = 56
const ZIP64_LOCATOR_BYTES = 20
const ZIP64_LOCAL_EXTRA_BYTES = 20

const FLAG_UTF8_NAME = 0x800
const MADE_ON_UNIX = 3
const DOS_FOLDER = 0x10

/** Versions of the format (APPNOTE 4.4.3.2): what the usual entry needs, and zip64. */
const VERSION = 20
const VERSION_ZIP64 = 45

/** Type bits of a Unix mode. */
const KIND_BITS = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const

export type ZipMethod = 0 | 8

/** What is known of an entry's content once it is packed. */
export interface PackedContent {
  readonly method: ZipMethod
  readonly crc32: number
  readonly sizeBytes: number
  readonly packedBytes: number
}

/** A name as it stands in a zip: UTF-8, a folder's with a slash at the end. */
export function zipName({ path, type }: Pick<BundleEntry, 'path' | 'type'>): Buffer {
  return Buffer.from(type === 'directory' ? `${path}/` : path)
}

/** A time as MS-DOS counts it, in UTC, so that the time zone of this machine changes nothing: date in the upper half. */
export function dosTime(time: Date): number {
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >>> 1)
  return ((date << 16) | clock) >>> 0
}

/** Whether an entry of so many bytes may need zip64 sizes, which has to be known before it is packed. */
export function needsZip64(sizeBytes: number): boolean {
  // What cannot be compressed grows by the headers of stored blocks.
  return sizeBytes + Math.ceil(sizeBytes / 4096) + 64 >= NO_32_BITS
}

/** How long the record in front of an entry's content is. */
export function localHeaderLength(name: Buffer, sizeBytes: number): number {
  return LOCAL_BYTES + name.length + (needsZip64(sizeBytes) ? ZIP64_LOCAL_EXTRA_BYTES : 0)
}

/** Writes the record in front of an entry's content; returns where it ends. */
export function writeLocalHeader(into: Buffer, at: number, name: Buffer, time: number, content: PackedContent): number {
  const isZip64 = needsZip64(content.sizeBytes)
  let end = into.writeUInt32LE(0x04034b50, at)
  end = into.writeUInt16LE(isZip64 ? VERSION_ZIP64 : VERSION, end)
  end = writeCommon(into, end, name, time, content, isZip64)
  end = into.writeUInt16LE(name.length, end)
  end = into.writeUInt16LE(isZip64 ? ZIP64_LOCAL_EXTRA_BYTES : 0, end)
  into.set(name, end)
  end += name.length
  // Here, unlike below, both sizes have to be there.
  return isZip64 ? writeZip64Extra(into, end, [content.sizeBytes, content.packedBytes]) : end
}

/** An entry's record in the central directory. `offset`: where the record in front of its content begins. */
export function writeCentralHeader(
  into: Buffer,
  at: number,
  name: Buffer,
  time: number,
  content: PackedContent,
  entry: Pick<BundleEntry, 'type' | 'mode'>,
  offset: number,
): number {
  const large = [content.sizeBytes, content.packedBytes, offset].filter((value) => value >= NO_32_BITS)
  const isZip64 = large.length > 0 || needsZip64(content.sizeBytes)
  const version = isZip64 ? VERSION_ZIP64 : VERSION
  const mode = entry.type === 'symlink' ? 0o777 : entry.mode & 0o7777
  let end = into.writeUInt32LE(0x02014b50, at)
  end = into.writeUInt8(version, end)
  end = into.writeUInt8(MADE_ON_UNIX, end)
  end = into.writeUInt16LE(version, end)
  end = writeCommon(into, end, name, time, content, false)
  end = into.writeUInt16LE(name.length, end)
  end = into.writeUInt16LE(large.length === 0 ? 0 : 4 + 8 * large.length, end)
  end = into.writeUInt16LE(0, end) // comment
  end = into.writeUInt16LE(0, end) // disk
  end = into.writeUInt16LE(0, end) // internal attributes
  end = into.writeUInt16LE(entry.type === 'directory' ? DOS_FOLDER : 0, end)
  end = into.writeUInt16LE(KIND_BITS[entry.type] | mode, end)
  end = into.writeUInt32LE(Math.min(offset, NO_32_BITS), end)
  into.set(name, end)
  end += name.length
  return large.length === 0 ? end : writeZip64Extra(into, end, large)
}

/** How much room {@link writeCentralHeader} needs at most. */
export function centralHeaderRoom(name: Buffer): number {
  return CENTRAL_BYTES + name.length + 4 + 3 * 8
}

/** What ends the archive: with the zip64 records where a number of the old one is too small. */
export function endOfZip(entries: number, directoryOffset: number, directoryBytes: number): Buffer {
  const isZip64 = entries >= NO_16_BITS || directoryOffset >= NO_32_BITS || directoryBytes >= NO_32_BITS
  const into = Buffer.alloc((isZip64 ? ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES : 0) + END_BYTES)
  let end = 0
  if (isZip64) {
    end = into.writeUInt32LE(0x06064b50, end)
    end = writeUInt64(into, end, ZIP64_END_BYTES - 12)
    end = into.writeUInt8(VERSION_ZIP64, end)
    end = into.writeUInt8(MADE_ON_UNIX, end)
    end = into.writeUInt16LE(VERSION_ZIP64, end)
    end += 8 // this disk, and that of the directory
    end = writeUInt64(into, end, entries)
    end = writeUInt64(into, end, entries)
    end = writeUInt64(into, end, directoryBytes)
    end = writeUInt64(into, end, directoryOffset)
    end = into.writeUInt32LE(0x07064b50, end)
    end += 4 // disk of the record above
    end = writeUInt64(into, end, directoryOffset + directoryBytes)
    end = into.writeUInt32LE(1, end) // disks
  }
  end = into.writeUInt32LE(0x06054b50, end)
  end += 4 // this disk, and that of the directory
  end = into.writeUInt16LE(Math.min(entries, NO_16_BITS), end)
  end = into.writeUInt16LE(Math.min(entries, NO_16_BITS), end)
  end = into.writeUInt32LE(Math.min(directoryBytes, NO_32_BITS), end)
  into.writeUInt32LE(Math.min(directoryOffset, NO_32_BITS), end)
  return into
}

/** The fields that both records have in the same order, from the flags to the sizes. */
function writeCommon(
  into: Buffer,
  at: number,
  name: Buffer,
  time: number,
  { method, crc32, sizeBytes, packedBytes }: PackedContent,
  areSizesElsewhere: boolean,
): number {
  let end = into.writeUInt16LE(isAscii(name) ? 0 : FLAG_UTF8_NAME, at)
  end = into.writeUInt16LE(method, end)
  end = into.writeUInt32LE(time, end)
  end = into.writeUInt32LE(crc32, end)
  end = into.writeUInt32LE(areSizesElsewhere ? NO_32_BITS : Math.min(packedBytes, NO_32_BITS), end)
  return into.writeUInt32LE(areSizesElsewhere ? NO_32_BITS : Math.min(sizeBytes, NO_32_BITS), end)
}

function writeZip64Extra(into: Buffer, at: number, values: readonly number[]): number {
  let end = into.writeUInt16LE(0x0001, at)
  end = into.writeUInt16LE(8 * values.length, end)
  for (const value of values) end = writeUInt64(into, end, value)
  return end
}

function writeUInt64(into: Buffer, at: number, value: number): number {
  into.writeUInt32LE(value % 2 ** 32, at)
  return into.writeUInt32LE(Math.floor(value / 2 ** 32), at + 4)
}
