import { expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type { SourceControl, SourceFacts } from '../../provider.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { TemporaryInMemory } from '../fixtures/temporary-in-memory.ts'
import { WriterInMemory } from '../fixtures/writer-in-memory.ts'
import { type BuildAndBundlePorts, type BuildAndBundleRequest, buildAndBundle } from './build-and-bundle.ts'

const appSpec = 'version: 0.0\nos: linux\nfiles:\n  - source: app.txt\n    destination: /srv\n'
const committedAt = new Date('2024-05-06T07:08:09Z')
const clean: SourceFacts = { commit: 'c0ffee', committedAt, changedFiles: [] }

/** A repository whose tracked files are said in turn, the last ones again and again; keeps the order in which it was asked. */
class KnownRepository implements SourceControl {
  readonly #facts: Readonly<Record<string, SourceFacts>> | Error
  readonly #tracked: (readonly string[])[]
  readonly #asked: string[]

  constructor(facts: Readonly<Record<string, SourceFacts>> | Error, tracked: (readonly string[])[], asked: string[]) {
    this.#facts = facts
    this.#tracked = tracked
    this.#asked = asked
  }

  async describe(folder: string): Promise<SourceFacts | undefined> {
    this.#asked.push(`describe ${folder}`)
    if (this.#facts instanceof Error) throw this.#facts
    return this.#facts[folder]
  }

  async trackedFiles(folder: string): Promise<readonly string[]> {
    this.#asked.push(`list ${folder}`)
    const files = this.#tracked.length > 1 ? this.#tracked.shift() : this.#tracked[0]
    if (files === undefined) throw new SlipwayError('SOURCE_INVALID', `"${folder}" is in no git repository`)
    return files
  }
}

interface Situation {
  readonly facts?: Readonly<Record<string, SourceFacts>> | Error
  readonly tracked?: (readonly string[])[]
  readonly build?: BuildAndBundlePorts['build']
  readonly signal?: AbortSignal
}

async function bundle(request: Partial<BuildAndBundleRequest>, situation: Situation = {}) {
  const { facts = { release: clean }, tracked = [], build, signal } = situation
  const asked: string[] = []
  const archive = new WriterInMemory()
  const reporter = new Recorder()
  const files = new FilesInMemory({
    files: { 'release/appspec.yml': appSpec, 'release/app.txt': 'hello', 'release/built.js': 'x', 'release.txt': '' },
  })
  const done = buildAndBundle(
    { source: 'release', output: 'out.zip', format: 'zip', trackedOnly: false, timestamps: 'fixed', ...request },
    {
      sourceControl: new KnownRepository(facts, tracked, asked),
      files,
      temporary: new TemporaryInMemory(),
      archive,
      reporter,
      ...(build !== undefined && {
        build: async (told) => {
          asked.push('build')
          await build(told)
        },
      }),
    },
    signal === undefined ? {} : { signal },
  )
  const outcome = await done.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  )
  const warnings = reporter.of('warning').map(({ message }) => message)
  return { ...outcome, asked, archive, warnings, written: archive.written[0] }
}

const built = async (): Promise<void> => undefined

test('the repository is asked before the build, which may change files, and the bundle is made after it', async () => {
  const { value, asked, written, warnings } = await bundle({}, { build: built })
  expect(value).toMatchObject({ bundle: { path: 'out.zip', contentDigest: 'bb' }, facts: clean })
  expect(asked).toEqual(['describe release', 'build'])
  expect(written?.entries.map(({ path }) => path)).toEqual(['app.txt', 'appspec.yml', 'built.js'])
  expect(warnings).toEqual([])
})

test('entries carry one time for all bundles, so that equal folders make equal bundles at any commit', async () => {
  expect((await bundle({})).written?.options.modifiedAt).toEqual(new Date('1980-01-01T00:00:00Z'))
})

test("entries carry the commit's time when that is asked for", async () => {
  const { written, warnings } = await bundle({ timestamps: 'commit' })
  expect(written?.options.modifiedAt).toEqual(committedAt)
  expect(warnings).toEqual([])
})

test.for([
  ['1970-01-01T00:00:01.000Z', '1980-01-01T00:00:00.000Z'],
  ['2040-01-01T00:00:00.000Z', '2038-01-19T03:14:07.000Z'],
] as const)('a commit of %s has a time that no bundle can carry: %s is the nearest', async ([time, nearest]) => {
  const facts = { release: { ...clean, committedAt: new Date(time) } }
  const { written, warnings } = await bundle({ timestamps: 'commit' }, { facts })
  expect(written?.options.modifiedAt.toISOString()).toBe(nearest)
  expect(warnings).toEqual([`no bundle can carry the time of commit c0ffee, ${time}: its entries carry ${nearest}`])
})

test('tracked files alone go in, as they are after the build', async () => {
  const tracked = [
    ['appspec.yml', 'app.txt'],
    ['appspec.yml', 'app.txt', 'built.js'],
  ]
  const { asked, written } = await bundle({ trackedOnly: true }, { tracked, build: built })
  expect(asked).toEqual(['describe release', 'list release', 'build', 'list release'])
  expect(written?.entries.map(({ path }) => path)).toEqual(['app.txt', 'appspec.yml', 'built.js'])
  const without = await bundle({ trackedOnly: true }, { tracked: [['appspec.yml', 'app.txt']] })
  expect(without.asked).toEqual(['describe release', 'list release'])
  expect(without.written?.entries.map(({ path }) => path)).toEqual(['app.txt', 'appspec.yml'])
})

test('what the AppSpec names and git does not track is missing in a bundle of tracked files', async () => {
  const { error, written } = await bundle({ trackedOnly: true }, { tracked: [['appspec.yml']] })
  expect(error).toMatchObject({ code: 'APPSPEC_INVALID' })
  expect(written).toBeUndefined()
})

test.for([
  [{ trackedOnly: true }, /is in no git repository/],
  [{ timestamps: 'commit' }, /^the time of the commit of "release" is not known$/],
] as const)('%j needs a repository, and says so before anything is built', async ([request, message]) => {
  const { error, asked, written } = await bundle(request, { facts: {}, build: built })
  expect(error).toMatchObject({ code: 'SOURCE_INVALID', message: expect.stringMatching(message) })
  expect(asked).not.toContain('build')
  expect(written).toBeUndefined()
})

test('without a repository there is a bundle and there are no facts', async () => {
  const { value, warnings } = await bundle({}, { facts: {} })
  expect(value?.bundle.path).toBe('out.zip')
  expect(value).not.toHaveProperty('facts')
  expect(warnings).toEqual([])
})

test('a repository that cannot be read is a warning where nothing is asked of it, and an error where something is', async () => {
  const facts = new SlipwayError('SOURCE_INVALID', 'git cannot read the repository of "release": bad index')
  const { value, warnings } = await bundle({}, { facts })
  expect(value).not.toHaveProperty('facts')
  expect(warnings).toEqual([
    'the commit of the bundle is not known: git cannot read the repository of "release": bad index',
  ])
  expect((await bundle({ timestamps: 'commit' }, { facts })).error).toBe(facts)
  expect((await bundle({ trackedOnly: true }, { facts })).error).toBe(facts)
  const defect = new TypeError('not ours to hide')
  expect((await bundle({}, { facts: defect })).error).toBe(defect)
})

test.for([
  [['a.js'], '"a.js"'],
  [['a.js', 'b.js', 'c.js'], '"a.js", "b.js", "c.js"'],
  [['a.js', 'b.js', 'c.js', 'd.js', 'e.js'], '"a.js", "b.js", "c.js" and 2 more'],
] as const)('a bundle with the uncommitted changes %j is made, and tells of them', async ([changedFiles, named]) => {
  const { value, warnings } = await bundle({}, { facts: { release: { ...clean, changedFiles } } })
  expect(value?.facts?.changedFiles).toEqual(changedFiles)
  expect(warnings).toEqual([`the bundle is made with changes that are in no commit: ${named}`])
})

test('with a build, what was changed where it runs counts, but only in the repository of the source', async () => {
  const dirty = { ...clean, changedFiles: ['src/a.ts'] }
  const inBuild = { build: built, facts: { '.': dirty, other: { ...dirty, commit: 'beef' }, release: clean } }
  expect((await bundle({ buildFolder: '.' }, inBuild)).value?.facts).toEqual(dirty)
  expect((await bundle({ buildFolder: 'other' }, inBuild)).value?.facts).toEqual(clean)
  expect((await bundle({ buildFolder: '/tmp' }, inBuild)).value?.facts).toEqual(clean)
  expect((await bundle({ buildFolder: '.' }, { facts: inBuild.facts })).value?.facts).toEqual(clean)
  expect((await bundle({ buildFolder: '.' }, { build: built, facts: { '.': dirty } })).value).not.toHaveProperty(
    'facts',
  )
})

test('a build that fails is the end: nothing is bundled', async () => {
  const failure = new SlipwayError('BUILD_FAILED', 'the build command ended with exit code 3')
  const { error, written } = await bundle(
    {},
    {
      build: async () => {
        throw failure
      },
    },
  )
  expect(error).toBe(failure)
  expect(written).toBeUndefined()
})

test('what can be no bundle is refused before anything is built', async () => {
  for (const request of [{ source: 'release.txt' }, { format: 'tar', hostOs: 'windows' }] as const) {
    const { error, asked } = await bundle(request, { build: built })
    expect(error).toBeInstanceOf(SlipwayError)
    expect(asked).toEqual([])
  }
})

test('the build is given the signal, and its reason ends all', async () => {
  const controller = new AbortController()
  const { error, written } = await bundle(
    {},
    {
      signal: controller.signal,
      build: async (signal) => {
        controller.abort('SIGINT')
        throw signal.reason
      },
    },
  )
  expect(error).toBe('SIGINT')
  expect(written).toBeUndefined()
})
