import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, slipway, slipwayJson } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { readTarHeaders } from './fixtures/tar.ts'

const TEMPLATE = [
  'version: 0.0',
  'os: linux',
  'files:',
  '  - source: page.html',
  '    destination: "/srv/${STAGE}" # not ${THIS}',
  '',
].join('\n')

function bundleArgs(folder: string, output: string, ...more: readonly string[]): string[] {
  return ['bundle', '--source', folder, '--output', output, ...more]
}

function namesIn(bundle: string): string[] {
  return readTarHeaders(readFileSync(bundle)).map(({ name }) => name)
}

test('.deployignore files in folders, and hidden files, stay out as they say', async () => {
  await using release = await makeFolder({
    ...releaseFiles(),
    '.deployignore': '*.map\n',
    'app/.deployignore': '!keep.map\n/cache/\n',
    'app/keep.map': '',
    'app/other.map': '',
    'app/cache/x': '',
    'app/.hidden': '',
    'lib/keep.map': '',
    'lib/cache/x': '',
  })
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.tar')
  expect((await slipway(bundleArgs(release.path, bundle))).code).toBe(0)
  // Folders that something is in are made by whoever unpacks it.
  const all = ['app/.hidden', 'app/keep.map', 'appspec.yml', 'lib/cache/x', 'page.html']
  expect(namesIn(bundle)).toEqual(all)
  expect((await slipway(bundleArgs(release.path, bundle, '--ignore-hidden-files'))).code).toBe(0)
  expect(namesIn(bundle)).toEqual(all.filter((name) => name !== 'app/.hidden'))
})

test('what looks like a secret ends it before anything is written, unless it is named', async () => {
  await using release = await makeFolder({
    ...releaseFiles(),
    '.env': 'TOKEN=hush-hush',
    '.env.example': 'TOKEN=hush-hush',
    'node_modules/a/test.pem': '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n',
  })
  await using out = await makeFolder({})
  const args = bundleArgs(release.path, join(out.path, 'a.tar'))
  const refused = await slipway(args)
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('".env" looks like variables of an environment\n')
  expect(refused.stderr).toContain('allow-secrets')
  expect(refused.stdout + refused.stderr).not.toMatch(/hush-hush|MIIE|\.example/)
  expect(readdirSync(out.path)).toEqual([])
  const allowed = await slipway([...args, '--allow-secrets', '.env'])
  expect(allowed.code).toBe(0)
  expect(allowed.stdout).toContain(
    'warning: 1 file of a package looks like a secret and goes into the bundle: "node_modules/',
  )
  expect(namesIn(join(out.path, 'a.tar'))).toContain('.env')
})

test('values stand in the AppSpec file of the bundle, and the one in the source stays as it is', async () => {
  await using release = await makeFolder({ ...releaseFiles(), 'appspec.yml': TEMPLATE })
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.tar')
  const temporary = join(out.path, 'tmp')
  await mkdir(temporary)
  const options = { env: { STAGE: 'blue "1"', TMPDIR: temporary } }
  const { code, stderr } = await slipway(bundleArgs(release.path, bundle, '--appspec-env', 'STAGE'), options)
  expect([code, stderr]).toEqual([0, ''])
  const { stdout } = await run('tar', ['-xOf', bundle, 'appspec.yml'], { cwd: tmpdir() })
  expect(stdout).toBe(TEMPLATE.replace('${STAGE}', 'blue \\"1\\"'))
  expect(await readFile(join(release.path, 'appspec.yml'), 'utf8')).toBe(TEMPLATE)
  expect(readdirSync(temporary)).toEqual([])
})

test('a variable without a value is an error at its place, for bundle and for validate', async () => {
  await using release = await makeFolder({ ...releaseFiles(), 'appspec.yml': TEMPLATE })
  await using out = await makeFolder({})
  const place = 'appspec.yml:5:24: error: the variable "STAGE" is not given [appspec/variable]\n'
  const bundled = await slipway(bundleArgs(release.path, join(out.path, 'a.tar'), '--appspec-var', 'STAGES=x'))
  expect(bundled.stdout).toContain(place)
  expect(bundled.stdout).toContain('did you mean "${STAGES}"?')
  expect(bundled.code).toBe(2)
  const validated = await slipway(['validate', release.path, '--appspec-var', 'STAGES=x'])
  expect(validated.stdout).toContain(place)
  expect(validated.code).toBe(2)
  expect((await slipway(['validate', release.path, '--appspec-var', 'STAGE=x'])).code).toBe(0)
  const unset = await slipway(bundleArgs(release.path, join(out.path, 'a.tar'), '--appspec-env', 'NOWHERE_SET'))
  expect(unset.stderr).toContain('appspec-env names "NOWHERE_SET", which is empty or not in the environment')
  expect(unset.code).toBe(2)
})

test('what is large is told by its size before compression', async () => {
  await using release = await makeFolder({
    ...releaseFiles(),
    'vendor/big/blob': 'x'.repeat(1_500_000),
    'vendor/small': 'x'.repeat(1_000),
  })
  await using out = await makeFolder({})
  const args = bundleArgs(release.path, join(out.path, 'a.zip'))
  expect((await slipway(args)).stdout).toContain(
    '  1.5 MB before compression: vendor/big/ 1.5 MB, largest file vendor/big/blob 1.5 MB\n',
  )
  expect(await slipwayJson<{ content: unknown }>(args)).toMatchObject({
    content: {
      largestFiles: [{ path: 'vendor/big/blob', sizeBytes: 1_500_000 }, { path: 'vendor/small' }, {}, {}],
      largestFolders: [
        { path: 'vendor', sizeBytes: 1_501_000, fileCount: 2 },
        { path: 'vendor/big', sizeBytes: 1_500_000, fileCount: 1 },
      ],
    },
  })
})
