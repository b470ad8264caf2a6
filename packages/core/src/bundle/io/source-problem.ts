import { SlipwayError } from '../../errors.ts'
import { errorCodeOf } from './disk-space.ts'

/** Something about the source that the user can mend. */
export function invalidSource(message: string, hint: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) })
}

/** Names what could not be read. @throws what is no error of the file system: that is a defect of ours. */
export function unreadableSource(path: string, cause: unknown): SlipwayError {
  const code = errorCodeOf(cause)
  if (code === undefined) throw cause
  if (code === 'ENAMETOOLONG') {
    const why = 'its path is longer than this system can open'
    return invalidSource(`"${path}" cannot be read: ${why}`, 'bundle from a shorter folder, or leave it out', cause)
  }
  return code === 'EACCES' || code === 'EPERM'
    ? invalidSource(`"${path}" cannot be read: no permission`, 'make it readable, or leave it out', cause)
    : invalidSource(`"${path}" cannot be read: ${code}`, 'was it moved or removed meanwhile? bundle again', cause)
}

/** Bytes as text, those that are not printable ASCII as `\xNN`. */
export function escapeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
}
