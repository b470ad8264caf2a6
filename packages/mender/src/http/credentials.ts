import { SlipwayError } from '@slipway/core/errors'
import type { MenderLogin, MenderSettings } from '../settings.ts'
import { type Redact, redactor } from './secrets.ts'
import { expiryOf } from './token-claims.ts'

/** What each request is signed with. */
export interface Credentials {
  /** The header's value; logs in first where there is no token yet. */
  readonly authorization: (signal: AbortSignal | undefined) => Promise<string>
  /** Forgets a login that the server takes no more; `false` where there is none to repeat. */
  readonly renew: () => boolean
  /** When the token ends by its own word. */
  readonly expiresAt: () => number | undefined
  /** Hides tokens that a login has given. */
  readonly redact: Redact
}

/** Resolves with the token that a user is given, by the header of HTTP Basic. */
type LogIn = (
  authorization: string,
  secondFactor: string | undefined,
  signal: AbortSignal | undefined,
) => Promise<string>

/** Takes the token from the settings, or logs in once for all calls. */
export function createCredentials({ token, login }: MenderSettings, logIn: LogIn): Credentials {
  let given: Promise<string> | undefined
  let known = token
  const findToken = async (signal: AbortSignal | undefined): Promise<string> => {
    if (token !== undefined) return token
    if (login === undefined) {
      throw new SlipwayError('CREDENTIALS_MISSING', 'there is no token for the Mender server', {
        hint: 'make a personal access token in the settings of the server, keep it as a secret, and give it as MENDER_TOKEN',
      })
    }
    given ??= logIn(`Basic ${toBasic(login)}`, login.secondFactor, signal)
    try {
      known = await given
    } catch (error) {
      given = undefined
      throw error
    }
    if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(known)) {
      given = undefined
      throw new SlipwayError('SERVICE_UNREACHABLE', 'the answer to the login is no token', {
        hint: 'correct the server URL: what answers there does not follow the Management API of Mender',
      })
    }
    return known
  }
  return {
    authorization: async (signal) => `Bearer ${requireHeaderText(await findToken(signal))}`,
    renew: () => {
      const isRepeatable = token === undefined && given !== undefined && login?.secondFactor === undefined
      given = undefined
      return isRepeatable
    },
    expiresAt: () => (known === undefined ? undefined : expiryOf(known)),
    redact: (text) => redactor([known, login && toBasic(login)])(text),
  }
}

function toBasic({ user, password }: MenderLogin): string {
  return Buffer.from(`${user}:${password}`, 'utf8').toString('base64')
}

/** A token with a line break in it would be refused by the HTTP client, with the token in its message. */
function requireHeaderText(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw new SlipwayError(
    'CREDENTIALS_INVALID',
    'the token for the Mender server has blanks or other strange characters in it',
    {
      hint: 'copy it again, without line breaks',
    },
  )
}
