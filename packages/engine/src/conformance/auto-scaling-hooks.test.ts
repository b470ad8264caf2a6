import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ScaledService } from '../autoscaling/fixtures/scaled-service.ts'
import { MemoryStore } from '../codedeploy/fixtures/memory-store.ts'

let aws: ScaledService

beforeEach(() => {
  aws = new ScaledService()
})
afterEach(() => aws.stop())

/** A group with so many instances, to which a first release was deployed. */
async function released(desired: number, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  await aws.addGroup(desired)
  await aws.attach(fields)
  const id = await aws.codedeploy.deploy('v1')
  expect((await aws.codedeploy.ended(id)).status).toBe('Succeeded')
  return id
}

describe('hooks', () => {
  test('are taken away with the deployment group, by an empty list and with the application', async () => {
    await released(1)
    const hooks = () => aws.state.group('web')?.hooks.length
    const group = { applicationName: 'shop', currentDeploymentGroupName: 'web' }
    await aws.codedeploy.call('UpdateDeploymentGroup', { ...group, autoScalingGroups: [] })
    expect(hooks()).toBe(0)
    await aws.codedeploy.call('UpdateDeploymentGroup', {
      ...group,
      autoScalingGroups: ['web'],
      terminationHookEnabled: true,
    })
    expect(hooks()).toBe(2)
    await aws.codedeploy.call('UpdateDeploymentGroup', { ...group, terminationHookEnabled: false })
    expect(hooks()).toBe(1)
    const deleted = { applicationName: 'shop', deploymentGroupName: 'web' }
    expect(await aws.codedeploy.call('DeleteDeploymentGroup', deleted)).toEqual({ hooksNotCleanedUp: [] })
    expect(hooks()).toBe(0)
  })

  test('that somebody has deleted lead to no deployments, until the group is updated (guide:19448-19473)', async () => {
    await released(1)
    const [hook] = aws.state.group('web')?.hooks ?? []
    await aws.call('DeleteLifecycleHook', { AutoScalingGroupName: 'web', LifecycleHookName: hook?.name ?? '' })
    await aws.scaleTo(2)
    expect(aws.inService()).toHaveLength(2)
    expect(await aws.createdBy('autoscaling')).toEqual([])
    const group = { applicationName: 'shop', currentDeploymentGroupName: 'web' }
    await aws.codedeploy.call('UpdateDeploymentGroup', { ...group, autoScalingGroups: ['web'] })
    await aws.scaleTo(3)
    await aws.until(() => aws.inService().length === 3)
    expect(await aws.createdBy('autoscaling')).toHaveLength(1)
  })

  test('that nobody answers for let an instance go after their timeout: Heartbeat Timeout (guide:19397-19446)', async () => {
    await aws.addGroup(0)
    await aws.call('PutLifecycleHook', {
      AutoScalingGroupName: 'web',
      LifecycleHookName: 'left-over',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout: 600,
    })
    await aws.scaleTo(1)
    await aws.codedeploy.clock.advance(599_000)
    expect(aws.members()).toMatchObject([{ state: 'Pending:Wait' }])
    await aws.codedeploy.clock.advance(1_000)
    expect(aws.activities()[0]?.statusMessage).toMatch(/was abandoned: Heartbeat Timeout$/)
  })

  test('of two deployment groups on one Auto Scaling group deploy both, and one failure ends the instance (guide:19395)', async () => {
    await released(1)
    await aws.codedeploy.call('CreateDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'second',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
      autoScalingGroups: ['web'],
    })
    const fields = { deploymentGroupName: 'second' }
    expect((await aws.codedeploy.ended(await aws.codedeploy.deploy('other', fields))).status).toBe('Succeeded')
    await aws.scaleTo(2)
    await aws.until(() => aws.inService().length === 2)
    const launches = await aws.createdBy('autoscaling')
    expect(launches.map(({ deploymentGroupName, status }) => `${deploymentGroupName} ${status}`).sort()).toEqual([
      'second Succeeded',
      'web Succeeded',
    ])
    aws.answer = (_, { deploymentExecutionId }) =>
      aws.codedeploy.specifications.at(-1)?.deploymentGroupName === 'second' && deploymentExecutionId !== ''
        ? 'fail'
        : 'succeed'
    await aws.scaleTo(3)
    await aws.until(() => aws.members().length === 2)
    expect(aws.activities().at(-1)?.status).toBe('Cancelled')
  })
})

describe('an Auto Scaling group that cannot be attached', () => {
  test.for([
    ['is not there', { autoScalingGroups: ['nowhere'] }],
    ['is named twice', { autoScalingGroups: ['web', 'web'] }],
    ['is one of eleven', { autoScalingGroups: Array.from({ length: 11 }, (_, index) => `g-${index}`) }],
  ] as const)('%s', async ([, fields]) => {
    await aws.addGroup(0)
    await aws.codedeploy.call('CreateApplication', { applicationName: 'shop' })
    expect(
      await aws.codedeploy.refusal('CreateDeploymentGroup', {
        applicationName: 'shop',
        deploymentGroupName: 'web',
        serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
        ...fields,
      }),
    ).toBe('InvalidAutoScalingGroupException')
  })
})

describe('an engine that is killed', () => {
  test('in the middle of a launch goes on with it, whichever change was the last to be saved', async () => {
    const store = new MemoryStore()
    aws.stop()
    aws = new ScaledService(store)
    await released(1)
    const from = store.history.length
    await aws.scaleTo(2)
    await aws.until(() => aws.inService().length === 2)
    const { clock } = aws.codedeploy
    for (let commits = from + 1; commits <= store.history.length; commits += 1) {
      const after = new ScaledService(store.afterCommits(commits), clock)
      for (const { instanceId } of after.members()) {
        const identifier = `arn:aws:ec2:eu-west-1:123456789012:instance/${instanceId}`
        await after.codedeploy.codedeploy.hostCommands.reportHostRestart(identifier)
      }
      // A launch whose event was cut short is abandoned, and the next one comes ten seconds later.
      for (let turn = 0; turn < 30 && after.inService().length < 2; turn += 1) await clock.advance(1_000)
      expect(after.inService()).toHaveLength(2)
      expect(after.members()).toHaveLength(2)
      const launches = await after.createdBy('autoscaling')
      expect(launches.filter(({ status }) => status === 'Succeeded')).toHaveLength(1)
      expect(launches.length).toBeLessThanOrEqual(2)
      after.stop()
    }
  })
})
