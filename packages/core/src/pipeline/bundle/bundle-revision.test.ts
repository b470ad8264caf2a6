import { expect, test } from 'vitest'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { WriterInMemory } from '../fixtures/writer-in-memory.ts'
import { type BundleRequest, bundleRevision } from './bundle-revision.ts'

const appSpec = 'version: 0.0\nos: linux\nfiles:\n  - source: app.txt\n    destination: /srv\n'
const files = { 'release/appspec.yml': appSpec, 'release/app.txt': 'hello' }

async function bundle(request: Partial<BundleRequest>, content = files, warnings: readonly string[] = []) {
  const archive = new WriterInMemory()
  const reporter = new Recorder()
  const memory = new FilesInMemory({ files: content, warnings })
  const done = bundleRevision(
    { source: 'release', output: 'out.zip', format: 'zip', modifiedAt: new Date(0), ...request },
    { files: memory, archive, reporter },
  )
  const error = await done.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { done, error, archive, reporter, memory }
}

test('a release with a good AppSpec becomes a bundle, and its own file stays out of it', async () => {
  const { done, archive, reporter, memory } = await bundle({})
  const expected = { path: 'out.zip', format: 'zip', sizeBytes: 123, sha256: 'aa', contentDigest: 'bb', fileCount: 2 }
  expect(await done).toEqual(expected)
  expect(archive.written[0]?.destination).toBe('out.zip')
  expect(archive.written[0]?.entries.map(({ path }) => path)).toEqual(['app.txt', 'appspec.yml'])
  expect(memory.collected).toEqual([{ folder: 'release', leaveOut: 'out.zip' }])
  expect(reporter.of('diagnostic').filter(({ diagnostic }) => diagnostic.severity !== 'notice')).toEqual([])
  expect(reporter.events.filter(({ type }) => type !== 'diagnostic')).toEqual([
    { type: 'bundle-progress', doneEntries: 1, totalEntries: 2 },
    { type: 'bundled', bundle: expected },
  ])
})

test('an AppSpec that the agent would refuse stops the bundle before anything is written', async () => {
  const { error, archive, reporter } = await bundle(
    {},
    { ...files, 'release/appspec.yml': 'version: 1.0\nos: linux\n' },
  )
  expect(error).toMatchObject({
    code: 'APPSPEC_INVALID',
    message: expect.stringMatching(/^the AppSpec of "release" has (an error|\d errors); nothing was bundled$/),
  })
  expect(reporter.of('diagnostic').length).toBeGreaterThan(0)
  expect(archive.written).toEqual([])
})

test('a warning stops nothing, and is told', async () => {
  const { error, reporter } = await bundle({}, files, ['link "a" leads out of the source'])
  expect(error).toBeUndefined()
  expect(reporter.of('warning')).toEqual([{ type: 'warning', message: 'link "a" leads out of the source' }])
})

test.for(['tar', 'tgz'] as const)('a %s for Windows hosts is refused before anything is read', async (format) => {
  const { error, archive } = await bundle({ format, hostOs: 'windows' })
  expect(error).toMatchObject({ code: 'INPUT_INVALID', hint: 'use --format zip' })
  expect(archive.written).toEqual([])
})

test('a file is not a source', async () => {
  const { error } = await bundle({ source: 'release/app.txt' })
  expect(error).toMatchObject({
    code: 'SOURCE_INVALID',
    message: 'source "release/app.txt" is a file, not a folder',
  })
})

test('a source that is not there is named', async () => {
  const { error } = await bundle({ source: 'relaese' })
  expect(error).toMatchObject({ code: 'SOURCE_INVALID', message: 'there is nothing at "relaese"' })
})
