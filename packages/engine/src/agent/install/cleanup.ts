import { lstat, readFile, rm, rmdir, unlink } from 'node:fs/promises'
import { hasErrnoCode } from '../failure-text.ts'
import type { PathGuard } from '../host-root.ts'
import type { Privileges } from '../privileges.ts'
import { runProgram } from '../run-program.ts'

interface RemovalOptions {
  readonly guard: PathGuard
  readonly privileges: Privileges
  readonly signal: AbortSignal
}

const CONTEXT_LINE = 'semanage\0'

/**
 * Removes what the group's previous Install made, last thing first, and then the cleanup file that tells of it.
 *
 * What has been changed since goes too; a directory with anything of someone else's in it stays.
 */
export async function removePreviousInstall(cleanupFile: string, options: RemovalOptions): Promise<void> {
  const lines = await readLines(cleanupFile)
  if (lines === undefined) return
  for (const line of lines.reverse()) {
    options.signal.throwIfAborted()
    if (line.startsWith(CONTEXT_LINE)) await removeContext(line.slice(CONTEXT_LINE.length), options)
    else await remove(await options.guard.entry(line))
  }
  await rm(cleanupFile, { force: true })
}

/** A last line without its newline was torn by a kill in the middle of the write, and may name some other path. */
async function readLines(cleanupFile: string): Promise<string[] | undefined> {
  let text: string
  try {
    text = await readFile(cleanupFile, 'utf8')
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT')) return undefined
    throw error
  }
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
}

async function remove(path: string): Promise<void> {
  try {
    if ((await lstat(path)).isDirectory()) await rmdir(path)
    else await unlink(path)
  } catch (error) {
    if (!hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

/** The real agent does not look at the result either. */
async function removeContext(path: string, { privileges, signal }: RemovalOptions): Promise<void> {
  if (privileges.areApplied) await runProgram('semanage', ['fcontext', '-d', path], signal)
}
