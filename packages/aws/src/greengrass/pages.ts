/** Pages of a list, until the service gives no token for another one; some give an empty one. */
export async function* listPages<Page extends { readonly nextToken?: string | undefined | null }>(
  fetch: (nextToken: { readonly nextToken?: string }) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  let nextToken: string | undefined | null
  do {
    const page = await fetch(nextToken ? { nextToken } : {})
    yield page
    nextToken = page.nextToken
  } while (nextToken)
}

/** Runs a task for each item, a few at once, and keeps the order. */
export async function mapFew<In, Out>(items: readonly In[], task: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(task))))
  }
  return results
}

/** As many requests at once as do not meet the request quotas of small accounts. */
const AT_ONCE = 4
