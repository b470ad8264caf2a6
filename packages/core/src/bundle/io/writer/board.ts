import type { BundleEntry } from '../../entry.ts'
import { allocateSharedMemory, sharedReadBuffer } from '../read-buffer.ts'
import { WINDOW_BYTES } from './deflate.ts'
import { MOST_UNIT_BYTES, type Unit } from './plan-units.ts'

/** Places in the counters that all threads see. */
const NEXT_UNIT = 0
const TAKEN_UNITS = 1
const NEXT_LARGE_FILE = 2
const PLANNED_UNITS = 3
const ALL_PLANNED = 4
/** Grows with whatever a thread that has nothing to do may be waiting for. */
const CHANGES = 5
const NEXT_READ = 6
const COUNTERS = 7

/** The state of a tail, and its length. */
const TAIL_WORDS = 2

/** A large file, whose content is hashed beside the packing of its pieces. */
export interface LargeFile {
  readonly entry: BundleEntry
  /** The entry's place among all. */
  readonly index: number
  /** The unit of its first piece. */
  readonly unit: number
}

/** The large file that begins with a unit. */
export function largeFileOf(unit: Unit, number: number): LargeFile | undefined {
  if (unit.kind !== 'piece' || unit.from > 0) return undefined
  return { entry: unit.entry, index: unit.index, unit: number }
}

/** The units as far as they are planned, as one thread knows them. */
export interface Plan {
  /** A unit that the board says is planned, and that nobody asks for again, nor for one before it. */
  unit(number: number): Unit
  /** A unit that will be asked for again. */
  peek(number: number): Unit
  /** The large file of that number, counted from 0; `undefined` when so many are not planned yet. */
  largeFile(number: number): LargeFile | undefined
}

/** What the threads are given when they start; all of it is memory that they share. */
export interface BoardMemory {
  readonly counters: SharedArrayBuffer
  readonly tails: SharedArrayBuffer
  readonly tailStates: SharedArrayBuffer
  readonly slots: SharedArrayBuffer
  readonly window: number
}

/** Makes the memory for so many units at a time. Of what is not written to, only addresses are taken. */
export function createBoardMemory(window: number): BoardMemory {
  return {
    counters: new SharedArrayBuffer(4 * COUNTERS),
    tails: new SharedArrayBuffer((window + 1) * WINDOW_BYTES),
    tailStates: new SharedArrayBuffer(4 * TAIL_WORDS * (window + 1)),
    slots: allocateSharedMemory(window * MOST_UNIT_BYTES),
    window,
  }
}

/**
 * What threads that make one archive have in common: who takes which unit, where its bytes go, and the end of each unit's
 * content for the one that packs the next. Units are claimed in order, a bounded number ahead of the one that is being written,
 * so the earliest unfinished one never waits for anything, and with it none waits for ever.
 */
export class Board {
  readonly #plan: Plan
  readonly #window: number
  readonly #counters: Int32Array
  readonly #tailStates: Int32Array
  readonly #tails: Buffer
  readonly #slots: Buffer

  constructor(memory: BoardMemory, plan: Plan) {
    this.#plan = plan
    this.#window = memory.window
    this.#counters = new Int32Array(memory.counters)
    this.#tailStates = new Int32Array(memory.tailStates)
    this.#tails = Buffer.from(memory.tails)
    this.#slots = sharedReadBuffer(memory.slots)
  }

