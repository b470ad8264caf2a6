import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { forgetAtExit, removeAtExit } from '@slipway/core/bundle/remove-at-exit'
import { SlipwayError } from '@slipway/core/errors'
import type { TemporaryFile, TemporaryFiles } from '@slipway/core/provider'

/** How often the way of the bytes is told: a terminal shows no more. */
const PROGRESS_BYTES = 1024 * 1024

/** Keeps files in this machine's temporary folder, each file in a folder that nobody else may look into. */
export const temporaryFiles: TemporaryFiles = {
  place: async (name) => {
    const folder = await makeFolder(tmpdir())
    return { folder, ...toFile(join(folder, name), folder) }
  },
  keep: async (name, { body, sizeBytes }, { signal, onProgress } = {}) => {
    const { diskFull, freeBytesAt, isDiskFull } = await import('@slipway/core/bundle/disk-space')
    signal?.throwIfAborted()
    const place = tmpdir()
    const freeBytes = sizeBytes === undefined ? undefined : await freeBytesAt(place)
    if (sizeBytes !== undefined && freeBytes !== undefined && freeBytes < sizeBytes) {
      throw diskFull(place, { neededBytes: sizeBytes, freeBytes })
    }
    const folder = await makeFolder(place)
    try {
      const path = join(folder, name)
      const sink = createWriteStream(path, { flags: 'wx', mode: 0o600 })
      await pipeline(Readable.from(told(body, onProgress), { objectMode: false }), sink, { signal })
      return toFile(path, folder)
    } catch (error) {
      await remove(folder)
      signal?.throwIfAborted()
      throw isDiskFull(error) ? diskFull(place, { cause: error }) : error
    }
  },
}

async function makeFolder(place: string): Promise<string> {
  const folder = await mkdtemp(join(place, 'slipway-')).catch((cause) => {
    throw unusable(place, cause)
  })
  removeAtExit(folder)
  return folder
}

function unusable(place: string, cause: unknown): SlipwayError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new SlipwayError('BUNDLE_FAILED', `nothing can be kept in the temporary folder "${place}": ${reason}`, {
    hint: `set ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'} to a folder that can be written to`,
    cause,
  })
}

function toFile(path: string, folder: string): TemporaryFile {
  return { path, remove: () => remove(folder) }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  forgetAtExit(folder)
}

async function* told(
  body: AsyncIterable<Uint8Array>,
  onProgress: ((keptBytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let keptBytes = 0
  let toldBytes = 0
  for await (const chunk of body) {
    yield chunk
    keptBytes += chunk.length
    if (keptBytes - toldBytes < PROGRESS_BYTES) continue
    onProgress?.(keptBytes)
    toldBytes = keptBytes
  }
}
