import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { captureOutside } from '../fixtures/captured-outside.ts'
import { slipway } from '../index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-init-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function init(...args: string[]) {
  const outside = captureOutside()
  const code = await slipway(['init', ...args], outside)
  return { code, stdout: outside.stdout(), stderr: outside.stderr() }
}

/** Everything below the folder, with the text of the files. */
async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(pairs))
}

const LINUX = [
  '.deployignore',
  'appspec.yml',
  'scripts/after-install.sh',
  'scripts/before-install.sh',
  'scripts/start.sh',
  'scripts/stop.sh',
  'scripts/validate.sh',
]

test('a release is written into a folder that is made, its scripts executable, and the next step is told', async () => {
  const release = join(folder, 'deep', 'release')
  const { code, stdout, stderr } = await init('--platform', 'ec2', release)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(Object.keys(await contentOf(release)).sort()).toEqual(LINUX)
  expect(stdout).toContain(`wrote ${join(release, 'appspec.yml')}\n`)
  expect(stdout).toContain(`wrote ${join(release, 'scripts/start.sh')} (executable)\n`)
  expect(stdout).toContain(`\n  slipway validate ${release}\n`)
  expect((await lstat(join(release, 'scripts/start.sh'))).mode & 0o100).toBe(0o100)
  expect((await lstat(join(release, 'appspec.yml'))).mode & 0o111).toBe(0)
  expect((await init('--platform', 'ec2', '--json', join(folder, 'other'))).stdout).toMatch(
    /^\{"dryRun":false,"files":\[\{"path":"[^"]*appspec\.yml","executable":false,"replaced":false\},/,
  )
})

test.for([
  [['--platform', 'ec2', '--os', 'windows'], 'scripts/start.ps1', 'slipway validate --host-os windows '],
  [['--platform', 'lambda'], 'hooks/before-allow-traffic.mjs', 'appspec.yml\n'],
  [['--platform', 'ecs', '--format', 'json'], 'appspec.json', 'appspec.json\n'],
] as const)('%j writes what its platform takes', async ([args, file, next]) => {
  const { code, stdout } = await init(...args, folder)
  expect(code).toBe(0)
  expect(Object.keys(await contentOf(folder))).toContain(file)
  expect(stdout).toContain(next)
})

test('where files stand already, each is named and nothing at all is written', async () => {
  await mkdir(join(folder, 'scripts'))
  await writeFile(join(folder, 'scripts/stop.sh'), 'mine')
  await symlink('nowhere', join(folder, 'appspec.yml'))
  for (const more of [[], ['--dry-run']]) {
    const { code, stderr } = await init('--platform', 'ec2', ...more, folder)
    expect(code).toBe(2)
    expect(stderr).toContain(`error: "${join(folder, 'appspec.yml')}" is there already\n`)
    expect(stderr).toContain(`error: "${join(folder, 'scripts/stop.sh')}" is there already\n`)
    expect(stderr).toContain('--force')
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['appspec.yml', 'scripts', 'scripts/stop.sh'])
  }
})

test('--force replaces what is there, a link by a file, and leaves nothing else behind', async () => {
  await writeFile(join(folder, 'elsewhere'), 'not ours')
  await symlink('elsewhere', join(folder, 'appspec.yml'))
  const { code, stdout } = await init('--platform', 'ec2', '--force', folder)
  expect(code).toBe(0)
  expect(stdout).toContain(`replaced ${join(folder, 'appspec.yml')}\n`)
  const content = await contentOf(folder)
  expect(Object.keys(content).sort()).toEqual([...LINUX, 'elsewhere'].sort())
  expect(content.elsewhere).toBe('not ours')
  expect(content['appspec.yml']).toContain('version: 0.0')
})

test('--dry-run lists the files and writes none', async () => {
  await writeFile(join(folder, 'appspec.yml'), 'mine')
  const { code, stdout } = await init('--platform', 'ec2', '--force', '--dry-run', folder)
  expect(code).toBe(0)
  expect(stdout).toContain(`would replace ${join(folder, 'appspec.yml')}\n`)
  expect(stdout).toContain(`would write ${join(folder, 'scripts/stop.sh')} (executable)\n`)
  expect(await contentOf(folder)).toEqual({ 'appspec.yml': 'mine' })
})

test('a file in the place of a folder is found before anything is written', async () => {
  await writeFile(join(folder, 'scripts'), 'a file')
  const { code, stderr } = await init('--platform', 'ec2', '--force', folder)
  expect(code).toBe(2)
  expect(stderr).toContain(`"${join(folder, 'scripts/stop.sh')}" cannot be written`)
  expect(stderr).toContain('nothing was written')
  expect(await contentOf(folder)).toEqual({ scripts: 'a file' })
})

test('a folder in the place of a file is never replaced', async () => {
  await mkdir(join(folder, 'appspec.yml'))
  const { code, stderr } = await init('--platform', 'ec2', '--force', folder)
  expect(code).toBe(2)
  expect(stderr).toContain(`"${join(folder, 'appspec.yml')}" is a folder`)
  expect(await readdir(folder)).toEqual(['appspec.yml'])
})

test('the workflow goes to the root of the repository and names the release from there', async () => {
  await mkdir(join(folder, '.git'))
  const release = join(folder, 'services', 'my app')
  const { code } = await init('--platform', 'ec2', '--os', 'windows', '--workflow', release)
  expect(code).toBe(0)
  const workflow = parse(await readFile(join(folder, '.github/workflows/deploy.yml'), 'utf8'))
  expect(workflow.jobs.deploy.steps.at(-1).with).toMatchObject({ source: 'services/my app', 'host-os': 'windows' })
})

test('outside of a repository the workflow goes to the folder of the release', async () => {
  await init('--platform', 'ec2', '--workflow', folder)
  const workflow = parse(await readFile(join(folder, '.github/workflows/deploy.yml'), 'utf8'))
  expect(workflow.jobs.deploy.steps.at(-1).with).toMatchObject({ source: '.' })
})

test.for([
  [[], '--platform is missing'],
  [['--platform', 'eks'], '--platform is "eks"; expected one of ec2, lambda, ecs'],
  [['--platform', 'lambda', '--os', 'linux'], '--os is for platform ec2'],
  [['--platform', 'ec2', '--format', 'json'], 'appspec.yml, in YAML'],
  [['--platform', 'ecs', '--workflow'], '--workflow for platform ecs is not implemented'],
] as const)('%j is refused before anything is written', async ([args, message]) => {
  const { code, stderr } = await init(...args, folder)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(await readdir(folder)).toEqual([])
})
