import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenderArtifactFile } from '@slipway/core/provider'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { type Answer, pageOf, type Respond, refused, serveInTest } from './fixtures/scripted-server.ts'
import { createMenderProvider } from './provider.ts'

const ID = '9f0b2c1e-7a55-4c1b-9a51-0123456789ab'
const V1 = '/api/management/v1/deployments'
const V2 = '/api/management/v2/deployments'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  const clock = new ManualClock({ isRunning: true })
  return { server, provider: createMenderProvider({ serverUrl: server.endpoint, token: 't', clock }) }
}

const ARTIFACT = {
  id: ID,
  name: 'app 1/4',
  description: 'release 7',
  device_types_compatible: ['board-a', 'board-b'],
  signed: true,
  size: 5120,
  modified: '2026-07-06T10:00:00Z',
  artifact_provides: { artifact_name: 'app 1/4', 'rootfs-image.version': 'app 1/4' },
  artifact_depends: { device_type: ['board-a', 'board-b'], artifact_group: 'x' },
  updates: [{ type_info: { type: 'single-file' }, files: [{ name: 'app.bin', checksum: 'AB', size: 7 }] }],
}
const STORED = {
  id: ID,
  name: 'app 1/4',
  description: 'release 7',
  deviceTypes: ['board-a', 'board-b'],
  payloadType: 'single-file',
  files: [{ name: 'app.bin', sha256: 'ab', sizeBytes: 7 }],
  depends: { artifact_group: ['x'] },
  provides: { artifact_name: 'app 1/4', 'rootfs-image.version': 'app 1/4' },
  isSigned: true,
  sizeBytes: 5120,
  modifiedAt: Date.parse('2026-07-06T10:00:00Z'),
}

describe('a release', () => {
  test('is found by its name, however that is written', async () => {
    const body = { name: 'app 1/4', artifacts: [ARTIFACT], artifacts_count: 1, tags: ['stable'], notes: 'n' }
    const { server, provider } = await start(() => ({ body }))
    expect(await provider.findRelease('app 1/4')).toEqual({
      name: 'app 1/4',
      artifacts: [STORED],
      tags: ['stable'],
      notes: 'n',
    })
    expect(server.requests.map(({ target }) => target)).toEqual([`${V2}/deployments/releases/app%201%2F4`])
  })

  test('of an old server is the Artifacts of that name', async () => {
    const others = Array.from({ length: 45 }, () => ({ ...ARTIFACT, name: 'app 1/4 beta' }))
    const { provider } = await start((request) =>
      request.path === `${V1}/artifacts/list`
        ? pageOf([...others, ARTIFACT], request, 20)
        : { status: 404, body: '404 page not found' },
    )
    expect(await provider.findRelease('app 1/4')).toEqual({ name: 'app 1/4', artifacts: [STORED], tags: [] })
  })

  test('that is not there is none', async () => {
    const { provider } = await start(({ path }) => (path.endsWith('/list') ? { body: [] } : refused(404)))
    expect(await provider.findRelease('app')).toBeUndefined()
  })

  test('is not looked for on what is no Mender server', async () => {
    const { provider } = await start(() => ({ status: 404, body: '<html>' }))
    await expect(provider.findRelease('app')).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })

  test('gets tags and notes', async () => {
    const { server, provider } = await start(() => ({ status: 204 }))
    await provider.setTags('app/1', ['a'])
    await provider.setNotes('app/1', 'n')
    expect(server.requests.map(({ method, target, json }) => [method, target, json])).toEqual([
      ['PUT', `${V2}/deployments/releases/app%2F1/tags`, ['a']],
      ['PATCH', `${V2}/deployments/releases/app%2F1`, { notes: 'n' }],
    ])
  })

  test.for<[Answer, object | undefined]>([
    [{ body: { limit: 0, usage: 5 } }, { usedBytes: 5 }],
    [{ body: { limit: 10, usage: 5 } }, { limitBytes: 10, usedBytes: 5 }],
    [refused(403), undefined],
    [refused(404), undefined],
  ])('has room as far as the server tells: %j', async ([answer, storage]) => {
    const { provider } = await start(() => answer)
    expect(await provider.findStorage()).toEqual(storage)
  })
})

describe('an upload', () => {
  async function file(bytes: Buffer): Promise<MenderArtifactFile> {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-upload-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const path = join(folder, 'app "1".mender')
    await writeFile(path, bytes)
    return { path, name: 'app', deviceTypes: ['a'], files: [], depends: {}, provides: {}, sizeBytes: bytes.length }
  }
  const created: Answer = { status: 201, headers: { location: `${V1}/artifacts/${ID}` } }

  test('sends the parts in their order, of a length that is known, with the file last', async () => {
    const bytes = randomBytes(700_000)
    const artifact = await file(bytes)
    const { server, provider } = await start(() => created)
    const progress: number[] = []
    const onProgress = (sent: number): void => void progress.push(sent)
    expect(await provider.uploadArtifact(artifact, { description: 'release 7', onProgress })).toBe(ID)
    const [request] = server.requests
    expect(request?.headers['content-length']).toBe(String(request?.body.length))
    const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(request?.headers['content-type'] ?? '') ?? []
    const text = request?.body.toString('latin1') ?? ''
    const parts = text.split(`--${boundary}`)
    expect(parts).toHaveLength(4)
    expect(parts[1]).toContain('name="description"\r\n\r\nrelease 7\r\n')
    expect(parts[2]).toContain('name="artifact"; filename="app__1_.mender"\r\n')
    const sent = Buffer.from((parts[2] ?? '').split('\r\n\r\n').slice(1).join('\r\n\r\n').slice(0, -2), 'latin1')
    expect(createHash('sha256').update(sent).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(progress.at(-1)).toBe(bytes.length)
    expect(progress.length).toBeGreaterThan(2)
  })

  test.for([
    [409, 'KEY_TAKEN'],
    [400, 'ARCHIVE_INVALID'],
    [413, 'ARTIFACT_TOO_LARGE'],
    [401, 'CREDENTIALS_INVALID'],
    [500, 'SERVICE_UNREACHABLE'],
  ] as const)('that is answered with %i is told as %s, and not begun again', async ([status, code]) => {
    const { server, provider } = await start(() => refused(status))
    await expect(provider.uploadArtifact(await file(Buffer.from('x')))).rejects.toMatchObject({ code })
    expect(server.requests).toHaveLength(1)
  })

  test('of a file that has changed since it was read is not made', async () => {
    const { server, provider } = await start(() => created)
    const artifact = await file(Buffer.from('x'))
    await expect(provider.uploadArtifact({ ...artifact, sizeBytes: 5 })).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
    })
    await expect(provider.uploadArtifact({ ...artifact, path: '/nowhere' })).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
    })
    expect(server.requests).toHaveLength(0)
  })

  test.for<[Readonly<Record<string, string>>]>([[{}], [{ location: '/' }], [{ location: `${V1}/artifacts/../..` }]])(
    'without the id of what was made is told: %j',
    async ([headers]) => {
      const { provider } = await start(() => ({ status: 201, headers }))
      await expect(provider.uploadArtifact(await file(Buffer.from('x')))).rejects.toMatchObject({
        code: 'SERVICE_UNREACHABLE',
      })
    },
  )
})
