import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slipway } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { type Checkout, checkOutSlipway, startJob } from './fixtures/runner.ts'

const GATEWAY = 'com.example.Gateway'

interface RecipeParts {
  readonly name?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly configuration?: object
  readonly artifacts?: readonly string[]
}

function recipe(version: string, lifecycle: object, parts: RecipeParts = {}): string {
  const { name = GATEWAY, dependencies = {}, configuration = {}, artifacts = [] } = parts
  const needed = Object.entries(dependencies).map(([on, VersionRequirement]) => [on, { VersionRequirement }] as const)
  return JSON.stringify({
    RecipeFormatVersion: '2020-01-25',
    ComponentName: name,
    ComponentVersion: version,
    ComponentDescription: 'sends what sensors measure',
    ComponentPublisher: 'Example',
    ...(Object.keys(configuration).length > 0 && {
      ComponentConfiguration: { DefaultConfiguration: configuration },
    }),
    ...(needed.length > 0 && { ComponentDependencies: Object.fromEntries(needed) }),
    Manifests: [
      {
        Platform: { os: '*' },
        Lifecycle: lifecycle,
        ...(artifacts.length > 0 && { Artifacts: artifacts.map((file) => ({ URI: `s3://artifacts/${file}` })) }),
      },
    ],
  })
}

const SERVE = 'while true; do sleep 0.2; done'
const v1 = recipe(
  '1.0.0',
  { Install: 'echo installing one', Run: `echo one every {configuration:/interval}; ${SERVE}`, Shutdown: 'echo bye' },
  { configuration: { interval: '5' }, artifacts: ['sensors.txt'] },
)
const v2 = recipe(
  '1.1.0',
  {
    Install: 'echo installing two for every {configuration:/interval} s on {iot:thingName}; echo two > installed',
    Run: SERVE,
  },
  {
    configuration: { interval: '5' },
    artifacts: ['sensors.txt'],
    dependencies: { 'com.example.Lib': '^2.0.0', 'aws.greengrass.StreamManager': '>=2.1.0 <3.0.0' },
  },
)
const lib = (version: string): string => recipe(version, { Install: 'echo lib' }, { name: 'com.example.Lib' })

/** As the release configures it, on top of what the recipe says. */
const INSTALLED = 'installing two for every 1 s on device-1\n'

let folder: ReleaseFolder
let checkout: Checkout
beforeAll(async () => {
  folder = await makeFolder({
    'v1/recipe.json': v1,
    'v1/sensors.txt': 'one\n',
    'v2/recipe.json': v2,
    'v2/sensors.txt': 'two\n',
    'lib2/recipe.json': lib('2.3.0'),
    'lib1/recipe.json': lib('1.9.0'),
    'config.json': '{"interval":"1"}',
  })
  checkout = await checkOutSlipway()
})
afterAll(async () => {
  await expectNothingLeft()
  await folder[Symbol.asyncDispose]()
  await checkout[Symbol.asyncDispose]()
})

async function expectNothingLeft(): Promise<void> {
  expect((await readdir(folder.path)).filter((name) => name.startsWith('slipway-rehearsal-'))).toEqual([])
  const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  expect(running.split('\n').filter((line) => line.includes(`${folder.path}/slipway-rehearsal-`))).toEqual([])
}

async function component(name: string, content: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  for (const [file, text] of Object.entries({ 'recipe.json': content, ...more })) {
    await mkdir(dirname(join(folder.path, name, file)), { recursive: true })
    await writeFile(join(folder.path, name, file), text)
  }
  return name
}

const rehearse = (args: readonly string[], more: { readonly env?: Readonly<Record<string, string>> } = {}) =>
  slipway(['rehearse', '--provider', 'greengrass', ...args], {
    cwd: folder.path,
    env: { TMPDIR: folder.path, ...more.env },
  })

