import {
  chmod,
  chown,
  copyFile,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readlink,
  stat,
  symlink,
  truncate,
  utimes,
} from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import { noSpaceLeft } from '../event-fault.ts'
import { hasErrnoCode } from '../failure-text.ts'
import type { PathGuard } from '../host-root.ts'
import type { Privileges } from '../privileges.ts'
import { applyAcl, applyContext, applyOwnership } from './apply-privileged.ts'
import type { Instruction } from './instructions.ts'
import type { NotApplied } from './not-applied.ts'

interface ExecuteOptions {
  /** Takes what has to be removed before the next Install, line by line as it comes to be. Emptied first. */
  readonly cleanupFile: string
  readonly guard: PathGuard
  readonly privileges: Privileges
  readonly notApplied: NotApplied
  /** Whether the disk has room for half of the next file. */
  readonly isDiskFull: boolean
  readonly signal: AbortSignal
}

/** Carries out a plan in its order. A failure leaves what was done, and the cleanup file tells of all of it. */
export async function executePlan(instructions: readonly Instruction[], options: ExecuteOptions): Promise<void> {
  const cleanup = await open(options.cleanupFile, 'w')
  try {
    for (const instruction of instructions) {
      options.signal.throwIfAborted()
      await execute(instruction, cleanup, options)
    }
  } finally {
    await cleanup.close()
  }
}

async function execute(instruction: Instruction, cleanup: FileHandle, options: ExecuteOptions): Promise<void> {
  const { guard, signal } = options
  switch (instruction.type) {
    case 'mkdir':
      await mkdir(await guard.entry(instruction.directory), 0o777)
      await cleanup.appendFile(`${instruction.directory}\n`)
      return
    case 'copy':
      await cleanup.appendFile(`${instruction.destination}\n`)
      return copy(instruction.source, instruction.destination, options)
    case 'chmod':
      return chmod(await guard.target(instruction.file), Number.parseInt(instruction.mode, 8))
    case 'setfacl':
      return applyAcl(instruction, options)
    case 'semanage': {
      const path = await applyContext(instruction, options)
      if (path !== undefined) await cleanup.appendFile(`semanage\0${path}\n`)
      return
    }
    case 'chown':
      return applyOwnership(instruction, { ...options, signal })
  }
}

async function copy(
  source: string,
  destination: string,
  { guard, privileges, isDiskFull }: ExecuteOptions,
): Promise<void> {
  const from = await lstat(source)
  if (from.isSymbolicLink()) return symlink(await readlink(source), await guard.entry(destination))
  if (!from.isFile()) {
    throw new SlipwayError('SOURCE_INVALID', `"${source}" is neither a file nor a symbolic link`, {
      hint: 'leave pipes, sockets and devices out of the bundle',
    })
  }
  const target = await guard.target(await landingOf(destination, source, guard))
  await copyFile(source, target)
  if (isDiskFull) {
    await truncate(target, Math.floor(from.size / 2))
    throw noSpaceLeft('copyfile', target)
  }
  await utimes(target, from.atime, from.mtime)
  if (privileges.areApplied) await chown(target, from.uid, from.gid)
  await chmod(target, from.mode & 0o7777)
}

/** A file that is copied onto a directory lands inside it. */
async function landingOf(destination: string, source: string, guard: PathGuard): Promise<string> {
  try {
    const stats = await stat(await guard.target(destination))
    return stats.isDirectory() ? join(destination, basename(source)) : destination
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR')) return destination
    throw error
  }
}
