import { describe, expect, test } from 'vitest'
import { ManualClock } from '../deployment/fixtures/manual-clock.ts'
import { ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../errors.ts'
import type { KeyContent, SourceControl, SourceFacts, StorableFile } from '../provider.ts'
import { FilesInMemory } from './fixtures/files-in-memory.ts'
import { Recorder } from './fixtures/recorder.ts'
import { StoreInMemory } from './fixtures/store-in-memory.ts'
import { TemporaryInMemory } from './fixtures/temporary-in-memory.ts'
import { WriterInMemory } from './fixtures/writer-in-memory.ts'
import { type PushSourceRequest, planPushSource, pushSource } from './push-source.ts'

const appSpec = 'version: 0.0\nos: linux\nfiles:\n  - source: app.txt\n    destination: /srv\n'
const FILES: Readonly<Record<string, string>> = {
  'release/appspec.yml': appSpec,
  'release/app.txt': 'hello',
  'release/built.js': 'x',
}
const clean: SourceFacts = {
  commit: '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b',
  committedAt: new Date('2024-05-06T07:08:09Z'),
  changedFiles: [],
}
const dirty: SourceFacts = { ...clean, changedFiles: ['app.txt'] }

const ARTIFACT = { bucket: 'releases', key: 'shop/bb.zip', eTag: 'e7a9' }
const REVISION = { type: 's3', bucket: 'releases', key: 'shop/bb.zip', bundleType: 'zip' } as const
/** What the temporary place of a bundle is called. */
const PACKED = '/temporary/0/bundle.zip'

/** What a writer in memory makes of any folder. */
const BUNDLE: StorableFile = { path: 'b.zip', format: 'zip', sizeBytes: 4_711, sha256: 'cc', contentDigest: 'bb' }

function storeHolding(file: StorableFile, key = 'shop/bb.zip'): StoreInMemory {
  const store = new StoreInMemory()
  store.stored.set(`releases/${key}`, file)
  return store
}

interface Situation {
  readonly files?: Readonly<Record<string, string>>
  /** @defaultValue a clean repository */
  readonly facts?: SourceFacts | 'none'
  readonly tracked?: readonly string[]
  readonly build?: () => void
  readonly store?: StoreInMemory
  /** What packing ends with. */
  readonly failure?: unknown
  readonly release?: Partial<PushSourceRequest['release']>
  readonly place?: Partial<PushSourceRequest['place']>
  readonly signal?: AbortSignal
  /** What happens at a call, written `port.operation`. */
  readonly atCall?: (call: string) => void
}

/** What a push, or a plan of one, meets: the ports, and what was asked of them in order. */
function meet(situation: Situation) {
  const { facts = clean, tracked = [], build, signal, atCall } = situation
  const asked: string[] = []
  const archive = new WriterInMemory()
  archive.failure = situation.failure
  const store = situation.store ?? new StoreInMemory()
  const reporter = new Recorder()
  const temporary = new TemporaryInMemory()
  const provider = new ScriptedProvider({})
  const files = new FilesInMemory({ files: { ...(situation.files ?? FILES), 'release.txt': '' } })
  const sourceControl: SourceControl = {
    describe: async () => (facts === 'none' ? undefined : facts),
    trackedFiles: async () => tracked,
  }

  /** The port as others do it: it heeds the signal. */
  function heard<Port extends object>(name: string, port: Port): Port {
    return new Proxy(port, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key)
        if (typeof member !== 'function') return member
        return (...given: readonly unknown[]) => {
          const call = `${name}.${String(key)}`
          asked.push(call)
          atCall?.(call)
          const hasSignal = !call.endsWith('.prepare') && call !== 'temporary.place'
          return hasSignal && signal?.aborted === true
            ? Promise.reject(signal.reason)
            : member.apply(target, [...given])
        }
      },
    })
  }

  const run = heard('build', { run: async () => build?.() })
  const ports = {
    sourceControl: heard('source', sourceControl),
    files: heard('files', files),
    temporary: heard('temporary', temporary),
    archive: heard('archive', archive),
    store: heard('store', store),
    provider: heard('provider', provider),
    reporter,
    clock: new ManualClock(),
    ...(build !== undefined && { build: () => run.run() }),
  }
  const request: PushSourceRequest = {
    release: { source: 'release', format: 'zip', trackedOnly: false, timestamps: 'fixed', ...situation.release },
    place: { applicationName: 'shop', bucket: 'releases', ...situation.place },
  }
  return { ports, request, asked, archive, store, reporter, temporary, provider }
}

