import type { Recipe } from '../recipe/recipe.ts'

/** The Greengrass nucleus that simulated core devices say they are. */
export const NUCLEUS = { name: 'aws.greengrass.Nucleus', version: '2.13.0' } as const

/** The public components that every simulated core device has: itself, and credentials, which its environment holds. */
export const BUILT_IN_COMPONENTS: readonly Pick<Recipe, 'name' | 'version'>[] = [
  NUCLEUS,
  { name: 'aws.greengrass.TokenExchangeService', version: '2.0.3' },
]

/** The recipe of a public component that core devices have without a deployment. */
export function builtInRecipe(name: string): Recipe | undefined {
  const found = BUILT_IN_COMPONENTS.find((one) => one.name === name)
  if (found === undefined) return undefined
  return { ...found, defaultConfiguration: {}, dependencies: [], manifests: [], lifecycle: {} }
}
