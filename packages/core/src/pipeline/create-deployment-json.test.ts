import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { parseCreateDeploymentJson } from './create-deployment-json.ts'

const parse = (input: unknown) => parseCreateDeploymentJson(JSON.stringify(input))

test('every field of CreateDeployment is read into our terms', () => {
  expect(
    parse({
      applicationName: 'shop',
      deploymentGroupName: 'web',
      revision: {
        revisionType: 'S3',
        s3Location: { bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', version: 'v1', eTag: 'e1' },
      },
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      description: 'run 7',
      ignoreApplicationStopFailures: false,
      targetInstances: {
        tagFilters: [
          { Key: 'color', Value: 'green', Type: 'KEY_AND_VALUE' },
          { Key: 'fleet', Value: 'any', Type: 'KEY_ONLY' },
          { Key: 'any', Value: 'spare', Type: 'VALUE_ONLY' },
          { Key: 'bare' },
        ],
        autoScalingGroups: ['green'],
      },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'] },
      updateOutdatedInstancesOnly: true,
      fileExistsBehavior: 'RETAIN',
      overrideAlarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: '5xx' }] },
    }),
  ).toEqual({
    applicationName: 'shop',
    deploymentGroupName: 'web',
    revision: { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', version: 'v1', eTag: 'e1' },
    configurationName: 'CodeDeployDefault.AllAtOnce',
    description: 'run 7',
    ignoreApplicationStopFailures: false,
    targetInstances: {
      tags: [{ key: 'color', value: 'green' }, { key: 'fleet' }, { value: 'spare' }, { key: 'bare' }],
      autoScalingGroups: ['green'],
    },
    autoRollback: ['failure', 'stop'],
    updateOutdatedInstancesOnly: true,
    fileExistsBehavior: 'RETAIN',
    alarms: { isEnabled: true, names: ['5xx'], ignorePollFailure: true },
  })
})

/** What `aws deploy create-deployment --generate-cli-skeleton` prints (awscli 1.45). */
const SKELETON = {
  applicationName: '',
  deploymentGroupName: '',
  revision: {
    revisionType: 'AppSpecContent',
    s3Location: { bucket: '', key: '', bundleType: 'JSON', version: '', eTag: '' },
    gitHubLocation: { repository: '', commitId: '' },
    string: { content: '', sha256: '' },
    appSpecContent: { content: '{}', sha256: 'ab' },
  },
  deploymentConfigName: '',
  description: '',
  ignoreApplicationStopFailures: true,
  targetInstances: {
    tagFilters: [{ Key: '', Value: '', Type: 'VALUE_ONLY' }],
    autoScalingGroups: [''],
    ec2TagSet: { ec2TagSetList: [[{ Key: '', Value: '', Type: 'VALUE_ONLY' }]] },
  },
  autoRollbackConfiguration: { enabled: false, events: [] },
  updateOutdatedInstancesOnly: false,
  fileExistsBehavior: 'OVERWRITE',
  overrideAlarmConfiguration: { enabled: false, ignorePollAlarmFailure: true, alarms: [{ name: '' }] },
}

test('what a generated skeleton leaves empty is absent, and its revision type says which revision is meant', () => {
  expect(parse(SKELETON)).toEqual({
    revision: { type: 'content', content: '{}', sha256: 'ab' },
    ignoreApplicationStopFailures: true,
    autoRollback: [],
    updateOutdatedInstancesOnly: false,
    fileExistsBehavior: 'OVERWRITE',
    alarms: { isEnabled: false, names: [], ignorePollFailure: true },
  })
})

test('groups of tags are kept apart', () => {
  const ec2TagSetList = [[{ Key: 'a', Value: '1' }], [{ Key: 'b' }, { Key: 'c' }]]
  expect(parse({ targetInstances: { ec2TagSet: { ec2TagSetList } } })).toEqual({
    targetInstances: { tagGroups: [[{ key: 'a', value: '1' }], [{ key: 'b' }, { key: 'c' }]] },
  })
})

test.for<[unknown, string, string?]>([
  [{ aplicationName: 'shop' }, 'unknown key "aplicationName"', 'did you mean "applicationName"?'],
  [{ revision: { s3location: {} } }, 'unknown key "revision.s3location"', 'did you mean "s3Location"?'],
  [{ revision: { revisionType: 'S3', s3Location: { bucket: 'b', key: 'k.zip', etag: 'x' } } }, 'unknown field "etag"'],
  [{ targetInstances: { tagFilters: [{ key: 'a' }] } }, 'unknown key "targetInstances.tagFilters[0].key"'],
  [{ wait: true }, 'unknown key "wait"', 'known there are applicationName'],
  [{ description: 7 }, 'description is 7; expected a string'],
  [{ ignoreApplicationStopFailures: 'true' }, 'expected a boolean'],
  [{ targetInstances: [] }, 'expected a object'],
  [{ revision: { revisionType: 'Zip' } }, 'revision.revisionType is "Zip"; expected one of S3'],
  [{ revision: { revisionType: 'GitHub', s3Location: {} } }, 'revision.gitHubLocation is missing'],
  [{ revision: { s3Location: {}, gitHubLocation: {} } }, 'revision has s3Location and gitHubLocation; expected one'],
  [{ fileExistsBehavior: 'REPLACE' }, 'fileExistsBehavior is "REPLACE"; expected one of DISALLOW'],
  [{ autoRollbackConfiguration: { enabled: true } }, 'is enabled and has no events'],
  [{ autoRollbackConfiguration: { enabled: true, events: ['FAILURE'] } }, 'has "FAILURE"'],
  [{ targetInstances: { tagFilters: [{ Key: 'a', Type: 'KEY_AND_VALUE' }] } }, 'lacks what its type'],
  [{ targetInstances: { tagFilters: [{ Key: 'a' }], ec2TagSet: { ec2TagSetList: [[{ Key: 'b' }]] } } }, 'expected one'],
  [{ targetInstances: { ec2TagSet: { ec2TagSetList: [{}] } } }, 'ec2TagSetList[0] is no list'],
  [{ targetInstances: { autoScalingGroups: [1] } }, 'has 1; expected a text'],
  [[], 'the input is no object'],
  [null, 'the input is no object'],
])('%j is refused by name', ([input, message, hint]) => {
  const refusal = { code: 'INPUT_INVALID', message: expect.stringContaining(message) }
  expect(() => parse(input)).toThrow(
    expect.objectContaining({ ...refusal, ...(hint && { hint: expect.stringContaining(hint) }) }),
  )
})

test('what is no JSON is told, whatever it is', () => {
  expect(() => parseCreateDeploymentJson('applicationName: shop')).toThrow('the input is not valid JSON')
})

test('whatever it is given, it reads it or refuses it by our error', () => {
  const keys = fc.constantFrom(...Object.keys(SKELETON), 'tagFilters', 'Key', 'Value', '__proto__', 'constructor')
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, fc.string(), fc.boolean(), fc.constant(null), tie('list'), tie('node')),
    list: fc.array(tie('tree'), { maxLength: 3 }),
    node: fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
  }))
  fc.assert(
    fc.property(tree, (input) => {
      try {
        parse(input)
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError)
      }
    }),
  )
})
