import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeTree, temporaryFolder } from '../../bundle/io/fixtures/tree.ts'
import { extractMenderArtifact } from './fixtures/extract-artifact.ts'
import { buildArtifact, HEADER_INFO, inPieces, sha256, TYPE_INFO } from './fixtures/raw-artifact.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder[Symbol.asyncDispose]())

const text = (path: string): string => readFileSync(path, 'utf8')

test('an update module finds what it expects, with the texts as they stand in the artifact', async () => {
  const file = join(folder.path, 'app.mender')
  writeFileSync(file, await buildArtifact({ metaData: '{ "k": "v" }', isCompressed: true }))
  const out = join(folder.path, 'out')
  const description = await extractMenderArtifact(file, out)
  expect(describeTree(out).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'file files/a.sh',
    'file files/b.sh',
    'file header/artifact_group',
    'file header/artifact_name',
    'file header/header-info',
    'file header/meta-data',
    'file header/payload_type',
    'file header/type-info',
    'file scripts/ArtifactInstall_Enter_01',
    'file version',
    'folder files',
    'folder header',
    'folder scripts',
    'folder tmp',
  ])
  const header = (name: string): string => text(join(out, 'header', name))
  expect([header('artifact_name'), header('artifact_group'), header('payload_type')]).toEqual(['app', '', 'script'])
  expect([header('header-info'), header('type-info'), header('meta-data')]).toEqual([
    HEADER_INFO,
    TYPE_INFO,
    '{ "k": "v" }',
  ])
  expect(text(join(out, 'files/a.sh'))).toBe('#!/bin/sh\n')
  expect(statSync(join(out, 'scripts/ArtifactInstall_Enter_01')).mode & 0o777).toBe(0o755)
  expect(description.name).toBe('app')
})

test('a payload with a wrong checksum leaves nothing behind', async () => {
  const out = join(folder.path, 'refused')
  const bytes = await buildArtifact({ manifest: { 'data/0000/b.sh': sha256('other') } })
  await expect(extractMenderArtifact(inPieces(bytes), out)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  expect(describeTree(out)).toEqual([])
})

test('a folder that holds something is refused, and so is a path where there is nothing', async () => {
  const full = join(folder.path, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'mine'), '')
  await expect(extractMenderArtifact(inPieces(await buildArtifact()), full)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  })
  expect(describeTree(full)).toHaveLength(1)
  await expect(extractMenderArtifact(join(folder.path, 'none.mender'), join(folder.path, 'new'))).rejects.toMatchObject(
    {
      code: 'ARCHIVE_INVALID',
      message: expect.stringContaining('none.mender" cannot be read: ENOENT'),
    },
  )
})
