import type { Readable } from 'node:stream'
import { systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import { VERSION } from '@slipway/core/version'
import { type CallSite, type Refusal, type Rules, tellNonsense, tellOutOfReach, tellRefusal } from '../errors.ts'
import { isObject, textOf } from '../json.ts'
import type { MenderSettings } from '../settings.ts'
import { type Credentials, createCredentials } from './credentials.ts'
import { openWay, type Way } from './dispatcher.ts'
import { pauseMs, retryAfterMs } from './retry.ts'
import { redactor } from './secrets.ts'

/** One request to the server. */
export interface MenderCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** From the root of the server, with its query. */
  readonly path: string
  /** What is to be done, after "to", for whoever reads of a failure. */
  readonly purpose: string
  /** Sent as JSON. */
  readonly json?: unknown
  readonly body?: MenderBody
  readonly accept?: string
  readonly rules?: Rules
  /** The deployment that is asked about, for whoever reads that the token has ended. */
  readonly deploymentId?: string
  /** Whether the same call can be made again when it is not known what came of it. @defaultValue for GET, PUT and DELETE */
  readonly isRepeatable?: boolean
  /** How long the answer may take to begin, in milliseconds. @defaultValue 30 s */
  readonly patienceMs?: number
  readonly signal?: AbortSignal | undefined
}

export interface MenderBody {
  readonly type: string
  readonly sizeBytes: number
  /** Opened anew for each try. */
  readonly open: () => Readable
}

/** A success. */
export interface MenderAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
  readonly site: CallSite
}

/** Asks one Mender server. */
export interface MenderClient {
  /** Makes a call whose answer is read by the caller. @throws SlipwayError for all that a user can act on; the signal's reason. */
  send(call: MenderCall): Promise<MenderAnswer>
  /** Makes a call and reads its JSON; `undefined` where there is none. */
  json(
    call: MenderCall,
  ): Promise<{ readonly value: unknown; readonly headers: MenderAnswer['headers']; readonly site: CallSite }>
  /** Makes a call whose answer says no more than that it is done. */
  done(call: MenderCall): Promise<MenderAnswer['headers']>
}

/** More than any page of 500 items has. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024
const LARGEST_REFUSAL_BYTES = 64 * 1024

/** Makes the client; settings that do not hold are told at the first call, where the connection is opened too. */
export function createClient(settings: MenderSettings): MenderClient {
  const { clock = systemClock, random = Math.random, maxAttempts = 4 } = settings
  const server = parseServer(settings.serverUrl)
  const redact = redactor([settings.token, settings.login?.password, settings.login?.secondFactor])
  let opening: Promise<Way> | undefined
  const open = (): Promise<Way> => {
    opening ??= openWay(server, settings)
    return opening
  }
  const base = server.pathname.replace(/\/+$/, '')

  const once = async (
    call: MenderCall,
    authorization: string,
    site: CallSite,
    attempts: number,
  ): Promise<MenderAnswer> => {
    const { request } = await import('undici')
    const { dispatcher } = await open()
    const { signal, method, json, body, patienceMs } = call
    const content = contentOf(json, body)
    try {
      const answer = await request(`${server.origin}${base}${call.path}`, {
        dispatcher,
        method,
        headers: {
          authorization,
          accept: call.accept ?? 'application/json',
          'user-agent': `slipway/${VERSION}`,
          ...content.headers,
        },
        ...(content.body !== undefined && { body: content.body }),
        ...(signal !== undefined && { signal }),
        ...(patienceMs !== undefined && { headersTimeout: patienceMs }),
      })
      if (answer.statusCode >= 200 && answer.statusCode < 300) {
        return { status: answer.statusCode, headers: answer.headers, body: answer.body, site }
      }
      const refusal = await readRefusal(answer.statusCode, answer.headers, answer.body, attempts)
      throw new Refused(refusal, retryAfterMs(answer.headers['retry-after'], clock.now()))
    } finally {
      if (typeof content.body === 'object') content.body.destroy()
    }
  }

  const credentials = createCredentials(settings, async (authorization, secondFactor, signal) => {
    const call: MenderCall = {
      method: 'POST',
      path: '/api/management/v1/useradm/auth/login',
      purpose: `log in as "${settings.login?.user}"`,
      accept: 'application/jwt',
      isRepeatable: true,
      signal,
      ...(secondFactor === undefined ? {} : { json: { token2fa: secondFactor } }),
      rules: LOGIN_RULES,
    }
    const answer = await attempt(call, async () => authorization)
    return (await readText(answer.body, LARGEST_REFUSAL_BYTES, answer.site, call.signal)).trim()
  })

  let isTokenKnown = false
  const attempt = async (call: MenderCall, authorize: Credentials['authorization']): Promise<MenderAnswer> => {
    const { signal, method, isRepeatable = method === 'GET' || method === 'PUT' || method === 'DELETE' } = call
    const isOwn = authorize === credentials.authorization
    let isRenewed = false
    for (let attempts = 1; ; attempts += 1) {
      signal?.throwIfAborted()
      const authorization = await authorize(signal)
      const { proxy } = await open()
      const expiresAt = credentials.expiresAt()
      const site: CallSite = {
        purpose: call.purpose,
        server: server.origin,
        redact: (text) => credentials.redact(redact(text)),
        nowMs: clock.now(),
        ...(proxy !== undefined && { proxy }),
        ...(call.rules !== undefined && { rules: call.rules }),
        ...(call.deploymentId !== undefined && { deploymentId: call.deploymentId }),
        ...(expiresAt !== undefined && { expiresAt }),
        ...(isOwn && isTokenKnown && { isTokenKnown }),
      }
      let pause = pauseMs(attempts, random)
      try {
        const answer = await once(call, authorization, site, attempts)
        isTokenKnown ||= isOwn
        return answer
      } catch (error) {
        signal?.throwIfAborted()
        if (!(error instanceof Refused)) {
          const told = tellOutOfReach(error, site, attempts)
          if (!(told instanceof SlipwayError) || !isRepeatable || attempts >= maxAttempts) throw told
        } else if (error.refusal.status === 401 && !isRenewed && isOwn && credentials.renew()) {
          // A login of ours can end while a long wait goes on.
          isRenewed = true
          pause = 0
        } else {
          const { status } = error.refusal
          const isWorthIt = status === 429 || (isRepeatable && status >= 500 && status !== 501)
          if (!isWorthIt || attempts >= maxAttempts) throw tellRefusal(error.refusal, site)
          pause = error.retryAfterMs ?? pause
        }
      }
      await clock.sleep(pause, signal)
    }
  }

  const send = (call: MenderCall): Promise<MenderAnswer> => attempt(call, credentials.authorization)
  return {
    send,
    json: async (call) => {
      const { body, headers, site } = await send(call)
      const text = await readText(body, LARGEST_ANSWER_BYTES, site, call.signal)
      if (text.trim() === '') return { value: undefined, headers, site }
      try {
        return { value: JSON.parse(text) as unknown, headers, site }
      } catch {
        throw tellNonsense('is no JSON', site)
      }
    },
    done: async (call) => {
      const { body, headers, site } = await send(call)
      await readText(body, LARGEST_REFUSAL_BYTES, site, call.signal)
      return headers
    },
  }
}

