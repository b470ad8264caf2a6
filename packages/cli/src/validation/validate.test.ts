import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CapturedOutside, captureOutside } from '../fixtures/captured-outside.ts'
import { slipway } from '../index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-validate-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Makes files below the folder; what has a mode of its own is given with it. */
async function make(files: Readonly<Record<string, string | readonly [content: string, mode: number]>>): Promise<void> {
  for (const [name, file] of Object.entries(files)) {
    const path = join(folder, name)
    const [content, mode] = typeof file === 'string' ? ([file, 0o644] as const) : file
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    await chmod(path, mode)
  }
}

async function validate(
  args: readonly string[],
  input?: string,
  outside: CapturedOutside = captureOutside({}, input),
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const code = await slipway(['validate', ...args], outside)
  return { code, stdout: outside.stdout(), stderr: outside.stderr() }
}

const SCRIPT = '#!/bin/bash\nset -e\ntrue\n'
const SOUND =
  'version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 30\n      runas: root\n'
const BROKEN = SOUND.replace('0.0', '"0.0"')

describe('the text for people', () => {
  test('ends with the pages of the codes, the verdict, and what --fix would do', async () => {
    await make({ 'appspec.yml': BROKEN, 'a.sh': [SCRIPT, 0o755] })
    const { code, stdout } = await validate([folder])
    expect(code).toBe(2)
    expect(stdout).toContain(`${folder}/appspec.yml:1:10: error: `)
    expect(stdout).toContain('\n  1 | version: "0.0"\n    |          ^^^^^\n')
    expect(stdout).toMatch(/\n {2}https:\S+\/docs\/diagnostics\/appspec\/version\.md\n/)
    expect(stdout).toContain('\n✗ the release is not valid: 1 error\n')
    expect(stdout).toContain('\n  --fix makes 1 fix; --diff shows it\n')
  })

  test('hides notices, says how many, and shows them when asked to', async () => {
    await make({ 'appspec.yml': SOUND, 'a.sh': [SCRIPT, 0o755] })
    const hidden = await validate([folder])
    expect(hidden.code).toBe(0)
    expect(hidden.stdout).toMatch(/^✓ the release is valid\n {2}\d+ notices? not shown; --notices shows (it|them)\n$/)
    const shown = await validate([folder, '--notices'])
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain(': notice: ')
    expect(shown.stdout).not.toContain('not shown')
  })

  test('warnings fail when they are asked to', async () => {
    await make({ 'appspec.yml': `${SOUND}  AfterInstal:\n    - location: a.sh\n`, 'a.sh': [SCRIPT, 0o755] })
    expect((await validate([folder])).code).toBe(0)
    const failed = await validate([folder, '--fail-on', 'warning'])
    expect(failed.code).toBe(2)
    expect(failed.stdout).toMatch(
      /✗ the release is valid, with \d+ warnings?, which --fail-on warning does not let pass/,
    )
  })

  test('has colours on a terminal, unless NO_COLOR is set', async () => {
    await make({ 'appspec.yml': BROKEN })
    const at = { ...captureOutside(), isTerminal: true }
    await slipway(['validate', join(folder, 'appspec.yml'), '--appspec-only'], at)
    expect(at.stdout()).toContain('\u001b[31m')
    const plain = { ...captureOutside({ NO_COLOR: '1' }), isTerminal: true }
    await slipway(['validate', join(folder, 'appspec.yml'), '--appspec-only'], plain)
    expect(plain.stdout()).not.toContain('\u001b')
  })
})

describe('what a machine gets', () => {
  test.for([['--json'], ['--format', 'json'], ['--json', '--format', 'json']])('%s is JSON on stdout', async (args) => {
    await make({ 'appspec.yml': BROKEN, 'a.sh': [SCRIPT, 0o755] })
    const { code, stdout, stderr } = await validate([folder, ...args])
    expect(code).toBe(2)
    const { diagnostics } = JSON.parse(stdout)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'appspec/version', severity: 'error' }))
    expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'notice' }))
    expect(stderr).toContain('✗ the release is not valid')
  })

  test('SARIF names files from the workspace and has what --fix would do', async () => {
    await make({ 'release/appspec.yml': BROKEN, 'release/a.sh': [SCRIPT, 0o755] })
    const outside = captureOutside({ GITHUB_WORKSPACE: folder })
    const { stdout } = await validate([join(folder, 'release'), '--format', 'sarif'], undefined, outside)
    const { results } = JSON.parse(stdout).runs[0]
    const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'appspec/version')
    expect(found.locations[0].physicalLocation.artifactLocation.uri).toBe('release/appspec.yml')
    expect(found.fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({ text: '0.0' })
  })

  test('with --output it is in the file, and people read stdout', async () => {
    await make({ 'appspec.yml': BROKEN, 'a.sh': [SCRIPT, 0o755] })
    const file = join(folder, 'found.sarif')
    const { code, stdout, stderr } = await validate([folder, '--format', 'sarif', '--output', file])
    expect(code).toBe(2)
    expect(stdout).toContain('✗ the release is not valid')
    expect(stderr).toBe('')
    expect(JSON.parse(await readFile(file, 'utf8')).version).toBe('2.1.0')
    expect((await readdir(folder)).sort()).toEqual(['a.sh', 'appspec.yml', 'found.sarif'])
  })

  test('an error that ends the command is JSON too', async () => {
    const { code, stdout } = await validate([join(folder, 'nothing'), '--format', 'json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout).error.code).toBe('SOURCE_INVALID')
  })
})

