import { SlipwayError } from '../../errors.ts'
import { DEPLOYIGNORE_PATH } from '../archive-path.ts'
import { errorCodeOf } from './disk-space.ts'
import { type SystemReason, systemReason } from './system-reason.ts'

/** Something about the source that the user can mend. */
export function invalidSource(message: string, hint: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) })
}

const NO_PERMISSION: SystemReason = { why: 'no permission', hint: 'make it readable, or leave it out' }
const MISSING: SystemReason = { why: 'it does not exist', hint: 'check the path; was it moved or removed meanwhile?' }

const READING: ReadonlyMap<string, SystemReason> = new Map([
  ['EACCES', NO_PERMISSION],
  ['EPERM', NO_PERMISSION],
  ['ENOENT', MISSING],
  ['ENOTDIR', MISSING],
  ['EISDIR', { why: 'it is a folder', hint: 'name a file' }],
  [
    'ENAMETOOLONG',
    { why: 'its path is longer than this system can open', hint: 'bundle from a shorter folder, or leave it out' },
  ],
])

/** Why something cannot be read, in words; `undefined` for what is no error of the file system. */
export function whyUnreadable(cause: unknown): SystemReason | undefined {
  return systemReason(cause, READING, 'look at the disk that it is on, and whether something writes to it')
}

/** Names what could not be read. @throws what is no error of the file system: that is a defect of ours. */
export function unreadableSource(path: string, cause: unknown): SlipwayError {
  const reason = whyUnreadable(cause)
  if (reason === undefined) throw cause
  return invalidSource(`"${path}" cannot be read: ${reason.why}`, reason.hint, cause)
}

/** The same for what the walk of a folder has found there: when it is missing now, somebody has removed it. */
export function lostInWalk(path: string, cause: unknown): SlipwayError {
  const code = errorCodeOf(cause)
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return unreadableSource(path, cause)
  return invalidSource(
    `"${path}" vanished while the source folder was walked`,
    `let nothing write to the folder meanwhile, or leave this out with ${DEPLOYIGNORE_PATH}, and try again`,
    cause,
  )
}

/** Bytes as text, those that are not printable ASCII as `\xNN`. */
export function escapeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
}
