import type { Configuration } from '../recipe/recipe.ts'

/** How a deployment changes the configuration of a component. */
export interface ConfigurationUpdate {
  /** JSON pointers of what gets its default again; `''` is all of it. */
  readonly reset?: readonly string[]
  /** A JSON object as text, merged after that. */
  readonly merge?: string
}

/**
 * The configuration that a component has after a deployment: resets first, then the merge. Objects are merged, lists and all
 * else take the place of what was there; a value without a default is removed by a reset.
 */
export function updatedConfiguration(
  current: Configuration | undefined,
  defaults: Configuration,
  { reset = [], merge }: ConfigurationUpdate = {},
): Configuration {
  let configuration = current ?? defaults
  for (const pointer of reset) configuration = resetAt(configuration, defaults, keysOf(pointer))
  return merge === undefined ? configuration : mergeInto(configuration, JSON.parse(merge) as Configuration)
}

/** The value behind a JSON pointer (RFC 6901); `undefined` when there is none. */
export function valueAt(configuration: unknown, pointer: string): unknown {
  let value = configuration
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

function keysOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function resetAt(configuration: Configuration, defaults: unknown, keys: readonly string[]): Configuration {
  const [key, ...rest] = keys
  if (key === undefined) return isObject(defaults) ? defaults : {}
  const otherwise = isObject(defaults) ? defaults[key] : undefined
  const inside = configuration[key]
  if (rest.length > 0 && isObject(inside)) return { ...configuration, [key]: resetAt(inside, otherwise, rest) }
  if (rest.length > 0) return configuration
  const { [key]: _, ...others } = configuration
  return otherwise === undefined ? others : { ...others, [key]: otherwise }
}

function mergeInto(configuration: Configuration, merged: Configuration): Configuration {
  const result: Record<string, unknown> = { ...configuration }
  for (const [key, value] of Object.entries(merged)) {
    const before = result[key]
    result[key] = isObject(value) && isObject(before) ? mergeInto(before, value) : value
  }
  return result
}

export function isObject(value: unknown): value is Configuration {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
