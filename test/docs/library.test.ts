import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ROOT, readPage, readSnippets } from './pages.ts'

const PAGE = 'docs/guides/validate-as-a-library.md'

/** Each program of the page with what the page says that it prints. */
const EXAMPLES = readSnippets(readPage(PAGE)).flatMap((snippet, index, all) => {
  const output = all[index + 1]
  return snippet.language === 'js' && output?.language === 'text'
    ? [[snippet.line, snippet.text, output.text] as const]
    : []
})

let folder: string
beforeEach(async () => {
  // Within the repository, from where its packages are found.
  await mkdir(join(ROOT, 'build'), { recursive: true })
  folder = await mkdtemp(join(ROOT, 'build', 'library-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

test('the page has its examples', () => {
  expect(EXAMPLES.length).toBe(3)
})

test.for(EXAMPLES)(`the program at ${PAGE}:%i prints what the page says`, async ([, program, output]) => {
  const file = join(folder, 'example.ts')
  await writeFile(file, program)
  const printed: string[] = []
  vi.spyOn(console, 'log').mockImplementation((...args) => {
    printed.push(`${format(...args)}\n`)
  })
  await import(file)
  expect(printed.join('')).toBe(output)
})
