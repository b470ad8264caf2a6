import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileToWrite, writeFiles } from './write-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-write-'))
  await writeFile(join(folder, 'mine.txt'), 'mine')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = (path: string): FileToWrite => ({ path: join(folder, path), text: 'new', isExecutable: false })
const left = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).sort()

test('when one file turns up in between, what was written and replaced before it is as it was', async () => {
  await writeFile(join(folder, 'surprise.txt'), 'of somebody else')
  const files = [file('a/b/first.txt'), file('mine.txt'), file('surprise.txt'), file('last.txt')]
  const writing = writeFiles(files, { replaced: new Set([join(folder, 'mine.txt')]) })
  await expect(writing).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining(`"${join(folder, 'surprise.txt')}" cannot be written`),
    hint: 'nothing was written',
  })
  expect(await left()).toEqual(['mine.txt', 'surprise.txt'])
  expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
  expect(await readFile(join(folder, 'surprise.txt'), 'utf8')).toBe('of somebody else')
})

test('a signal in the middle leaves nothing behind', async () => {
  const controller = new AbortController()
  const files = function* (): Generator<FileToWrite> {
    yield file('a/first.txt')
    controller.abort(new Error('SIGINT'))
    yield file('second.txt')
  }
  await expect(writeFiles(files(), { signal: controller.signal })).rejects.toThrow('SIGINT')
  expect(await left()).toEqual(['mine.txt'])
})

test('replacing leaves the new text and nothing beside it', async () => {
  await writeFiles([file('mine.txt')], { replaced: new Set([join(folder, 'mine.txt')]) })
  expect(await left()).toEqual(['mine.txt'])
  expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('new')
})
