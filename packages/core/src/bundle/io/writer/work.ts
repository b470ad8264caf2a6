import type { BundleFormat } from '../../../revision/location.ts'
import { allocateReadBuffer } from '../read-buffer.ts'
import { Board, type BoardMemory, type LargeFile, type Plan } from './board.ts'
import { WINDOW_BYTES } from './deflate.ts'
import { LargeFileHash } from './large-file-hash.ts'
import { packTarUnit, packTgzUnit } from './pack-tar.ts'
import { packZipUnit } from './pack-zip.ts'
import type { BegunUnit, PackedUnit, Packing } from './packing.ts'
import { MOST_UNIT_BYTES, type Unit } from './plan-units.ts'
import type { FileTimes } from './read-source.ts'
import { readUnit } from './read-unit.ts'

/** One archive to make, as every thread that works on it is given it. */
export interface Job {
  readonly memory: BoardMemory
  readonly format: BundleFormat
  readonly modifiedAtMs: number
  /** Read what all files hold before anything is packed, as far as there is something to read. */
  readonly readsFirst: boolean
}

/** What whoever works on an archive tells about it. */
export type WorkMessage =
  /** What the entries of a unit hold, ahead of its packing: 32 bytes for each. */
  | { readonly kind: 'read'; readonly unit: number; readonly sha256: Uint8Array }
  | { readonly kind: 'packed'; readonly unit: number; readonly packed: PackedUnit }
  /** The content of a large file, by its entry's place. */
  | { readonly kind: 'hashed'; readonly index: number; readonly sha256: Uint8Array; readonly times: FileTimes }

const PACK: Readonly<Record<BundleFormat, (unit: Unit, packing: Packing) => BegunUnit>> = {
  zip: packZipUnit,
  tar: packTarUnit,
  tgz: packTgzUnit,
}

/** How many units hashing may lag behind packing: so long the file is surely still in memory. */
const MOST_LAG_UNITS = 64

/**
 * Works on an archive until there is nothing left to do: packs units, and hashes large files rather than wait for others. Any number of
 * threads do this side by side, and one that does it beside them takes out what all make: see {@link workBeside}.
 */
export function* work(job: Job, plan: Plan): Generator<WorkMessage, void, undefined> {
  for (const message of workOn(job, plan, (board, changes) => board.waitForChange(changes))) {
    if (message !== 'waiting') yield message
  }
}

/**
 * As {@link work}, for the thread that also takes out what all make: it never blocks, since nobody would go on. It tells that
 * it is waiting for others, and is to be asked again.
 *
 * @param mayPack whether it may pack by now; before that it reads at most
 */
export function workBeside(
  job: Job,
  plan: Plan,
  mayPack: () => boolean = () => true,
): Generator<WorkMessage | 'waiting', void, undefined> {
  return workOn(job, plan, undefined, mayPack)
}

function* workOn(
  { memory, format, modifiedAtMs, readsFirst }: Job,
  plan: Plan,
  block: ((board: Board, changes: number) => void) | undefined,
  mayPack: () => boolean = () => true,
): Generator<WorkMessage | 'waiting', void, undefined> {
  const board = new Board(memory, plan)
  const arena = allocateReadBuffer(WINDOW_BYTES + MOST_UNIT_BYTES)
  let hashing: { readonly file: LargeFile; readonly hash: LargeFileHash } | undefined
  for (;;) {
    const { changes } = board
    if (hashing === undefined) {
      const file = board.claimLargeFile(readsFirst)
      if (file !== undefined) hashing = { file, hash: new LargeFileHash(file.entry) }
    }
    const unread = readsFirst && hashing === undefined ? board.claimRead() : undefined
    if (unread !== undefined) {
      const hashes = readUnit(board.unitToRead(unread), arena)
      if (hashes !== undefined) yield { kind: 'read', unit: unread, sha256: hashes }
      continue
    }
    const isLate =
      hashing !== undefined &&
      (readsFirst || board.claimedUnits - hashing.file.unit - hashing.hash.hashedPieces > MOST_LAG_UNITS)
    const unit = isLate || !mayPack() ? 'later' : board.claimUnit(readsFirst)
    if (typeof unit === 'number') {
      const content = board.unitToPack(unit)
      const begun = PACK[format](content, {
        ...{ modifiedAtMs, unit, arena, slot: board.slotOf(unit) },
        before: () => board.tailBefore(unit),
        leave: (all) => board.leaveTail(unit, all),
      })
      if (block === undefined && typeof begun === 'function') while (!board.hasTailBefore(unit)) yield 'waiting'
      const packed = typeof begun === 'function' ? begun() : begun
      yield { kind: 'packed', unit, packed }
    } else if (hashing !== undefined) {
      const done = hashing.hash.step(arena)
      if (done !== undefined) {
        yield { kind: 'hashed', index: hashing.file.index, ...done }
        hashing = undefined
      }
    } else if (unit === 'none') {
      return
    } else if (block === undefined) {
      yield 'waiting'
    } else {
      block(board, changes)
    }
  }
}
