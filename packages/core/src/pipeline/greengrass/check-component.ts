import type { Diagnostic } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import { chooseRecipe, GDK_CONFIG_NAME, isRecipeName, RECIPE_NAMES } from '../../greengrass/gdk/layout.ts'
import type { Files } from '../../provider.ts'
import { decodeText } from '../bundle/check-bundle.ts'
import { folderNameOf, inFolder, splitPath } from '../paths.ts'

export interface CheckComponentRequest {
  /** A recipe, `gdk-config.json`, or the folder of a component. */
  readonly path: string
  /** The name of the folder, where its path does not end in it, such as `.`. @defaultValue the last part of the path */
  readonly folderName?: string
}

/** What was found in a component. */
export interface CheckedComponent {
  readonly diagnostics: readonly Diagnostic[]
  /** Where the recipe is, and its text, for showing the line that a diagnostic is about. */
  readonly recipe?: { readonly file: string; readonly text: string }
}

type Reading = Pick<Files, 'kindOf' | 'read'>

const APPSPEC = 'appspec.yml'

/**
 * Whether a path is that of a component of AWS IoT Greengrass V2: a file, there or not, that is named like a recipe or like the
 * configuration of the development kit, or a folder that has one of them and no AppSpec file.
 */
export async function isComponent(path: string, files: Pick<Files, 'kindOf'>): Promise<boolean> {
  const kind = await files.kindOf(path)
  const { name } = splitPath(path)
  // What is not there can be meant for one by its name alone: that it is missing is told in its terms.
  if (kind !== 'directory') return isRecipeName(name) || name === GDK_CONFIG_NAME
  const has = async (one: string): Promise<boolean> => (await files.kindOf(inFolder(path, one))) === 'file'
  if (await has(APPSPEC)) return false
  for (const one of [GDK_CONFIG_NAME, ...RECIPE_NAMES]) if (await has(one)) return true
  return false
}

/**
 * Says what is wrong with a component before anything is published: its recipe, and in a project of the development kit the
 * configuration as well. Of a recipe by itself the folder around it is looked at for that configuration.
 *
 * @throws SlipwayError SOURCE_INVALID when there is nothing to look at.
 */
export async function checkComponent(
  { path, folderName }: CheckComponentRequest,
  files: Reading,
): Promise<CheckedComponent> {
  const kind = await files.kindOf(path)
  if (kind === undefined) {
    throw new SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
      hint: 'name the recipe, or the folder that holds it; in a workflow, run actions/checkout first',
    })
  }
  const { validateGdkProject, validateRecipe } = await import('../../greengrass/index.ts')
  const { folder, name } = kind === 'directory' ? { folder: path, name: undefined } : splitPath(path)
  const configFile = inFolder(folder, GDK_CONFIG_NAME)
  const isGdkProject = (await files.kindOf(configFile)) === 'file'
  const present: string[] = []
  for (const one of RECIPE_NAMES) if ((await files.kindOf(inFolder(folder, one))) === 'file') present.push(one)
  const chosen = name === undefined || name === GDK_CONFIG_NAME ? chooseRecipe(present, isGdkProject) : { name }
  const missing: readonly Diagnostic[] = 'finding' in chosen ? [{ ...chosen.finding, file: folder }] : []
  const recipeFile = 'name' in chosen ? inFolder(folder, chosen.name) : undefined
  const recipe = recipeFile === undefined ? undefined : { file: recipeFile, text: await files.read(recipeFile) }
  const ofProject = isGdkProject
    ? validateGdkProject({
        config: { file: configFile, text: await files.read(configFile) },
        ...(recipe !== undefined && { recipe }),
        folderName: folderName ?? folderNameOf(folder),
      })
    : []
  const ofRecipe = recipe === undefined ? [] : validateRecipe({ ...recipe, isOfGdkProject: isGdkProject })
  return {
    diagnostics: [...missing, ...ofProject, ...ofRecipe],
    ...(recipe !== undefined && { recipe: { file: recipe.file, text: decodeText(recipe.text) } }),
  }
}
