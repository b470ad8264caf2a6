import { type Finding, fault } from '../../appspec/finding.ts'
import type { GdkConfig } from './read-config.ts'

/** The file that makes a folder a project of the development kit. */
export const GDK_CONFIG_NAME = 'gdk-config.json'

/** What the development kit builds into, below the folder of the project. */
export const GDK_BUILD_FOLDER = 'greengrass-build'

/** What stands for the bucket in the URI of what a build makes; pages of the kit have it with braces, too. */
export const GDK_BUCKET: RegExp = /^s3:\/\/(\{BUCKET_NAME\}|BUCKET_NAME)\//

/** Names that a recipe has, in the order in which it is looked for. The development kit knows the first two. */
export const RECIPE_NAMES: readonly string[] = ['recipe.json', 'recipe.yaml', 'recipe.yml']

const KIT_NAMES: readonly string[] = ['recipe.json', 'recipe.yaml']

/** Whether a file has the name of a recipe. */
export function isRecipeName(name: string): boolean {
  return RECIPE_NAMES.includes(name.toLowerCase())
}

/** Where the development kit puts what it has built, with `/`, from the folder of the project. */
export function buildPathsOf({ name, version }: Pick<GdkConfig, 'name' | 'version'>): {
  readonly recipes: string
  readonly artifacts: string
} {
  // The version is that of the file, also where it stands for the next patch.
  return { recipes: `${GDK_BUILD_FOLDER}/recipes`, artifacts: `${GDK_BUILD_FOLDER}/artifacts/${name}/${version}` }
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

/** What the development kit leaves out of an archive where nothing else is said, and what it never takes. */
const LEFT_OUT = ['**/test*', '**/.*', '**/node_modules']

/**
 * What stays out of the archive of the build system `zip`, as gitignore patterns. The kit compares its patterns from the folder of the
 * project on, so that one without a slash is for that folder alone.
 */
export function zipExcludesOf({ build }: Pick<GdkConfig, 'build'>, recipeName: string): readonly string[] {
  const own = [GDK_CONFIG_NAME, GDK_BUILD_FOLDER, recipeName, 'zip-build']
  return [...own, ...(build.excludes ?? LEFT_OUT)].map((pattern) => `/${pattern.replace(/^\.?\//, '')}`)
}
