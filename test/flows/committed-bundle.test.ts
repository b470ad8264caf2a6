import { cp, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { run, SLIPWAY } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'

test('the bundle runs alone in an empty folder', async () => {
  await using folder = await makeFolder({})
  await cp(dirname(SLIPWAY), join(folder.path, 'dist'), { recursive: true })
  await using release = await makeFolder(releaseFiles())
  const slipway = join(folder.path, 'dist', 'slipway.js')
  const validated = await run(process.execPath, [slipway, 'validate', release.path, '--json'])
  const { diagnostics } = JSON.parse(validated.stdout) as { diagnostics: readonly { readonly severity: string }[] }
  expect([...new Set(diagnostics.map(({ severity }) => severity))]).toEqual(['notice'])
  const wait = await run(process.execPath, [slipway, 'wait', '--deployment-id', 'd-1', '--region', 'eu-west-1'], {
    env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  })
  expect(wait.stderr).toContain('127.0.0.1:9')
  expect(wait.code).toBe(4)
})

test('SDKs and engine are in chunks that a usage error never loads', async () => {
  const entry = await readFile(join(dirname(SLIPWAY), 'index.js'), 'utf8')
  expect(entry.length).toBeLessThan(100_000)
  expect(await readdir(dirname(SLIPWAY))).toContain('licenses.txt')
})
