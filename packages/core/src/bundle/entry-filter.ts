import ignore from 'ignore'
import { APPSPEC_PATH } from './archive-path.ts'

/** The file in the root of a source folder that says, in the language of `.gitignore`, what stays out of the bundle. */
export const DEPLOYIGNORE_PATH = '.deployignore'

/** Left by version control and by macOS, and never part of an application. */
const NEVER: ReadonlySet<string> = new Set(['.git', '.DS_Store', '__MACOSX'])

/** Which patterns choose what goes into a bundle. All are in the language of `.gitignore`, relative to the root, case-sensitive. */
export interface EntryPatterns {
  /** Text of `.deployignore`. */
  readonly deployIgnore?: string
  /** Patterns that stay out as well. They come after those of `.deployignore`, so `!pattern` takes something back in. */
  readonly exclude?: readonly string[]
  /** When there are any, only what they match goes in (less what is excluded). */
  readonly include?: readonly string[]
}

/**
 * - `in`: part of the bundle
 * - `out`: not part of it, nor is anything below
 * - `on-demand`: a folder that goes in only when something below it does
 */
export type Verdict = 'in' | 'out' | 'on-demand'

export type EntryFilter = (path: string, isDirectory: boolean) => Verdict

/**
 * Decides what goes into a bundle. A folder stays out when a pattern matches it, and then nothing below it can come back in
 * (as in git); a folder of which only the content is matched goes in empty. The AppSpec file in the root is always in.
 */
export function createEntryFilter({ deployIgnore, exclude = [], include = [] }: EntryPatterns): EntryFilter {
  const excluded = ignore({ ignorecase: false })
  if (deployIgnore !== undefined) excluded.add(deployIgnore)
  excluded.add([...exclude])
  const included = include.length > 0 ? ignore({ ignorecase: false }).add([...include]) : undefined

  return (path, isDirectory) => {
    if (path === APPSPEC_PATH && !isDirectory) return 'in'
    if (path === DEPLOYIGNORE_PATH || NEVER.has(path.slice(path.lastIndexOf('/') + 1))) return 'out'
    const subject = isDirectory ? `${path}/` : path
    if (excluded.ignores(subject)) return 'out'
    if (included === undefined || included.ignores(subject)) return 'in'
    return isDirectory ? 'on-demand' : 'out'
  }
}
