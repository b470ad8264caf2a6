import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createContentDigest } from '../../content-digest.ts'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { Contents } from './contents.ts'
import type { PackedUnit } from './packing.ts'
import { PIECE_BYTES, type Unit } from './plan-units.ts'

const TIMES = { modifiedMs: 1, changedMs: 2 }

function file(path: string, sizeBytes: number): BundleEntry {
  return { path, type: 'file', mode: 0o644, sizeBytes, source: `/src/${path}` }
}

const FOLDER: BundleEntry = { path: 'logs', type: 'directory', mode: 0o755, sizeBytes: 0, source: '/src/logs' }
const LINK: BundleEntry = { ...FOLDER, path: 'now', type: 'symlink', mode: 0o777, linkTarget: 'app' }

/** Four units: small ones of every kind, the two pieces of a large file, another small file. */
const ENTRIES = [file('a', 5), file('empty', 0), FOLDER, LINK, file('pieces', PIECE_BYTES + 1), file('z', 3)]
const UNITS = unitsOf(ENTRIES)
const LARGE = 4

/** The SHA-256 of each entry, as if each held its own path. */
function hashOf({ path }: BundleEntry): Buffer {
  return createHash('sha256').update(path).digest()
}

/** What is told of a unit that holds what it held before. */
function hashes(unit: Unit): Uint8Array {
  return unit.kind === 'piece' ? new Uint8Array() : Buffer.concat(unit.entries.map(hashOf))
}

function packed(unit: Unit, sha256 = hashes(unit), times = TIMES): PackedUnit {
  const sums = { bytes: 0, contentBytes: 0, crc32: 0 }
  if (unit.kind === 'piece') return { ...sums, times }
  const columns = { crc32: new Uint32Array(), packedBytes: new Uint32Array(), methods: new Uint8Array() }
  return { ...sums, entries: { sha256, ...columns } }
}

function unit(number: number): Unit {
  const found = UNITS[number]
  if (found === undefined) throw new Error(`there is no unit ${number}`)
  return found
}

function expectedDigest(): string {
  const digest = createContentDigest()
  for (const entry of ENTRIES) {
    if (entry.type === 'file') digest.add(entry, { type: 'file', sha256: hashOf(entry).toString('hex') })
    else if (entry.type === 'symlink') digest.add(entry, { type: 'symlink', linkTarget: entry.linkTarget ?? '' })
    else digest.add(entry, { type: 'directory' })
  }
  return digest.digest()
}

/** Contents of all entries, and what they tell of files and of progress. */
function create() {
  const hashed: string[] = []
  const progress: number[] = []
  const contents = new Contents(ENTRIES, [], {
    onHashed: (entry, sha256) => hashed.push(`${entry.path} ${sha256 === hashOf(entry).toString('hex')}`),
    onProgress: ({ entries }) => progress.push(entries),
  })
  return { contents, hashed, progress }
}

const ALL_HASHED = ['a true', 'empty true', 'pieces true', 'z true']

test('the digest is known when all was read, in whatever order, and before anything is packed', () => {
  const { contents, hashed, progress } = create()
  contents.takeRead(unit(3), hashes(unit(3)))
  contents.takeLarge(LARGE, hashOf(ENTRIES[LARGE] as BundleEntry), TIMES)
  expect([contents.digest(), hashed]).toEqual([undefined, []])
  contents.takeRead(unit(0), hashes(unit(0)))
  expect(contents.digest()).toBe(expectedDigest())
  expect(hashed).toEqual(ALL_HASHED)
  for (const one of UNITS) contents.takeUnit(one, packed(one), true)
  expect(contents.digest()).toBe(expectedDigest())
  expect(hashed).toEqual(ALL_HASHED)
  expect(progress).toEqual([1, 2, 3, 4, 5, 6])
})

test('a unit may be packed before what was read of it is told: the digest is the same', () => {
  const { contents, hashed } = create()
  for (const one of UNITS) contents.takeUnit(one, packed(one), true)
  expect(contents.digest()).toBeUndefined()
  contents.takeLarge(LARGE, hashOf(ENTRIES[LARGE] as BundleEntry), TIMES)
  expect(contents.digest()).toBe(expectedDigest())
  for (const one of UNITS) contents.takeRead(one, hashes(one))
  expect(contents.digest()).toBe(expectedDigest())
  expect(hashed).toEqual(ALL_HASHED)
})

test('what is read once only is known when it is packed', () => {
  const { contents, hashed } = create()
  for (const one of UNITS) contents.takeUnit(one, packed(one), false)
  contents.takeLarge(LARGE, hashOf(ENTRIES[LARGE] as BundleEntry), TIMES)
  expect(contents.digest()).toBe(expectedDigest())
  expect(hashed).toEqual(ALL_HASHED)
})

describe('a file that was written to between its two readings is named', () => {
  const refusal = (path: string) =>
    expect.objectContaining({
      code: 'BUNDLE_FAILED',
      message: `"/src/${path}" changed while it was being bundled: it was written to`,
    })

  /** What is told of the first unit when its second file, which is empty, was not so. */
  function otherHashes(): Uint8Array {
    const other = Buffer.from(hashes(unit(0)))
    other[32] = (other[32] ?? 0) ^ 1
    return other
  }

  test('when it was read first', () => {
    const { contents } = create()
    contents.takeRead(unit(0), otherHashes())
    expect(() => contents.takeUnit(unit(0), packed(unit(0)), true)).toThrow(refusal('empty'))
  })

  test('when it was packed first', () => {
    const { contents } = create()
    contents.takeUnit(unit(0), packed(unit(0)), true)
    expect(() => contents.takeRead(unit(0), otherHashes())).toThrow(refusal('empty'))
  })

  test.for([
    ['its content', { ...TIMES, modifiedMs: 3 }],
    ['its content, though its time was set back', { ...TIMES, changedMs: 3 }],
  ] as const)('and of a large one its times tell %s', ([, times]) => {
    const { contents } = create()
    contents.takeLarge(LARGE, hashOf(ENTRIES[LARGE] as BundleEntry), TIMES)
    expect(() => contents.takeUnit(unit(1), packed(unit(1), undefined, times), true)).toThrow(refusal('pieces'))
  })
})

test('what stands where a file would have its hash is not compared of what is no file', () => {
  const { contents } = create()
  const other = Buffer.from(hashes(unit(0))).fill(7, 2 * 32, 4 * 32)
  contents.takeRead(unit(0), other)
  contents.takeUnit(unit(0), packed(unit(0)), true)
  contents.takeRead(unit(3), hashes(unit(3)))
  contents.takeLarge(LARGE, hashOf(ENTRIES[LARGE] as BundleEntry), TIMES)
  expect(contents.digest()).toBe(expectedDigest())
})

test('entries that are not packed are in the digest, in their places', () => {
  const all = [{ ...FOLDER, path: 'app' }, file('app/a', 5)]
  const [one] = unitsOf(all.slice(1)) as [Unit]
  const contents = new Contents(all, [1], {})
  contents.takeRead(one, hashes(one))
  const digest = createContentDigest()
  digest.add(all[0] as BundleEntry, { type: 'directory' })
  digest.add(all[1] as BundleEntry, { type: 'file', sha256: hashOf(all[1] as BundleEntry).toString('hex') })
  expect(contents.digest()).toBe(digest.digest())
})
