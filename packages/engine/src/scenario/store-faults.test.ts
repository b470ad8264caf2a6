import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as s3 from '@aws-sdk/client-s3'
import { collectEntries, createBundleWriter } from '@slipway/core/bundle/io'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTree } from '../agent/fixtures/temporary-folder.ts'
import { type Engine, startEngine } from '../engine.ts'
import { errorOf } from '../s3/fixtures/error-of.ts'
import type { Fault } from './scenario.ts'

const NAMES = { applicationName: 'web', deploymentGroupName: 'web' }
const Bucket = 'releases'
const Key = 'web/1.zip'

let engine: Engine
let folder: string
let store: s3.S3Client
let deployments: codedeploy.CodeDeployClient
let bytes: Buffer
let eTag: string

beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  folder = await mkdtemp(join(tmpdir(), 'slipway-store-faults-'))
  engine = await startEngine({ control: true, fleets: [{ name: 'web', count: 1 }] })
  const { endpoint, region, accessKeyId, secretAccessKey } = engine
  const settings = { endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
  store = new s3.S3Client({ ...settings, forcePathStyle: true })
  deployments = new codedeploy.CodeDeployClient(settings)
  await makeTree(join(folder, 'release'), {
    'appspec.yml': 'version: 0.0\nos: linux\nfiles:\n  - source: page\n    destination: /srv\n',
    page: 'a page\n'.repeat(1_000),
  })
  const { entries } = await collectEntries(join(folder, 'release'))
  const file = join(folder, 'release.zip')
  await createBundleWriter().write(entries, file, { format: 'zip', modifiedAt: new Date('2026-01-01') })
  bytes = await readFile(file)
  eTag = createHash('md5').update(bytes).digest('hex')
  await store.send(new s3.CreateBucketCommand({ Bucket }))
  await store.send(new s3.PutObjectCommand({ Bucket, Key, Body: bytes, ChecksumAlgorithm: 'SHA256' }))
})

afterAll(async () => {
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

async function play(...faults: readonly Fault[]): Promise<void> {
  const body = JSON.stringify({ version: 1, clock: { speed: 100 }, faults })
  const answer = await fetch(`${engine.controlEndpoint}/scenario`, { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ faults: faults.length })
}

/** Deploys the bundle to the fleet, and tells how its download ended. */
async function deploy(
  pin: { readonly eTag?: string } = {},
): Promise<readonly [string | undefined, string | undefined]> {
  const s3Location = { bucket: Bucket, key: Key, bundleType: 'zip', ...pin } as const
  const { deploymentId } = await deployments.send(
    new codedeploy.CreateDeploymentCommand({ ...NAMES, revision: { revisionType: 'S3', s3Location } }),
  )
  const look = () => deployments.send(new codedeploy.GetDeploymentCommand({ deploymentId }))
  const isOver = (status: string | undefined) => status === 'Succeeded' || status === 'Failed'
  await expect.poll(async () => isOver((await look()).deploymentInfo?.status), { timeout: 60_000 }).toBe(true)
  const { targetIds = [] } = await deployments.send(new codedeploy.ListDeploymentTargetsCommand({ deploymentId }))
  const { deploymentTargets = [] } = await deployments.send(
    new codedeploy.BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
  )
  const events = deploymentTargets[0]?.instanceTarget?.lifecycleEvents ?? []
  const download = events.find(({ lifecycleEventName }) => lifecycleEventName === 'DownloadBundle')
  return [download?.status, download?.diagnostics?.message]
}

describe('the downloads of the fleet meet what happens to the store', () => {
  test.for<readonly [string, Fault, string]>([
    ['a throttle', { operations: ['s3:GetObject'], fault: 'throttle' }, 'Please reduce your request rate.'],
    [
      'an error of the store',
      { operations: ['s3:GetObject'], fault: 'internal-error' },
      'We encountered an internal error. Please try again.',
    ],
    ['a connection that breaks', { operations: ['s3:*'], fault: 'drop' }, 'end of file reached'],
    [
      'a token that has expired',
      { operations: ['s3:GetObject'], fault: 'expired-token' },
      'The provided token has expired.',
    ],
  ])('%s is tried again three times, and only then fails the event', async ([, fault, message]) => {
    await play({ ...fault, calls: { to: 3 } })
    expect(await deploy()).toEqual(['Succeeded', 'Succeeded: '])
    await play({ ...fault, calls: { to: 4 } })
    expect(await deploy()).toEqual(['Failed', message])
  })

  test('a changed byte is found by the checksum of the object', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'corrupted', calls: { to: 3 } })
    expect((await deploy())[0]).toBe('Succeeded')
    await play({ operations: ['s3:GetObject'], fault: 'corrupted' })
    const [status, message] = await deploy()
    expect([status, message]).toEqual([
      'Failed',
      expect.stringMatching(/^Checksum validation failed on SHA256 computed: \S+, expected: \S+$/),
    ])
  })

  test('another object in its place is found by the ETag that was registered', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'replaced', objects: ['releases/web/*'] })
    const [status, message] = await deploy({ eTag })
    expect([status, message]).toEqual([
      'Failed',
      expect.stringMatching(
        new RegExp(`^Expected deployment artifact bundle etag ${eTag} but was actually [0-9a-f]{32}$`),
      ),
    ])
  })

  test('an object that is gone fails the event at once', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'absent', calls: { to: 1 } })
    expect(await deploy()).toEqual(['Failed', 'The specified key does not exist.'])
  })

  test('a fault of other objects is none of theirs', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'absent', objects: ['releases/api/*', 'other/web/1.zip'] })
    expect((await deploy())[0]).toBe('Succeeded')
  })

  test('a slow store takes the time of the wall', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'slow', delayMs: 400 })
    const startedMs = performance.now()
    expect((await deploy())[0]).toBe('Succeeded')
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(400)
  })

  test('what is in an archive class cannot be deployed', async () => {
    await play()
    const put = new s3.PutObjectCommand({
      Bucket,
      Key,
      Body: bytes,
      StorageClass: 'GLACIER',
      ChecksumAlgorithm: 'SHA256',
    })
    await store.send(put)
    expect(await deploy()).toEqual(['Failed', "The operation is not valid for the object's storage class"])
    await store.send(new s3.PutObjectCommand({ Bucket, Key, Body: bytes, ChecksumAlgorithm: 'SHA256' }))
  })
})

