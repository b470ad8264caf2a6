import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Finished, run, slipway, startEngineProcess } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'

interface Found {
  readonly severity: 'error' | 'warning' | 'notice'
  readonly code: string
  readonly message: string
  readonly file: string
}

const APPSPEC = `version: 0.0
os: linux
files:
  - source: app
    destination: /srv/shop
permissions:
  - object: /srv/shop
    type: [file]
    owner: shop
hooks:
  ApplicationStart:
    - location: scripts/start.sh
      timeout: 60
`

const SOUND = {
  'appspec.yml': APPSPEC,
  'app/index.html': '<h1>hello</h1>\n',
  'scripts/start.sh': '#!/bin/bash\nexit 0\n',
}

/** Everything at once: what is beside the AppSpec file, and what is in it. */
const BROKEN = {
  ...SOUND,
  'appspec.yml': APPSPEC.replace('permissions:', '  - source: config\n    destination: /srv/shop/\npermissions:')
    .replace('/srv/shop\n    type', '/srv/shop/bin\n    type')
    .replace('      timeout: 60\n', '    - location: scripts/warm up.sh\n    - location: scripts/gone.sh\n'),
  'config/index.html': '<h1>config</h1>\n',
  'scripts/start.sh': '#!/bin/bash\r\nexit 0\r\n',
  'scripts/warm up.sh': '#!/usr/bin/env bash -e\n',
}

const FOUND_IN_BROKEN = [
  'error appspec/same-target',
  'warning appspec/permission-object',
  'error appspec/script-line-endings',
  'error appspec/script-path',
  'error appspec/script-shebang',
  'error appspec/script-missing',
]

async function validate(
  path: string,
  cwd: string,
  ...more: readonly string[]
): Promise<Finished & { found: readonly Found[] }> {
  const done = await slipway(['validate', path, '--json', ...more], { cwd })
  const found: readonly Found[] = done.stdout === '' ? [] : JSON.parse(done.stdout).diagnostics
  return { ...done, found: found.filter(({ severity }) => severity !== 'notice') }
}

const summaries = (found: readonly Found[]): readonly string[] =>
  found.map(({ severity, code }) => `${severity} ${code}`)

interface ArchiveFile extends AsyncDisposable {
  readonly path: string
}

/** Archives what is in a folder by a program of this machine; undefined, and told, where there is none. */
async function archive(folder: ReleaseFolder, name: string, what: readonly string[]): Promise<ArchiveFile | undefined> {
  const out = await makeFolder({})
  const path = join(out.path, name)
  const [program, args] = name.endsWith('.zip')
    ? (['zip', ['-qry', path]] as const)
    : (['tar', ['-caf', path]] as const)
  try {
    const { code, stderr } = await run(program, [...args, ...what], { cwd: folder.path })
    if (code !== 0) throw new Error(stderr)
    return { path, [Symbol.asyncDispose]: () => out[Symbol.asyncDispose]() }
  } catch (error) {
    await out[Symbol.asyncDispose]()
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    process.stderr.write(`not run: a bundle of ${name}, for there is no ${program} here\n`)
    return undefined
  }
}

describe('a release folder', () => {
  test('that is sound has nothing wrong with it', async () => {
    await using folder = await makeFolder(SOUND)
    const { code, found } = await validate('.', folder.path)
    expect([code, found]).toEqual([0, []])
  })

  test('is held against what is in it, in one pass', async () => {
    await using folder = await makeFolder(BROKEN)
    const { code, found } = await validate('.', folder.path)
    expect(code).toBe(2)
    expect(summaries(found)).toEqual(FOUND_IN_BROKEN)
  })

  test('with links is looked at as the host will follow them', async () => {
    await using folder = await makeFolder({
      ...SOUND,
      'appspec.yml': APPSPEC.replace('scripts/start.sh', 'current/start.sh').replace('source: app', 'source: web'),
    })
    await symlink('scripts', join(folder.path, 'current'))
    await symlink('app', join(folder.path, 'web'))
    await symlink('.', join(folder.path, 'app', 'round'))
    const { code, found } = await validate('.', folder.path)
    expect(code).toBe(0)
    expect(summaries(found)).toEqual(['warning appspec/source-loop'])
  })

  test('is not bundled when its scripts cannot start, and nothing is written', async () => {
    await using folder = await makeFolder({ ...SOUND, 'scripts/start.sh': BROKEN['scripts/start.sh'] })
    const { code, stdout, stderr } = await slipway(['bundle', '--source', '.', '--output', 'out.zip'], {
      cwd: folder.path,
    })
    expect(code).toBe(2)
    expect(stdout).toContain('[appspec/script-line-endings]')
    expect(stderr).toContain('the release was refused')
    expect(existsSync(join(folder.path, 'out.zip'))).toBe(false)
  })

  test('is bundled with warnings, which are told', async () => {
    await using folder = await makeFolder({ ...SOUND, 'scripts/start.sh': '#!/bin/bash\ncd /\r\n' })
    const { code, stdout } = await slipway(['bundle', '--source', '.', '--output', 'out.zip'], { cwd: folder.path })
    expect([code, stdout]).toEqual([0, expect.stringContaining('[appspec/script-line-endings]')])
  })
})

