import satisfies from 'semver/functions/satisfies.js'
import minVersion from 'semver/ranges/min-version.js'

/** The lowest version that meets all of some requirements, as npm reads them; `undefined` where there is none to be found. */
export function leastVersion(requirements: readonly string[]): string | undefined {
  const least = requirements.flatMap((requirement) => {
    try {
      return minVersion(requirement)?.version ?? []
    } catch {
      return [] // no range of versions: nothing meets it
    }
  })
  const candidates = requirements.length === 0 ? ['1.0.0'] : least
  return candidates.find((version) => requirements.every((requirement) => satisfies(version, requirement)))
}
