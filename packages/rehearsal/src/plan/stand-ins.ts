import { leastVersion, type RecipeSummary } from '@slipway/core/greengrass'
import type { StandIn } from '../platforms/greengrass-plan.ts'

/** Public components are those of AWS, in an account that nobody else's is. */
const PUBLIC = /^aws\./

/** Whether a component is one of AWS. */
export function isPublic(name: string): boolean {
  return PUBLIC.test(name)
}

/**
 * The public components that something has to stand for: those that are told with the versions of the fleet, and those that recipes
 * depend on, in the lowest version that all of them allow. Where none is allowed by all, there is one for each, so that it is the device
 * that says what cannot be met.
 *
 * @param builtIn the names of those that simulated core devices have
 */
export function planStandIns(
  recipes: readonly Pick<RecipeSummary, 'dependencies'>[],
  told: Readonly<Record<string, string>>,
  builtIn: ReadonlySet<string>,
): readonly StandIn[] {
  const required = new Map<string, string[]>()
  for (const { name, requirement } of recipes.flatMap(({ dependencies }) => dependencies)) {
    if (!isPublic(name) || builtIn.has(name) || told[name] !== undefined) continue
    required.set(name, [...(required.get(name) ?? []), requirement])
  }
  const chosen = [...required].flatMap(([name, requirements]) => {
    const forAll = leastVersion(requirements)
    const versions = forAll === undefined ? requirements.flatMap((one) => leastVersion([one]) ?? []) : [forAll]
    return [...new Set(versions)].map((version) => ({ name, version, isTold: false }))
  })
  return [...Object.entries(told).map(([name, version]) => ({ name, version, isTold: true })), ...chosen]
}
