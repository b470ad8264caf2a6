import { expect, test } from 'vitest'
import { type Entry, fromBufferPromise } from 'yauzl'
import {
  centralHeaderRoom,
  dosTime,
  endOfZip,
  localHeaderLength,
  needsZip64,
  type PackedContent,
  writeCentralHeader,
  writeLocalHeader,
  zipName,
} from './zip-records.ts'

const TIME = dosTime(new Date('2024-05-06T07:08:10Z'))
const FILE = { path: 'web/page.html', type: 'file', mode: 0o755 } as const

function content(sizeBytes: number, packedBytes = sizeBytes): PackedContent {
  return { method: 8, crc32: 0xdeadbeef, sizeBytes, packedBytes }
}

/** What yauzl reads of a directory with one entry in it. */
async function readDirectory(packed: PackedContent, offset: number, entry: typeof FILE = FILE): Promise<Entry> {
  const name = zipName(entry)
  const record = Buffer.alloc(centralHeaderRoom(name))
  const end = writeCentralHeader(record, 0, name, TIME, packed, entry, offset)
  const directory = record.subarray(0, end)
  const zip = await fromBufferPromise(Buffer.concat([directory, endOfZip(1, 0, directory.length)]), {
    lazyEntries: true,
  })
  return new Promise((resolve, reject) => {
    zip.on('entry', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
}

test.each([
  [1000, 500, 0],
  [0xffff_fffe, 500, 77],
  [0xffff_ffff, 500, 77],
  [0x1_0000_0000, 0x1_0000_0001, 0x1_0000_0002],
  [1000, 500, 0xffff_fffe],
  [1000, 500, 0xffff_ffff],
  [1000, 500, 0x12_3456_789a],
])('an entry of %i bytes, packed in %i, at %i is read as it was written', async (sizeBytes, packedBytes, offset) => {
  const entry = await readDirectory(content(sizeBytes, packedBytes), offset)
  expect(entry).toMatchObject({
    fileName: 'web/page.html',
    uncompressedSize: sizeBytes,
    compressedSize: packedBytes,
    relativeOffsetOfLocalHeader: offset,
    crc32: 0xdeadbeef,
    versionMadeBy: (3 << 8) | entry.versionNeededToExtract,
  })
  expect(entry.externalFileAttributes >>> 16).toBe(0o100755)
  const isLarge = Math.max(sizeBytes, packedBytes, offset) >= 0xffff_ffff
  expect(entry.extraFields.length).toBe(isLarge ? 1 : 0)
  expect(entry.getLastModDate({ timezone: 'UTC' })).toEqual(new Date('2024-05-06T07:08:10Z'))
})

test.each([0, 1, 65_534])('%i entries need no zip64', (entries) => {
  expect(endOfZip(entries, 1000, 500).length).toBe(22)
})

test.each<[string, number, number, number]>([
  ['entries', 65_535, 1000, 500],
  ['an offset', 1, 0xffff_ffff, 500],
  ['a directory', 1, 0, 0xffff_ffff],
])('%s at the end of its field is told by zip64', (_what, entries, offset, bytes) => {
  const end = endOfZip(entries, offset, bytes)
  expect(end.length).toBe(56 + 20 + 22)
  expect(end.readUInt32LE(0)).toBe(0x06064b50)
  expect(end.readBigUInt64LE(24)).toBe(BigInt(entries))
  expect(end.readBigUInt64LE(32)).toBe(BigInt(entries))
  expect(end.readBigUInt64LE(40)).toBe(BigInt(bytes))
  expect(end.readBigUInt64LE(48)).toBe(BigInt(offset))
  expect(end.readUInt32LE(56)).toBe(0x07064b50)
  expect(end.readBigUInt64LE(64)).toBe(BigInt(offset) + BigInt(bytes))
})

test('a name is flagged as UTF-8 only where it is more than ASCII', () => {
  const flags = (path: string): number => {
    const name = zipName({ path, type: 'file' })
    const record = Buffer.alloc(localHeaderLength(name, 1))
    writeLocalHeader(record, 0, name, TIME, content(1))
    return record.readUInt16LE(6)
  }
  expect([flags('page.html'), flags('ünïcödé')]).toEqual([0, 0x800])
})

test('the record before a large file holds both sizes in 64 bits', () => {
  const sizeBytes = 0x1_0000_0000
  const name = zipName(FILE)
  const record = Buffer.alloc(localHeaderLength(name, sizeBytes))
  expect(writeLocalHeader(record, 0, name, TIME, content(sizeBytes, 5))).toBe(record.length)
  expect([record.readUInt32LE(18), record.readUInt32LE(22)]).toEqual([0xffff_ffff, 0xffff_ffff])
  expect(record.readUInt16LE(30 + name.length)).toBe(1)
  expect(record.readBigUInt64LE(30 + name.length + 4)).toBe(BigInt(sizeBytes))
  expect(record.readBigUInt64LE(30 + name.length + 12)).toBe(5n)
})

test('zip64 is kept ready for a file that could grow past 4 GiB by being stored, and for no smaller one', () => {
  expect([4_000_000_000, 0xffff_ffff].map(needsZip64)).toEqual([false, true])
  // 5 bytes for each stored block of 65,535.
  const largest = [...Array(2000).keys()].map((n) => 0xffff_ffff - n * 1000).find((bytes) => !needsZip64(bytes)) ?? 0
  expect(largest + 5 * Math.ceil(largest / 65_535)).toBeLessThan(0xffff_ffff)
})
