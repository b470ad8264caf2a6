import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PayloadFile } from '@slipway/core/mender-artifact'
import type { PayloadSink } from './update-module.ts'

/** Puts the files of a payload below `files`, as a client does for modules that do not fetch them themselves. */
export function storePayload(work: string, signal: AbortSignal): PayloadSink {
  return {
    take: (file, content) => storeFile(work, file, content, signal),
    finish: async () => undefined,
    abandon: async () => undefined,
  }
}

async function storeFile(
  work: string,
  { name }: Pick<PayloadFile, 'name'>,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const folder = join(work, 'files')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeContent(join(folder, name), content, signal)
}

/** Writes a new file. */
export async function writeContent(
  path: string,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  flags: 'w' | 'wx' = 'wx',
): Promise<void> {
  await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(path, { flags, mode: 0o600 }), {
    signal,
  })
}
