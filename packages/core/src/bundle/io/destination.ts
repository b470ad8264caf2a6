import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { BundleEntry } from '../entry.ts'
import { diskFull, isDiskFull } from './disk-space.ts'
import { makeFolder } from './make-folder.ts'
import { type SystemReason, systemReason } from './system-reason.ts'

/** Makes the folder that a file is written to, and refuses a destination that cannot be a file. */
export async function prepareDestination(destination: string): Promise<void> {
  const folder = dirname(destination)
  try {
    await makeFolder(folder)
  } catch (cause) {
    if (isDiskFull(cause)) throw diskFull(folder, { cause })
    throw unwritable(destination, cause)
  }
  const existing = await stat(destination).catch(() => undefined)
  if (existing?.isDirectory() !== true) return
  throw new SlipwayError('INPUT_INVALID', `"${destination}" cannot be written: it is a folder`, {
    hint: 'name a file',
  })
}

/** Refuses a tar for which there is no room: what it will need is known before, unlike how far a compressed format shrinks the content. */
export async function checkSpace(
  entries: readonly BundleEntry[],
  folder: string,
  freeBytesOf: (folder: string) => Promise<number | undefined>,
): Promise<void> {
  const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + 512 + Math.ceil(sizeBytes / 512) * 512, 1024)
  const freeBytes = await freeBytesOf(folder)
  if (freeBytes !== undefined && freeBytes < neededBytes) throw diskFull(folder, { neededBytes, freeBytes })
}

const ELSEWHERE = 'choose a place that this user can write to'
const NO_PERMISSION: SystemReason = { why: 'no permission', hint: ELSEWHERE }
const NO_FOLDER: SystemReason = { why: 'a part of its path is a file', hint: 'choose another place' }

const WRITING: ReadonlyMap<string, SystemReason> = new Map([
  ['EACCES', NO_PERMISSION],
  ['EPERM', NO_PERMISSION],
  ['EROFS', { why: 'the file system is read-only', hint: ELSEWHERE }],
  ['EEXIST', NO_FOLDER],
  ['ENOTDIR', NO_FOLDER],
  [
    'ENOENT',
    { why: 'its folder, or what goes into it, vanished meanwhile', hint: 'let nothing remove it, and try again' },
  ],
  ['ENAMETOOLONG', { why: 'its path is longer than this system takes', hint: 'choose a shorter one' }],
  [
    'EFBIG',
    {
      why: 'it would be larger than a file may be there',
      hint: 'raise the limit (ulimit -f), or choose a place on another disk',
    },
  ],
])

/** Says that a file or folder of ours cannot be written, where and why. @throws what is no error of the system: that is a defect of ours. */
export function unwritable(destination: string, cause: unknown): SlipwayError {
  const reason = systemReason(cause, WRITING, ELSEWHERE)
  if (reason === undefined) throw cause
  const { why, hint } = reason
  return new SlipwayError('BUNDLE_FAILED', `"${destination}" cannot be written: ${why}`, { hint, cause })
}
