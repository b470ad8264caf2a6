// An update by the Mender server, told as a client and a device see it, which can be told again after a kill at any moment.

import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'

const D1 = '/api/management/v1/deployments'
const DEVICE = '/api/devices/v1'
const NEXT = `${DEVICE}/deployments/device/deployments`
const STATUSES = ['downloading', 'installing', 'success']

/** @typedef {{endpoint: string, mender: {token: string}}} Ready */
/** What the server has answered with success. @typedef {{artifact?: boolean, deployment?: boolean, statuses: string[]}} Told */

const { publicKey, privateKey } = generateKeyPairSync('ed25519')

/** @param {Ready} ready */
export function menderClient({ endpoint, mender }) {
  let deviceToken = ''
  /** @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  const call = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const answer = await fetch(`${endpoint}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${path.startsWith('/api/devices/') ? deviceToken : mender.token}`,
        ...(!isForm && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, text, json: /^[[{]/.test(text) ? JSON.parse(text) : undefined }
  }
  return {
    call,
    async authenticate() {
      const pubkey = publicKey.export({ type: 'spki', format: 'pem' })
      const body = JSON.stringify({ id_data: '{"mac":"02:00:00:00:00:01"}', pubkey })
      const signature = sign(null, Buffer.from(body), privateKey).toString('base64')
      const path = `${DEVICE}/authentication/auth_requests`
      const { status, text } = await call('POST', path, body, { 'X-MEN-Signature': signature })
      assert.equal(status, 200, text)
      deviceToken = text
      return /** @type {string} */ (JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()).sub)
    },
  }
}

/**
 * Uploads an artifact, deploys it and installs it on one device; what is done already is not done again.
 *
 * @param {Ready} ready @param {Told} told
 */
export async function updateDevice(ready, told) {
  const { call, authenticate } = menderClient(ready)
  const device = await authenticate()
  const form = new FormData()
  form.set('artifact', new Blob([ARTIFACT]), 'app.mender')
  expectOneOf(await call('POST', `${D1}/artifacts`, form), [201, 409])
  told.artifact = true
  const known = (await call('GET', `${D1}/deployments`)).json
  if (known.length === 0) {
    const body = { name: 'go', artifact_name: 'app-1', devices: [device] }
    expectOneOf(await call('POST', `${D1}/deployments`, body), [201])
  }
  told.deployment = true
  const [{ id, statistics }] = (await call('GET', `${D1}/deployments`)).json
  if (statistics.status.success === 1) return
  const next = await call('POST', `${NEXT}/next`, { artifact_name: 'app-0', device_type: 'board' })
  expectOneOf(next, [200])
  const bytes = Buffer.from(await (await fetch(next.json.artifact.source.uri)).arrayBuffer())
  assert.ok(bytes.equals(ARTIFACT), 'the artifact is another than was uploaded')
  for (const status of STATUSES) {
    expectOneOf(await call('PUT', `${NEXT}/${id}/status`, { status }), [204])
    told.statuses.push(status)
  }
}

/**
 * Looks whether everything that was told is so; throws what is not.
 *
 * @param {Ready} ready @param {Told} told
 */
export async function expectTold(ready, told) {
  const { call } = menderClient(ready)
  const artifacts = (await call('GET', `${D1}/artifacts`)).json
  const deployments = (await call('GET', `${D1}/deployments`)).json
  assert.ok(artifacts.length <= 1 && deployments.length <= 1, 'something is there twice')
  if (told.artifact) assert.equal(artifacts.length, 1, 'the artifact is lost')
  if (told.deployment) assert.equal(deployments.length, 1, 'the deployment is lost')
  const [deployment] = deployments
  if (deployment === undefined) return
  const counts = Object.entries(deployment.statistics.status).filter(([, count]) => count > 0)
  assert.equal(counts.length, 1, `one device has ${JSON.stringify(counts)}`)
  const [reached = ''] = counts[0] ?? []
  const order = ['pending', ...STATUSES]
  assert.ok(
    order.indexOf(reached) >= order.indexOf(told.statuses.at(-1) ?? 'pending'),
    `${reached} is behind what was told`,
  )
  assert.equal(deployment.status === 'finished', reached === 'success')
}

/** @param {{status: number, text: string}} answer @param {readonly number[]} expected */
function expectOneOf({ status, text }, expected) {
  assert.ok(expected.includes(status), `answered with ${status}: ${text}`)
}

const ARTIFACT = makeArtifact()

/** A Mender Artifact of format 3 with one file, written by hand: what is killed must not have made it. */
function makeArtifact() {
  const json = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value))
  const version = json({ format: 'mender', version: 3 })
  const header = tar([
    [
      'header-info',
      json({
        payloads: [{ type: 'single-file' }],
        artifact_provides: { artifact_name: 'app-1' },
        artifact_depends: { device_type: ['board'] },
      }),
    ],
    ['headers/0000/type-info', json({ type: 'single-file' })],
  ])
  const file = Buffer.alloc(300_000, 'payload ')
  const sums = /** @type {const} */ ([
    ['data/0000/app.bin', file],
    ['header.tar', header],
    ['version', version],
  ])
  const manifest = sums
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('')
  return tar([
    ['version', version],
    ['manifest', Buffer.from(manifest)],
    ['header.tar', header],
    ['data/0000.tar', tar([['app.bin', file]])],
  ])
}

/** @param {readonly (readonly [name: string, bytes: Buffer])[]} members */
function tar(members) {
  const parts = members.flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512)
    const octal = (/** @type {number} */ value, /** @type {number} */ length) =>
      `${value.toString(8).padStart(length - 1, '0')}\0`
    header.write(name, 0)
    header.write(octal(0o600, 8), 100)
    header.write(octal(0, 8), 108)
    header.write(octal(0, 8), 116)
    header.write(octal(bytes.length, 12), 124)
    header.write(octal(0, 12), 136)
    header.write('        ', 148)
    header.write('0', 156)
    header.write('ustar\x0000', 257)
    header.write(
      octal(
        header.reduce((sum, byte) => sum + byte, 0),
        7,
      ),
      148,
    )
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1_024)])
}
