import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localFiles } from './local-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-files-'))
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'sub', 'a.txt'), 'hello')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a path is a file, a folder, or nothing', async () => {
  expect(await localFiles.kindOf(join(folder, 'sub'))).toBe('directory')
  expect(await localFiles.kindOf(join(folder, 'sub', 'a.txt'))).toBe('file')
  expect(await localFiles.kindOf(join(folder, 'nothing'))).toBeUndefined()
  expect(await localFiles.kindOf(join(folder, 'sub', 'a.txt', 'below'))).toBeUndefined()
})

test.for<[string, (path: string) => Promise<unknown>, string]>([
  ['lost.yml', localFiles.read, 'it does not exist'],
  ['lost.yml', (path) => localFiles.readBeginning(path, 5), 'it does not exist'],
  ['sub/a.txt/below', localFiles.read, 'it does not exist'],
  ['sub', localFiles.read, 'it is a folder'],
  ['sub', (path) => localFiles.readBeginning(path, 5), 'it is a folder'],
  ['ring', localFiles.kindOf, 'the links of its path lead in a circle'],
])('"%s" cannot be read: that is told with its name, the reason and a remedy', async ([name, read, why]) => {
  await symlink('ring', join(folder, 'ring'))
  const path = join(folder, name)
  await expect(read(path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: `"${path}" cannot be read: ${why}`,
    hint: expect.any(String),
  })
})

test('of a file no more is read than asked for', async () => {
  const file = join(folder, 'sub', 'a.txt')
  const read = async (limitBytes: number) => new TextDecoder().decode(await localFiles.readBeginning(file, limitBytes))
  expect([await read(3), await read(5), await read(1_000_000)]).toEqual(['hel', 'hello', 'hello'])
  await expect(localFiles.readBeginning(join(folder, 'lost'), 5)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
  await expect(localFiles.readBeginning(folder, 5)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
})

test('a folder is collected without what is left out, and warnings are sentences', async () => {
  await writeFile(join(folder, 'out.zip'), 'old bundle')
  await symlink('/etc/hosts', join(folder, 'hosts'))
  const { entries, warnings } = await localFiles.collect(folder, { leaveOut: join(folder, 'out.zip') })
  expect(entries.map(({ path }) => path)).toEqual(['hosts', 'sub', 'sub/a.txt'])
  expect(warnings).toEqual([expect.stringContaining('hosts')])
})
