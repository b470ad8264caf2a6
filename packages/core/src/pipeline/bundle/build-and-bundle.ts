import type { CallOptions, SourceFacts } from '../../provider.ts'
import type { Bundle } from '../events.ts'
import { buildSource, type SourcePorts, type SourceRequest } from './build-source.ts'
import { type BundlePorts, type BundleRequest, bundleRevision, checkBundleRequest } from './bundle-revision.ts'

export interface BuildAndBundleRequest
  extends Omit<BundleRequest, 'modifiedAt' | 'onlyFiles' | 'leaveOut'>,
    Omit<SourceRequest, 'source'> {}

export interface BuildAndBundlePorts extends BundlePorts, Omit<SourcePorts, 'reporter'> {}

export interface BuiltBundle {
  readonly bundle: Bundle
  /** What source control said before the build, of the source or of the folder that was built in; absent when there is none, or it could not say. */
  readonly facts?: SourceFacts
}

/**
 * The whole way from a repository to a bundle:
 *
 * ```
 * look at source control -> build, if there is a build -> list tracked files, if asked for -> bundle
 * ```
 *
 * @throws SlipwayError of {@link buildSource} and of {@link bundleRevision}.
 */
export async function buildAndBundle(
  request: BuildAndBundleRequest,
  { sourceControl, build, ...ports }: BuildAndBundlePorts,
  options: CallOptions = {},
): Promise<BuiltBundle> {
  const { trackedOnly, timestamps, buildFolder, ...bundleRequest } = request
  await checkBundleRequest(bundleRequest, ports.files)
  const { facts, ...built } = await buildSource(
    request,
    { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) },
    options,
  )
  const bundle = await bundleRevision({ ...bundleRequest, ...built }, ports, options)
  return { bundle, ...(facts !== undefined && { facts }) }
}
