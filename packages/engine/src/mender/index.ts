import type { ServerResponse } from 'node:http'
import type { Clock } from '@slipway/core/clock'
import type { MeetFault } from '../http/fault.ts'
import type { Refusal } from '../http/refusal.ts'
import type { Exchange, PathRequest, PathService } from '../http/service.ts'
import type { StateStore } from '../state/store.ts'
import type { MenderPlan } from './operations.ts'
import type { MenderServer } from './service.ts'
import { accessOf, loadUser, type MenderAccess } from './users/start-access.ts'

export { MENDER_ROUTES, type MenderPlan, UNBUILT_MENDER_ROUTES } from './operations.ts'
export type { MenderAccess } from './users/start-access.ts'

export interface MenderOptions {
  readonly state: StateStore
  /** Folder that belongs to the server alone; it keeps the files of artifacts there. */
  readonly directory: string
  /** By which deployments go. */
  readonly clock: Clock
  /** By which tokens and links go. */
  readonly wall: Clock
  /** @defaultValue 'oss' */
  readonly plan?: MenderPlan
  /** Accept every device that asks. @defaultValue somebody has to accept it */
  readonly acceptsAll?: boolean
  /** The largest artifact, in bytes. @defaultValue 10 GiB */
  readonly artifactLimitBytes?: number
  /** What callers meet. @defaultValue every answer is a good one */
  readonly meet?: MeetFault
}

/** The embedded Mender server: Management API and Device API, on the paths that Mender has. */
export interface MenderService {
  readonly service: PathService
  /** What people and clients log in with. */
  readonly access: MenderAccess
  /**
   * Has a device accepted when it first comes with this key.
   *
   * @param identityData - what the device says it is, such as `{ mac: '02:00:00:00:00:01' }`.
   * @param publicKey - PEM, of RSA, ECDSA P-256 or Ed25519.
   * @returns the id of the device.
   * @throws MenderError 409 where a device with this identity is known; its `details.id` is that device's.
   */
  preauthorize(identityData: Readonly<Record<string, unknown>>, publicKey: string): Promise<string>
}

/**
 * Starts the Mender server over a state. Costs next to nothing: its program is loaded and what it keeps is read when it is first asked
 * for something, and its RSA key is made when the first token is signed by it.
 */
export async function createMenderService(options: MenderOptions): Promise<MenderService> {
  const user = await loadUser(options.state, options.wall.now())
  let opening: Promise<MenderServer> | undefined
  const server = (): Promise<MenderServer> => {
    // A program of its own in the bundle: an engine that nobody asks for Mender never reads it.
    opening ??= import('./service.ts')
      .then(({ MenderServer }) => MenderServer.open(options, user))
      .catch((error: unknown) => {
        // The next request finds out whether it is still so.
        opening = undefined
        throw error
      })
    return opening
  }
  return {
    access: accessOf(user, options.plan ?? 'oss'),
    service: {
      name: 'mender',
      takes: (path) => /^\/api\/(management|devices)\//.test(path),
      handle: async (request: PathRequest, response: ServerResponse) => (await server()).handle(request, response),
      refuse,
    },
    preauthorize: async (identityData, publicKey) => (await server()).preauthorize(identityData, publicKey),
  }
}

/** A request that was turned away before the server had it. */
function refuse({ reason, message }: Refusal, { response, requestId }: Exchange): void {
  const status = STATUSES[reason] ?? 400
  const bytes = Buffer.from(JSON.stringify({ error: message, request_id: requestId }))
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': bytes.length,
    'X-MEN-RequestID': requestId,
  })
  response.end(bytes)
}

const STATUSES: Readonly<Partial<Record<Refusal['reason'], number>>> = {
  'body-too-large': 413,
  'body-stalled': 408,
  'internal-failure': 500,
}
