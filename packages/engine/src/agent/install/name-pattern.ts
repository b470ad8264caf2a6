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
