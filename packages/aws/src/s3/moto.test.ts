import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, expect, test, vi } from 'vitest'
import { ENVIRONMENT } from '../fixtures/scripted-server.ts'
import { createS3ArtifactStore } from './artifact-store.ts'

vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true')
afterAll(() => {
  vi.unstubAllEnvs()
})

const isInstalled = spawnSync('moto_server', ['--help']).status === 0
if (!isInstalled) process.stderr.write('NOT RUN: moto_server is not installed; S3 was not checked against a peer\n')

test.skipIf(!isInstalled)(
  'a store that is not ours keeps a bundle in parts, and finds it again',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-moto-'))
    const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      const endpointUrl = await endpointOf(moto.stderr, moto.stdout)
      const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
      const client = new S3Client({ endpoint: endpointUrl, region: 'eu-central-1', credentials, forcePathStyle: true })
      const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' } as const
      await client.send(new CreateBucketCommand({ Bucket: 'releases', CreateBucketConfiguration }))

      const content = randomBytes(20 * 1024 * 1024 + 1)
      const path = join(folder, 'bundle.zip')
      await writeFile(path, content)
      const sha256 = createHash('sha256').update(content).digest('hex')
      const file = { path, format: 'zip', sizeBytes: content.length, sha256, contentDigest: 'c0ffee' } as const
      const store = createS3ArtifactStore({ endpointUrl, environment: ENVIRONMENT })

      expect(await store.find('releases', 'shop/a.zip', file)).toEqual({ kind: 'absent' })
      const stored = await store.put('releases', 'shop/a.zip', file)
      expect(stored.eTag).toMatch(/^[0-9a-f]{32}-3$/)
      expect(await store.find('releases', 'shop/a.zip', file)).toEqual({
        ...{ kind: 'same', artifact: stored },
        sizeBytes: content.length,
      })
      const { Body } = await client.send(new GetObjectCommand({ Bucket: 'releases', Key: 'shop/a.zip' }))
      expect(content.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true)

      const cancelled = new AbortController()
      const reason = new Error('the job was cancelled')
      const upload = store.put('releases', 'b.zip', file, {
        signal: cancelled.signal,
        onProgress: () => cancelled.abort(reason),
      })
      await expect(upload).rejects.toBe(reason)
      const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: 'releases' }))
      expect(Uploads ?? []).toEqual([])
      await expect(store.put('nowhere', 'a.zip', file)).rejects.toMatchObject({ code: 'BUCKET_NOT_FOUND' })
      await expect(store.put('releases', 'shop/a.zip', file)).rejects.toMatchObject({ code: 'KEY_TAKEN' })

      const settled = createS3ArtifactStore(
        { endpointUrl, environment: ENVIRONMENT },
        {
          encryption: { algorithm: 'aws:kms', keyId: 'alias/shop' },
          acl: 'bucket-owner-full-control',
          storageClass: 'STANDARD_IA',
          tags: { team: 'shop @ co', 'cost:center': '1+2=3' },
        },
      )
      await client.send(new CreateMultipartUploadCommand({ Bucket: 'releases', Key: 'c.zip' }))
      const told: unknown[] = []
      const small = { ...file, ...(await makeSmall(folder)) }
      for (const [Key, bundle] of [
        ['c.zip', { ...file, metadata: { team: 'shop' } }],
        ['d.zip', { ...small, metadata: { team: 'shop' } }],
      ] as const) {
        const put = { isContentKey: true, onLeftOverParts: (one: unknown) => told.push(one) }
        await settled.put('releases', Key, bundle, put)
        const place = { Bucket: 'releases', Key }
        expect(await client.send(new HeadObjectCommand(place))).toMatchObject({
          ServerSideEncryption: 'aws:kms',
          SSEKMSKeyId: 'alias/shop',
          StorageClass: 'STANDARD_IA',
          Metadata: { team: 'shop', 'slipway-sha256': bundle.sha256 },
        })
        const { TagSet = [] } = await client.send(new GetObjectTaggingCommand(place))
        expect(Object.fromEntries(TagSet.map((tag) => [tag.Key, tag.Value]))).toEqual({
          team: 'shop @ co',
          'cost:center': '1+2=3',
        })
      }
      expect(told).toEqual([{ kind: 'removed', bucket: 'releases', key: 'c.zip', uploads: 1 }])
      const after = await client.send(new ListMultipartUploadsCommand({ Bucket: 'releases' }))
      expect(after.Uploads ?? []).toEqual([])
    } finally {
      moto.kill()
      await once(moto, 'exit')
      await rm(folder, { recursive: true })
    }
  },
)

async function makeSmall(folder: string): Promise<{ path: string; sizeBytes: number; sha256: string }> {
  const path = join(folder, 'small.zip')
  const content = randomBytes(10_000)
  await writeFile(path, content)
  return { path, sizeBytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** The server says where it listens, among other things. */
async function endpointOf(...outputs: readonly NodeJS.ReadableStream[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const output of outputs) {
      output.on('data', (chunk) => {
        said += chunk
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
        if (address !== undefined) resolve(address)
      })
      output.on('end', () => reject(new Error(`moto_server ended: ${said}`)))
    }
  })
}
