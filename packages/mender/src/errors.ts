import { type ErrorCode, SlipwayError } from '@slipway/core/errors'
import type { Redact } from './http/secrets.ts'

/** One call to the server, for whoever reads of its failure. */
export interface CallSite {
  /** What was to be done, after "to": `create deployment "x"`. */
  readonly purpose: string
  /** Scheme, host and port. */
  readonly server: string
  /** Without credentials. */
  readonly proxy?: string
  readonly redact: Redact
  /** What statuses mean for this call, where they mean more than in general. */
  readonly rules?: Rules
  /** When the token ends by its own word, in milliseconds since the epoch. */
  readonly expiresAt?: number
  /** The deployment that the call asks about: it goes on when the token does not. */
  readonly deploymentId?: string
  /** Whether the server has taken the token before. */
  readonly isTokenKnown?: boolean
  readonly nowMs: number
}

export type Rules = Readonly<Partial<Record<number, Telling>>>

/** What is told of a status. */
export interface Telling {
  readonly code: ErrorCode
  /** Without it, it is told what was refused. */
  readonly message?: string
  readonly hint: string
  /**
   * Whether it holds for an answer that is not in Mender's form too: where a server may not have the call, its gateway answers.
   *
   * @defaultValue false: what answers otherwise is another program
   */
  readonly isOfGateway?: boolean
}

/** An answer that is no success. */
export interface Refusal {
  readonly status: number
  /** The server's own sentence; untrusted. */
  readonly said: string
  readonly requestId: string | undefined
  /** Whether it is in Mender's form: a proxy or another program answers otherwise. */
  readonly isMender: boolean
  /** Where it sends whoever asks, as it stands in the answer; untrusted. */
  readonly location?: string
  /** How often the server was asked. */
  readonly attempts: number
}

/** How much of a server's own words is told. */
const LONGEST_SAID = 300

/** Turns an answer that is no success into what the caller of a port is told; decides by the status, never by the text. */
export function tellRefusal(refusal: Refusal, site: CallSite): SlipwayError {
  const { status, attempts } = refusal
  const { purpose, server } = site
  const telling = tellingOf(refusal, site)
  const said = site.redact(refusal.said).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SAID)
  const request = refusal.requestId === undefined ? '' : `, request ${site.redact(refusal.requestId).slice(0, 64)}`
  const facts = `${said === '' ? '' : `: ${said}`} (HTTP ${status}${request})`
  const message = telling.message ?? `the Mender server at "${server}" refused to ${purpose}`
  return new SlipwayError(telling.code, `${message}${facts}`, { hint: telling.hint, attempts })
}

function tellingOf(refusal: Refusal, site: CallSite): Telling {
  const rule = site.rules?.[refusal.status]
  const isKnown = refusal.isMender || isGeneral(refusal.status)
  if (rule !== undefined && (isKnown || rule.isOfGateway === true)) return rule
  return isKnown ? general(refusal, site) : strange(refusal, site)
}

/** Statuses that mean the same whoever answers. */
function isGeneral(status: number): boolean {
  return status === 401 || status === 407 || status === 413 || status === 429 || status >= 500
}

function general({ status, attempts, isMender }: Refusal, site: CallSite): Telling {
  const { purpose, server } = site
  if (status === 401) return unauthorized(site)
  if (status === 403) {
    return {
      code: 'ACCESS_DENIED',
      message: `the token may not ${purpose} at "${server}"`,
      hint: 'give its user a role that allows it; some features need another plan of the server (Professional, Enterprise)',
    }
  }
  if (status === 407) return proxyWantsPassword(site)
  if (status === 413) {
    return {
      code: 'ARTIFACT_TOO_LARGE',
      message: `what was sent to ${purpose} is larger than the Mender server at "${server}" takes`,
      hint: 'make it smaller, or have the limit of the server raised (10 GiB is the default; small plans have less)',
    }
  }
  if (status === 429) {
    return {
      code: 'SERVICE_UNREACHABLE',
      message: `the Mender server at "${server}" throttled the wish to ${purpose}${times(attempts)}`,
      hint: 'try again later, or poll less often: its limit is for all that use the account',
    }
  }
  if (status === 503) {
    return {
      code: 'SERVICE_UNREACHABLE',
      message: `the Mender server at "${server}" is not there to ${purpose}${times(attempts)}`,
      hint: 'try again later; a feature that is switched off answers so too',
    }
  }
  if (status >= 500) {
    return {
      code: 'SERVICE_UNREACHABLE',
      message: `the Mender server at "${server}" failed to ${purpose}${times(attempts)}`,
      hint: isMender
        ? 'try again; its log has more under the id of the request'
        : 'try again; what answered is not Mender itself, but a proxy or a load balancer before it: look there too',
    }
  }
  return { code: 'SERVICE_REFUSED', hint: 'what it says is why; the page of the Management API tells what it takes' }
}

