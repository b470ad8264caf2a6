import { notImplemented, ServiceException } from './exception.ts'

/** The body of a request, or an object inside one. */
export type Body = Readonly<Record<string, unknown>>

/** The exceptions of a field: when it is missing or empty, and when its value is not allowed. */
export interface FieldExceptions {
  readonly required: string
  readonly invalid: string
}

/** Names of applications, groups and configurations have 1 to 100 characters (service model). */
const NAME_LENGTH = 100

function mistyped(field: string, expected: string): ServiceException {
  return new ServiceException('SerializationException', `${field} is not a ${expected}`)
}

/** A member with the value null is a member that is absent (AWS JSON protocol). */
function present(body: Body, field: string): unknown {
  return Object.hasOwn(body, field) ? (body[field] ?? undefined) : undefined
}

export function optionalString(body: Body, field: string): string | undefined {
  const value = present(body, field)
  if (value === undefined || typeof value === 'string') return value
  throw mistyped(field, 'string')
}

export function requireString(body: Body, field: string, exception: string): string {
  const value = optionalString(body, field)
  if (value === undefined || value === '') throw new ServiceException(exception, `${field} is required`)
  return value
}

/** A required name of at most 100 characters. */
export function requireName(body: Body, field: string, { required, invalid }: FieldExceptions): string {
  return checkName(requireString(body, field, required), field, invalid)
}

export function checkName(value: string, field: string, invalid: string): string {
  if (value.length >= 1 && value.length <= NAME_LENGTH) return value
  throw new ServiceException(
    invalid,
    `${field} has ${value.length} characters; a name has 1 to ${NAME_LENGTH} characters`,
  )
}

export function optionalBoolean(body: Body, field: string): boolean | undefined {
  const value = present(body, field)
  if (value === undefined || typeof value === 'boolean') return value
  throw mistyped(field, 'boolean')
}

export function optionalNumber(body: Body, field: string): number | undefined {
  const value = present(body, field)
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value
  throw mistyped(field, 'number')
}

export function optionalObject(body: Body, field: string): Body | undefined {
  const value = present(body, field)
  if (value === undefined) return undefined
  if (typeof value === 'object' && !Array.isArray(value)) return value as Body
  throw mistyped(field, 'structure')
}

export function optionalList(body: Body, field: string): readonly unknown[] | undefined {
  const value = present(body, field)
  if (value === undefined || Array.isArray(value)) return value
  throw mistyped(field, 'list')
}

export function optionalStrings(body: Body, field: string): readonly string[] | undefined {
  return optionalList(body, field)?.map((item) => {
    if (typeof item === 'string') return item
    throw mistyped(`an item of ${field}`, 'string')
  })
}

export function optionalObjects(body: Body, field: string): readonly Body[] | undefined {
  return optionalList(body, field)?.map((item) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item as Body
    throw mistyped(`an item of ${field}`, 'structure')
  })
}

/** A list of names or ids of one batch call. */
export function requireBatch(
  body: Body,
  field: string,
  required: string,
  limit: number,
  exceeded: string,
): readonly string[] {
  const names = optionalStrings(body, field)
  if (names === undefined || names.length === 0) throw new ServiceException(required, `${field} is required`)
  if (names.length <= limit) return names
  throw new ServiceException(exceeded, `${field} has ${names.length} items; the limit is ${limit}`)
}

/** A word out of the model's enumeration. */
export function oneOf<T extends string>(
  value: string | undefined,
  field: string,
  words: readonly T[],
  exception: string,
): T | undefined {
  if (value === undefined) return undefined
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  throw new ServiceException(exception, `${field} is "${value}"; expected one of ${words.join(', ')}`)
}

/** Refuses fields that would change what happens and are not obeyed. Values that ask for nothing pass. */
export function refuseFields(body: Body, fields: readonly string[]): void {
  const field = fieldInUse(body, fields)
  if (field !== undefined) throw notImplemented(`the field ${field}`)
}

/** The first of the fields that asks for something: `null`, `false`, empty texts and lists do not. */
export function fieldInUse(body: Body, fields: readonly string[]): string | undefined {
  return fields.find((field) => asksForSomething(present(body, field)))
}

function asksForSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false
  return typeof value !== 'object' || Object.values(value).some(asksForSomething)
}
