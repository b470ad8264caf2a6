import type { ArtifactFile, ObjectSettings } from '@slipway/core/provider'
import { describe, expect, test } from 'vitest'
import { scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

const SIZES = [
  ['whole', 1_000],
  ['in parts', 9 * MIB],
] as const

/** What the request says that begins the object. */
async function begin(sizeBytes: number, objects: ObjectSettings, more: Partial<ArtifactFile> = {}) {
  await using s3 = await startStore(scriptedBucket().respond, { objects })
  const { file } = await s3.makeBundle(sizeBytes)
  await s3.store.put('releases', 'a.tgz', { ...file, ...more })
  const beginning = s3.server.requests.find((request) => ['begin', 'other'].includes(stepOf(request)))
  return beginning?.headers ?? {}
}

describe.for(SIZES)('an object that is sent %s', ([, sizeBytes]) => {
  test('is kept as the bucket says when nobody says otherwise', async () => {
    const names = Object.keys(await begin(sizeBytes, {})).join()
    for (const part of ['encryption', 'acl', 'tagging', 'storage-class', 'owner']) expect(names).not.toContain(part)
  })

  test('is encrypted by S3', async () => {
    expect(await begin(sizeBytes, { encryption: { algorithm: 'AES256' } })).toMatchObject({
      'x-amz-server-side-encryption': 'AES256',
    })
  })

  test('is encrypted by a key of KMS, with a key of the bucket in between', async () => {
    const encryption = { algorithm: 'aws:kms', keyId: 'alias/shop', usesBucketKey: true } as const
    expect(await begin(sizeBytes, { encryption })).toMatchObject({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'alias/shop',
      'x-amz-server-side-encryption-bucket-key-enabled': 'true',
    })
  })

  test('has an ACL, a storage class and tags, whatever stands in them', async () => {
    const tags = { team: 'shop @ co', 'cost:center': 'ü+1=2' }
    const headers = await begin(sizeBytes, { acl: 'bucket-owner-full-control', storageClass: 'STANDARD_IA', tags })
    expect(headers).toMatchObject({ 'x-amz-acl': 'bucket-owner-full-control', 'x-amz-storage-class': 'STANDARD_IA' })
    expect(Object.fromEntries(new URLSearchParams(headers['x-amz-tagging']?.toString()))).toEqual(tags)
  })

  test('says from which run it comes, in ASCII, and what its user adds', async () => {
    const runUrl = 'https://github.com/o/r/actions/runs/1/attempts/2'
    const headers = await begin(
      sizeBytes,
      {},
      { commit: 'c1', runUrl, actor: 'Jürgen [bot]', metadata: { team: 'shop' } },
    )
    expect(headers).toMatchObject({
      'x-amz-meta-slipway-commit': 'c1',
      'x-amz-meta-slipway-run-url': runUrl,
      'x-amz-meta-slipway-actor': 'J%C3%BCrgen [bot]',
      'x-amz-meta-team': 'shop',
    })
  })
})

test('metadata that S3 would not keep is refused before anything is sent', async () => {
  await using s3 = await startStore(scriptedBucket().respond)
  const { file } = await s3.makeBundle(10)
  const put = s3.store.put('releases', 'a.tgz', { ...file, metadata: { note: 'x'.repeat(2_000) } })
  await expect(put).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('2048') })
  expect(s3.server.requests).toHaveLength(0)
})

describe('the account that has to own the bucket', () => {
  const objects = { expectedBucketOwner: '111122223333' }

  test('is said with every request of a push, those that clean up too', async () => {
    let parts = 0
    const { respond } = scriptedBucket((step) => {
      if (step === 'complete')
        return { body: '<CompleteMultipartUploadResult><ETag>"w"</ETag></CompleteMultipartUploadResult>' }
      return step === 'part' && ++parts > 2 ? xmlError('AccessDenied', 403) : undefined
    })
    await using s3 = await startStore(respond, { objects })
    const { file } = await s3.makeBundle(9 * MIB)
    await s3.store.find('releases', 'a.tgz', file)
    await s3.store.put('releases', 'a.tgz', file, { isContentKey: true })
    await s3.store.put('releases', 'a.tgz', file).catch(() => undefined)
    await s3.store.put('releases', 'a.tgz', (await s3.makeBundle(10)).file)
    const steps = new Set(s3.server.requests.map(stepOf))
    expect([...steps].sort()).toEqual(['begin', 'complete', 'discard', 'list', 'look', 'other', 'part'])
    for (const { headers } of s3.server.requests) expect(headers['x-amz-expected-bucket-owner']).toBe('111122223333')
  })

  test('may be the reason of a refusal that names none', async () => {
    await using s3 = await startStore(() => xmlError('AccessDenied', 403), { objects })
    const { file } = await s3.makeBundle(10)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringMatching(/^bucket "releases" is not owned by account "111122223333", or "s3:PutObject"/),
      hint: expect.stringContaining('check expected-bucket-owner'),
      right: { action: 's3:PutObject', isForbidden: false },
    })
  })
})
