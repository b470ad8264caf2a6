import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { connect } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine } from './engine.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slipway-tls-test-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

/** Asks as a stranger, whose answer is a refusal in the words of the service. */
function ask(url: string, ca?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'x-amz-target': 'X.Y' }, ...(ca !== undefined && { ca }) }
    request(url, options, (answer) => text(answer).then(resolve, reject))
      .on('error', reject)
      .end()
  })
}

test.for(['127.0.0.1', 'localhost'])(
  'https is served at %s to who trusts the certificate, and to nobody else',
  async (name) => {
    await using engine = await startEngine({ dataDir, tlsPort: 0 })
    if (engine.tls === undefined) throw new Error('no https')
    const url = engine.tls.endpoint.replace('127.0.0.1', name)
    const ca = await readFile(engine.tls.caFile, 'utf8')
    expect(await ask(url, ca)).toContain('MissingAuthenticationTokenException')
    await expect(ask(url)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(engine.endpoint).toMatch(/^http:/)
  },
)

test('the certificate is the same after a restart', async () => {
  const read = async (): Promise<string> => {
    await using engine = await startEngine({ dataDir, tlsPort: 0 })
    return new X509Certificate(await readFile(engine.tls?.caFile ?? '')).fingerprint256
  }
  expect(await read()).toBe(await read())
})

test('a port that is taken ends the start', async () => {
  await using engine = await startEngine({ dataDir, tlsPort: 0 })
  const tlsPort = Number(new URL(engine.tls?.endpoint ?? '').port)
  await expect(startEngine({ tlsPort })).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
})

// That the machine is busy for as long as requests are given to end, three times over, is no matter of luck.
test('connections that carry no request do not hold up the end', { retry: 2 }, async () => {
  const engine = await startEngine({ dataDir, tlsPort: 0 })
  const socket = connect({ port: Number(new URL(engine.tls?.endpoint ?? '').port), rejectUnauthorized: false })
  await new Promise((resolve) => socket.once('secureConnect', resolve))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  const startedMs = performance.now()
  await engine.stop()
  await closed
  expect(performance.now() - startedMs).toBeLessThan(1_500)
})
