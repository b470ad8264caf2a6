import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'

/** What becomes of a file: its content, its permission bits, or both. */
export interface FileChange {
  readonly path: string
  /** What the file held when the change was worked out. */
  readonly before: Uint8Array
  readonly content?: Uint8Array
  readonly mode?: number
}

/**
 * Puts a changed file in the place of the one that was read, whole or not at all: whoever reads it meanwhile sees the one or
 * the other. Mode and owner stay; links are never followed.
 *
 * @throws SlipwayError SOURCE_INVALID when the file is no plain file, was changed meanwhile, or may not be written.
 */
export async function replaceFile({ path, before, content = before, mode }: FileChange): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`
  try {
    const found = await lstat(path)
    if (!found.isFile()) throw new SlipwayError('SOURCE_INVALID', `"${path}" is no plain file: it is not changed`)
    if (!(await readFile(path)).equals(before)) {
      throw new SlipwayError('SOURCE_INVALID', `"${path}" was changed while it was looked at: it is left as it is`, {
        hint: 'run the command again',
      })
    }
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await keepOwner(file, found)
      await file.chmod(mode ?? found.mode & 0o7777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be written: ${cause.message}`, { cause })
  } finally {
    await rm(partial, { force: true }).catch(() => undefined)
  }
}

/** Only root can give a file away; for anyone else the file that they may replace becomes their own. */
async function keepOwner(
  file: FileHandle,
  { uid, gid }: { readonly uid: number; readonly gid: number },
): Promise<void> {
  const now = await file.stat()
  if (now.uid !== uid || now.gid !== gid) await file.chown(uid, gid).catch(() => undefined)
}

/**
 * Writes a new file, or another content of one, whole or not at all. A name that is a device or a pipe is written to as it is.
 *
 * @throws SlipwayError INPUT_INVALID naming the file and what is in the way.
 */
export async function writeOutput(path: string, content: string): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`
  try {
    const existing = await lstat(path).catch(() => undefined)
    const isReplaceable = existing === undefined || existing.isFile()
    const file = await open(isReplaceable ? partial : path, isReplaceable ? 'wx' : 'w')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
    if (isReplaceable) await rename(partial, path)
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new SlipwayError('INPUT_INVALID', `"${path}" cannot be written: ${cause.message}`, {
      cause,
      hint: 'name a file in a folder that is there and that you may write to',
    })
  } finally {
    await rm(partial, { force: true }).catch(() => undefined)
  }
}
