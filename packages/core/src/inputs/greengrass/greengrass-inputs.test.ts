import { describe, expect, test } from 'vitest'
import { type OptionSpec, type OptionValues, ValueProblem } from '../spec.ts'
import {
  checkGreengrassRollout,
  greengrassContentOptions,
  greengrassDeploymentOptions,
  toGreengrassJob,
  toGreengrassPolicies,
} from './deployment.ts'
import { checkGreengrassStatus, greengrassStatusOptions } from './status.ts'
import { checkGreengrassTarget } from './target.ts'
import { greengrassWaitOptions } from './wait.ts'

const options = { ...greengrassContentOptions, ...greengrassDeploymentOptions, ...greengrassWaitOptions }
type Name = keyof typeof options

const read = (name: Name, words: readonly string[]): unknown => (options[name] as OptionSpec<unknown>).read(words)

test.for<[Name, readonly string[], unknown]>([
  ['components', ['a.b@1.4.0', ''], [{ name: 'a.b', version: '1.4.0' }]],
  ['component-config', ['a=b=c.json'], [{ name: 'a', value: 'b=c.json' }]],
  [
    'reset-config',
    ['a=', 'a=/x'],
    [
      { name: 'a', value: '' },
      { name: 'a', value: '/x' },
    ],
  ],
  ['rollout-rate', ['50'], 50],
  ['rollout-factor', ['1.5'], 1.5],
  ['rollout-factor', [''], undefined],
  ['rollout-increase', ['notified:10'], { of: 'notified', things: 10 }],
  ['rollout-increase', [], undefined],
  [
    'abort-when',
    ['all:10.25%:20'],
    [{ failureType: 'ALL', thresholdPercentage: 10.25, minNumberOfExecutedThings: 20 }],
  ],
  ['deployment-tags', ['team=edge'], { team: 'edge' }],
  ['wait-for-devices', ['90%'], { percent: 90 }],
  ['wait-for-devices', ['3'], { count: 3 }],
  ['wait-for-devices', [], undefined],
])('%s takes %j', ([name, words, expected]) => expect(read(name, words)).toEqual(expected))

test.for<[Name, string]>([
  ['components', 'a.b'],
  ['components', '@1.0.0'],
  ['component-config', 'a='],
  ['reset-config', '=/x'],
  ['rollout-rate', '1001'],
  ['rollout-factor', '1'],
  ['rollout-factor', '1.25'],
  ['rollout-increase', 'both:3'],
  ['rollout-increase', 'notified:0'],
  ['abort-when', 'all:101%:1'],
  ['abort-when', 'all:10:1'],
  ['abort-when', 'some:10%:1'],
  ['device-timeout', '10081'],
  ['deployment-tags', 'aws:x=1'],
  ['wait-for-devices', '0'],
  ['wait-for-devices', '101%'],
])('%s refuses "%s"', ([name, word]) => expect(() => read(name, [word])).toThrow(ValueProblem))

const valuesOf = (given: Readonly<Record<string, string>>): OptionValues<typeof greengrassDeploymentOptions> =>
  Object.fromEntries(
    Object.entries(greengrassDeploymentOptions).map(([name, spec]) => [
      name,
      spec.read(given[name] === undefined ? [] : [given[name]]),
    ]),
  ) as never

describe('what a deployment is made with', () => {
  test('is nothing where nothing is said', () => {
    expect([toGreengrassPolicies(valuesOf({})), toGreengrassJob(valuesOf({}))]).toEqual([undefined, undefined])
  })

  test('is in the words of the service', () => {
    const values = valuesOf({
      ...{ 'failure-policy': 'do-nothing', 'update-timeout': '5', 'validation-timeout': '7' },
      ...{ 'rollout-rate': '50', 'rollout-base-rate': '5', 'rollout-factor': '2', 'rollout-increase': 'succeeded:9' },
      ...{ 'abort-when': 'timed-out:5%:100', 'device-timeout': '5' },
    })
    expect(toGreengrassPolicies(values)).toEqual({
      failureHandlingPolicy: 'DO_NOTHING',
      componentUpdatePolicy: { action: 'NOTIFY_COMPONENTS', timeoutInSeconds: 5 },
      configurationValidationPolicy: { timeoutInSeconds: 7 },
    })
    expect(toGreengrassJob(values)).toEqual({
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 50,
        exponentialRate: {
          ...{ baseRatePerMinute: 5, incrementFactor: 2 },
          rateIncreaseCriteria: { numberOfSucceededThings: 9 },
        },
      },
      abortConfig: {
        criteriaList: [
          { failureType: 'TIMED_OUT', action: 'CANCEL', thresholdPercentage: 5, minNumberOfExecutedThings: 100 },
        ],
      },
      timeoutConfig: { inProgressTimeoutInMinutes: 5 },
    })
    expect(checkGreengrassRollout(values, (name) => name)).toEqual([])
  })

  test('has a growing rate as a whole', () => {
    expect(checkGreengrassRollout(valuesOf({ 'rollout-factor': '2' }), (name) => `--${name}`)).toEqual([
      '--rollout-factor without --rollout-base-rate and --rollout-increase; expected all three',
    ])
  })
})

test.for<[object, readonly string[]]>([
  [{ thing: 'a' }, []],
  [{ 'thing-group': 'a' }, []],
  [{}, ['thing-group and thing: one of them is missing: what is deployed to']],
  [{ thing: 'a', 'thing-group': 'b' }, ['thing-group and thing are given together; expected one of them']],
])('of the target %j it is said: %j', ([given, expected]) => {
  const values = { 'thing-group': undefined, thing: undefined, ...given }
  expect(checkGreengrassTarget(values, (name) => name)).toEqual(expected)
})

test.for<[object, number]>([
  [{ 'deployment-id': 'd', devices: ['a'] }, 0],
  [{ 'thing-group': 'g', history: true }, 0],
  [{ 'core-device': 'c' }, 0],
  [{}, 1],
  [{ thing: 'a', 'core-device': 'c' }, 1],
  [{ thing: 'a', devices: ['a'] }, 1],
  [{ 'core-device': 'c', history: true }, 1],
])('of the question %j there are %i problems', ([given, count]) => {
  const nothing = Object.fromEntries(
    Object.entries(greengrassStatusOptions).map(([name, spec]) => [name, spec.read([])]),
  )
  expect(checkGreengrassStatus({ ...nothing, ...given } as never, (name) => name)).toHaveLength(count)
})
