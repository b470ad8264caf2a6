import type { Body } from './call.ts'
import { bad } from './reply.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** @throws MenderError 400 unless it is a UUID, as the server's ids of artifacts and deployments are. */
export function requireUuid(text: string): string {
  if (UUID.test(text)) return text.toLowerCase()
  throw bad(`"${text}" is not a UUID`)
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

/** A text that has to be there, up to so many characters. */
export function requireText(body: Body, key: string, maxLength: number): string {
  const value = body[key]
  if (value === undefined || value === null || value === '') throw bad(`${key}: cannot be blank.`)
  if (typeof value !== 'string') throw bad(`${key}: must be a text`)
  if (value.length > maxLength) throw bad(`${key}: the length must be between 1 and ${maxLength}.`)
  return value
}

export function readText(body: Body, key: string, maxLength: number): string | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw bad(`${key}: must be a text`)
  if (value.length > maxLength) throw bad(`${key}: the length must be no more than ${maxLength}.`)
  return value
}

export function readFlag(body: Body, key: string): boolean {
  const value = body[key]
  if (value === undefined || value === null) return false
  if (typeof value !== 'boolean') throw bad(`${key}: must be true or false`)
  return value
}

/** A whole number of at least `min`. */
export function readCount(body: Body, key: string, min = 0): number | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min) {
    throw bad(`${key}: must be a whole number of at least ${min}`)
  }
  return value
}

export function readTexts(value: unknown, what: string): readonly string[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw bad(`${what}: must be a list of texts`)
  return value as readonly string[]
}

export function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
