import { expect, test } from 'vitest'
import { recipe } from '../fixtures/start-greengrass.ts'
import { manifestFor } from '../recipe/platform.ts'
import { readRecipe } from '../recipe/read-recipe.ts'
import { type ConfigurationUpdate, updatedConfiguration } from './configuration.ts'
import { DeviceFailure } from './failure.ts'
import { lifecycleOf } from './lifecycle.ts'
import { type RootRequirement, resolveComponents } from './resolve.ts'
import { replaceVariables } from './variables.ts'

const DEFAULTS = { network: { useHttps: true, port: { http: 80 } }, tags: ['a', 'b'], 'a/b': 1 }

test.for<[string, object, ConfigurationUpdate, object]>([
  ['nothing keeps what is there', { own: 1 }, {}, { own: 1 }],
  ['a reset brings the default back', { tags: ['x'] }, { reset: ['/tags'] }, { tags: ['a', 'b'] }],
  ['a reset of what has no default removes it', { own: 1, tags: [] }, { reset: ['/own'] }, { tags: [] }],
  [
    'a reset deep inside',
    { network: { useHttps: false, x: 1 } },
    { reset: ['/network/useHttps'] },
    { network: { useHttps: true, x: 1 } },
  ],
  ['a reset of what is not there', { own: 1 }, { reset: ['/none/at/all'] }, { own: 1 }],
  ['a reset of everything', { own: 1 }, { reset: [''] }, DEFAULTS],
  ['a pointer with an escape', { 'a/b': 2 }, { reset: ['/a~1b'] }, { 'a/b': 1 }],
  [
    'objects are merged',
    { network: { useHttps: true } },
    { merge: '{"network":{"port":1}}' },
    { network: { useHttps: true, port: 1 } },
  ],
  ['lists are replaced', { tags: ['a', 'b'] }, { merge: '{"tags":["c"]}' }, { tags: ['c'] }],
  ['null is a value', { own: 1 }, { merge: '{"own":null}' }, { own: null }],
  [
    'resets come before the merge',
    { tags: ['x'] },
    { reset: ['/tags'], merge: '{"more":1}' },
    { tags: ['a', 'b'], more: 1 },
  ],
])('%s', ([, current, update, expected]) => {
  expect(updatedConfiguration(current as never, DEFAULTS, update)).toEqual(expected)
})

const place = (name: string) => ({
  artifacts: `/gg/artifacts/${name}`,
  decompressedArtifacts: `/gg/unarchived/${name}`,
  work: `/gg/work/${name}`,
  configuration: { text: 'hello', number: 3, deep: { list: [1] } },
})

test.for([
  ['{artifacts:path}/x', '/gg/artifacts/own/x'],
  ['{artifacts:decompressedPath}/a', '/gg/unarchived/own/a'],
  ['{work:path}', '/gg/work/own'],
  ['{kernel:rootPath} {iot:thingName}', '/gg edge-1'],
  ['{configuration:/text} {configuration:/number}', 'hello 3'],
  ['{configuration:/deep}', '{"list":[1]}'],
  ['{com.example.Lib:artifacts:path}', '/gg/artifacts/lib'],
  ['{com.example.Lib:configuration:/text}', 'hello'],
  ['{com.example.Other:work:path}', '{com.example.Other:work:path}'],
  ['{configuration:/none} $HOME {}', '{configuration:/none} $HOME {}'],
])('the variables of %s', ([text, expected]) => {
  const scope = {
    own: place('own'),
    dependencies: new Map([['com.example.Lib', place('lib')]]),
    rootPath: '/gg',
    thingName: 'edge-1',
  }
  expect(replaceVariables(text ?? '', scope)).toBe(expected)
})

