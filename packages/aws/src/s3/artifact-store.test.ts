import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArtifactFile } from '@slipway/core/provider'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ENVIRONMENT,
  type ReceivedRequest,
  type Respond,
  type ScriptedServer,
  startScriptedServer,
  xmlError,
} from '../fixtures/scripted-server.ts'
import { createS3ArtifactStore } from './artifact-store.ts'

const MIB = 1024 * 1024
const running: ScriptedServer[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-store-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(running.splice(0).map((server) => server.close()))
  await rm(folder, { recursive: true })
})

async function start(respond: Respond, variables: Record<string, string> = {}) {
  const server = await startScriptedServer(respond)
  running.push(server)
  const environment = { ...ENVIRONMENT, ...variables }
  return { server, store: createS3ArtifactStore({ endpointUrl: server.endpoint, environment }) }
}

async function makeBundle(sizeBytes: number): Promise<{ file: ArtifactFile; content: Buffer }> {
  const content = randomBytes(sizeBytes)
  const path = join(folder, 'bundle.tgz')
  await writeFile(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { file: { path, format: 'tgz', sizeBytes, sha256, contentDigest: 'c0ffee' }, content }
}

/** What a multi-part request is, by its method and query. */
function stepOf({ method, target }: ReceivedRequest): 'begin' | 'part' | 'complete' | 'discard' | 'other' {
  const { searchParams } = new URL(target, 'http://host')
  if (method === 'POST') return searchParams.has('uploads') ? 'begin' : 'complete'
  if (!searchParams.has('uploadId')) return 'other'
  return method === 'PUT' ? 'part' : 'discard'
}

/** A bucket that keeps what is uploaded in parts, with a chance to answer otherwise. */
function bucket(
  otherwise: (step: string, request: ReceivedRequest) => ReturnType<Respond> | undefined = () => undefined,
) {
  const open = new Map<string, Buffer>()
  const objects = new Map<string, Buffer>()
  const respond: Respond = (request) => {
    const step = stepOf(request)
    const special = otherwise(step, request)
    if (special !== undefined) return special
    const { pathname, searchParams } = new URL(request.target, 'http://host')
    const xml = { 'content-type': 'application/xml' }
    switch (step) {
      case 'begin':
        return {
          headers: xml,
          body: '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>',
        }
      case 'part': {
        const part = searchParams.get('partNumber') ?? ''
        open.set(part, request.body)
        return { headers: { etag: `"p${part}"`, 'x-amz-checksum-crc32': `crc${part}` } }
      }
      case 'complete': {
        const named = [...request.body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, part]) => part)
        objects.set(pathname, Buffer.concat(named.map((part) => open.get(part ?? '') ?? Buffer.alloc(0))))
        open.clear()
        const body = '<CompleteMultipartUploadResult><ETag>"whole-3"</ETag></CompleteMultipartUploadResult>'
        return { headers: { ...xml, 'x-amz-version-id': 'v9' }, body }
      }
      case 'discard':
        open.clear()
        return { status: 204 }
      default:
        objects.set(pathname, request.body)
        return { headers: { etag: '"e1"', 'x-amz-version-id': 'null' } }
    }
  }
  return { respond, open, objects }
}

