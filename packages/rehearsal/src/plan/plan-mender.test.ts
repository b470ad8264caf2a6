import { menderRehearseOptions, readInputs } from '@slipway/core/inputs'
import { describe, expect, test } from 'vitest'
import { fleetsOf, type MenderRehearsalValues, planMender, toValuesBefore } from './plan-mender.ts'

type Given = Readonly<Record<string, readonly string[]>>

const RELEASE = { source: ['v2'], 'artifact-name': ['app-2'], 'device-types': ['board', 'board-b'] }

function read(given: Given): MenderRehearsalValues {
  const { values, problems } = readInputs(
    menderRehearseOptions,
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )
  expect(problems).toEqual([])
  return values
}

describe('the devices', () => {
  test.for<[string, Given, readonly unknown[]]>([
    ['three of the first type', {}, [{ deviceType: 'board', count: 3 }]],
    [
      'as many as asked, of the type',
      { devices: ['5'], 'device-type': ['board-b'] },
      [{ deviceType: 'board-b', count: 5 }],
    ],
    [
      'those of other types beside them',
      { 'other-devices': ['sensor=2', 'a=b=1'] },
      [
        { deviceType: 'board', count: 3 },
        { deviceType: 'sensor', count: 2 },
        { deviceType: 'a=b', count: 1 },
      ],
    ],
  ])('are %s', ([, given, expected]) => {
    expect(fleetsOf(read({ ...RELEASE, ...given }), { deviceTypes: ['board', 'board-b'] })).toEqual(expected)
  })
})

describe('the release before', () => {
  const given = {
    ...RELEASE,
    'state-scripts': ['scripts/ArtifactInstall_Leave_00'],
    'meta-data': ['meta.json'],
    depends: ['artifact_name=app-1'],
  }

  test('is made of a folder with the same inputs, under another name, and depends on nothing', () => {
    expect(toValuesBefore(read(given), { at: () => 'v1', isCommit: false })).toEqual({
      ...read(given),
      source: 'v1',
      'artifact-name': 'app-2-previous',
      depends: [],
    })
  })

  test('is made of what a commit has at the same paths', () => {
    const values = read({ ...given, 'previous-name': ['app-1'] })
    expect(toValuesBefore(values, { at: (path) => `/commit/${path}`, isCommit: true })).toMatchObject({
      source: '/commit/v2',
      'artifact-name': 'app-1',
      'state-scripts': ['/commit/scripts/ArtifactInstall_Leave_00'],
      'meta-data': '/commit/meta.json',
    })
  })
})

test.for<[string, Given, string]>([
  ['two releases', { ...RELEASE, bundle: ['app.mender'] }, '--source and --bundle are both given; expected one'],
  [
    'what only a server knows',
    { ...RELEASE, previous: ['last-successful'] },
    '--previous is "last-successful", and a rehearsal asks no Mender server for its Artifacts',
  ],
  ['an Artifact that is not there', { bundle: ['no/such.mender'] }, 'Artifact "no/such.mender" cannot be read'],
])('%s is wrong input', async ([, given, words]) => {
  const ports = {
    environment: {},
    reporter: { report: () => undefined },
    exportCommit: () => Promise.reject(new Error('no commit is asked for')),
    written: (name: string) => `--${name}`,
    signal: AbortSignal.timeout(60_000),
  }
  await expect(planMender(read(given), ports)).rejects.toThrow(words)
})
