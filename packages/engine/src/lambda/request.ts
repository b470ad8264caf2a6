import { invalidParameter, LambdaError, notImplemented } from './lambda-error.ts'

export type Body = Readonly<Record<string, unknown>>

/** Reads the JSON object of a request. @throws LambdaError `InvalidRequestContentException` */
export function parseBody(bytes: Buffer): Body {
  if (bytes.length === 0) return {}
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body
  } catch {
    // told below, as for JSON of another kind
  }
  throw new LambdaError(
    'InvalidRequestContentException',
    'Could not parse request body into json: it is not a JSON object',
  )
}

export function optionalText(body: Body, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw invalidParameter(`${field} has to be a text`)
}

export function requiredText(body: Body, field: string): string {
  const value = optionalText(body, field)
  if (value !== undefined && value !== '') return value
  throw invalidParameter(`${field} is required`)
}

export function optionalFlag(body: Body, field: string): boolean {
  const value = body[field]
  if (value === undefined || value === null) return false
  if (typeof value === 'boolean') return value
  throw invalidParameter(`${field} has to be true or false`)
}

/** @throws LambdaError `InvalidParameterValueException` for what is no whole number in the range. */
export function optionalNumber(
  body: Body,
  field: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  throw invalidParameter(`${field} has to be a whole number from ${least} to ${most}`)
}

export function optionalObject(body: Body, field: string): Body | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'object' && !Array.isArray(value)) return value as Body
  throw invalidParameter(`${field} has to be an object`)
}

/** An object all of whose values are texts. */
export function optionalTexts(body: Body, field: string): Readonly<Record<string, string>> | undefined {
  const found = optionalObject(body, field)
  if (found === undefined) return undefined
  const entries = Object.entries(found).map(([name, value]): [string, string] => {
    if (typeof value === 'string') return [name, value]
    throw invalidParameter(`${field}.${name} has to be a text`)
  })
  return Object.fromEntries(entries)
}

/** @throws LambdaError `NotImplementedException` for a field in use that the engine would have to ignore. */
export function refuseFields(body: Body, fields: readonly string[]): void {
  for (const field of fields) {
    const value = body[field]
    const isUnused =
      value === undefined ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    if (!isUnused) throw notImplemented(`the field ${field}`)
  }
}

/** @throws LambdaError `PreconditionFailedException` when the request insists on another revision than there is. */
export function checkRevision(asked: string | undefined, revisionId: string): void {
  if (asked === undefined || asked === revisionId) return
  throw new LambdaError(
    'PreconditionFailedException',
    'The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to retrieve the latest RevisionId',
  )
}
