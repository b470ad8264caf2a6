import type { RestBody } from '../http/rest-codec.ts'
import { invalidField } from './greengrass-error.ts'
import type { Tags } from './model.ts'

/** `null` is as good as nothing. */
export function given(body: RestBody, field: string): unknown {
  return body[field] ?? undefined
}

export function optionalText(body: RestBody, field: string, place: string = field): string | undefined {
  const value = given(body, field)
  if (value === undefined || typeof value === 'string') return value
  throw invalidField(place, 'it has to be a text')
}

export function optionalObject(body: RestBody, field: string, place: string = field): RestBody | undefined {
  const value = given(body, field)
  if (value === undefined) return undefined
  if (typeof value === 'object' && !Array.isArray(value)) return value as RestBody
  throw invalidField(place, 'it has to be an object')
}

export function optionalList(body: RestBody, field: string, place: string = field): readonly unknown[] | undefined {
  const value = given(body, field)
  if (value === undefined || Array.isArray(value)) return value
  throw invalidField(place, 'it has to be a list')
}

export interface NumberRule {
  readonly least: number
  readonly most: number
  /** How many digits may be behind the point. @defaultValue 0 */
  readonly digits?: number
}

export function optionalNumber(
  body: RestBody,
  field: string,
  rule: NumberRule,
  place: string = field,
): number | undefined {
  const value = given(body, field)
  if (value === undefined) return undefined
  const { least, most, digits = 0 } = rule
  const isExact = typeof value === 'number' && Number(value.toFixed(digits)) === value
  if (isExact && value >= least && value <= most) return value
  const kind = digits === 0 ? 'a whole number' : `a number with at most ${digits} digit(s) behind the point`
  throw invalidField(place, `it has to be ${kind} from ${least} to ${most}`)
}

export function requiredNumber(body: RestBody, field: string, rule: NumberRule, place: string = field): number {
  const value = optionalNumber(body, field, rule, place)
  if (value === undefined) throw invalidField(place, 'it is required')
  return value
}

export function optionalWord<T extends string>(
  body: RestBody,
  field: string,
  words: readonly T[],
  place: string = field,
): T | undefined {
  const value = given(body, field)
  if (value === undefined) return undefined
  const found = words.find((word) => word === value)
  if (found === undefined) throw invalidField(place, `it has to be ${words.join(' or ')}`)
  return found
}

export function readTags(body: RestBody): Tags {
  const tags = optionalObject(body, 'tags') ?? {}
  const entries = Object.entries(tags)
  if (entries.length > 200) throw invalidField('tags', 'there can be 200 of them')
  for (const [key, value] of entries) {
    if (key === '' || key.length > 128) throw invalidField('tags', `the key "${key}" has to have 1 to 128 characters`)
    if (typeof value !== 'string' || value.length > 256) {
      throw invalidField('tags', `the value of "${key}" has to be a text of at most 256 characters`)
    }
  }
  return tags as Tags
}

/** A text of a query that is one of a few words. */
export function queryWord<T extends string>(query: URLSearchParams, name: string, words: readonly T[]): T | undefined {
  const value = query.get(name)
  return value === null ? undefined : optionalWord({ [name]: value }, name, words)
}