describe('a bundle', () => {
  test.for(['release.zip', 'release.tar', 'release.tar.gz'])('%s of ours is sound when its folder is', async (name) => {
    await using folder = await makeFolder(SOUND)
    await using out = await makeFolder({})
    const output = join(out.path, name)
    const bundled = await slipway(['bundle', '--source', folder.path, '--output', output], { cwd: out.path })
    expect([bundled.code, bundled.stderr]).toEqual([0, expect.any(String)])
    const { code, found } = await validate(name, out.path)
    expect([code, found]).toEqual([0, []])
  })

  test.for(['release.zip', 'release.tar', 'release.tar.gz'])(
    '%s by another program tells the same as its folder',
    async (name, { skip }) => {
      await using folder = await makeFolder(BROKEN)
      await using file = await archive(folder, name, ['.'])
      if (file === undefined) return skip()
      const { code, found } = await validate(file.path, folder.path)
      expect(code).toBe(2)
      expect(summaries(found)).toEqual(FOUND_IN_BROKEN)
      expect(found[0]?.file).toBe(`${file.path}/appspec.yml`)
    },
  )

  test('of a folder rather than of its content is taken from there, as the agent does, with a warning', async ({
    skip,
  }) => {
    await using folder = await makeFolder({})
    await mkdir(join(folder.path, 'shop'))
    await using sound = await makeFolder(SOUND)
    await cp(sound.path, join(folder.path, 'shop'), { recursive: true })
    await using file = await archive(folder, 'nested.zip', ['shop'])
    if (file === undefined) return skip()
    const { code, found } = await validate(file.path, folder.path)
    expect([code, summaries(found)]).toEqual([0, ['warning appspec/wrong-folder']])
  })

  test('that is a tar for Windows hosts is warned of', async ({ skip }) => {
    await using folder = await makeFolder({ 'appspec.yml': 'version: 0.0\nos: windows\n' })
    await using file = await archive(folder, 'windows.tar', ['appspec.yml'])
    if (file === undefined) return skip()
    const { code, found } = await validate(file.path, folder.path, '--host-os', 'windows')
    expect([code, summaries(found)]).toEqual([0, ['warning appspec/bundle-format']])
  })

  test('that is none, or of which files are to be chosen, is an error of use', async () => {
    await using folder = await makeFolder({ 'release.zip': 'PK, or so it says', 'other.zip': '' })
    const damaged = await slipway(['validate', 'release.zip'], { cwd: folder.path })
    expect([damaged.code, damaged.stderr]).toEqual([2, expect.stringContaining('none of zip, tar, tgz')])
    const chosen = await slipway(['validate', 'other.zip', '--exclude', '*.log'], { cwd: folder.path })
    expect([chosen.code, chosen.stderr]).toEqual([2, expect.stringContaining('of which no files can be chosen')])
  })
})

test('what the validator refuses fails on a host, in the place that it names', async ({ skip }) => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder({ ...SOUND, 'scripts/start.sh': BROKEN['scripts/start.sh'] })
  // The agent makes the script executable, which is no help.
  await chmod(join(folder.path, 'scripts/start.sh'), 0o644)
  await using file = await archive(folder, 'fails.tar', ['appspec.yml', 'app', 'scripts'])
  if (file === undefined) return skip()
  const to = ['--application-name', 'web', '--deployment-group', 'web']
  const pushed = await slipway(
    ['push', '--bundle', file.path, '--application-name', 'web', '--s3-bucket', 'web', '--json'],
    {
      cwd: folder.path,
      env: engine.env,
    },
  )
  expect([pushed.code, pushed.stderr]).toEqual([0, expect.any(String)])
  const deployed = await slipway(
    ['deploy', ...to, '--revision', JSON.stringify(JSON.parse(pushed.stdout).revision), '--wait'],
    {
      cwd: folder.path,
      env: engine.env,
    },
  )
  expect(deployed.code).toBe(1)
  expect(`${deployed.stdout}${deployed.stderr}`).toMatch(/scripts\/start\.sh failed with error Errno::ENOENT/)
})
