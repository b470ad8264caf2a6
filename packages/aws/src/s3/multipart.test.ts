import { truncate } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { lastStep, scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

describe('an upload that does not end well leaves no parts', () => {
  test.for(['part', 'complete'] as const)('when the store refuses at "%s"', async (refused) => {
    const { respond, open, objects } = scriptedBucket((step) =>
      step === refused ? xmlError('AccessDenied', 403) : undefined,
    )
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(40 * MIB)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"s3:PutObject"'),
    })
    expect(lastStep(s3.server.requests)).toBe('discard')
    expect([open.size, objects.size]).toEqual([0, 0])
  })

  test('when it is given up while parts are on their way', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    let parts = 0
    const { respond, open, objects } = scriptedBucket((step) => {
      if (step !== 'part' || ++parts < 3) return undefined
      cancelled.abort(reason)
      return new Promise(() => undefined)
    })
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(40 * MIB)
    await expect(s3.store.put('releases', 'a.tgz', file, { signal: cancelled.signal })).rejects.toBe(reason)
    expect(lastStep(s3.server.requests)).toBe('discard')
    expect([open.size, objects.size]).toEqual([0, 0])
  })

  test('when it is given up before the store has said the upload’s id', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    const { respond } = scriptedBucket((step) => {
      if (step === 'begin') cancelled.abort(reason)
      return undefined
    })
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(9 * MIB)
    await expect(s3.store.put('releases', 'a.tgz', file, { signal: cancelled.signal })).rejects.toBe(reason)
    expect(s3.server.requests.map(stepOf)).toEqual(['begin', 'discard'])
  })

  test('when the file shrinks under it', async () => {
    const { respond, open } = scriptedBucket((step) => (step === 'begin' ? shrink() : undefined))
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(17 * MIB)
    const shrink = async () => {
      await truncate(file.path, 9 * MIB)
      return { body: '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>' }
    }
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
    expect(open.size).toBe(0)
  })

  test('and where they cannot be removed, the error says so, and how to do it', async () => {
    const { respond } = scriptedBucket((step) =>
      step === 'part' || step === 'discard' ? xmlError('AccessDenied', 403) : undefined,
    )
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(9 * MIB)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('still in the bucket'),
      hint: expect.stringContaining('abort-multipart-upload --bucket releases --key a.tgz --upload-id u1'),
    })
  })

  test('nothing is begun when it was given up before', async () => {
    const { respond } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(9 * MIB)
    const reason = new Error('too late')
    await expect(s3.store.put('releases', 'a.tgz', file, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(s3.server.requests).toHaveLength(0)
  })
})
