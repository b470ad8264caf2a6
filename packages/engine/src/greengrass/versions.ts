import rcompare from 'semver/functions/rcompare.js'
import satisfies from 'semver/functions/satisfies.js'
import valid from 'semver/functions/valid.js'
import validRange from 'semver/ranges/valid.js'

/** Whether a text is a semantic version, and nothing but its numbers, pre-release and build. */
export function isVersion(text: string): boolean {
  return text.length <= 64 && /^\d/.test(text) && valid(text) !== null
}

/** Whether a text is a requirement as npm writes them. */
export function isRequirement(text: string): boolean {
  return validRange(text) !== null
}

/** Whether a version meets a requirement; what is no version or no requirement meets nothing. */
export function meetsRequirement(version: string, requirement: string): boolean {
  return satisfies(version, requirement)
}

/** In falling order of versions. */
export function newestFirst(a: string, b: string): number {
  return rcompare(a, b)
}
