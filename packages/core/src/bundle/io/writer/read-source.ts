import { closeSync, fstatSync, openSync, readSync, readvSync, type Stats } from 'node:fs'
import type { BundleEntry } from '../../entry.ts'
import { changed, READ_ONLY, sizesOf, unreadable } from '../source-file.ts'

/**
 * Reads a whole file to `at`, where there is room for one byte more than it had when it was collected: so one that grew is seen.
 *
 * @throws SlipwayError `BUNDLE_FAILED` when it is not the file that was collected any more, or cannot be read.
 */
export function readWhole(entry: BundleEntry, into: Buffer, at: number): void {
  withFile(entry, (file) => {
    // The size is told by reading, but for an empty file, in whose place something else could be.
    if (entry.sizeBytes === 0) checkFile(entry, fstatSync(file))
    readExactly(entry, file, into, at, 0, entry.sizeBytes)
  })
}

/** When a file was last written to, and its attributes: two readings of one file are of the same content if these are the same. */
export interface FileTimes {
  readonly modifiedMs: number
  readonly changedMs: number
}

/**
 * Reads the bytes `from` until `to` of a large file to the places, which are as many bytes together.
 *
 * @throws as {@link readWhole}
 */
export function readPiece(entry: BundleEntry, places: readonly Buffer[], from: number, to: number): FileTimes {
  return withFile(entry, (file) => {
    const stats = fstatSync(file)
    checkFile(entry, stats)
    // At the end of the file one byte more is asked for.
    const wanted = to === entry.sizeBytes ? [...places, Buffer.alloc(1)] : places
    finish(entry, file, from, to, fillAll(entry, file, wanted, to - from, from))
    return { modifiedMs: stats.mtimeMs, changedMs: stats.ctimeMs }
  })
}

function readExactly(entry: BundleEntry, file: number, into: Buffer, at: number, from: number, to: number): void {
  const enough = to - from
  const wanted = to === entry.sizeBytes ? enough + 1 : enough
  finish(entry, file, from, to, fill(entry, file, into.subarray(at, at + wanted), Math.max(enough, 1), from))
}

function finish(entry: BundleEntry, file: number, from: number, to: number, filled: number): void {
  if (filled === to - from) return
  checkFile(entry, fstatSync(file))
  throw changed(entry, filled > to - from ? 'grew' : sizesOf(entry, from + filled))
}

/** Reads until there is enough or the file ends. */
function fill(entry: BundleEntry, file: number, into: Buffer, enough: number, from: number): number {
  return reading(entry, file, () => {
    let filled = 0
    while (filled < enough) {
      const bytes = readSync(file, into, filled, into.length - filled, from + filled)
      if (bytes === 0) break
      filled += bytes
    }
    return filled
  })
}

/** The same with several places. */
function fillAll(entry: BundleEntry, file: number, places: readonly Buffer[], enough: number, from: number): number {
  return reading(entry, file, () => {
    let filled = 0
    while (filled < enough) {
      const bytes = readvSync(file, placesFrom(places, filled), from + filled)
      if (bytes === 0) break
      filled += bytes
    }
    return filled
  })
}

/** What is left of the places behind their first bytes. */
function placesFrom(places: readonly Buffer[], bytes: number): readonly Buffer[] {
  let skipped = bytes
  return places.flatMap((place) => {
    const begin = Math.min(skipped, place.length)
    skipped -= begin
    return begin < place.length ? [place.subarray(begin)] : []
  })
}

function reading(entry: BundleEntry, file: number, read: () => number): number {
  try {
    return read()
  } catch (cause) {
    checkFile(entry, fstatSync(file))
    throw unreadable(entry, cause)
  }
}

function checkFile(entry: BundleEntry, stats: Stats): void {
  if (!stats.isFile()) throw changed(entry, 'is not a file any more')
  if (stats.size !== entry.sizeBytes) throw changed(entry, sizesOf(entry, stats.size))
}

function withFile<T>(entry: BundleEntry, read: (file: number) => T): T {
  const file = openSource(entry)
  try {
    return read(file)
  } finally {
    closeSync(file)
  }
}

function openSource(entry: BundleEntry): number {
  try {
    return openSync(entry.source, READ_ONLY)
  } catch (cause) {
    throw unreadable(entry, cause)
  }
}
