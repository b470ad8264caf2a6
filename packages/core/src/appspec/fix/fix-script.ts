import { isShell, readShebang } from '../rules/shebang.ts'

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d]

export interface FixedScript {
  readonly content: Uint8Array
  /** How many lines ended otherwise. */
  readonly lines: number
}

/**
 * A script with the line endings that Linux reads; `undefined` when it has them, or when it is not certain that a carriage
 * return is not meant: in what is no text, and in a program of a language that takes both, unless Linux would look for an
 * interpreter whose name ends in one.
 */
export function fixLineEndings(content: Uint8Array): FixedScript | undefined {
  if (content.includes(0)) return undefined
  const end = content.indexOf(LINE_FEED)
  const firstLine = new TextDecoder().decode(content.subarray(0, end < 0 ? content.length : end))
  const shebang = readShebang(firstLine.replace(/\r$/, ''))
  const isBroken = firstLine.startsWith('#!') && firstLine.endsWith('\r')
  if (!isBroken && shebang !== undefined && !isShell(shebang)) return undefined
  // Byte by byte, because a script may be in any encoding that leaves ASCII as it is.
  const fixed = content.filter((byte, index) => byte !== CARRIAGE_RETURN || content[index + 1] !== LINE_FEED)
  return fixed.length === content.length ? undefined : { content: fixed, lines: content.length - fixed.length }
}
