import { describe, expect, test } from 'vitest'
import { type OptionSpec, type OptionValues, readInputs, ValueProblem } from '../spec.ts'
import { componentPushOptions } from './component.ts'
import {
  checkGreengrassRollout,
  greengrassContentOptions,
  greengrassDeploymentOptions,
  toGreengrassJob,
  toGreengrassPolicies,
} from './deployment.ts'
import { checkGreengrassStatus, greengrassStatusOptions } from './status.ts'
import { readGreengrassSubject } from './subject.ts'
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
    expect(checkGreengrassRollout({ ...values, thing: undefined }, (name) => name)).toEqual([])
    expect(checkGreengrassRollout({ ...values, thing: 'edge-1' }, (name) => name)).toEqual([
      'rollout-rate and rollout-base-rate and rollout-factor and rollout-increase and abort-when and device-timeout are for thing groups: a deployment to one thing has no roll-out',
    ])
  })

  test.for(['rollout-rate', 'device-timeout'] as const)('refuses %s for a single thing, and nothing else', (name) => {
    const values = {
      ...valuesOf({ [name]: '5', 'failure-policy': 'rollback', 'update-timeout': '9' }),
      thing: 'edge-1',
    }
    expect(checkGreengrassRollout(values, (one) => `--${one}`)).toEqual([
      `--${name} is for thing groups: a deployment to one thing has no roll-out`,
    ])
  })

  test('has a growing rate as a whole', () => {
    expect(
      checkGreengrassRollout({ ...valuesOf({ 'rollout-factor': '2' }), thing: undefined }, (name) => `--${name}`),
    ).toEqual(['--rollout-factor without --rollout-base-rate and --rollout-increase; expected all three'])
  })
})

test.for<[object, readonly string[]]>([
  [{ thing: 'a' }, []],
  [{ 'thing-group': 'a' }, []],
  [{}, ['thing-group and thing: one of them is missing: what is deployed to']],
  [{ thing: 'a', 'thing-group': 'b' }, ['thing-group and thing are given together; expected one of them']],
  [{ thing: 'a b' }, ['thing is "a b"; expected the name of a thing, no ARN']],
  [
    { 'thing-group': 'arn:aws:iot:us-west-2:123456789012:thinggroup/edge' },
    ['thing-group is "arn:aws:iot:us-west-2:123456789012:thinggroup/edge"; expected the name of a thing group, no ARN'],
  ],
])('of the target %j it is said: %j', ([given, expected]) => {
  const values = { 'thing-group': undefined, thing: undefined, ...given }
  expect(checkGreengrassTarget(values, (name) => name)).toEqual(expected)
})

const ARN = 'arn:aws:iot:us-west-2:123456789012'

test.for<[object, object | undefined]>([
  [{}, undefined],
  [{ 'thing-group': 'edge' }, { type: 'thing-group', name: 'edge' }],
  [{ thing: 'a:b' }, { type: 'thing', name: 'a:b' }],
  [{ thing: `${ARN}:thing/core` }, { type: 'thing', name: 'core', arn: `${ARN}:thing/core` }],
  [{ 'target-arn': `${ARN}:thinggroup/edge` }, { type: 'thing-group', name: 'edge', arn: `${ARN}:thinggroup/edge` }],
])('%j asks about %j', ([given, expected]) => {
  const nothing = { 'thing-group': undefined, thing: undefined, 'target-arn': undefined }
  expect(readGreengrassSubject({ ...nothing, ...given })).toEqual(expected)
})

test('what is no ARN of a target, and other services than Greengrass, are told where they are given', () => {
  const read = (given: Readonly<Record<string, string>>): readonly string[] =>
    readInputs(
      greengrassStatusOptions,
      (name) => [given[name] ?? ''],
      (name) => `--${name}`,
    ).problems
  expect(read({ 'target-arn': `${ARN}:thinggroup/edge`, provider: 'greengrass' })).toEqual([])
  expect(read({ 'target-arn': 'arn:aws:iot:us-west-2:123456789012:cert/1' })).toEqual([
    expect.stringContaining('--target-arn is "arn:aws:iot:us-west-2:123456789012:cert/1"; expected the ARN of a thing'),
  ])
  expect(read({ provider: 'codedeploy' })).toEqual([
    '--provider is "codedeploy"; expected greengrass: slipway deployments list and slipway wait tell of deployments of other services',
  ])
})

test.for<[object, number]>([
  [{ 'deployment-id': 'd', devices: ['a'] }, 0],
  [{ 'thing-group': 'g', history: true }, 0],
  [{ 'core-device': 'c' }, 0],
  [{ 'thing-group': 'g', devices: ['a'] }, 0],
  [{ 'thing-group': `${ARN}:thinggroup/g` }, 0],
  [{ 'target-arn': `${ARN}:thinggroup/g`, history: true, devices: ['a'] }, 0],
  [{ 'thing-group': `${ARN}:thing/a` }, 1],
  [{ thing: 'no/name' }, 1],
  [{ 'target-arn': `${ARN}:thing/a`, devices: ['a'] }, 1],
  [{ 'deployment-id': 'd', history: true }, 1],
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

test.for([
  ['edge/components', 'edge/components/'],
  ['/edge/', 'edge/'],
  ['/', undefined],
  ['', undefined],
] as const)('s3-prefix "%s" puts "%s" in front of keys', ([written, expected]) => {
  expect(componentPushOptions['s3-prefix'].read([written])).toBe(expected)
})
