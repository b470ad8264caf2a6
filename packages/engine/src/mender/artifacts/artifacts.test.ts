import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { artifactOf, startMender } from '../fixtures/start-mender.ts'

const D1 = '/api/management/v1/deployments'

test('an uploaded artifact is told of with what its own bytes say', async () => {
  const mender = await startMender()
  const answer = await mender.upload({ name: 'app-1' }, { description: 'first' })
  expect([answer.status, answer.text]).toEqual([201, ''])
  const path = answer.headers.get('location') ?? ''
  expect(path).toMatch(/^\/api\/management\/v1\/deployments\/artifacts\/[0-9a-f-]{36}$/)
  const { json } = await mender.call('GET', path)
  expect(json).toMatchObject({
    name: 'app-1',
    description: 'first',
    device_types_compatible: ['board'],
    info: { format: 'mender', version: 3 },
    signed: false,
    artifact_provides: { artifact_name: 'app-1', 'rootfs-image.single-file.version': 'app-1' },
    artifact_depends: { device_type: ['board'] },
    size: (await artifactOf({ name: 'app-1' })).length,
    modified: '2026-05-07T08:00:00.000Z',
  })
  expect(json.updates[0].type_info).toEqual({ type: 'single-file' })
  expect(json.updates[0].files.map(({ name }: { name: string }) => name)).toContain('app.bin')
})

const bytes = (text: string): Blob => new Blob([Buffer.from(text)])

test.for<readonly [string, (form: FormData, file: Blob) => void, number]>([
  ['everything in order', (form, file) => form.set('artifact', file, 'a.mender'), 201],
  [
    'the right size',
    (form, file) => {
      form.set('size', String(file.size))
      form.set('artifact', file, 'a.mender')
    },
    201,
  ],
  [
    'an id of its own',
    (form, file) => {
      form.set('artifact_id', 'c0ffee00-0000-4000-8000-000000000001')
      form.set('artifact', file, 'a.mender')
    },
    201,
  ],
  ['no file', (form) => form.set('description', 'x'), 400],
  ['a text instead of a file', (form) => form.set('artifact', 'x'), 400],
  ['a file that is no artifact', (form) => form.set('artifact', bytes('no artifact at all'), 'a.mender'), 400],
  ['an empty file', (form) => form.set('artifact', bytes(''), 'a.mender'), 400],
  ['half of an artifact', (form, file) => form.set('artifact', file.slice(0, file.size / 2), 'a.mender'), 400],
  [
    'another size',
    (form, file) => {
      form.set('size', '1')
      form.set('artifact', file, 'a.mender')
    },
    400,
  ],
  [
    'a size that is too large',
    (form, file) => {
      form.set('size', '1000000')
      form.set('artifact', file, 'a.mender')
    },
    400,
  ],
  [
    'a size that is no number',
    (form, file) => {
      form.set('size', 'big')
      form.set('artifact', file, 'a.mender')
    },
    400,
  ],
  [
    'a description that is too long',
    (form, file) => {
      form.set('description', 'x'.repeat(4_097))
      form.set('artifact', file, 'a.mender')
    },
    400,
  ],
  [
    'an id that is none',
    (form, file) => {
      form.set('artifact_id', 'first')
      form.set('artifact', file, 'a.mender')
    },
    400,
  ],
])('an upload with %s', async ([, fill, status]) => {
  const mender = await startMender({ artifactLimitBytes: 100_000 })
  const form = new FormData()
  fill(form, new Blob([await artifactOf({ name: 'app-1' })]))
  const answer = await mender.call('POST', `${D1}/artifacts`, form)
  expect([answer.status, answer.text]).toEqual([status, status === 201 ? '' : expect.stringContaining('request_id')])
  expect((await mender.call('GET', `${D1}/artifacts`)).json).toHaveLength(status === 201 ? 1 : 0)
  expect(await readdir(join(mender.directory, 'bodies'))).toHaveLength(status === 201 ? 1 : 0)
  expect(await readdir(join(mender.directory, 'incoming'))).toEqual([])
})

test('an artifact beyond the limit is refused with 413, one of a wrong content type with 415', async () => {
  const mender = await startMender({ artifactLimitBytes: 5_000 })
  expect((await mender.upload({ name: 'app-1' })).status).toBe(413)
  const plain = await mender.call('POST', `${D1}/artifacts`, 'x', { 'Content-Type': 'text/plain' })
  expect(plain.status).toBe(415)
})

test('a changed byte anywhere in the payload is found while the artifact arrives', async () => {
  const mender = await startMender()
  const damaged = Buffer.from(await artifactOf({ name: 'app-1', sizeBytes: 200_000 }))
  const at = damaged.lastIndexOf('app-1app-1')
  damaged[at] = (damaged[at] ?? 0) ^ 1
  const form = new FormData()
  form.set('artifact', new Blob([damaged]), 'a.mender')
  const { status, json } = await mender.call('POST', `${D1}/artifacts`, form)
  expect([status, json.error]).toEqual([400, expect.stringContaining('checksum')])
})

