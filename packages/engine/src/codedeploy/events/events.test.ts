import { afterEach, describe, expect, test } from 'vitest'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { type Answer, TestService } from '../fixtures/start-service.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'
import { EVENT_BUS, type Notification } from './notification.ts'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'
const OTHER = 'arn:aws:sns:eu-west-1:123456789012:elsewhere'
const EVERY = [
  'DeploymentStart',
  'DeploymentSuccess',
  'DeploymentFailure',
  'DeploymentStop',
  'DeploymentRollback',
  'InstanceStart',
  'InstanceSuccess',
  'InstanceFailure',
]

const trigger = (triggerEvents: readonly string[], triggerTargetArn = TOPIC, triggerName = 'told') => ({
  triggerConfigurations: [{ triggerName, triggerTargetArn, triggerEvents }],
})

const open: { stop(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})

/** A service whose notifications are taken as `take` says; what was taken is told by destination. */
function start(take: (notification: Notification) => boolean = () => true, store = new MemoryStore()) {
  const wall = new VirtualClock()
  const attempts: Notification[] = []
  const taken: Notification[] = []
  const urls = new Map([TOPIC, EVENT_BUS].map((destination) => [destination, 'http://127.0.0.1:1/']))
  const service = new TestService(store, new VirtualClock(), {
    urls,
    wall,
    async send(_url, notification) {
      attempts.push(notification)
      if (!take(notification)) throw new Error('nobody listens')
      taken.push(notification)
    },
  })
  open.push(service)
  const told = async (destination: string): Promise<readonly Answer[]> => {
    for (let turn = 0; turn < 20; turn += 1) await settled()
    return taken.filter((one) => one.destination === destination).map(({ message }) => JSON.parse(message))
  }
  return { service, wall, attempts, told }
}

