import { errorCodeOf } from './disk-space.ts'

/** Why the system refuses something, and what to do about it. */
export interface SystemReason {
  readonly why: string
  readonly hint: string
}

/** What the system may say of whatever is done with a file, by its own name for it. */
const ANY_CALL: ReadonlyMap<string, SystemReason> = new Map([
  [
    'EMFILE',
    {
      why: 'this process has too many files open',
      hint: 'raise its limit (ulimit -n on Linux and macOS), and try again',
    },
  ],
  ['ENFILE', { why: 'this machine has too many files open', hint: 'end programs that hold files open, and try again' }],
  [
    'ELOOP',
    { why: 'the links of its path lead in a circle', hint: 'point them to what they are to lead to, or remove them' },
  ],
  ['EIO', { why: 'the disk gives an error (EIO)', hint: 'look at the disk or the network drive that it is on' }],
  ['EBUSY', { why: 'it is in use', hint: 'end what uses it, and try again' }],
])

/**
 * An error of the system in words.
 *
 * @param own what has words of its own where it comes from
 * @param otherwise what to do about all that has no words: the system's name stands for those
 * @returns `undefined` for what is no error of the system
 */
export function systemReason(
  cause: unknown,
  own: ReadonlyMap<string, SystemReason>,
  otherwise: string,
): SystemReason | undefined {
  const code = errorCodeOf(cause)
  return code === undefined ? undefined : (own.get(code) ?? ANY_CALL.get(code) ?? { why: code, hint: otherwise })
}
