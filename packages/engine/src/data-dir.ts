import { access, constants, mkdir, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'

/**
 * Makes the folder that an engine keeps everything in, a temporary one where none is named.
 *
 * @throws SlipwayError ENGINE_FAILED when it cannot be made, is no folder, or must not be written to.
 */
export async function makeDataDir(dataDir: string | undefined): Promise<string> {
  if (dataDir === undefined) return mkdtemp(join(tmpdir(), 'slipway-engine-'))
  try {
    // The state holds the credentials: it is its owner's alone.
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw unusable(
      `data directory "${dataDir}" ${(await isNoFolder(dataDir)) ? 'is not a folder' : reason(cause)}`,
      cause,
    )
  }
  return resolve(dataDir)
}

/**
 * Makes a folder inside the data directory.
 *
 * @throws SlipwayError ENGINE_FAILED when it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw unusable(`"${folder}" ${reason(cause)}`, cause)
  }
}

async function isNoFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  )
}

function reason(cause: unknown): string {
  return `cannot be used: ${(cause as Error).message}`
}

function unusable(message: string, cause: unknown): SlipwayError {
  return new SlipwayError('ENGINE_FAILED', message, {
    cause,
    hint: 'name a folder that you may write to as the data directory',
  })
}
