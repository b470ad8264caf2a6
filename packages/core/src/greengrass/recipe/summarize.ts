import { SlipwayError } from '../../errors.ts'
import { readRecipeText } from '../read-text.ts'
import { partsOf } from './parts.ts'

/** An artifact as a recipe names it. */
export interface RecipeArtifactUri {
  readonly uri: string
  readonly isUnpacked: boolean
}

/** What a recipe says that publishing it depends on. */
export interface RecipeSummary {
  readonly name: string
  readonly version: string
  /** Of all manifests, in their order. */
  readonly artifacts: readonly RecipeArtifactUri[]
}

/**
 * Reads name, version and artifacts of a recipe that was found to be valid.
 *
 * @throws SlipwayError SOURCE_INVALID for a text that is no recipe.
 */
export function summarizeRecipe(text: string, file: string): RecipeSummary {
  const { root } = readRecipeText(text, file)
  if (root?.kind !== 'map') throw new SlipwayError('SOURCE_INVALID', `"${file}" is no recipe`)
  const { name, version, manifests } = partsOf(root, text)
  return {
    name: name?.text ?? '',
    version: version?.text ?? '',
    artifacts: manifests.flatMap(({ artifacts }) =>
      artifacts.map(({ uri, isUnpacked }) => ({ uri: uri.text, isUnpacked })),
    ),
  }
}
