import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { InstanceAccess } from './inspect-instances.ts'
import type { InstanceInspection } from './isolation/index.ts'

/** Where an engine says, in its data directory, how its instances can be reached by whoever may read it. */
const FILE = 'instance-access.json'

interface Address {
  readonly url: string
  readonly token: string
}

/**
 * Serves access to instances on loopback, to those who may read the data directory: a file in it holds the address and a
 * secret that is made anew at each start.
 *
 * @returns what ends it.
 */
export async function serveAccess(dataDir: string, access: InstanceAccess): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('hex')
  const server = createServer((request, response) => {
    answer(access, token, request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy(error)
      else refuse(response, 500, error)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: Address = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token }
  const file = join(dataDir, FILE)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(address), { mode: 0o600 })
  return async () => {
    await rm(file, { force: true })
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
}

async function answer(
  access: InstanceAccess,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isTold(token, request.headers.authorization)) {
    refuse(response, 403, new SlipwayError('ACCESS_DENIED', 'the secret of the data directory is not given'))
    return
  }
  const [, name = '', what = ''] = /^\/instances\/([^/]+)(?:\/(layer))?$/.exec(request.url ?? '') ?? []
  const gone = new AbortController()
  response.on('close', () => gone.abort(new SlipwayError('CANCELLED', 'the caller has gone')))
  try {
    const instance = decodeURIComponent(name)
    if (request.method === 'GET' && what === 'layer') {
      const body = await access.exportInstance(instance, gone.signal)
      response.writeHead(200, { 'Content-Type': 'application/x-tar' })
      await pipeline(body, response)
    } else if (request.method === 'GET') {
      response.end(JSON.stringify(await access.inspectInstance(instance, gone.signal)))
    } else if (request.method === 'DELETE' && what === 'layer') {
      await access.discardInstance(instance)
      response.end('{}')
    } else refuse(response, 404, new Error(`${request.method} ${request.url} is nothing that is served`))
  } catch (error) {
    if (response.headersSent) throw error
    refuse(response, error instanceof SlipwayError ? 400 : 500, error as Error)
  }
}

function isTold(token: string, header = ''): boolean {
  const [given, expected] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function refuse(response: ServerResponse, status: number, error: Error): void {
  const { code = 'ENGINE_FAILED', hint } = error as Partial<SlipwayError>
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ code, message: error.message, hint }))
}

/**
 * Reaches the instances of the engine that runs with a data directory, from another process.
 *
 * @throws SlipwayError ENGINE_FAILED when none runs with it, and whatever the engine answers with.
 */
export async function openAccess(dataDir: string): Promise<InstanceAccess> {
  let address: Address
  try {
    address = JSON.parse(await readFile(join(dataDir, FILE), 'utf8')) as Address
  } catch (cause) {
    throw notRunning(dataDir, cause)
  }
  const ask = async (method: string, name: string, part = '', signal?: AbortSignal): Promise<Response> => {
    const url = `${address.url}/instances/${encodeURIComponent(name)}${part}`
    let response: Response
    try {
      const headers = { Authorization: `Bearer ${address.token}` }
      response = await fetch(url, { method, headers, ...(signal !== undefined && { signal }) })
    } catch (cause) {
      signal?.throwIfAborted()
      throw notRunning(dataDir, cause)
    }
    if (response.ok) return response
    const { code, message, hint } = (await response.json()) as {
      code: SlipwayError['code']
      message: string
      hint?: string
    }
    throw new SlipwayError(code, message, hint === undefined ? {} : { hint })
  }
  return {
    inspectInstance: async (name, signal) => (await ask('GET', name, '', signal)).json() as Promise<InstanceInspection>,
    async exportInstance(name, signal) {
      const { body } = await ask('GET', name, '/layer', signal)
      return body === null ? Readable.from([]) : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    },
    discardInstance: async (name) => {
      await ask('DELETE', name, '/layer')
    },
  }
}

function notRunning(dataDir: string, cause: unknown): SlipwayError {
  return new SlipwayError('ENGINE_FAILED', `no engine runs with the data directory "${dataDir}"`, {
    cause,
    hint: 'start it with "slipway engine start": files of its instances are as they were left',
  })
}
