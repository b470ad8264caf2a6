import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { SlipwayError } from '../../../errors.ts'
import { errorCodeOf } from '../disk-space.ts'
import { Board, type Plan } from './board.ts'
import type { Unit } from './plan-units.ts'
import { startThread, type ThreadMessage, toError } from './thread.ts'
import { tellUnit } from './told-plan.ts'
import { UnitList } from './unit-list.ts'
import { type Job, type WorkMessage, workBeside } from './work.ts'

/** How long this thread waits for others before it looks again whether there is something to do. */
const LOOK_AGAIN_MS = 1

/** Those who work on one archive: the thread that plans it and takes out what all make, and others beside it. */
export class Crew implements AsyncDisposable {
  readonly #job: Job
  readonly #units = new UnitList()
  readonly #board: Board
  readonly #signal: AbortSignal | undefined
  readonly #startThread: (job: Job) => Worker
  readonly #threads: Worker[] = []
  readonly #queue: WorkMessage[] = []
  #isAllPlanned = false
  #packs = true
  #running = 0
  #failure: { readonly error: unknown } | undefined
  #isOver = false
  #wake: () => void = () => {}

  constructor(job: Job, signal: AbortSignal | undefined, start: (job: Job) => Worker = startThread) {
    this.#job = job
    this.#board = new Board(job.memory, this.#units)
    this.#signal = signal
    this.#startThread = start
    signal?.addEventListener('abort', this.#onAbort, { once: true })
  }

  get units(): Plan & { readonly length: number } {
    return this.#units
  }

  /** Has so many threads work as well, on what is planned already and what will be; none once all is over. */
  start(threads: number): void {
    if (this.#isOver) return
    for (let n = 0; n < threads; n++) {
      const thread = this.#listen(this.#startThread(this.#job))
      this.#threads.push(thread)
      this.#running += 1
      for (const unit of this.#units) thread.postMessage(tellUnit(unit))
    }
  }

  /** Takes the next unit that is to be packed. */
  plan(unit: Unit): void {
    this.#units.add(unit)
    if (this.#threads.length > 0) {
      const told = tellUnit(unit)
      for (const thread of this.#threads) thread.postMessage(told)
    }
    this.#board.tellPlanned(this.#units.length)
  }

  /** Says that there are no more units. */
  endPlan(): void {
    this.#board.tellAllPlanned()
    this.#isAllPlanned = true
    this.#wake()
  }

  /** Has this thread pack nothing until something is over. */
  async leavePackingToOthersUntil(over: Promise<void>): Promise<void> {
    this.#packs = false
    await over
    this.#packs = true
    this.#wake()
  }

  #listen(thread: Worker): Worker {
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'problem') return this.fail(toError(message.problem))
      this.#queue.push(message)
      this.#wake()
    })
    thread.on('messageerror', (error) => this.fail(error))
    thread.on('error', (error) => this.fail(died(error)))
    thread.on('exit', (code) => {
      this.#running -= 1
      if (code !== 0) this.fail(died(new Error(`it ended with ${code}`)))
      this.#wake()
    })
    return thread
  }

  readonly #onAbort = (): void => this.fail(this.#signal?.reason)

  /** Ends the work. What went wrong first is told; the rest is a consequence. */
  fail(error: unknown): void {
    this.#failure ??= { error }
    this.#wake()
  }

  /** What all of them tell, until all is done. Fails with what stopped one of them, or with the signal's reason. */
  async *messages(): AsyncGenerator<WorkMessage, void, undefined> {
    this.#signal?.throwIfAborted()
    const own = workBeside(this.#job, this.#units, () => this.#packs)
    let isDone = false
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure.error
      const message = this.#queue.shift()
      if (message !== undefined) {
        yield message
      } else if (!this.#isAllPlanned) {
        // Planning is this thread's own work, and what keeps the others busy.
        await this.#news()
      } else if (isDone) {
        if (this.#running === 0) return
        await this.#news()
      } else {
        const step = own.next()
        if (step.done === true) isDone = true
        else if (step.value === 'waiting') await Promise.race([this.#news(), setTimeout(LOOK_AGAIN_MS)])
        else yield step.value
        await setImmediate() // so that the other threads, signals and timers are heard
      }
    }
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true
    this.#signal?.removeEventListener('abort', this.#onAbort)
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }
}

/** A thread that ends by itself does so for want of memory, or for a defect of ours, which stays as it is. */
function died(error: unknown): unknown {
  switch (errorCodeOf(error)) {
    case 'ERR_WORKER_OUT_OF_MEMORY':
    case 'ERR_WORKER_INIT_FAILED':
      return new SlipwayError('BUNDLE_FAILED', 'the bundle cannot be written: a thread that packs it found no memory', {
        hint: 'give the job more memory',
        cause: error,
      })
    default:
      return error
  }
}
