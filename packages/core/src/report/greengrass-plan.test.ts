import { expect, test } from 'vitest'
import type { GreengrassPlan } from '../pipeline/greengrass/requests.ts'
import {
  describeGreengrassPlan,
  greengrassPlanJson,
  renderGreengrassPlan,
  renderGreengrassPlanMarkdown,
} from './greengrass-plan.ts'

const plan: GreengrassPlan = {
  target: { type: 'thing-group', name: 'edge' },
  targetArn: 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
  document: {
    deploymentName: 'app 2',
    components: {
      'com.example.App': {
        componentVersion: '2.0.0',
        configurationUpdate: { reset: ['/network', ''], merge: '{"password":"hunter2"}' },
      },
      'com.example.Other': { componentVersion: '1.0.0', configurationUpdate: { merge: '{}' } },
    },
    deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING', componentUpdatePolicy: { timeoutInSeconds: 90 } },
    iotJobConfiguration: {
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 50,
        exponentialRate: {
          ...{ baseRatePerMinute: 5, incrementFactor: 1.5 },
          rateIncreaseCriteria: { numberOfSucceededThings: 10 },
        },
      },
      abortConfig: {
        criteriaList: [
          { failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 12.5, minNumberOfExecutedThings: 20 },
        ],
      },
      timeoutConfig: { inProgressTimeoutInMinutes: 5 },
    },
    tags: { team: 'edge' },
  },
  components: [
    { name: 'com.example.App', change: 'changed', from: '1.0.0', to: '2.0.0' },
    { name: 'com.example.Other', change: 'kept', from: '1.0.0', to: '1.0.0' },
    { name: 'com.example.Old', change: 'removed', from: '0.9.0' },
  ],
  base: { id: 'base-id', revisionId: '6', nativeStatus: 'ACTIVE' },
  devices: 1200,
  start: { kind: 'created' },
  warnings: ['version 2.0.0 of component "com.example.App" is still being looked at by the service'],
}

test('says what becomes of each component, and how devices go about it', () => {
  expect(renderGreengrassPlan(plan)).toEqual([
    'dry run of a deployment to thing group "edge"',
    '',
    '  name        app 2',
    '  devices     1200 now, and those that join the group later',
    '  replaces    revision 6, base-id (ACTIVE)',
    '  on failure  a device is left as it is',
    '  updates     components may put them off for 90 s, and check configurations for 30 s',
    '  roll-out    5 devices a minute, 1.5 times as many after each 10 that have it, at most 50 devices a minute',
    '  ends early  when 12.5 % of at least 20 devices have failed, refused it or took too long',
    '  time limit  5 min for each device that has begun',
    '  tags        team=edge',
    '',
    '  ~ com.example.App    changed, resets /network and all, merges a configuration  1.0.0 → 2.0.0',
    '  = com.example.Other  kept                                                      1.0.0',
    '  - com.example.Old    removed                                                   0.9.0',
    '  ! version 2.0.0 of component "com.example.App" is still being looked at by the service',
    '',
    '✓ a deployment would be created (1 changed, 1 removed, 1 kept); nothing was created',
  ])
})

test('never tells what is in a configuration', () => {
  const told = [renderGreengrassPlan(plan).join('\n'), renderGreengrassPlanMarkdown(plan)]
  for (const text of [...told, JSON.stringify(greengrassPlanJson(plan))]) expect(text).not.toContain('hunter2')
  expect(greengrassPlanJson(plan)).toMatchObject({
    type: 'plan',
    service: 'greengrass',
    wouldCreate: true,
    base: { revisionId: '6' },
    revision: { greengrassComponents: { 'com.example.App': '2.0.0', 'com.example.Other': '1.0.0' } },
  })
  expect(renderGreengrassPlanMarkdown(plan)).toContain(' → 2.0.0')
})

test('a single thing has no roll-out, and the first deployment of a target replaces nothing', () => {
  const { base: _, devices: __, ...rest } = plan
  const lines = renderGreengrassPlan({
    ...rest,
    target: { type: 'thing', name: 'press-7' },
    document: { components: {} },
    components: [],
    warnings: [],
  })
  expect(lines).toEqual([
    'dry run of a deployment to core device "press-7"',
    '',
    '  replaces    nothing: it is the first one',
    '  on failure  a device goes back to what it had',
    '  updates     components may put them off for 60 s, and check configurations for 30 s',
    '',
    '  no component',
    '',
    '✓ a deployment would be created (without a component); nothing was created',
  ])
})

test('says of whom it is a retry, what it makes again, and why nothing would be done', () => {
  const retried = Array.from({ length: 12 }, (_, place) => `edge-${place + 1}`)
  const lines = renderGreengrassPlan({ ...plan, retried, from: 'first-id' })
  expect(lines).toContain('  again       what deployment first-id deployed')
  expect(lines.find((line) => line.includes('edge-10'))).toMatch(/edge-10, 2 more$/)
  const skipped = { ...plan, start: { kind: 'skipped', reason: 'it says the same already' } } as const
  expect(describeGreengrassPlan(skipped)).toBe('nothing would be deployed: it says the same already')
})
