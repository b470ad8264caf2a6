import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createContentDigest } from '../../bundle/content-digest.ts'
import type { Manifest, ManifestEntry } from '../../bundle/manifest.ts'
import { snapshot } from '../../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../../errors.ts'
import type { ObjectFacts } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { TemporaryInMemory } from '../fixtures/temporary-in-memory.ts'
import { type DiffPorts, diffReleases } from './diff-releases.ts'
import type { DiffEvent, DiffRequest } from './model.ts'

const APPSPEC = (timeout: number): string =>
  `version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: start.sh\n      timeout: ${timeout}\n      runas: web\n`
const OLD = { 'appspec.yml': APPSPEC(60), 'start.sh': '#!/bin/sh\necho one\n' }
const NEW = { 'appspec.yml': APPSPEC(90), 'start.sh': '#!/bin/sh\necho two\n', 'lib/a.js': 'a' }
const REVISION = { type: 's3', bucket: 'b', key: 'k.zip', bundleType: 'zip', eTag: 'e1' } as const
const GROUP = { applicationName: 'shop', deploymentGroupName: 'web' }

interface World {
  readonly folder?: Readonly<Record<string, string>>
  /** What every archive holds. */
  readonly archive?: Readonly<Record<string, string>>
  readonly object?: ObjectFacts | undefined
  readonly broken?: Error
  readonly provider?: ProviderScript
}

function manifestOf(texts: Readonly<Record<string, string>>): Manifest {
  const digest = createContentDigest()
  const entries = Object.keys(texts)
    .sort()
    .map((path): ManifestEntry => {
      const sha256 = createHash('sha256')
        .update(texts[path] ?? '')
        .digest('hex')
      const entry = {
        path,
        mode: 0o755,
        sizeBytes: texts[path]?.length ?? 0,
        content: { type: 'file', sha256 },
      } as const
      digest.add(entry, entry.content)
      return entry
    })
  return { contentDigest: digest.digest(), entries }
}

function playIn({ folder = NEW, archive = OLD, object, broken, provider = {} }: World) {
  const temporary = new TemporaryInMemory()
  const events: DiffEvent[] = []
  const files = new FilesInMemory({
    files: Object.fromEntries(Object.entries(folder).map(([name, text]) => [`dist/${name}`, text])),
    bundles: { 'a.zip': archive },
  })
  const inspectArchive: FilesInMemory['inspectArchive'] = (_, request) =>
    new FilesInMemory({ bundles: { 'a.zip': archive } }).inspectArchive('a.zip', request)
  const asked: string[] = []
  const body = (): AsyncIterable<Uint8Array> => ({
    async *[Symbol.asyncIterator]() {
      yield new Uint8Array(3)
    },
  })
  const ports: DiffPorts = {
    files: { ...bound(files), inspectArchive },
    manifests: {
      ofFolder: async () => manifestOf(folder),
      ofArchive: async () => {
        if (broken !== undefined) throw broken
        return manifestOf(archive)
      },
    },
    objects: {
      look: async (bucket, key) => {
        asked.push(`look ${bucket}/${key}`)
        return object
      },
      open: async (bucket, key) => {
        asked.push(`open ${bucket}/${key}`)
        return object && { ...object, sizeBytes: 3, body: body() }
      },
    },
    archives: { open: async () => ({ body: body() }) },
    sourceControl: { trackedFiles: async () => ['appspec.yml'] },
    provider: new ScriptedProvider(provider),
    store: { commitOf: async () => undefined },
    tags: { commitOf: async () => '' },
    temporary,
    reporter: { report: (event) => events.push(event) },
  }
  return { ports, temporary, events, asked }
}

function bound(files: FilesInMemory): DiffPorts['files'] {
  return {
    kindOf: (path) => files.kindOf(path),
    read: (path) => files.read(path),
    readBeginning: (path, limit) => files.readBeginning(path, limit),
    collect: (folder, selection) => files.collect(folder, selection),
    inspectArchive: (path, request) => files.inspectArchive(path, request),
  }
}

const folderTo = (from: DiffRequest['from'], more: Partial<DiffRequest> = {}): DiffRequest => ({
  from,
  to: { type: 'path', path: 'dist' },
  ...more,
})
const revision = (location: RevisionLocation): DiffRequest['from'] => ({ type: 'revision', revision: location })

test('what an object holds is fetched and compared; scripts are told with whoever runs them', async () => {
  const { ports, temporary, events, asked } = playIn({ object: { eTag: 'e1', contentDigest: 'other' } })
  const found = await diffReleases(folderTo(revision(REVISION)), ports)
  expect(found.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'changed appspec.yml',
    'added lib/a.js',
    'changed start.sh',
  ])
  expect([...found.hooks]).toEqual([['start.sh', [{ event: 'ApplicationStart', runAs: 'web' }]]])
  expect(found.folders).toEqual({ added: ['lib'], removed: [] })
  expect(found.texts).toMatchObject([{ path: 'appspec.yml', hunks: [{ oldStart: 3 }] }])
  expect(events[0]).toEqual({ type: 'fetching', place: 's3://b/k.zip', sizeBytes: 3 })
  expect(asked).toEqual(['look b/k.zip', 'open b/k.zip'])
  expect(temporary.kept.size).toBe(0)
})

