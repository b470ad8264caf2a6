import { SlipwayError } from '@slipway/core/errors'
import type { menderServerOptions, menderWaitOptions, OptionValues } from '@slipway/core/inputs'
import type { MenderPolicy, MenderSettings } from '@slipway/mender'
import type { Host } from './host.ts'

const HOSTED = 'https://hosted.mender.io'

/**
 * How to reach a Mender server, from what was given and the environment: `MENDER_SERVER`, and `MENDER_TOKEN` or
 * `MENDER_USERNAME` with `MENDER_PASSWORD` (and the digits of `MENDER_SECOND_FACTOR`). `MENDER_CA_FILE` names authorities to trust
 * beside Node's own.
 *
 * @throws SlipwayError CREDENTIALS_MISSING when nobody says who asks, INPUT_INVALID for what is no server's address.
 */
export async function toMenderSettings(
  values: OptionValues<typeof menderServerOptions>,
  { environment, clock, random }: Pick<Host, 'environment' | 'clock' | 'random'>,
): Promise<MenderSettings> {
  const { proxyFor } = await import('@slipway/aws/proxy')
  const serverUrl = values['mender-server'] ?? (environment.MENDER_SERVER || HOSTED)
  requireServer(serverUrl)
  const token = environment.MENDER_TOKEN?.trim()
  const { MENDER_USERNAME: user, MENDER_PASSWORD: password, MENDER_SECOND_FACTOR: secondFactor } = environment
  const login = user && password ? { user, password, ...(secondFactor && { secondFactor }) } : undefined
  const caFile = environment.MENDER_CA_FILE
  if (!token && login === undefined) {
    if (user || password) {
      const [given, missing] = user ? ['MENDER_USERNAME', 'MENDER_PASSWORD'] : ['MENDER_PASSWORD', 'MENDER_USERNAME']
      throw new SlipwayError(
        'CREDENTIALS_MISSING',
        `${given} is set without ${missing}, and there is no MENDER_TOKEN`,
        {
          hint: 'set both to log in, or put a personal access token into MENDER_TOKEN',
        },
      )
    }
    throw new SlipwayError('CREDENTIALS_MISSING', `there is no token for the Mender server ${serverUrl}`, {
      hint: 'put a personal access token into MENDER_TOKEN; one is made in the settings of your Mender account',
    })
  }
  return {
    serverUrl,
    ...(token && { token }),
    ...(login !== undefined && { login }),
    ...(caFile && { caFile }),
    proxyFor: (target) => proxyFor(target, environment),
    clock,
    random,
  }
}

function requireServer(address: string): void {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return
  throw new SlipwayError('INPUT_INVALID', `mender-server is "${address}"; expected an address such as ${HOSTED}`)
}

/** Whether the server is on this machine, as the engine is. */
export function isLocalServer({ serverUrl }: MenderSettings): boolean {
  return /^(127\.|localhost$|\[::1\]$|.*\.localhost$)/.test(new URL(serverUrl).hostname)
}

/** What counts as a failure and as an end, from the wait options. */
export function toMenderPolicy(values: OptionValues<typeof menderWaitOptions>): MenderPolicy {
  const tolerance = values['max-failures']
  const devices = values['wait-for-devices']
  return {
    ...(tolerance !== undefined && { maxFailures: 'count' in tolerance ? tolerance.count : tolerance }),
    noArtifact: values['no-artifact'] === 'ignore' ? 'succeed' : 'fail',
    ...(devices !== undefined && { waitForDevices: devices }),
  }
}
