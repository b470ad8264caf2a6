import ignore, { type Ignore } from 'ignore'
import { APPSPEC_PATH, DEPLOYIGNORE_PATH } from './archive-path.ts'
import { type IgnorePattern, readIgnorePatterns } from './ignore-pattern.ts'
import type { LeftOutReason } from './left-out.ts'

/** Left by version control and by macOS, and never part of an application. */
const NEVER: ReadonlySet<string> = new Set(['.git', '.DS_Store', '__MACOSX', DEPLOYIGNORE_PATH])

/** What chooses what goes into a bundle. Patterns are in the language of `.gitignore`, relative to the root, case-sensitive. */
export interface EntryPatterns {
  /** Patterns that stay out as well. They come after those of all `.deployignore` files, so `!pattern` takes something back in. */
  readonly exclude?: readonly string[]
  /** When there are any, only what they match goes in (less what is excluded). */
  readonly include?: readonly string[]
  /** Leave out whatever has a name that begins with a dot; no pattern takes it back in. @defaultValue false */
  readonly ignoreHiddenFiles?: boolean
}

/**
 * - `in`: part of the bundle
 * - `on-demand`: a folder that goes in only when something below it does
 * - a reason: not part of it, nor is anything below
 */
export type Verdict = 'in' | 'on-demand' | LeftOutReason

/** Decides on the way down a source folder: nothing below a folder that stays out is ever asked for. */
export interface EntryFilter {
  judge(path: string, isDirectory: boolean): Verdict
  /** What holds in a folder that has a `.deployignore` of its own, and below it. */
  inFolder(folder: string, deployIgnore: string): EntryFilter
}

/**
 * Decides what goes into a bundle. A folder stays out when a pattern matches it, and then nothing below it can come back in
 * (as in git); a folder of which only the content is matched goes in empty. The AppSpec file in the root is always in.
 */
export function createEntryFilter({
  exclude = [],
  include = [],
  ignoreHiddenFiles = false,
}: EntryPatterns): EntryFilter {
  const included = include.length > 0 ? createRules().add([...include]) : undefined
  const told = exclude.map((pattern) => ({ pattern }))

  const filterBy = (patterns: readonly IgnorePattern[], files: Ignore): EntryFilter => {
    const rules = createRules().add(files).add(told)
    const areThereRules = patterns.length > 0 || told.length > 0
    return {
      judge(path, isDirectory) {
        if (path === APPSPEC_PATH && !isDirectory) return 'in'
        const name = path.slice(path.lastIndexOf('/') + 1)
        if (NEVER.has(name)) return { type: 'never' }
        if (ignoreHiddenFiles && name.startsWith('.')) return { type: 'hidden' }
        const subject = isDirectory ? `${path}/` : path
        const rule = areThereRules ? rules.test(subject).rule : undefined
        if (rule !== undefined) return describeRule(rule.pattern, rule.mark, patterns)
        if (included === undefined || included.ignores(subject)) return 'in'
        return isDirectory ? 'on-demand' : { type: 'not-included' }
      },
      inFolder(folder, deployIgnore) {
        const all = [...patterns, ...readIgnorePatterns(deployIgnore, folder)]
        const added = all.slice(patterns.length).map(({ fromRoot }, index) => {
          return { pattern: fromRoot, mark: String(patterns.length + index) }
        })
        return filterBy(all, createRules().add(files).add(added))
      },
    }
  }
  return filterBy([], createRules())
}

function createRules(): Ignore {
  return ignore({ ignorecase: false })
}

/** @param mark the number of the pattern among those of the files; absent for one that was given as an option */
function describeRule(
  pattern: string,
  mark: string | undefined,
  patterns: readonly IgnorePattern[],
): Extract<LeftOutReason, { type: 'pattern' }> {
  const known = mark === undefined ? undefined : patterns[Number(mark)]
  if (known === undefined) return { type: 'pattern', pattern }
  return { type: 'pattern', pattern: known.text, file: known.file, line: known.line }
}
