import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDamagingRelay } from './fixtures/damaging-relay.ts'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { countUploads, digestAt, makeLargeBundle } from './fixtures/large-bundle.ts'
import { ENGINE_ACCOUNT } from './fixtures/policies.ts'
import {
  type EngineProcess,
  type Environment,
  type Finished,
  jsonLines,
  slipway,
  startEngineProcess,
} from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'

const COMMIT = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'

let engine: EngineProcess
let folder: ReleaseFolder

beforeAll(async () => {
  folder = await makeFolder({})
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
})
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

async function bundleAnew(): Promise<string> {
  await using release = await makeFolder({ ...releaseFiles(), mark: randomUUID() })
  const path = join(folder.path, `${randomUUID()}.tgz`)
  await slipwayJsonHere(['bundle', '--source', release.path, '--output', path])
  return path
}

function push(bundle: string, args: readonly string[] = [], env: Environment = {}): Promise<Finished> {
  const to = ['--application-name', 'web', '--s3-bucket', 'web', '--json']
  return slipway(['push', '--bundle', bundle, ...to, ...args], { env: { ...engine.env, ...env } })
}

const lastOf = ({ stdout }: Finished) => jsonLines(stdout).at(-1) ?? {}

test('a bundle is kept as its options say', async () => {
  const args = ['--sse', 'aws:kms', '--sse-kms-key-id', 'alias/shop', '--sse-bucket-key', '--s3-tags', 'team=shop @ co']
  const more = ['--s3-storage-class', 'STANDARD_IA', '--s3-acl', 'bucket-owner-full-control', '--metadata', 'build=7']
  const key = ['--s3-key', '{application}/{short-commit}/{digest}.{format}', '--commit', COMMIT]
  const owner = ['--expected-bucket-owner', ENGINE_ACCOUNT]
  const finished = await push(await bundleAnew(), [...args, ...more, ...key, ...owner])
  expect([finished.code, finished.stderr]).toEqual([0, expect.any(String)])
  const { contentDigest, key: at } = lastOf(finished)
  expect(at).toBe(`web/1a2b3c4d5e6f/${contentDigest}.tgz`)
  using clients = serviceClients(engine)
  const place = { Bucket: 'web', Key: String(at) }
  expect(await clients.s3.send(new HeadObjectCommand(place))).toMatchObject({
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: expect.stringContaining('alias/shop'),
    BucketKeyEnabled: true,
    StorageClass: 'STANDARD_IA',
    Metadata: { build: '7', 'slipway-commit': COMMIT, 'slipway-content-digest': contentDigest },
  })
  const { TagSet } = await clients.s3.send(new GetObjectTaggingCommand(place))
  expect(TagSet).toEqual([{ Key: 'team', Value: 'shop @ co' }])
})

test.for([
  [['--expected-bucket-owner', '111122223333'], 1, 'ACCESS_DENIED', 'is not owned by account "111122223333", or'],
  [['--s3-acl', 'public-read'], 1, 'SERVICE_REFUSED', 'bucket "web" takes no ACLs'],
  [['--sse', 'AES256', '--sse-kms-key-id', 'k'], 2, 'INPUT_INVALID', 'sse-kms-key-id is for sse aws:kms'],
  [['--s3-key', '{commit}.zip'], 2, 'INPUT_INVALID', 'has "{commit}", which is not known here'],
] as const)('%j is refused: %i %s', async ([args, exitCode, code, message]) => {
  const { code: ended, stdout } = await push(await bundleAnew(), args)
  expect(jsonLines(stdout).at(-1)).toMatchObject({ error: { code, message: expect.stringContaining(message) } })
  expect(ended).toBe(exitCode)
})

test('a bucket of another region is told with its region', async () => {
  const { stdout, code } = await push(await bundleAnew(), ['--region', 'eu-west-1'])
  expect(jsonLines(stdout).at(-1)).toMatchObject({
    error: {
      code: 'BUCKET_NOT_FOUND',
      message: expect.stringMatching(/^bucket "web" is in region ".+", not in "eu-west-1"$/),
    },
  })
  expect(code).toBe(1)
})

