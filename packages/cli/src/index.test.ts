import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { otherProviders } from './choose-variant.ts'
import { COMMANDS } from './commands/table.ts'
import { captureOutside } from './fixtures/captured-outside.ts'
import { renderCommand, renderOverview } from './help.ts'
import { slipway, VERSION } from './index.ts'

const appSpec = 'version: 0.0\nos: linux\nfiles:\n  - source: app.txt\n    destination: /srv\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const outside = captureOutside()
  const code = await slipway(args, outside)
  return { code, stdout: outside.stdout(), stderr: outside.stderr() }
}

test('the version is that of the package', async () => {
  expect(VERSION).toBe(packageJson.version)
  expect(await run('--version')).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
})

test.for(['--help', '-h'])('%s lists the commands, with their exit codes', async (word) => {
  const { code, stdout } = await run(word)
  expect(code).toBe(0)
  for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
  expect(stdout).toContain('Exit codes: 0 succeeded')
})

test('without a command the overview goes to stderr, and the exit code is that of wrong input', async () => {
  expect(await run()).toEqual({ code: 2, stdout: '', stderr: renderOverview() })
})

test.for(COMMANDS.map(({ name }) => name))(
  'slipway %s: table and definition agree, and each option explains itself',
  async (name) => {
    const entry = COMMANDS.find((one) => one.name === name)
    const command = await entry?.load()
    if (entry === undefined || command === undefined) throw new Error(`slipway ${name} does not load`)
    expect({ name: command.name, summary: command.summary }).toEqual({ name, summary: entry.summary })
    // What a function prints is its own, and an instance prints nothing.
    if (!['engine run-function', 'engine run-instance'].includes(name)) expect(command.options).toHaveProperty('json')
    for (const [option, spec] of Object.entries(command.options)) {
      expect(option).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(spec.help.length).toBeGreaterThan(8)
      expect(spec.help).not.toMatch(/[.!]$/)
      if (spec.kind !== 'flag') expect(spec.placeholder).toMatch(/./)
    }
    const { code, stdout } = await run(...name.split(' '), '--help')
    expect({ code, stdout }).toEqual({ code: 0, stdout: renderCommand(command, otherProviders(entry, command)) })
    for (const option of Object.keys(command.options)) expect(stdout).toMatch(new RegExp(`^  --${option}( |$)`, 'm'))
  },
)

const VARIANTS = COMMANDS.flatMap(({ name, variants = {} }) =>
  Object.entries(variants).map(([provider, load]) => ({ name, provider, load })),
)

test.for(VARIANTS)('slipway $name --provider $provider explains itself', async ({ name, provider, load }) => {
  const command = await load()
  expect({ name: command.name, provider: command.provider }).toEqual({ name, provider })
  for (const shared of ['provider', 'json']) expect(command.options).toHaveProperty(shared)
  for (const [option, spec] of Object.entries(command.options)) {
    expect(option).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(spec.help.length).toBeGreaterThan(8)
    expect(spec.help).not.toMatch(/[.!]$/)
  }
  const { code, stdout } = await run(...name.split(' '), '--provider', provider, '--help')
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`^slipway ${name} --provider ${provider} `))
  expect(stdout).toContain(`See also: slipway ${name} --help`)
  for (const option of Object.keys(command.options)) expect(stdout).toMatch(new RegExp(`^  --${option}( |$)`, 'm'))
})

test.for([
  [['deploy', '--provider', 'heroku'], '--provider is "heroku"; expected one of codedeploy, mender'],
  [['deploy', '--all-devices'], '--all-devices is for --provider mender'],
  [['deploy', '--provider=mender', '--deployment-group', 'web'], '--deployment-group is for --provider codedeploy'],
  [['continue', '--provider', 'mender'], 'unknown option --provider'],
] as const)('%j is told what it is for: %s', async ([args, problem]) => {
  const { code, stderr } = await run(...args)
  expect(code).toBe(2)
  expect(stderr).toContain(problem)
})

test.for([
  [['deplyo'], 'did you mean "slipway deploy"?'],
  [['engine'], 'did you mean "slipway engine start"?'],
  [['engine', 'inspcet'], 'did you mean "slipway engine inspect"?'],
  [['frobnicate', '--json'], 'slipway --help says what each does'],
] as const)('%j is no command: %s', async ([args, hint]) => {
  const { code, stderr } = await run(...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error: unknown command ".*"; expected one of init, check, validate, bundle, diff, push/)
  expect(stderr).toContain(`  hint: ${hint}\n`)
})

