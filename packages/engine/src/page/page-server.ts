import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SlipwayError } from '@slipway/core/errors'
import { PAGE_HTML } from './page-html.ts'
import type { PageData } from './page-model.ts'
import type { PageReply, PageRequest } from './page-requests.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'

/** What the page shows, and what can be asked for there. */
export interface PageSource {
  /** What is to be shown; of one deployment and one of its targets too, when they are named and there. */
  read(deploymentId: string | undefined, targetId: string | undefined): PageData
  /** `undefined` when there is no such request. */
  request(name: string, request: PageRequest, signal: AbortSignal): Promise<PageReply> | undefined
}

/** A page for a person, in a browser on this machine. */
export interface EnginePage {
  /** `http://127.0.0.1:PORT/SECRET/`: whoever knows it can see and start deployments, and nobody else. */
  readonly url: string
  close(): Promise<void>
}

/** Requests are names and keys: more than this is none of ours. */
const BODY_LIMIT_BYTES = 64 * 1024

/** The page loads nothing from elsewhere, sends nothing elsewhere, and stands in no other page. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const

const FILES: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '': { type: 'text/html', text: PAGE_HTML },
  'page.css': { type: 'text/css', text: PAGE_STYLE },
  'page.js': { type: 'text/javascript', text: PAGE_SCRIPT },
}

/**
 * Serves the page on loopback, under a path that nobody can guess: pages from elsewhere, which a browser would let send requests
 * here, do not know it.
 *
 * @param port - `0` takes any free port
 * @param log - takes what was a defect of ours, which nobody at the page sees
 * @throws SlipwayError `ENGINE_FAILED` when the port is taken.
 */
export async function startPage(source: PageSource, port: number, log: (line: string) => void): Promise<EnginePage> {
  const secret = randomBytes(16).toString('hex')
  const closing = new AbortController()
  const server = createServer((request, response) => {
    answer(source, secret, request, response, closing.signal).catch((error: Error) => {
      // Whoever has gone away in the middle of a request is none.
      if (!response.destroyed && !closing.signal.aborted) log(`the page met a defect: ${error.stack ?? error.message}`)
      response.destroy()
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    throw new SlipwayError('ENGINE_FAILED', `the page cannot be served on port ${port} (${cause.code})`, {
      hint: 'choose another port, or 0 for any free one',
      cause,
    })
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}/`,
    close: async () => {
      closing.abort(new SlipwayError('CANCELLED', 'the engine stops'))
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(
  source: PageSource,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const { headers, method, url = '' } = request
  // A name that leads here from elsewhere makes a page from elsewhere one of ours, for a browser.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? ''))
    return send(response, 403, 'not from this machine')
  const place = new URL(url, 'http://127.0.0.1')
  const prefix = `/${secret}/`
  if (!place.pathname.startsWith(prefix)) {
    return send(
      response,
      404,
      'There is nothing here. The address of the page is what the engine has printed: it ends in a secret.',
    )
  }
  const name = place.pathname.slice(prefix.length)
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined
  if (file !== undefined && method === 'GET') return send(response, 200, file.text, file.type)
  if (name === 'data' && method === 'GET') {
    const { searchParams: asked } = place
    return sendData(
      request,
      response,
      source.read(asked.get('deployment') ?? undefined, asked.get('target') ?? undefined),
    )
  }
  const asked = method === 'POST' ? /^requests\/([a-z]+)$/.exec(name)?.[1] : undefined
  if (asked === undefined) return send(response, 404, 'there is nothing here')
  const body = await readBody(request)
  const reply = body && source.request(asked, body, signal)
  if (reply === undefined) return send(response, 400, 'this is no request of the page')
  return send(response, 200, JSON.stringify(await reply), 'application/json')
}

/** Most looks find what the last one found, and nothing is sent then. */
function sendData(request: IncomingMessage, response: ServerResponse, data: PageData): void {
  const { nowMs: _, ...lasting } = data
  const tag = `"${createHash('sha256').update(JSON.stringify(lasting)).digest('base64url')}"`
  response.setHeader('ETag', tag)
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, HEADERS)
    response.end()
  } else send(response, 200, JSON.stringify(data), 'application/json')
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` })
  response.end(text)
}

async function readBody(request: IncomingMessage): Promise<PageRequest | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length
    if (sizeBytes > BODY_LIMIT_BYTES) return undefined
    chunks.push(chunk as Buffer)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined
  } catch {
    return undefined
  }
}