describe('an AppSpec file on stdin', () => {
  test('is looked at alone, and told by the name that is given for it', async () => {
    expect((await validate(['-'], SOUND)).code).toBe(0)
    const { code, stdout } = await validate(['-', '--appspec-file', 'deploy/appspec.yml'], BROKEN)
    expect(code).toBe(2)
    expect(stdout).toContain('deploy/appspec.yml:1:10: error: ')
    expect(stdout).toContain('  1 | version: "0.0"')
  })
})

describe('--fix', () => {
  test('mends the AppSpec and the scripts that it names, shows it, and judges what is left', async () => {
    await make({ 'appspec.yml': [BROKEN, 0o640], 'a.sh': [SCRIPT.replaceAll('\n', '\r\n'), 0o644], 'b.sh': 'a\r\n' })
    const { code, stdout } = await validate([folder, '--fix'])
    expect(code).toBe(0)
    expect(stdout).toContain('appspec.yml:1:10: fixed: take the quotes off the version [appspec/version]\n')
    expect(stdout).toContain('\n-version: "0.0"\n+version: 0.0\n os: linux\n')
    expect(stdout).toContain('a.sh: fixed: end 3 lines with LF instead of CRLF\n')
    expect(stdout).toContain('a.sh: fixed: make it executable (mode 644 becomes 755)\n')
    expect(stdout).toMatch(/✓ the release is valid[\s\S]*3 fixes made\n$/)
    expect(await readFile(join(folder, 'appspec.yml'), 'utf8')).toBe(SOUND)
    expect(await readFile(join(folder, 'a.sh'), 'utf8')).toBe(SCRIPT)
    expect(await readFile(join(folder, 'b.sh'), 'utf8')).toBe('a\r\n')
    expect((await lstat(join(folder, 'appspec.yml'))).mode & 0o777).toBe(0o640)
    expect((await lstat(join(folder, 'a.sh'))).mode & 0o777).toBe(0o755)
    expect((await readdir(folder)).sort()).toEqual(['a.sh', 'appspec.yml', 'b.sh'])

    const again = await validate([folder, '--fix'])
    expect(again.stdout).not.toContain('fixed')
  })

  test('--diff shows the same and changes nothing', async () => {
    await make({ 'appspec.yml': BROKEN, 'a.sh': [SCRIPT, 0o644] })
    const { code, stdout } = await validate([folder, '--diff'])
    expect(code).toBe(2)
    expect(stdout).toContain('would fix: take the quotes off the version')
    expect(stdout).toContain('\n-version: "0.0"\n+version: 0.0\n')
    expect(await readFile(join(folder, 'appspec.yml'), 'utf8')).toBe(BROKEN)
    expect((await lstat(join(folder, 'a.sh'))).mode & 0o777).toBe(0o644)
  })

  test('follows no link, be it the AppSpec or a script, and leaves the release by no path', async () => {
    await make({
      'away/appspec.yml': BROKEN,
      'away/a.sh': 'echo\r\n',
      'release/b.txt': 'x',
      'own/appspec.yml': SOUND.replace('a.sh', '../away/a.sh'),
      'own/b.txt': 'x',
    })
    await symlink('../away/appspec.yml', join(folder, 'release/appspec.yml'))
    await symlink('../away/a.sh', join(folder, 'release/a.sh'))
    await validate([join(folder, 'release'), '--fix'])
    await validate([join(folder, 'own'), '--fix'])
    expect(await readFile(join(folder, 'away/appspec.yml'), 'utf8')).toBe(BROKEN)
    expect(await readFile(join(folder, 'away/a.sh'), 'utf8')).toBe('echo\r\n')
    expect((await lstat(join(folder, 'release/appspec.yml'))).isSymbolicLink()).toBe(true)
  })

  test('JSON says what was done', async () => {
    await make({ 'appspec.yml': BROKEN, 'a.sh': [SCRIPT, 0o755] })
    const { stdout } = await validate([folder, '--fix', '--json'])
    expect(JSON.parse(stdout).fixes).toEqual([
      { file: `${folder}/appspec.yml`, title: 'take the quotes off the version', code: 'appspec/version' },
    ])
  })

  test('a file of one long line is mended without showing it whole', async () => {
    const long = JSON.stringify({ version: '0.0', os: 'linux', x: 'y'.repeat(60_000) })
    await make({ 'appspec.yml': long })
    const { stdout } = await validate([join(folder, 'appspec.yml'), '--appspec-only', '--fix'])
    expect(stdout).toContain('fixed: take the quotes off the version')
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThan(1_000)
    expect(await readFile(join(folder, 'appspec.yml'), 'utf8')).toBe(long.replace('"0.0"', '0.0'))
  })
})

test.for([
  [['.', '--json', '--format', 'sarif'], '--json and --format sarif exclude each other'],
  [['.', '--output', 'x'], '--output needs --format json or sarif'],
  [['.', '--fix', '--diff'], '--fix and --diff exclude each other'],
  [['-', '--fix'], '--fix and --diff need a file'],
  [['.', '--fix', '--appspec-var', 'A=b'], '--fix and --diff mend the file as it stands'],
  [['.', '--appspec-env', 'SLIPWAY_TEST_UNSET'], 'appspec-env names "SLIPWAY_TEST_UNSET", which is empty'],
] as const)('options that do not fit are refused: %s', async ([args, problem]) => {
  const { code, stderr } = await validate(args, SOUND)
  expect(code).toBe(2)
  expect(stderr).toContain(problem)
})

test('a bundle is never changed', async () => {
  await make({ 'release.zip': 'PK' })
  const { code, stderr } = await validate([join(folder, 'release.zip'), '--fix'])
  expect(code).toBe(2)
  expect(stderr).toContain('--fix changes no bundle')
  expect(await readFile(join(folder, 'release.zip'), 'utf8')).toBe('PK')
})
