import { rename, rm, writeFile } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'

/** A file of an earlier run would tell of an engine that is gone; and a place that cannot be written to is told at once. */
export async function clearReadyFile(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
    await writeFile(partialOf(file), '', { mode: 0o600 })
    await rm(partialOf(file))
  } catch (cause) {
    throw notWritable(file, cause)
  }
}

/** Whoever waits for the file must never read half of it, and nobody else may read the secret in it. */
export async function writeReadyFile(file: string, content: string): Promise<void> {
  try {
    await writeFile(partialOf(file), content, { mode: 0o600 })
    await rename(partialOf(file), file)
  } catch (cause) {
    throw notWritable(file, cause)
  }
}

function partialOf(file: string): string {
  return `${file}.partial`
}

function notWritable(file: string, cause: unknown): SlipwayError {
  return new SlipwayError('INPUT_INVALID', `ready file "${file}" cannot be written: ${(cause as Error).message}`, {
    cause,
    hint: 'name a file in a folder that exists and that you may write to',
  })
}
