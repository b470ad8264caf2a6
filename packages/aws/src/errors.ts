import { SlipwayError } from '@slipway/core/errors'
import { tellAnswer } from './error-rules.ts'
import { type CallSite, type Failure, placeOf, readFailure, serviceOf } from './failure.ts'

/** Codes with which node says that no service could be reached; `TimeoutError` is the request handler's own. */
const OUT_OF_REACH: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'the host name is unknown'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['ETIMEDOUT', 'there was no answer in time'],
  ['TimeoutError', 'there was no answer in time'],
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
 * Turns what a call to a service threw into what the caller of a port is told: a {@link SlipwayError} for all that a
 * user can act on, the signal's reason for a call that was given up, and the error itself for a defect of ours.
 * Decides by names, codes and statuses, never by text.
 */
export function translateError(error: unknown, site: CallSite, signal?: AbortSignal): unknown {
  if (signal?.aborted === true) return signal.reason
  if (!(error instanceof Error) || error instanceof SlipwayError) return error
  const failure = readFailure(error, site)
  if (failure.isAnswer) return tell(tellAnswer(failure), error, failure.attempts)
  if (failure.status !== undefined) return tell(strangeAnswer(failure, failure.status), error)
  const reason = OUT_OF_REACH.get(failure.code ?? failure.name) ?? OUT_OF_REACH.get(failure.name)
  return reason === undefined ? error : tell(outOfReach(failure, reason), error)
}

/** As {@link translateError}, for what went wrong while the credentials were looked for. */
export function translateCredentialsError(error: unknown, site: CallSite, signal?: AbortSignal): unknown {
  if (signal?.aborted === true) return signal.reason
  if (error instanceof Error && (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')) {
    return new SlipwayError('CREDENTIALS_MISSING', `no AWS credentials were found for "${site.action}"`, {
      hint: `set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or AWS_PROFILE, sign in again (aws sso login), or let the job assume a role before this step; the last place looked at says: ${error.message}`,
      cause: error,
    })
  }
  return translateError(error, { ...site, action: 'sts:AssumeRole', subject: {} }, signal)
}

function tell({ code, message, hint, right }: ReturnType<typeof tellAnswer>, cause: Error, attempts = 1): SlipwayError {
  return new SlipwayError(code, message, { hint, cause, attempts, ...(right !== undefined && { right }) })
}

function outOfReach(failure: Failure, reason: string): ReturnType<typeof tellAnswer> {
  const { endpoint, proxy, region, code } = failure
  const address = endpoint === undefined ? `in region "${region}"` : `at "${endpoint}"`
  const way = proxy === undefined ? '' : ` through the proxy "${proxy}"`
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `${serviceOf(failure)} cannot be reached ${address}${way}: ${reason}${code === undefined ? '' : ` (${code})`}`,
    hint: remedy(failure, reason),
  }
}

function remedy({ endpoint, proxy }: Failure, reason: string): string {
  if (reason.includes('certificate'))
    return 'trust its authority with NODE_EXTRA_CA_CERTS=FILE, or correct the endpoint'
  if (proxy !== undefined) return 'check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY to go there directly'
  const host = endpoint === undefined ? '' : new URL(endpoint).hostname
  if (/^(localhost|127\.|\[::1\])/.test(host)) {
    return 'start the engine (slipway engine start), or correct endpoint-url or AWS_ENDPOINT_URL'
  }
  return 'check the endpoint, the region and the network; behind a proxy, set HTTPS_PROXY'
}

/** Something answered that does not speak the service's protocol: a proxy, a load balancer, another program. */
function strangeAnswer(failure: Failure, status: number): ReturnType<typeof tellAnswer> {
  if (status === 407) {
    return {
      code: 'SERVICE_UNREACHABLE',
      message: `the proxy "${failure.proxy ?? failure.endpoint}" wants a user and a password (HTTP 407)`,
      hint: 'write them into HTTPS_PROXY: http://user:password@host:port',
    }
  }
  const way = failure.proxy === undefined ? '' : ` through the proxy "${failure.proxy}"`
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `what answers ${placeOf(failure)}${way} is not ${serviceOf(failure)}: HTTP ${status}`,
    hint:
      failure.proxy === undefined ? 'correct the endpoint' : 'ask who runs the proxy whether it lets this host through',
  }
}
