import { expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type {
  ArtifactRequest,
  MenderArtifactFiles,
  SourceFile,
  WriteArtifactOptions,
} from '../../mender-artifact/index.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { type BundleMenderEvent, bundleMenderArtifact } from './bundle-artifact.ts'
import { type BundleMenderRequest, prepareMenderArtifact } from './prepare-artifact.ts'

const FILES = {
  'build/app.conf': 'listen = 8080\n',
  'debs/app.deb': 'deb',
  'debs/lib.deb': 'deb',
  'keys/id_rsa': '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\n',
  'meta.json': '{"containers":["app:1"]}',
  'broken.json': '{"containers":\n  oops}',
  'scripts/ArtifactInstall_Enter_01': '#!/bin/sh\n',
}

const REQUEST: BundleMenderRequest = {
  source: 'build/app.conf',
  output: 'app.mender',
  name: 'app-1.4.0',
  deviceTypes: ['board'],
  destinationDirectory: '/etc/app',
  modifiedAt: new Date('1980-01-01T00:00:00Z'),
}

/** Artifacts that are nowhere but in a test: what was asked to be written. */
class ArtifactsInMemory implements MenderArtifactFiles {
  readonly written: { readonly request: ArtifactRequest; readonly options: WriteArtifactOptions | undefined }[] = []
  readonly #files: FilesInMemory
  readonly #sizeBytes: number

  constructor(files: FilesInMemory, sizeBytes: number) {
    this.#files = files
    this.#sizeBytes = sizeBytes
  }

  async lookAtSource(path: string): Promise<SourceFile> {
    const kind = (await this.#files.kindOf(path)) ?? 'missing'
    const sizeBytes = kind === 'file' ? (await this.#files.read(path)).length : 0
    return { path, kind, sizeBytes, mode: 0o644 }
  }

  async lookAtScript(path: string) {
    const source = await this.lookAtSource(path)
    return { ...source, beginning: source.kind === 'file' ? await this.#files.read(path) : new Uint8Array(0) }
  }

  async write(request: ArtifactRequest, output: string, options?: WriteArtifactOptions) {
    this.written.push({ request, options })
    options?.onProgress?.({ step: 'writing', doneBytes: 2_000 })
    return { path: output, sizeBytes: this.#sizeBytes, sha256: '00', description: { name: request.name } as never }
  }
}

async function bundle(change: Partial<BundleMenderRequest>, { sizeBytes = 5120 } = {}) {
  const files = new FilesInMemory({ files: FILES })
  const artifacts = new ArtifactsInMemory(files, sizeBytes)
  const events: BundleMenderEvent[] = []
  const reporter = { report: (event: BundleMenderEvent) => void events.push(event) }
  const outcome = await bundleMenderArtifact({ ...REQUEST, ...change }, { files, artifacts, reporter }).then(
    (artifact) => artifact,
    (error: unknown) => error,
  )
  const codes = events.flatMap((event) => (event.type === 'diagnostic' ? [event.diagnostic.code] : []))
  return { outcome, events, codes, files, ...artifacts.written[0] }
}

test('a file becomes a single file, a folder a directory, and nothing no payload', async () => {
  expect((await bundle({})).request).toMatchObject({
    payloadType: 'single-file',
    sources: [{ path: 'build/app.conf' }],
  })
  const { request, options } = await bundle({ source: 'build', destinationDirectory: '/srv/app' })
  expect(request).toMatchObject({ payloadType: 'directory', sources: [{ path: 'build', kind: 'directory' }] })
  expect(options?.folderEntries?.map(({ path }) => path)).toEqual(['app.conf'])
  const { source: _, destinationDirectory: __, ...nothing } = REQUEST
  const files = new FilesInMemory({ files: FILES })
  const artifacts = new ArtifactsInMemory(files, 5120)
  await bundleMenderArtifact(nothing, { files, artifacts, reporter: { report: () => {} } })
  expect(artifacts.written[0]?.request).toMatchObject({ payloadType: null, sources: [] })
})

test('of a folder, a module other than directory gets the files', async () => {
  const { destinationDirectory: _, ...rest } = REQUEST
  const files = new FilesInMemory({ files: FILES })
  const artifacts = new ArtifactsInMemory(files, 5120)
  await bundleMenderArtifact(
    { ...rest, source: 'debs', payloadType: 'deb' },
    { files, artifacts, reporter: { report: () => {} } },
  )
  expect(artifacts.written[0]?.request.sources.map(({ path }) => path)).toEqual(['debs/app.deb', 'debs/lib.deb'])
  expect(artifacts.written[0]?.options).not.toHaveProperty('folderEntries')
})

test('a link among the files of a module is told, not left out in silence', async () => {
  const files = new FilesInMemory({ files: FILES })
  const link = {
    path: 'app.deb',
    type: 'symlink',
    mode: 0o777,
    sizeBytes: 0,
    source: 'debs/app.deb',
    linkTarget: 'x',
  } as const
  const prepared = await prepareMenderArtifact(
    { ...REQUEST, source: 'debs', payloadType: 'deb' },
    {
      files: {
        read: (path) => files.read(path),
        collect: async () => ({ entries: [link], leftOut: [], warnings: [] }),
      },
      artifacts: new ArtifactsInMemory(files, 0),
    },
  )
  expect(prepared.diagnostics.map(({ code }) => code)).toContain('mender/payload-kind')
})

test('the choice of files is heeded, and the output stays out', async () => {
  const { files } = await bundle({ source: 'build', exclude: ['*.map'], onlyFiles: new Set(['app.conf']) })
  expect(files.collected).toEqual([
    { folder: 'build', leaveOut: 'app.mender', exclude: ['*.map'], onlyFiles: new Set(['app.conf']) },
  ])
})

test('keys are gathered, and those of the device are put where the device looks for them', async () => {
  const { request } = await bundle({
    provides: [{ key: 'rootfs-image.single-file.channel', value: 'beta' }],
    depends: [
      { key: 'artifact_name', value: 'app-1.3.0' },
      { key: 'artifact_name', value: 'app-1.2.0' },
      { key: 'artifact_group', value: 'stable' },
      { key: 'kernel', value: '6' },
      { key: 'kernel', value: '7' },
    ],
  })
  expect(request).toMatchObject({
    provides: { 'rootfs-image.single-file.channel': 'beta' },
    dependsOnArtifacts: ['app-1.3.0', 'app-1.2.0'],
    dependsOnGroups: ['stable'],
    depends: { kernel: ['6', '7'] },
  })
})

test('what happens is told: progress of what there is, and what was written', async () => {
  const { events, outcome } = await bundle({ metadataFile: 'meta.json', scripts: ['scripts/ArtifactInstall_Enter_01'] })
  expect(events).toEqual([
    { type: 'artifact-progress', step: 'writing', doneBytes: 14, totalBytes: 14 },
    { type: 'artifact-written', artifact: outcome },
  ])
})

test('everything wrong is told, and nothing is written', async () => {
  const { codes, outcome, request } = await bundle({
    name: '',
    deviceTypes: [],
    source: 'no/such/file',
    scripts: ['missing.sh'],
    provides: [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ],
    metadataFile: 'broken.json',
  })
  expect(new Set(codes)).toEqual(
    new Set([
      'mender/provides',
      'mender/artifact-name',
      'mender/device-type',
      'mender/payload-missing',
      'mender/script-name',
      'mender/script-file',
      'mender/metadata',
    ]),
  )
  expect(outcome).toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringMatching(/^artifact "" has \d errors; nothing was written$/),
  })
  expect(request).toBeUndefined()
})

test('meta-data that is no JSON is told with its file and place, and not judged further', async () => {
  const { events } = await bundle({ source: 'debs', payloadType: 'docker', metadataFile: 'broken.json' })
  const told = events.flatMap((event) =>
    event.type === 'diagnostic' && event.diagnostic.code === 'mender/metadata' ? [event.diagnostic] : [],
  )
  expect(told).toEqual([
    expect.objectContaining({ file: 'broken.json', message: expect.stringContaining('the meta-data is no JSON') }),
  ])
})

test('a file that looks like a secret is refused unless it is allowed', async () => {
  const refused = await bundle({ source: 'keys' })
  expect(refused.outcome).toBeInstanceOf(SlipwayError)
  expect(refused.outcome).toMatchObject({
    code: 'SECRETS_FOUND',
    message: expect.stringContaining('the artifact would hold'),
  })
  expect((await bundle({ source: 'keys', allowSecrets: ['id_rsa'] })).request).toBeDefined()
})

test('an artifact that is too large for servers is written, and told', async () => {
  const { codes, outcome } = await bundle({}, { sizeBytes: 11 * 1024 ** 3 })
  expect([codes, (outcome as { path: string }).path]).toEqual([['mender/artifact-size'], 'app.mender'])
})
