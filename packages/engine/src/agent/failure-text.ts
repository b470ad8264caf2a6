import { getSystemErrorMap } from 'node:util'

/** Whether an error came from the operating system with one of these codes. */
export function hasErrnoCode(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

const POSIX_TEXT: Readonly<Record<string, string>> = {
  EEXIST: 'File exists',
  EISDIR: 'Is a directory',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  ENOENT: 'No such file or directory',
  ENOEXEC: 'Exec format error',
  E2BIG: 'Argument list too long',
}

/** The operating system's words for an error code, as the agent's messages carry them. */
export function errnoText(error: NodeJS.ErrnoException): string {
  const known = POSIX_TEXT[error.code ?? '']
  if (known !== undefined) return known
  const text = error.errno === undefined ? undefined : getSystemErrorMap().get(error.errno)?.[1]
  return text === undefined ? error.message : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/**
 * What Ruby says of a full disk: with the path where it writes by itself, with the system call where the kernel copies (tried with
 * Ruby 3.1 on Linux).
 */
function noSpaceText({ syscall, path }: NodeJS.ErrnoException): string {
  const where = syscall === 'copyfile' ? '- sendfile' : `@ io_write${path === undefined ? '' : ` - ${path}`}`
  return `No space left on device ${where}`
}

/** What diagnostics say of an error that is no script's: the operating system's words and the path, or the message. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string }
  if (code === 'ENOSPC') return noSpaceText(error)
  if (code === undefined || (path === undefined && dest === undefined)) return error.message
  return `${errnoText(error)} - ${dest === undefined ? path : `(${path}, ${dest})`}`
}
