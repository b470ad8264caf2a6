import { type ControlMap, readControlMap } from './control-map.ts'
import type { DeviceKey } from './device-key.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import type { Provides } from './provides.ts'

/** What a device may say of a deployment. */
export type ReportedStatus =
  | 'downloading'
  | 'installing'
  | 'rebooting'
  | 'pause_before_installing'
  | 'pause_before_rebooting'
  | 'pause_before_committing'
  | 'success'
  | 'failure'
  | 'already-installed'

/** A deployment as a device is offered it. */
export interface OfferedDeployment {
  readonly id: string
  readonly artifactName: string
  readonly uri: string
  readonly deviceTypes: readonly string[]
  readonly controlMap?: ControlMap
}

export interface LogMessage {
  /** RFC 3339. */
  readonly timestamp: string
  readonly level: 'info' | 'warning' | 'error'
  readonly message: string
}

/** The server did not do what it was asked for; it may another time. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem'
}

/** The deployment is over for this device: a person has stopped it. */
export class DeploymentAborted extends Error {
  override readonly name = 'DeploymentAborted'
}

interface DeviceApiOptions {
  /** Such as `http://127.0.0.1:4321`. */
  readonly serverUrl: string
  /** What tells a device from all others, as sorted JSON. */
  readonly identity: string
  readonly tenantToken?: string
  readonly key: DeviceKey
  /** A token that the device has already. */
  readonly token?: string
  readonly http: HttpClient
  /** Why the server cannot be reached now; `undefined` when it can. @defaultValue it always can */
  readonly silence?: () => string | undefined
}

const DEVICES = '/api/devices/v1'
const NEXT = '/deployments/device/deployments/next'

/** The Device API of Mender as the client of one device uses it. */
export class DeviceApi {
  readonly #options: DeviceApiOptions
  #token: string | undefined

  constructor(options: DeviceApiOptions) {
    this.#options = options
    this.#token = options.token
  }

  get isAuthorized(): boolean {
    return this.#token !== undefined
  }

  /** What it was authorized with; `undefined` before and after. */
  get token(): string | undefined {
    return this.#token
  }

  /** Forgets its token, as a device does that starts anew. */
  forget(): void {
    this.#token = undefined
  }

  /** Gets a token. @throws ServerProblem when the device is not accepted, or the server does not answer. */
  async authorize(signal: AbortSignal): Promise<void> {
    const { identity, tenantToken = '', key } = this.#options
    const asked = { id_data: identity, ...(tenantToken !== '' && { tenant_token: tenantToken }), pubkey: key.publicKey }
    const body = Buffer.from(`${JSON.stringify(asked)}\n`)
    const path = `${DEVICES}/authentication/auth_requests`
    const headers = { 'X-MEN-Signature': key.sign(body), Authorization: `Bearer ${tenantToken}` }
    const answer = await this.#send('POST', path, body, headers, signal)
    if (answer.status !== 200) {
      this.#token = undefined
      throw problem('the device was not authorized', answer)
    }
    this.#token = answer.body.toString('utf8').trim()
  }

  /** What is to be installed; `undefined` when nothing is. @throws ServerProblem */
  async nextDeployment(
    provides: Provides,
    deviceType: string,
    signal: AbortSignal,
  ): Promise<OfferedDeployment | undefined> {
    const own = { device_type: deviceType, ...provides }
    const v2 = { device_provides: own, update_control_map: true }
    const { artifact_name = '' } = provides
    const query = new URLSearchParams({ artifact_name, device_type: deviceType })
    // Older servers know fewer of these; only "not found" says that one is unknown.
    let answer = await this.#call('POST', `/api/devices/v2${NEXT}`, v2, signal)
    if (answer.status === 404) answer = await this.#call('POST', `${DEVICES}${NEXT}`, own, signal)
    if (answer.status === 404) answer = await this.#call('GET', `${DEVICES}${NEXT}?${query}`, undefined, signal)
    if (answer.status === 204) return undefined
    if (answer.status !== 200) throw problem('the server did not say what is next', answer)
    return readOffer(answer.body)
  }