describe('storing', () => {
  test('a small bundle is one request, with its digests, a checksum and its type', async () => {
    const { respond, objects } = bucket()
    const { server, store } = await start(respond)
    const { file, content } = await makeBundle(100_000)
    const progress: number[] = []
    const stored = await store.put('releases', 'shop/a b.tgz', file, { onProgress: (sent) => progress.push(sent) })
    expect(stored).toEqual({ bucket: 'releases', key: 'shop/a b.tgz', eTag: 'e1' })
    expect(objects.get('/releases/shop/a%20b.tgz')?.equals(content)).toBe(true)
    expect(progress).toEqual([100_000])
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-length': '100000',
      'x-amz-meta-slipway-sha256': file.sha256,
      'x-amz-meta-slipway-content-digest': 'c0ffee',
      'x-amz-meta-slipway-format': 'tgz',
      'x-amz-checksum-crc32': expect.stringMatching(/^[\w+/]{6}==$/),
    })
  })

  test('the commit that a bundle was made from is kept with it', async () => {
    const { server, store } = await start(bucket().respond)
    const { file } = await makeBundle(10)
    await store.put('releases', 'a.tgz', { ...file, commit: 'c0ffee' })
    await store.put('releases', 'b.tgz', file)
    const commits = server.requests.map(({ headers }) => headers['x-amz-meta-slipway-commit'])
    expect(commits).toEqual(['c0ffee', undefined])
  })

  test('an empty bundle is stored too', async () => {
    const { respond, objects } = bucket()
    const { store } = await start(respond)
    const { file } = await makeBundle(0)
    await store.put('releases', 'a.tgz', file)
    expect(objects.get('/releases/a.tgz')?.length).toBe(0)
  })

  test('a larger bundle goes in parts of 8 MiB, and arrives as it was', async () => {
    const { respond, open, objects } = bucket()
    const { server, store } = await start(respond)
    const { file, content } = await makeBundle(17 * MIB + 5)
    const progress: number[] = []
    const stored = await store.put('releases', 'a.tgz', file, { onProgress: (sent) => progress.push(sent) })
    expect(stored).toEqual({ bucket: 'releases', key: 'a.tgz', eTag: 'whole-3', version: 'v9' })
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(open.size).toBe(0)
    expect(progress).toHaveLength(3)
    expect(progress.at(-1)).toBe(file.sizeBytes)
    const [begin] = server.requests
    expect(begin?.headers).toMatchObject({
      'x-amz-checksum-algorithm': 'CRC32',
      'x-amz-meta-slipway-sha256': file.sha256,
      'content-type': 'application/gzip',
    })
    const parts = server.requests.filter((request) => stepOf(request) === 'part')
    expect(parts.map(({ body }) => body.length).sort((a, b) => b - a)).toEqual([8 * MIB, 8 * MIB, MIB + 5])
    for (const part of parts) expect(part.headers['x-amz-checksum-crc32']).toBeDefined()
    expect(server.requests.at(-1)?.body.toString()).toContain('<ChecksumCRC32>crc2</ChecksumCRC32>')
  })

  test('checksums are left out for a store that does not know them', async () => {
    const { respond } = bucket()
    const { server, store } = await start(respond)
    const { file } = await makeBundle(9 * MIB)
    vi.stubEnv('AWS_REQUEST_CHECKSUM_CALCULATION', 'when_required')
    await store.put('releases', 'a.tgz', file)
    for (const { headers } of server.requests) expect(Object.keys(headers).join()).not.toContain('checksum')
  })

  test('a part that is refused for the moment is sent again', async () => {
    let refusals = 1
    const { respond, objects } = bucket((step) =>
      step === 'part' && refusals-- > 0 ? xmlError('SlowDown', 503) : undefined,
    )
    const { store } = await start(respond)
    const { file, content } = await makeBundle(9 * MIB)
    await store.put('releases', 'a.tgz', file)
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
  })

  test('a completion whose answer was lost is found to be done', async () => {
    let completed = false
    const { respond } = bucket((step, { method }) => {
      if (method === 'HEAD') return { headers: { etag: '"whole-2"', 'x-amz-meta-slipway-sha256': file.sha256 } }
      if (step !== 'complete' && !(step === 'discard' && completed)) return undefined
      if (completed) return xmlError('NoSuchUpload', 404)
      completed = true
      return 'drop'
    })
    const { store } = await start(respond)
    const { file } = await makeBundle(9 * MIB)
    expect(await store.put('releases', 'a.tgz', file)).toEqual({ bucket: 'releases', key: 'a.tgz', eTag: 'whole-2' })
  })
})

