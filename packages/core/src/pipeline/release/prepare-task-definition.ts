import { closest } from '../../closest.ts'
import { SlipwayError } from '../../errors.ts'
import { describeJsonProblem } from '../../json-problem.ts'
import type { TaskDefinition } from '../../provider.ts'
import { withoutNulls } from '../../without-nulls.ts'
import { isObject, type Json } from './json.ts'
import type { Said } from './said.ts'

/** The fields of RegisterTaskDefinition's input, as the service model of Amazon ECS has them. */
const FIELDS: ReadonlySet<string> = new Set([
  'family',
  'taskRoleArn',
  'executionRoleArn',
  'networkMode',
  'containerDefinitions',
  'volumes',
  'placementConstraints',
  'requiresCompatibilities',
  'cpu',
  'memory',
  'tags',
  'pidMode',
  'ipcMode',
  'proxyConfiguration',
  'inferenceAccelerators',
  'ephemeralStorage',
  'runtimePlatform',
  'enableFaultInjection',
])

/** What DescribeTaskDefinition tells on top of that, and registering refuses. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'deregisteredAt',
  'deleteRequestedAt',
  'registeredBy',
])

/** A container, as far as a load balancer is concerned. */
export interface TaskContainer {
  readonly name: string
  readonly image: string
  readonly ports: readonly number[]
  /** It has a `containerPortRange`: `ports` are not all that it has. */
  readonly hasPortRange: boolean
}

export interface PreparedTaskDefinition {
  readonly definition: TaskDefinition
  readonly family: string
  readonly containers: readonly TaskContainer[]
  readonly warnings: readonly string[]
}

/**
 * Reads a task definition from a file: the input of RegisterTaskDefinition, or what DescribeTaskDefinition answers.
 *
 * @throws SlipwayError SOURCE_INVALID naming the file.
 */
export function parseTaskDefinition(text: string, file: string): TaskDefinition {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new SlipwayError(
      'SOURCE_INVALID',
      `task definition "${file}" is not valid JSON: ${describeJsonProblem(text, error)}`,
      { hint: 'aws ecs describe-task-definition --task-definition FAMILY prints one' },
    )
  }
  const described = isObject(value) && isObject(value.taskDefinition) ? value.taskDefinition : value
  if (isObject(described)) return described
  throw new SlipwayError('SOURCE_INVALID', `task definition "${file}" holds no object`)
}

/** The part of a task definition that can be registered: without what is empty (`null`) or read-only. */
export function toRegistrable(given: TaskDefinition): TaskDefinition {
  return Object.fromEntries(Object.entries(withoutNulls(given) as Json).filter(([name]) => FIELDS.has(name)))
}

/**
 * Makes of a task definition what can be registered: without what is empty (`null`) or read-only, and with the new image in its container.
 *
 * @param from the file or family that it comes from, for telling of it
 * @throws SlipwayError SOURCE_INVALID for one that cannot be registered, INPUT_INVALID when the container of the image cannot be told.
 */
export function prepareTaskDefinition(
  given: TaskDefinition,
  from: string,
  { image, container }: { readonly image?: string | undefined; readonly container?: Said | undefined },
): PreparedTaskDefinition {
  const definition = toRegistrable(given)
  const strange = Object.keys(given).filter((name) => !FIELDS.has(name) && !READ_ONLY.has(name))
  const { family } = definition
  if (typeof family !== 'string' || family === '') throw incomplete(from, 'family', strange)
  const containers = definition.containerDefinitions
  if (!Array.isArray(containers) || containers.length === 0 || !containers.every(isObject)) {
    throw incomplete(from, 'containerDefinitions', strange)
  }
  const chosen = image === undefined ? undefined : chooseContainer(containers, container, from)
  const named = containers.map((one) => (one === chosen ? { ...one, image } : one))
  requireImages(named, from)
  return {
    definition: { ...definition, containerDefinitions: named },
    family,
    containers: named.map(toContainer),
    warnings: strange.map((name) => {
      const near = closest(name, FIELDS)
      const meant = near === undefined ? '' : `; did you mean "${near}"?`
      return `task definition "${from}" has "${name}", which cannot be registered and is left out${meant}`
    }),
  }
}

/**
 * The container that gets an image: the one whose image alone is a placeholder, which need not be the one behind the load balancer, else
 * the one of the name, else the only one.
 */
function chooseContainer(containers: readonly Json[], said: Said | undefined, from: string): Json {
  const marked = containers.filter(({ image }) => isMark(image))
  const named = said === undefined ? containers : containers.filter(({ name }) => name === said.text)
  const found = named.length > 0 && marked.length === 1 ? marked : named
  const [chosen] = found
  if (chosen !== undefined && found.length === 1) return chosen
  const names = containers.map((one) => `"${String(one.name)}"`).join(', ')
  const problem =
    said === undefined
      ? `which container of "${from}" gets the image is not said`
      : `${said.where} is "${said.text}", and "${from}" has no such container`
  throw new SlipwayError('INPUT_INVALID', problem, { hint: `say it with container-name; there are ${names}` })
}

/** CodePipeline's way to mark the place of an image: `<IMAGE1_NAME>`. */
function isMark(image: unknown): boolean {
  return typeof image === 'string' && /^<[^<>]+>$/.test(image)
}

function requireImages(containers: readonly Json[], from: string): void {
  const open = containers.find(({ image }) => isMark(image))
  if (open === undefined) return
  throw new SlipwayError(
    'INPUT_INVALID',
    `container "${String(open.name)}" of "${from}" has the image "${String(open.image)}", which is to be replaced`,
    { hint: 'say the image, and with container-name which container gets it' },
  )
}

function toContainer({ name, image, portMappings }: Json): TaskContainer {
  const mappings = Array.isArray(portMappings) ? portMappings.filter(isObject) : []
  return {
    name: String(name ?? ''),
    image: String(image ?? ''),
    hasPortRange: mappings.some(({ containerPortRange }) => containerPortRange !== undefined),
    ports: mappings.flatMap(({ containerPort }) => (typeof containerPort === 'number' ? [containerPort] : [])),
  }
}

function incomplete(from: string, field: string, strange: readonly string[]): SlipwayError {
  const near = closest(field, strange)
  return new SlipwayError('SOURCE_INVALID', `task definition "${from}" has no "${field}"`, {
    hint:
      near === undefined
        ? 'aws ecs describe-task-definition --task-definition FAMILY prints a whole one'
        : `write "${field}" instead of "${near}"`,
  })
}
