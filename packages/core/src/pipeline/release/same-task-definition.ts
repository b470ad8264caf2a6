import { isDeepStrictEqual } from 'node:util'
import type { TaskDefinition } from '../../provider.ts'
import { isObject, type Json } from './json.ts'

/**
 * Whether registering one of these would make the other once more. Amazon ECS tells a definition with its defaults filled in, some lists
 * in an order of its own, and empty ones for what was not said: none of that is a difference (API reference, RegisterTaskDefinition).
 *
 * Whatever else differs is one, `"0.5 GB"` and `"512"` among it: at worst a revision is registered that says the same.
 */
export function isSameTaskDefinition(one: TaskDefinition, other: TaskDefinition): boolean {
  return isDeepStrictEqual(plainDefinition(one), plainDefinition(other))
}

function plainDefinition(definition: TaskDefinition): unknown {
  const { containerDefinitions, requiresCompatibilities, tags, ...rest } = definition
  const isShared = rest.networkMode === 'awsvpc' || rest.networkMode === 'host'
  return withoutEmpty({
    ...without(rest, { networkMode: 'bridge', enableFaultInjection: false }),
    containerDefinitions: each(containerDefinitions, (container) => plainContainer(container, isShared)),
    requiresCompatibilities: Array.isArray(requiresCompatibilities) ? [...requiresCompatibilities].sort() : undefined,
    tags: sortedBy('key', tags),
  })
}

function plainContainer(container: Json, isShared: boolean): Json {
  const { environment, secrets, portMappings, healthCheck, dependsOn, ...rest } = container
  return {
    ...without(rest, { cpu: 0, essential: true }),
    environment: sortedBy('name', environment),
    secrets: sortedBy('name', secrets),
    portMappings: each(portMappings, (mapping) => plainMapping(mapping, isShared)),
    dependsOn: each(dependsOn, (one) => without(one, { condition: 'START' })),
    healthCheck: isObject(healthCheck) ? without(healthCheck, { interval: 30, timeout: 5, retries: 3 }) : healthCheck,
  }
}

/** Where a task has a network of its own or the host's, both ports are one; else 0 is any. */
function plainMapping(mapping: Json, isShared: boolean): Json {
  return without(mapping, { protocol: 'tcp', hostPort: isShared ? mapping.containerPort : 0 })
}

/** What is left when everything is taken away that says what holds anyway. */
function without(given: Json, defaults: Json): Json {
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => !(name in defaults) || value !== defaults[name]),
  )
}

function each(value: unknown, change: (item: Json) => Json): unknown {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? change(item) : item)) : value
}

function sortedBy(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const keyOf = (item: unknown): string => (isObject(item) ? String(item[key]) : '')
  return [...value].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))))
}

/** Without what is nothing: `null`, and lists and maps with nothing in them. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (!isObject(value)) return value ?? undefined
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const kept = withoutEmpty(inner)
    return kept === undefined ? [] : [[name, kept] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
