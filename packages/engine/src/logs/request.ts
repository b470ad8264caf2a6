import { invalid, notImplemented } from './logs-error.ts'

export type Body = Readonly<Record<string, unknown>>

/** Service model, LogGroupName and LogStreamName. */
const GROUP_NAME = /^[.\-_/#A-Za-z0-9]{1,512}$/
const STREAM_NAME = /^[^:*]{1,512}$/
const GROUP_ARN = /^arn:[^:]+:logs:[^:]*:\d{12}:log-group:([^:]+)(?::\*)?$/

export function readText(body: Body, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw invalid(`${name} is not a text`)
  return value
}

/** A whole number within the bounds of the service model. */
export function readNumber(body: Body, name: string, min: number, max: number): number | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw invalid(`${name} is not a whole number`)
  if (value < min || value > max) {
    throw invalid(`${name}: Member must have value between ${min} and ${max}, both included`)
  }
  return value
}

export function readTime(body: Body, name: string): number | undefined {
  return readNumber(body, name, 0, Number.MAX_SAFE_INTEGER)
}

export function readFlag(body: Body, name: string): boolean | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'boolean') throw invalid(`${name} is neither true nor false`)
  return value
}

/** The group that a request is about, by its name or, where the model takes one, by its name or ARN. */
export function requireGroupName(body: Body): string {
  const name = readText(body, 'logGroupName')
  const identifier = readText(body, 'logGroupIdentifier')
  if (name !== undefined && identifier !== undefined) {
    throw invalid('only one of logGroupName and logGroupIdentifier can be given')
  }
  const given = name ?? GROUP_ARN.exec(identifier ?? '')?.[1] ?? identifier
  if (given === undefined || !GROUP_NAME.test(given)) {
    throw invalid(`logGroupName ${given === undefined ? 'is missing' : `"${given}" is not the name of a log group`}`)
  }
  return given
}

export function requireStreamName(body: Body): string {
  const name = readText(body, 'logStreamName')
  if (name === undefined || !STREAM_NAME.test(name)) {
    throw invalid(`logStreamName ${name === undefined ? 'is missing' : `"${name}" is not the name of a log stream`}`)
  }
  return name
}

/** @throws LogsError `NotImplementedException` for the first of these members that is there. */
export function refuseMembers(body: Body, operation: string, names: readonly string[]): void {
  const name = names.find((one) => body[one] !== undefined && body[one] !== null)
  if (name !== undefined) throw notImplemented(`${name} of ${operation}`)
}
