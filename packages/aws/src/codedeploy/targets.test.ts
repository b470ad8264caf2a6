import { expect, test } from 'vitest'
import { ENVIRONMENT, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

test('targets whose ids are known are described in batches of at most 25, in the order of the ids, without a list', async () => {
  const { server, provider } = await start(({ json }) => ({
    body: {
      deploymentTargets: [...(json.targetIds as string[])]
        .reverse()
        .map((targetId) => ({ instanceTarget: { targetId, status: 'InProgress' } })),
    },
  }))
  const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`)
  expect((await provider.describeTargets('d-1', ids)).map(({ id }) => id)).toEqual(ids)
  expect(server.requests.map(({ operation, json }) => [operation, (json.targetIds as string[]).length])).toEqual([
    ['BatchGetDeploymentTargets', 25],
    ['BatchGetDeploymentTargets', 25],
    ['BatchGetDeploymentTargets', 10],
  ])
})

test('a target that the service leaves out is left out', async () => {
  const { provider } = await start(() => ({ body: { deploymentTargets: [] } }))
  expect(await provider.describeTargets('d-1', ['i-1'])).toEqual([])
})

const lambda = (lambdaFunctionInfo: object): object => ({ lambdaTarget: { targetId: 't', lambdaFunctionInfo } })
const ecs = (...taskSetsInfo: object[]): object => ({ ecsTarget: { targetId: 't', taskSetsInfo } })

test.for<readonly [string, object, unknown]>([
  [
    'a function with two versions',
    lambda({ functionName: 'checkout', currentVersion: '3', targetVersion: '4', targetVersionWeight: 10 }),
    [
      { name: 'version 4', percent: 10, isNew: true },
      { name: 'version 3', percent: 90 },
    ],
  ],
  [
    'a function whose new version has everything',
    lambda({ currentVersion: '4', targetVersion: '4', targetVersionWeight: 100 }),
    [{ name: 'version 4', percent: 100, isNew: true }],
  ],
  [
    'a function before anything is shifted',
    lambda({ currentVersion: '3', targetVersion: '4', targetVersionWeight: 0 }),
    [
      { name: 'version 4', percent: 0, isNew: true },
      { name: 'version 3', percent: 100 },
    ],
  ],
  ['a function without weights', lambda({ currentVersion: '3', targetVersion: '4' }), undefined],
  [
    'a service with two task sets',
    ecs(
      { identifer: 'ecs-svc/1', taskSetLabel: 'Blue', trafficWeight: 60, status: 'PRIMARY' },
      { identifer: 'ecs-svc/2', taskSetLabel: 'Green', trafficWeight: 40, status: 'ACTIVE' },
    ),
    [
      { name: 'task set Blue', percent: 60, isNew: false },
      { name: 'task set Green', percent: 40, isNew: true },
    ],
  ],
  [
    'a service whose task set has no label',
    ecs({ identifer: 'ecs-svc/1', trafficWeight: 100 }),
    [{ name: 'task set ecs-svc/1', percent: 100 }],
  ],
  ['a service without weights', ecs({ identifer: 'ecs-svc/1', taskSetLabel: 'Blue' }), undefined],
  [
    'a resource of CloudFormation',
    { cloudFormationTarget: { targetId: 't', resourceType: 'AWS::ECS::TaskSet', targetVersionWeight: 20 } },
    [{ name: 'the new version', percent: 20, isNew: true }],
  ],
  ['an instance', { instanceTarget: { targetId: 't' } }, undefined],
])('the traffic of %s', async ([, target, traffic]) => {
  const { provider } = await start(() => ({ body: { deploymentTargets: [target] } }))
  const [described] = await provider.describeTargets('d-1', ['t'])
  expect(described?.traffic).toEqual(traffic)
})

test.for<readonly [string, object | undefined, unknown]>([
  ['none', undefined, undefined],
  [
    'a person is waited for, and the old instances are kept for a while',
    {
      deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
    },
    { readyWaitMinutes: 60, terminationWaitMinutes: 5 },
  ],
  [
    'nobody is waited for, and the old instances stay',
    {
      deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 60 },
      terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE', terminationWaitTimeInMinutes: 5 },
    },
    {},
  ],
])('the waits of a blue/green group: %s', async ([, blueGreenDeploymentConfiguration, expected]) => {
  const { provider } = await start(() => ({ body: { deploymentGroupInfo: { blueGreenDeploymentConfiguration } } }))
  expect((await provider.describeGroup('shop', 'web')).blueGreen).toEqual(expected)
})

test.for([
  ['Server', 'BLUE_GREEN', 'DISCOVER_EXISTING', 'named'],
  ['Server', 'BLUE_GREEN', 'COPY_AUTO_SCALING_GROUP', 'copied'],
  ['Server', 'BLUE_GREEN', undefined, undefined],
  ['Server', 'IN_PLACE', 'DISCOVER_EXISTING', undefined],
  ['ECS', 'BLUE_GREEN', 'DISCOVER_EXISTING', undefined],
] as const)(
  'the replacements of a group for %s, %s, with %s are %s',
  async ([computePlatform, deploymentType, action, expected]) => {
    const blueGreenDeploymentConfiguration = { greenFleetProvisioningOption: { action } }
    const info = { computePlatform, deploymentStyle: { deploymentType }, blueGreenDeploymentConfiguration }
    const { provider } = await start(() => ({ body: { deploymentGroupInfo: info } }))
    expect((await provider.describeGroup('shop', 'web')).replacements).toBe(expected)
  },
)
