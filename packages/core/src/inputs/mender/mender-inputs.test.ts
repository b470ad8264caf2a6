import { describe, expect, test } from 'vitest'
import { readProvider } from '../provider.ts'
import { type OptionSpec, ValueProblem } from '../spec.ts'
import { menderArtifactOptions } from './artifact.ts'
import { menderDeploymentOptions } from './deployment.ts'
import { phasesOption } from './phases.ts'
import { checkMenderTarget } from './target.ts'
import { menderWaitOptions } from './wait.ts'

function problemOf<T>({ read }: OptionSpec<T>, words: readonly string[]): string {
  try {
    read(words)
  } catch (error) {
    expect(error).toBeInstanceOf(ValueProblem)
    return (error as ValueProblem).message
  }
  throw new Error(`${words.join(' ')} is taken`)
}

describe('phases', () => {
  const { phases } = phasesOption

  test.for<readonly [readonly string[], readonly unknown[]]>([
    [[], []],
    [[''], []],
    [['rest'], [{}]],
    [['100%'], [{}]],
    [
      ['5%', '15%@+2h', 'rest@+1d'],
      [{ percent: 5 }, { percent: 15, start: { afterMs: 7_200_000 } }, { start: { afterMs: 86_400_000 } }],
    ],
    [
      ['40%', '60%@+90m'],
      [{ percent: 40 }, { start: { afterMs: 5_400_000 } }],
    ],
    [
      ['10%@2027-01-04T06:00:00Z', 'rest@2027-01-04T07:00:00+01:00'],
      [{ percent: 10, start: { at: Date.UTC(2027, 0, 4, 6) } }, { start: { at: Date.UTC(2027, 0, 4, 6) } }],
    ],
  ])('%j are read', ([words, expected]) => {
    expect(phases.read(words)).toEqual(expected)
  })

  test.for([
    [['rest', '5%@+1h'], 'has a phase for the rest that is not the last one'],
    [['50%', '60%@+1h'], 'comes to 110 %'],
    [['50%', '40%@+1h'], 'comes to 90 %'],
    [['50%', '50%@+1h', 'rest@+2h'], 'comes to 100 %'],
    [['5%', 'rest'], 'without its start'],
    [['0%', 'rest@+1h'], 'has a phase "0%"'],
    [['5', 'rest@+1h'], 'has a phase "5"'],
    [['5%@tomorrow', 'rest@+1h'], 'whose start is neither'],
    [['5%@2027-01-04T06:00:00', 'rest@+1h'], 'whose start is neither'],
    [['5%@+2w', 'rest@+1h'], 'whose start is neither'],
  ] as const)('%j are refused: %s', ([words, problem]) => {
    expect(problemOf(phases, words)).toContain(problem)
  })
})

const TARGET = { devices: [], 'device-group': undefined, 'all-devices': false, filter: undefined } as const

test.for([
  [{}, ['--devices, --device-group, --all-devices, --filter: one of them is missing: the devices to deploy to']],
  [{ 'all-devices': true }, []],
  [{ devices: ['a', 'b'] }, []],
  [{ 'device-group': 'lab' }, []],
  [{ filter: 'f' }, []],
  [
    { 'device-group': 'lab', 'all-devices': true },
    ['--device-group and --all-devices are given together; expected one of them'],
  ],
] as const)('a target is said in exactly one way: %j', ([given, problems]) => {
  expect(checkMenderTarget({ ...TARGET, ...given }, (name) => `--${name}`)).toEqual(problems)
})

test.for([
  [['3'], { count: 3 }],
  [['0'], { count: 0 }],
  [['5%'], { percent: 5 }],
  [[], undefined],
  [[''], undefined],
] as const)('%j devices may fail: %o', ([words, tolerance]) => {
  expect(menderWaitOptions['max-failures'].read(words)).toEqual(tolerance)
})

test.for(['-1', '101%', '1.5', 'some', '%'])('"%s" is no number of devices', (word) => {
  expect(problemOf(menderWaitOptions['max-failures'], [word])).toContain(`is "${word}"; expected a number of devices`)
})

test.for([
  ['retries', '101'],
  ['retries', '1.5'],
  ['max-devices', '0'],
] as const)('%s %s is refused', ([name, word]) => {
  expect(problemOf(menderDeploymentOptions[name], [word])).toMatch(/^is ".*"; expected a number from \d+ to \d+$/)
})

test('provides and depends are keys with values, which may hold "="', () => {
  expect(menderArtifactOptions.depends.read(['a.b=1=2', '', 'c='])).toEqual([
    { key: 'a.b', value: '1=2' },
    { key: 'c', value: '' },
  ])
  expect(problemOf(menderArtifactOptions.provides, ['=x'])).toBe('has "=x"; expected KEY=VALUE')
})

test('a service is one of those that there are, and CodeDeploy where none is named', () => {
  expect([readProvider(undefined), readProvider(''), readProvider('mender')]).toEqual([
    'codedeploy',
    'codedeploy',
    'mender',
  ])
  expect(() => readProvider('greengras')).toThrow('is "greengras"; expected one of codedeploy, mender')
})
