import { expect, test } from 'vitest'
import { greengrassRehearseOptions } from './greengrass/index.ts'
import { menderRehearseOptions } from './mender/index.ts'
import { rehearseOptions } from './rehearse.ts'
import { readInputs } from './spec.ts'

const read = (given: Readonly<Record<string, readonly string[]>>) =>
  readInputs(
    rehearseOptions,
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )

test('what nobody says has its default', () => {
  const { values, problems } = read({})
  expect(problems).toEqual([])
  expect(values).toMatchObject({
    instances: 2,
    requests: 100,
    'request-path': '/',
    'fail-on': [],
    functions: [],
    'image-folders': [],
    'with-rollback': false,
  })
})

test.for<[string, readonly string[], unknown]>([
  [
    'functions',
    ['check=hook', 'other=a/b.zip,app.run'],
    [
      { name: 'check', path: 'hook' },
      { name: 'other', path: 'a/b.zip', handler: 'app.run' },
    ],
  ],
  ['image-folders', ['registry:5000/web:1=dist'], [{ name: 'registry:5000/web:1', folder: 'dist' }]],
  ['fail-on', ['lost-requests, leftovers', 'rollback'], ['lost-requests', 'leftovers', 'rollback']],
  ['instances', ['20'], 20],
  ['request-path', ['/health?deep=1'], '/health?deep=1'],
])('%s are read from %j', ([name, given, value]) => {
  const { values, problems } = read({ [name]: given })
  expect(problems).toEqual([])
  expect(values[name as keyof typeof values]).toEqual(value)
})

test.for<[string, string, string]>([
  ['functions', 'hook', 'expected NAME=PATH'],
  ['image-folders', 'web', 'expected NAME=DIR'],
  ['fail-on', 'everything', 'expected one of lost-requests, leftovers'],
  ['instances', '21', 'expected a number from 1 to 20'],
  ['instances', '0', 'expected a number from 1 to 20'],
  ['requests', 'many', 'expected a number from 1 to 10000'],
  ['request-path', 'health', 'expected a path that begins with /'],
])('%s refuses "%s"', ([name, given, words]) => {
  expect(read({ [name]: [given] }).problems).toEqual([expect.stringContaining(`--${name} is "${given}"; ${words}`)])
})

test.for<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  [
    'neither a source nor an Artifact',
    {},
    ['--source is missing', '--artifact-name is missing', '--device-types is missing'],
  ],
  ['an Artifact alone', { bundle: ['app.mender'] }, []],
  [
    'lost requests, which no device has',
    { bundle: ['app.mender'], 'fail-on': ['lost-requests'] },
    ['--fail-on is "lost-requests"; expected one of leftovers, slow-hooks, differences, rollback'],
  ],
  ['too many devices', { bundle: ['app.mender'], devices: ['51'] }, ['expected a number from 1 to 50']],
  [
    'devices without a count',
    { bundle: ['app.mender'], 'other-devices': ['sensor'] },
    ['--other-devices has "sensor"; expected TYPE=COUNT'],
  ],
])('of a rehearsal on devices: %s', ([, given, expected]) => {
  const { problems } = readInputs(
    menderRehearseOptions,
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )
  expect(problems).toEqual(expected.map((words) => expect.stringContaining(words)))
})

test.for<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  ['no component', {}, ['--source is missing']],
  ['several components and folders of the ones before', { source: ['app', 'lib'], previous: ['v1/app', 'v1/lib'] }, []],
  [
    'lost requests, which no core device has',
    { source: ['app'], 'fail-on': ['lost-requests'] },
    ['--fail-on is "lost-requests"; expected one of leftovers, slow-hooks, differences, rollback'],
  ],
  [
    'a public component without a version',
    { source: ['app'], 'public-components': ['aws.greengrass.Cli'] },
    ['--public-components has "aws.greengrass.Cli"; expected NAME@VERSION'],
  ],
  ['too many devices', { source: ['app'], devices: ['51'] }, ['expected a number from 1 to 50']],
])('of a rehearsal on core devices: %s', ([, given, expected]) => {
  const { problems } = readInputs(
    greengrassRehearseOptions,
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )
  expect(problems).toEqual(expected.map((words) => expect.stringContaining(words)))
})
