import { type Finding, fault } from '../../appspec/finding.ts'
import type { GdkConfig } from './read-config.ts'

/** The file that makes a folder a project of the development kit. */
export const GDK_CONFIG_NAME = 'gdk-config.json'

/** Names that a recipe has, in the order in which it is looked for. The development kit knows the first two. */
export const RECIPE_NAMES: readonly string[] = ['recipe.json', 'recipe.yaml', 'recipe.yml']

const KIT_NAMES: readonly string[] = ['recipe.json', 'recipe.yaml']

/** Whether a file has the name of a recipe. */
export function isRecipeName(name: string): boolean {
  return RECIPE_NAMES.includes(name.toLowerCase())
}

/** The recipe of a project among the names in its folder, or what is wrong with them. */
export function chooseRecipe(
  present: readonly string[],
  isGdkProject: boolean,
): { readonly name: string } | { readonly finding: Finding } {
  const found = RECIPE_NAMES.filter((name) => present.includes(name))
  const [first, second] = found
  const expected = 'expected one file recipe.yaml or recipe.json'
  if (first === undefined) {
    const hint = 'write one, or name the folder that it is in'
    return { finding: fault('greengrass/recipe-file', `there is no recipe; ${expected}`, { hint }) }
  }
  if (second !== undefined) {
    const hint = 'keep one of them'
    return { finding: fault('greengrass/recipe-file', `there is ${found.join(' and ')}; ${expected}`, { hint }) }
  }
  if (isGdkProject && !KIT_NAMES.includes(first)) {
    const message = `the development kit does not look for ${first}; ${expected}`
    return { finding: fault('greengrass/recipe-file', message, { hint: 'name it recipe.yaml' }) }
  }
  return { name: first }
}

/** What the build system `zip` makes, without a folder. */
export function zipNameOf({ name, build }: Pick<GdkConfig, 'name' | 'build'>, folderName: string): string {
  const { zipName = folderName } = build
  return `${zipName === '' ? name : zipName}.zip`
}
