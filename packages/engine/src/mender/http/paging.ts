import { bad, ok, type Reply } from './reply.ts'

/** The most items of a page. */
const MAX_PER_PAGE = 500
const DEFAULT_PER_PAGE = 20

export interface Page {
  /** From 1. */
  readonly number: number
  readonly perPage: number
}

export interface PagingRules {
  /** @defaultValue 500 */
  readonly max?: number
  /** Whether more than that is taken for the default, rather than refused. @defaultValue false */
  readonly isLenient?: boolean
}

/** @throws MenderError 400 */
export function readPage(query: URLSearchParams, { max = MAX_PER_PAGE, isLenient = false }: PagingRules = {}): Page {
  const number = positive(query, 'page') ?? 1
  const perPage = positive(query, 'per_page') ?? Math.min(DEFAULT_PER_PAGE, max)
  if (perPage <= max) return { number, perPage }
  if (isLenient) return { number, perPage: DEFAULT_PER_PAGE }
  throw bad(`per_page: must be no more than ${max}; got ${perPage}`)
}

function positive(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1) throw bad(`${name}: must be a number of at least 1; got "${text}"`)
  return value
}

export function itemsOf<T>(items: readonly T[], { number, perPage }: Page): readonly T[] {
  return items.slice((number - 1) * perPage, number * perPage)
}

export interface Listing {
  readonly path: string
  readonly query: URLSearchParams
  readonly page: Page
  /** All items there are. */
  readonly total: number
}

/** The headers of one page: relative URLs of others in `Link`, and how many items there are in all. */
export function pageHeaders(
  { path, query, page, total }: Listing,
  known: 'count' | 'uncounted' = 'count',
): Readonly<Record<string, string | number>> {
  const last = Math.max(1, Math.ceil(total / page.perPage))
  const link = (number: number, rel: string): string => {
    const of = new URLSearchParams(query)
    of.set('page', String(number))
    of.set('per_page', String(page.perPage))
    return `<${path}?${of}>; rel="${rel}"`
  }
  const links = [
    ...(page.number > 1 ? [link(page.number - 1, 'prev')] : []),
    ...(page.number < last ? [link(page.number + 1, 'next')] : []),
    link(1, 'first'),
    ...(known === 'count' ? [link(last, 'last')] : []),
  ]
  return { Link: links.join(', '), ...(known === 'count' && { 'X-Total-Count': total }) }
}

/** One page of items, each as it is told. */
export function pageReply<T>(
  items: readonly T[],
  listing: Omit<Listing, 'total'>,
  describe: (item: T) => unknown,
  known: 'count' | 'uncounted' = 'count',
): Reply {
  const headers = pageHeaders({ ...listing, total: items.length }, known)
  return ok(itemsOf(items, listing.page).map(describe), headers)
}
