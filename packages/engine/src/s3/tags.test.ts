import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'
import { readTaggingHeader } from './tags.ts'

let store: StoreFixture
beforeAll(async () => {
  store = await startStore()
  await store.put('tagged', 'x', { Tagging: 'kept=yes' })
})
afterAll(() => store[Symbol.asyncDispose]())

const many = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: '' }))

test.for<readonly [string, readonly s3.Tag[], string]>([
  ['eleven tags', many, 'BadRequest'],
  ['a key of 129 characters', [{ Key: 'k'.repeat(129), Value: '' }], 'InvalidTag'],
  ['a value of 257 characters', [{ Key: 'k', Value: 'v'.repeat(257) }], 'InvalidTag'],
  ["a key that is AWS's own", [{ Key: 'aws:mine', Value: '' }], 'InvalidTag'],
  ['a sign that tags do not have', [{ Key: 'a&b', Value: '' }], 'InvalidTag'],
  ['a key that comes twice', [{ Key: 'k', Value: '1' }, { Key: 'k', Value: '2' }], 'InvalidTag'], // biome-ignore format: a table
])('%s cannot be put, and the tags stay as they were', async ([, TagSet, code]) => {
  const object = { Bucket: 'releases', Key: 'tagged' }
  const put = new s3.PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [...TagSet] } })
  expect(await errorOf(store.client.send(put))).toEqual([code, 400])
  const kept = await store.client.send(new s3.GetObjectTaggingCommand(object))
  expect(kept.TagSet).toEqual([{ Key: 'kept', Value: 'yes' }])
})

test.for([
  ['a key that comes twice', 'k=1&k=2', 'InvalidArgument'],
  ['a pair with two equals signs', 'k=1=2', 'InvalidArgument'],
  ['a percent sign that encodes nothing', 'k=%zz', 'InvalidArgument'],
  ['eleven tags', many.map(({ Key }) => `${Key}=1`).join('&'), 'BadRequest'],
  ['a key without a name', '=1', 'InvalidTag'],
])('an upload with %s in its header stores nothing', async ([, Tagging, code]) => {
  expect(await errorOf(store.put('refused', 'x', { Tagging }))).toEqual([code, 400])
  const upload = new s3.CreateMultipartUploadCommand({ Bucket: 'releases', Key: 'refused', Tagging })
  expect(await errorOf(store.client.send(upload))).toEqual([code, 400])
  expect(await errorOf(store.text('refused'))).toEqual(['NoSuchKey', 404])
})

test('the header is written as a query is: a plus sign is a blank, and a key may stand alone', () => {
  expect(readTaggingHeader('team=web+shop&path=%2Fsrv%2F%C3%A4&draft')).toEqual([
    { key: 'team', value: 'web shop' },
    { key: 'path', value: '/srv/ä' },
    { key: 'draft', value: '' },
  ])
})

test('ten tags of the longest keys and values are taken, and counted in the answer to HEAD', async () => {
  const Tagging = Array.from({ length: 10 }, (_, index) => `${index}${'k'.repeat(127)}=${'v'.repeat(256)}`).join('&')
  await store.put('most', 'x', { Tagging })
  const head = await store.client.send(new s3.GetObjectCommand({ Bucket: 'releases', Key: 'most' }))
  expect(head.TagCount).toBe(10)
})
