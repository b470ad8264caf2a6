import { SlipwayError } from '../../errors.ts'
import type { CallOptions, RegisteredTaskDefinition, TaskDefinition } from '../../provider.ts'
import type { AppSpecSource } from './app-spec-source.ts'
import {
  type PreparedTaskDefinition,
  parseTaskDefinition,
  prepareTaskDefinition,
  type TaskContainer,
  toRegistrable,
} from './prepare-task-definition.ts'
import type { EcsRelease, ReleasePorts } from './request.ts'
import { saidOf } from './said.ts'
import { isSameTaskDefinition } from './same-task-definition.ts'

/** A revision that is to be registered. */
export interface NewDefinition {
  readonly kind: 'new'
  readonly definition: TaskDefinition
  readonly family: string
  readonly containers: readonly TaskContainer[]
  /** The file or the revision that it is made of. */
  readonly from: string
  readonly warnings: readonly string[]
}

/** What the tasks are made of: what stands in the AppSpec, something that is registered, or is to be. */
export type Definition =
  | { readonly kind: 'as-it-stands' }
  | {
      readonly kind: 'registered'
      readonly arn: string
      /** Empty where it was not read. */
      readonly containers: readonly TaskContainer[]
      /** It was to be registered, and is already. */
      readonly isUnchanged: boolean
      readonly warnings: readonly string[]
    }
  | NewDefinition

type Ports = Pick<ReleasePorts, 'files' | 'taskDefinitions'>

/**
 * Finds the task definition that is said, with the image in it. What says the same as the revision that it was made of, or as the newest one
 * of its family, is not registered again.
 *
 * @throws SlipwayError INPUT_INVALID when it is not said what an image is put into, or into which container; SOURCE_INVALID for a file that
 * is no task definition; TASK_DEFINITION_NOT_FOUND.
 */
export async function findDefinition(
  { taskDefinition: said, containerName }: EcsRelease,
  image: string | undefined,
  source: AppSpecSource,
  ports: Ports,
  options: CallOptions,
): Promise<Definition> {
  const { files, taskDefinitions } = ports
  const stands = source.written.get('TaskDefinition')
  const named = said ?? (image !== undefined && stands?.isOpen === false ? stands.text : undefined)
  if (named === undefined) {
    if (image === undefined) return { kind: 'as-it-stands' }
    throw new SlipwayError('INPUT_INVALID', 'task-definition is missing: what the image is put into', {
      hint: 'name its JSON file, or its family for the revision that was registered last',
    })
  }
  const chosen = { image, container: saidOf(containerName, 'ContainerName', source) }
  if ((await files.kindOf(named)) === 'file') {
    const text = new TextDecoder().decode(await files.read(named))
    const prepared = prepareTaskDefinition(parseTaskDefinition(text, named), named, chosen)
    return unlessRegistered(prepared, named, await findNewest(prepared.family, ports, options))
  }
  requireName(named)
  if (image === undefined && isArn(named)) return registered({ arn: named }, [], false)
  const described = await taskDefinitions.describe(named, options)
  const prepared = { ...prepareTaskDefinition(described.definition, named, chosen), warnings: [] }
  if (image === undefined) return registered(described, prepared.containers, false)
  const one = unlessRegistered(prepared, described.arn, { found: described })
  if (one.kind === 'registered' || named === prepared.family) return one
  return unlessRegistered(prepared, described.arn, await findNewest(prepared.family, ports, options))
}

/** The newest revision of a family, where there is one and it may be seen. */
interface Newest {
  readonly found?: RegisteredTaskDefinition
  readonly warnings?: readonly string[]
}

async function findNewest(family: string, { taskDefinitions }: Ports, options: CallOptions): Promise<Newest> {
  try {
    return { found: await taskDefinitions.describe(family, options) }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    if (error.code === 'TASK_DEFINITION_NOT_FOUND') return {}
    // Without the look a revision is registered each time, which is no reason not to deploy.
    if (error.code !== 'ACCESS_DENIED') throw error
    const message = `whether task definition "${family}" has changed may not be seen, so a revision is registered: ${error.message}`
    return { warnings: [message] }
  }
}

function unlessRegistered(
  { definition, family, containers, warnings }: PreparedTaskDefinition,
  from: string,
  { found, warnings: ofLook = [] }: Newest,
): Definition {
  const told = [...warnings, ...ofLook]
  const { status = 'ACTIVE' } = found?.definition ?? {}
  if (found !== undefined && status === 'ACTIVE' && isSameTaskDefinition(definition, toRegistrable(found.definition))) {
    return registered(found, containers, true, told)
  }
  return { kind: 'new', definition, family, containers, from, warnings: told }
}

function registered(
  { arn }: Pick<RegisteredTaskDefinition, 'arn'>,
  containers: readonly TaskContainer[],
  isUnchanged: boolean,
  warnings: readonly string[] = [],
): Definition {
  return { kind: 'registered', arn, containers, isUnchanged, warnings }
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
