import { randomBytes } from 'node:crypto'

/** Headers between two neighbours only (RFC 9110, 7.6.1), and those that a load balancer answers by itself. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Headers as Node gives them raw, names and values in turn, without those that are for the next neighbour alone. */
export function endToEnd(raw: readonly string[]): string[] {
  const named = new Set(
    pairs(raw).flatMap(([name, value]) =>
      name.toLowerCase() === 'connection' ? value.split(',').map((one) => one.trim().toLowerCase()) : [],
    ),
  )
  return pairs(raw)
    .filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !named.has(name.toLowerCase()))
    .flat()
}

/** What a target is told of a request that comes through a load balancer ("HTTP headers and Application Load Balancers"). */
export function requestHeaders(
  raw: readonly string[],
  client: { readonly address: string; readonly listenerPort: number; readonly nowMs: number },
): string[] {
  const kept = pairs(endToEnd(raw)).filter(([name]) => !/^x-forwarded-(?:for|port|proto)$/i.test(name))
  const before = pairs(raw).flatMap(([name, value]) => (/^x-forwarded-for$/i.test(name) ? [value] : []))
  const isTraced = kept.some(([name]) => name.toLowerCase() === 'x-amzn-trace-id')
  const begun = Math.floor(client.nowMs / 1_000).toString(16)
  return [
    ...kept.flat(),
    ...['X-Forwarded-For', [...before, client.address].join(', ')],
    ...['X-Forwarded-Proto', 'http', 'X-Forwarded-Port', String(client.listenerPort)],
    // Node frames the bodies of some methods only by itself.
    ...(isChunked(raw) ? ['Transfer-Encoding', 'chunked'] : []),
    ...(isTraced ? [] : ['X-Amzn-Trace-Id', `Root=1-${begun}-${randomBytes(12).toString('hex')}`]),
  ]
}

/** Whether a request says that a body follows. */
export function hasBody(raw: readonly string[]): boolean {
  return isChunked(raw) || pairs(raw).some(([name, value]) => /^content-length$/i.test(name) && value !== '0')
}

function isChunked(raw: readonly string[]): boolean {
  return pairs(raw).some(([name]) => /^transfer-encoding$/i.test(name))
}

function pairs(raw: readonly string[]): (readonly [name: string, value: string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []))
}