function unauthorized({ deploymentId, expiresAt, isTokenKnown, nowMs, server }: CallSite): Telling {
  const resume =
    deploymentId === undefined
      ? ''
      : `; the deployment goes on: look again with slipway wait --provider mender --deployment-id ${deploymentId}`
  if (expiresAt !== undefined && expiresAt <= nowMs) {
    return {
      code: 'CREDENTIALS_EXPIRED',
      message: `the token for "${server}" expired at ${new Date(expiresAt).toISOString()}`,
      hint: `make a new personal access token (at most a year), or log in with user and password${resume}`,
    }
  }
  if (isTokenKnown === true) {
    return {
      code: 'CREDENTIALS_EXPIRED',
      message: `the Mender server at "${server}" does not take the token any more`,
      hint: `it was revoked, by somebody or by a change of the plan or of its user's role: make a new one${resume}`,
    }
  }
  return {
    code: 'CREDENTIALS_INVALID',
    message: `the Mender server at "${server}" does not take the token`,
    hint: "it is wrong, revoked, or of another server (hosted US and EU know nothing of each other); a change of the plan or of its user's role revokes tokens too: make a new one",
  }
}

function proxyWantsPassword({ proxy, server }: CallSite): Telling {
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `the proxy "${proxy ?? server}" wants a user and a password`,
    hint: 'write them into HTTPS_PROXY: http://user:password@host:port',
  }
}

/** Something answered that does not speak Mender's protocol: a proxy, a load balancer, another program. */
function strange({ location }: Refusal, { server, proxy, redact }: CallSite): Telling {
  const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`
  const message = `what answers at "${server}"${way} is not a Mender server`
  const elsewhere = location === undefined ? server : originOf(location, server)
  if (elsewhere !== server) {
    const hint = `it sends whoever asks to "${redact(elsewhere)}": where that is your server, give it as the server URL`
    return { code: 'SERVICE_UNREACHABLE', message, hint }
  }
  return {
    code: 'SERVICE_UNREACHABLE',
    message,
    hint: proxy === undefined ? 'correct the server URL' : 'ask who runs the proxy whether it lets this host through',
  }
}

/** Scheme, host and port: the rest of a redirection can hold what is nobody's business. */
function originOf(location: string, server: string): string {
  const url = URL.canParse(location, server) ? new URL(location, server) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.origin : server
}

/** An answer that is a success and makes no sense. */
export function tellNonsense(what: string, { server, purpose }: CallSite): SlipwayError {
  return new SlipwayError('SERVICE_UNREACHABLE', `the answer of "${server}" to the wish to ${purpose} ${what}`, {
    hint: 'correct the server URL: what answers there does not follow the Management API of Mender',
  })
}

/** Codes with which node and undici say that nothing could be reached. */
const OUT_OF_REACH: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'the host name is unknown'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['ETIMEDOUT', 'there was no answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'there was no answer in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'there was no answer in time'],
  ['UND_ERR_BODY_TIMEOUT', 'the answer broke off'],
  ['UND_ERR_SOCKET', 'the connection was broken off'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'the answer broke off'],
  ['UND_ERR_ABORTED', 'the connection was broken off'],
  ['ECONNRESET', 'the connection was broken off'],
  ['EPIPE', 'the connection was broken off'],
  ['EHOSTUNREACH', 'there is no way to the host'],
  ['ENETUNREACH', 'there is no way to the network'],
  ['EPROTO', 'it does not speak TLS'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
])

/**
 * Turns what a connection threw into what the caller of a port is told; the error itself where it is a defect of ours. The cause is
 * left out: it can hold the request with its token.
 */
export function tellOutOfReach(error: unknown, site: CallSite, attempts = 1): unknown {
  if (!(error instanceof Error) || error instanceof SlipwayError) return error
  const code = codeOf(error)
  const reason = OUT_OF_REACH.get(code ?? '') ?? (code?.startsWith('HPE_') ? 'it does not speak HTTP' : undefined)
  if (reason === undefined) return error
  const { server, proxy } = site
  const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`
  const message = `the Mender server cannot be reached at "${server}"${way}: ${reason} (${code})`
  return new SlipwayError('SERVICE_UNREACHABLE', message, { hint: remedyOf(reason, site), attempts })
}

/** Node's code, or undici's, of an error or of the one behind it. */
function codeOf(error: Error): string | undefined {
  const known = (one: unknown): string | undefined =>
    one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : undefined
  const own = known(error)
  return own === undefined || (own.startsWith('UND_') && !OUT_OF_REACH.has(own)) ? (known(error.cause) ?? own) : own
}

function remedyOf(reason: string, { server, proxy }: CallSite): string {
  if (reason.includes('certificate'))
    return 'trust its authority with NODE_EXTRA_CA_CERTS=FILE, or correct the server URL'
  if (proxy !== undefined) return 'check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY to go there directly'
  if (/^https?:\/\/(localhost|127\.|\[::1\])/.test(server)) {
    return 'start the engine (slipway engine start), or correct the server URL'
  }
  return 'check the server URL and the network; behind a proxy, set HTTPS_PROXY'
}

function times(attempts: number): string {
  return attempts === 1 ? '' : ` ${attempts} times`
}