  /** @throws DeploymentAborted when the server does not want it any longer; ServerProblem when it was not told. */
  async reportStatus(
    id: string,
    status: ReportedStatus,
    substate: string | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const path = `${DEVICES}/deployments/device/deployments/${encodeURIComponent(id)}/status`
    const answer = await this.#call('PUT', path, { status, ...(substate !== undefined && { substate }) }, signal)
    if (answer.status === 409)
      throw new DeploymentAborted(`the server does not take "${status}": the deployment was aborted`)
    if (answer.status !== 204) throw problem(`the server did not take "${status}"`, answer)
  }

  /** @throws ServerProblem */
  async sendLog(id: string, messages: readonly LogMessage[], signal: AbortSignal): Promise<void> {
    const path = `${DEVICES}/deployments/device/deployments/${encodeURIComponent(id)}/log`
    const answer = await this.#call('PUT', path, { messages }, signal)
    if (answer.status !== 204) throw problem('the server did not take the log', answer)
  }

  /** Replaces what the server knows of the device. @throws ServerProblem */
  async sendInventory(attributes: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
    const list = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    const answer = await this.#call('PUT', `${DEVICES}/inventory/device/attributes`, list, signal)
    if (answer.status !== 200) throw problem('the server did not take the inventory', answer)
  }

  /** What a deployment is to wait for now; `undefined` when it is to wait for nothing. @throws ServerProblem */
  async controlMap(id: string, signal: AbortSignal): Promise<ControlMap | undefined> {
    const path = `/api/devices/v2/deployments/device/deployments/${encodeURIComponent(id)}/update_control_map`
    const answer = await this.#call('GET', path, undefined, signal)
    if (answer.status === 404 || answer.status === 204) return undefined
    if (answer.status !== 200) throw problem('the server did not give the update control map', answer)
    return readControlMap(parse(answer.body).update_control_map)
  }

  async #call(method: 'GET' | 'POST' | 'PUT', path: string, value: unknown, signal: AbortSignal): Promise<HttpAnswer> {
    if (this.#token === undefined) await this.authorize(signal)
    const body = value === undefined ? undefined : Buffer.from(`${JSON.stringify(value)}\n`)
    const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const once = (): Promise<HttpAnswer> =>
      this.#send(method, path, body, { ...type, Authorization: `Bearer ${this.#token}` }, signal)
    const answer = await once()
    if (answer.status !== 401) return answer
    await this.authorize(signal)
    return once()
  }

  async #send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body: Uint8Array | undefined,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const { serverUrl, http, silence } = this.#options
    const silent = silence?.()
    if (silent !== undefined) throw new ServerProblem(silent)
    try {
      const url = `${serverUrl}${path}`
      return await http.send({ method, url, headers, ...(body !== undefined && { body }), signal })
    } catch (error) {
      signal.throwIfAborted()
      throw new ServerProblem(`the server does not answer: ${(error as Error).message}`, { cause: error })
    }
  }
}

function problem(what: string, { status, body }: HttpAnswer): ServerProblem {
  const { error } = parse(body)
  return new ServerProblem(`${what}: it answered ${status}${typeof error === 'string' ? ` (${error})` : ''}`)
}

function readOffer(body: Buffer): OfferedDeployment {
  const offer = parse(body)
  const { id } = offer
  const artifact = asRecord(offer.artifact)
  const { artifact_name: artifactName, device_types_compatible: types } = artifact
  const { uri } = asRecord(artifact.source)
  if (typeof id !== 'string' || typeof artifactName !== 'string' || typeof uri !== 'string') {
    throw new ServerProblem(
      'the server offers a deployment without an id, an artifact name or a place to fetch it from',
    )
  }
  const deviceTypes = Array.isArray(types) ? types.filter((type): type is string => typeof type === 'string') : []
  const controlMap = readControlMap(offer.update_control_map)
  return { id, artifactName, uri, deviceTypes, ...(controlMap !== undefined && { controlMap }) }
}

function parse(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(body.toString('utf8')))
  } catch {
    return {}
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
