import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, GetObjectCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
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
  { timeout: 60_000 },
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

      expect(await store.find('releases', 'shop/a.zip', file)).toBeUndefined()
      const stored = await store.put('releases', 'shop/a.zip', file)
      expect(stored.eTag).toMatch(/^[0-9a-f]{32}-3$/)
      expect(await store.find('releases', 'shop/a.zip', file)).toEqual(stored)
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
    } finally {
      moto.kill()
      await once(moto, 'exit')
      await rm(folder, { recursive: true })
    }
  },
)

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
