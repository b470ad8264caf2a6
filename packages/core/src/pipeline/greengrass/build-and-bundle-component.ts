import type { ComponentFolders, WrittenComponent } from '../../greengrass/component.ts'
import type { CallOptions, SourceFacts } from '../../provider.ts'
import { buildSource, type SourcePorts, type SourceRequest } from '../bundle/build-source.ts'
import { type BundleComponentRequest, bundleComponent } from './bundle-component.ts'
import type { ComponentPorts } from './component-bundle.ts'

export interface BuildAndBundleComponentRequest
  extends Omit<BundleComponentRequest, 'modifiedAt' | 'onlyFiles' | 'leaveOut'>,
    SourceRequest {
  /** The component folder that is made. */
  readonly output: string
}

export interface BuildAndBundleComponentPorts extends Omit<ComponentPorts, 'build'>, Omit<SourcePorts, 'reporter'> {
  readonly folders: Pick<ComponentFolders, 'write'>
  /** Runs the command of the build system `custom`: see {@link ComponentPorts.build}. */
  readonly buildComponent?: ComponentPorts['build']
}

/** A component in its folder, with what source control said of its source. */
export interface BuiltComponent extends WrittenComponent {
  readonly facts?: SourceFacts
}

/**
 * The whole way from a repository to a component folder: looks at source control, builds if there is a build, and makes the component,
 * for which a project of the development kit may be built as well.
 *
 * @throws SlipwayError of {@link buildSource}, of {@link bundleComponent} and of {@link ComponentFolders.write}.
 */
export async function buildAndBundleComponent(
  request: BuildAndBundleComponentRequest,
  { sourceControl, build, buildComponent, folders, ...ports }: BuildAndBundleComponentPorts,
  options: CallOptions = {},
): Promise<BuiltComponent> {
  const { trackedOnly, timestamps, buildFolder, output, ...bundleRequest } = request
  const { facts, ...built } = await buildSource(
    { source: request.source, trackedOnly, timestamps, ...(buildFolder !== undefined && { buildFolder }) },
    { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) },
    options,
  )
  const written = await folders.write(
    output,
    (artifactsFolder) =>
      bundleComponent(
        { ...bundleRequest, ...built, output: artifactsFolder, leaveOut: output },
        { ...ports, ...(buildComponent !== undefined && { build: buildComponent }) },
        options,
      ),
    options,
  )
  ports.reporter.report({ type: 'component-bundled', ...written })
  return { ...written, ...(facts !== undefined && { facts }) }
}
