import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import { VERSION } from '@slipway/core/version'
import type { HostOperation, ProtocolName } from './protocol.ts'

/**
 * Signs a POST with AWS Signature Version 4 for a service of this name; the headers that are to be sent.
 *
 * @throws the signal's reason.
 */
export type SignRequest = (
  request: {
    readonly url: URL
    readonly signingName: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  },
  signal: AbortSignal,
) => Promise<Readonly<Record<string, string>>>

/** Where the control plane is, and as whom it is spoken to. */
export interface ControlPlane {
  readonly endpointUrl: string
  readonly protocol: ProtocolName
  readonly sign: SignRequest
  readonly clock: Clock
}

export type Fields = Readonly<Record<string, unknown>>

/** Calls an operation of the host-command protocol. */
export type CallOperation = (operation: HostOperation, body: Fields, signal: AbortSignal) => Promise<Fields>

/** The real agent's: it gives up on an answer that has not come within this time. */
const READ_TIMEOUT_MS = 80_000

/** The attempts of the SDK in the real agent: the first and three more. */
const ATTEMPTS = 4
const FIRST_PAUSE_MS = 300

/**
 * Makes calls that are signed, and repeated when the connection is lost, or the service is overloaded or fails.
 *
 * @throws SlipwayError SERVICE_UNREACHABLE when no attempt was answered, SERVICE_REFUSED when the service says no.
 */
export function openControlPlane(plane: ControlPlane): CallOperation {
  return async (operation, body, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await send(plane, operation, body, signal)
      } catch (error) {
        signal.throwIfAborted()
        if (attempt === ATTEMPTS || !(error instanceof SlipwayError) || error.code !== 'SERVICE_UNREACHABLE')
          throw error
        await plane.clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal)
      }
    }
  }
}

async function send(
  { endpointUrl, protocol, sign }: ControlPlane,
  operation: HostOperation,
  fields: Fields,
  signal: AbortSignal,
): Promise<Fields> {
  const url = new URL('/', endpointUrl)
  const body = JSON.stringify(fields)
  const unsigned = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `${protocol.targetPrefix}.${operation}`,
    'x-amz-codedeploy-agent-version': `slipway_${VERSION}`,
  }
  const headers = await sign({ url, signingName: protocol.signingName, headers: unsigned, body }, signal)
  let status: number
  let text: string
  try {
    const giveUp = AbortSignal.any([signal, AbortSignal.timeout(READ_TIMEOUT_MS)])
    const answer = await fetch(url, { method: 'POST', headers, body, signal: giveUp })
    status = answer.status
    text = await answer.text()
  } catch (cause) {
    throw unreachable(`${operation} was not answered by ${url.host}${codeOf(cause)}`, cause)
  }
  if (status === 200) return parse(text)
  const { __type: type, message } = parse(text)
  const told = `${operation} was answered with ${typeof type === 'string' ? type : `HTTP ${status}`}: ${String(message ?? '')}`
  if (status >= 500 || type === 'ThrottlingException') throw unreachable(told)
  throw new SlipwayError('SERVICE_REFUSED', told, {
    hint: 'check the host identifier, the credentials and whether the instance is registered',
  })
}

function parse(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
  } catch {
    return {}
  }
}

function unreachable(message: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SERVICE_UNREACHABLE', message, {
    hint: 'check that the control plane runs and that the endpoint is right',
    ...(cause !== undefined && { cause }),
  })
}

/** The system's word on a connection that did not come about; `fetch` hides it in its error's cause. */
function codeOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException
  return code === undefined ? '' : ` (${code})`
}
