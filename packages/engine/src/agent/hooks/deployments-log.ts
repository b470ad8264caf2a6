import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { hasErrnoCode } from '../failure-text.ts'
import { timestamp } from './timestamp.ts'

/** The real agent's: eight files of 64 MiB, the current one included. */
const FILES = 8
const FULL_BYTES = 64 * 1024 * 1024

/** The log of all deployments of an instance. A full file makes way: it becomes `.0`, and what was `.0` becomes `.1`. */
export class DeploymentsLog {
  readonly #file: string
  readonly #clock: Clock
  readonly #fullBytes: number
  #handle: FileHandle
  #sizeBytes: number

  private constructor(file: string, clock: Clock, fullBytes: number, handle: FileHandle, sizeBytes: number) {
    this.#file = file
    this.#clock = clock
    this.#fullBytes = fullBytes
    this.#handle = handle
    this.#sizeBytes = sizeBytes
  }

  /** Opens the file, making it on first use. */
  static async open(file: string, clock: Clock, fullBytes: number = FULL_BYTES): Promise<DeploymentsLog> {
    const handle = await openForAppending(file)
    try {
      const log = new DeploymentsLog(file, clock, fullBytes, handle, (await handle.stat()).size)
      if (log.#sizeBytes === 0) await log.#begin()
      return log
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  async append(text: string): Promise<void> {
    if (this.#sizeBytes > this.#fullBytes) await this.#makeWay()
    await this.#write(text)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #begin(): Promise<void> {
    await this.#write(`# Logfile created on ${timestamp(this.#clock.now())} by slipway\n`)
  }

  async #write(text: string): Promise<void> {
    await this.#handle.appendFile(text)
    this.#sizeBytes += Buffer.byteLength(text)
  }

  async #makeWay(): Promise<void> {
    for (let age = FILES - 3; age >= 0; age -= 1) {
      await renameIfPresent(`${this.#file}.${age}`, `${this.#file}.${age + 1}`)
    }
    await renameIfPresent(this.#file, `${this.#file}.0`)
    const handle = await openForAppending(this.#file)
    await this.#handle.close()
    this.#handle = handle
    this.#sizeBytes = 0
    await this.#begin()
  }
}

/** Opens a log, making its folder on first use. */
export async function openForAppending(file: string): Promise<FileHandle> {
  await mkdir(dirname(file), { recursive: true })
  return open(file, 'a')
}

async function renameIfPresent(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!hasErrnoCode(error, 'ENOENT')) throw error
  }
}