test('a release resolves with its dependencies, runs, and is brought back from when a component behind it fails', async () => {
  const release = ['--source', 'v2', '--previous', 'v1', '--other-components', 'lib2', '--devices', '2']
  const given = [...release, '--with-rollback', '--json']
  const more = ['--component-config', `${GATEWAY}=config.json`, '--report', 'report.html', '--watch-time', '0.3']
  const { code, stdout, stderr } = await rehearse([...given, ...more])
  expect(code, stderr).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({
    ...{ type: 'rehearsal', verdict: 'passed', platform: 'greengrass', findings: [], differences: [] },
    coreDevices: {
      ...{ count: 2, failurePolicy: 'rollback' },
      components: [{ name: GATEWAY, version: '1.1.0', before: '1.0.0' }],
    },
    instances: ['device-1', 'device-2'].map((name) => ({
      name,
      components: [
        { name: 'aws.greengrass.StreamManager', version: '2.1.0', isRoot: false },
        { name: GATEWAY, version: '1.1.0', before: '1.0.0', state: 'RUNNING', isRoot: true },
        { name: 'com.example.Lib', version: '2.3.0', before: '2.3.0', state: 'FINISHED' },
      ],
      added: [`/packages/artifacts/${GATEWAY}/1.1.0/sensors.txt`, `/work/${GATEWAY}/installed`],
      removed: [`/packages/artifacts/${GATEWAY}/1.0.0/sensors.txt`],
      leftBehind: [],
    })),
    rollback: {
      outcome: 'restored',
      restored: expect.arrayContaining([`device-1, device-2: ${GATEWAY} 1.0.0 is RUNNING, as before`]),
    },
  })
  expect(
    report.steps.map(({ name, deployment }: never) => [name, (deployment as { outcome: string }).outcome]),
  ).toEqual([
    ['before', 'succeeded'],
    ['release', 'succeeded'],
    ['back', 'succeeded'],
    ['forced-failure', 'failed'],
  ])
  const onOne = report.steps[1].hooks.filter(({ target }: { readonly target: string }) => target === 'device-1')
  expect(onOne).toMatchObject([
    { event: 'Shutdown', hooks: [`${GATEWAY} 1.0.0`], state: 'succeeded', timeoutSeconds: 15, output: 'bye\n' },
    { event: 'Install', hooks: [`${GATEWAY} 1.1.0`], timeoutSeconds: 120, output: INSTALLED },
    { event: 'Run', hooks: [`${GATEWAY} 1.1.0`], state: 'in-progress' },
  ])
  expect(report.notTold).toContainEqual({
    what: 'aws.greengrass.StreamManager',
    why: expect.stringContaining('a stand-in that does nothing was there as 2.1.0'),
  })
  const page = await readFile(join(folder.path, 'report.html'), 'utf8')
  expect(page).toContain('Core devices device-1, device-2')
  expect(page).not.toMatch(/instance|Artifact |hook/)
  await expectNothingLeft()
})

test('as an action it is red for a release that fails to install, in the words of its script, and tells that the devices went back', async () => {
  const bad = recipe('1.2.0', { Install: 'echo looking for libfoo; echo "libfoo 3 is missing" >&2; exit 7' })
  await component('bad', bad)
  await using job = await startJob(checkout, { workspace: folder.path, env: { TMPDIR: folder.path } })
  const { code, outputs, summary, raw } = await job.run('rehearse', {
    ...{ provider: 'greengrass', source: 'bad', previous: 'v1', devices: '2' },
  })
  expect(code, raw).toBe(1)
  expect(outputs).toMatchObject({ verdict: 'failed', outcome: 'failed', rollback: 'restored' })
  expect(JSON.parse(outputs.findings ?? '')).toMatchObject([
    {
      kind: 'failed',
      isFatal: true,
      message: expect.stringContaining(`Install of ${GATEWAY} 1.2.0 failed on 2 devices`),
    },
  ])
  expect(summary).toContain('libfoo 3 is missing')
  expect(summary).toContain(`${GATEWAY} 1.0.0 is RUNNING, as before`)
  const result = JSON.parse(await readFile(outputs['result-file'] ?? '', 'utf8'))
  expect(result.instances).toMatchObject([
    { name: 'device-1', isWithout: true, added: [], removed: [] },
    { name: 'device-2', isWithout: true },
  ])
})

