import { WINDOW_BYTES } from './deflate.ts'
import { roomForUnit, type Unit } from './plan-units.ts'
import { parseUnit, writeUnit } from './unit-text.ts'

/** Places in the counters that all threads see. */
const NEXT_UNIT = 0
const TAKEN_UNITS = 1
const NEXT_LARGE_FILE = 2
const COUNTERS = 3

/** The state of a tail, and its length. */
const TAIL_WORDS = 2

/** A large file, whose content is hashed beside the packing of its pieces. */
export interface LargeFile {
  /** Its entry's place among all. */
  readonly index: number
  /** The unit of its first piece. */
  readonly unit: number
}

/** What the threads are given when they start; all of it is memory that they share. */
export interface BoardMemory {
  readonly counters: SharedArrayBuffer
  readonly tails: SharedArrayBuffer
  readonly tailStates: SharedArrayBuffer
  readonly slots: SharedArrayBuffer
  /** The units as text, one after the other. */
  readonly plan: SharedArrayBuffer
  /** Where each unit's text ends. */
  readonly planEnds: Uint32Array
  readonly largeFiles: readonly LargeFile[]
  readonly slotBytes: number
  readonly window: number
}

/** Makes the memory for so many units at a time. */
export function createBoardMemory(units: readonly Unit[], window: number): BoardMemory {
  const texts = units.map((unit) => Buffer.from(writeUnit(unit)))
  const planEnds = new Uint32Array(units.length)
  let planBytes = 0
  for (const [n, text] of texts.entries()) {
    planBytes += text.length
    planEnds[n] = planBytes
  }
  const plan = new SharedArrayBuffer(planBytes)
  const planView = new Uint8Array(plan)
  for (const [n, text] of texts.entries()) planView.set(text, (planEnds[n] ?? 0) - text.length)
  const slotBytes = units.reduce((most, unit) => Math.max(most, roomForUnit(unit)), 0)
  return {
    counters: new SharedArrayBuffer(4 * COUNTERS),
    tails: new SharedArrayBuffer((window + 1) * WINDOW_BYTES),
    tailStates: new SharedArrayBuffer(4 * TAIL_WORDS * (window + 1)),
    slots: new SharedArrayBuffer(window * slotBytes),
    plan,
    planEnds,
    largeFiles: units.flatMap((unit, n) =>
      unit.kind === 'piece' && unit.from === 0 ? [{ index: unit.index, unit: n }] : [],
    ),
    slotBytes,
    window,
  }
}

/**
 * What threads that make one archive have in common: who takes which unit, where its bytes go, and the end of each unit's
 * content for the one that packs the next. Units are claimed in order, a bounded number ahead of the one that is being written,
 * so the earliest unfinished one never waits for anything, and with it none waits for ever.
 */
export class Board {
  readonly #memory: BoardMemory
  readonly #counters: Int32Array
  readonly #tailStates: Int32Array
  readonly #tails: Buffer
  readonly #slots: Buffer
  readonly #plan: Buffer

  constructor(memory: BoardMemory) {
    this.#memory = memory
    this.#counters = new Int32Array(memory.counters)
    this.#tailStates = new Int32Array(memory.tailStates)
    this.#tails = Buffer.from(memory.tails)
    this.#slots = Buffer.from(memory.slots)
    this.#plan = Buffer.from(memory.plan)
  }

  get slotBytes(): number {
    return this.#memory.slotBytes
  }

  /** The next unit that nobody has; `full` when too many are waiting to be written, `none` when all are claimed. */
  claimUnit(): number | 'full' | 'none' {
    for (;;) {
      const next = Atomics.load(this.#counters, NEXT_UNIT)
      if (next >= this.#memory.planEnds.length) return 'none'
      if (next >= Atomics.load(this.#counters, TAKEN_UNITS) + this.#memory.window) return 'full'
      if (Atomics.compareExchange(this.#counters, NEXT_UNIT, next, next + 1) === next) return next
    }
  }

  /** The next large file that nobody hashes yet and whose packing has begun. */
  claimLargeFile(): LargeFile | undefined {
    for (;;) {
      const next = Atomics.load(this.#counters, NEXT_LARGE_FILE)
      const file = this.#memory.largeFiles[next]
      if (file === undefined || file.unit >= Atomics.load(this.#counters, NEXT_UNIT)) return undefined
      if (Atomics.compareExchange(this.#counters, NEXT_LARGE_FILE, next, next + 1) === next) return file
    }
  }

  /** How many units have been claimed. */
  get claimedUnits(): number {
    return Atomics.load(this.#counters, NEXT_UNIT)
  }

  /** Blocks the thread until a unit can be claimed again. */
  waitForRoom(): void {
    const taken = Atomics.load(this.#counters, TAKEN_UNITS)
    if (this.claimedUnits < taken + this.#memory.window) return
    Atomics.wait(this.#counters, TAKEN_UNITS, taken)
  }

  /** Says that a unit's bytes were taken out of its slot. Units are taken in order. */
  release(unit: number): void {
    Atomics.store(this.#counters, TAKEN_UNITS, unit + 1)
    Atomics.notify(this.#counters, TAKEN_UNITS)
  }

  readUnit(unit: number): Unit {
    const { planEnds } = this.#memory
    return parseUnit(this.#plan.toString('utf8', unit === 0 ? 0 : planEnds[unit - 1], planEnds[unit]))
  }

  /** Where a unit's bytes go until they are taken. */
  slotOf(unit: number): Buffer {
    const { slotBytes, window } = this.#memory
    const at = (unit % window) * slotBytes
    return this.#slots.subarray(at, at + slotBytes)
  }

  /** Leaves the end of a unit's content for the thread that packs the next one. */
  leaveTail(unit: number, content: Uint8Array): void {
    const place = unit % (this.#memory.window + 1)
    const tail = content.subarray(Math.max(0, content.length - WINDOW_BYTES))
    this.#tails.set(tail, place * WINDOW_BYTES)
    this.#tailStates[TAIL_WORDS * place + 1] = tail.length
    Atomics.store(this.#tailStates, TAIL_WORDS * place, unit + 1)
    Atomics.notify(this.#tailStates, TAIL_WORDS * place)
  }

  /** Whether the end of the content before a unit is there already. */
  hasTailBefore(unit: number): boolean {
    return unit === 0 || Atomics.load(this.#tailStates, TAIL_WORDS * ((unit - 1) % (this.#memory.window + 1))) === unit
  }

  /** The end of the content before a unit. Blocks the thread until whoever reads that has come to its end. */
  tailBefore(unit: number): Uint8Array {
    const place = (unit - 1) % (this.#memory.window + 1)
    for (;;) {
      const left = Atomics.load(this.#tailStates, TAIL_WORDS * place)
      if (left === unit) break
      Atomics.wait(this.#tailStates, TAIL_WORDS * place, left)
    }
    const at = place * WINDOW_BYTES
    return this.#tails.subarray(at, at + (this.#tailStates[TAIL_WORDS * place + 1] ?? 0))
  }
}