  /** Says that so many units are planned, which is so before they are claimed. */
  tellPlanned(units: number): void {
    Atomics.store(this.#counters, PLANNED_UNITS, units)
    this.#tellChange()
  }

  /** Says that no more will be planned. */
  tellAllPlanned(): void {
    Atomics.store(this.#counters, ALL_PLANNED, 1)
    this.#tellChange()
  }

  #tellChange(): void {
    Atomics.add(this.#counters, CHANGES, 1)
    Atomics.notify(this.#counters, CHANGES)
  }

  /** To be read before one looks for something to do: see {@link waitForChange}. */
  get changes(): number {
    return Atomics.load(this.#counters, CHANGES)
  }

  /** Blocks the thread until there is more to do than there was when the changes were read. */
  waitForChange(changes: number): void {
    Atomics.wait(this.#counters, CHANGES, changes)
  }

  /**
   * The next unit that nobody has; `later` when too many are waiting to be written, or the next one is not planned yet; `none` when
   * all are claimed.
   *
   * @param readsFirst whether it is `later`, too, for a unit that nobody has begun to read: one that is planned just now
   */
  claimUnit(readsFirst: boolean): number | 'later' | 'none' {
    for (;;) {
      const areAllPlanned = Atomics.load(this.#counters, ALL_PLANNED) === 1
      const next = Atomics.load(this.#counters, NEXT_UNIT)
      if (next >= Atomics.load(this.#counters, PLANNED_UNITS)) return areAllPlanned ? 'none' : 'later'
      if (next >= Atomics.load(this.#counters, TAKEN_UNITS) + this.#window) return 'later'
      if (readsFirst && next >= Atomics.load(this.#counters, NEXT_READ)) return 'later'
      if (Atomics.compareExchange(this.#counters, NEXT_UNIT, next, next + 1) === next) return next
    }
  }

  /** The next unit that nobody has read yet; `undefined` when there is none, or it is not planned yet. */
  claimRead(): number | undefined {
    for (;;) {
      const next = Atomics.load(this.#counters, NEXT_READ)
      if (next >= Atomics.load(this.#counters, PLANNED_UNITS)) return undefined
      if (Atomics.compareExchange(this.#counters, NEXT_READ, next, next + 1) === next) return next
    }
  }

  /** The next large file that nobody hashes yet, and whose packing has begun unless all is read first. */
  claimLargeFile(readsFirst: boolean): LargeFile | undefined {
    for (;;) {
      const next = Atomics.load(this.#counters, NEXT_LARGE_FILE)
      const file = this.#plan.largeFile(next)
      if (file === undefined) return undefined
      if (!readsFirst && file.unit >= Atomics.load(this.#counters, NEXT_UNIT)) return undefined
      if (Atomics.compareExchange(this.#counters, NEXT_LARGE_FILE, next, next + 1) === next) return file
    }
  }

  /** How many units have been claimed. */
  get claimedUnits(): number {
    return Atomics.load(this.#counters, NEXT_UNIT)
  }

  /** Says that a unit's bytes were taken out of its slot. Units are taken in order. */
  release(unit: number): void {
    Atomics.store(this.#counters, TAKEN_UNITS, unit + 1)
    this.#tellChange()
  }

  unitToPack(unit: number): Unit {
    return this.#plan.unit(unit)
  }

  unitToRead(unit: number): Unit {
    return this.#plan.peek(unit)
  }

  /** Where a unit's bytes go until they are taken. */
  slotOf(unit: number): Buffer {
    const at = (unit % this.#window) * MOST_UNIT_BYTES
    return this.#slots.subarray(at, at + MOST_UNIT_BYTES)
  }

  /** Leaves the end of a unit's content for the thread that packs the next one. */
  leaveTail(unit: number, content: Uint8Array): void {
    const place = unit % (this.#window + 1)
    const tail = content.subarray(Math.max(0, content.length - WINDOW_BYTES))
    this.#tails.set(tail, place * WINDOW_BYTES)
    this.#tailStates[TAIL_WORDS * place + 1] = tail.length
    Atomics.store(this.#tailStates, TAIL_WORDS * place, unit + 1)
    Atomics.notify(this.#tailStates, TAIL_WORDS * place)
  }

  /** Whether the end of the content before a unit is there already. */
  hasTailBefore(unit: number): boolean {
    return unit === 0 || Atomics.load(this.#tailStates, TAIL_WORDS * ((unit - 1) % (this.#window + 1))) === unit
  }

  /** The end of the content before a unit. Blocks the thread until whoever reads that has come to its end. */
  tailBefore(unit: number): Uint8Array {
    const place = (unit - 1) % (this.#window + 1)
    for (;;) {
      const left = Atomics.load(this.#tailStates, TAIL_WORDS * place)
      if (left === unit) break
      Atomics.wait(this.#tailStates, TAIL_WORDS * place, left)
    }
    const at = place * WINDOW_BYTES
    return this.#tails.subarray(at, at + (this.#tailStates[TAIL_WORDS * place + 1] ?? 0))
  }
}