describe('an upload that does not end well leaves no parts', () => {
  test.for(['part', 'complete'] as const)('when the store refuses at "%s"', async (refused) => {
    const { respond, open, objects } = bucket((step) => (step === refused ? xmlError('AccessDenied', 403) : undefined))
    const { server, store } = await start(respond)
    const { file } = await makeBundle(40 * MIB)
    await expect(store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"s3:PutObject"'),
    })
    expect(stepOf(server.requests.at(-1) as ReceivedRequest)).toBe('discard')
    expect([open.size, objects.size]).toEqual([0, 0])
  })

  test('when it is given up while parts are on their way', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    let parts = 0
    const { respond, open, objects } = bucket((step) => {
      if (step !== 'part' || ++parts < 3) return undefined
      cancelled.abort(reason)
      return new Promise(() => undefined)
    })
    const { server, store } = await start(respond)
    const { file } = await makeBundle(40 * MIB)
    await expect(store.put('releases', 'a.tgz', file, { signal: cancelled.signal })).rejects.toBe(reason)
    expect(stepOf(server.requests.at(-1) as ReceivedRequest)).toBe('discard')
    expect([open.size, objects.size]).toEqual([0, 0])
  })

  test('when it is given up before the store has said the upload’s id', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    const { respond } = bucket((step) => {
      if (step === 'begin') cancelled.abort(reason)
      return undefined
    })
    const { server, store } = await start(respond)
    const { file } = await makeBundle(9 * MIB)
    await expect(store.put('releases', 'a.tgz', file, { signal: cancelled.signal })).rejects.toBe(reason)
    expect(server.requests.map(stepOf)).toEqual(['begin', 'discard'])
  })

  test('when the file shrinks under it', async () => {
    const { respond, open } = bucket((step) => (step === 'begin' ? shrink() : undefined))
    const { store } = await start(respond)
    const { file } = await makeBundle(17 * MIB)
    const shrink = async () => {
      await truncate(file.path, 9 * MIB)
      return { body: '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>' }
    }
    await expect(store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
    expect(open.size).toBe(0)
  })

  test('and where they cannot be removed, the error says so, and how to do it', async () => {
    const { respond } = bucket((step) =>
      step === 'part' || step === 'discard' ? xmlError('AccessDenied', 403) : undefined,
    )
    const { store } = await start(respond)
    const { file } = await makeBundle(9 * MIB)
    await expect(store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('still in the bucket'),
      hint: expect.stringContaining('abort-multipart-upload --bucket releases --key a.tgz --upload-id u1'),
    })
  })

  test('nothing is begun when it was given up before', async () => {
    const { respond } = bucket()
    const { server, store } = await start(respond)
    const { file } = await makeBundle(9 * MIB)
    const reason = new Error('too late')
    await expect(store.put('releases', 'a.tgz', file, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(server.requests).toHaveLength(0)
  })
})

test('a bucket that is not there is told by its name', async () => {
  const { store, server } = await start(() => xmlError('NoSuchBucket', 404))
  const { file } = await makeBundle(1)
  await expect(store.put('nowhere', 'a.tgz', file)).rejects.toMatchObject({
    code: 'BUCKET_NOT_FOUND',
    message: `bucket "nowhere" does not exist at "${server.endpoint}"`,
  })
})

test('a bundle that is not there, or has changed since it was made, is told by its path', async () => {
  const { store, server } = await start(bucket().respond)
  const { file } = await makeBundle(10)
  const missing = { ...file, path: join(folder, 'nowhere.tgz') }
  await expect(store.put('b', 'a.tgz', missing)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining(`"${missing.path}"`),
  })
  await expect(store.put('b', 'a.tgz', { ...file, sizeBytes: 11 })).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
  expect(server.requests).toHaveLength(0)
})

