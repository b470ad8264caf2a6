import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { writeResultFile } from './result-file.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-result-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('each result has a file of its own', async () => {
  const outside = fakeOutside({ temporaryFolder: folder })
  const [one, other] = [await writeResultFile('d-1', { a: 1 }, outside), await writeResultFile('d-1', {}, outside)]
  expect(one).not.toBe(other)
  expect(JSON.parse(await readFile(one ?? '', 'utf8'))).toEqual({ a: 1 })
})

test('a file that cannot be written is a warning, and the step goes on to tell the rest', async () => {
  await writeFile(join(folder, 'file'), '')
  const outside = fakeOutside({ temporaryFolder: join(folder, 'file') })
  expect(await writeResultFile('d-1', {}, outside)).toBeUndefined()
  expect(outside.annotations).toMatchObject([{ level: 'warning' }])
})
