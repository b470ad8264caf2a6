import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ArchiveInspection, InspectArchiveRequest } from '../../provider.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { createArchiverWriter } from './archiver-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { buildTar, type RawTarEntry } from './fixtures/raw-tar.ts'
import { makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'
import { inspectArchive } from './inspect-archive.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'

const SAMPLE: Tree = {
  'appspec.yml': { content: 'version: 0.0\nos: linux\n' },
  'bin/run': { content: '#!/bin/sh\n', mode: 0o755 },
  'bin/start': { link: 'run' },
  'web/large.bin': { content: Buffer.alloc(3_000_000, 'slipway ') },
  'web/last.txt': { content: 'last' },
}

const ALL: InspectArchiveRequest = { isWanted: () => true, limitBytes: 1000, totalBytes: 1_000_000 }

function texts({ contents }: ArchiveInspection): Record<string, string> {
  return Object.fromEntries([...contents].map(([path, bytes]) => [path, new TextDecoder().decode(bytes).slice(0, 20)]))
}

async function inspectTar(entries: readonly RawTarEntry[], request: InspectArchiveRequest): Promise<ArchiveInspection> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle')
  writeFileSync(file, gzipSync(await buildTar(entries)))
  return await inspectArchive(file, request)
}

describe.each<BundleFormat>(['zip', 'tar', 'tgz'])('a %s', (format) => {
  async function inspect(request: Partial<InspectArchiveRequest>, signal?: AbortSignal): Promise<ArchiveInspection> {
    await using folder = await temporaryFolder()
    const file = join(folder.path, 'bundle')
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), SAMPLE))
    await createArchiverWriter().write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
    return await inspectArchive(file, { ...ALL, ...request }, signal === undefined ? {} : { signal })
  }

  test('is listed with modes, sizes and links, and nothing is read that nobody wants', async () => {
    const { entries, contents, format: found } = await inspect({ isWanted: () => false })
    expect(found).toBe(format)
    expect(contents.size).toBe(0)
    expect(entries).toEqual([
      { path: 'appspec.yml', type: 'file', mode: 0o644, sizeBytes: 23 },
      { path: 'bin', type: 'directory', mode: 0o755, sizeBytes: 0 },
      { path: 'bin/run', type: 'file', mode: 0o755, sizeBytes: 10 },
      { path: 'bin/start', type: 'symlink', mode: 0o777, sizeBytes: 0, linkTarget: 'run' },
      { path: 'web', type: 'directory', mode: 0o755, sizeBytes: 0 },
      { path: 'web/large.bin', type: 'file', mode: 0o644, sizeBytes: 3_000_000 },
      { path: 'web/last.txt', type: 'file', mode: 0o644, sizeBytes: 4 },
    ])
  })

  test('gives the beginning of the files that are wanted, up to the limit of each', async () => {
    const found = await inspect({ isWanted: (path) => path !== 'bin/run' })
    expect(texts(found)).toEqual({
      'appspec.yml': 'version: 0.0\nos: lin',
      'web/large.bin': 'slipway slipway slip',
      'web/last.txt': 'last',
    })
    expect(found.contents.get('web/large.bin')?.length).toBe(1000)
  })

  test('gives no more than the limit of all together, and reads on', async () => {
    const { contents, entries } = await inspect({ totalBytes: 30 })
    expect([...contents.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBe(30)
    expect(entries).toHaveLength(7)
  })

  test('is not read on once nobody waits', async () => {
    const reason = new Error('enough')
    await expect(inspect({}, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('a tar', () => {
  test('of which a name comes twice has what came last, as when it is unpacked', async () => {
    const found = await inspectTar(
      [
        { name: 'run', content: 'first' },
        { name: 'run', content: 'second' },
      ],
      { ...ALL, totalBytes: 6 },
    )
    expect(texts(found)).toEqual({ run: 'second' })
    expect(found.entries).toMatchObject([{ path: 'run', sizeBytes: 6 }])
  })

  test('with a hard link has the same file twice', async () => {
    const found = await inspectTar(
      [
        { name: 'run', content: 'echo', mode: 0o755 },
        { name: 'start', type: 'link', linkname: 'run' },
      ],
      ALL,
    )
    expect(found.entries).toMatchObject([
      { path: 'run', type: 'file', mode: 0o755, sizeBytes: 4 },
      { path: 'start', type: 'file', mode: 0o755, sizeBytes: 4 },
    ])
    expect(texts(found)).toEqual({ run: 'echo', start: 'echo' })
  })

  test('with a hard link to nothing, or with a path that leads out, is refused', async () => {
    await expect(inspectTar([{ name: 'start', type: 'link', linkname: 'gone' }], ALL)).rejects.toMatchObject({
      code: 'ARCHIVE_INVALID',
    })
    await expect(inspectTar([{ name: '../out', content: '' }], ALL)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  })
  test('that lists no folders has those that its files are in', async () => {
    const { entries } = await inspectTar([{ name: 'a/b/file', content: 'x' }], ALL)
    expect(entries).toEqual([
      { path: 'a', type: 'directory', mode: 0o755, sizeBytes: 0 },
      { path: 'a/b', type: 'directory', mode: 0o755, sizeBytes: 0 },
      expect.objectContaining({ path: 'a/b/file', type: 'file' }),
    ])
  })

  test('with a path that no host takes is refused, and the message stays short', async () => {
    const name = 'a/'.repeat(2048)
    await expect(inspectTar([{ name: `${name}x`, content: '' }], ALL)).rejects.toMatchObject({
      code: 'ARCHIVE_INVALID',
      message: expect.stringMatching(
        /^entry "(?:a\/){40}…" of archive .*: its name has 4097 bytes, and no host takes more than 4095$/,
      ),
    })
    expect((await inspectTar([{ name: name.slice(0, 4094), content: '' }], ALL)).entries).toHaveLength(2047)
  })
})
