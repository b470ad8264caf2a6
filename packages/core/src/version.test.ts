import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { VERSION } from './version.ts'

test('the version is the one of every package that is released', async () => {
  for (const manifest of ['../package.json', '../../launcher/package.json']) {
    const { version } = JSON.parse(await readFile(new URL(manifest, import.meta.url), 'utf8')) as { version: string }
    expect(version).toBe(VERSION)
  }
})
