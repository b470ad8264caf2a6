import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDataDir, makeFolder } from './data-dir.ts'

let scratch = ''
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-data-dir-'))
})
afterEach(() => rm(scratch, { recursive: true }))

test('a data directory is made with all above it, for its owner alone', async () => {
  const folder = join(scratch, 'a/b')
  expect(await makeDataDir(folder)).toBe(folder)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('one that is not named is a temporary folder', async () => {
  const folder = await makeDataDir(undefined)
  expect(folder.startsWith(join(tmpdir(), 'slipway-engine-'))).toBe(true)
  await rm(folder, { recursive: true })
})

test("a file in its place is told as that, and one above it by the system's word", async () => {
  const file = join(scratch, 'file')
  await writeFile(file, '')
  await expect(makeDataDir(file)).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
    message: `data directory "${file}" is not a folder`,
  })
  await expect(makeDataDir(join(file, 'sub'))).rejects.toMatchObject({ message: expect.stringContaining('ENOTDIR') })
  await expect(makeFolder(join(file, 'sub'))).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
    message: expect.stringContaining(`"${join(file, 'sub')}" cannot be used`),
  })
})
