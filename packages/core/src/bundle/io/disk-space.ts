import { statfs } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'

/** How many bytes can still be written below a folder, or `undefined` when the file system does not say. */
export async function freeBytesAt(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** Says that a disk has no room, where, and for how much. */
export function diskFull(
  place: string,
  { neededBytes, freeBytes, cause }: { neededBytes?: number; freeBytes?: number; cause?: unknown },
): SlipwayError {
  const needed = neededBytes === undefined ? '' : `: ${neededBytes} bytes are needed`
  const free = neededBytes === undefined || freeBytes === undefined ? '' : `, ${freeBytes} are free`
  return new SlipwayError('DISK_FULL', `no space left at "${place}"${needed}${free}`, {
    hint: 'free some space there, or choose a place on another disk',
    ...(cause !== undefined && { cause }),
  })
}

/** Whether a call failed because the disk, or the user's share of it, is full. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** The system's name for what went wrong (`ENOENT`), if the error is one of the system's. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
