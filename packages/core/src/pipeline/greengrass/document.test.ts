import { describe, expect, test } from 'vitest'
import type {
  GreengrassDeployment,
  GreengrassDocument,
  GreengrassJobConfiguration,
  GreengrassTarget,
  WantedComponent,
} from '../../provider.ts'
import { compareDocuments, composeDocument, isCurrent } from './compose-document.ts'
import { readGreengrassDocument } from './read-document.ts'
import { requireValidDocument } from './require-valid-document.ts'

const EDGE: GreengrassTarget = { type: 'thing-group', name: 'edge' }
const PARENT = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/fleet'
const of = (component: Partial<WantedComponent>): Partial<GreengrassDocument> => ({
  components: { app: { componentVersion: '1.0.0', ...component } },
})
const rollout = (config: GreengrassJobConfiguration['jobExecutionsRolloutConfig']): Partial<GreengrassDocument> => ({
  iotJobConfiguration: { jobExecutionsRolloutConfig: config ?? {} },
})
const rate = (more: object, criteria: object = { numberOfNotifiedThings: 10 }): Partial<GreengrassDocument> =>
  rollout({
    exponentialRate: { baseRatePerMinute: 5, incrementFactor: 2, rateIncreaseCriteria: criteria, ...more },
  })
const abort = (thresholdPercentage: number, minNumberOfExecutedThings = 1): Partial<GreengrassDocument> => ({
  iotJobConfiguration: {
    abortConfig: {
      criteriaList: [{ failureType: 'ALL', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings }],
    },
  },
})
const timeout = (inProgressTimeoutInMinutes: number): Partial<GreengrassDocument> => ({
  iotJobConfiguration: { timeoutConfig: { inProgressTimeoutInMinutes } },
})