describe('clients meet the same over HTTP', () => {
  const get = async () => (await store.send(new s3.GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray()

  test('a changed byte is one that the SDK finds by the checksum', async () => {
    await play({ operations: ['s3:GetObject'], fault: 'corrupted' })
    await expect(get()).rejects.toThrow(/^Checksum mismatch/)
    await play()
    expect(Buffer.from((await get()) ?? []).equals(bytes)).toBe(true)
  })

  test('another object has another ETag, and no checksum', async () => {
    await play({ operations: ['s3:GetObject', 's3:HeadObject'], fault: 'replaced', objects: [`${Bucket}/${Key}`] })
    const head = await store.send(new s3.HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
    expect([head.ETag === `"${eTag}"`, head.ChecksumSHA256, head.ContentLength]).toEqual([
      false,
      undefined,
      bytes.length,
    ])
    expect(Buffer.from((await get()) ?? []).equals(bytes)).toBe(false)
  })

  test('an object that is gone is not found', async () => {
    await play({ operations: ['s3:GetObject', 's3:HeadObject'], fault: 'absent' })
    expect(await errorOf(get())).toEqual(['NoSuchKey', 404])
    expect(await errorOf(store.send(new s3.HeadObjectCommand({ Bucket, Key })))).toEqual(['NotFound', 404])
  })
})

test.for<readonly [string, object, RegExp]>([
  [
    'corrupted of an upload',
    { operations: ['s3:PutObject'], fault: 'corrupted' },
    /faults\[0\]\.fault is corrupted, which is of s3:GetObject/,
  ],
  [
    'absent of another service',
    { operations: ['GetDeployment'], fault: 'absent' },
    /faults\[0\]\.fault is absent, which is of s3:GetObject and s3:HeadObject/,
  ],
  [
    'objects of another service',
    { operations: ['*'], fault: 'drop', objects: ['a/b'] },
    /faults\[0\]\.objects are of S3/,
  ],
])('a scenario with %s is refused', async ([, fault, problem]) => {
  const body = JSON.stringify({ version: 1, faults: [fault] })
  const answer = await fetch(`${engine.controlEndpoint}/scenario`, { method: 'POST', body })
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
    400,
    expect.stringMatching(problem),
  ])
})
