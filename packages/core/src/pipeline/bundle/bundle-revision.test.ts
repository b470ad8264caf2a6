import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../bundle/entry.ts'
import { SlipwayError } from '../../errors.ts'
import type { CollectFilesOptions } from '../../provider.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { TemporaryInMemory } from '../fixtures/temporary-in-memory.ts'
import { WriterInMemory } from '../fixtures/writer-in-memory.ts'
import { type BundleRequest, bundleRevision } from './bundle-revision.ts'

const appSpec = 'version: 0.0\nos: linux\nfiles:\n  - source: app.txt\n    destination: /srv\n'
const files: Readonly<Record<string, string>> = { 'release/appspec.yml': appSpec, 'release/app.txt': 'hello' }

async function bundle(request: Partial<BundleRequest>, content = files, warnings: readonly string[] = []) {
  const archive = new WriterInMemory()
  const reporter = new Recorder()
  const memory = new FilesInMemory({ files: content, warnings })
  const temporary = new TemporaryInMemory()
  const done = bundleRevision(
    { source: 'release', output: 'out.zip', format: 'zip', modifiedAt: new Date(0), ...request },
    { files: memory, temporary, archive, reporter },
  )
  const error = await done.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { done, error, archive, reporter, memory, temporary }
}

test('a release with a good AppSpec becomes a bundle, and its own file stays out of it', async () => {
  const { done, archive, reporter, memory } = await bundle({})
  const expected = {
    path: 'out.zip',
    format: 'zip',
    sizeBytes: 123,
    sha256: 'aa',
    contentDigest: 'bb',
    fileCount: 2,
    content: {
      sizeBytes: appSpec.length + 5,
      largestFiles: [
        { path: 'appspec.yml', sizeBytes: appSpec.length },
        { path: 'app.txt', sizeBytes: 5 },
      ],
      largestFolders: [],
    },
  }
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
    message: expect.stringMatching(/^the AppSpec of "release" has (an error|\d errors); the release was refused$/),
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

test.for(['tar', 'tgz'] as const)('a %s of a release whose AppSpec is for Windows is refused too', async (format) => {
  const windows = appSpec.replace('linux', 'windows').replace('/srv', String.raw`c:\srv`)
  const { error, archive } = await bundle({ format }, { ...files, 'release/appspec.yml': windows })
  expect(error).toMatchObject({ code: 'INPUT_INVALID', hint: 'use --format zip' })
  expect(archive.written).toEqual([])
})

test('what is found is packed while the rest is still looked for, and what then cannot be bundled is told', async () => {
  const archive = new WriterInMemory()
  const seen: string[] = []
  const failure = new SlipwayError('SOURCE_INVALID', '"release/pipe" is a FIFO')
  const memory = new FilesInMemory({ files })
  const collect = async (_folder: string, _selection: unknown, { onFound }: CollectFilesOptions = {}) => {
    const entry = { type: 'file', mode: 0o644, sizeBytes: 5, source: 'release/app.txt' } as const
    onFound?.([{ path: 'app.txt', ...entry }])
    // Nobody waits for the whole list before the first of it is packed.
    while (seen.length === 0) await setImmediate()
    onFound?.([{ path: 'more.txt', ...entry }])
    throw failure
  }
  archive.write = async (entries) => {
    for await (const batch of entries as AsyncIterable<readonly BundleEntry[]>)
      seen.push(...batch.map(({ path }) => path))
    throw new Error('there was no end to be told of')
  }
  const done = bundleRevision(
    { source: 'release', output: 'out.zip', format: 'zip', modifiedAt: new Date(0) },
    {
      files: Object.assign(memory, { collect }),
      temporary: new TemporaryInMemory(),
      archive,
      reporter: new Recorder(),
    },
  )
  await expect(done).rejects.toBe(failure)
  expect(seen).toEqual(['app.txt', 'more.txt'])
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
  expect(error).toMatchObject({ code: 'SOURCE_INVALID', message: '"relaese" does not exist' })
})

test('what is written before it is approved is no progress, and a bundle that nobody approved is a defect', async () => {
  const reporter = new Recorder()
  const write = (doesAsk: boolean) =>
    bundleRevision(
      { source: 'release', output: 'out.zip', format: 'zip', modifiedAt: new Date(0) },
      {
        files: new FilesInMemory({ files }),
        temporary: new TemporaryInMemory(),
        archive: {
          async write(_entries, _destination, { approve, onProgress }) {
            onProgress?.({ entries: 1, bytes: 1 })
            if (doesAsk) await approve?.()
            onProgress?.({ entries: 2, bytes: 2 })
            return { sizeBytes: 1, sha256: 'aa', contentDigest: 'bb' }
          },
        },
        reporter,
      },
    )
  await write(true)
  expect(reporter.of('bundle-progress')).toEqual([{ type: 'bundle-progress', doneEntries: 2, totalEntries: 2 }])
  await expect(write(false)).rejects.toThrow('did not ask')
})

const template = appSpec.replace('/srv', '/srv/${STAGE}')

test('an AppSpec with variables goes in with their values, and nothing of it stays behind', async () => {
  const { done, archive, temporary, reporter } = await bundle(
    { appSpecVariables: new Map([['STAGE', 'production']]) },
    { ...files, 'release/appspec.yml': template },
  )
  const filled = template.replace('${STAGE}', 'production')
  expect(await done).toMatchObject({ content: { sizeBytes: filled.length + 5 } })
  expect(archive.written[0]?.entries).toMatchObject([
    { path: 'app.txt', source: 'release/app.txt' },
    { path: 'appspec.yml', type: 'file', mode: 0o644, sizeBytes: filled.length },
  ])
  expect(archive.written[0]?.entries[1]?.source).toMatch(/^\/temporary\//)
  expect(temporary.texts).toEqual([filled])
  expect(temporary.kept.size).toBe(0)
  expect(reporter.of('warning')).toEqual([])
})

test('a filled AppSpec is removed when the bundle cannot be written', async () => {
  const temporary = new TemporaryInMemory()
  const failure = new SlipwayError('DISK_FULL', 'no space left')
  const done = bundleRevision(
    {
      source: 'release',
      output: 'out.zip',
      format: 'zip',
      modifiedAt: new Date(0),
      appSpecVariables: new Map([['STAGE', 'production']]),
    },
    {
      files: new FilesInMemory({ files: { ...files, 'release/appspec.yml': template } }),
      temporary,
      archive: { write: () => Promise.reject(failure) },
      reporter: new Recorder(),
    },
  )
  await expect(done).rejects.toBe(failure)
  expect(temporary.texts).toHaveLength(1)
  expect(temporary.kept.size).toBe(0)
})

test('a variable that was not given ends it at its place, and one that stands nowhere is told', async () => {
  const { error, archive, reporter } = await bundle(
    { appSpecVariables: new Map([['STAGGE', 'production']]) },
    { ...files, 'release/appspec.yml': template },
  )
  expect(error).toMatchObject({ code: 'APPSPEC_INVALID' })
  expect(reporter.of('diagnostic').map(({ diagnostic }) => diagnostic)).toMatchObject([
    {
      code: 'appspec/variable',
      file: 'release/appspec.yml',
      span: { start: { line: 5, column: 23 }, end: { line: 5, column: 31 } },
      hint: 'did you mean "${STAGGE}"?',
    },
  ])
  expect(reporter.of('warning')).toMatchObject([{ message: expect.stringContaining('"STAGGE" is given') }])
  expect(archive.written).toEqual([])
})

test('without variables, what is written like one is text', async () => {
  const { done, temporary } = await bundle({}, { ...files, 'release/appspec.yml': template })
  await done
  expect(temporary.texts).toEqual([])
})

const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n'

test('files that look like secrets keep the bundle from being written, and are named with what they seem to be', async () => {
  const { error, archive } = await bundle({}, { ...files, 'release/.env': 'TOKEN=hush', 'release/tls/site.key': key })
  expect(error).toMatchObject({
    code: 'SECRETS_FOUND',
    message:
      'the bundle would hold 2 files that look like secrets\n' +
      '".env" looks like variables of an environment\n' +
      '"tls/site.key" looks like a private key',
    hint: expect.stringContaining('allow-secrets'),
  })
  expect(String(error)).not.toMatch(/hush|MIIE/)
  expect(archive.written).toEqual([])
})

test('of many secrets, ten are named', async () => {
  const many = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`release/${index}.pem`, key]))
  const { error } = await bundle({}, { ...files, ...many })
  expect((error as Error).message.split('\n')).toHaveLength(12)
  expect((error as Error).message).toContain('\n3 more look like one')
})

test('what is allowed goes in, and nothing else that looks like a secret', async () => {
  const secrets = { ...files, 'release/.env': 'TOKEN=hush', 'release/site.key': key }
  expect((await bundle({ allowSecrets: ['.env'] }, secrets)).error).toMatchObject({
    message: expect.stringMatching(/^the bundle would hold a file that looks like a secret\n"site.key"/),
  })
  expect((await bundle({ allowSecrets: ['.env', '/site.key'] }, secrets)).error).toBeUndefined()
  expect((await bundle({ allowSecrets: ['*'] }, secrets)).error).toBeUndefined()
})

test('keys in packages of others go in, with a warning', async () => {
  const { error, reporter } = await bundle({}, { ...files, 'release/node_modules/tls/test/a.pem': key })
  expect(error).toBeUndefined()
  expect(reporter.of('warning')).toEqual([
    {
      type: 'warning',
      message:
        '1 file of a package looks like a secret and goes into the bundle: "node_modules/tls/test/a.pem" (a private key)',
    },
  ])
})
