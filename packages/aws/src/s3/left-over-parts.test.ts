import type { LeftOverParts } from '@slipway/core/provider'
import { describe, expect, test } from 'vitest'
import { scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { type Answer, xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'
import { ABANDONED_AFTER_MS } from './left-over-parts.ts'

interface Upload {
  readonly key: string
  readonly id: string
  readonly ageMs: number
}

function listing(uploads: readonly Upload[], more = '<IsTruncated>false</IsTruncated>'): Answer {
  const items = uploads.map(
    ({ key, id, ageMs }) =>
      `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${new Date(Date.now() - ageMs).toISOString()}</Initiated></Upload>`,
  )
  const body = `<ListMultipartUploadsResult>${items.join('')}${more}</ListMultipartUploadsResult>`
  return { headers: { 'content-type': 'application/xml' }, body }
}

const UPLOADS: readonly Upload[] = [
  { key: 'shop/a.tgz', id: 'old', ageMs: ABANDONED_AFTER_MS + 60_000 },
  { key: 'shop/a.tgz', id: 'fresh', ageMs: ABANDONED_AFTER_MS - 60_000 },
  { key: 'shop/a.tgz.sig', id: 'foreign', ageMs: 2 * ABANDONED_AFTER_MS },
]

async function push(isContentKey: boolean, list: (nth: number) => Answer, sizeBytes = 9 * MIB, discard?: Answer) {
  let lists = 0
  const { respond, objects } = scriptedBucket((step) => {
    if (step === 'list') return list(++lists)
    return step === 'discard' ? discard : undefined
  })
  await using s3 = await startStore(respond)
  const { file } = await s3.makeBundle(sizeBytes)
  const told: LeftOverParts[] = []
  await s3.store.put('releases', 'shop/a.tgz', file, { isContentKey, onLeftOverParts: (one) => told.push(one) })
  const discarded = s3.server.requests
    .filter((request) => stepOf(request) === 'discard')
    .map(({ target }) => new URL(target, 'http://host').searchParams.get('uploadId'))
  return { told, discarded, objects, steps: s3.server.requests.map(stepOf), targets: s3.server.requests }
}

const PLACE = { bucket: 'releases', key: 'shop/a.tgz' }

describe('uploads that were killed', () => {
  test('end when one to the same key has ended, all of them where the key says the content', async () => {
    const { told, discarded, targets } = await push(true, () => listing(UPLOADS))
    expect(discarded).toEqual(['old', 'fresh'])
    expect(told).toEqual([{ kind: 'removed', ...PLACE, uploads: 2 }])
    expect(targets.find((request) => stepOf(request) === 'list')?.target).toContain('prefix=shop%2Fa.tgz')
  })

  test('end under any other key only when no run can be that old', async () => {
    const { told, discarded } = await push(false, () => listing(UPLOADS))
    expect(discarded).toEqual(['old'])
    expect(told).toEqual([{ kind: 'removed', ...PLACE, uploads: 1 }])
  })

  test('are found on further pages', async () => {
    const more =
      '<IsTruncated>true</IsTruncated><NextKeyMarker>shop/a.tgz</NextKeyMarker><NextUploadIdMarker>old</NextUploadIdMarker>'
    const { discarded, targets } = await push(true, (nth) =>
      nth === 1 ? listing(UPLOADS.slice(0, 1), more) : listing(UPLOADS.slice(1)),
    )
    expect(discarded).toEqual(['old', 'fresh'])
    const second = targets.filter((request) => stepOf(request) === 'list')[1]?.target
    expect(second).toContain('key-marker=shop%2Fa.tgz')
    expect(second).toContain('upload-id-marker=old')
  })

  test('are looked for only after an upload in parts', async () => {
    expect((await push(true, () => listing(UPLOADS), 1_000)).steps).toEqual(['other'])
  })

  test('and when there are none, nothing is said', async () => {
    expect((await push(true, () => listing([]))).told).toEqual([])
  })
})

test.for([
  ['to look for them', xmlError('AccessDenied', 403), undefined, '"s3:ListBucketMultipartUploads" is not allowed'],
  ['to remove them', listing(UPLOADS), xmlError('AccessDenied', 403), '"s3:AbortMultipartUpload" is not allowed'],
  ['by a store that cannot list them', xmlError('NotImplemented', 501), undefined, 'does not implement'],
] as const)('a refusal %s is told, and no more: the object is stored', async ([, list, discard, reason]) => {
  const { told, objects } = await push(true, () => list, 9 * MIB, discard)
  expect(told).toEqual([{ kind: 'not-removed', ...PLACE, reason: expect.stringContaining(reason) }])
  expect(objects.size).toBe(1)
})

test('one that was removed before an answer came is gone all the same', async () => {
  const { told } = await push(true, () => listing(UPLOADS), 9 * MIB, xmlError('NoSuchUpload', 404))
  expect(told).toEqual([{ kind: 'removed', ...PLACE, uploads: 2 }])
})
