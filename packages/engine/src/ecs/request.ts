import { invalid, notBuilt } from './ecs-exception.ts'
import type { Document, Tags } from './model.ts'

/** Fields that are `null` are not there, as ECS has it; a `null` in a list stays, for whoever reads the list to refuse it. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, withoutNulls(member)]])),
  )
}

/** Refuses everything but these fields, by name. @throws EcsException `NotImplementedException` */
export function allowFields(body: Document, known: readonly string[], where = ''): void {
  const unknown = Object.keys(body).find((field) => !known.includes(field))
  if (unknown !== undefined) throw notBuilt(`the field ${where}${unknown}`)
}

/** Those of the fields that are there, as they are. */
export function pick(body: Document, fields: readonly string[]): Document {
  return Object.fromEntries(fields.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]])))
}

/** @throws EcsException `InvalidParameterException`, as all of these. */
export function optionalText(body: Document, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || typeof value === 'string') return value === '' ? undefined : value
  throw invalid(`${field} has to be a text.`)
}

export function requiredText(body: Document, field: string): string {
  const value = optionalText(body, field)
  if (value !== undefined) return value
  throw invalid(`${field} cannot be empty.`)
}

export function optionalCount(
  body: Document,
  field: string,
  most: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  throw invalid(`${field} has to be a whole number from 0${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}.`)
}

export function optionalFlag(body: Document, field: string): boolean | undefined {
  const value = body[field]
  if (value === undefined || typeof value === 'boolean') return value
  throw invalid(`${field} has to be true or false.`)
}

export function texts(body: Document, field: string): readonly string[] {
  const value = body[field] ?? []
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw invalid(`${field} has to be a list of texts.`)
}

export function structures(body: Document, field: string): readonly Document[] {
  const value = body[field] ?? []
  if (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  ) {
    return value
  }
  throw invalid(`${field} has to be a list of structures.`)
}

export function optionalStructure(body: Document, field: string): Document | undefined {
  const value = body[field]
  if (value === undefined) return undefined
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Document
  throw invalid(`${field} has to be a structure.`)
}

export function readTags(body: Document): Tags {
  return structures(body, 'tags').map((tag) => ({
    key: requiredText(tag, 'key'),
    value: optionalText(tag, 'value') ?? '',
  }))
}

/** One of some words. */
export function choose<T extends string>(body: Document, field: string, words: readonly T[]): T | undefined {
  const value = optionalText(body, field)
  if (value === undefined) return undefined
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  throw invalid(`${field} is "${value}"; it has to be one of ${words.join(', ')}.`)
}

/** One page of a list of names, in the order given. The token is opaque to callers. */
export function paginate(
  body: Document,
  all: readonly string[],
  pageSize: number,
): { readonly items: readonly string[]; readonly nextToken?: string } {
  const size = optionalCount(body, 'maxResults', 100) || pageSize
  const token = optionalText(body, 'nextToken')
  const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString('utf8')
  const start = after === undefined ? 0 : all.indexOf(after) + 1
  if (after !== undefined && start === 0) throw invalid('Invalid token')
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  const isMore = last !== undefined && start + size < all.length
  return { items, ...(isMore && { nextToken: Buffer.from(last).toString('base64url') }) }
}
