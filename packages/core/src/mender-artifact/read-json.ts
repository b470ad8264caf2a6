import type { Refuse } from './refusal.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Reads a JSON object out of an entry. */
export function readJsonObject(bytes: Uint8Array, refuse: Refuse): JsonObject {
  const value = parse(bytes, refuse)
  if (!isObject(value)) throw refuse(`holds ${describe(value)}; expected a JSON object`)
  return value
}

function parse(bytes: Uint8Array, refuse: Refuse): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw refuse('is no JSON in UTF-8', { cause })
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a key that the object itself has. */
export function valueAt(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** An object under a key; empty where there is none. */
export function objectAt(object: JsonObject, key: string, refuse: Refuse): JsonObject {
  const value = valueAt(object, key) ?? {}
  if (!isObject(value)) throw refuse(`has ${describe(value)} as "${key}"; expected an object`)
  return value
}

/** A list of texts under a key; empty where there is none. */
export function textsAt(object: JsonObject, key: string, refuse: Refuse): readonly string[] {
  const value = valueAt(object, key) ?? []
  if (!isTexts(value)) throw refuse(`has ${describe(value)} as "${key}"; expected a list of texts`)
  return value
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** What kind of value it is, as a message says it. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