describe('finding', () => {
  const file = { sha256: 'ab'.repeat(32), contentDigest: 'c0ffee', format: 'zip' } as const
  const sha256 = Buffer.from(file.sha256, 'hex').toString('base64')

  test.for([
    ['the same bytes', { 'x-amz-meta-slipway-sha256': file.sha256 }, true],
    ['the same checksum of the whole', { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }, true],
    ['a checksum of checksums', { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'COMPOSITE' }, false],
    [
      'the same content in the same format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'zip' },
      true,
    ],
    [
      'the same content in another format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'tgz' },
      false,
    ],
    ['other bytes', { 'x-amz-meta-slipway-sha256': 'cd'.repeat(32) }, false],
    ['an object of someone else', {}, false],
  ] as const)('%s', async ([, headers, isFound]) => {
    const { store, server } = await start(() => ({ headers: { etag: '"e1"', 'x-amz-version-id': 'v1', ...headers } }))
    const found = await store.find('releases', 'a.zip', file)
    expect(found).toEqual(isFound ? { bucket: 'releases', key: 'a.zip', eTag: 'e1', version: 'v1' } : undefined)
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.method).toBe('HEAD')
  })

  test.for([404, 403, 400])(
    'HTTP %i is taken for an absent object: storing it will tell what is wrong',
    async (status) => {
      const { store } = await start(() => ({ status }))
      expect(await store.find('releases', 'a.zip', file)).toBeUndefined()
    },
  )

  test('a bucket of another region is told with its region', async () => {
    const { store } = await start(() => ({ status: 301, headers: { 'x-amz-bucket-region': 'us-west-2' } }))
    await expect(store.find('releases', 'a.zip', file)).rejects.toMatchObject({
      code: 'BUCKET_NOT_FOUND',
      message: 'bucket "releases" is in region "us-west-2", not in "eu-central-1"',
    })
  })

  test('a store that is in trouble is not taken for an empty one', async () => {
    const { store } = await start(() => ({ status: 503 }), { AWS_MAX_ATTEMPTS: '1' })
    await expect(store.find('releases', 'a.zip', file)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })
})

describe('checking', () => {
  const revision = { type: 's3', bucket: 'releases', key: 'shop/a b.zip', bundleType: 'zip', eTag: 'e1' } as const

  test.for([
    ['the object that was deployed', { headers: { etag: '"e1"' } }, 'present'],
    ['another object in its place', { headers: { etag: '"e2"' } }, 'changed'],
    ['nothing', { status: 404 }, 'gone'],
    ['a delete marker in place of its version', { status: 405, headers: { 'x-amz-delete-marker': 'true' } }, 'gone'],
  ] as const)('%s', async ([, answer, expected]) => {
    const { store, server } = await start(() => answer)
    expect(await store.check(revision)).toBe(expected)
    expect(server.requests[0]).toMatchObject({ method: 'HEAD', target: '/releases/shop/a%20b.zip' })
  })

  test('a version is asked for by its id, and quotes around an ETag make no difference', async () => {
    const { store, server } = await start(() => ({ headers: { etag: '"e1"' } }))
    expect(await store.check({ ...revision, eTag: '"e1"', version: 'v+1' })).toBe('present')
    expect(server.requests[0]?.target).toBe('/releases/shop/a%20b.zip?versionId=v%2B1')
  })

  test('without an ETag, that something is there is all that can be told', async () => {
    const { store } = await start(() => ({ headers: { etag: '"e9"' } }))
    const { eTag: _, ...unpinned } = revision
    expect(await store.check(unpinned)).toBe('present')
  })

  test('whoever may not look is told so: the object is neither there nor gone', async () => {
    const { store } = await start(() => ({ status: 403 }))
    await expect(store.check(revision)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"s3:GetObject" is not allowed for "s3://releases/shop/a b.zip"'),
    })
  })

  test('the commit that an object was stored with is told, and nothing is made up', async () => {
    const commit = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
    const { store } = await start((_request, nth) =>
      nth === 1 ? { headers: { 'x-amz-meta-slipway-commit': commit } } : { status: nth === 2 ? 200 : 404 },
    )
    expect(await store.commitOf(revision)).toBe(commit)
    expect(await store.commitOf(revision)).toBeUndefined()
    expect(await store.commitOf(revision)).toBeUndefined()
  })
})
