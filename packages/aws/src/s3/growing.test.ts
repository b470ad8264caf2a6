import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { SlipwayError } from '@slipway/core/errors'
import { describe, expect, test } from 'vitest'
import { type GrowingBundle, makeGrowingBundle } from '../fixtures/growing-bundle.ts'
import { lastStep, type RequestStep, scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { type Answer, type ReceivedRequest, xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore, type TestStore } from '../fixtures/store.ts'

type Step = (step: RequestStep, growing: GrowingBundle) => Answer | Promise<Answer | undefined> | undefined

interface Situation extends AsyncDisposable {
  readonly s3: TestStore
  readonly growing: GrowingBundle
  readonly content: Buffer
  readonly open: ReadonlyMap<string, Buffer>
  readonly objects: ReadonlyMap<string, Buffer>
}

/** A bundle of which nothing is written yet, and a store that may answer otherwise. */
async function start(sizeBytes: number, otherwise: Step = () => undefined): Promise<Situation> {
  let made: GrowingBundle | undefined
  const bucket = scriptedBucket()
  const s3 = await startStore(async (request, nth) => {
    const special = made && (await otherwise(stepOf(request), made))
    return special ?? bucket.respond(request, nth)
  })
  const bundle = await s3.makeBundle(sizeBytes)
  const growing = await makeGrowingBundle(s3.folder, bundle)
  made = growing
  return {
    ...{ s3, growing, content: bundle.content, open: bucket.open, objects: bucket.objects },
    [Symbol.asyncDispose]: () => s3[Symbol.asyncDispose](),
  }
}

const put = ({ s3, growing }: Situation, options = {}) => s3.store.put('releases', 'a.tgz', growing.file, options)
const steps = ({ s3 }: Situation): RequestStep[] => s3.server.requests.map(stepOf)
const metadataOf = ({ s3 }: Situation, step: RequestStep): unknown =>
  s3.server.requests.find((request) => stepOf(request) === step)?.headers['x-amz-meta-slipway-sha256']

describe('a bundle that is still written', () => {
  test('is uploaded part by part while it grows, and is all there in the end', async () => {
    await using situation = await start(25 * MIB)
    const { growing, content, objects, open: parts } = situation
    const progress: number[] = []
    const done = put(situation, { onProgress: (sent: number) => progress.push(sent) })
    for (const sent of [1, 2]) {
      await growing.grow(9 * MIB)
      while (progress.length < sent) await setImmediate()
      expect([objects.size, parts.size]).toEqual([0, sent])
    }
    await growing.finish()
    expect(await done).toMatchObject({ key: 'a.tgz', eTag: 'whole-3' })
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(progress.at(-1)).toBe(25 * MIB)
    // Its digest was not known when the upload began.
    expect(metadataOf(situation, 'begin')).toBeUndefined()
  })

  test('and ends where a part does is uploaded in as many parts as it has', async () => {
    await using situation = await start(16 * MIB)
    const { growing, content, objects } = situation
    const done = put(situation)
    await growing.grow(16 * MIB)
    await growing.finish()
    await done
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(steps(situation).filter((step) => step === 'part')).toHaveLength(2)
  })

  test('and fits into one request is sent when it is whole, with its digest', async () => {
    await using situation = await start(8 * MIB)
    const { growing, content, objects } = situation
    const done = put(situation)
    await growing.grow(8 * MIB)
    expect(steps(situation)).toEqual([])
    await growing.finish()
    await done
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect([steps(situation), metadataOf(situation, 'other')]).toEqual([['other'], expect.stringMatching(/^\w{64}$/)])
  })

  test('and has its name by the time it is opened is read under that', async () => {
    await using situation = await start(17 * MIB)
    const { growing, content, objects, s3 } = situation
    const told = await growing.file.grownTo(0)
    await growing.finish()
    const grownTo = async () => told
    await s3.store.put('releases', 'a.tgz', { ...growing.file, grownTo })
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
  })

  test('and has become larger than was thought it could is uploaded in parts all the same', async () => {
    await using situation = await start(25 * MIB)
    const { growing, content, objects } = situation
    const done = put({ ...situation, growing: { ...growing, file: { ...growing.file, mostBytes: MIB } } })
    await growing.grow(9 * MIB)
    await growing.finish()
    await done
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
  })

  test('and was whole at once is uploaded with its digest', async () => {
    await using situation = await start(17 * MIB)
    const { growing } = situation
    await growing.finish()
    await put(situation)
    expect(metadataOf(situation, 'begin')).toMatch(/^\w{64}$/)
  })
})

describe('what was uploaded of it is removed', () => {
  const failure = new SlipwayError('BUNDLE_FAILED', 'a file changed while it was being bundled')

  async function expectNothing(situation: Situation): Promise<void> {
    expect([situation.open.size, situation.objects.size]).toEqual([0, 0])
    expect(lastStep(situation.s3.server.requests)).toBe('discard')
  }

  test('when the rest of it cannot be made', async () => {
    await using situation = await start(25 * MIB, (step, growing) => {
      if (step === 'part') growing.fail(failure)
      return undefined
    })
    const done = put(situation)
    await situation.growing.grow(9 * MIB)
    await expect(done).rejects.toBe(failure)
    await expectNothing(situation)
  })

  test('when it is given up while more of it is waited for', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    await using situation = await start(25 * MIB)
    const done = put(situation, { signal: cancelled.signal, onProgress: () => cancelled.abort(reason) })
    await situation.growing.grow(9 * MIB)
    await expect(done).rejects.toBe(reason)
    await expectNothing(situation)
  })

  test('when the store refuses a part, without waiting for more of it', async () => {
    await using situation = await start(25 * MIB, (step) =>
      step === 'part' ? xmlError('AccessDenied', 403) : undefined,
    )
    const done = put(situation)
    await situation.growing.grow(9 * MIB)
    await expect(done).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    await expectNothing(situation)
  })

  test('when something has written to what was sent', async () => {
    await using situation = await start(25 * MIB)
    const progress: number[] = []
    const done = put(situation, { onProgress: (sent: number) => progress.push(sent) })
    const handle = await open(join(situation.s3.folder, 'partial'), 'r+')
    await handle.write(Buffer.from('changed'), 0, 7, 0)
    await handle.close()
    await situation.growing.grow(9 * MIB)
    while (progress.length === 0) await setImmediate()
    await situation.growing.finish()
    await expect(done).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
      message: expect.stringContaining('has changed since it was read'),
    })
    await expectNothing(situation)
  })

  test('nothing is begun of what cannot be made', async () => {
    await using situation = await start(25 * MIB)
    const done = put(situation)
    situation.growing.fail(failure)
    await expect(done).rejects.toBe(failure)
    expect(steps(situation)).toEqual([])
  })
})

describe('an upload that something gets in the way of begins again when the bundle is whole', () => {
  test.for([
    ['another writer', 'ConditionalRequestConflict', 409],
    ['a store without conditions', 'NotImplemented', 501],
  ] as const)('%s', async ([, code, status]) => {
    let isAnswered = false
    await using situation = await start(25 * MIB, (step) => {
      if (step !== 'complete' || isAnswered) return undefined
      isAnswered = true
      return xmlError(code, status)
    })
    const { growing, content, objects, s3 } = situation
    const done = put(situation)
    await growing.grow(9 * MIB)
    await growing.finish()
    await done
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    const begun: readonly ReceivedRequest[] = s3.server.requests.filter((request) => stepOf(request) === 'begin')
    expect(begun.map(({ headers }) => headers['x-amz-meta-slipway-sha256'])).toEqual([
      undefined,
      expect.stringMatching(/^\w{64}$/),
    ])
  })
})
