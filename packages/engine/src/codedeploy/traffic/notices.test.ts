import { afterEach, expect, test } from 'vitest'
import { EVENT_BUS, type Notification } from '../events/notification.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { appSpec, TestLambda } from '../fixtures/test-functions.ts'
import { blueGreen, TestEcs } from '../fixtures/test-services.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'
const EVENTS = [
  ...['DeploymentStart', 'DeploymentSuccess', 'DeploymentFailure', 'DeploymentStop', 'DeploymentRollback'],
  ...['InstanceStart', 'InstanceSuccess', 'InstanceFailure'],
]

/** Keeps what topics and the bus are told. */
function listening(): {
  readonly taken: Notification[]
  readonly notices: ConstructorParameters<typeof TestLambda>[2]
} {
  const taken: Notification[] = []
  const urls = new Map([TOPIC, EVENT_BUS].map((destination) => [destination, 'http://127.0.0.1:1/']))
  const send = async (_url: string, notification: Notification): Promise<void> => {
    taken.push(notification)
  }
  return { taken, notices: { urls, wall: new VirtualClock(), send } }
}

const open: TestLambda[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})

test('topics and the bus are told of deployments to functions, and of no instances', async () => {
  const { taken, notices } = listening()
  const lambda = new TestLambda(new MemoryStore(), new VirtualClock(), notices)
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

test('they are told of a service that waits to be continued, and not that it starts again', async () => {
  const { taken, notices } = listening()
  const ecs = new TestEcs(new MemoryStore(), new VirtualClock(), notices)
  open.push(ecs)
  ecs.connect()
  const triggerEvents = [...EVENTS, 'DeploymentReady', 'InstanceReady']
  await ecs.addService({
    blueGreenDeploymentConfiguration: blueGreen(5),
    triggerConfigurations: [{ triggerName: 'told', triggerTargetArn: TOPIC, triggerEvents }],
  })
  const id = await ecs.deployTo()
  await ecs.until(async () => (await ecs.deployment(id)).status === 'Ready')
  await ecs.call('ContinueDeployment', { deploymentId: id })
  await ecs.ended(id)
  for (let turn = 0; turn < 20; turn += 1) await settled()
  const ofTopic = taken.filter(({ destination }) => destination === TOPIC).map(({ message }) => JSON.parse(message))
  expect(ofTopic.slice(1).map(({ status }) => status)).toEqual(['InProgress', 'Ready', 'Succeeded'])
  const ofBus = taken.filter(({ destination }) => destination === EVENT_BUS).map(({ message }) => JSON.parse(message))
  expect(ofBus.map(({ detail }) => detail.state)).toEqual(['START', 'READY', 'SUCCESS'])
})
