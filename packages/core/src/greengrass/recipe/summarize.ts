import { keyText } from '../../appspec/cloud/lookup.ts'
import type { YamlEntry } from '../../appspec/yaml/nodes.ts'
import { SlipwayError } from '../../errors.ts'
import { readRecipeText } from '../read-text.ts'
import { partsOf, scalarAt } from './parts.ts'

/** An artifact as a recipe names it. */
export interface RecipeArtifactUri {
  readonly uri: string
  readonly isUnpacked: boolean
}

/** A component that another one needs. */
export interface RecipeDependency {
  readonly name: string
  /** A range of versions as npm writes them. */
  readonly requirement: string
}

/** What a recipe says that publishing it, and resolving it on a device, depends on. */
export interface RecipeSummary {
  readonly name: string
  readonly version: string
  /** Of all manifests, in their order. */
  readonly artifacts: readonly RecipeArtifactUri[]
  readonly dependencies: readonly RecipeDependency[]
  /** Of each manifest what a device has to be, by keys in lower case; empty for any device. */
  readonly platforms: readonly Readonly<Record<string, string>>[]
}

/**
 * Reads name, version and artifacts of a recipe that was found to be valid.
 *
 * @throws SlipwayError SOURCE_INVALID for a text that is no recipe.
 */
export function summarizeRecipe(text: string, file: string): RecipeSummary {
  const { root } = readRecipeText(text, file)
  if (root?.kind !== 'map') throw new SlipwayError('SOURCE_INVALID', `"${file}" is no recipe`)
  const { name, version, manifests, dependencies } = partsOf(root, text)
  return {
    name: name?.text ?? '',
    version: version?.text ?? '',
    artifacts: manifests.flatMap(({ artifacts }) =>
      artifacts.map(({ uri, isUnpacked }) => ({ uri: uri.text, isUnpacked })),
    ),
    dependencies: dependencies.map(({ key, value }) => {
      const requirement = value.kind === 'map' ? scalarAt(value, 'VersionRequirement')?.text.trim() : undefined
      return { name: keyText(key), requirement: requirement || '*' }
    }),
    platforms: manifests.map(({ platform }) => attributesOf(platform)),
  }
}

function attributesOf(platform: YamlEntry | undefined): Readonly<Record<string, string>> {
  if (platform?.value.kind !== 'map') return {}
  return Object.fromEntries(
    platform.value.entries.flatMap(({ key, value }) =>
      value.kind === 'scalar' ? [[keyText(key).toLowerCase(), value.text]] : [],
    ),
  )
}
