import { invalidParameter } from '../lambda-error.ts'

/** What a list gives at most (API reference, `MaxItems`). */
const MOST_ITEMS = 50

/** One page of a list, in the order given; the marker is opaque to callers and outlives changes to the list. */
export function paginate<T>(
  query: URLSearchParams,
  all: readonly T[],
  keyOf: (item: T) => string,
): { readonly items: readonly T[]; readonly NextMarker?: string } {
  const asked = query.get('MaxItems')
  const size = asked === null ? MOST_ITEMS : Math.min(Number(asked), MOST_ITEMS)
  if (!Number.isInteger(size) || size < 1) throw invalidParameter(`MaxItems "${asked}" is not a whole number from 1`)
  const marker = query.get('Marker')
  const after = marker === null ? undefined : Buffer.from(marker, 'base64url').toString('utf8')
  const start = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1
  if (after !== undefined && start === 0) throw invalidParameter('Marker is not one of this list')
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  const isMore = last !== undefined && start + size < all.length
  return { items, ...(isMore && { NextMarker: Buffer.from(keyOf(last)).toString('base64url') }) }
}
