import { invalid } from './logs-error.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextToken?: string
}

/**
 * A page of a sorted list; the token names the last item, so that what comes and goes meanwhile moves no other.
 *
 * @param identify what is different for each item
 */
export function readPage<T>(
  all: readonly T[],
  identify: (item: T) => string,
  limit: number,
  token: string | undefined,
): Page<T> {
  const start = token === undefined ? 0 : all.findIndex((item) => identify(item) === decodeToken(token)) + 1
  if (token !== undefined && start === 0) throw invalid('The specified nextToken is invalid.')
  const items = all.slice(start, start + limit)
  const last = items.at(-1)
  return start + limit < all.length && last !== undefined
    ? { items, nextToken: encodeToken(identify(last)) }
    : { items }
}

export function encodeToken(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

export function decodeToken(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8')
}
