import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client

beforeAll(async () => {
  store = await startStore()
  client = store.client
})

afterAll(() => store[Symbol.asyncDispose]())

describe('versions', () => {
  test('an enabled bucket keeps each, hides them under a delete marker, and gives them back', async () => {
    await store.createBucket('versions-a', 'Enabled')
    const at = { Bucket: 'versions-a', Key: 'k' }
    const one = await store.put('k', 'one', at)
    const two = await store.put('k', 'two', at)
    expect(one.VersionId).not.toBe(two.VersionId)
    expect(await store.text('k', { ...at, VersionId: one.VersionId })).toBe('one')
    expect(await store.text('k', at)).toBe('two')
    const deleted = await client.send(new s3.DeleteObjectCommand(at))
    expect(deleted.DeleteMarker).toBe(true)
    expect(await errorOf(store.text('k', at))).toEqual(['NoSuchKey', 404])
    expect(await errorOf(store.text('k', { ...at, VersionId: deleted.VersionId }))).toEqual(['MethodNotAllowed', 405])
    expect((await client.send(new s3.ListObjectsV2Command({ Bucket: at.Bucket }))).KeyCount).toBe(0)
    const listed = await client.send(new s3.ListObjectVersionsCommand({ Bucket: at.Bucket }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [two.VersionId, false],
      [one.VersionId, false],
    ])
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: deleted.VersionId, IsLatest: true }])
    await client.send(new s3.DeleteObjectCommand({ ...at, VersionId: deleted.VersionId }))
    expect(await store.text('k', at)).toBe('two')
    await client.send(new s3.DeleteObjectCommand({ ...at, VersionId: two.VersionId }))
    expect(await store.text('k', at)).toBe('one')
  })

  test('a suspended bucket has one version without an id, beside those from before', async () => {
    await store.createBucket('versions-b')
    const at = { Bucket: 'versions-b', Key: 'k' }
    const before = await store.put('k', 'unversioned', at)
    expect(before.VersionId).toBeUndefined()
    await store.setVersioning('versions-b', 'Enabled')
    const versioned = await store.put('k', 'versioned', at)
    expect(await store.text('k', { ...at, VersionId: 'null' })).toBe('unversioned')
    await store.setVersioning('versions-b', 'Suspended')
    await store.put('k', 'suspended', at)
    const listed = await client.send(new s3.ListObjectVersionsCommand({ Bucket: at.Bucket }))
    expect(listed.Versions?.map(({ VersionId }) => VersionId)).toEqual(['null', versioned.VersionId])
    expect(await store.text('k', { ...at, VersionId: 'null' })).toBe('suspended')
    const marker = await client.send(new s3.DeleteObjectCommand(at))
    expect(marker).toMatchObject({ DeleteMarker: true, VersionId: 'null' })
    expect(await errorOf(store.text('k', { ...at, VersionId: 'null' }))).toEqual(['MethodNotAllowed', 405])
    expect(await store.text('k', { ...at, VersionId: versioned.VersionId })).toBe('versioned')
  })

  test('are listed in pages without one lost or twice', async () => {
    await store.createBucket('versions-c', 'Enabled')
    const expected: string[] = []
    for (const Key of ['a', 'b', 'c']) {
      for (let count = 0; count < 3; count++)
        expected.push((await store.put(Key, 'x', { Bucket: 'versions-c' })).VersionId ?? '')
    }
    const seen: string[] = []
    let markers: { KeyMarker?: string; VersionIdMarker?: string } = {}
    for (;;) {
      const page = await client.send(new s3.ListObjectVersionsCommand({ Bucket: 'versions-c', MaxKeys: 2, ...markers }))
      seen.push(...(page.Versions ?? []).map(({ VersionId }) => VersionId ?? ''))
      if (page.IsTruncated !== true) break
      markers = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' }
    }
    expect(seen.length).toBe(9)
    expect(new Set(seen)).toEqual(new Set(expected))
  })
})