async function push(situation: Situation = {}) {
  const { ports, request, ...met } = meet(situation)
  const options = situation.signal === undefined ? {} : { signal: situation.signal }
  const [outcome] = await Promise.allSettled([pushSource(request, ports, options)])
  // However it ends, nothing of the bundle stays.
  expect([...met.temporary.kept.keys()]).toEqual([])
  const value = outcome.status === 'fulfilled' ? outcome.value : undefined
  const error: unknown = outcome.status === 'rejected' ? outcome.reason : undefined
  const warnings = met.reporter.of('warning').map(({ message }) => message)
  return { ...met, value, error, warnings }
}

/** The steps that were reported, what validation has to say apart. */
function steps({ types }: Recorder): readonly string[] {
  return types.filter((type) => type !== 'diagnostic')
}

const CONTENT = {
  sizeBytes: appSpec.length + 6,
  largestFiles: [
    { path: 'appspec.yml', sizeBytes: appSpec.length },
    { path: 'app.txt', sizeBytes: 5 },
    { path: 'built.js', sizeBytes: 1 },
  ],
  largestFolders: [],
}
const RELEASE = { source: 'release', contentDigest: 'bb', fileCount: 3, content: CONTENT }

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
      { type: 'upload-progress', sentBytes: 1_000, totalBytes: 123, elapsedMs: 0 },
      { type: 'uploaded', artifact: ARTIFACT, sizeBytes: 123, elapsedMs: 0 },
      { type: 'revision-registered', applicationName: 'shop', revision: { ...REVISION, eTag: 'e7a9' } },
    ])
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