test('wrong input tells every problem at once, for people and for machines', async () => {
  const { code, stdout, stderr } = await run('push', '--json', '--bundel', 'out.zip')
  expect(code).toBe(2)
  expect(stderr).toBe(
    [
      'error: unknown option --bundel; did you mean --bundle?',
      'error: --bundle is missing: bundle to store, or an AppSpec file for AWS Lambda or Amazon ECS; or else `source`',
      'error: --application-name is missing: CodeDeploy application',
      'error: --s3-bucket is missing: bucket that the fleet can read',
      '  hint: slipway push --help lists the options',
      '',
    ].join('\n'),
  )
  expect(JSON.parse(stdout)).toMatchObject({ type: 'error', error: { code: 'INPUT_INVALID' } })
})

test('a revision that is none is told before any SDK is loaded', async () => {
  const { code, stderr } = await run(
    ...['deploy', '--application-name', 'shop', '--deployment-group', 'web', '--revision', 'latest'],
  )
  expect(code).toBe(2)
  expect(stderr).toContain('error: revision "latest" is none of')
})

test('a good release is valid, for people and for machines', async () => {
  await writeFile(join(folder, 'appspec.yml'), appSpec)
  await writeFile(join(folder, 'app.txt'), 'hello')
  const text = await run('validate', folder)
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout.split('\n')[0]).toBe('✓ the release is valid')
  const json = await run('validate', folder, '--json')
  expect(json.code).toBe(0)
  for (const { severity } of JSON.parse(json.stdout).diagnostics) expect(severity).toBe('notice')
  expect(json.stderr).toContain('✓ the release is valid')
})

test('a bad release is told with place and line, and ends with the code of wrong input', async () => {
  await writeFile(join(folder, 'appspec.yml'), appSpec.replace('0.0', '1.0'))
  await writeFile(join(folder, 'app.txt'), 'hello')
  const text = await run('validate', folder)
  expect(text.code).toBe(2)
  expect(text.stdout).toContain(`${folder}/appspec.yml:1:10: error: `)
  expect(text.stdout).toMatch(/\n {2}1 \| version: 1\.0\n {4}\| {10}\^\^\^\n/)
  expect(text.stdout).toContain('\n✗ the release is not valid: 1 error\n')
  const json = await run('validate', folder, '--json')
  expect(json.code).toBe(2)
  expect(JSON.parse(json.stdout).diagnostics).toContainEqual(
    expect.objectContaining({ severity: 'error', code: 'appspec/version' }),
  )
  expect(json.stderr).toContain('error: ')
})

test.for(['lambda', 'ecs'])('a platform that is stated counts, whatever the content says: %s', async (platform) => {
  await writeFile(join(folder, 'appspec.yml'), appSpec)
  const { code, stdout } = await run('validate', join(folder, 'appspec.yml'), '--appspec-only', '--platform', platform)
  expect(code).toBe(2)
  expect(stdout).toContain('✗ the release is not valid')
})

test('a bundle is written and described', async () => {
  await writeFile(join(folder, 'appspec.yml'), appSpec)
  await writeFile(join(folder, 'app.txt'), 'hello')
  const output = join(folder, 'out.tar.gz')
  const { code, stdout, stderr } = await run('bundle', '--source', folder, '--output', output, '--json')
  expect(stderr).toContain('✓ bundled 2 files')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    path: output,
    format: 'tgz',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    contentDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    sizeBytes: expect.any(Number),
    fileCount: 2,
    content: {
      sizeBytes: appSpec.length + 5,
      largestFiles: [
        { path: 'appspec.yml', sizeBytes: appSpec.length },
        { path: 'app.txt', sizeBytes: 5 },
      ],
      largestFolders: [],
    },
  })
})

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 130],
] as const)('a command that %s ends is cancelled, not broken, and ends with %i', async ([signal, exitCode]) => {
  await writeFile(join(folder, 'appspec.yml'), appSpec)
  await writeFile(join(folder, 'app.txt'), 'hello')
  const outside = captureOutside()
  outside.cancel(signal)
  const output = join(folder, 'out.zip')
  expect(await slipway(['bundle', '--source', folder, '--output', output], outside)).toBe(exitCode)
  expect(outside.stderr()).toBe(`error: cancelled by ${signal}\n`)
})

test('a bundle whose reading a signal ends is not called damaged', async () => {
  await writeFile(join(folder, 'appspec.yml'), appSpec)
  await writeFile(join(folder, 'app.txt'), 'hello')
  const bundle = join(folder, 'out.tar')
  expect((await run('bundle', '--source', folder, '--output', bundle)).code).toBe(0)
  const outside = captureOutside({ AWS_REGION: 'eu-west-1' })
  outside.cancel('SIGINT')
  const push = ['push', '--bundle', bundle, '--application-name', 'shop', '--s3-bucket', 'releases', '--json']
  expect(await slipway(push, outside)).toBe(130)
  expect(JSON.parse(outside.stdout())).toEqual({
    type: 'error',
    error: { code: 'CANCELLED', message: 'cancelled by SIGINT' },
  })
})
