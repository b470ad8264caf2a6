import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { ArchiveWriter, BundleEntries, WriteArchiveOptions, WrittenArchive } from '../../entry.ts'
import { freeBytesAt } from '../disk-space.ts'
import { type WritePartial, type WriterSurroundings, writeWhole } from '../write-whole.ts'
import { ArchivePlan } from './archive-plan.ts'
import { TarAssembly, TgzAssembly } from './assemble-tar.ts'
import { ZipAssembly } from './assemble-zip.ts'
import type { Assembly } from './assembly.ts'
import { Board, createBoardMemory } from './board.ts'
import { Contents, type ContentsOptions } from './contents.ts'
import { Crew } from './crew.ts'
import { OutputFile } from './output-file.ts'
import type { PackedUnit } from './packing.ts'
import { canStartThreads } from './thread.ts'

/** More than these do not help, the one that puts everything together among them. */
const MOST_THREADS = 8

/** How many units each thread may be ahead of the one that is being written. */
const UNITS_AHEAD = 4

/** How many more may be ready, for the time in which this thread does something else. */
const UNITS_MEANWHILE = 4

export interface ParallelWriterOptions extends Partial<WriterSurroundings> {
  /**
   * How many threads read and compress, beside the one that calls; 0 to start none. The archive's bytes do not depend on it.
   *
   * @defaultValue one fewer than the machine runs at once, 7 at most; none for a bundle that is too small to gain by them
   */
  readonly threads?: number
}

/**
 * Makes the {@link ArchiveWriter} that bundles are written with. Threads read and compress, each a part of the entries, and this
 * one writes what they made in order; memory is bounded whatever the size of the bundle. The same entries with the same contents
 * give the same bytes, whatever the number of threads. Incompressible content is stored, by looking at it.
 *
 * @throws from `write`: SlipwayError `BUNDLE_FAILED` (a file vanished, changed or cannot be read; the destination cannot be
 * written), `DISK_FULL`, `INPUT_INVALID` (a time that not every format can say), or the reason of the signal.
 */
export function createParallelWriter({ threads, freeBytes = freeBytesAt }: ParallelWriterOptions = {}): ArchiveWriter {
  return writeWhole((entries, partial, options) => writePartial(entries, partial, options, threads), { freeBytes })
}

async function writePartial(
  entries: BundleEntries,
  partial: string,
  options: Parameters<WritePartial>[2],
  threads: number | undefined,
): Promise<WrittenArchive> {
  const handle = await open(partial, 'wx+')
  try {
    const { withCrc32 = false, onGrown } = options
    const output = new OutputFile(handle, { withCrc32, onGrown: onGrown && ((bytes) => onGrown(partial, bytes)) })
    const contentDigest = await packInto(output, entries, { ...options, threads })
    return { ...output.result(), contentDigest }
  } finally {
    await handle.close()
  }
}

export interface PackOptions extends Omit<WriteArchiveOptions, 'approve'>, ContentsOptions {
  readonly threads?: number | undefined
  /** Told when the work has begun. */
  readonly onBegun?: (() => void) | undefined
  /** Told of content that was packed, as it is, a part of a file at a time. */
  readonly onPacked?: ((contentBytes: number) => void) | undefined
}

/**
 * Appends an archive of the entries, which are one at least, to a file. Answers with their content digest. Entries that are still
 * being found are packed by other threads meanwhile, and by this one only when all are known.
 */
export async function packInto(output: OutputFile, source: BundleEntries, options: PackOptions): Promise<string> {
  const { format, modifiedAt, signal, onPacked, onContentDigest } = options
  const threads = canStartThreads ? (options.threads ?? Math.min(availableParallelism(), MOST_THREADS) - 1) : 0
  const memory = createBoardMemory(UNITS_AHEAD * (1 + threads) + UNITS_MEANWHILE)
  const readsFirst = onContentDigest !== undefined
  await using crew = new Crew({ memory, format, modifiedAtMs: modifiedAt.getTime(), readsFirst }, signal)
  const assembly = createAssembly(output, options)
  const plan = new ArchivePlan(crew, threads, options.threads === undefined)
  const board = new Board(memory, crew.units)
  const contents = new Contents(plan.entries, plan.places, options)
  let isWaitedFor = false
  let tell: (contentDigest: string) => void = () => {}
  const tellDigest = (): void => {
    const contentDigest = isWaitedFor ? contents.digest() : undefined
    if (contentDigest === undefined) return
    isWaitedFor = false
    tell(contentDigest)
  }
  if (onContentDigest !== undefined) {
    const told = new Promise<string>((resolve) => {
      tell = resolve
    })
    crew.leavePackingToOthersUntil(told.then(onContentDigest)).catch((error) => crew.fail(error))
  }
  const planning = plan.make(source).then(() => {
    isWaitedFor = readsFirst
    tellDigest()
  })
  planning.catch((error) => crew.fail(error))
  options.onBegun?.()
  const waiting = new Map<number, PackedUnit>()
  let next = 0
  for await (const message of crew.messages()) {
    if (message.kind !== 'packed') {
      if (message.kind === 'hashed') contents.takeLarge(message.index, message.sha256, message.times)
      else contents.takeRead(crew.units.unit(message.unit), message.sha256)
      tellDigest()
      continue
    }
    waiting.set(message.unit, message.packed)
    for (let packed = waiting.get(next); packed !== undefined; packed = waiting.get(next)) {
      waiting.delete(next)
      const unit = crew.units.unit(next)
      await assembly.take(unit, packed, board.slotOf(next).subarray(0, packed.bytes))
      board.release(next)
      contents.takeUnit(unit, packed, readsFirst)
      onPacked?.(packed.contentBytes)
      next += 1
    }
    tellDigest()
  }
  if (next < crew.units.length) throw new Error(`only ${next} of ${crew.units.length} units of the archive were packed`)
  await assembly.finish()
  const contentDigest = contents.digest()
  if (contentDigest === undefined) throw new Error('not every file of the archive was hashed')
  return contentDigest
}

function createAssembly(output: OutputFile, { format, modifiedAt, signal }: PackOptions): Assembly {
  switch (format) {
    case 'zip':
      return new ZipAssembly(output, modifiedAt, signal)
    case 'tar':
      return new TarAssembly(output)
    case 'tgz':
      return new TgzAssembly(output)
  }
}
