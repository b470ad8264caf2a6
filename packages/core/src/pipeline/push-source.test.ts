import { describe, expect, test } from 'vitest'
import type { BundleEntry } from '../bundle/entry.ts'
import { SlipwayError } from '../errors.ts'
import type { Files, KeyContent, StorableFile, StoredArtifact } from '../provider.ts'
import {
  ARTIFACT,
  appSpec,
  BUNDLE,
  clean,
  dirty,
  meet,
  PACKED,
  push,
  RELEASE,
  REVISION,
  steps,
  storeHolding,
  withVariable,
} from './fixtures/pushed-source.ts'
import { StoreInMemory } from './fixtures/store-in-memory.ts'
import { pushSource } from './push-source.ts'

/** The same files, and so many empty folders. */
function withFolders(files: Files, count: number): Files {
  const folders = Array.from({ length: count }, (_, n): BundleEntry => {
    return { path: `z/${n}`, type: 'directory', mode: 0o755, sizeBytes: 0, source: `release/z/${n}` }
  })
  const collect: Files['collect'] = async (folder, selection, options = {}) => {
    const { onFound: _, ...rest } = options
    const collected = await files.collect(folder, selection, rest)
    const entries = [...collected.entries, ...folders]
    options.onFound?.(entries)
    return { ...collected, entries }
  }
  return Object.assign(Object.create(files), { collect })
}

