import type { FileHandle } from 'node:fs/promises'
import type { Clock } from '@slipway/core/clock'
import { DeploymentsLog, openForAppending } from './deployments-log.ts'
import { LogTail } from './log-tail.ts'
import { timestamp, timestampWithMs } from './timestamp.ts'

interface EventLogOptions {
  /** The log of the current deployment, even when the scripts are an older revision's. */
  readonly scriptsLog: string
  /** The log of all deployments of the instance. */
  readonly deploymentsLog: string
  readonly deploymentId: string
  readonly clock: Clock
}

/** What one lifecycle event leaves behind: lines in both log files, and the tail that its diagnostics carry. */
export class EventLog {
  readonly #scripts: FileHandle
  readonly #deployments: DeploymentsLog
  readonly #options: EventLogOptions
  readonly #tail = new LogTail()
  #written: Promise<unknown> = Promise.resolve()

  private constructor(scripts: FileHandle, deployments: DeploymentsLog, options: EventLogOptions) {
    this.#scripts = scripts
    this.#deployments = deployments
    this.#options = options
  }

  /** Opens both files, making them on first use. */
  static async open(options: EventLogOptions): Promise<EventLog> {
    const scripts = await openForAppending(options.scriptsLog)
    try {
      const deployments = await DeploymentsLog.open(options.deploymentsLog, options.clock)
      return new EventLog(scripts, deployments, options)
    } catch (error) {
      await scripts.close()
      throw error
    }
  }

  /**
   * Adds entries in order, each with its own line end if it has one. Resolves when they are written, so that whoever
   * waits before reading on keeps no more of a flood in memory than one chunk.
   */
  async append(entries: readonly string[]): Promise<void> {
    if (entries.length === 0) return
    const now = this.#options.clock.now()
    const stamp = timestamp(now)
    const label = `[${timestampWithMs(now)}] [${this.#options.deploymentId}]`
    let inScripts = ''
    let inDeployments = ''
    for (const entry of entries) {
      this.#tail.append(entry)
      inScripts += `${stamp} ${entry}`
      inDeployments += `${label}${entry.trim()}\n`
    }
    const written = this.#written.then(async () => {
      await this.#scripts.appendFile(inScripts)
      await this.#deployments.append(inDeployments)
    })
    this.#written = written.catch(() => undefined)
    await written
  }

  /** The newest entries, less than 2048 characters of them. */
  get tail(): string {
    return this.#tail.text
  }

  async close(): Promise<void> {
    await this.#written
    await this.#scripts.close()
    await this.#deployments.close()
  }
}
