/** What a listing asks for, whatever it lists. */
export interface ListingQuery {
  readonly prefix: string
  readonly delimiter: string
  readonly maxKeys: number
}

export interface Listing<Item> {
  readonly items: readonly Item[]
  readonly commonPrefixes: readonly string[]
  readonly isTruncated: boolean
  /** The last item or common prefix of the page. */
  readonly last: { readonly item: Item } | { readonly commonPrefix: string } | undefined
}

/**
 * One page of a listing: items in order, those that share a stretch up to the delimiter folded into one entry.
 * An entry counts once against the page's size, however many items it stands for.
 */
export function listPage<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  { prefix, delimiter, maxKeys }: ListingQuery,
  isAfterMarker: (item: Item, commonPrefix: string | undefined) => boolean,
): Listing<Item> {
  const page: Item[] = []
  const commonPrefixes = new Set<string>()
  let last: Listing<Item>['last']
  for (const item of items) {
    const key = keyOf(item)
    if (!key.startsWith(prefix)) continue
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const commonPrefix = cut === -1 ? undefined : key.slice(0, cut + delimiter.length)
    if (!isAfterMarker(item, commonPrefix)) continue
    if (commonPrefix !== undefined && commonPrefixes.has(commonPrefix)) continue
    if (page.length + commonPrefixes.size >= maxKeys) {
      return { items: page, commonPrefixes: [...commonPrefixes], isTruncated: maxKeys > 0, last }
    }
    if (commonPrefix === undefined) {
      page.push(item)
      last = { item }
    } else {
      commonPrefixes.add(commonPrefix)
      last = { commonPrefix }
    }
  }
  return { items: page, commonPrefixes: [...commonPrefixes], isTruncated: false, last }
}

/** Compares keys by their UTF-8 bytes, which is the order of every listing. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
}

/** How keys are written in an answer: plain, or percent-encoded when the client asked for `encoding-type=url`. */
export function keyWriter(encodingType: string | null): (key: string) => string {
  if (encodingType !== 'url') return (key) => key
  return (key) =>
    encodeURIComponent(key)
      .replaceAll('%2F', '/')
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
