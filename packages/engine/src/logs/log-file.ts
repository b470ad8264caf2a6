import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'

/** One event of a log stream. Times are milliseconds since the epoch. */
export interface LogEvent {
  /** Counts the events of its stream, those included that are no longer kept. */
  readonly number: number
  readonly timestamp: number
  readonly ingestedAt: number
  readonly message: string
}

export type NewLogEvent = Omit<LogEvent, 'number'>

type Row = readonly [number: number, timestamp: number, ingestedAt: number, message: string]

/**
 * The events of one stream in a file of one line each. Writes follow each other in the order in which they were asked for; a line
 * that a kill has cut in half is left out when it is read.
 */
export class LogFile {
  readonly path: string
  readonly #limitBytes: number
  #sizeBytes = 0
  #next = 0
  #isCut = false
  #firstEventAt: number | undefined
  #lastEventAt: number | undefined
  #lastIngestedAt: number | undefined
  #written: Promise<void> = Promise.resolve()

  /** @param limitBytes - what is kept at the most; when there is more, the older half goes. */
  constructor(path: string, limitBytes: number) {
    this.path = path
    this.#limitBytes = limitBytes
  }

  /** Opens a file that an earlier engine has left. */
  static async open(path: string, limitBytes: number): Promise<LogFile> {
    const file = new LogFile(path, limitBytes)
    const text = await readFile(path, 'utf8')
    file.#sizeBytes = Buffer.byteLength(text)
    file.#isCut = text !== '' && !text.endsWith('\n')
    file.#note(parse(text))
    return file
  }

  get sizeBytes(): number {
    return this.#sizeBytes
  }

  get firstEventAt(): number | undefined {
    return this.#firstEventAt
  }

  get lastEventAt(): number | undefined {
    return this.#lastEventAt
  }

  get lastIngestedAt(): number | undefined {
    return this.#lastIngestedAt
  }

  /** Adds events; resolves when they are with the operating system. */
  append(added: readonly NewLogEvent[]): Promise<void> {
    const work = this.#written.then(async () => {
      const events = added.map((event, index): LogEvent => ({ ...event, number: this.#next + index }))
      const text = `${this.#isCut ? '\n' : ''}${toLines(events)}`
      await appendFile(this.path, text)
      this.#isCut = false
      this.#sizeBytes += Buffer.byteLength(text)
      this.#note(events)
      if (this.#sizeBytes > this.#limitBytes) await this.#shorten()
    })
    this.#written = work.catch(() => undefined)
    return work
  }

  /** What is kept, in the order in which it was added. */
  async read(): Promise<readonly LogEvent[]> {
    await this.#written
    return this.#sizeBytes === 0 ? [] : parse(await readFile(this.path, 'utf8'))
  }

  /** Resolves when nothing is being written. */
  idle(): Promise<void> {
    return this.#written
  }

  async #shorten(): Promise<void> {
    const kept: LogEvent[] = []
    let sizeBytes = 0
    for (const event of parse(await readFile(this.path, 'utf8')).reverse()) {
      sizeBytes += Buffer.byteLength(toLines([event]))
      if (sizeBytes > this.#limitBytes / 2 && kept.length > 0) break
      kept.push(event)
    }
    const text = toLines(kept.reverse())
    // In its place at once: whoever reads meanwhile, or is killed, has the one or the other.
    await writeFile(`${this.path}.new`, text)
    await rename(`${this.path}.new`, this.path)
    this.#sizeBytes = Buffer.byteLength(text)
    this.#firstEventAt = undefined
    this.#note(kept)
  }

  #note(events: readonly LogEvent[]): void {
    for (const { number, timestamp, ingestedAt } of events) {
      this.#next = Math.max(this.#next, number + 1)
      this.#firstEventAt = Math.min(timestamp, this.#firstEventAt ?? timestamp)
      this.#lastEventAt = Math.max(timestamp, this.#lastEventAt ?? timestamp)
      this.#lastIngestedAt = Math.max(ingestedAt, this.#lastIngestedAt ?? ingestedAt)
    }
  }
}

function toLines(events: readonly LogEvent[]): string {
  return events
    .map(({ number, timestamp, ingestedAt, message }) => {
      const row: Row = [number, timestamp, ingestedAt, message]
      return `${JSON.stringify(row)}\n`
    })
    .join('')
}

function parse(text: string): LogEvent[] {
  return text.split('\n').flatMap((line) => {
    const row = parseRow(line)
    if (row === undefined) return []
    const [number, timestamp, ingestedAt, message] = row
    return [{ number, timestamp, ingestedAt, message }]
  })
}

function parseRow(line: string): Row | undefined {
  try {
    const row: unknown = JSON.parse(line)
    return Array.isArray(row) && row.length === 4 ? (row as unknown as Row) : undefined
  } catch {
    return undefined
  }
}
