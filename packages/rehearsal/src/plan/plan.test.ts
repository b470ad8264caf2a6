import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { requireHooks } from '../platforms/lambda.ts'
import { findPrevious } from './find-previous.ts'
import { planImages } from './plan-images.ts'
import { readNeeds } from './read-app-spec.ts'

const signal = new AbortController().signal
const reporter = { report: () => undefined }

const previous = (name: string, isThere: boolean) =>
  findPrevious(name, '/tmp/before', {
    files: { kindOf: async () => (isThere ? 'directory' : undefined) },
    exportCommit: async () => resolve('/work/shop'),
    signal,
  })

test('what was before is a folder that stands for the one that is released', async () => {
  const before = await previous('v1', true)
  expect([before.isCommit, before.at('v2')]).toEqual([false, 'v1'])
})

test('or a commit, in which the same paths are', async () => {
  const before = await previous('main', false)
  expect([before.isCommit, before.at('/work/shop/release')]).toEqual([true, join('/tmp/before', 'release')])
  expect(before.at('/work/shop')).toBe('/tmp/before')
  for (const outside of ['/work/other', '/work', '/work/shop/../other']) {
    expect(() => before.at(outside)).toThrow('is not in the repository')
  }
})

const LAMBDA = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: \${STAGE}
        CurrentVersion: <CURRENT_VERSION>
        TargetVersion: <TARGET_VERSION>
Hooks:
  - BeforeAllowTraffic: arn:aws:lambda:eu-west-1:111122223333:function:CodeDeployHook_check
`
const needs = (text: string, request: object = {}) =>
  readNeeds(
    { appSpecFile: 'appspec.yml', ...request },
    { files: { read: async () => new TextEncoder().encode(text) }, reporter },
  )

test('what an AppSpec file needs is read with its variables in it, and what is said beside it comes first', async () => {
  const variables = new Map([['STAGE', 'live']])
  const found = await needs(LAMBDA, { variables })
  expect([found.platform, ...found.values]).toEqual(['lambda', ['Name', 'orders'], ['Alias', 'live']])
  expect([...found.hooks.keys()]).toEqual(['BeforeAllowTraffic'])
  const said = await needs(LAMBDA, { variables, lambda: { alias: 'canary' } })
  expect(said.values.get('Alias')).toBe('canary')
})

test.for<[string, string, object, string]>([
  ['is broken', 'version: 0.0\nResources: []\n', {}, 'APPSPEC_INVALID'],
  ['lacks the value of a variable', LAMBDA, { variables: new Map() }, 'APPSPEC_INVALID'],
])('an AppSpec file that %s is refused', async ([, text, request, code]) => {
  await expect(needs(text, request)).rejects.toMatchObject({ code })
})

test('without a file, what is said is what is needed', async () => {
  const hooks = [{ event: 'AfterInstall', functionName: 'check' }]
  const found = await readNeeds(
    { ecs: { taskDefinition: 'task.json', containerName: 'web', containerPort: 80 }, hooks },
    { files: { read: async () => new Uint8Array() }, reporter },
  )
  expect([found.platform, ...found.values, ...found.hooks]).toEqual([
    'ecs',
    ['ContainerName', 'web'],
    ['ContainerPort', '80'],
    ['AfterInstall', 'check'],
  ])
})

test('a hook whose code nobody has given is named, whatever names it in the AppSpec', () => {
  const hooks = new Map([
    ['BeforeAllowTraffic', 'arn:aws:lambda:eu-west-1:111122223333:function:check:live'],
    ['AfterAllowTraffic', 'other'],
  ])
  requireHooks(hooks, [
    { name: 'check', path: 'hook' },
    { name: 'other', path: 'hook' },
  ])
  expect(() => requireHooks(hooks, [{ name: 'other', path: 'hook' }])).toThrow(
    'the code of "check", which BeforeAllowTraffic calls, is not given',
  )
})

const definition = (...images: readonly string[]) => ({
  family: 'web',
  containerDefinitions: images.map((image, index) => ({ name: index === 0 ? 'web' : `side-${index}`, image })),
})
const folders = [
  { name: 'web', folder: 'now/web' },
  { name: 'proxy:3', folder: 'now/proxy' },
]

test('a folder from before stands for the image of the one container; the others are as they are', () => {
  const { before, images } = planImages({
    release: definition('web:2', 'proxy:3'),
    committed: undefined,
    containerName: 'web',
    folders,
    previous: { at: () => 'v1', isCommit: false },
  })
  expect(before.containerDefinitions).toEqual([
    { name: 'web', image: 'rehearsal.invalid/before-0' },
    { name: 'side-1', image: 'rehearsal.invalid/before-1' },
  ])
  expect(images.slice(2)).toEqual([
    { name: 'rehearsal.invalid/before-0', folder: 'v1' },
    { name: 'rehearsal.invalid/before-1', folder: 'now/proxy' },
  ])
})

test('in a commit every image has its folder as it was then, under the name that it had then', () => {
  const { images } = planImages({
    release: definition('web:2', 'proxy:3'),
    committed: definition('registry.example:5000/shop@sha256:abc'),
    containerName: 'web',
    folders,
    previous: { at: (path) => `then/${path}`, isCommit: true },
  })
  expect(images.slice(2)).toEqual([{ name: 'rehearsal.invalid/before-0', folder: 'then/now/web' }])
})

test('an image that no folder stands for is named', () => {
  const request = { committed: undefined, containerName: 'web', previous: { at: () => 'v1', isCommit: false } }
  expect(() => planImages({ ...request, release: definition('web:2', 'proxy:4'), folders })).toThrow(
    'no folder stands for the image "proxy:4"',
  )
})
