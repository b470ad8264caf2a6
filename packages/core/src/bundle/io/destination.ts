import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { BundleEntry } from '../entry.ts'
import { diskFull, errorCodeOf, isDiskFull } from './disk-space.ts'
import { makeFolder } from './make-folder.ts'

/** Makes the folder that a bundle is written to, and refuses a destination that cannot be a file. */
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
  throw new SlipwayError('INPUT_INVALID', `the bundle cannot be written to "${destination}": it is a folder`, {
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

const UNWRITABLE: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the file system is read-only'],
  ['EFBIG', 'it would be larger than a file may be there'],
  ['EEXIST', 'a part of its path is a file'],
  ['ENOTDIR', 'a part of its path is a file'],
])

/** Says that a bundle cannot be written, where and why. */
export function unwritable(destination: string, cause: unknown): SlipwayError {
  const code = errorCodeOf(cause) ?? 'unknown reason'
  const why = UNWRITABLE.get(code) ?? code
  return new SlipwayError('BUNDLE_FAILED', `the bundle cannot be written to "${destination}": ${why}`, {
    hint: 'name a file in a folder that can be written to',
    cause,
  })
}
