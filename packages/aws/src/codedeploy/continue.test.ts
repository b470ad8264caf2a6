import { expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

test.for([
  ['ready', 'READY_WAIT'],
  ['termination', 'TERMINATION_WAIT'],
] as const)('the wait "%s" is ended as %s', async ([from, deploymentWaitType]) => {
  const { server, provider } = await start(() => ({ body: {} }))
  await provider.continueDeployment('d-1', from)
  expect(server.requests.map(({ operation, json }) => [operation, json])).toEqual([
    ['ContinueDeployment', { deploymentId: 'd-1', deploymentWaitType }],
  ])
})

test.for([
  ['DeploymentIsNotInReadyStateException', 'NOT_WAITING'],
  ['UnsupportedActionForDeploymentTypeException', 'NOT_WAITING'],
  ['DeploymentAlreadyCompletedException', 'ALREADY_COMPLETED'],
  ['DeploymentDoesNotExistException', 'DEPLOYMENT_NOT_FOUND'],
] as const)('%s is %s', async ([name, code]) => {
  const { provider } = await start(() => jsonError(name))
  await expect(provider.continueDeployment('d-1', 'ready')).rejects.toMatchObject({ code })
})

test.for([
  [true, true],
  [false, undefined],
  [undefined, undefined],
] as const)('instanceTerminationWaitTimeStarted %s: the termination wait has begun %s', async ([told, expected]) => {
  const { provider } = await start(() => ({
    body: {
      deploymentInfo: { status: 'InProgress', ...(told !== undefined && { instanceTerminationWaitTimeStarted: told }) },
    },
  }))
  expect((await provider.getDeployment('d-1')).isTerminationWaitStarted).toBe(expected)
})

test('the weights of a function and of task sets are told alike, the new one marked', async () => {
  const { provider } = await start(() => ({
    body: {
      deploymentTargets: [
        {
          deploymentTargetType: 'LambdaTarget',
          lambdaTarget: {
            targetId: 'orders',
            status: 'InProgress',
            lambdaFunctionInfo: { currentVersion: '1', targetVersion: '2', targetVersionWeight: 10 },
          },
        },
        {
          deploymentTargetType: 'ECSTarget',
          ecsTarget: {
            targetId: 'shop:web',
            status: 'InProgress',
            taskSetsInfo: [
              { identifer: 'ecs-svc/1', taskSetLabel: 'Blue', trafficWeight: 75 },
              { identifer: 'ecs-svc/2', taskSetLabel: 'Green', trafficWeight: 25 },
            ],
          },
        },
      ],
    },
  }))
  const targets = await provider.describeTargets('d-1', ['orders', 'shop:web'])
  expect(targets.map(({ id, traffic }) => [id, traffic])).toEqual([
    [
      'orders',
      [
        { name: 'version 2', percent: 10, isNew: true },
        { name: 'version 1', percent: 90 },
      ],
    ],
    [
      'shop:web',
      [
        { name: 'task set Blue', percent: 75, isNew: false },
        { name: 'task set Green', percent: 25, isNew: true },
      ],
    ],
  ])
})
