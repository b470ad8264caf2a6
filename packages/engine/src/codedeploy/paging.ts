import { createHash } from 'node:crypto'
import { ServiceException } from './exception.ts'
import { type Body, optionalString } from './request.ts'

interface Token {
  /** The list that the token goes on with: an operation and what it was asked for. */
  readonly list: string
  readonly after: string
  /** Where to go on when the item named by `after` is gone. */
  readonly offset: number
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextToken?: string
}

/**
 * One page of a list. The token names the last item given out, so that items added or removed elsewhere neither repeat
 * nor hide one.
 *
 * @throws ServiceException `InvalidNextTokenException` when the token is not of this list and these filters.
 */
export function paginate<T>(
  operation: string,
  body: Body,
  pageSize: number,
  items: readonly T[],
  keyOf: (item: T) => string,
): Page<T> {
  const list = listIdentity(operation, body)
  const nextToken = optionalString(body, 'nextToken')
  let start = 0
  if (nextToken !== undefined && nextToken !== '') {
    const token = readToken(nextToken)
    if (token?.list !== list) throw new ServiceException('InvalidNextTokenException', 'nextToken is not of this list')
    const at = items.findIndex((item) => keyOf(item) === token.after)
    start = at === -1 ? token.offset : at + 1
  }
  const page = items.slice(start, start + pageSize)
  const last = page.at(-1)
  if (last === undefined || start + page.length >= items.length) return { items: page }
  const token: Token = { list, after: keyOf(last), offset: start + page.length }
  return { items: page, nextToken: Buffer.from(JSON.stringify(token)).toString('base64url') }
}

function listIdentity(operation: string, body: Body): string {
  const filters = Object.entries(body)
    .filter(([field, value]) => field !== 'nextToken' && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([operation, filters]))
    .digest('base64url')
    .slice(0, 16)
}

function readToken(text: string): Token | undefined {
  try {
    const { list, after, offset } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Token>
    if (typeof list !== 'string' || typeof after !== 'string' || !Number.isSafeInteger(offset)) return undefined
    return { list, after, offset: offset ?? 0 }
  } catch {
    return undefined
  }
}
