import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An endpoint for whoever tests against the engine; it is not part of any service that the engine speaks for. */
export interface ControlEndpoint {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string
  close(): Promise<void>
}

/**
 * Serves the control endpoint on loopback: `GET /state` answers what `slipway engine inspect --json` prints. Everything else
 * that it is meant for (clock, faults, scripted deployments) answers 501.
 */
export async function startControl(readState: () => unknown): Promise<ControlEndpoint> {
  const server = createServer((request, response) => {
    const isKnown = request.method === 'GET' && request.url === '/state'
    const body = isKnown
      ? readState()
      : { error: `${request.method} ${request.url} is not implemented`, known: ['GET /state'] }
    response.writeHead(isKnown ? 200 : 501, { 'Content-Type': 'application/json' })
    response.end(`${JSON.stringify(body)}\n`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
