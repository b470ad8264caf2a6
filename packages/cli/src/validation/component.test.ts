import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captureOutside } from '../fixtures/captured-outside.ts'
import { slipway } from '../index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-component-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function make(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function validate(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
  const outside = captureOutside(environment, input)
  const code = await slipway(['validate', ...args], outside)
  return { code, stdout: outside.stdout(), stderr: outside.stderr() }
}

const SOUND =
  'RecipeFormatVersion: "2020-01-25"\nComponentName: com.example.App\nComponentVersion: 1.0.0\nManifests:\n  - Lifecycle:\n      Run: ./start\n'
const BROKEN = SOUND.replace('1.0.0', 'one')
const CONFIG = JSON.stringify({
  component: { 'com.example.App': { author: 'Me', version: '1.0.0', build: { build_system: 'zip' } } },
  gdk_version: '1.0.0',
})
const OF_PROJECT = SOUND.replace('com.example.App', '"{COMPONENT_NAME}"')

describe('what is taken for a component', () => {
  test.for<[files: Readonly<Record<string, string>>, path: string]>([
    [{ 'recipe.yaml': SOUND }, '.'],
    [{ 'recipe.yml': SOUND }, 'recipe.yml'],
    [{ 'gdk-config.json': CONFIG, 'recipe.yaml': OF_PROJECT }, '.'],
    [{ 'gdk-config.json': CONFIG, 'recipe.yaml': OF_PROJECT }, 'gdk-config.json'],
    [{ 'gdk-config.json': CONFIG, 'recipe.yaml': OF_PROJECT }, 'recipe.yaml'],
  ])('%j at %s', async ([files, path]) => {
    await make(files)
    const { code, stdout } = await validate([join(folder, path)])
    expect([code, stdout]).toEqual([0, '✓ the component is valid\n  1 notice not shown; --notices shows it\n'])
  })

  test('a file of another name by --type, and a recipe on stdin', async () => {
    await make({ 'com.example.App-1.0.0.yaml': BROKEN })
    const named = await validate([join(folder, 'com.example.App-1.0.0.yaml'), '--type', 'component'])
    expect(named.code).toBe(2)
    expect(named.stdout).toContain('App-1.0.0.yaml:3:19: error: ')
    const piped = await validate(['-', '--type', 'component'], BROKEN)
    expect(piped.code).toBe(2)
    expect(piped.stdout).toContain('stdin:3:19: error: ')
    expect(piped.stdout).toContain('3 | ComponentVersion: one')
  })

  test('not a release that has a recipe, unless --type says so', async () => {
    await make({ 'appspec.yml': 'version: 0.0\nos: linux\n', 'recipe.yaml': SOUND })
    expect((await validate([folder])).stdout).toContain('the release is valid')
    expect((await validate([folder, '--type', 'component'])).stdout).toContain('the component is valid')
  })
})

describe('what is printed', () => {
  test('text has the place with its line, the page and the verdict', async () => {
    await make({ 'recipe.yaml': BROKEN })
    const { code, stdout } = await validate([folder])
    expect(code).toBe(2)
    expect(stdout).toContain(`${folder}/recipe.yaml:3:19: error: the component version is "one"`)
    expect(stdout).toContain('\n  3 | ComponentVersion: one\n    |                   ^^^\n')
    expect(stdout).toMatch(/\n {2}https:\S+\/docs\/diagnostics\/greengrass\/component-version\.md\n/)
    expect(stdout).toContain('\n✗ the component is not valid: 1 error\n')
  })

  test('JSON has notices too, of both files of a project', async () => {
    await make({
      'gdk-config.json': CONFIG.replace('1.0.0', 'one'),
      'recipe.yaml': OF_PROJECT.replace('"2020-01-25"', '2020-01-25'),
    })
    const { diagnostics } = JSON.parse((await validate([folder, '--json'])).stdout)
    expect(diagnostics.map((one: { file: string; code: string }) => [one.file.slice(folder.length), one.code])).toEqual(
      [
        ['/gdk-config.json', 'greengrass/component-version'],
        ['/recipe.yaml', 'greengrass/format-version'],
        ['/recipe.yaml', 'greengrass/started-only'],
      ],
    )
  })

  test('SARIF names files from the workspace', async () => {
    await make({ 'component/recipe.yaml': BROKEN })
    const found = await validate([join(folder, 'component'), '--format', 'sarif'], '', { GITHUB_WORKSPACE: folder })
    const [run] = JSON.parse(found.stdout).runs
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'greengrass/component-version')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('component/recipe.yaml')
    expect(run.tool.driver.rules[0].properties.tags).toEqual(['recipe', 'greengrass-v2'])
  })
})

test('warnings fail where they are asked to', async () => {
  await make({ 'recipe.yaml': SOUND.replace('"2020-01-25"', '2020-01-25') })
  expect((await validate([folder])).code).toBe(0)
  expect((await validate([folder, '--fail-on', 'warning'])).code).toBe(2)
})

test('options that are about releases are refused by their names', async () => {
  await make({ 'recipe.yaml': SOUND })
  const { code, stderr } = await validate([folder, '--fix', '--platform', 'ecs', '--include', '*.yaml'])
  expect(code).toBe(2)
  for (const name of ['fix', 'platform', 'include']) expect(stderr).toContain(`--${name} is about releases`)
})

test('a path that is not there is told', async () => {
  for (const args of [['recipe.yaml'], ['nothere/gdk-config.json'], ['nothere', '--type', 'component']]) {
    const [name = '', ...options] = args
    const { code, stderr } = await validate([join(folder, name), ...options])
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${name}" does not exist`)])
    expect(stderr).toContain('hint: name the recipe, or the folder that holds it')
  }
})
