import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/web-server', import.meta.url))

let folder: ReleaseFolder
beforeAll(async () => {
  folder = await makeFolder({})
})
afterAll(() => folder[Symbol.asyncDispose]())

const rehearse = (...args: readonly string[]) => slipway(['rehearse', ...args], { env: { TMPDIR: folder.path } })

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
}

/** Has a script of the second release do something else than it does. */
async function withScript(name: string, change: (text: string) => string): Promise<string> {
  const release = join(folder.path, `changed-${name}`)
  await cp(join(EXAMPLE, 'v2'), release, { recursive: true })
  const file = join(release, 'scripts', name)
  await writeFile(file, change(await readFile(file, 'utf8')))
  return release
}

test('a start that returns before the port is open is told as a loss that goes on until the next hook', async () => {
  const slow = await withScript('start.sh', (text) =>
    text
      .replace('nohup node "$app_dir/server.mjs"', 'nohup sh -c "sleep 1; exec node $app_dir/server.mjs"')
      .replace('attempts=0\nuntil', 'exit 0\nuntil'),
  )
  const args = ['--source', slow, '--previous', join(EXAMPLE, 'v1'), '--instances', '1']
  const { code, stdout } = await rehearse(...args, '--fail-on', 'lost-requests')
  expect(code, stdout).toBe(1)
  expect(stdout).toMatch(
    /✗ the release: rehearsal-1 answered nobody for [\d.]+ s, from ApplicationStop \(scripts\/stop\.sh\) until ValidateService \(scripts\/validate\.sh\): \d+ requests lost, connection refused/,
  )
  await expectNothingLeft()
})

test('a release that fails its validation fails the rehearsal with the last words of its script', async () => {
  const args = ['--source', join(EXAMPLE, 'v3'), '--previous', join(EXAMPLE, 'v1'), '--instances', '1']
  const { code, stdout } = await rehearse(...args)
  expect(code).toBe(1)
  expect(stdout).toContain('scripts/validate.sh exited 1 (ValidateService)')
  expect(stdout).toContain('which config.json does not set')
  await expectNothingLeft()
})
