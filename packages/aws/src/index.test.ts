import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const SOURCES = new URL('.', import.meta.url)

test('no SDK is loaded before it is used: modules of others are imported as types, or by import()', async () => {
  const names = await readdir(SOURCES, { recursive: true })
  const sources = names.filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('fixtures'),
  )
  expect(sources.length).toBeGreaterThan(10)
  for (const name of sources) {
    const text = await readFile(new URL(name, SOURCES), 'utf8')
    const loaded = [...text.matchAll(/^import (?!type\b)[^'"]*?from '(?!\.|node:|@slipway\/core)([^']+)'/gm)]
    expect(loaded.map(([, module]) => `${name}: ${module}`)).toEqual([])
  }
})
