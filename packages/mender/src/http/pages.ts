import type { Rules } from '../errors.ts'
import type { MenderCall, MenderClient } from './client.ts'

/** As many as a page can have. */
const LARGEST_PAGE = 500
/** Both lists of releases and the list of Artifacts have pages of 20 whatever is asked for. */
const SMALLEST_PAGE = 20
/** No list goes on for ever. */
const MOST_PAGES = 10_000

interface PagesRequest extends Pick<MenderCall, 'deploymentId'> {
  /** With its query, without `page` and `per_page`. */
  readonly path: string
  readonly purpose: string
  readonly perPage?: number
  readonly rules?: Rules
  /** Sent with each page, with `page` and `per_page` in it, where the list is searched by POST. */
  readonly search?: Readonly<Record<string, unknown>>
  readonly signal?: AbortSignal | undefined
}

/** The pages of a list, as long as its `Link` header has a next one, or, without one, as long as pages are full. */
export async function* listPages(
  client: MenderClient,
  request: PagesRequest,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const { path, perPage = LARGEST_PAGE, search, ...call } = request
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `${path.includes('?') ? '&' : '?'}page=${page}&per_page=${perPage}`
    const { value, headers } = await client.json(
      search === undefined
        ? { ...call, method: 'GET', path: `${path}${query}` }
        : { ...call, method: 'POST', path, json: { ...search, page, per_page: perPage }, isRepeatable: true },
    )
    const items = Array.isArray(value) ? (value as readonly unknown[]) : []
    yield items
    if (items.length === 0 || !hasNext(headers.link, items.length, perPage, headers['x-total-count'], page)) return
  }
}

function hasNext(
  link: string | string[] | undefined,
  count: number,
  perPage: number,
  total: string | string[] | undefined,
  page: number,
): boolean {
  if (link !== undefined) return /;\s*rel="?next"?/i.test([link].flat().join(','))
  const known = typeof total === 'string' ? Number(total) : Number.NaN
  if (Number.isSafeInteger(known)) return page * Math.max(count, 1) < known && count >= Math.min(perPage, SMALLEST_PAGE)
  return count >= Math.min(perPage, SMALLEST_PAGE)
}
