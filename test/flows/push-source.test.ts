import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everythingIn } from './fixtures/control.ts'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { digestAt } from './fixtures/large-bundle.ts'
import { ENGINE_ACCOUNT } from './fixtures/policies.ts'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { type Pushing, type PushRun, push, TO_BUCKET } from './fixtures/pushing.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait } from './fixtures/steps.ts'

let engine: EngineProcess
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--control'] })
})
afterAll(() => engine[Symbol.asyncDispose]())

/** A release like no other, so that no bucket holds it. */
function anyRelease(files: Readonly<Record<string, string>> = {}): Promise<ReleaseFolder> {
  return makeFolder({ ...releaseFiles(), mark: `${Math.random()}`, ...files })
}

/** Pushes a folder; whatever comes of it, nothing of it is left in the temporary folder. */
async function pushFolder(source: string, args: readonly string[] = [], more: Pushing = {}): Promise<PushRun> {
  const pushed = await push(engine, { ...more, args: ['--source', source, ...args] })
  expect(pushed.leftBehind).toEqual([])
  return pushed
}

/** The same, and it goes well. */
async function pushWell(source: string, args: readonly string[] = [], more: Pushing = {}): Promise<PushRun> {
  const pushed = await pushFolder(source, args, more)
  expect(pushed.code, pushed.stderr).toBe(0)
  return pushed
}

async function metadataOf({ bucket, key }: { readonly bucket: string; readonly key: string }) {
  using clients = serviceClients(engine)
  return (await clients.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).Metadata
}

test('a folder goes to the fleet by the printed revision; the same again is not even uploaded, but registered', async () => {
  await using folder = await makeFolder({ ...releaseFiles({ ApplicationStart: 'echo up' }), 'page.html': 'pushed' })
  const first = await pushWell(folder.path)
  const { last } = first
  const at = `web/${last.contentDigest}.zip`
  await using scratch = await makeFolder({})
  const bundle = await slipwayJsonHere<{ sizeBytes: number; contentDigest: string }>([
    ...['bundle', '--source', folder.path, '--output', join(scratch.path, 'bundle.zip')],
  ])
  expect(last).toEqual({
    revision: { revisionType: 'S3', s3Location: { bucket: 'web', key: at, bundleType: 'zip', eTag: last.eTag } },
    ...{ unchanged: false, sizeBytes: bundle.sizeBytes, contentDigest: bundle.contentDigest, fileCount: 3 },
    ...{ bucket: 'web', key: at, eTag: expect.stringMatching(/^[0-9a-f]{32}$/) },
    content: expect.objectContaining({ largestFolders: [expect.objectContaining({ path: 'scripts' })] }),
  })
  expect(first.requests).toEqual([`HEAD /web/${at}`, `PUT /web/${at}`, 'RegisterApplicationRevision'])
  expect((await deployAndWait(engine, last.revision)).result).toMatchObject({ outcome: 'succeeded' })
  expect(await readFile(join(engine.instances[0]?.root ?? '', 'srv/page/page.html'), 'utf8')).toBe('pushed')

  const second = await pushWell(folder.path)
  expect(second.last).toEqual({ ...last, unchanged: true })
  expect(second.requests).toEqual([`HEAD /web/${at}`, 'RegisterApplicationRevision'])
  expect(second.stderr).toContain('(the bucket holds this bundle already)')

  await writeFile(join(folder.path, 'page.html'), 'Pushed')
  const third = await pushWell(folder.path)
  expect(third.last).toMatchObject({ unchanged: false, sizeBytes: expect.any(Number) })
  expect(third.last.contentDigest).not.toBe(last.contentDigest)
})

describe.for(['zip', 'tar', 'tgz'])('as %s', (format) => {
  test('a folder and its bundle are one object, whichever is pushed first', async () => {
    for (const order of ['folder first', 'bundle first']) {
      await using folder = await anyRelease({ 'large.txt': 'some text\n'.repeat(200_000) })
      await using scratch = await makeFolder({})
      const bundle = join(scratch.path, `bundle.${format}`)
      await slipwayJsonHere(['bundle', '--source', folder.path, '--output', bundle])
      const bytes = createHash('sha256').update(await readFile(bundle))
      const pushes = [
        () => pushWell(folder.path, ['--format', format]),
        () => push(engine, { args: ['--bundle', bundle] }),
      ]
      if (order === 'bundle first') pushes.reverse()
      const told = []
      for (const one of pushes) told.push((await one()).last)
      expect(
        told.map(({ unchanged }) => unchanged),
        order,
      ).toEqual([false, true])
      expect(told[1].revision).toEqual(told[0].revision)
      expect(told[1].sizeBytes).toBe(told[0].sizeBytes)
      expect(await digestAt(engine, told[0].key)).toBe(bytes.digest('hex'))
    }
  })

  test('the name of the key says which one it is', async () => {
    await using folder = await anyRelease()
    const key = `named/{digest}.${format}`
    const planned = await pushWell(folder.path, ['--s3-key', key, '--dry-run'])
    expect(planned.last.revision.s3Location).toMatchObject({ bundleType: format })
    const { last } = await pushWell(folder.path, ['--s3-key', key])
    expect(last.revision.s3Location).toMatchObject({ key: `named/${last.contentDigest}.${format}`, bundleType: format })
    expect((await metadataOf(last))?.['slipway-format']).toBe(format)
  })
})

