import type { PermissionRule } from './document.ts'

/** The pattern that fits everything below an object, at any depth, and the one that counts when none is given. */
export const EVERYTHING = '**'

/**
 * Whether a permission whose object is a directory applies to a path, as the agent decides it, which is not quite as the user
 * guide tells: the pattern decides the depth, for files and directories alike, and the object itself is never touched. Whether
 * the permission is for files or directories is for the caller to ask. Paths are absolute and have no `.` or `..` in them.
 */
export function isPermissionFor(
  path: string,
  object: string,
  { pattern, except }: Pick<PermissionRule, 'pattern' | 'except'>,
): boolean {
  const prefix = object === '/' ? '/' : `${object}/`
  if (path === object || !path.startsWith(prefix)) return false
  const name = path.slice(prefix.length)
  if (pattern !== EVERYTHING && !matchesNamePattern(name, pattern)) return false
  return !except.some((item) => matchesNamePattern(name, item))
}

/**
 * Whether a name fits a pattern of an AppSpec permission: `*` is any run of characters, everything else is literal.
 * A name with `/` in it never fits, since patterns speak of direct children only.
 *
 * Takes time in proportion to name and pattern, whatever they are.
 */
export function matchesNamePattern(name: string, pattern: string): boolean {
  if (name.includes('/')) return false
  let at = 0
  let patternAt = 0
  let starAt = -1
  let retryFrom = 0
  while (at < name.length) {
    if (pattern[patternAt] === '*') {
      starAt = patternAt
      retryFrom = at
      patternAt += 1
    } else if (pattern[patternAt] === name[at]) {
      at += 1
      patternAt += 1
    } else if (starAt >= 0) {
      retryFrom += 1
      at = retryFrom
      patternAt = starAt + 1
    } else {
      return false
    }
  }
  while (pattern[patternAt] === '*') patternAt += 1
  return patternAt === pattern.length
}
