import { randomBytes } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { FunctionOutput, OutputStream } from '../lambda/index.ts'
import type { LogState } from './log-state.ts'

/** A line that goes on for longer is cut (CloudWatch Logs quotas, "Event size": 1 MB). */
const LINE_CHARACTERS = 256 * 1024

export interface FunctionOutputOptions {
  readonly state: LogState
  /** The time that events are told by. */
  readonly clock: Clock
  /** Told in one line when something could not be kept; functions run all the same. */
  readonly log: (line: string) => void
}

/** What functions print, and the end of keeping it. */
export interface KeptOutput extends FunctionOutput {
  /** Keeps what was printed until now, and nothing that comes after. */
  close(): Promise<void>
}

/**
 * Keeps what functions print, as Lambda does: in the group `/aws/lambda/NAME`, in one stream for each execution environment, named by
 * the day, the version and a number of its own.
 */
export function keepFunctionOutput({ state, clock, log }: FunctionOutputOptions): KeptOutput {
  const work = new Set<Promise<void>>()
  let isClosed = false
  const keep = (kept: () => Promise<void>): Promise<void> => {
    if (isClosed) return Promise.resolve()
    const done = kept().finally(() => work.delete(done))
    work.add(done)
    return done
  }
  return {
    async close() {
      await Promise.all(work)
      isClosed = true
      await Promise.all(work)
    },

    open(functionName, version): OutputStream {
      const groupName = `/aws/lambda/${functionName}`
      const day = new Date(clock.now()).toISOString().slice(0, 10).replaceAll('-', '/')
      const streamName = `${day}/[${version}]${randomBytes(16).toString('hex')}`
      return new FunctionStream(groupName, streamName, { state, clock, log, keep })
    },
  }
}

interface StreamOptions extends FunctionOutputOptions {
  /** Does work that the end waits for, and none once that has come. */
  readonly keep: (work: () => Promise<void>) => Promise<void>
}

interface Line {
  readonly timestamp: number
  readonly message: string
}

class FunctionStream implements OutputStream {
  readonly groupName: string
  readonly name: string
  readonly #options: StreamOptions
  #partial = ''
  readonly #lines: Line[] = []
  #keeping: Promise<void> | undefined

  constructor(groupName: string, name: string, options: StreamOptions) {
    this.groupName = groupName
    this.name = name
    this.#options = options
  }

  write(text: string): void {
    const timestamp = this.#options.clock.now()
    const lines = `${this.#partial}${text}`.split('\n')
    this.#partial = lines.pop() ?? ''
    if (this.#partial.length > LINE_CHARACTERS) {
      lines.push(this.#partial)
      this.#partial = ''
    }
    for (const line of lines) if (line !== '') this.#lines.push({ timestamp, message: `${line}\n` })
    this.#keeping ??= this.#options.keep(() => this.#keepAll())
  }

  async end(): Promise<void> {
    if (this.#partial !== '') this.write('\n')
    await this.#keeping
  }

  /** What is printed while something is being kept is kept together afterwards. */
  async #keepAll(): Promise<void> {
    // Nothing of what a function prints is kept before it has printed the rest of it.
    await new Promise(setImmediate)
    for (let lines = this.#take(); lines.length > 0; lines = this.#take()) await this.#keep(lines)
    this.#keeping = undefined
  }

  #take(): readonly Line[] {
    return this.#lines.splice(0)
  }

  async #keep(lines: readonly Line[]): Promise<void> {
    const { state, clock, log } = this.#options
    const ingestedAt = clock.now()
    try {
      // A group that somebody has deleted is made anew, as Lambda makes it.
      if (state.findGroup(this.groupName) === undefined) await state.createGroup(this.groupName, ingestedAt)
      if (state.findStream(this.groupName, this.name) === undefined) {
        await state.createStream(this.groupName, this.name, ingestedAt)
      }
      await state.append(
        this.groupName,
        this.name,
        lines.map((line) => ({ ...line, ingestedAt })),
      )
    } catch (error) {
      log(`what ${this.groupName} printed was not kept: ${(error as Error).message}`)
    }
  }
}
