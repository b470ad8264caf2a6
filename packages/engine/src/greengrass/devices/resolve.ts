import { manifestFor, type PlatformAttributes } from '../recipe/platform.ts'
import type { Manifest, Recipe } from '../recipe/recipe.ts'
import { meetsRequirement } from '../versions.ts'
import { DeviceFailure } from './failure.ts'

/** What one target wants to be on a device: exact versions of components. */
export interface RootRequirement {
  /** `thinggroup/NAME`, `thing/NAME` or `LOCAL_DEPLOYMENT`. */
  readonly target: string
  readonly componentName: string
  readonly version: string
}

export interface ResolvedComponent {
  readonly recipe: Recipe
  readonly manifest: Manifest
  readonly isRoot: boolean
}

/** Choices after which it is certain that they only undo each other. */
const MOST_ROUNDS = 10_000

/** The versions of a component that there are, the newest first. */
export type FindVersions = (componentName: string) => readonly Recipe[]

/**
 * Finds a version of every component that is wanted and of all that they depend on, so that every requirement is met.
 *
 * @returns the components in the order in which they are started: dependencies first.
 * @throws DeviceFailure with the requirements that no version meets, or a circle of dependencies.
 */
export function resolveComponents(
  roots: readonly RootRequirement[],
  versionsOf: FindVersions,
  platform: PlatformAttributes,
): readonly ResolvedComponent[] {
  const requirements = new Map<string, Map<string, string>>()
  const require = (name: string, by: string, requirement: string): void => {
    const all = requirements.get(name) ?? new Map<string, string>()
    requirements.set(name, all.set(by, requirement))
  }
  for (const { target, componentName, version } of roots) require(componentName, target, `=${version}`)
  const chosen = new Map<string, ResolvedComponent>()
  const queue = [...requirements.keys()].sort()
  const rootNames = new Set(queue)
  let rounds = 0
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    rounds += 1
    if (rounds > MOST_ROUNDS) throw circular(name, 'the versions of its dependencies depend on one another')
    const before = chosen.get(name)
    const found = choose(name, requirements.get(name) ?? new Map(), versionsOf, platform)
    if (before !== undefined && before.recipe.version === found.recipe.version) continue
    chosen.set(name, { ...found, isRoot: rootNames.has(name) })
    // Another version of a component has other dependencies: those of the old one do not count any more.
    for (const dependency of before?.recipe.dependencies ?? []) requirements.get(dependency.name)?.delete(name)
    for (const dependency of found.recipe.dependencies) {
      require(dependency.name, name, dependency.requirement)
      queue.push(dependency.name)
    }
  }
  return inStartOrder(chosen, [...rootNames])
}

function choose(
  name: string,
  requirements: ReadonlyMap<string, string>,
  versionsOf: FindVersions,
  platform: PlatformAttributes,
): Omit<ResolvedComponent, 'isRoot'> {
  const wanted = [...requirements.values()]
  for (const recipe of versionsOf(name)) {
    if (!wanted.every((requirement) => meetsRequirement(recipe.version, requirement))) continue
    const manifest = manifestFor(recipe, platform)
    if (manifest !== undefined) return { recipe, manifest }
  }
  throw new DeviceFailure(
    ['NO_AVAILABLE_COMPONENT_VERSION', 'COMPONENT_VERSION_REQUIREMENTS_NOT_MET'],
    noVersionMessage(name, requirements),
  )
}

/** The nucleus's own sentences, which the developer guide quotes. */
function noVersionMessage(name: string, requirements: ReadonlyMap<string, string>): string {
  const constraints = [...requirements].map(([by, requirement]) => `${by} requires ${requirement}`).join(', ')
  return (
    'No local or cloud component version satisfies the requirements. Check whether the version constraints conflict ' +
    'and that the component exists in your AWS account with a version that matches the version constraints. If the ' +
    `version constraints conflict, revise deployments to resolve the conflict. Component ${name} version constraints: ${constraints}.`
  )
}

function circular(name: string, what: string): DeviceFailure {
  return new DeviceFailure(
    ['COMPONENT_CIRCULAR_DEPENDENCY_ERROR'],
    `Circular dependency detected for component ${name}: ${what}`,
  )
}

/** Those that are reached from the roots, each behind what it depends on. */
function inStartOrder(
  chosen: ReadonlyMap<string, ResolvedComponent>,
  roots: readonly string[],
): readonly ResolvedComponent[] {
  const ordered: ResolvedComponent[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string, path: readonly string[]): void => {
    const component = chosen.get(name)
    if (component === undefined || state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      throw circular(name, [...path, name].join(' -> '))
    }
    state.set(name, 'open')
    for (const dependency of component.recipe.dependencies) visit(dependency.name, [...path, name])
    state.set(name, 'done')
    ordered.push(component)
  }
  for (const name of roots) visit(name, [])
  return ordered
}
