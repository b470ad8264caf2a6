import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type KeyAndCertificate, makeSelfSigned } from './certificate.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'

const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5)
const TEXT = '{"DeploymentId":"d-ABC","Note":"ünïcode ✓"}'

let signer: KeyAndCertificate
beforeAll(async () => {
  signer = await makeSelfSigned('slipway test signer', { kind: 'signer' }, NOW_MS)
})

test('what is sealed is a PEM of PKCS7, and opens to the same text', async () => {
  const pem = await sealEnvelope(TEXT, signer, NOW_MS)
  expect(pem.startsWith('-----BEGIN PKCS7-----')).toBe(true)
  expect(await openEnvelope(pem)).toBe(TEXT)
})

test('a text that was changed under way is refused', async () => {
  const pem = await sealEnvelope(TEXT, signer, NOW_MS)
  expect(await openEnvelope(changed(pem, 'd-ABC', 'd-ABD')).catch((error) => error)).toMatchObject({
    code: 'SERVICE_REFUSED',
    message: 'the content of the PKCS7 is not what its certificate signed',
  })
})

test.for(['', 'no PEM', '-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----\n'])(
  '%j is refused as no PKCS7',
  async (pem) => {
    expect(await openEnvelope(pem).catch((error) => error)).toMatchObject({
      code: 'SERVICE_REFUSED',
      message: expect.stringContaining('Could not parse the PKCS7'),
    })
  },
)

const openssl = spawnSync('openssl', ['version'])
if (openssl.status !== 0) process.emitWarning('openssl is not on this machine: only our own code reads the PKCS7 here')

test.skipIf(openssl.status !== 0).for(['cms', 'smime'])(
  'openssl %s verifies it and reads the text',
  async (program) => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-envelope-'))
    try {
      const files = { sealed: join(folder, 'sealed.pem'), certificate: join(folder, 'certificate.pem') }
      await writeFile(files.sealed, await sealEnvelope(TEXT, signer, Date.now()))
      await writeFile(files.certificate, signer.certificate)
      const { status, stdout, stderr } = spawnSync('openssl', [
        ...[program, '-verify', '-inform', 'PEM', '-in', files.sealed, '-CAfile', files.certificate],
        ...['-purpose', 'any', '-binary'],
      ])
      expect(stderr.toString()).toMatch(/[Vv]erification successful/)
      expect({ status, text: stdout.toString() }).toEqual({ status: 0, text: TEXT })
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

function changed(pem: string, from: string, to: string): string {
  const base64 = pem.replace(/-----[^-]+-----/g, '').replaceAll(/\s/g, '')
  const bytes = Buffer.from(base64, 'base64').toString('latin1').replace(from, to)
  return `-----BEGIN PKCS7-----\n${Buffer.from(bytes, 'latin1').toString('base64')}\n-----END PKCS7-----\n`
}
