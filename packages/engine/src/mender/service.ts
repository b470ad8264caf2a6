import { randomBytes, randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { AnsweredFault } from '../http/fault.ts'
import type { PathRequest } from '../http/service.ts'
import type { StateStore } from '../state/store.ts'
import { ArtifactFiles } from './artifacts/artifact-files.ts'
import type { MenderContext } from './context.ts'
import { preauthorize } from './fleet/admission.ts'
import { HANDLERS } from './handlers.ts'
import type { Call } from './http/call.ts'
import { type FoundRoute, findRoute, findUnbuilt } from './http/find-route.ts'
import { MenderError, type Reply } from './http/reply.ts'
import type { MenderOptions } from './index.ts'
import { MenderState } from './state/mender-state.ts'
import { SigningKeys } from './users/signing-keys.ts'
import type { MenderUser } from './users/start-access.ts'
import { Tokens } from './users/tokens.ts'

const LINK_KEY = ['mender-server', 'link-secret'] as const

/** What the server takes unless it is told otherwise, in bytes: 10 GiB. */
const ARTIFACT_LIMIT_BYTES = 10 * 1024 ** 3

/** What a call that meets a fault of a scenario is answered. No group is busy here, and no scenario says so. */
const FAULTS: Readonly<Record<Exclude<AnsweredFault, 'busy-group'>, readonly [status: number, message: string]>> = {
  throttle: [429, 'too many requests'],
  'internal-error': [500, 'internal error'],
  'expired-token': [401, 'token expired'],
}

/** The Mender server over one state. */
export class MenderServer {
  readonly #context: MenderContext
  readonly #options: MenderOptions

  private constructor(context: MenderContext, options: MenderOptions) {
    this.#context = context
    this.#options = options
  }

  static async open(options: MenderOptions, user: MenderUser): Promise<MenderServer> {
    const { clock, wall, plan = 'oss', acceptsAll = false } = options
    const { artifactLimitBytes = ARTIFACT_LIMIT_BYTES } = options
    const state = new MenderState(options.state)
    const referenced = new Set(state.all('artifacts').flatMap(({ file }) => file ?? []))
    const files = await ArtifactFiles.open(options.directory, (file) => referenced.has(file))
    const keys = new SigningKeys(options.state, user)
    const tokens = new Tokens({ state, keys, user, plan, wall })
    const linkSecret = await loadLinkSecret(options.state)
    const about = { state, files, clock, wall, plan, acceptsAll, artifactLimitBytes, user, keys, tokens, linkSecret }
    return new MenderServer({ ...about, newId: () => randomUUID() }, options)
  }

  /** Answers one request. Throws nothing but what the connection or a defect of ours is to blame for. */
  async handle(request: PathRequest, response: ServerResponse): Promise<void> {
    try {
      const reply = await this.#answer(request)
      // Whatever the answer tells of is on disk by now, also what another call has just changed.
      await this.#options.state.commit([])
      await send(reply, request.requestId, response)
    } catch (error) {
      if (!(error instanceof MenderError)) throw error
      await send(errorReply(error, request.requestId), request.requestId, response)
    }
  }

  /** Notes a device that is let in when it comes with this key. @returns its id. @throws MenderError 400, 409 */
  async preauthorize(identityData: Readonly<Record<string, unknown>>, publicKey: string): Promise<string> {
    return (await preauthorize(identityData, publicKey, this.#context)).id
  }

  async #answer(request: PathRequest): Promise<Reply> {
    const { message, signal } = request
    const { plan } = this.#context
    const [method = 'GET', pathname] = [message.method, pathOf(message.url)]
    const found = findRoute(method, pathname, plan)
    if (found === undefined) throw notServed(method, pathname, findUnbuilt(method, pathname, plan))
    const fault = await this.#options.meet?.(found.operation, signal)
    if (fault !== undefined && fault !== 'busy-group') throw new MenderError(...FAULTS[fault])
    return HANDLERS[found.operation](await this.#admit(request, found, pathname), this.#context)
  }

  async #admit(request: PathRequest, { route, parameters }: FoundRoute, pathname: string): Promise<Call> {
    const { message, url, signal, body } = request
    const [, , access] = route
    const { caller, token } = access === 'anyone' ? { caller: '', token: '' } : await this.#caller(request, access)
    return {
      headers: message.headers,
      pathname,
      path: parameters,
      query: url.searchParams,
      signal,
      origin: originOf(request),
      caller,
      token,
      body,
    }
  }

  /** @throws MenderError 401 without a token that is good for this kind of caller. */
  async #caller({ message }: PathRequest, access: 'user' | 'device') {
    const { keys, tokens, state, wall } = this.#context
    const [, text = ''] = /^Bearer\s+(\S+)\s*$/i.exec(message.headers.authorization ?? '') ?? []
    const claims = keys.read(text)
    if (access === 'user') {
      const record = tokens.check(claims)
      if (record === undefined || claims === undefined) throw new MenderError(401, 'unauthorized')
      await tokens.used(record)
      return { caller: claims.sub, token: claims.jti }
    }
    const isCurrent = claims?.['mender.device'] === true && (claims.exp ?? 0) * 1_000 > wall.now()
    const device = isCurrent ? state.get('devices', claims.sub) : undefined
    const isAccepted = device?.authSets.some(({ id, status }) => id === claims?.jti && status === 'accepted') === true
    if (claims === undefined || !isAccepted) throw new MenderError(401, 'unauthorized')
    return { caller: claims.sub, token: claims.jti }
  }
}

function notServed(method: string, pathname: string, unbuilt: string | undefined): MenderError {
  if (unbuilt === undefined) return new MenderError(404, `${method} ${pathname} is not served`)
  return new MenderError(501, `${unbuilt} is not implemented: the engine does not carry out ${method} ${pathname}`)
}

/** As it was sent: names of releases and groups are decoded segment by segment. */
function pathOf(target = '/'): string {
  return target.split('?', 1)[0] ?? '/'
}

/** Links lead the way that the caller has come. */
function originOf({ message, isSecure }: PathRequest): string {
  const { localAddress, localPort } = message.socket
  return `${isSecure ? 'https' : 'http'}://${message.headers.host ?? `${localAddress}:${localPort}`}`
}

async function loadLinkSecret(state: StateStore): Promise<string> {
  const [collection, key] = LINK_KEY
  const known = state.get<string>(collection, key)
  if (known !== undefined) return known
  const value = randomBytes(32).toString('base64url')
  await state.commit([{ op: 'put', collection, key, value }])
  return value
}

function errorReply({ status, message, details }: MenderError, requestId: string): Reply {
  return { status, json: { error: message, request_id: requestId, ...details } }
}

async function send(reply: Reply, requestId: string, response: ServerResponse): Promise<void> {
  const { status, headers = {}, json, text, stream } = reply
  const own = { 'X-MEN-RequestID': requestId, ...headers }
  if (stream !== undefined) {
    response.writeHead(status, own)
    await pipeline(stream, response)
    return
  }
  const content = json === undefined ? text?.content : JSON.stringify(json)
  if (content === undefined) {
    response.writeHead(status, { ...own, ...(status !== 204 && { 'Content-Length': 0 }) })
    response.end()
    return
  }
  const bytes = Buffer.from(content)
  response.writeHead(status, {
    ...own,
    'Content-Type': json === undefined ? (text?.type ?? 'text/plain') : 'application/json',
    'Content-Length': bytes.length,
  })
  response.end(bytes)
}
