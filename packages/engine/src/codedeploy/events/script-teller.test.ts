import { afterEach, expect, test } from 'vitest'
import type { ScriptedDeployment } from '../../scenario/scenario.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { type Answer, TestService } from '../fixtures/start-service.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'
import { EVENT_BUS, type Notification } from './notification.ts'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'

const open: TestService[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})

const SCRIPT: ScriptedDeployment = {
  application: 'shop',
  group: 'web',
  statuses: [
    { atSeconds: 0, status: 'Created' },
    { atSeconds: 1, status: 'InProgress' },
    { atSeconds: 20, status: 'Ready' },
    { atSeconds: 30, status: 'Failed', errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'too few' } },
  ],
  targets: {
    count: 4,
    ids: 'i-{n}',
    plans: [
      { targets: '1-1', startsAtSeconds: 2, takesSeconds: 7, fails: { event: 'AfterInstall' } },
      { startsAtSeconds: 2, takesSeconds: 7, atOnce: 2 },
    ],
  },
} as ScriptedDeployment

/** A service that plays the script and tells a topic and the event bus; what was told is kept in order. */
async function start(store = new MemoryStore(), clock = new VirtualClock()) {
  const taken: Notification[] = []
  const urls = new Map([TOPIC, EVENT_BUS].map((destination) => [destination, 'http://127.0.0.1:1/']))
  const service = new TestService(store, clock, {
    urls,
    wall: new VirtualClock(),
    send: async (_url, notification) => {
      taken.push(notification)
    },
  })
  open.push(service)
  await service.codedeploy.play([SCRIPT])
  const told = async (destination: string): Promise<readonly Answer[]> => {
    for (let turn = 0; turn < 20; turn += 1) await settled()
    return taken.filter((one) => one.destination === destination).map(({ message }) => JSON.parse(message))
  }
  return { service, store, clock, told }
}

const states = (messages: readonly Answer[]): readonly string[] =>
  messages.map(({ detail }) => `${detail.instanceId ?? 'deployment'} ${detail.state}`)

test('everything that happens in a script is told at its time, although nobody asks', async () => {
  const { service, clock, told } = await start()
  await service.deploy('v1')
  expect(await told(EVENT_BUS)).toEqual([])
  await clock.advance(2_000)
  expect(states(await told(EVENT_BUS))).toEqual(['deployment START', 'i-1 START', 'i-2 START', 'i-3 START'])
  await clock.advance(60_000)
  expect(states((await told(EVENT_BUS)).slice(4))).toEqual([
    'i-1 FAILURE',
    'i-2 SUCCESS',
    'i-3 SUCCESS',
    'i-4 START',
    'i-4 SUCCESS',
    'deployment READY',
    'deployment FAILURE',
  ])
})

test('a trigger gets the published form, with the counts of that moment', async () => {
  const { service, clock, told } = await start()
  await service.call('UpdateDeploymentGroup', {
    applicationName: 'shop',
    currentDeploymentGroupName: 'web',
    triggerConfigurations: [
      { triggerName: 'ends', triggerTargetArn: TOPIC, triggerEvents: ['DeploymentFailure', 'InstanceFailure'] },
    ],
  })
  const deploymentId = await service.deploy('v1')
  await clock.advance(60_000)
  const [, failedInstance, failed] = await told(TOPIC)
  expect(failedInstance).toMatchObject({
    deploymentId,
    instanceStatus: 'Failed',
    instanceId: expect.stringMatching(/i-1$/),
  })
  expect(failedInstance.lifecycleEvents).toContainEqual(
    expect.objectContaining({ LifecycleEvent: 'AfterInstall', LifecycleEventStatus: 'Failed' }),
  )
  expect(failed).toMatchObject({
    deploymentId,
    status: 'Failed',
    deploymentOverview: { Failed: '1', Succeeded: '3', Pending: '0', InProgress: '0', Skipped: '0' },
    errorInformation: { ErrorCode: 'HEALTH_CONSTRAINTS', ErrorMessage: 'too few' },
  })
})

test('a request to stop is told of as well, and its end only once', async () => {
  const { service, clock, told } = await start()
  const deploymentId = await service.deploy('v1')
  await clock.advance(3_000)
  await service.call('StopDeployment', { deploymentId })
  await service.deployment(deploymentId)
  await clock.advance(60_000)
  const all = states(await told(EVENT_BUS))
  expect(all.filter((one) => one.startsWith('deployment'))).toEqual(['deployment START', 'deployment STOP'])
  expect(all.filter((one) => one.endsWith('FAILURE'))).toHaveLength(3)
})

test('an engine that starts again goes on telling where the one before it was killed', async () => {
  const first = await start()
  await first.service.deploy('v1')
  await first.clock.advance(2_000)
  const before = (await first.told(EVENT_BUS)).length
  first.service.stop()
  const again = await start(first.store.afterCommits(first.store.history.length), first.clock)
  await first.clock.advance(60_000)
  expect(before + (await again.told(EVENT_BUS)).length).toBe(11)
})
