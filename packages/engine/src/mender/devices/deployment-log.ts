import { appendFile, readFile, rm } from 'node:fs/promises'
import type { Clock } from '@slipway/core/clock'
import { hasErrnoCode } from '../../agent/failure-text.ts'
import type { LogMessage } from './device-api.ts'

/** What a server takes as one request is 1 MiB; the rest is for what is around the messages. */
const MOST_BYTES = 1_000_000
const LONGEST_MESSAGE = 10 * 1024

/** What a device notes of one deployment. It is sent when the deployment fails, also by a device that started anew since. */
export class DeploymentLog {
  readonly #file: string
  readonly #clock: Pick<Clock, 'now'>

  constructor(file: string, clock: Pick<Clock, 'now'>) {
    this.#file = file
    this.#clock = clock
  }

  /** Forgets the deployment before. */
  async begin(): Promise<void> {
    await rm(this.#file, { force: true })
  }

  async note(level: LogMessage['level'], text: string): Promise<void> {
    const message = text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text
    const timestamp = new Date(this.#clock.now()).toISOString()
    await appendFile(this.#file, `${JSON.stringify({ timestamp, level, message } satisfies LogMessage)}\n`)
  }

  /** The messages in their order: the newest, where a server would not take all of them. There is always one. */
  async messages(): Promise<readonly LogMessage[]> {
    const lines = (await this.#read()).split('\n').flatMap(readLine)
    let first = lines.length
    for (let bytes = 0; first > 0; first -= 1) {
      bytes += Buffer.byteLength(JSON.stringify(lines[first - 1])) + 1
      if (bytes > MOST_BYTES) break
    }
    if (first === 0 && lines.length > 0) return lines
    const timestamp = new Date(this.#clock.now()).toISOString()
    const left = first === 0 ? 'nothing was noted' : `${first} earlier messages are left out`
    return [{ timestamp, level: 'warning', message: left }, ...lines.slice(first)]
  }

  async #read(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8')
    } catch (error) {
      if (hasErrnoCode(error, 'ENOENT')) return ''
      throw error
    }
  }
}

/** A line that a kill has cut off is left out. */
function readLine(line: string): readonly LogMessage[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as LogMessage]
  } catch {
    return []
  }
}