describe('a folder whose content is not stored yet', () => {
  test('is read, packed, uploaded under its content, and registered', async () => {
    const store = new StoreInMemory()
    const { value, error, reporter, provider, archive } = await push({ store })
    expect(error).toBeUndefined()
    expect(value).toEqual({
      ...{ revision: { ...REVISION, eTag: 'e7a9' }, unchanged: false, artifact: ARTIFACT },
      ...{ sizeBytes: 123, contentDigest: 'bb', release: RELEASE, facts: clean },
    })
    expect(store.stored.get('releases/shop/bb.zip')).toMatchObject({
      ...{ path: PACKED, format: 'zip', sizeBytes: 123, sha256: 'aa', contentDigest: 'bb' },
    })
    expect(archive.written).toMatchObject([{ destination: PACKED, options: { modifiedAt: new Date('1980-01-01') } }])
    expect(provider.asked).toEqual(['register shop'])
    expect(reporter.events.filter(({ type }) => type !== 'diagnostic')).toEqual([
      { type: 'release-read', release: RELEASE },
      { type: 'bundle-progress', doneEntries: 1, totalEntries: 3 },
      { type: 'upload-progress', sentBytes: 0, totalBytes: 123, elapsedMs: 0 },
      { type: 'upload-progress', sentBytes: 1_000, totalBytes: 123, elapsedMs: 0 },
      { type: 'uploaded', artifact: ARTIFACT, sizeBytes: 123, elapsedMs: 0 },
      { type: 'revision-registered', applicationName: 'shop', revision: { ...REVISION, eTag: 'e7a9' } },
    ])
  })

  test('comes to more, at most, with each folder in it, of which an archive has a header as well', async () => {
    const mostBytes: number[] = []
    for (const folders of [0, 20_000]) {
      const { ports, request } = meet({ store: new StoreInMemory() })
      const put: StoreInMemory['put'] = async (bucket, key, file, options) => {
        if ('mostBytes' in file) mostBytes.push(file.mostBytes)
        return new StoreInMemory().put(bucket, key, file, options)
      }
      const store = Object.assign(Object.create(ports.store), { put })
      await pushSource(request, { ...ports, store, files: withFolders(ports.files, folders) })
    }
    const [without = 0, withThem = 0] = mostBytes
    expect(withThem - without).toBeGreaterThanOrEqual(20_000 * 512)
  })

  test('is packed where the bundle lies until it is uploaded', async () => {
    const kept: string[][] = []
    const { temporary, ports, request, store } = meet({})
    store.beforePut = () => kept.push([...temporary.kept.keys()])
    await pushSource(request, ports)
    expect([kept, [...temporary.kept]]).toEqual([[[PACKED]], []])
  })

  test('is looked at and built first; when it was found to be good the store is asked, though it is not packed yet', async () => {
    const { asked } = await push({ build: () => undefined })
    const calls = asked.filter((call) => call !== 'provider.prepare')
    expect(calls.slice(0, 3)).toEqual(['files.kindOf', 'source.describe', 'build.run'])
    expect(calls.slice(-4)).toEqual(['store.prepare', 'store.find', 'store.put', 'provider.registerRevision'])
    expect(calls.slice(3, -4)).toEqual(expect.arrayContaining(['files.collect', 'archive.write']))
  })

  test('is uploaded by whoever may not look at the bucket, too', async () => {
    const { value, store } = await push({ store: new StoreInMemory({ isHidden: true }) })
    expect(value).toMatchObject({ unchanged: false })
    expect(store.asked).toEqual(['prepare', 'find', 'put new'])
  })

  test('is not uploaded when somebody else was faster', async () => {
    const store = new StoreInMemory()
    store.beforePut = () => store.stored.set('releases/shop/bb.zip', BUNDLE)
    const { value, reporter } = await push({ store })
    expect(value).toMatchObject({ unchanged: true, sizeBytes: 4_711 })
    expect(steps(reporter).slice(-2)).toEqual(['upload-skipped', 'revision-registered'])
  })

  test('for which the disk has no room ends with the folder that is full, and with what the upload has left behind', async () => {
    class LeavingStore extends StoreInMemory {
      override put(...[bucket, key, file, options]: Parameters<StoreInMemory['put']>): Promise<StoredArtifact> {
        return super.put(bucket, key, file, options).catch((cause: SlipwayError) => {
          const hint = `${cause.hint}; remove the parts`
          throw new SlipwayError(cause.code, `${cause.message}; parts are still there`, { hint, cause })
        })
      }
    }
    const failure = new SlipwayError('DISK_FULL', 'no space left')
    const { error } = await push({ store: new LeavingStore(), failure })
    expect(error).toMatchObject({
      code: 'DISK_FULL',
      message: 'no space left in the temporary folder "/temporary"; parts are still there',
      hint: expect.stringMatching(/TMPDIR.*; remove the parts$/),
    })
  })

  test('carries what is to be kept with it, and the words that it is registered with', async () => {
    const origin = { runUrl: 'https://github.com/o/r/actions/runs/1', actor: 'eva', metadata: { team: 'a' } }
    const { store, value } = await push({ place: { ...origin, key: 'nightly.zip', description: 'of tonight' } })
    expect(store.stored.get('releases/nightly.zip')).toMatchObject(origin)
    expect(value?.revision).toEqual({ ...REVISION, key: 'nightly.zip', eTag: 'e7a9' })
  })
})

describe('a folder whose content is stored already', () => {
  test('is not packed: its bundle is registered, with the size that the store tells', async () => {
    const { value, reporter, archive, store, provider } = await push({ store: storeHolding(BUNDLE) })
    expect(value).toEqual({
      ...{ revision: { ...REVISION, eTag: 'e7a9' }, unchanged: true, artifact: ARTIFACT },
      ...{ sizeBytes: 4_711, contentDigest: 'bb', release: RELEASE, facts: clean },
    })
    expect(store.asked).toEqual(['prepare', 'find'])
    expect([archive.written, archive.stopped]).toEqual([[], [PACKED]])
    expect(provider.asked).toEqual(['register shop'])
    expect(steps(reporter)).toEqual(['release-read', 'upload-skipped', 'revision-registered'])
  })

  test('is packed where the store tells no size, and not uploaded', async () => {
    class SilentStore extends StoreInMemory {
      override async find(): Promise<KeyContent> {
        return { kind: 'same', artifact: ARTIFACT }
      }
    }
    const { value, archive, store } = await push({ store: new SilentStore() })
    expect(value).toMatchObject({ unchanged: true, sizeBytes: 123 })
    expect(archive.written).toHaveLength(1)
    expect(store.stored.size).toBe(0)
  })

  test('does not care that it could not have been packed', async () => {
    const failure = new SlipwayError('DISK_FULL', 'no space left')
    const { value, error } = await push({ store: storeHolding(BUNDLE), failure })
    expect([error, value?.unchanged]).toEqual([undefined, true])
  })
})