describe('what the service takes', () => {
  test.for<
    [what: string, document: Partial<GreengrassDocument>, problem: string | undefined, target?: GreengrassTarget]
  >([
    ['nothing at all', {}, undefined],
    ['an exact version', of({}), undefined],
    ['a version with more behind it', of({ componentVersion: '1.0.0-rc.1+build.5' }), undefined],
    ['a range', of({ componentVersion: '>=1.0.0' }), '">=1.0.0" of component "app" is no exact version'],
    ['a version that is too long', of({ componentVersion: `1.0.0-${'a'.repeat(60)}` }), 'no exact version'],
    ['a merge with null', of({ configurationUpdate: { merge: '{"a":null}' } }), undefined],
    [
      'a merge that is a list',
      of({ configurationUpdate: { merge: '[]' } }),
      'the merge of component "app" is no JSON object',
    ],
    ['a merge that is no JSON', of({ configurationUpdate: { merge: '{' } }), 'is no JSON object'],
    ['a reset of all and of one', of({ configurationUpdate: { reset: ['', '/a/b'] } }), undefined],
    [
      'a reset that is no pointer',
      of({ configurationUpdate: { reset: ['a'] } }),
      '"a" in the reset of component "app"',
    ],
    ['a reset that is too long', of({ configurationUpdate: { reset: [`/${'a'.repeat(256)}`] } }), 'is no JSON pointer'],
    ['no processor', of({ runWith: { systemResourceLimits: { cpus: 0 } } }), 'may use 0 processors'],
    ['no memory', of({ runWith: { systemResourceLimits: { memory: -1 } } }), 'may use -1 KB'],
    ['a long name', { deploymentName: 'a'.repeat(257) }, 'its name has 257 characters'],
    [
      'no time to agree',
      { deploymentPolicies: { componentUpdatePolicy: { timeoutInSeconds: 0 } } },
      'the time for components',
    ],
    [
      'no time to check',
      { deploymentPolicies: { configurationValidationPolicy: { timeoutInSeconds: 0.5 } } },
      'the time to check',
    ],
    [
      'too many tags',
      { tags: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}`, ''])) },
      'it has 201 tags',
    ],
    ['a steady rate', rollout({ maximumPerMinute: 1000 }), undefined],
    ['too high a rate', rollout({ maximumPerMinute: 1001 }), 'maximumPerMinute is 1001'],
    ['no rate', rollout({ maximumPerMinute: 0 }), 'maximumPerMinute is 0'],
    ['a growing rate', rate({}), undefined],
    ['a growing rate by successes', rate({}, { numberOfSucceededThings: 1 }), undefined],
    ['a growing rate by nothing', rate({}, {}), 'one of numberOfNotifiedThings and numberOfSucceededThings'],
    ['a growing rate by both', rate({}, { numberOfSucceededThings: 1, numberOfNotifiedThings: 1 }), 'one of'],
    ['a rate that does not grow', rate({ incrementFactor: 1 }), 'incrementFactor is 1,'],
    ['a rate with two decimals', rate({ incrementFactor: 1.25 }), 'incrementFactor is 1.25'],
    ['a rate that grows too fast', rate({ incrementFactor: 5.1 }), 'incrementFactor is 5.1'],
    ['a base of nothing', rate({ baseRatePerMinute: 0 }), 'baseRatePerMinute is 0'],
    ['criteria to stop', abort(33.33), undefined],
    ['a third decimal', abort(33.333), 'thresholdPercentage is 33.333'],
    ['more than all', abort(101), 'thresholdPercentage is 101'],
    ['criteria before anything happened', abort(10, 0), 'minNumberOfExecutedThings is 0'],
    ['a week', timeout(10_080), undefined],
    ['more than a week', timeout(10_081), 'inProgressTimeoutInMinutes is 10081'],
    ['a subdeployment', { parentTargetArn: PARENT }, undefined],
    [
      'a subdeployment of a thing',
      { parentTargetArn: PARENT },
      'never for a single thing',
      { type: 'thing', name: 'a' },
    ],
    ['a subdeployment with a colon', { parentTargetArn: PARENT }, 'has a colon', { type: 'thing-group', name: 'a:b' }],
    [
      'a parent that is a thing',
      { parentTargetArn: PARENT.replace('thinggroup', 'thing') },
      'is not the ARN of a thing group',
    ],
  ])('%s', ([, document, problem, target = EDGE]) => {
    const check = (): void => requireValidDocument({ components: {}, ...document }, target)
    if (problem === undefined) check()
    else expect(check).toThrow(problem)
  })

  test('everything that is wrong is told at once', () => {
    const document = { components: { app: { componentVersion: 'x' } }, ...timeout(0) }
    expect(() => requireValidDocument(document, EDGE)).toThrow(/no exact version.*inProgressTimeoutInMinutes/)
  })
})

describe('a file with a deployment', () => {
  test('is read as create-deployment takes it, and as get-deployment has written it', () => {
    const text = JSON.stringify({
      targetArn: PARENT,
      deploymentId: 'd',
      revisionId: '7',
      deploymentStatus: 'ACTIVE',
      deploymentName: null,
      components: {
        app: {
          componentVersion: '1.0.0',
          runWith: null,
          configurationUpdate: { merge: { a: null, b: 1 }, reset: ['/x'] },
        },
        other: { componentVersion: '2.0.0', configurationUpdate: { merge: '{"c":1}' } },
      },
      tags: { team: 'edge' },
    })
    expect(readGreengrassDocument(text, 'd.json')).toEqual({
      targetArn: PARENT,
      document: {
        components: {
          app: { componentVersion: '1.0.0', configurationUpdate: { merge: '{"a":null,"b":1}', reset: ['/x'] } },
          other: { componentVersion: '2.0.0', configurationUpdate: { merge: '{"c":1}' } },
        },
        tags: { team: 'edge' },
      },
    })
  })

  test.for([
    ['{', 'is no JSON: line 1, column 2'],
    ['[]', 'is no JSON object'],
    ['{"component":{}}', 'has an unknown field "component"'],
    ['{"components":[]}', 'has components that are no object'],
    ['{"components":{"app":"1.0.0"}}', 'has component "app" without a componentVersion'],
  ] as const)('%s is refused', ([text, problem]) => {
    expect(() => readGreengrassDocument(text, 'd.json')).toThrow(`"d.json" ${problem}`)
  })
})

describe('what the next deployment says', () => {
  const base: GreengrassDocument = {
    deploymentName: 'fleet',
    components: { a: { componentVersion: '1.0.0' }, b: { componentVersion: '1.0.0', runWith: { posixUser: 'u' } } },
    deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
    iotJobConfiguration: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } },
  }

  test('a document stands for itself, with what is put over it', () => {
    const content = { kind: 'document', document: { components: { c: { componentVersion: '3.0.0' } } } } as const
    const policies = { componentUpdatePolicy: { action: 'SKIP_NOTIFY_COMPONENTS' } } as const
    expect(composeDocument({ content, policies, name: 'n', tags: { t: '1' } }, base)).toEqual({
      deploymentName: 'n',
      components: { c: { componentVersion: '3.0.0' } },
      deploymentPolicies: policies,
      tags: { t: '1' },
    })
  })

  test('a change keeps the rest, policies and job too', () => {
    const content = {
      kind: 'change',
      components: { b: { version: '2.0.0' }, c: { version: '1.0.0' } },
      remove: ['a'],
    } as const
    const after = composeDocument({ content, policies: { componentUpdatePolicy: {} } }, base)
    expect(after).toEqual({
      ...base,
      components: { b: { componentVersion: '2.0.0', runWith: { posixUser: 'u' } }, c: { componentVersion: '1.0.0' } },
      deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING', componentUpdatePolicy: {} },
    })
    expect(compareDocuments(base, after).map(({ name, change }) => `${name} ${change}`)).toEqual([
      'b changed',
      'c added',
      'a removed',
    ])
  })

  test('what is removed and changed at once is refused', () => {
    const content = { kind: 'change', components: { a: { version: '2.0.0' } }, remove: ['a'] } as const
    expect(() => composeDocument({ content }, base)).toThrow('"a" is to be removed and to be changed')
  })

  test.for<[string, GreengrassDocument, 'in-progress' | 'succeeded' | 'failed' | 'stopped', boolean]>([
    ['the same', base, 'in-progress', true],
    ['the same that is done', base, 'succeeded', true],
    ['the same that failed', base, 'failed', false],
    ['the same that was cancelled', base, 'stopped', false],
    ['another name alone', { ...base, deploymentName: 'other' }, 'in-progress', true],
    ['another version', { ...base, components: { a: { componentVersion: '2.0.0' } } }, 'in-progress', false],
    ['other policies', { ...base, deploymentPolicies: {} }, 'in-progress', false],
  ])('%s is current or not', ([, document, state, expected]) => {
    const deployment: GreengrassDeployment = {
      id: 'd',
      service: 'greengrass',
      nativeStatus: 'ACTIVE',
      targetArn: PARENT,
      revisionId: '1',
      isLatestForTarget: true,
      document: base,
      state,
    }
    expect(isCurrent(deployment, document)).toBe(expected)
  })
})