test('a dry run tells key and size, and uploads and registers nothing', async () => {
  await using folder = await anyRelease()
  const before = await everythingIn(engine)
  const planned = await pushWell(folder.path, ['--dry-run'])
  expect(await everythingIn(engine)).toEqual(before)
  const { last } = await pushWell(folder.path)
  const { eTag: _, ...place } = last.revision.s3Location
  expect(planned.last).toMatchObject({ type: 'push-plan', unchanged: false, sizeBytes: last.sizeBytes })
  expect(planned.last.revision.s3Location).toEqual(place)
  expect(planned.requests).toEqual([`HEAD /web/${last.key}`])
  const again = await pushWell(folder.path, ['--dry-run'])
  expect(again.last).toMatchObject({ unchanged: true, revision: last.revision, sizeBytes: last.sizeBytes })

  const text = await slipway(['push', '--source', folder.path, ...TO_BUCKET, '--dry-run'], { env: engine.env })
  expect(text.stdout).toMatch(
    /^✓ read 3 files of .+\n {2}content [0-9a-f]{64}\ndry run: s3:.+ holds this bundle already\n$/,
  )
})

test('a key that holds another content is left alone, unless somebody says so', async () => {
  await using folder = await anyRelease()
  await using other = await anyRelease()
  const key = ['--s3-key', 'latest/source.zip']
  const { last: kept } = await pushWell(folder.path, key)
  const refused = await pushFolder(other.path, key)
  expect([refused.code, refused.last.error.code]).toEqual([1, 'KEY_TAKEN'])
  expect(refused.last.error.message).toContain(kept.contentDigest)
  expect((await pushWell(other.path, [...key, '--overwrite'])).last.unchanged).toBe(false)
})

test('what the object is kept with is said as for a bundle', async () => {
  await using folder = await anyRelease()
  const args = ['--sse', 'AES256', '--metadata', 'build=7', '--expected-bucket-owner', ENGINE_ACCOUNT]
  const { last } = await pushWell(folder.path, [...args, '--description', 'by hand'])
  expect(await metadataOf(last)).toMatchObject({ build: '7', 'slipway-content-digest': last.contentDigest })
})

describe('what is wrong with a release', () => {
  const { 'appspec.yml': spec = '', ...rest } = releaseFiles()
  const { 'scripts/AfterInstall.sh': _, ...withoutScript } = releaseFiles({ AfterInstall: 'true' })

  test.for<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ['bad YAML', { ...rest, 'appspec.yml': `${spec}hooks:\n\tAfterInstall: []\n` }, [], 'APPSPEC_INVALID'],
    ['a hook script that is missing', withoutScript, [], 'APPSPEC_INVALID'],
    ['no AppSpec at all', rest, [], 'APPSPEC_INVALID'],
    ['a secret', { ...rest, 'appspec.yml': spec, '.env': 'TOKEN=hush-hush' }, [], 'SECRETS_FOUND'],
    [
      'a variable without a value',
      { ...rest, 'appspec.yml': spec.replace('/srv/page', '/srv/${STAGE}') },
      ['--appspec-var', 'STAGES=x'],
      'APPSPEC_INVALID',
    ],
    [
      'a format that its hosts do not take',
      releaseFiles(),
      ['--format', 'tgz', '--host-os', 'windows'],
      'INPUT_INVALID',
    ],
  ])('%s is told as by bundle, and nothing is asked of anybody', async ([, files, args, code]) => {
    await using folder = await makeFolder(files)
    await using scratch = await makeFolder({})
    const pushed = await pushFolder(folder.path, args)
    const to = ['--output', join(scratch.path, 'bundle.zip'), '--json']
    const bundled = await slipway(['bundle', '--source', folder.path, ...args, ...to])
    expect([pushed.code, pushed.stderr, pushed.stdout]).toEqual([2, bundled.stderr, bundled.stdout])
    expect(pushed.last.error.code).toBe(code)
    expect(pushed.requests).toEqual([])
    expect(pushed.stderr + pushed.stdout).not.toContain('hush-hush')
  })
})

describe('what is wrong with the command line', () => {
  const OF_BUNDLE = [
    ...['--format', 'tgz', '--host-os', 'linux', '--appspec-file', 'a.yml', '--include', 'a', '--exclude', 'b'],
    ...['--ignore-hidden-files', '--allow-secrets', 'c', '--appspec-var', 'A=b', '--appspec-env', 'HOME'],
    ...['--tracked-only', '--timestamps', 'commit', '--build-command', 'true'],
  ]

  test.for<[string, readonly string[], readonly string[], string?]>([
    ['neither a bundle nor a folder', [], ['--bundle is missing']],
    ['both', ['--bundle', 'a.zip', '--source', '.'], ['--source takes the place of --bundle, and both are given']],
    [
      'options of a folder with a bundle',
      ['--bundle', 'a.zip', ...OF_BUNDLE],
      OF_BUNDLE.filter((word) => word.startsWith('--')).map((name) => `${name} is for --source: `),
    ],
    [
      'a file in place of a folder',
      ['--source', 'package.json'],
      ['source "package.json" is a file, not a folder'],
      'SOURCE_INVALID',
    ],
    ['a folder that is not there', ['--source', 'no/such'], ['"no/such" does not exist'], 'SOURCE_INVALID'],
    ['a place in the key that is not known', ['--source', '.', '--s3-key', '{day}.zip'], ['--s3-key has "{day}"']],
  ])('%s is told with all that is wrong', async ([, args, messages, code = 'INPUT_INVALID']) => {
    const finished = await push(engine, { args })
    expect([finished.code, finished.last.error.code]).toEqual([2, code])
    for (const message of messages) expect(finished.stderr).toContain(message)
    expect(finished.stderr.match(/^error: /gm)).toHaveLength(messages.length)
    expect([finished.requests, finished.leftBehind]).toEqual([[], []])
  })

  test('an empty folder is told by name', async () => {
    await using folder = await makeFolder({})
    const { code, stderr } = await pushFolder(folder.path)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`source folder "${folder.path}" is empty`)])
  })
})
