import { describe, expect, test } from 'vitest'
import { type RequestStep, scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { type Answer, xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

/** Which step of an upload decides, and the size of bundle that makes it so. */
const KINDS = [
  ['whole', 1_000, 'other'],
  ['in parts', 9 * MIB, 'complete'],
] as const

/** A bucket that answers the deciding step otherwise, as often as said. */
async function start(deciding: RequestStep, answers: readonly Answer[], look: Answer = { status: 404 }) {
  const left = [...answers]
  const bucket = scriptedBucket((step) => {
    if (step === 'look') return look
    return step === deciding ? left.shift() : undefined
  })
  return { bucket, s3: await startStore(bucket.respond) }
}

describe.for(KINDS)('an upload %s', ([, sizeBytes, deciding]) => {
  const conditions = (requests: Parameters<typeof stepOf>[0][]): unknown[] =>
    requests.filter((request) => stepOf(request) === deciding).map(({ headers }) => headers['if-none-match'])

  test('asks the store to write only where nothing is, unless it is to replace something', async () => {
    const { s3: opened } = await start(deciding, [])
    await using s3 = opened
    const { file } = await s3.makeBundle(sizeBytes)
    await s3.store.put('releases', 'a.tgz', file)
    await s3.store.put('releases', 'a.tgz', file, { replaces: true })
    expect(conditions([...s3.server.requests])).toEqual(['*', undefined])
  })

  test('that comes second is refused, and leaves nothing', async () => {
    const { s3: opened, bucket } = await start(deciding, [xmlError('PreconditionFailed', 412)])
    await using s3 = opened
    const { file } = await s3.makeBundle(sizeBytes)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
      code: 'KEY_TAKEN',
      message: expect.stringContaining('"s3://releases/a.tgz" holds an object already'),
    })
    expect([bucket.open.size, bucket.objects.size]).toEqual([0, 0])
  })

  test('that meets another one at the very moment is begun again', async () => {
    const { s3: opened, bucket } = await start(deciding, [xmlError('ConditionalRequestConflict', 409)])
    await using s3 = opened
    const { file, content } = await s3.makeBundle(sizeBytes)
    await s3.store.put('releases', 'a.tgz', file)
    expect(bucket.objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(conditions([...s3.server.requests])).toEqual(['*', '*'])
  })

  test('that always meets another one gives up', async () => {
    const conflict = xmlError('ConditionalRequestConflict', 409)
    const { s3: opened } = await start(deciding, [conflict, conflict, conflict, conflict])
    await using s3 = opened
    const { file } = await s3.makeBundle(sizeBytes)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SERVICE_REFUSED' })
    expect(conditions([...s3.server.requests])).toHaveLength(3)
  })

  test('goes without the condition where the store has none', async () => {
    const { s3: opened, bucket } = await start(deciding, [xmlError('NotImplemented', 501)])
    await using s3 = opened
    const { file, content } = await s3.makeBundle(sizeBytes)
    await s3.store.put('releases', 'a.tgz', file)
    expect(bucket.objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(conditions([...s3.server.requests])).toEqual(['*', undefined])
  })
})

describe('an upload in parts that somebody else has removed', () => {
  test('is done when the same bundle is there by now', async () => {
    const gone = [xmlError('NoSuchUpload', 404)]
    const { s3: opened } = await start('complete', gone)
    await using s3 = opened
    const { file } = await s3.makeBundle(9 * MIB)
    await using other = await startStore(
      scriptedBucket((step) => {
        if (step === 'complete') return xmlError('NoSuchUpload', 404)
        if (step !== 'look') return undefined
        const told = { 'content-length': String(file.sizeBytes), 'x-amz-meta-slipway-sha256': file.sha256 }
        return { headers: { etag: '"theirs-2"', ...told } }
      }).respond,
    )
    expect(await other.store.put('releases', 'a.tgz', file)).toMatchObject({ eTag: 'theirs-2' })
  })

  test('is begun again when nothing is there', async () => {
    const { s3: opened, bucket } = await start('complete', [xmlError('NoSuchUpload', 404)])
    await using s3 = opened
    const { file, content } = await s3.makeBundle(9 * MIB)
    await s3.store.put('releases', 'a.tgz', file)
    expect(bucket.objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(s3.server.requests.map(stepOf).filter((step) => step === 'begin')).toHaveLength(2)
  })
})
