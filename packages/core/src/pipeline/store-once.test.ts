import { describe, expect, test } from 'vitest'
import { ManualClock } from '../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../errors.ts'
import { type ArtifactFile, type GrowingFile, type StoredArtifact, wholeFile } from '../provider.ts'
import { Recorder } from './fixtures/recorder.ts'
import { StoreInMemory } from './fixtures/store-in-memory.ts'
import { type StoreRequest, storeOnce } from './store-once.ts'

const FILE: ArtifactFile = { path: 'a.tgz', format: 'tgz', sizeBytes: 2_000, sha256: 'aa', contentDigest: 'c0ffee' }
const OTHER: ArtifactFile = { ...FILE, sha256: 'bb', contentDigest: 'facade' }
const PLACE = {
  ...{ bucket: 'releases', key: 'shop.tgz', isContentKey: false, overwrite: false },
  identity: FILE,
  file: async () => FILE,
}

function store(bucket: StoreInMemory, more: Partial<StoreRequest> = {}) {
  const reporter = new Recorder()
  const done = storeOnce({ ...PLACE, ...more }, { store: bucket, reporter, clock: new ManualClock() }, {})
  return { done, reporter }
}

describe('a key that holds another bundle', () => {
  const taken = (options?: ConstructorParameters<typeof StoreInMemory>[0]): StoreInMemory => {
    const bucket = new StoreInMemory(options)
    bucket.stored.set('releases/shop.tgz', OTHER)
    return bucket
  }

  test('is left alone where that one would be lost, and both are named', async () => {
    const bucket = taken()
    await expect(store(bucket).done).rejects.toMatchObject({
      code: 'KEY_TAKEN',
      message: '"s3://releases/shop.tgz" holds another bundle (content facade, tgz), and the bucket keeps no versions',
      hint: expect.stringContaining('content c0ffee, tgz'),
    })
    expect(bucket.stored.get('releases/shop.tgz')).toBe(OTHER)
    expect(bucket.asked).toEqual(['find'])
  })

  test('is written again in a bucket that keeps the version before', async () => {
    const bucket = taken({ version: 'v2' })
    expect(await store(bucket).done).toMatchObject({ unchanged: false, artifact: { version: 'v2' } })
    expect(bucket.asked).toEqual(['find', 'put over'])
  })

  test('is written over when somebody says so', async () => {
    const bucket = taken()
    await store(bucket, { overwrite: true }).done
    expect(bucket.stored.get('releases/shop.tgz')).toBe(FILE)
  })
})

describe('a bundle that may still be in the making', () => {
  const unmade = { file: () => expect.unreachable('nobody needs it') }
  const failure = new SlipwayError('DISK_FULL', 'no space left')

  test('is asked for when it is to be uploaded, once', async () => {
    const bucket = new StoreInMemory()
    const asked: (readonly string[])[] = []
    const file = async (): Promise<ArtifactFile> => {
      asked.push([...bucket.asked])
      return FILE
    }
    const { contentDigest, format } = FILE
    const { done } = store(bucket, { identity: { contentDigest, format }, file })
    expect(await done).toMatchObject({ unchanged: false, sizeBytes: 2_000 })
    expect([asked, bucket.asked]).toEqual([[['find']], ['find', 'put new']])
  })

  test('is not asked for where the store holds it, which tells its size', async () => {
    const bucket = new StoreInMemory()
    bucket.stored.set('releases/shop.tgz', { ...FILE, sizeBytes: 4_711 })
    const { done, reporter } = store(bucket, unmade)
    expect(await done).toEqual({
      artifact: { bucket: 'releases', key: 'shop.tgz', eTag: 'e7a9' },
      unchanged: true,
      sizeBytes: 4_711,
    })
    expect(reporter.types).toEqual(['upload-skipped'])
  })

  test('is not asked for where it would take the place of another one', async () => {
    const bucket = new StoreInMemory()
    bucket.stored.set('releases/shop.tgz', OTHER)
    await expect(store(bucket, unmade).done).rejects.toMatchObject({ code: 'KEY_TAKEN' })
  })

  test('is handed to the store as it is, and the upload is told of once its size is known', async () => {
    let finish: () => void = () => {}
    const made = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { contentDigest, format } = FILE
    const growing: GrowingFile = {
      ...{ contentDigest, format, mostBytes: 3_000 },
      grownTo: async () => ({ isWhole: false, path: 'a.partial', bytes: 1_000 }),
      whole: () => made.then(() => FILE),
    }
    class TakingStore extends StoreInMemory {
      override async put(...[bucket, key, file, options]: Parameters<StoreInMemory['put']>): Promise<StoredArtifact> {
        expect(file).toBe(growing)
        options?.onProgress?.(500)
        finish()
        return super.put(bucket, key, await wholeFile(file), options)
      }
    }
    const { done, reporter } = store(new TakingStore(), { file: async () => growing })
    expect(await done).toMatchObject({ unchanged: false, sizeBytes: 2_000 })
    expect(reporter.events).toMatchObject([
      // What was sent before its size was known is told as soon as it is.
      { type: 'upload-progress', sentBytes: 500, totalBytes: 2_000 },
      { type: 'upload-progress', sentBytes: 1_000, totalBytes: 2_000 },
      { type: 'uploaded', sizeBytes: 2_000 },
    ])
  })

  test('and cannot be made is not uploaded', async () => {
    const bucket = new StoreInMemory()
    const { done, reporter } = store(bucket, { file: () => Promise.reject(failure) })
    await expect(done).rejects.toBe(failure)
    expect([bucket.asked, reporter.types]).toEqual([['find'], []])
  })
})

describe('two runs that push to one key at the same moment', () => {
  const racing = (file: ArtifactFile, options?: ConstructorParameters<typeof StoreInMemory>[0]): StoreInMemory => {
    const bucket = new StoreInMemory(options)
    bucket.beforePut = () => bucket.stored.set('releases/shop.tgz', file)
    return bucket
  }

  test('end alike when their bundles are the same', async () => {
    const bucket = racing(FILE)
    const { done, reporter } = store(bucket)
    expect(await done).toMatchObject({ unchanged: true, artifact: { eTag: 'e7a9' } })
    expect(bucket.asked).toEqual(['find', 'put new', 'find'])
    expect(reporter.events).toMatchObject([{ type: 'upload-skipped', reason: 'the same bundle was stored meanwhile' }])
  })

  test('do not overwrite each other when they differ', async () => {
    const bucket = racing(OTHER)
    await expect(store(bucket).done).rejects.toMatchObject({
      code: 'KEY_TAKEN',
      hint: expect.stringContaining('c0ffee'),
    })
    expect(bucket.stored.get('releases/shop.tgz')).toBe(OTHER)
  })

  test('or rather, a key that says its content is written once more by whoever may not look at it', async () => {
    const bucket = racing(FILE, { isHidden: true })
    expect(await store(bucket, { isContentKey: true }).done).toMatchObject({ unchanged: false })
    expect(bucket.asked).toEqual(['find', 'put new', 'find', 'put over'])
  })

  test('and any other key is not', async () => {
    const bucket = racing(OTHER, { isHidden: true })
    await expect(store(bucket).done).rejects.toMatchObject({ code: 'KEY_TAKEN' })
    expect(bucket.stored.get('releases/shop.tgz')).toBe(OTHER)
  })
})