test('one name can have several artifacts, but each combination of what they depend on once', async () => {
  const mender = await startMender()
  const upload = async (deviceTypes: readonly string[], dependsOn: readonly string[] = []) =>
    (await mender.upload({ name: 'app-1', deviceTypes, dependsOn })).status
  expect(await upload(['board', 'pi'])).toBe(201)
  expect(await upload(['other'])).toBe(201)
  expect(await upload(['pi', 'third'])).toBe(409)
  expect(await upload(['pi'], ['app-0'])).toBe(201)
  expect(await upload(['pi'], ['app-0', 'app-00'])).toBe(409)
  const { json } = await mender.upload({ name: 'app-1', deviceTypes: ['pi', 'third'] })
  expect(json.metadata.conflict).toEqual({
    'meta_artifact.artifact_name': 'app-1',
    'meta_artifact.depends_idx': { device_type: 'pi' },
  })
})

test('an artifact is fetched by a link that needs no token, whole or in part, until it expires', async () => {
  const mender = await startMender()
  const id = await mender.release({ name: 'app-1' })
  const whole = await artifactOf({ name: 'app-1' })
  const { json } = await mender.call('GET', `${D1}/artifacts/${id}/download`)
  expect(json.expire).toBe('2026-05-07T08:15:00.000Z')
  const full = await fetch(json.uri)
  expect([full.status, full.headers.get('content-length')]).toEqual([200, String(whole.length)])
  expect(Buffer.from(await full.arrayBuffer()).equals(whole)).toBe(true)
  const part = await fetch(json.uri, { headers: { Range: 'bytes=4096-' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    `bytes 4096-${whole.length - 1}/${whole.length}`,
  ])
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(4_096))).toBe(true)
  expect((await fetch(json.uri, { headers: { Range: `bytes=${whole.length}-` } })).status).toBe(416)
  const later = json.uri.replace(/x-men-expire=\d+/, 'x-men-expire=99999999999')
  expect((await fetch(later)).status).toBe(403)
  mender.clock.advance(15 * 60_000)
  expect((await fetch(json.uri)).status).toBe(403)
})

test('an artifact can be described until it is deployed, and deleted unless it is being deployed', async () => {
  const mender = await startMender()
  const id = await mender.release({ name: 'app-1' })
  const path = `${D1}/artifacts/${id}`
  expect((await mender.call('PUT', path, { description: 'better' })).status).toBe(204)
  expect((await mender.call('GET', path)).json).toMatchObject({ description: 'better' })
  const device = await mender.device('01')
  const deployment = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
  await device.next()
  expect((await mender.call('PUT', path, { description: 'best' })).status).toBe(422)
  expect((await mender.call('DELETE', path)).status).toBe(409)
  await mender.call('PUT', `${D1}/deployments/${deployment}/status`, { status: 'aborted' })
  expect((await mender.call('DELETE', path)).status).toBe(204)
  expect((await mender.call('DELETE', path)).status).toBe(404)
  expect(await readdir(join(mender.directory, 'bodies'))).toEqual([])
  // What was deployed is still told.
  const [part] = (await mender.call('GET', `${D1}/deployments/${deployment}/devices/list`)).json
  expect(part.image).toMatchObject({ id, name: 'app-1' })
})

test('artifacts are listed by name, prefix, description and device type, a page at a time', async () => {
  const mender = await startMender()
  for (const name of ['app-1', 'app-2', 'tool-1']) {
    mender.clock.advance(1_000)
    await mender.upload({ name, deviceTypes: name === 'tool-1' ? ['pi'] : ['board'] }, { description: `about ${name}` })
  }
  const names = async (path: string) => (await mender.call('GET', path)).json.map(({ name }: { name: string }) => name)
  const D2 = '/api/management/v2/deployments'
  expect(await names(`${D2}/artifacts`)).toEqual(['tool-1', 'app-2', 'app-1'])
  expect(await names(`${D2}/artifacts?name=app-1&name=tool-1`)).toEqual(['tool-1', 'app-1'])
  expect(await names(`${D2}/artifacts?name=app-*`)).toEqual(['app-2', 'app-1'])
  expect(await names(`${D2}/artifacts?name=app-%5C*`)).toEqual([])
  expect(await names(`${D2}/artifacts?device_type=pi`)).toEqual(['tool-1'])
  expect(await names(`${D2}/artifacts?description=about%20app-2`)).toEqual(['app-2'])
  expect(await names(`${D1}/artifacts/list?sort=name:asc&per_page=2`)).toEqual(['app-1', 'app-2'])
  expect(await names(`${D1}/artifacts`)).toHaveLength(3)
  expect((await mender.call('GET', `${D2}/artifacts?name=a*&name=b`)).status).toBe(400)
  expect((await mender.call('GET', `${D2}/artifacts?per_page=501`)).status).toBe(400)
  const second = await mender.call('GET', `${D2}/artifacts?per_page=1&page=2`)
  expect([second.headers.get('x-total-count'), second.headers.get('link')]).toEqual([
    null,
    `<${D2}/artifacts?per_page=1&page=1>; rel="prev", <${D2}/artifacts?per_page=1&page=3>; rel="next", <${D2}/artifacts?per_page=1&page=1>; rel="first"`,
  ])
  const first = await mender.call('GET', `${D1}/artifacts/list?per_page=1000`)
  expect([first.status, first.headers.get('x-total-count')]).toEqual([200, '3'])
  expect(first.headers.get('link')).toContain('rel="last"')
})

