import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { open, stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import * as zlib from 'node:zlib'
import { allocateReadBuffer, allocateSharedMemory, sharedReadBuffer } from './read-buffer.ts'

export interface FileHash {
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** CRC-32 of the bytes, with which a copy is checked faster than with a digest; absent where Node has none (below 20.15, 22.2). */
  readonly crc32?: number
}

/** Below, starting a thread takes longer than hashing. */
const OWN_THREAD_FROM_BYTES = 16 * 1024 * 1024

const READ_BYTES = 1024 * 1024

/**
 * What the thread runs. Text rather than a file: a thread cannot be started from TypeScript on the oldest Node that we support,
 * and the one bundle that we ship holds no second file to start one from.
 */
const HASH_IN_THREAD = `
const { createHash } = require('node:crypto')
const { openSync, readSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const { crc32 } = require('node:zlib')
const hash = createHash('sha256')
const buffer = Buffer.from(workerData.memory, workerData.fromByte)
const descriptor = openSync(workerData.file)
let sizeBytes = 0
let crc = 0
for (;;) {
  const bytesRead = readSync(descriptor, buffer, 0, buffer.length, sizeBytes)
  if (bytesRead === 0) break
  const read = buffer.subarray(0, bytesRead)
  hash.update(read)
  if (crc32 !== undefined) crc = crc32(read, crc)
  sizeBytes += bytesRead
}
parentPort.postMessage({ sizeBytes, sha256: hash.digest('hex'), ...(crc32 !== undefined && { crc32: crc }) })
`

/** Computes the SHA-256 of a file's bytes: of a large one beside this thread, which is left free to look into the file. */
export async function hashFile(file: string, signal: AbortSignal): Promise<FileHash> {
  const { size } = await stat(file)
  return size < OWN_THREAD_FROM_BYTES ? hashHere(file, signal) : hashInThread(file, signal)
}

async function hashHere(file: string, signal: AbortSignal): Promise<FileHash> {
  const hash = createHash('sha256')
  let crc = 0
  const buffer = allocateReadBuffer(READ_BYTES)
  const handle = await open(file)
  try {
    for (let sizeBytes = 0; ; ) {
      signal.throwIfAborted()
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, sizeBytes)
      if (bytesRead === 0) {
        return { sizeBytes, sha256: hash.digest('hex'), ...(zlib.crc32 !== undefined && { crc32: crc }) }
      }
      const read = buffer.subarray(0, bytesRead)
      hash.update(read)
      if (zlib.crc32 !== undefined) crc = zlib.crc32(read, crc)
      sizeBytes += bytesRead
    }
  } finally {
    await handle.close()
  }
}

async function hashInThread(file: string, signal: AbortSignal): Promise<FileHash> {
  signal.throwIfAborted()
  const memory = allocateSharedMemory(READ_BYTES)
  const fromByte = sharedReadBuffer(memory).byteOffset
  const thread = new Worker(HASH_IN_THREAD, { eval: true, workerData: { file, memory, fromByte } })
  try {
    const [result] = await once(thread, 'message', { signal })
    return result
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    await thread.terminate()
  }
}
