import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Handler, MenderContext } from '../context.ts'
import { type Call, readBytes } from '../http/call.ts'
import { isObject, requireText } from '../http/fields.ts'
import { bad, MenderError } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { AuthSet, DeviceRecord } from '../state/model.ts'
import { planClaimOf } from '../users/jwt.ts'
import { TOKEN_LIFE_MS } from '../users/tokens.ts'
import { withStatus } from './admission.ts'

/**
 * A device asks to be let in: with what it says it is, its public key, and a signature over the very bytes of the request. One
 * that nobody has accepted is noted and turned away; it asks again.
 */
export const authenticateDevice: Handler = async (call, context) => {
  const bytes = await readBytes(call)
  const { identity, identityData, publicKey } = readRequest(bytes)
  requireSignature(bytes, publicKey, call)
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const { device, set } = admit({ identity, identityData, pem }, context)
  await context.state.commit([put('devices', device.id, device)])
  if (set.status !== 'accepted') throw new MenderError(401, 'dev auth: unauthorized')
  return { status: 200, text: { type: 'application/jwt', content: await tokenOf(device, set, context) } }
}

interface Applicant {
  readonly identity: string
  readonly identityData: Readonly<Record<string, unknown>>
  readonly pem: string
}

/** The device with its key and the time of its visit; a preauthorized key is accepted when it first comes. */
function admit(applicant: Applicant, context: MenderContext): { readonly device: DeviceRecord; readonly set: AuthSet } {
  const { identity, identityData, pem } = applicant
  const { state, clock, newId, acceptsAll } = context
  const nowMs = clock.now()
  const known: DeviceRecord = state.deviceOfIdentity(identity) ?? {
    id: newId(),
    identity,
    identityData,
    authSets: [],
    createdMs: nowMs,
    updatedMs: nowMs,
    attributes: [],
    tags: [],
  }
  const found = known.authSets.find(({ publicKey }) => publicKey === pem)
  const set: AuthSet = found ?? { id: newId(), publicKey: pem, status: 'pending', createdMs: nowMs }
  const isToAccept = set.status === 'preauthorized' || (set.status === 'pending' && acceptsAll)
  const visited = {
    ...known,
    checkInMs: nowMs,
    authSets: found === undefined ? [...known.authSets, set] : known.authSets,
  }
  const device = isToAccept ? withStatus(visited, set.id, 'accepted', nowMs) : visited
  return { device, set: device.authSets.find(({ id }) => id === set.id) ?? set }
}

/** The token is the key's: it is good for as long as the key is accepted, a week at most. */
function tokenOf(device: DeviceRecord, set: AuthSet, { keys, wall, plan }: MenderContext): Promise<string> {
  return keys.sign({
    jti: set.id,
    sub: device.id,
    iss: 'Mender',
    exp: Math.floor((wall.now() + TOKEN_LIFE_MS) / 1_000),
    'mender.device': true,
    'mender.tenant': '',
    'mender.plan': planClaimOf(plan),
  })
}

function readRequest(bytes: Buffer) {
  const body = parse(bytes.toString('utf8'), 'the request body')
  const identityText = requireText(body, 'id_data', 65_536)
  const identityData = parse(identityText, 'id_data')
  if (Object.keys(identityData).length === 0) throw bad('id_data: must have at least one attribute')
  return {
    identity: canonicalIdentity(identityData),
    identityData,
    publicKey: readPublicKey(requireText(body, 'pubkey', 65_536)),
  }
}

function parse(text: string, what: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad(`${what} is not JSON`)
  }
  if (!isObject(value)) throw bad(`${what} is not a JSON object`)
  return value
}

/** The same text for the same identity, in whichever order its attributes come. */
export function canonicalIdentity(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** @throws MenderError 400 */
export function readPublicKey(pem: string): KeyObject {
  // A private key would be taken too, for the public one in it.
  const key = pem.includes('PRIVATE KEY') ? undefined : parsePublicKey(pem)
  if (key === undefined) throw bad('pubkey: is no public key in PEM')
  const { asymmetricKeyType: type = 'none', asymmetricKeyDetails: details } = key
  const isKnown = type === 'rsa' || type === 'ed25519' || (type === 'ec' && details?.namedCurve === 'prime256v1')
  if (!isKnown) throw bad('pubkey: is none of RSA, ECDSA P-256, Ed25519')
  return key
}

function parsePublicKey(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    return undefined
  }
}

/** @throws MenderError 400 */
function requireSignature(bytes: Buffer, key: KeyObject, { headers }: Call): void {
  const given = headers['x-men-signature']
  if (typeof given !== 'string' || given === '') throw bad('header X-MEN-Signature is missing')
  if (!isSignedBy(bytes, key, Buffer.from(given, 'base64'))) throw bad('signature verification failed')
}

/** RSA: PKCS#1 v1.5; ECDSA: ASN.1; both over SHA-256. Ed25519 signs the bytes themselves. */
function isSignedBy(bytes: Buffer, key: KeyObject, signature: Buffer): boolean {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return verify('sha256', bytes, key, signature)
    case 'ec':
      return verify('sha256', bytes, { key, dsaEncoding: 'der' }, signature)
    default:
      return verify(null, bytes, key, signature)
  }
}