describe('a trigger', () => {
  test('tells its topic of a deployment and its instances, in the published form', async () => {
    const { service, told } = start()
    const hosts = await service.addFleet(1, trigger(EVERY))
    service.run(hosts)
    const deploymentId = await service.deploy('v1')
    await service.ended(deploymentId)
    const [tested, ...messages] = await told(TOPIC)
    expect(tested.message).toContain('DeploymentStart')
    const at = (service.clock.now() / 1000).toFixed(3)
    const common = { region: 'eu-west-1', accountId: '123456789012', eventTriggerName: 'told', deploymentId }
    const arn = expect.stringContaining(':instance/host-1_')
    const deployment = {
      ...common,
      applicationName: 'shop',
      deploymentGroupName: 'web',
      createTime: at,
    }
    const none = { Failed: '0', InProgress: '0', Pending: '0', Skipped: '0', Succeeded: '0' }
    expect(messages).toEqual([
      { ...deployment, status: 'InProgress', deploymentOverview: { ...none, Pending: '1' } },
      {
        ...common,
        instanceId: arn,
        lastUpdatedAt: at,
        instanceStatus: 'InProgress',
        lifecycleEvents: expect.anything(),
      },
      {
        ...common,
        instanceId: arn,
        lastUpdatedAt: at,
        instanceStatus: 'Succeeded',
        lifecycleEvents: expect.arrayContaining([
          { LifecycleEvent: 'Install', LifecycleEventStatus: 'Succeeded', StartTime: at, EndTime: at },
        ]),
      },
      { ...deployment, status: 'Succeeded', completeTime: at, deploymentOverview: { ...none, Succeeded: '1' } },
    ])
    expect(messages[1].lifecycleEvents[0]).toEqual({
      LifecycleEvent: 'ApplicationStop',
      LifecycleEventStatus: 'Pending',
    })
  })

  test('tells of a failure with its reason, and of the rollback that follows', async () => {
    const { service, told } = start()
    const autoRollbackConfiguration = { enabled: true, events: ['DEPLOYMENT_FAILURE'] }
    const hosts = await service.addFleet(1, {
      ...trigger(['DeploymentFailure', 'DeploymentRollback', 'InstanceFailure']),
      autoRollbackConfiguration,
    })
    let release = 'v1'
    service.run(hosts, () => (release === 'v2' ? 'fail' : 'succeed'))
    await service.ended(await service.deploy('v1'))
    release = 'v2'
    const failed = await service.deploy('v2')
    const { rollbackDeploymentId } = (await service.ended(failed)).rollbackInfo
    const [, ...messages] = await told(TOPIC)
    expect(messages).toMatchObject([
      { deploymentId: failed, instanceStatus: 'Failed' },
      { deploymentId: failed, status: 'Failed', errorInformation: { ErrorCode: 'HEALTH_CONSTRAINTS' } },
      { deploymentId: rollbackDeploymentId, status: 'Created' },
      { deploymentId: rollbackDeploymentId, instanceStatus: 'Failed' },
      { deploymentId: rollbackDeploymentId, status: 'Failed' },
    ])
  })

  test('tells of nothing that it is not for, and nobody of a topic without a URL', async () => {
    const { service, told, attempts } = start()
    const hosts = await service.addFleet(1, trigger(['DeploymentStop']))
    await service.call('UpdateDeploymentGroup', {
      applicationName: 'shop',
      currentDeploymentGroupName: 'web',
      triggerConfigurations: [
        ...trigger(['DeploymentStop']).triggerConfigurations,
        ...trigger(EVERY, OTHER, 'elsewhere').triggerConfigurations,
      ],
    })
    service.run(hosts)
    await service.ended(await service.deploy('v1'))
    // Only the trial of the trigger when it was made; the update left it as it was.
    expect(await told(TOPIC)).toHaveLength(1)
    expect(attempts.some(({ destination }) => destination === OTHER)).toBe(false)
    expect(service.store.list('codedeploy/notifications').next().done).toBe(true)
  })

  test('is kept by the group, and an empty list takes all away', async () => {
    const { service } = start()
    const configuration = trigger(['DeploymentReady', 'InstanceReady'])
    await service.addFleet(0, configuration)
    const look = async () =>
      (await service.call('GetDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'web' }))
        .deploymentGroupInfo.triggerConfigurations
    const update = (fields: object) =>
      service.call('UpdateDeploymentGroup', {
        applicationName: 'shop',
        currentDeploymentGroupName: 'web',
        ...fields,
      })
    await update({})
    expect(await look()).toEqual(configuration.triggerConfigurations)
    await update({ triggerConfigurations: [] })
    expect(await look()).toEqual([])
  })

  const one = trigger(['DeploymentStart']).triggerConfigurations[0]
  test.for([
    [[{ ...one, triggerName: '' }], 'InvalidTriggerConfigException'],
    [[{ ...one, triggerTargetArn: 'arn:aws:sqs:eu-west-1:123456789012:queue' }], 'InvalidTriggerConfigException'],
    [[{ ...one, triggerEvents: [] }], 'InvalidTriggerConfigException'],
    [[{ ...one, triggerEvents: ['DeploymentPaused'] }], 'InvalidTriggerConfigException'],
    [[one, one], 'InvalidTriggerConfigException'],
    [Array(11).fill(one), 'TriggerTargetsLimitExceededException'],
  ] as const)('%j is refused: %s', async ([triggerConfigurations, expected]) => {
    const { service } = start()
    await service.call('CreateApplication', { applicationName: 'shop' })
    const body = {
      applicationName: 'shop',
      deploymentGroupName: 'web',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
      triggerConfigurations,
    }
    expect(await service.refusal('CreateDeploymentGroup', body)).toBe(expected)
  })
})

test('the event bus is told of every change of state, triggers or not', async () => {
  const { service, told } = start()
  const hosts = await service.addFleet(1)
  service.run(hosts, () => 'fail')
  const deploymentId = await service.deploy('v1')
  await service.ended(deploymentId)
  const events = await told(EVENT_BUS)
  expect(events.map((event) => [event['detail-type'], event.detail.state])).toEqual([
    ['CodeDeploy Deployment State-change Notification', 'START'],
    ['CodeDeploy Instance State-change Notification', 'START'],
    ['CodeDeploy Instance State-change Notification', 'FAILURE'],
    ['CodeDeploy Deployment State-change Notification', 'FAILURE'],
  ])
  const ours = 'arn:aws:codedeploy:eu-west-1:123456789012'
  expect(events[2]).toEqual({
    version: '0',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    'detail-type': 'CodeDeploy Instance State-change Notification',
    source: 'aws.codedeploy',
    account: '123456789012',
    time: '2026-01-01T00:00:00Z',
    region: 'eu-west-1',
    resources: [
      expect.stringContaining(':instance/host-1_'),
      `${ours}:deploymentgroup:shop/web`,
      `${ours}:application:shop`,
    ],
    detail: {
      instanceId: 'host-1',
      region: 'eu-west-1',
      deploymentId,
      instanceGroupId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      deploymentGroup: 'web',
      state: 'FAILURE',
      application: 'shop',
    },
  })
})

describe('delivery', () => {
  test('repeats what was not taken under the same id, keeps the order, and holds no deployment up', async () => {
    let refusals = 2
    const { service, wall, attempts, told } = start(({ destination }) => {
      if (destination !== TOPIC || refusals === 0) return true
      refusals -= 1
      return false
    })
    const hosts = await service.addFleet(1, trigger(['DeploymentStart', 'DeploymentSuccess']))
    service.run(hosts)
    expect((await service.ended(await service.deploy('v1'))).status).toBe('Succeeded')
    expect(await told(TOPIC)).toEqual([])
    await wall.advance(3_000)
    expect((await told(TOPIC)).map(({ status }) => status)).toEqual([undefined, 'InProgress', 'Succeeded'])
    const toTopic = attempts.filter(({ destination }) => destination === TOPIC)
    expect(toTopic.map(({ id }) => id)).toEqual([
      toTopic[0]?.id,
      toTopic[0]?.id,
      ...toTopic.slice(2).map(({ id }) => id),
    ])
    expect(new Set(toTopic.map(({ id }) => id)).size).toBe(3)
  })

  test('ends: what nobody takes is given up, and after it a single attempt is made of each', async () => {
    const { service, wall, attempts, told } = start(({ destination }) => destination !== TOPIC)
    const hosts = await service.addFleet(1, trigger(['DeploymentStart', 'DeploymentSuccess']))
    service.run(hosts)
    await service.ended(await service.deploy('v1'))
    await wall.advance(15_000)
    expect(await told(TOPIC)).toEqual([])
    expect(attempts.filter(({ destination }) => destination === TOPIC)).toHaveLength(5 + 1 + 1)
    expect(service.store.list('codedeploy/notifications').next().done).toBe(true)
  })

  test('goes on after a kill, and tells of nothing that did not become durable', async () => {
    const store = new MemoryStore()
    const before = start(() => false, store)
    await before.service.addFleet(1, trigger(['DeploymentStart']))
    const deploymentId = await before.service.deploy('v1')
    await before.told(TOPIC)
    before.service.stop()
    // For each place where the kill may have been: told after the restart exactly when the deployment has started.
    for (let commits = 1; commits <= store.history.length; commits += 1) {
      const left = store.afterCommits(commits)
      const hasStarted =
        left.get<{ readonly status: string }>('codedeploy/deployments', deploymentId)?.status === 'InProgress'
      const waiting = [...left.list<Notification>('codedeploy/notifications')].map(([, one]) => JSON.parse(one.message))
      expect(waiting.some(({ status, source }) => status === 'InProgress' && source === undefined)).toBe(hasStarted)
    }
    const after = start(() => true, store.afterCommits(store.history.length))
    expect((await after.told(TOPIC)).map(({ status }) => status)).toEqual([undefined, 'InProgress'])
  })
})