test('a release is all artifacts of one name, with tags and notes', async () => {
  const mender = await startMender()
  const D2 = '/api/management/v2/deployments/deployments/releases'
  await mender.release({ name: 'app 1', deviceTypes: ['board'] })
  await mender.release({ name: 'app 1', deviceTypes: ['pi'] })
  await mender.release({ name: 'tool-1' })
  const path = `${D2}/app%201`
  expect((await mender.call('PUT', `${path}/tags`, ['Stable', 'eu'])).status).toBe(204)
  expect((await mender.call('PATCH', path, { notes: 'ready' })).status).toBe(204)
  expect((await mender.call('GET', path)).json).toMatchObject({
    name: 'app 1',
    artifacts_count: 2,
    artifacts: [{ name: 'app 1' }, { name: 'app 1' }],
    tags: ['eu', 'stable'],
    notes: 'ready',
  })
  const names = async (query: string) =>
    (await mender.call('GET', `${D2}?${query}`)).json.map(({ name }: { name: string }) => name)
  expect(await names('')).toEqual(['app 1', 'tool-1'])
  expect(await names('tag=stable&tag=none')).toEqual(['app 1'])
  expect(await names('name=TOOL')).toEqual(['tool-1'])
  expect(await names('update_type=single-file&sort=name:desc')).toEqual(['tool-1', 'app 1'])
  const [old] = (await mender.call('GET', `${D1}/deployments/releases/list?per_page=1`)).json
  expect(Object.keys(old).sort()).toEqual(['Artifacts', 'ArtifactsCount', 'Modified', 'Name', 'notes', 'tags'])
  expect((await mender.call('GET', '/api/management/v2/deployments/releases/all/tags')).json).toEqual(['eu', 'stable'])
  expect((await mender.call('GET', `${D2}/none`)).status).toBe(404)
  for (const [tags, status] of [
    [['a b'], 400],
    [Array.from({ length: 21 }, (_, at) => `t${at}`), 400],
  ] as const) {
    expect((await mender.call('PUT', `${path}/tags`, tags)).status).toBe(status)
  }
  const id = await mender.deploy({ name: 'go', artifact_name: 'tool-1', devices: ['a'] })
  const refused = await mender.call('DELETE', `${D2}?name=app%201&name=tool-1`)
  expect([refused.status, refused.json.active_deployments]).toEqual([409, [id]])
  expect((await mender.call('DELETE', `${D2}?name=app%201`)).status).toBe(204)
  expect(await names('')).toEqual(['tool-1'])
})

const GENERATION = {
  name: 'app-1',
  description: 'made here',
  device_types_compatible: 'board, pi',
  type: 'single-file',
  args: JSON.stringify({ filename: 'app.conf', dest_dir: '/etc', software_name: 'conf' }),
}

test.for<readonly [string, Readonly<Record<string, string>>, number]>([
  ['everything', {}, 201],
  ['the other spelling of its type', { type: 'single_file' }, 201],
  ['the right size', { size: '5' }, 201],
  ['another size', { size: '6' }, 400],
  ['another type', { type: 'rootfs-image' }, 400],
  ['no name', { name: '' }, 400],
  ['no device type', { device_types_compatible: '' }, 400],
  ['an empty device type', { device_types_compatible: 'board,' }, 400],
  ['arguments that are no JSON', { args: 'none' }, 400],
  ['no folder to install to', { args: '{}' }, 400],
  ['a file that leads elsewhere', { args: '{"dest_dir":"/etc","filename":"../app.conf"}' }, 400],
])('an artifact is made of a raw file with %s', async ([, changed, status]) => {
  const mender = await startMender()
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...GENERATION, ...changed })) form.set(name, value)
  form.set('file', new Blob(['a = 1']), 'file.txt')
  const answer = await mender.call('POST', `${D1}/artifacts/generate`, form)
  expect([answer.status, answer.text]).toEqual([status, status === 201 ? '' : expect.stringContaining('request_id')])
  expect(await readdir(join(mender.directory, 'incoming'))).toEqual([])
  if (status !== 201) return expect((await mender.call('GET', `${D1}/artifacts`)).json).toEqual([])
  const [, id = ''] = /\/artifacts\/generate\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '') ?? []
  const { json } = await mender.call('GET', `${D1}/artifacts/${id}`)
  expect(json).toMatchObject({
    name: 'app-1',
    description: 'made here',
    device_types_compatible: ['board', 'pi'],
    artifact_provides: { artifact_name: 'app-1', 'rootfs-image.conf.version': 'app-1' },
    updates: [{ type_info: { type: 'single-file' } }],
  })
  expect(json.updates[0].files.map(({ name }: { name: string }) => name)).toContain('app.conf')
  expect((await mender.call('POST', `${D1}/artifacts/generate`, form)).status).toBe(422)
})
