/** What is asked of a list. */
export interface PageRequest {
  readonly query: URLSearchParams
  /** What a page holds at most, and when nothing is asked for. */
  readonly most: number
  readonly usual?: number
  readonly invalid: (message: string) => Error
}

/** One page of a list, in the order given; the token is opaque to callers, and good for as long as its item is there. */
export function paginate<T>(
  { query, most, usual = most, invalid }: PageRequest,
  all: readonly T[],
  keyOf: (item: T) => string,
): { readonly items: readonly T[]; readonly nextToken: string | null } {
  const asked = query.get('maxResults')
  const size = asked === null ? usual : Number(asked)
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw invalid(`maxResults is "${asked}"; it has to be a whole number from 1 to ${most}`)
  }
  const token = query.get('nextToken')
  const after = token === null ? undefined : Buffer.from(token, 'base64url').toString('utf8')
  const start = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1
  if (after !== undefined && start === 0) throw invalid('nextToken is not one of this list')
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  const isMore = last !== undefined && start + size < all.length
  return { items, nextToken: isMore ? Buffer.from(keyOf(last)).toString('base64url') : null }
}
