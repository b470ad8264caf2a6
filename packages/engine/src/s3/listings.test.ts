import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raw } from './fixtures/signed-request.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client

beforeAll(async () => {
  store = await startStore()
  client = store.client
})

afterAll(() => store[Symbol.asyncDispose]())

describe('listings', () => {
  const keys = ['a', 'a/1', 'a/2', 'a/b/3', 'b', 'ä', 'z/1', 'z/2', '\uffee', '😀']
  beforeAll(async () => {
    await store.createBucket('listed')
    await Promise.all(keys.map((Key) => store.put(Key, Key, { Bucket: 'listed' })))
  })

  async function pages(input: Partial<s3.ListObjectsV2CommandInput>): Promise<readonly string[]> {
    const seen: string[] = []
    const paginator = s3.paginateListObjectsV2({ client }, { Bucket: 'listed', ...input })
    for await (const page of paginator) {
      expect((page.Contents?.length ?? 0) + (page.CommonPrefixes?.length ?? 0)).toBeLessThanOrEqual(
        input.MaxKeys ?? 1000,
      )
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key ?? ''),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''),
      )
    }
    return seen
  }

  test('are in the order of the UTF-8 bytes, whatever the size of a page', async () => {
    const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    for (const MaxKeys of [1, 2, 3, 1000]) {
      expect(await pages({ MaxKeys })).toEqual(sorted)
      expect(await pages({ MaxKeys, EncodingType: 'url' })).toEqual(
        sorted.map((key) => encodeURIComponent(key).replaceAll('%2F', '/')),
      )
    }
  })

  test.for([
    [{ Delimiter: '/' }, ['a', 'b', 'ä', '\uffee', '😀', 'a/', 'z/']],
    [{ Delimiter: '/', Prefix: 'a/' }, ['a/1', 'a/2', 'a/b/']],
    [{ StartAfter: 'a/2' }, ['a/b/3', 'b', 'z/1', 'z/2', 'ä', '\uffee', '😀']],
    [{ Prefix: 'nothing' }, []],
  ] as const)('with %j', async ([input, expected]) => {
    for (const MaxKeys of [1, 2, 1000]) {
      expect([...(await pages({ ...input, MaxKeys }))].sort()).toEqual([...expected].sort())
    }
  })

  test('of the first version page by markers', async () => {
    const first = await client.send(new s3.ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2, Delimiter: '/' }))
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: 'a/' })
    const second = await client.send(
      new s3.ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2, Delimiter: '/', Marker: first.NextMarker }),
    )
    expect([second.Contents?.[0]?.Key, second.CommonPrefixes?.[0]?.Prefix]).toEqual(['b', 'z/'])
  })

  test.for([
    [{ 'max-keys': 'many' }, 'InvalidArgument'],
    [{ 'list-type': '2', 'continuation-token': '!!' }, 'InvalidArgument'],
    [{ 'encoding-type': 'rot13' }, 'InvalidArgument'],
  ] as const)('refuse %j', async ([query, code]) => {
    const answer = await raw(store, 'GET', '/listed', {}, '', query as unknown as Record<string, string>)
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
  })

  test('a batch deletion tells what it did, and quietly only what it could not', async () => {
    await store.put('gone', 'x', { Bucket: 'listed' })
    const Objects = [{ Key: 'gone' }, { Key: 'never-was' }]
    const answer = await client.send(new s3.DeleteObjectsCommand({ Bucket: 'listed', Delete: { Objects } }))
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['gone', 'never-was'])
    const quiet = await client.send(new s3.DeleteObjectsCommand({ Bucket: 'listed', Delete: { Objects, Quiet: true } }))
    expect(quiet.Deleted).toBeUndefined()
  })

  test.for([
    ['text', 'MalformedXML'],
    ['<Delete></Delete>', 'MalformedXML'],
    ['<Delete><Object></Object></Delete>', 'MalformedXML'],
    ['<Other/>', 'MalformedXML'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><Delete><Object><Key>&x;</Key></Object></Delete>', 'MalformedXML'],
    ['<__proto__><x/></__proto__>', 'MalformedXML'],
  ] as const)('a batch deletion of %s is refused', async ([document, code]) => {
    const answer = await raw(store, 'POST', '/listed', {}, document, { delete: '' })
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
  })
})