describe('what goes wrong on the devices is told with what was asked for', () => {
  test('a rollback that fails, too', async () => {
    const fragile = { Startup: 'if [ -e {work:path}/poison ]; then echo poisoned; exit 2; fi' }
    await component('fragile', recipe('1.0.1', fragile))
    await component('poison', recipe('1.3.0', { Install: 'touch {work:path}/poison', Startup: 'exit 1' }))
    const failing = ['--source', 'poison', '--previous', 'fragile', '--fail-on', 'rollback', '--devices', '2', '--json']
    const { code, stdout } = await rehearse(failing)
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([
      { message: expect.stringContaining(`Startup of ${GATEWAY} 1.3.0 failed on 2 devices`) },
      { kind: 'rollback', message: expect.stringContaining('its rollback failed, too') },
      { kind: 'rollback', message: expect.stringContaining('1.0.1 is BROKEN, and was RUNNING'), isFatal: true },
    ])
  })

  test('versions that cannot be had together', async () => {
    const { code, stdout } = await rehearse(['--source', 'v2', '--other-components', 'lib1', '--devices', '1'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      `no version of com.example.Lib meets what is required: the deployment requires =1.9.0, ${GATEWAY} requires ^2.0.0`,
    )
  })

  test('a script that ends badly after the deployment has succeeded, and that knows nothing of this machine’s secrets', async () => {
    await component('crash', recipe('1.4.0', { Run: 'echo "token=[$MY_TOKEN]"; sleep 0.3; echo no sensor; exit 3' }))
    const args = ['--source', 'crash', '--watch-time', '30', '--devices', '1']
    const { code, stdout } = await rehearse(args, { env: { MY_TOKEN: 's3cr3t-word' } })
    expect(code).toBe(1)
    expect(stdout).toContain(
      `Run of ${GATEWAY} 1.4.0 failed after the deployment had succeeded: the script exited with code 3 (device-1)`,
    )
    expect(stdout).toContain('│ token=[]\n    │ no sensor')
  })
})

test('a signal ends it, with all that runs on the devices', async () => {
  const began = join(folder.path, 'began')
  await component('held', recipe('1.6.0', { Startup: `touch ${began}; sleep 300` }))
  let stop: (() => void) | undefined
  const { code, stdout } = await slipway(
    ['rehearse', '--provider', 'greengrass', '--source', 'held', '--devices', '1'],
    {
      ...{ cwd: folder.path, env: { TMPDIR: folder.path } },
      onStart: (child) => {
        const look = setInterval(() => existsSync(began) && child.kill('SIGINT'), 50)
        stop = () => clearInterval(look)
        child.once('exit', stop)
      },
    },
  )
  stop?.()
  expect(code, stdout).toBe(130)
  await expectNothingLeft()
})

describe('what is wrong is said before anything is begun', () => {
  test('a recipe, with its line', async () => {
    await component('wrong', recipe('one', { Install: 'echo' }).replaceAll(',', ',\n'))
    const { code, stdout } = await rehearse(['--source', 'v1', '--previous', 'wrong'])
    expect(code).toBe(2)
    expect(stdout).toMatch(/wrong\/recipe\.json:3:\d+: error: the component version is "one"/)
    expect(stdout).not.toContain('deployment')
  })

  test('a secret in what is published, which is not shown', async () => {
    const zipped = recipe('1.0.0', { Install: 'echo' }, { artifacts: ['app.zip'] })
    await component('leaky', zipped.replace('app.zip"', 'app.zip","Unarchive":"ZIP"'), {
      'app/.env': 'TOKEN=s3cr3t-word\n',
    })
    const { code, stdout, stderr } = await rehearse(['--source', 'leaky'])
    expect(code).toBe(2)
    expect(stderr).toContain('".env" looks like')
    expect(`${stdout}${stderr}`).not.toContain('s3cr3t-word')
  })

  test('other content under the same version', async () => {
    await component('same', recipe('1.0.0', { Install: 'echo other' }))
    const { code, stderr } = await rehearse(['--source', 'same', '--previous', 'v1'])
    expect(code).toBe(2)
    expect(stderr).toContain(
      `component "${GATEWAY}" is 1.0.0 in the release and in the one before, and is not the same`,
    )
  })
})
