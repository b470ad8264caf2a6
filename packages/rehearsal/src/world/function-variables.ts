import type { NamedValue } from '@slipway/core/inputs'

/** The listeners of a service that is rehearsed. */
export interface ListenerUrls {
  readonly url: URL
  readonly testUrl?: URL | undefined
}

/** The variables of functions: hooks learn from them where the service is that they judge. */
export function functionVariables(
  given: readonly NamedValue[],
  listeners?: ListenerUrls,
): Readonly<Record<string, string>> {
  const { url, testUrl } = listeners ?? {}
  const known = { '{url}': url?.origin, '{test-url}': testUrl?.origin }
  const filled = given.map(({ name, value }) => {
    const text = Object.entries(known).reduce((so, [mark, origin]) => so.replaceAll(mark, origin ?? mark), value)
    return [name, text] as const
  })
  return Object.fromEntries(filled)
}
