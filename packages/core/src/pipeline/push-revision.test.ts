import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ManualClock } from '../deployment/fixtures/manual-clock.ts'
import { ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../errors.ts'
import type { ArchiveDescription, StoredArtifact } from '../provider.ts'
import { FilesInMemory } from './fixtures/files-in-memory.ts'
import { Recorder } from './fixtures/recorder.ts'
import { StoreInMemory } from './fixtures/store-in-memory.ts'
import { type PushRequest, pushRevision } from './push-revision.ts'

const archive: ArchiveDescription = {
  format: 'tgz',
  sizeBytes: 2_000,
  sha256: 'a1',
  contentDigest: 'c0ffee',
  entries: [
    { path: 'appspec.yml', type: 'file' },
    { path: 'app.txt', type: 'file' },
  ],
}

function push(request: Partial<PushRequest> = {}, store = new StoreInMemory(), entries = archive.entries) {
  const reporter = new Recorder()
  const provider = new ScriptedProvider({})
  const files = new FilesInMemory({ archives: { 'out.tgz': { ...archive, entries } } })
  const done = pushRevision(
    { bundle: 'out.tgz', applicationName: 'shop', bucket: 'releases', ...request },
    { files, store, provider, reporter, clock: new ManualClock() },
  )
  return { done, reporter, provider, store }
}

test('a bundle is stored under its content, pinned by its ETag, and registered', async () => {
  const { done, reporter, provider, store } = push()
  const revision = { type: 's3', bucket: 'releases', key: 'shop/c0ffee.tgz', bundleType: 'tgz', eTag: 'e7a9' }
  const artifact = { bucket: 'releases', key: 'shop/c0ffee.tgz', eTag: 'e7a9' }
  expect(await done).toEqual({ revision, unchanged: false, artifact, sizeBytes: 2_000, contentDigest: 'c0ffee' })
  expect([...store.stored.keys()]).toEqual(['releases/shop/c0ffee.tgz'])
  expect(provider.asked).toEqual(['register shop'])
  expect(reporter.events).toEqual([
    { type: 'upload-progress', sentBytes: 1_000, totalBytes: 2_000, elapsedMs: 0 },
    { type: 'uploaded', artifact, sizeBytes: 2_000, elapsedMs: 0 },
    { type: 'revision-registered', applicationName: 'shop', revision },
  ])
})

test('in a versioned bucket the revision is pinned by its version too', async () => {
  const { done } = push({}, new StoreInMemory({ version: 'v9' }))
  expect((await done).revision).toMatchObject({ eTag: 'e7a9', version: 'v9' })
})

test('the same bundle is not uploaded again, but registered all the same', async () => {
  const store = new StoreInMemory()
  await push({}, store).done
  const { done, reporter, provider } = push({}, store)
  expect(await done).toMatchObject({ unchanged: true, revision: { key: 'shop/c0ffee.tgz' } })
  expect(reporter.types).toEqual(['upload-skipped', 'revision-registered'])
  expect(provider.asked).toEqual(['register shop'])
})

test('a key of the user takes the place of the content-addressed one', async () => {
  const commit = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
  expect((await push({ key: 'nightly/shop.tgz' }).done).revision).toMatchObject({ key: 'nightly/shop.tgz' })
  const { done, store } = push({ key: '{application}/{short-commit}.{format}', commit })
  expect((await done).revision).toMatchObject({ key: 'shop/1a2b3c4d5e6f.tgz' })
  expect([...store.stored.keys()]).toEqual(['releases/shop/1a2b3c4d5e6f.tgz'])
})

test('what is to be kept with the object reaches the store', async () => {
  const facts = { commit: 'c1', runUrl: 'https://github.com/o/r/actions/runs/1', actor: 'eva', metadata: { team: 'a' } }
  const { done, store } = push(facts)
  await done
  expect(store.stored.get('releases/shop/c0ffee.tgz')).toMatchObject(facts)
})

test.for([
  [[{ path: 'app.txt', type: 'file' }], 'make it with "slipway bundle --source DIR", which checks the AppSpec too'],
  [
    [{ path: 'shop/appspec.yml', type: 'file' }],
    'there is one at "shop/appspec.yml": bundle that folder\'s content, not the folder',
  ],
  [
    [{ path: 'appspec.yaml', type: 'file' }],
    'there is "appspec.yaml": the agent looks for no other name than appspec.yml',
  ],
  [
    [{ path: 'appspec.yml', type: 'directory' }],
    'make it with "slipway bundle --source DIR", which checks the AppSpec too',
  ],
] as const)('a bundle that holds only %j is refused, and nothing is stored: %s', async ([entries, hint]) => {
  const { done, store, provider } = push({}, undefined, entries)
  await expect(done).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: 'bundle "out.tgz" has no appspec.yml at its root',
    hint,
  })
  expect(store.stored.size).toBe(0)
  expect(provider.asked).toEqual([])
})

test('an upload that fails registers nothing', async () => {
  class FullStore extends StoreInMemory {
    override put(): Promise<StoredArtifact> {
      throw new SlipwayError('BUCKET_NOT_FOUND', 'bucket "releases" does not exist')
    }
  }
  const { done, provider } = push({}, new FullStore())
  await expect(done).rejects.toMatchObject({ code: 'BUCKET_NOT_FOUND' })
  expect(provider.asked).toEqual([])
})

const APPSPEC = JSON.stringify({
  version: 0,
  Resources: [
    {
      orders: {
        Type: 'AWS::Lambda::Function',
        Properties: { Name: 'orders', Alias: 'live', CurrentVersion: '1', TargetVersion: '2' },
      },
    },
  ],
})

function pushFile(name: string, text: string, store = new StoreInMemory()) {
  const provider = new ScriptedProvider({})
  const ports = { files: new FilesInMemory({ files: { [name]: text } }), store, provider, reporter: new Recorder() }
  const request = { bundle: name, applicationName: 'orders', bucket: 'releases' }
  return pushRevision(request, { ...ports, clock: new ManualClock() })
}

test('an AppSpec file is a revision by itself, stored under the digest of its bytes, and never twice', async () => {
  const digest = createHash('sha256').update(APPSPEC).digest('hex')
  const store = new StoreInMemory()
  expect(await pushFile('deploy/appspec.json', APPSPEC, store)).toMatchObject({
    revision: { type: 's3', key: `orders/${digest}.json`, bundleType: 'JSON', eTag: 'e7a9' },
    contentDigest: digest,
    unchanged: false,
  })
  expect(await pushFile('appspec.yaml', APPSPEC)).toMatchObject({
    revision: { key: `orders/${digest}.yaml`, bundleType: 'YAML' },
  })
  expect(await pushFile('deploy/appspec.json', APPSPEC, store)).toMatchObject({ unchanged: true })
})

test.for([
  ['a version that is none', APPSPEC.replace('"2"', '"0"'), 'APPSPEC_INVALID', /^appspec\.json:1:\d+: /],
  ['a placeholder', APPSPEC.replace('"2"', '"<TARGET>"'), 'APPSPEC_INVALID', /"<TARGET>" has to be replaced/],
  ['the rules of instances', '{"version":0.0,"os":"linux"}', 'INPUT_INVALID', /EC2\/on-premises/],
] as const)('an AppSpec file with %s is not stored', async ([, text, code, message]) => {
  const store = new StoreInMemory()
  await expect(pushFile('appspec.json', text, store)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  })
  expect([...store.stored]).toEqual([])
})
