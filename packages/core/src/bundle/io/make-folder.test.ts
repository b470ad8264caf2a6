import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-make-folder-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

test('all folders that are missing are made, by several at once too', async () => {
  const path = join(root, 'a/b/c')
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(root, 'a/b/d'))])
  expect((await stat(path)).isDirectory()).toBe(true)
  await makeFolder(path)
})

test('a file in the way is told', async () => {
  await writeFile(join(root, 'file'), '')
  await expect(makeFolder(join(root, 'file/below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
})

test.skipIf(!existsSync('/proc/self'))('a place where nothing can be made is told, and ends', async () => {
  await expect(makeFolder('/proc/nowhere/below')).rejects.toMatchObject({ code: 'ENOENT' })
})
