import { DEPLOYIGNORE_PATH } from './archive-path.ts'

/** A pattern of a `.deployignore` file and where it stands. */
export interface IgnorePattern {
  /** As it is written, without the spaces behind it that do not count. */
  readonly text: string
  /** The file that says it, from the root of the source. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What it says, told from the root of the source: the language of `.gitignore`. */
  readonly fromRoot: string
}

/**
 * Reads the patterns of a `.deployignore` file. One that lies deeper means only what is below its folder, as in git, so each
 * is told anew from the root: that way all files together are one list, of which the last pattern that fits counts.
 *
 * Comments, blank lines and spaces at the end are read as git's `dir.c` reads them.
 *
 * @param folder where the file lies, from the root of the source; empty for the root itself
 */
export function readIgnorePatterns(text: string, folder: string): IgnorePattern[] {
  const file = folder === '' ? DEPLOYIGNORE_PATH : `${folder}/${DEPLOYIGNORE_PATH}`
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.startsWith('#')) return []
      const pattern = trimEnd(line.replace(/\r$/, ''))
      const isNegative = pattern.startsWith('!')
      const body = plainSlashes(isNegative ? pattern.slice(1) : pattern)
      if (body.replace(/\/$/, '') === '') return []
      const fromRoot = `${isNegative ? '!' : ''}${folder === '' ? body : placeBelow(folder, body)}`
      return [{ text: pattern, file, line: index + 1, fromRoot }]
    })
}

/** A pattern with a slash that is not its end is told from its folder; any other fits at every depth. */
function placeBelow(folder: string, body: string): string {
  const base = `/${folder.replace(/[\\*?[]/g, '\\$&')}`
  const isAnchored = body.slice(0, -1).includes('/')
  if (!isAnchored) return `${base}/**/${body}`
  return body.startsWith('/') ? `${base}${body}` : `${base}/${body}`
}

/**
 * A slash behind a backslash is a slash to git all the same, except where a pattern begins or ends with it: there it has no meaning of its
 * own then.
 */
function plainSlashes(body: string): string {
  return body.replace(/\\(.)/gs, (escaped, character: string, at: number) =>
    character === '/' && at > 0 && at + escaped.length < body.length ? '/' : escaped,
  )
}

/** Spaces at the end do not count, up to one that a backslash keeps. */
function trimEnd(line: string): string {
  let end = 0
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i += 1
    else if (line[i] === ' ') continue
    end = i + 1
  }
  return line.slice(0, end)
}
