import type { CloudProperty, EcsValues, LambdaValues } from '../../appspec/index.ts'
import type { AppSpecSource, PropertyValues } from './app-spec-source.ts'
import type { CloudReleaseRequest } from './request.ts'

/** The name under which a text of ours is validated. */
const FILE = 'appspec.yml'

/** An AppSpec that is written of what was said, where there is no file. */
export async function generateAppSpec(
  platform: AppSpecSource['platform'],
  request: CloudReleaseRequest,
): Promise<AppSpecSource> {
  const { validateRelease, writeCloudAppSpec } = await import('../../appspec/index.ts')
  return {
    platform,
    written: new Map(),
    write: (values) => {
      const text = writeCloudAppSpec(platform === 'lambda' ? lambdaValues(request, values) : ecsValues(request, values))
      return { text, diagnostics: validateRelease({ text, file: FILE, platform }) }
    },
  }
}

function lambdaValues({ hooks = [] }: CloudReleaseRequest, values: PropertyValues): LambdaValues {
  const value = readerOf(values)
  return {
    platform: 'lambda',
    name: value('Name'),
    alias: value('Alias'),
    currentVersion: value('CurrentVersion'),
    targetVersion: value('TargetVersion'),
    hooks,
  }
}

function ecsValues({ ecs = {}, hooks = [] }: CloudReleaseRequest, values: PropertyValues): EcsValues {
  const value = readerOf(values)
  const { platformVersion, network, capacityProviders = [] } = ecs
  return {
    platform: 'ecs',
    taskDefinition: value('TaskDefinition'),
    containerName: value('ContainerName'),
    containerPort: value('ContainerPort'),
    ...(platformVersion !== undefined && { platformVersion }),
    ...(network !== undefined && { network }),
    capacityProviders,
    hooks,
  }
}

function readerOf(values: PropertyValues): (property: CloudProperty) => string {
  return (property) => values.get(property) ?? ''
}
