import { SlipwayError } from '../../errors.ts'
import type { CallOptions } from '../../provider.ts'
import type { AppSpecSource, PropertyValues } from './app-spec-source.ts'
import {
  type PreparedTaskDefinition,
  parseTaskDefinition,
  prepareTaskDefinition,
  type TaskContainer,
} from './prepare-task-definition.ts'
import type { CloudReleaseRequest, EcsRelease, ReleasePorts } from './request.ts'
import { PENDING, type Resolver } from './resolver.ts'

/** What the tasks are made of: something that is registered, or is to be. */
type Definition =
  | { readonly kind: 'as-it-stands' }
  | { readonly kind: 'registered'; readonly arn: string; readonly containers: readonly TaskContainer[] }
  | { readonly kind: 'new'; readonly prepared: PreparedTaskDefinition; readonly from: string }

/**
 * Finds out which task definition an ECS service gets, and by which container its traffic goes.
 *
 * @throws SlipwayError INPUT_INVALID when something is not said that nothing else tells; SOURCE_INVALID for a file that is no task definition.
 */
export async function createEcsResolver(
  { ecs = {}, image }: CloudReleaseRequest,
  source: AppSpecSource,
  ports: ReleasePorts,
  options: CallOptions,
): Promise<Resolver> {
  const { taskDefinitions, reporter } = ports
  const definition = await findDefinition(ecs, image, source, ports, options)
  const containers = definition.kind === 'as-it-stands' ? [] : containersOf(definition)
  const around = loadBalancerValues(ecs, source, containers)
  const warnings = definition.kind === 'new' ? definition.prepared.warnings : []
  const fixed = definition.kind === 'registered' ? definition.arn : undefined
  const withArn = (arn: string | undefined): PropertyValues =>
    new Map([...around, ...(arn === undefined ? [] : [['TaskDefinition', arn] as const])])
  let registered: Promise<string> | undefined
  const register = async (prepared: PreparedTaskDefinition, calls: CallOptions): Promise<string> => {
    const arn = await taskDefinitions.register(prepared.definition, calls)
    reporter.report({ type: 'task-definition-registered', taskDefinition: arn })
    return arn
  }
  return {
    draft: async () =>
      definition.kind === 'new'
        ? { values: withArn(PENDING.TaskDefinition), warnings, steps: [describeStep(definition, image)] }
        : { values: withArn(fixed), warnings, steps: [] },
    resolve: async (calls) => {
      if (definition.kind !== 'new') return { values: withArn(fixed), warnings: [] }
      registered ??= register(definition.prepared, calls)
      return { values: withArn(await registered), warnings: [] }
    },
  }
}

function describeStep({ prepared, from }: Extract<Definition, { kind: 'new' }>, image: string | undefined): string {
  const changed = image === undefined ? '' : ` with the image ${image}`
  return `register a revision of task definition "${prepared.family}" from ${from}${changed}`
}

function containersOf(definition: Exclude<Definition, { kind: 'as-it-stands' }>): readonly TaskContainer[] {
  return definition.kind === 'new' ? definition.prepared.containers : definition.containers
}

async function findDefinition(
  { taskDefinition: said, containerName }: EcsRelease,
  image: string | undefined,
  { written }: AppSpecSource,
  { files, taskDefinitions }: ReleasePorts,
  options: CallOptions,
): Promise<Definition> {
  const stands = written.get('TaskDefinition')
  const named = said ?? (image !== undefined && stands?.isOpen === false ? stands.text : undefined)
  if (named === undefined) {
    if (image === undefined) return { kind: 'as-it-stands' }
    throw new SlipwayError('INPUT_INVALID', 'task-definition is missing: what the image is put into', {
      hint: 'name its JSON file, or its family for the revision that was registered last',
    })
  }
  const writtenName = written.get('ContainerName')
  const container = containerName ?? (writtenName?.isOpen === false ? writtenName.text : undefined)
  const chosen = { image, containerName: image === undefined ? undefined : container }
  if ((await files.kindOf(named)) === 'file') {
    const text = new TextDecoder().decode(await files.read(named))
    const prepared = prepareTaskDefinition(parseTaskDefinition(text, named), named, chosen)
    return { kind: 'new', prepared, from: named }
  }
  requireName(named)
  if (image === undefined && isArn(named)) return { kind: 'registered', arn: named, containers: [] }
  const { arn, definition } = await taskDefinitions.describe(named, options)
  const prepared = prepareTaskDefinition(definition, named, chosen)
  if (image === undefined) return { kind: 'registered', arn, containers: prepared.containers }
  return { kind: 'new', prepared: { ...prepared, warnings: [] }, from: arn }
}

function isArn(name: string): boolean {
  return /^arn:[^:]+:ecs:[^:]*:\d*:task-definition\/.+/.test(name)
}

/** A file that is not there must not be taken for a family. */
function requireName(name: string): void {
  if (isArn(name) || /^[\w-]{1,255}(:\d+)?$/.test(name)) return
  throw new SlipwayError('SOURCE_INVALID', `there is no task definition at "${name}"`, {
    hint: 'name a JSON file, a family (web), a revision of it (web:7), or an ARN',
  })
}

/** What is said of container and port; where an AppSpec is made and one container alone has one port, that. */
function loadBalancerValues(
  { containerName, containerPort }: EcsRelease,
  { isGenerated }: AppSpecSource,
  containers: readonly TaskContainer[],
): PropertyValues {
  const reachable = containers.filter(({ ports, name }) =>
    containerName === undefined ? ports.length > 0 : name === containerName,
  )
  const only = reachable.length === 1 ? reachable[0] : undefined
  requireContainer(containerName, containers)
  const name = containerName ?? (isGenerated ? only?.name : undefined)
  const port = containerPort ?? (isGenerated && only?.ports.length === 1 ? only.ports[0] : undefined)
  if (isGenerated) {
    const missing = [
      ...(name === undefined ? ['container-name'] : []),
      ...(port === undefined ? ['container-port'] : []),
    ]
    if (missing.length > 0) {
      throw new SlipwayError(
        'INPUT_INVALID',
        missing.map((option) => `${option} is missing: where the load balancer sends traffic`).join('\n'),
        {
          hint: 'it is found out only from a task definition of which one container has one port',
        },
      )
    }
  }
  return new Map([
    ...(name === undefined ? [] : [['ContainerName', name] as const]),
    ...(port === undefined ? [] : [['ContainerPort', String(port)] as const]),
  ])
}

function requireContainer(name: string | undefined, containers: readonly TaskContainer[]): void {
  if (name === undefined || containers.length === 0 || containers.some((one) => one.name === name)) return
  const names = containers.map((one) => `"${one.name}"`).join(', ')
  throw new SlipwayError('INPUT_INVALID', `the task definition has no container "${name}"`, {
    hint: `container-name is one of ${names}`,
  })
}
