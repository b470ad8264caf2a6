import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { type LargeFile, largeFileOf, type Plan } from './board.ts'
import type { Unit } from './plan-units.ts'
import { parseUnit, writeUnit } from './unit-text.ts'

/** A unit as another thread is told it. */
export interface ToldUnit {
  readonly text: string
  readonly beginsLargeFile: boolean
}

export function tellUnit(unit: Unit): ToldUnit {
  return { text: writeUnit(unit), beginsLargeFile: unit.kind === 'piece' && unit.from === 0 }
}

/** The units of a thread that is told them by the one that plans. It is told of each before the board says that there is one more. */
export class ToldPlan implements Plan {
  readonly #port: MessagePort
  readonly #texts: (string | undefined)[] = []
  readonly #largeFiles: LargeFile[] = []
  #forgotten = 0

  constructor(port: MessagePort) {
    this.#port = port
  }

  unit(number: number): Unit {
    const unit = this.peek(number)
    this.#texts.fill(undefined, this.#forgotten, number)
    this.#forgotten = number
    return unit
  }

  peek(number: number): Unit {
    this.#listen()
    const text = this.#texts[number]
    if (text === undefined) throw new Error(`nothing was told of unit ${number}`)
    return parseUnit(text)
  }

  largeFile(number: number): LargeFile | undefined {
    if (this.#largeFiles.length <= number) this.#listen()
    return this.#largeFiles[number]
  }

  /** A thread that works has no turns in which messages would come by themselves. */
  #listen(): void {
    for (let told = receiveMessageOnPort(this.#port); told !== undefined; told = receiveMessageOnPort(this.#port)) {
      const { text, beginsLargeFile }: ToldUnit = told.message
      const largeFile = beginsLargeFile ? largeFileOf(parseUnit(text), this.#texts.length) : undefined
      if (largeFile !== undefined) this.#largeFiles.push(largeFile)
      this.#texts.push(text)
    }
  }
}