test('an object with the same digest is not fetched', async () => {
  const { contentDigest } = manifestOf(NEW)
  const { ports, asked } = playIn({ object: { eTag: 'e1', contentDigest } })
  expect(await diffReleases(folderTo(revision(REVISION)), ports)).toMatchObject({ isSame: true, comparedBy: 'digest' })
  expect(asked).toEqual(['look b/k.zip'])
})

test('one revision is the same as itself, and nobody is asked', async () => {
  const { ports, asked } = playIn({})
  const found = await diffReleases({ from: revision(REVISION), to: revision(REVISION) }, ports)
  expect(found).toMatchObject({ isSame: true, comparedBy: 'revision' })
  expect(asked).toEqual([])
})

test.for<[string, ObjectFacts | undefined, string]>([
  ['is gone', undefined, 'OBJECT_NOT_FOUND'],
  ['is another one by now', { eTag: 'e2' }, 'OBJECT_CHANGED'],
])('an object that %s is not compared', async ([, object, code]) => {
  const { ports } = playIn({ object })
  await expect(diffReleases(folderTo(revision(REVISION)), ports)).rejects.toMatchObject({ code })
})

test('a damaged archive is told by its place, and what was fetched does not stay', async () => {
  const broken = new SlipwayError('ARCHIVE_INVALID', 'archive "/temporary/0/bundle.zip" cannot be read')
  const { ports, temporary } = playIn({ object: { eTag: 'e1' }, broken })
  await expect(diffReleases(folderTo(revision(REVISION)), ports)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: 'archive "s3://b/k.zip" cannot be read',
  })
  expect(temporary.kept.size).toBe(0)
})

test('lines of scripts and of other files are there when they are asked for', async () => {
  const { ports } = playIn({})
  const request = folderTo({ type: 'path', path: 'a.zip' }, { showsScripts: true, texts: ['lib/a.js', 'appspec.yml'] })
  const { texts } = await diffReleases(request, ports)
  expect(texts.map(({ path }) => path)).toEqual(['appspec.yml', 'start.sh', 'lib/a.js'])
})

test('variables stand in the AppSpec file of a folder, and one without a value is refused', async () => {
  const folder = { ...OLD, 'appspec.yml': OLD['appspec.yml'].replace('60', '${TIMEOUT}') }
  const { ports } = playIn({ folder })
  const filled = (name: string): DiffRequest =>
    folderTo({ type: 'path', path: 'a.zip' }, { appSpecVariables: new Map([[name, '60']]) })
  const entries: unknown[] = []
  const ofFolder: DiffPorts['manifests']['ofFolder'] = async (given) => {
    entries.push(...given)
    return manifestOf(OLD)
  }
  const manifests = { ...ports.manifests, ofFolder }
  expect(await diffReleases(filled('TIMEOUT'), { ...ports, manifests })).toMatchObject({ isSame: true })
  expect(entries).toContainEqual(
    expect.objectContaining({ path: 'appspec.yml', sizeBytes: OLD['appspec.yml'].length, mode: 0o644 }),
  )
  await expect(diffReleases(filled('OTHER'), ports)).rejects.toMatchObject({ code: 'APPSPEC_INVALID' })
})

test('what came after the last success is told; whoever may not see it is told nothing', async () => {
  const lastSuccessful = { ...snapshot('succeeded', [], { revision: REVISION }).deployment, id: 'd-1' }
  const newest = { ...snapshot('failed', []).deployment, id: 'd-2' }
  const { ports } = playIn({ object: { eTag: 'e1' }, provider: { lastSuccessful, newest } })
  const request = folderTo({ type: 'deployment', source: 'last-successful' }, { group: GROUP })
  const found = await diffReleases(request, ports)
  expect(found.from.deployment?.id).toBe('d-1')
  expect(found.warnings).toEqual([
    expect.stringContaining('deployment d-2 came after the last success and ended Failed'),
  ])
  const denied = async (): Promise<never> => {
    throw new SlipwayError('ACCESS_DENIED', 'no')
  }
  const provider = Object.assign(new ScriptedProvider({ lastSuccessful }), { newestDeployment: denied })
  expect((await diffReleases(request, { ...ports, provider })).warnings).toEqual([])
})

test.for<[string, DiffRequest['group'], string]>([
  ['a group in which nothing has succeeded', GROUP, 'REVISION_NOT_FOUND'],
  ['no group', undefined, 'INPUT_INVALID'],
])('the last success of %s cannot be compared with', async ([, group, code]) => {
  const { ports } = playIn({})
  const request = folderTo({ type: 'deployment', source: 'last-successful' }, group === undefined ? {} : { group })
  await expect(diffReleases(request, ports)).rejects.toMatchObject({ code })
})

test('of a folder only what is tracked counts when that is asked for', async () => {
  const { ports } = playIn({})
  const paths: string[] = []
  const ofFolder: DiffPorts['manifests']['ofFolder'] = async (given) => {
    paths.push(...given.map(({ path }) => path))
    return manifestOf(OLD)
  }
  const manifests = { ...ports.manifests, ofFolder }
  await diffReleases(folderTo({ type: 'path', path: 'a.zip' }, { trackedOnly: true }), { ...ports, manifests })
  expect(paths).toEqual(['appspec.yml'])
})
