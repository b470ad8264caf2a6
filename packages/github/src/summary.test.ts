import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSummary, SUMMARY_LIMIT_BYTES } from './summary.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-summary-'))
  file = join(folder, 'summary.md')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is added one after the other stands one below the other, as blocks of their own', async () => {
  const summary = createSummary(file)
  await summary.append('# One')
  await summary.append('')
  await summary.append('| a |\n| - |\n')
  expect(await readFile(file, 'utf8')).toBe('# One\n\n| a |\n| - |\n')
})

test('a summary above the limit is cut at a row and says so, and nothing is added to it any more', async () => {
  const summary = createSummary(file)
  const row = `| i-0ä | ${'x'.repeat(90)} |\n`
  await summary.append(`| id | text |\n| - | - |\n${row.repeat(20_000)}`)
  const cut = await readFile(file, 'utf8')
  const sizeBytes = Buffer.byteLength(cut)
  expect(sizeBytes).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
  expect(sizeBytes).toBeGreaterThan(SUMMARY_LIMIT_BYTES - 300)
  expect(cut).toMatch(
    /x \|\n\n\n\*The rest does not fit into the summary of a step; the log of this step has it\.\*\n$/,
  )
  await summary.append('more')
  expect(await readFile(file, 'utf8')).toBe(cut)
})

test('parts that fit one by one but not together are cut as well, however they are divided', async () => {
  const summary = createSummary(file)
  const part = `${'y'.repeat(99)}\n`.repeat(1_000)
  for (let index = 0; index < 12; index++) await summary.append(part)
  const text = await readFile(file, 'utf8')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
  expect(text).toMatch(/the log of this step has it\.\*\n$/)
})

test('what others have written into the file counts too', async () => {
  await writeFile(file, 'z'.repeat(SUMMARY_LIMIT_BYTES - 100))
  await createSummary(file).append('a line\n'.repeat(100))
  const text = await readFile(file, 'utf8')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
  expect(text).toMatch(/z\n\n?.*the log of this step has it\.\*\n$/s)
})