describe('the commit of source control', () => {
  test.for([
    ['is told with the object', clean, clean.commit, []],
    [
      'is not the commit of what was changed since',
      dirty,
      undefined,
      ['the bundle is made with changes that are in no commit: "app.txt"'],
    ],
    ['is not known without a repository', 'none', undefined, []],
  ] as const)('%s', async ([, facts, commit, told]) => {
    const { store, value, warnings } = await push({ facts })
    const stored = store.stored.get('releases/shop/bb.zip')
    expect([stored?.commit, stored !== undefined && 'commit' in stored]).toEqual([commit, commit !== undefined])
    expect(value?.facts).toBe(facts === 'none' ? undefined : facts)
    expect(warnings).toEqual(told)
  })

  test.for([clean, dirty, 'none'] as const)('gives way to the one that somebody says (%#)', async (facts) => {
    const { store } = await push({ facts, place: { commit: 'feedface' } })
    expect(store.stored.get('releases/shop/bb.zip')?.commit).toBe('feedface')
  })

  test('may name the key', async () => {
    const { value } = await push({ place: { key: '{application}/{short-commit}.{format}' } })
    expect(value?.revision.key).toBe('shop/1a2b3c4d5e6f.zip')
  })

  test.for([dirty, 'none'] as const)('may not name the key of what is no commit (%#)', async (facts) => {
    const { error, store, archive, provider } = await push({ facts, place: { key: '{commit}.zip' } })
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
    expect([store.asked, archive.written, provider.asked]).toEqual([[], [], []])
  })
})

describe('a key that holds another bundle', () => {
  const other: StorableFile = { ...BUNDLE, contentDigest: 'facade' }

  test('is left alone, and nothing is packed', async () => {
    const store = storeHolding(other, 'shop.zip')
    const { error, archive, provider } = await push({ store, place: { key: 'shop.zip' } })
    expect(error).toMatchObject({ code: 'KEY_TAKEN', message: expect.stringContaining('content facade, zip') })
    expect([archive.written, archive.stopped, provider.asked]).toEqual([[], [PACKED], []])
    expect(store.stored.get('releases/shop.zip')).toBe(other)
  })

  test('is written over when somebody says so', async () => {
    const store = storeHolding(other, 'shop.zip')
    await push({ store, place: { key: 'shop.zip', overwrite: true } })
    expect(store.stored.get('releases/shop.zip')).toMatchObject({ contentDigest: 'bb' })
  })
})

test('tracked files alone go in when that is asked for, and the time of the commit', async () => {
  const { archive, value } = await push({
    release: { trackedOnly: true, timestamps: 'commit' },
    tracked: ['appspec.yml', 'app.txt'],
  })
  const [written] = archive.written
  expect(written?.entries.map(({ path }) => path)).toEqual(['app.txt', 'appspec.yml'])
  expect(written?.options.modifiedAt).toEqual(clean.committedAt)
  expect(value?.release.fileCount).toBe(2)
})

test('an AppSpec with variables goes in with their values', async () => {
  const filled = appSpec.replace('/srv', '/srv/production')
  const release = { appSpecVariables: new Map([['STAGE', 'production']]) }
  const { archive, temporary, value } = await push({ files: withVariable(), release })
  const entry = archive.written[0]?.entries.find(({ path }) => path === 'appspec.yml')
  expect(entry).toMatchObject({ sizeBytes: filled.length, source: '/temporary/1/appspec.yml' })
  expect(temporary.texts).toEqual([filled])
  expect(value?.release.content.sizeBytes).toBe(filled.length + 6)
})