test('steps have the times of the guide, and a global lifecycle is taken as far as the manifest selects it', () => {
  const manifest = { platform: {}, selections: ['key2', 'all'], artifacts: [] }
  const lifecycle = {
    key1: { Install: 'one' },
    key2: { install: { script: 'two', Timeout: '7', Setenv: { A: 1 } }, Run: 'go', Setenv: { B: 'x' } },
  }
  expect(lifecycleOf({ lifecycle }, manifest, (text) => text)).toEqual({
    install: { script: 'two', timeoutSeconds: 7, environment: { A: '1', B: 'x' } },
    run: { script: 'go', environment: { B: 'x' } },
  })
  const own = { ...manifest, lifecycle: { Bootstrap: 'b', Startup: 's', Shutdown: 'd', Recover: 'r' } }
  const steps = lifecycleOf({ lifecycle }, own, (text) => text)
  expect(Object.entries(steps).map(([name, step]) => [name, step.timeoutSeconds])).toEqual([
    ['bootstrap', 120],
    ['startup', 120],
    ['shutdown', 15],
    ['recover', 60],
  ])
})

test.for<[string, object, boolean]>([
  ['the same', { os: 'linux' }, true],
  ['any', { os: '*' }, true],
  ['any, as the templates of the kit have it', { os: 'all' }, true],
  ['an expression', { architecture: '/amd64|x86/' }, true],
  ['an expression for a part', { architecture: '/amd/' }, false],
  ['another', { os: 'windows' }, false],
  ['an attribute that the device has not', { gpu: 'yes' }, false],
  ['nothing', {}, true],
])('a manifest for %s', ([, platform, expected]) => {
  const { manifests } = readRecipe(recipe('A', '1.0.0', {}, { Platform: platform }) as never)
  expect(manifestFor({ manifests }, { os: 'linux', architecture: 'amd64' }) !== undefined).toBe(expected)
})

const LIBRARY = [
  recipe('app', '1.0.0', { ComponentDependencies: { lib: { VersionRequirement: '>=1.0.0 <3.0.0' } } }),
  recipe('old', '1.0.0', { ComponentDependencies: { lib: { VersionRequirement: '1.x' } } }),
  recipe('new', '1.0.0', { ComponentDependencies: { lib: { VersionRequirement: '^2.0.0' } } }),
  recipe('lib', '2.1.0', { ComponentDependencies: { base: {} } }),
  recipe('lib', '1.5.0'),
  recipe('base', '1.0.0'),
  recipe('egg', '1.0.0', { ComponentDependencies: { hen: {} } }),
  recipe('hen', '1.0.0', { ComponentDependencies: { egg: {} } }),
].map((document) => readRecipe(document as never))

const resolve = (...roots: readonly [name: string, version: string][]): string => {
  const wanted = roots.map(
    ([componentName, version]): RootRequirement => ({
      target: 'thinggroup/edge',
      componentName,
      version,
    }),
  )
  const versionsOf = (name: string) => LIBRARY.filter((one) => one.name === name)
  return resolveComponents(wanted, versionsOf, { os: 'linux' })
    .map((one) => `${one.recipe.name} ${one.recipe.version}${one.isRoot ? '*' : ''}`)
    .join(', ')
}

test('the newest version that all dependents can have is taken, with what that one needs', () => {
  expect(resolve(['app', '1.0.0'])).toBe('base 1.0.0, lib 2.1.0, app 1.0.0*')
  expect(resolve(['app', '1.0.0'], ['old', '1.0.0'])).toBe('lib 1.5.0, app 1.0.0*, old 1.0.0*')
})

test.for<[string, readonly [string, string][], string, string]>([
  ['no version', [['app', '9.0.0']], 'NO_AVAILABLE_COMPONENT_VERSION', 'thinggroup/edge requires =9.0.0'],
  [
    'requirements that conflict',
    [
      ['new', '1.0.0'],
      ['old', '1.0.0'],
    ],
    'NO_AVAILABLE_COMPONENT_VERSION',
    'Component lib version constraints: new requires ^2.0.0, old requires 1.x.',
  ],
  ['a circle', [['egg', '1.0.0']], 'COMPONENT_CIRCULAR_DEPENDENCY_ERROR', 'egg -> hen -> egg'],
])('%s cannot be resolved', ([, roots, code, words]) => {
  let failure: unknown
  try {
    resolve(...roots)
  } catch (error) {
    failure = error
  }
  expect(failure).toBeInstanceOf(DeviceFailure)
  expect((failure as DeviceFailure).codes).toContain(code)
  expect((failure as DeviceFailure).message).toContain(words)
})
