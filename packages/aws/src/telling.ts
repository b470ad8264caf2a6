import type { ErrorCode, MissingRight } from '@slipway/core/errors'
import type { Failure } from './failure.ts'

/** What a user is told of a failure. */
export interface Telling {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
  readonly right?: MissingRight
}

/** What is told of a failure of one kind. */
export type Rule = (failure: Failure) => Telling

/** One rule for several names. */
export function each(names: readonly string[], rule: Rule): readonly (readonly [string, Rule])[] {
  return names.map((name) => [name, rule] as const)
}

/** The service's own sentence as the end of a hint; `UnknownError` is the SDK's own filler for an answer without a text. */
export function said({ text }: Failure): string {
  return text === '' || text === 'UnknownError' ? '' : `; the service says: ${text}`
}

/** How often a call was tried, in words. */
export function times({ attempts }: Failure): string {
  return attempts === 1 ? 'once' : `${attempts} times`
}