/** What a wrong password and a missing second factor are answered with. */
const LOGIN_RULES: Rules = {
  401: {
    code: 'CREDENTIALS_INVALID',
    hint: 'the user or the password is wrong, or a second factor is asked for; a job is better served by a personal access token',
  },
}

class Refused extends Error {
  readonly refusal: Refusal
  readonly retryAfterMs: number | undefined

  constructor(refusal: Refusal, retryAfter: number | undefined) {
    super(`HTTP ${refusal.status}`)
    this.refusal = refusal
    this.retryAfterMs = retryAfter
  }
}

function parseServer(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new SlipwayError('INPUT_INVALID', 'the URL of the Mender server is no http:// or https:// URL', {
      hint: 'write it as https://hosted.mender.io, https://eu.hosted.mender.io, or that of your own server',
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new SlipwayError(
      'INPUT_INVALID',
      `the URL of the Mender server "${url.host}" has a user or a password in it`,
      {
        hint: 'give a token, or user and password, in options of their own',
      },
    )
  }
  return url
}

function contentOf(
  json: unknown,
  body: MenderBody | undefined,
): { readonly headers: Readonly<Record<string, string>>; readonly body?: string | Readable } {
  if (body !== undefined) {
    return { headers: { 'content-type': body.type, 'content-length': String(body.sizeBytes) }, body: body.open() }
  }
  return json === undefined
    ? { headers: {} }
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
}

async function readRefusal(
  status: number,
  headers: MenderAnswer['headers'],
  body: Readable,
  attempts: number,
): Promise<Refusal> {
  const text = await collect(body, LARGEST_REFUSAL_BYTES).catch(() => '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined
  }
  const error = isObject(json) ? json.error : undefined
  const header = headers['x-men-requestid']
  const requestId =
    (isObject(json) ? textOf(json.request_id) : undefined) ?? (typeof header === 'string' ? header : undefined)
  const said = typeof error === 'string' ? error : ''
  const { location } = headers
  return {
    ...{ status, said, requestId, isMender: typeof error === 'string', attempts },
    ...(typeof location === 'string' && { location }),
  }
}

async function readText(
  body: Readable,
  limitBytes: number,
  site: CallSite,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await collect(body, limitBytes)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TooLong) throw tellNonsense(`is longer than ${limitBytes} bytes`, site)
    throw tellOutOfReach(error, site)
  }
}

class TooLong extends Error {}

async function collect(body: Readable, limitBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) throw new TooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
