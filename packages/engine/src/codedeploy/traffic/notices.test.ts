import { afterEach, expect, test } from 'vitest'
import { EVENT_BUS, type Notification } from '../events/notification.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { appSpec, TestLambda } from '../fixtures/test-functions.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'
const EVENTS = [
  ...['DeploymentStart', 'DeploymentSuccess', 'DeploymentFailure', 'DeploymentStop', 'DeploymentRollback'],
  ...['InstanceStart', 'InstanceSuccess', 'InstanceFailure'],
]

const open: TestLambda[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})

test('topics and the bus are told of deployments to functions, and of no instances', async () => {
  const taken: Notification[] = []
  const urls = new Map([TOPIC, EVENT_BUS].map((destination) => [destination, 'http://127.0.0.1:1/']))
  const send = async (_url: string, notification: Notification): Promise<void> => {
    taken.push(notification)
  }
  const lambda = new TestLambda(new MemoryStore(), new VirtualClock(), { urls, wall: new VirtualClock(), send })
  open.push(lambda)
  lambda.connect()
  await lambda.addFunction({
    triggerConfigurations: [{ triggerName: 'told', triggerTargetArn: TOPIC, triggerEvents: EVENTS }],
    autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
  })
  lambda.hooks.set('check', lambda.saying('Failed'))
  const id = await lambda.deploySpec(appSpec({ AfterAllowTraffic: 'check' }))
  const { rollbackInfo } = await lambda.ended(id)
  await lambda.ended(rollbackInfo.rollbackDeploymentId)
  for (let turn = 0; turn < 20; turn += 1) await settled()

  const to = (destination: string) =>
    taken.filter((one) => one.destination === destination).map(({ message }) => JSON.parse(message))
  const [, ...messages] = to(TOPIC)
  expect(messages.map(({ deploymentId, status }) => [deploymentId === id, status])).toEqual([
    [true, 'InProgress'],
    [true, 'Failed'],
    [false, 'Created'],
    [false, 'InProgress'],
    [false, 'Succeeded'],
  ])
  expect(messages[1].errorInformation.ErrorCode).toBe('HOOK_EXECUTION_FAILURE')
  expect(messages[1].deploymentOverview).toMatchObject({ Failed: '1' })
  const states = to(EVENT_BUS).map(({ detail }) => detail.state)
  expect(states).toEqual(['START', 'FAILURE', 'START', 'SUCCESS'])
})
