import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('reading and validating AppSpec files needs nothing of Node, so that it runs anywhere', () => {
  const folder = new URL('./', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  expect(sources.length).toBeGreaterThan(20)
  for (const name of sources) {
    expect([name, /from 'node:|\bprocess\.|\bBuffer\b/.test(readFileSync(new URL(name, folder), 'utf8'))]).toEqual([
      name,
      false,
    ])
  }
})
