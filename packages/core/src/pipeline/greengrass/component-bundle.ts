import { createHash } from 'node:crypto'
import type { ArchiveWriter } from '../../bundle/entry.ts'
import type { ComponentArtifact, ComponentBundle } from '../../greengrass/component.ts'
import type { CallOptions, Files } from '../../provider.ts'
import type { PipelineReporter } from '../events.ts'

export type { ComponentArtifact, ComponentBundle }

/** What bundling a component needs of the outside. */
export interface ComponentPorts {
  readonly files: Pick<Files, 'kindOf' | 'read' | 'readBeginning' | 'collect'>
  readonly archive: ArchiveWriter
  /** @throws SlipwayError SOURCE_INVALID when the file cannot be read. */
  readonly measure: (path: string, options?: CallOptions) => Promise<Pick<ComponentArtifact, 'sizeBytes' | 'sha256'>>
  /**
   * Runs the command of the build system `custom` in the folder of the project: a program and its arguments.
   *
   * @throws SlipwayError BUILD_FAILED, or the reason of the signal.
   */
  readonly build?: (command: readonly string[], folder: string, options?: CallOptions) => Promise<void>
  readonly reporter: PipelineReporter
}

/** Where a component is published. */
export interface PublishedAt {
  readonly version: string
  readonly bucket: string
  /** The key of an artifact, by its file name. */
  readonly keyOf: (fileName: string) => string
}

/** The recipe of a component for one version in one bucket; all else of it is as its author has written it. */
export async function recipeToPublish(
  { recipe, artifacts }: Pick<ComponentBundle, 'recipe' | 'artifacts'>,
  { version, bucket, keyOf }: PublishedAt,
): Promise<string> {
  const { rewriteRecipe } = await import('../../greengrass/index.ts')
  const names = new Set(artifacts.map(({ fileName }) => fileName))
  return rewriteRecipe(recipe.text, recipe.file, {
    version,
    uriFor: (uri) => {
      const fileName = fileNameOf(uri)
      return uri.startsWith('s3://') && names.has(fileName) ? `s3://${bucket}/${keyOf(fileName)}` : undefined
    },
  })
}

/** The name that an artifact has on devices. */
export function fileNameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}

/**
 * The identity of what a component is: SHA-256 over the text `slipway-component/1`, the recipe with a version and a bucket that are
 * always the same, and for each artifact its name and what it holds; each of them ends in a NUL character.
 */
export async function componentDigest(component: Pick<ComponentBundle, 'recipe' | 'artifacts'>): Promise<string> {
  const recipe = await recipeToPublish(component, { version: '0.0.0', bucket: 'bucket', keyOf: (fileName) => fileName })
  const artifacts = component.artifacts.flatMap(({ fileName, contentDigest }) => [fileName, contentDigest])
  const fields = ['slipway-component/1', recipe, ...artifacts]
  return createHash('sha256')
    .update(fields.map((field) => `${field}\0`).join(''))
    .digest('hex')
}
