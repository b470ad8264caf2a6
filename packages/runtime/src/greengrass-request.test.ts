import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import {
  readGreengrassRedeploy,
  readGreengrassRequest,
  readGreengrassRevision,
  requireRollout,
  toGreengrassSettings,
} from './greengrass-request.ts'
import { toWorkOfRedeploy } from './greengrass-work.ts'

const written = (name: string): string => `--${name}`
const APP = 'com.example.App'
const GROUP_ARN = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge'

const CONTENT = {
  ...{ 'thing-group': 'edge', thing: undefined, revision: undefined, 'deployment-file': undefined },
  ...{ components: [], 'component-config': [], 'reset-config': [], 'remove-components': [] },
}

const SETTINGS = {
  ...{ 'deployment-name': undefined, 'failure-policy': undefined, 'update-policy': undefined },
  ...{ 'update-timeout': undefined, 'validation-timeout': undefined, 'rollout-rate': undefined },
  ...{ 'rollout-base-rate': undefined, 'rollout-factor': undefined, 'rollout-increase': undefined },
  ...{ 'abort-when': [], 'device-timeout': undefined, 'deployment-tags': {} },
  ...{ 'expect-deployment': undefined, 'skip-if-current': false },
}

function request(
  given: Partial<Parameters<typeof readGreengrassRequest>[0]>,
  files: Readonly<Record<string, string>> = {},
) {
  const read = async (path: string) => {
    const text = files[path]
    if (text === undefined) throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: it is not there`)
    return new TextEncoder().encode(text)
  }
  return readGreengrassRequest({ ...CONTENT, ...given }, { files: { read }, written })
}

test.for([
  [`greengrass:${APP}@1.4.0`, { [APP]: '1.4.0' }],
  [`{"greengrassComponents":{"${APP}":"1.4.0"}}`, { [APP]: '1.4.0' }],
] as const)('%s names versions of components', ([text, components]) => {
  expect(readGreengrassRevision(text, written)).toEqual({ type: 'greengrass', components })
})

test.for([
  ['s3://bucket/key.zip', '--revision is no revision of Greengrass'],
  ['greengrass:', '--revision names no component'],
] as const)('%s names none', ([text, message]) => {
  expect(() => readGreengrassRevision(text, written)).toThrow(message)
})

test.for([
  ['previous', 'previous'],
  ['failed-devices', 'failed-devices'],
  ['7', { revisionId: '7' }],
  ['4213d1d8-f667-43fe-a5cd-c7dd1b637b46', { deploymentId: '4213d1d8-f667-43fe-a5cd-c7dd1b637b46' }],
] as const)('%s can be gone back to', ([text, source]) => {
  expect(readGreengrassRedeploy(text, 'redeploy')).toEqual(source)
})

test.for(['0', 'last-successful', 'd-123'])('%s cannot', (text) => {
  expect(() => readGreengrassRedeploy(text, 'redeploy')).toThrow(`redeploy is "${text}"; expected previous,`)
})

test('changes of all kinds become one change for each component', async () => {
  const given = {
    revision: `greengrass:${APP}@2.0.0`,
    components: [{ name: 'com.example.Other', version: '1.1.0' }],
    'component-config': [{ name: APP, value: 'app.json' }],
    'reset-config': [
      { name: APP, value: '/network' },
      { name: APP, value: '' },
      { name: 'com.example.Kept', value: '' },
    ],
    'remove-components': ['com.example.Old'],
  }
  expect(await request(given, { 'app.json': '{ "a": [1] }' })).toEqual({
    target: { type: 'thing-group', name: 'edge' },
    content: {
      kind: 'change',
      components: {
        [APP]: { version: '2.0.0', configurationUpdate: { reset: ['/network', ''], merge: '{"a":[1]}' } },
        'com.example.Other': { version: '1.1.0' },
        'com.example.Kept': { configurationUpdate: { reset: [''] } },
      },
      remove: ['com.example.Old'],
    },
  })
})

test.for([
  ['{"a": 1,\n "b": tru}', 'is no JSON: line 2'],
  ['[1]', 'is no JSON object'],
] as const)('a configuration file with %j is wrong input, and its text is not told', async ([text, message]) => {
  const asked = request({ 'component-config': [{ name: APP, value: 'app.json' }] }, { 'app.json': text })
  await expect(asked).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining(`--component-config "app.json" for component "${APP}" ${message}`),
  })
})

test.for([
  [
    { 'component-config': [{ name: APP, value: 'none.json' }] },
    `--component-config for component "${APP}": "none.json" cannot be read: it is not there`,
  ],
  [{ 'deployment-file': 'none.json' }, '--deployment-file: "none.json" cannot be read: it is not there'],
] as const)('a file of %j that is not there is told with its option', async ([given, message]) => {
  await expect(request(given)).rejects.toMatchObject({ code: 'SOURCE_INVALID', message })
})

test.for([
  [
    { components: [{ name: APP, version: '1.0.0' }] },
    'has version 2.0.0 of component "com.example.App", and --components has 1.0.0',
  ],
  [{ 'remove-components': [APP] }, 'of --revision is in --remove-components too'],
] as const)('what is pushed and %j contradict each other', async ([given, message]) => {
  await expect(request({ revision: `greengrass:${APP}@2.0.0`, ...given })).rejects.toThrow(message)
})

test('a file with the whole deployment says the target too, unless it is for several', async () => {
  const document = { components: { [APP]: { componentVersion: '1.0.0' } } }
  const file = { 'deployment-file': 'all.json' }
  const withTarget = { 'all.json': JSON.stringify({ targetArn: GROUP_ARN, ...document }) }
  const whole = { target: { type: 'thing-group', name: 'edge' }, content: { kind: 'document', document } }
  expect(await request({ ...file, 'thing-group': undefined }, withTarget)).toEqual({ ...whole, targetArn: GROUP_ARN })
  expect(await request(file, withTarget)).toEqual({ ...whole, targetArn: GROUP_ARN })
  expect(await request(file, { 'all.json': JSON.stringify(document) })).toEqual(whole)
})

test.for([
  [{ 'thing-group': undefined }, { components: {} }, '"all.json" has no targetArn; expected --thing-group or --thing'],
  [
    { 'thing-group': 'other' },
    { targetArn: GROUP_ARN },
    `--thing-group is "other", and the targetArn of "all.json" is "${GROUP_ARN}"`,
  ],
  [{ 'thing-group': undefined, thing: 'edge' }, { targetArn: GROUP_ARN }, '--thing is "edge", and the targetArn'],
  [{}, { targetArn: 'arn:aws:s3:::bucket' }, 'which is no thing and no thing group'],
] as const)('a file and options that disagree are wrong input: %j, %j', async ([given, content, message]) => {
  const files = { 'all.json': JSON.stringify(content) }
  await expect(request({ 'deployment-file': 'all.json', ...given }, files)).rejects.toThrow(message)
})

test('what only groups heed is refused for a thing that a file has named', () => {
  const values = { ...SETTINGS, 'abort-when': [], 'rollout-rate': 5 }
  expect(() => requireRollout({ type: 'thing', name: 'edge-1' }, values, written)).toThrow(
    '--rollout-rate is for thing groups',
  )
  expect(() => requireRollout({ type: 'thing-group', name: 'edge' }, values, written)).not.toThrow()
  expect(() => requireRollout({ type: 'thing', name: 'edge-1' }, SETTINGS, written)).not.toThrow()
})

test('settings say only what was given', () => {
  expect(toGreengrassSettings(SETTINGS)).toEqual({})
  const given = {
    'deployment-name': 'n',
    'failure-policy': 'do-nothing',
    'rollout-rate': 5,
    'expect-deployment': 'id',
  } as const
  expect(toGreengrassSettings({ ...SETTINGS, ...given, 'deployment-tags': { a: 'b' } })).toEqual({
    name: 'n',
    policies: { failureHandlingPolicy: 'DO_NOTHING' },
    job: { jobExecutionsRolloutConfig: { maximumPerMinute: 5 } },
    tags: { a: 'b' },
    expectedDeploymentId: 'id',
  })
})

test('a retry of failed devices heeds a name and policies, and refuses what it would not heed', () => {
  const target = { type: 'thing-group', name: 'edge' } as const
  const how = { asked: 'failed-devices', retryGroup: 'again', skipIfCurrent: false, written }
  expect(toWorkOfRedeploy(target, 'failed-devices', { name: 'n' }, how)).toEqual({
    kind: 'retry',
    request: { target, name: 'n', groupName: 'again' },
    asked: 'failed-devices',
  })
  const refused = [
    () => toWorkOfRedeploy(target, 'failed-devices', { expectedDeploymentId: 'x' }, how),
    () => toWorkOfRedeploy(target, 'failed-devices', {}, { ...how, skipIfCurrent: true }),
  ]
  const options = ['--expect-deployment', '--skip-if-current']
  for (const [place, refuse] of refused.entries()) expect(refuse).toThrow(options[place])
})
