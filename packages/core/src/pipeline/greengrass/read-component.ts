import { SlipwayError } from '../../errors.ts'
import type { ComponentFolders, WrittenComponent } from '../../greengrass/component.ts'
import type { CallOptions } from '../../provider.ts'
import { componentDigest } from './component-bundle.ts'

/**
 * Reads a component folder that a run before this one has made, often another job's. Its files are held against what was said of
 * them, and the recipe against the name and the digest of the whole.
 *
 * @throws SlipwayError SOURCE_INVALID when there is none; ARCHIVE_INVALID when it is not as it was made.
 */
export async function readComponent(
  path: string,
  folders: Pick<ComponentFolders, 'read'>,
  options: CallOptions = {},
): Promise<WrittenComponent> {
  const written = await folders.read(path, options)
  const { component } = written
  const { file, text } = component.recipe
  const { summarizeRecipe } = await import('../../greengrass/index.ts')
  const { name } = summarizeRecipe(text, file)
  if (name !== component.name) throw changed(path, `the recipe is that of "${name}", not of "${component.name}"`)
  const digest = await componentDigest(component)
  if (digest === component.contentDigest) return written
  throw changed(path, `its content is ${digest}, and was ${component.contentDigest} when it was made`)
}

function changed(path: string, why: string): SlipwayError {
  return new SlipwayError('ARCHIVE_INVALID', `component folder "${path}" is refused: ${why}`, {
    hint: 'a component folder is not changed by hand: bundle the component again, or fetch the folder again as a whole',
  })
}