describe('a key that holds another bundle', () => {
  const KEY = ['--s3-key', 'web/latest.tgz']

  test('is never written over in a bucket without versions, unless somebody says so; a dry run tells both', async () => {
    const [first, second] = [await bundleAnew(), await bundleAnew()]
    const { contentDigest: before } = lastOf(await push(first, KEY))
    const { contentDigest: planned } = lastOf(await push(second, ['--dry-run']))
    for (const args of [KEY, [...KEY, '--dry-run']]) {
      const { stdout, code } = await push(second, args)
      expect(jsonLines(stdout).at(-1)).toMatchObject({
        error: {
          code: 'KEY_TAKEN',
          message: expect.stringContaining(`holds another bundle (content ${before}, tgz)`),
          hint: expect.stringContaining(`content ${planned}`),
        },
      })
      expect(code).toBe(1)
    }
    expect(lastOf(await push(first, KEY))).toMatchObject({ unchanged: true })
    expect(lastOf(await push(second, [...KEY, '--overwrite']))).toMatchObject({
      unchanged: false,
      contentDigest: planned,
    })
  })

  test('has one winner when several runs want to be first', async () => {
    const bundles = await Promise.all([bundleAnew(), bundleAnew(), bundleAnew()])
    const runs = await Promise.all(bundles.map((bundle) => push(bundle, ['--s3-key', 'web/race.tgz'])))
    expect(runs.map(({ code }) => code).toSorted()).toEqual([0, 1, 1])
    for (const run of runs.filter(({ code }) => code === 1)) {
      expect(lastOf(run)).toMatchObject({ error: { code: 'KEY_TAKEN' } })
    }
  })

  test('gets another version in a bucket that keeps them', async () => {
    using clients = serviceClients(engine)
    const setVersioning = (Status: 'Enabled' | 'Suspended') =>
      clients.s3.send(new PutBucketVersioningCommand({ Bucket: 'web', VersioningConfiguration: { Status } }))
    await setVersioning('Enabled')
    const versions = []
    for (const bundle of [await bundleAnew(), await bundleAnew()]) {
      versions.push(lastOf(await push(bundle, ['--s3-key', 'web/kept.tgz'])).version)
    }
    const kept = await clients.s3.send(new ListObjectVersionsCommand({ Bucket: 'web', Prefix: 'web/kept.tgz' }))
    expect(kept.Versions?.map(({ VersionId }) => VersionId).toSorted()).toEqual(versions.toSorted())
    await setVersioning('Suspended')
  })
})

test('a dry run says what a push would do, in the words of the action, and does none of it', async () => {
  const bundle = await bundleAnew()
  const to = ['push', '--bundle', bundle, '--application-name', 'web', '--s3-bucket', 'web', '--dry-run']
  const planned = await slipway(to, { env: engine.env })
  expect(planned.stdout).toMatch(/^dry run: .+ would be uploaded to s3:\/\/web\/web\/[0-9a-f]{64}\.tgz\n$/)
  const before = lastOf(await push(bundle, ['--dry-run']))
  expect(before).toMatchObject({ type: 'push-plan', unchanged: false })
  expect(lastOf(await push(bundle))).toMatchObject({ unchanged: false })
  const again = await slipway(to, { env: engine.env })
  expect(again.stdout).toMatch(/^dry run: s3:\/\/web\/web\/.+ holds this bundle already\n$/)
})

describe('on a line that changes bytes', () => {
  test('a part is sent again, and arrives as it was', async () => {
    await using bundle = await makeLargeBundle(17_000_000)
    let isDamaged = false
    await using relay = await startDamagingRelay(engine.endpoint, ({ url }) => {
      if (isDamaged || url?.includes('partNumber=2&') !== true) return false
      isDamaged = true
      return true
    })
    const finished = await push(bundle.path, ['--s3-key', 'damaged.tar'], { AWS_ENDPOINT_URL: relay.endpoint })
    expect([isDamaged, finished.code]).toEqual([true, 0])
    expect(await digestAt(engine, 'damaged.tar')).toBe(bundle.sha256)
  })

  test('that does so always, nothing is stored and nothing is left', async () => {
    await using bundle = await makeLargeBundle(17_000_000)
    const isPart = ({ url }: { readonly url?: string | undefined }): boolean => url?.includes('partNumber=2&') === true
    await using relay = await startDamagingRelay(engine.endpoint, isPart)
    const finished = await push(bundle.path, ['--s3-key', 'never.tar'], { AWS_ENDPOINT_URL: relay.endpoint })
    expect(lastOf(finished)).toMatchObject({ error: { code: 'UPLOAD_CORRUPTED' } })
    expect(await digestAt(engine, 'never.tar')).toBeUndefined()
    expect(await countUploads(engine)).toBe(0)
  })
})
