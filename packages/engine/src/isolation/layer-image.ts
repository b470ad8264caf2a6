import { execFile } from 'node:child_process'
import { access, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { SlipwayError } from '@slipway/core/errors'
import { searchPath } from './search-path.ts'

const run = promisify(execFile)

const RELEASE_LIMIT_MS = 5_000
const POLL_MS = 10

/** The file that an instance's layer is kept in. */
export function imageOf(folder: string): string {
  return join(folder, 'layer.img')
}

/**
 * Makes the file of a layer, with a file system in it, or waits until nobody uses it: the kernel lets go of it a moment after
 * the end of those who did.
 *
 * @throws SlipwayError ENGINE_FAILED when it cannot be made, or is in use.
 */
export async function readyImage(file: string, sizeMiB: number): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) return make(file, sizeMiB)
  if (await isReleased(file)) return
  throw new SlipwayError('ENGINE_FAILED', `"${file}" is mounted, by an instance that has not ended`, {
    hint: 'end the engine that it belongs to',
  })
}

/** Waits a few seconds at most; false when the file is a disk still. */
export async function isReleased(file: string): Promise<boolean> {
  const deadline = Date.now() + RELEASE_LIMIT_MS
  for (;;) {
    const { stdout } = await run('losetup', ['--associated', file], { env: { PATH: searchPath(process.env.PATH) } })
    if (stdout.trim() === '') return true
    if (Date.now() > deadline) return false
    await wait(POLL_MS)
  }
}

/** It takes no room before something is written to it. */
async function make(file: string, sizeMiB: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  await handle.truncate(sizeMiB * 1024 * 1024)
  await handle.close()
  const options = ['-q', '-F', '-m', '0', '-E', 'lazy_itable_init=1,lazy_journal_init=1,nodiscard', file]
  try {
    await run('mkfs.ext4', options, { env: { PATH: searchPath(process.env.PATH) } })
  } catch (cause) {
    throw new SlipwayError('ENGINE_FAILED', `no file system can be made in "${file}": ${(cause as Error).message}`, {
      cause,
      hint: 'make room in the data directory, or name another one',
    })
  }
}
