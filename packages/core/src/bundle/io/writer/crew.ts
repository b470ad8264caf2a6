import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { SlipwayError } from '../../../errors.ts'
import { errorCodeOf } from '../disk-space.ts'
import { startThread, type ThreadMessage, toError } from './thread.ts'
import { type Job, type WorkMessage, work, workBeside } from './work.ts'

/** Those who work on one archive. */
export interface Crew extends AsyncDisposable {
  /**
   * What they tell, until all is done. Fails with what stopped one of them, or with the signal's reason.
   */
  messages(): AsyncGenerator<WorkMessage, void, undefined>
}

/** How long this thread waits for others before it looks again whether there is something to do. */
const LOOK_AGAIN_MS = 1

/** Has an archive worked on by so many threads beside the one that asks. */
export function startCrew(
  job: Job,
  threads: number,
  signal: AbortSignal | undefined,
  start: (job: Job) => Worker = startThread,
): Crew {
  return threads === 0 ? workHere(job, signal) : new Threads(job, threads, signal, start)
}

function workHere(job: Job, signal: AbortSignal | undefined): Crew {
  return {
    async *messages() {
      for (const message of work(job)) {
        signal?.throwIfAborted()
        yield message
        await setImmediate() // so that signals and timers are seen
      }
    },
    async [Symbol.asyncDispose]() {},
  }
}

class Threads implements Crew {
  readonly #job: Job
  readonly #threads: readonly Worker[]
  readonly #signal: AbortSignal | undefined
  readonly #queue: WorkMessage[] = []
  #running: number
  #failure: { readonly error: unknown } | undefined
  #wake: () => void = () => {}

  constructor(job: Job, threads: number, signal: AbortSignal | undefined, start: (job: Job) => Worker) {
    this.#job = job
    this.#signal = signal
    this.#running = threads
    this.#threads = Array.from({ length: threads }, () => this.#listen(start(job)))
    signal?.addEventListener('abort', this.#onAbort, { once: true })
  }

  #listen(thread: Worker): Worker {
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'problem') return this.#fail(toError(message.problem))
      this.#queue.push(message)
      this.#wake()
    })
    thread.on('messageerror', (error) => this.#fail(error))
    thread.on('error', (error) => this.#fail(died(error)))
    thread.on('exit', (code) => {
      this.#running -= 1
      if (code !== 0) this.#fail(died(new Error(`it ended with ${code}`)))
      this.#wake()
    })
    return thread
  }

  readonly #onAbort = (): void => this.#fail(this.#signal?.reason)

  /** What went wrong first is told; the rest is a consequence. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#wake()
  }

  async *messages(): AsyncGenerator<WorkMessage, void, undefined> {
    this.#signal?.throwIfAborted()
    const own = workBeside(this.#job)
    let isDone = false
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure.error
      const message = this.#queue.shift()
      if (message !== undefined) {
        yield message
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
