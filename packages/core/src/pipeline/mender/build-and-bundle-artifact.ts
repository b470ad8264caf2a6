import type { WrittenArtifact } from '../../mender-artifact/index.ts'
import type { CallOptions, SourceFacts } from '../../provider.ts'
import { buildSource, type SourcePorts, type SourceRequest } from '../bundle/build-source.ts'
import type { PipelineReporter } from '../events.ts'
import { type BundleMenderPorts, bundleMenderArtifact } from './bundle-artifact.ts'
import type { BundleMenderRequest } from './prepare-artifact.ts'

export interface BuildAndBundleMenderRequest
  extends Omit<BundleMenderRequest, 'modifiedAt' | 'onlyFiles'>,
    Omit<SourceRequest, 'source'> {
  /** The folder that source control is asked about: the source, or the one that holds it. */
  readonly sourceFolder: string
}

export interface BuildAndBundleMenderPorts extends Omit<BundleMenderPorts, 'reporter'>, Omit<SourcePorts, 'reporter'> {
  readonly reporter: PipelineReporter
}

/**
 * The whole way from a repository to a Mender Artifact: looks at source control, builds if there is a build, and makes the Artifact.
 *
 * @throws SlipwayError of {@link buildSource} and of {@link bundleMenderArtifact}.
 */
export async function buildAndBundleMenderArtifact(
  request: BuildAndBundleMenderRequest,
  { sourceControl, build, ...ports }: BuildAndBundleMenderPorts,
  options: CallOptions = {},
): Promise<{ readonly artifact: WrittenArtifact; readonly facts?: SourceFacts }> {
  const { trackedOnly, timestamps, buildFolder, sourceFolder, ...bundleRequest } = request
  const { facts, ...built } = await buildSource(
    { source: sourceFolder, trackedOnly, timestamps, ...(buildFolder !== undefined && { buildFolder }) },
    { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) },
    options,
  )
  const artifact = await bundleMenderArtifact({ ...bundleRequest, ...built }, ports, options)
  return { artifact, ...(facts !== undefined && { facts }) }
}
