import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from '@slipway/core/clock'
import { greengrassRehearseOptions, readInputs } from '@slipway/core/inputs'
import { localFiles } from '@slipway/runtime/local-files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nothingFound, type Stage } from '../platforms/stage.ts'
import { judge } from '../policy/judge.ts'
import { type GreengrassRehearsalValues, planGreengrass } from './plan-greengrass.ts'

type Given = Readonly<Record<string, readonly string[]>>

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-plan-'))
  const app = (version: string, more: object = {}): string => recipe('com.example.App', version, more)
  await put('app/recipe.json', app('1.1.0'))
  await put('old/recipe.json', app('1.0.0'))
  await put('same/recipe.json', app('1.1.0', { ComponentDescription: 'another' }))
  await put('lib/recipe.json', recipe('com.example.Lib', '2.0.0'))
  await put('alien/recipe.json', app('1.1.0', { Manifests: [{ Platform: { os: 'vms' } }] }))
  const artifacts = (uri: string): object => ({ Manifests: [{ Artifacts: [{ URI: uri }] }] })
  await put('image/recipe.json', app('1.1.0', artifacts('docker:registry/app:1')))
  await put('afar/recipe.json', app('1.1.0', artifacts('s3://elsewhere/app.py')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

function recipe(name: string, version: string, more: object = {}): string {
  const lifecycle = { Install: 'true' }
  return JSON.stringify({
    ...{ RecipeFormatVersion: '2020-01-25', ComponentName: name, ComponentVersion: version },
    ...{ ComponentDescription: 'a test', ComponentPublisher: 'Example', Manifests: [{ Lifecycle: lifecycle }] },
    ...more,
  })
}

function read(given: Given): GreengrassRehearsalValues {
  const paths = ['source', 'previous', 'other-components']
  const { values, problems } = readInputs(
    greengrassRehearseOptions,
    (name) => (given[name] ?? []).map((word) => (paths.includes(name) && word !== '' ? at(word) : word)),
    (name) => `--${name}`,
  )
  expect(problems).toEqual([])
  return values
}

const at = (word: string): string => (word.startsWith('@') ? word.slice(1) : join(folder, word))

const plan = (given: Given) =>
  planGreengrass(read(given), {
    environment: {},
    reporter: { report: () => undefined },
    exportCommit: () => Promise.reject(new Error('there is no such commit')),
    written: (name) => `--${name}`,
    signal: AbortSignal.timeout(60_000),
  })

test('a release with folders of all kinds can be rehearsed, in the words of its user', async () => {
  await using rehearsal = await plan({ source: ['app'], previous: ['old'], 'other-components': ['lib'] })
  expect(rehearsal.facts).toEqual({
    platform: 'greengrass',
    release: join(folder, 'app'),
    previous: join(folder, 'old'),
    notes: [],
  })
})

test('what bundle has made of a component is rehearsed as it is, and refused when it was changed since', async () => {
  const { bundleComponent } = await import('@slipway/core/pipeline')
  const { createBundleWriter } = await import('@slipway/core/bundle/io')
  const { createComponentFolders, measureArtifact } = await import('@slipway/core/greengrass/io')
  const reporter = { report: () => undefined }
  const ports = { files: localFiles, archive: createBundleWriter(), measure: measureArtifact, reporter }
  await createComponentFolders().write(join(folder, 'made'), (output) =>
    bundleComponent({ source: join(folder, 'app'), output, modifiedAt: new Date(0) }, ports),
  )
  await using rehearsal = await plan({ source: ['made'], previous: ['old'] })
  expect(rehearsal.facts.release).toBe(join(folder, 'made'))
  await put('made/recipe.json', recipe('com.example.App', '1.1.0', { ComponentDescription: 'changed' }))
  await expect(plan({ source: ['made'] })).rejects.toThrow('made')
})

test.for<[string, Given, string]>([
  ['a component that is there twice', { source: ['app', 'same'] }, 'component "com.example.App" is given twice'],
  [
    'what the release does not replace',
    { source: ['app'], previous: ['lib'] },
    '--previous has component "com.example.Lib", and the release has com.example.App',
  ],
  [
    'other content under the same version',
    { source: ['app'], previous: ['same'] },
    'component "com.example.App" is 1.1.0 in the release and in the one before, and is not the same',
  ],
  ['no manifest for this machine', { source: ['alien'] }, 'has no manifest for '],
  [
    'an image',
    { source: ['image'] },
    'has the image "docker:registry/app:1", and simulated core devices run no images',
  ],
  [
    'an artifact of a bucket',
    { source: ['afar'] },
    'has the artifact "s3://elsewhere/app.py", which is not in its folder',
  ],
  [
    'what only an account knows',
    { source: ['app'], previous: ['@last-successful'] },
    '--previous is "last-successful", and a rehearsal asks no account for its components',
  ],
  ['a commit among folders', { source: ['app'], previous: ['old', '@main'] }, '--previous: there is no folder main'],
  [
    'a stand-in for what core devices have',
    { source: ['app'], 'public-components': ['aws.greengrass.Nucleus@2.0.0'] },
    '--public-components has "aws.greengrass.Nucleus", which every simulated core device has in a version of its own',
  ],
  [
    'a stand-in for what is nobody else’s',
    { source: ['app'], 'public-components': ['com.example.Lib@2.0.0'] },
    '--public-components has "com.example.Lib", which is no component of AWS',
  ],
])('%s is refused before anything is begun', async ([, given, words]) => {
  await expect(plan(given)).rejects.toThrow(words)
})

const stageUntil = (signal: AbortSignal): Stage => ({
  ...{ reporter: { report: () => undefined }, clock: systemClock, environment: { PATH: process.env.PATH }, signal },
  ...{ nodeRuntime: [], program: [], requests: 0, withRollback: false },
})

test('when the time is over, the step that goes on is told with what it has printed, and nothing of it is left', async () => {
  const pid = join(folder, 'pid')
  const script = `echo waiting for the modem; echo $$ > ${pid}.new; mv ${pid}.new ${pid}; sleep 300`
  const lifecycle = { Manifests: [{ Lifecycle: { Install: script } }] }
  await put('hang/recipe.json', recipe('com.example.App', '1.0.0', lifecycle))
  await using rehearsal = await plan({ source: ['hang'], devices: ['1'] })
  const over = new AbortController()
  const look = setInterval(() => existsSync(pid) && over.abort(new Error('the time is over')), 20)
  const found = nothingFound()
  await expect(rehearsal.run(stageUntil(over.signal), found)).rejects.toThrow('the time is over')
  clearInterval(look)
  expect(found.steps).toMatchObject([
    {
      name: 'release',
      notDeployed: 'Install of com.example.App 1.0.0 was still under way when the time was over',
      hooks: [{ event: 'Install', state: 'in-progress', timeoutMs: 120_000, output: 'waiting for the modem\n' }],
    },
  ])
  const number = (await readFile(pid, 'utf8')).trim()
  await expect(stat(`/proc/${number}`)).rejects.toMatchObject({ code: 'ENOENT' })
})

test.for<[string, string, string]>([
  ['a component that nobody has given', 'com.example.Lib', 'its folder is not given (other-components)'],
  ['a nucleus that is younger than ours', 'aws.greengrass.Nucleus', 'simulated core devices have 2.'],
])('%s is told as that', async ([, name, why], { task }) => {
  const dependencies = { ComponentDependencies: { [name]: { VersionRequirement: '>=99.0.0' } } }
  await put(`${task.id}/recipe.json`, recipe('com.example.App', '1.0.0', dependencies))
  await using rehearsal = await plan({ source: [task.id], devices: ['1'] })
  const found = nothingFound()
  await rehearsal.run(stageUntil(AbortSignal.timeout(60_000)), found)
  expect(judge(found, []).map(({ message }) => message)).toEqual([
    expect.stringContaining('failed'),
    expect.stringContaining(
      `the release: no version of ${name} meets what is required: com.example.App requires >=99.0.0; ${why}`,
    ),
  ])
})
