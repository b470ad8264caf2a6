import { type LargeFile, largeFileOf, type Plan } from './board.ts'
import type { Unit } from './plan-units.ts'

/** The units of the thread that plans them. */
export class UnitList implements Plan {
  readonly #units: Unit[] = []
  readonly #largeFiles: LargeFile[] = []

  get length(): number {
    return this.#units.length
  }

  add(unit: Unit): void {
    const largeFile = largeFileOf(unit, this.length)
    if (largeFile !== undefined) this.#largeFiles.push(largeFile)
    this.#units.push(unit)
  }

  unit(number: number): Unit {
    const unit = this.#units[number]
    if (unit === undefined) throw new Error(`unit ${number} is not planned`)
    return unit
  }

  peek(number: number): Unit {
    return this.unit(number)
  }

  largeFile(number: number): LargeFile | undefined {
    return this.#largeFiles[number]
  }

  [Symbol.iterator](): IterableIterator<Unit> {
    return this.#units.values()
  }
}
