import type { NodeHttpHandler } from '@smithy/node-http-handler'
import { describeProxy, type Environment, proxyFor } from './proxy.ts'

/** Sends the requests of an SDK client. */
export type RequestHandler = Pick<
  NodeHttpHandler,
  'metadata' | 'handle' | 'destroy' | 'updateHttpClientConfig' | 'httpHandlerConfigs'
>

/** The way that a request took: whom it was for, and through which proxy. */
export interface Route {
  /** Scheme, host and port. */
  readonly endpoint: string
  /** Without credentials. */
  readonly proxy?: string
}

/** Long enough for two lost packets of a handshake; with five attempts a dead address is told in under half a minute. */
const CONNECT_TIMEOUT_MS = 4_000
/** A proxy connects on our behalf before the socket counts as connected. */
const PROXIED_CONNECT_TIMEOUT_MS = 10_000

const routes = new WeakMap<object, Route>()

/** The way that the request behind an error took, if it was one of ours; the SDK's own errors do not say. */
export function routeOf(error: unknown): Route | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const response = '$response' in error ? error.$response : undefined
  return routes.get(error) ?? (typeof response === 'object' && response !== null ? routes.get(response) : undefined)
}

/**
 * Makes the handler of a client's requests: it chooses the proxy, or none, for each request by its host.
 *
 * @param silenceMs - How long an open connection may be silent before a request is given up. Not a limit on a whole
 * request: a part of an upload may take minutes on a slow line.
 */
export async function createRequestHandler(environment: Environment, silenceMs: number): Promise<RequestHandler> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler')
  const direct = new NodeHttpHandler({ connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: silenceMs })
  const proxied = new Map<string, Promise<NodeHttpHandler>>()

  const throughProxy = (proxy: URL): Promise<NodeHttpHandler> => {
    const known = proxied.get(proxy.href)
    if (known !== undefined) return known
    const created = createProxiedHandler(proxy, silenceMs)
    proxied.set(proxy.href, created)
    return created
  }

  return {
    metadata: direct.metadata,
    handle: async (request, options) => {
      const target = originOf(request)
      const proxy = proxyFor(target, environment)
      const route = { endpoint: target.origin, ...(proxy !== undefined && { proxy: describeProxy(proxy) }) }
      const handler = proxy === undefined ? direct : await throughProxy(proxy)
      try {
        const answer = await handler.handle(request, options)
        routes.set(answer.response, route)
        return answer
      } catch (error) {
        if (typeof error === 'object' && error !== null) routes.set(error, route)
        throw error
      }
    },
    updateHttpClientConfig: (key, value) => direct.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => direct.httpHandlerConfigs(),
    destroy: () => {
      direct.destroy()
      for (const handler of proxied.values()) void handler.then((opened) => opened.destroy())
    },
  }
}

async function createProxiedHandler(proxy: URL, silenceMs: number): Promise<NodeHttpHandler> {
  const [{ NodeHttpHandler }, { HttpProxyAgent }, { HttpsProxyAgent }] = await Promise.all([
    import('@smithy/node-http-handler'),
    import('http-proxy-agent'),
    import('https-proxy-agent'),
  ])
  return new NodeHttpHandler({
    connectionTimeout: PROXIED_CONNECT_TIMEOUT_MS,
    socketTimeout: silenceMs,
    httpAgent: new HttpProxyAgent(proxy, { keepAlive: true }),
    httpsAgent: new HttpsProxyAgent(proxy, { keepAlive: true }),
  })
}

function originOf(request: Parameters<NodeHttpHandler['handle']>[0]): URL {
  const port = request.port === undefined ? '' : `:${request.port}`
  return new URL(`${request.protocol}//${request.hostname}${port}`)
}
