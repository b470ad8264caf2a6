import { describe, expect, test } from 'vitest'
import { lastStep, scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { type Answer, xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

const FAULTS: readonly (readonly [string, Answer | 'drop'])[] = [
  ['is throttled', xmlError('SlowDown', 503)],
  ['meets an internal error', xmlError('InternalError', 500)],
  ['loses its connection', 'drop'],
  ['arrives damaged', xmlError('BadDigest', 400)],
]

describe.for(FAULTS)('a part that %s is sent again by itself', ([, fault]) => {
  test.for(['1', '2', '3'])('as part %s of 3', async (number) => {
    let isMet = false
    const { respond, objects } = scriptedBucket((step, { target }) => {
      if (step !== 'part' || isMet || new URL(target, 'http://host').searchParams.get('partNumber') !== number) return
      isMet = true
      return fault
    })
    await using s3 = await startStore(respond)
    const { file, content } = await s3.makeBundle(17 * MIB)
    await s3.store.put('releases', 'a.tgz', file)
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    const parts = s3.server.requests.filter((request) => stepOf(request) === 'part')
    expect(parts.length).toBe(4)
  })
})

test.for([
  ['begin', xmlError('SlowDown', 503)],
  ['complete', 'drop'],
  // S3 answers a completion at once and may find out only then that it cannot be done.
  ['complete', { ...xmlError('InternalError', 200) }],
] as const)('the request to %s is repeated too: %j', async ([at, fault]) => {
  let isMet = false
  const { respond, objects } = scriptedBucket((step) => {
    if (step !== at || isMet) return
    isMet = true
    return fault
  })
  await using s3 = await startStore(respond)
  const { file, content } = await s3.makeBundle(9 * MIB)
  await s3.store.put('releases', 'a.tgz', file)
  expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
})

test.for([
  ['is refused as damaged', xmlError('BadDigest', 400)],
  ['is told with another checksum', { headers: { etag: '"p"', 'x-amz-checksum-crc32': 'AAAAAA==' } }],
] as const)('a part that %s three times ends the upload, and leaves nothing', async ([, answer]) => {
  const { respond, open, objects } = scriptedBucket((step) => (step === 'part' ? answer : undefined))
  await using s3 = await startStore(respond)
  const { file } = await s3.makeBundle(9 * MIB)
  await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
    code: 'UPLOAD_CORRUPTED',
    hint: expect.stringContaining('nothing was stored'),
  })
  expect(lastStep(s3.server.requests)).toBe('discard')
  expect([open.size, objects.size]).toEqual([0, 0])
})

test('a small bundle that arrives damaged is sent again', async () => {
  let isMet = false
  const { respond, objects } = scriptedBucket((step) => {
    if (step !== 'other' || isMet) return
    isMet = true
    return xmlError('BadDigest', 400)
  })
  await using s3 = await startStore(respond)
  const { file, content } = await s3.makeBundle(1_000)
  await s3.store.put('releases', 'a.tgz', file)
  expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
})