describe('what can be no bundle is refused before the store is asked for anything', () => {
  test.for<[string, Situation, string]>([
    [
      'an AppSpec that the agent would refuse',
      { files: { ...FILES, 'release/appspec.yml': 'version: 1.0\nos: linux\n' } },
      'APPSPEC_INVALID',
    ],
    ['a file that looks like a secret', { files: { ...FILES, 'release/.env': 'TOKEN=hush' } }, 'SECRETS_FOUND'],
    [
      'a tgz for the Windows hosts of the AppSpec',
      {
        release: { format: 'tgz' },
        files: { ...FILES, 'release/appspec.yml': appSpec.replace('linux', 'windows').replace('/srv', 'c:\\srv') },
      },
      'INPUT_INVALID',
    ],
    [
      'a variable without a value',
      { release: { appSpecVariables: new Map() }, files: withVariable() },
      'APPSPEC_INVALID',
    ],
    ['a folder that is not there', { release: { source: 'relaese' } }, 'SOURCE_INVALID'],
  ])('%s', async ([, situation, code]) => {
    const { error, store, archive, provider, reporter } = await push(situation)
    expect(error).toMatchObject({ code })
    expect([store.asked, archive.written, provider.asked]).toEqual([[], [], []])
    expect(steps(reporter)).not.toContain('release-read')
  })

  test.for<[string, Partial<PushSourceRequest['release']>, string]>([
    ['a file in place of a folder', { source: 'release.txt' }, 'SOURCE_INVALID'],
    ['a tar for Windows hosts', { format: 'tar', hostOs: 'windows' }, 'INPUT_INVALID'],
  ])('nor is anything built for %s', async ([, release, code]) => {
    const { error, asked } = await push({ release, build: () => expect.unreachable('nothing is to be built') })
    expect(error).toMatchObject({ code })
    expect(asked).not.toContain('source.describe')
  })

  test('what is allowed is none of it', async () => {
    const files = { ...FILES, 'release/.env': 'TOKEN=hush' }
    expect((await push({ files, release: { allowSecrets: ['.env'] } })).value).toMatchObject({ unchanged: false })
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

test('a bundle that cannot be packed is the end where the store does not hold it', async () => {
  const failure = new SlipwayError('DISK_FULL', 'no space left')
  const { error, store, provider } = await push({ failure })
  expect(error).toMatchObject({
    code: 'DISK_FULL',
    message: 'no space left in the temporary folder "/temporary"',
    cause: failure,
  })
  expect([store.asked, store.stored.size, provider.asked]).toEqual([['prepare', 'find'], 0, []])
})

test('a store that cannot be asked is the end, and packing is stopped', async () => {
  const failure = new SlipwayError('SERVICE_UNREACHABLE', 'the store is in trouble')
  class TroubledStore extends StoreInMemory {
    override find(): Promise<KeyContent> {
      return Promise.reject(failure)
    }
  }
  const { error, archive, provider } = await push({ store: new TroubledStore() })
  expect(error).toBe(failure)
  expect([archive.written, archive.stopped, provider.asked]).toEqual([[], [PACKED], []])
})

test('a build that fails is the end: nothing is read', async () => {
  const failure = new SlipwayError('BUILD_FAILED', 'the build command ended with exit code 3')
  const build = () => {
    throw failure
  }
  const { error, asked } = await push({ build })
  expect(error).toBe(failure)
  expect(asked.at(-1)).toBe('build.run')
})

describe('a push that is cancelled', () => {
  test.for([
    ...['source.describe', 'source.trackedFiles', 'build.run', 'files.collect', 'files.read', 'files.readBeginning'],
    ...['temporary.place', 'temporary.keep', 'archive.write', 'store.prepare', 'store.find', 'store.put'],
    ...['provider.prepare', 'provider.registerRevision'],
  ])('at %s ends with the reason, and leaves nothing', async (call) => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    const { error, asked, archive, provider, store } = await push({
      // So that every port has something to do.
      files: { ...withVariable(), 'release/a.pem': 'no key' },
      release: { appSpecVariables: new Map([['STAGE', 'production']]), trackedOnly: true },
      tracked: ['appspec.yml', 'app.txt', 'a.pem'],
      build: () => undefined,
      signal: cancelled.signal,
      atCall: (at) => {
        if (at === call) cancelled.abort(reason)
      },
    })
    expect(asked).toContain(call)
    expect(error).toBe(reason)
    expect(provider.asked).toEqual([])
    expect(archive.written).toHaveLength(['store.put', 'provider.registerRevision'].includes(call) ? 1 : 0)
    expect(store.stored.size).toBe(call === 'provider.registerRevision' ? 1 : 0)
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

function withVariable(): Readonly<Record<string, string>> {
  return { ...FILES, 'release/appspec.yml': appSpec.replace('/srv', '/srv/${STAGE}') }
}

test('an AppSpec with variables goes in with their values', async () => {
  const filled = appSpec.replace('/srv', '/srv/production')
  const release = { appSpecVariables: new Map([['STAGE', 'production']]) }
  const { archive, temporary, value } = await push({ files: withVariable(), release })
  const entry = archive.written[0]?.entries.find(({ path }) => path === 'appspec.yml')
  expect(entry).toMatchObject({ sizeBytes: filled.length, source: '/temporary/1/appspec.yml' })
  expect(temporary.texts).toEqual([filled])
  expect(value?.release.content.sizeBytes).toBe(filled.length + 6)
})

describe('a plan', () => {
  async function plan(situation: Situation = {}) {
    const { ports, request, ...met } = meet(situation)
    const done = planPushSource(request, ports)
    await done.catch(() => undefined)
    expect([...met.temporary.kept.keys()]).toEqual([])
    expect(met.asked).not.toContain('store.put')
    expect(met.provider.asked).toEqual([])
    return { ...met, done }
  }

  test('of content that is not stored tells the size that it would have, and no pins', async () => {
    const { done, archive, reporter, store } = await plan()
    expect(await done).toEqual({
      ...{ revision: REVISION, unchanged: false, sizeBytes: 123, contentDigest: 'bb' },
      ...{ release: RELEASE, facts: clean },
    })
    expect(archive.written).toHaveLength(1)
    expect(store.stored.size).toBe(0)
    expect(steps(reporter)).toEqual(['release-read', 'bundle-progress'])
  })

  test('of content that is stored tells what the store does, and packs nothing', async () => {
    const { done, archive, reporter } = await plan({ store: storeHolding(BUNDLE) })
    expect(await done).toMatchObject({
      ...{ revision: { ...REVISION, eTag: 'e7a9' }, unchanged: true, sizeBytes: 4_711, contentDigest: 'bb' },
      ...{ release: RELEASE, facts: clean },
    })
    expect([archive.written, archive.stopped]).toEqual([[], [PACKED]])
    expect(steps(reporter)).toEqual(['release-read'])
  })

  test('refuses what a push would refuse', async () => {
    const store = storeHolding({ ...BUNDLE, contentDigest: 'facade' }, 'shop.zip')
    await expect((await plan({ store, place: { key: 'shop.zip' } })).done).rejects.toMatchObject({ code: 'KEY_TAKEN' })
    const keyOfNone = await plan({ facts: dirty, place: { key: '{commit}.zip' } })
    await expect(keyOfNone.done).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const secret = await plan({ files: { ...FILES, 'release/.env': 'TOKEN=hush' } })
    await expect(secret.done).rejects.toMatchObject({ code: 'SECRETS_FOUND' })
    expect(secret.store.asked).toEqual([])
  })
})
