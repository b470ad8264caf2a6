import type { Configuration } from '../recipe/recipe.ts'
import { valueAt } from './configuration.ts'

/** What the variables of a component stand for. */
export interface ComponentPlace {
  readonly artifacts: string
  readonly decompressedArtifacts: string
  readonly work: string
  readonly configuration: Configuration
}

export interface VariableScope {
  readonly own: ComponentPlace
  /** The component's direct dependencies, which alone it may look into. */
  readonly dependencies: ReadonlyMap<string, ComponentPlace>
  readonly rootPath: string
  readonly thingName: string
}

/**
 * Replaces the recipe variables of a script: `{artifacts:path}`, `{artifacts:decompressedPath}`, `{work:path}`,
 * `{configuration:/pointer}`, `{kernel:rootPath}`, `{iot:thingName}`, and the first four of a dependency as `{name:artifacts:path}`.
 * What stands for nothing stays as it is, as the nucleus leaves it.
 */
export function replaceVariables(text: string, scope: VariableScope): string {
  return text.replaceAll(/\{([^{}\s]+)\}/g, (whole, inner: string) => meaningOf(inner, scope) ?? whole)
}

function meaningOf(inner: string, scope: VariableScope): string | undefined {
  if (inner === 'kernel:rootPath') return scope.rootPath
  if (inner === 'iot:thingName') return scope.thingName
  const own = inPlace(inner, scope.own)
  if (own !== undefined) return own
  const at = inner.indexOf(':')
  const dependency = at === -1 ? undefined : scope.dependencies.get(inner.slice(0, at))
  return dependency === undefined ? undefined : inPlace(inner.slice(at + 1), dependency)
}

function inPlace(inner: string, place: ComponentPlace): string | undefined {
  switch (inner) {
    case 'artifacts:path':
      return place.artifacts
    case 'artifacts:decompressedPath':
      return place.decompressedArtifacts
    case 'work:path':
      return place.work
  }
  if (!inner.startsWith('configuration:')) return undefined
  const value = valueAt(place.configuration, inner.slice('configuration:'.length))
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
