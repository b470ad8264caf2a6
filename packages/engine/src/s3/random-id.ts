import { randomBytes } from 'node:crypto'

/** An id that nobody guesses, of letters, digits, `.` and `_`: one that begins with `-` is an option to every command. */
export function randomId(bytes: number): string {
  return randomBytes(bytes).toString('base64url').replaceAll('-', '.')
}
