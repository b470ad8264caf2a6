import { expect, test } from 'vitest'
import { deploymentOptions, readDeploymentOptions } from './deployment.ts'
import { redeploySource } from './redeploy.ts'
import { revisionOptions } from './release.ts'
import { readInputs } from './spec.ts'

function read(given: Readonly<Record<string, readonly string[]>>) {
  const { values, problems } = readInputs(
    deploymentOptions,
    (name) => given[name] ?? [],
    (name) => `--${name}`,
  )
  return { request: problems.length > 0 ? undefined : readDeploymentOptions(values), problems }
}

test('what was not said is left to the group', () => {
  expect(read({}).request).toEqual({})
})

test.for<[string, Readonly<Record<string, readonly string[]>>, unknown]>([
  ['one trigger', { 'auto-rollback': ['failure'] }, { autoRollback: ['failure'] }],
  ['triggers apart', { 'auto-rollback': ['failure', 'alarm'] }, { autoRollback: ['failure', 'alarm'] }],
  ['triggers in one text', { 'auto-rollback': ['stop, failure,stop'] }, { autoRollback: ['stop', 'failure'] }],
  ['off', { 'auto-rollback': ['off'] }, { autoRollback: [] }],
  ['alarms', { alarms: ['5xx', 'latency'] }, { alarms: { isEnabled: true, names: ['5xx', 'latency'] } }],
  ['no alarms', { 'ignore-alarms': ['true'] }, { alarms: { isEnabled: false, names: [] } }],
  [
    'alarms kept, but ignored',
    { alarms: ['5xx'], 'ignore-alarms': ['true'] },
    { alarms: { isEnabled: false, names: ['5xx'] } },
  ],
  [
    'tags and groups',
    { 'target-tags': ['color=green', 'fleet', 'a=b=c', 'empty='], 'target-auto-scaling-groups': ['green'] },
    {
      targetInstances: {
        tags: [
          { key: 'color', value: 'green' },
          { key: 'fleet' },
          { key: 'a', value: 'b=c' },
          { key: 'empty', value: '' },
        ],
        autoScalingGroups: ['green'],
      },
    },
  ],
])('%s', ([, given, request]) => {
  expect(read(given)).toEqual({ request, problems: [] })
})

test.for([
  ['auto-rollback', 'never', '--auto-rollback is "never"; expected some of failure, stop, alarm, or off'],
  ['auto-rollback', 'off,stop', '--auto-rollback is "off,stop"; off stands alone'],
  ['target-tags', '=green', '--target-tags is "=green"; expected KEY=VALUE, or KEY for any value'],
] as const)('--%s %s is refused', ([name, word, problem]) => {
  expect(read({ [name]: [word] }).problems).toEqual([problem])
})

const { read: readSource } = redeploySource('what')

test.for(['last-successful', 'previous-successful', 'd-1A2B3C4D5', 'commit:1a2b3c4', `commit:${'A'.repeat(40)}`])(
  '%s is something to go back to',
  (word) => {
    expect(readSource([word])).toBe(word)
  },
)

test('nothing said is nothing chosen', () => {
  expect([readSource([]), readSource([''])]).toEqual([undefined, undefined])
})

test.for([
  ['last-succesful', 'expected last-successful'],
  ['commit:1a2b3c', '7 to 40 digits'],
  [`commit:${'a'.repeat(41)}`, '7 to 40 digits'],
  ['commit:main', '7 to 40 digits'],
  ['tag:v1 .2', 'that is no name of a tag'],
  ['s3://releases/shop/1.zip', 'give it as the revision'],
  ['github:o/r@c0ffee', 'give it as the revision'],
  ['{"revisionType":"S3"}', 'give it as the revision'],
] as const)('%s is refused: %s', ([word, reason]) => {
  expect(() => readSource([word])).toThrow(reason)
})

test.for([
  [[], undefined],
  [[''], undefined],
  [['A'.repeat(40)], 'a'.repeat(40)],
] as const)('the commit of a bundle %j is %s', ([words, commit]) => {
  expect(revisionOptions.commit.read(words)).toBe(commit)
})

test('the commit of a bundle is a whole one', () => {
  expect(() => revisionOptions.commit.read(['1a2b3c4'])).toThrow('is "1a2b3c4"; expected all 40 digits of a commit')
})
