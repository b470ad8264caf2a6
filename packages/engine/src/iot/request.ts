import type { RestBody } from '../http/rest-codec.ts'
import { invalidRequest, notImplemented } from './iot-error.ts'

const NAME = /^[a-zA-Z0-9:_-]{1,128}$/

/** A name of a thing or of a group. @throws RestError `InvalidRequestException` */
export function requireName(value: unknown, field: string): string {
  if (typeof value === 'string' && NAME.test(value)) return value
  throw invalidRequest(`${field} has to be 1 to 128 of a-z, A-Z, 0-9, :, _ and -`)
}

/** Attributes of a thing or of a group; `{}` when there are none. */
export function readAttributes(payload: unknown): Readonly<Record<string, string>> {
  const attributes = payload === undefined || payload === null ? {} : (payload as RestBody).attributes
  if (attributes === undefined || attributes === null) return {}
  if (typeof attributes === 'object' && Object.values(attributes).every((value) => typeof value === 'string')) {
    return attributes as Readonly<Record<string, string>>
  }
  throw invalidRequest('attributes have to be texts')
}

/** Refuses what would have to be acted on and is not. @throws RestError `NotImplementedException` */
export function refuseFields(operation: string, body: RestBody, fields: readonly string[]): void {
  for (const field of fields) {
    const value = body[field]
    if (value !== undefined && value !== null) throw notImplemented(`${field} of ${operation}`)
  }
}

export function optionalText(body: RestBody, field: string, pattern: RegExp): string | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && pattern.test(value)) return value
  throw invalidRequest(`${field} is not as it has to be: ${pattern.source}`)
}

/** `true` or `false` in a query. */
export function queryFlag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name)
  if (value === null || value === 'false') return false
  if (value === 'true') return true
  throw invalidRequest(`${name} is "${value}"; it has to be true or false`)
}
