import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { COMPONENT_FILE, summarizeRecipe } from '@slipway/core/greengrass'
import type { BundleComponentRequest, ComponentPorts } from '@slipway/core/pipeline'
import { localFiles } from '@slipway/runtime/local-files'
import type { RehearsedComponent } from '../platforms/greengrass-plan.ts'

export interface BundledSource {
  /** The folder of the component. */
  readonly source: string
  /** The folder that it was found under, where it lies elsewhere now. @defaultValue the source */
  readonly calledAs?: string
}

/**
 * Makes components as `bundle` makes them, each in a folder of its own; what it has made before is taken as it is.
 *
 * @throws SlipwayError RECIPE_INVALID after every diagnostic was reported, SOURCE_INVALID, SECRETS_FOUND, NOT_IMPLEMENTED for what only
 * the development kit builds, ARCHIVE_INVALID for a component folder that was changed.
 */
export async function bundleComponents(
  sources: readonly BundledSource[],
  folder: string,
  { built, 'allow-secrets': allowSecrets }: { readonly built: boolean; readonly 'allow-secrets': readonly string[] },
  { reporter, build, signal }: Pick<ComponentPorts, 'reporter' | 'build'> & { readonly signal: AbortSignal },
): Promise<readonly RehearsedComponent[]> {
  const { bundleComponent, readComponent } = await import('@slipway/core/pipeline')
  const { createBundleWriter, DEFAULT_MODIFIED_AT } = await import('@slipway/core/bundle/io')
  const { createComponentFolders, measureArtifact } = await import('@slipway/core/greengrass/io')
  const ports: ComponentPorts = {
    files: localFiles,
    archive: createBundleWriter(),
    measure: measureArtifact,
    reporter,
    ...(build !== undefined && { build }),
  }
  const made: RehearsedComponent[] = []
  for (const [place, { source, calledAs = source }] of sources.entries()) {
    const output = join(folder, String(place))
    await mkdir(output, { recursive: true })
    const request: BundleComponentRequest = {
      ...{ source, output, allowSecrets, modifiedAt: DEFAULT_MODIFIED_AT },
      // What the development kit calls an archive after.
      folderName: basename(resolve(calledAs)),
      ...(built && { isBuilt: true }),
    }
    const isMade = (await localFiles.kindOf(join(source, COMPONENT_FILE))) === 'file'
    const bundle = isMade
      ? (await readComponent(source, createComponentFolders(), { signal })).component
      : await bundleComponent(request, ports, { signal })
    made.push({ bundle, recipe: summarizeRecipe(bundle.recipe.text, bundle.recipe.file) })
  }
  return made
}
