import { keyText } from '../../appspec/cloud/lookup.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../../appspec/yaml/nodes.ts'
import { LIFECYCLE_STEPS, type LifecycleStep } from './keys.ts'
import type { RecipeManifest, RecipeParts } from './parts.ts'

/** One step of a lifecycle. */
export interface RecipeStep {
  readonly name: LifecycleStep
  readonly key: YamlNode
  /** Where the step is more than a command. */
  readonly settings?: YamlMap
  /** The command, or the scripts of all selection keys. */
  readonly scripts: readonly YamlScalar[]
}

/** Steps that stand beside each other: a lifecycle, or the part of the global one under a selection key. */
export interface LifecycleSection {
  readonly map: YamlMap
  readonly steps: readonly RecipeStep[]
  /** Absent for the lifecycle of all devices. */
  readonly manifest?: RecipeManifest
}

/** All lifecycles of a recipe, taken apart. */
export interface RecipeLifecycles {
  readonly sections: readonly LifecycleSection[]
  /** Keys of the global lifecycle that manifests select by, wherever in it they are. */
  readonly selectionKeys: readonly YamlNode[]
  /** Keys of the lifecycle of a manifest that are no steps. */
  readonly strangeKeys: readonly YamlNode[]
}

export function lifecyclesOf({ manifests, globalLifecycle }: RecipeParts): RecipeLifecycles {
  const walk = new Walk()
  for (const manifest of manifests) {
    const lifecycle = manifest.lifecycle?.value
    if (lifecycle?.kind === 'map') walk.section(lifecycle, manifest)
  }
  if (globalLifecycle?.value.kind === 'map') walk.section(globalLifecycle.value, undefined)
  return walk
}

const STEPS: ReadonlyMap<string, LifecycleStep> = new Map(LIFECYCLE_STEPS.map((name) => [name.toLowerCase(), name]))
const SETTINGS = new Set(['script', 'requiresprivilege', 'skipif', 'timeout', 'setenv', 'bootstraponrollback'])

class Walk implements RecipeLifecycles {
  readonly sections: LifecycleSection[] = []
  readonly selectionKeys: YamlNode[] = []
  readonly strangeKeys: YamlNode[] = []
  /** Aliases can name the same map any number of times. */
  readonly #seen = new Set<YamlNode>()

  section(map: YamlMap, manifest: RecipeManifest | undefined): void {
    if (this.#seen.has(map)) return
    this.#seen.add(map)
    const steps: RecipeStep[] = []
    for (const { key, value } of map.entries) {
      const name = keyText(key).toLowerCase()
      const step = STEPS.get(name)
      if (step !== undefined) steps.push(this.#step(step, key, value, manifest))
      else if (name !== 'setenv') this.#other(key, value, manifest)
    }
    this.sections.push({ map, steps, ...(manifest !== undefined && { manifest }) })
  }

  #other(key: YamlNode, value: YamlNode, manifest: RecipeManifest | undefined): void {
    if (manifest !== undefined) this.strangeKeys.push(key)
    else {
      this.selectionKeys.push(key)
      if (value.kind === 'map') this.section(value, undefined)
    }
  }

  #step(name: LifecycleStep, key: YamlNode, value: YamlNode, manifest: RecipeManifest | undefined): RecipeStep {
    if (value.kind === 'scalar') return { name, key, scripts: [value] }
    if (value.kind === 'list') return { name, key, scripts: [] }
    const scripts: YamlScalar[] = []
    for (const entry of value.entries) {
      const setting = keyText(entry.key).toLowerCase()
      if (setting === 'script') this.#scripts(entry.value, scripts)
      else if (!SETTINGS.has(setting)) {
        if (manifest !== undefined) this.strangeKeys.push(entry.key)
        else this.#selected(entry.key, entry.value, scripts)
      }
    }
    return { name, key, settings: value, scripts }
  }

  /** A selection key among the settings of a step: below it is the step again. */
  #selected(key: YamlNode, value: YamlNode, scripts: YamlScalar[]): void {
    this.selectionKeys.push(key)
    if (value.kind === 'scalar') scripts.push(value)
    if (value.kind !== 'map') return
    for (const entry of value.entries) {
      if (keyText(entry.key).toLowerCase() === 'script') this.#scripts(entry.value, scripts)
    }
  }

  #scripts(node: YamlNode, scripts: YamlScalar[]): void {
    if (node.kind === 'scalar') scripts.push(node)
    if (node.kind !== 'map' || this.#seen.has(node)) return
    this.#seen.add(node)
    for (const { key, value } of node.entries) {
      this.selectionKeys.push(key)
      this.#scripts(value, scripts)
    }
  }
}
