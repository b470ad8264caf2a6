import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ScaledService } from '../autoscaling/fixtures/scaled-service.ts'
import { revision } from '../codedeploy/fixtures/start-service.ts'

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

describe('a deployment to a group that names an Auto Scaling group (guide:2206-2391)', () => {
  test('reaches every instance in service, and no one later', async () => {
    const id = await released(3)
    expect(Object.keys(await aws.codedeploy.targets(id)).sort()).toEqual([...aws.inService()].sort())
  })

  test('finds no instances where the group has none in service (guide:19475-19487)', async () => {
    await aws.addGroup(0)
    await aws.attach()
    const { status, errorInformation } = await aws.codedeploy.ended(await aws.codedeploy.deploy('v1'))
    expect([status, errorInformation.code]).toEqual(['Failed', 'NO_INSTANCES'])
  })

  test('the hook that is installed has the name that the group tells, and its id (guide:19448-19473)', async () => {
    await released(1)
    const { deploymentGroupInfo } = await aws.codedeploy.call('GetDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'web',
    })
    const [{ name, hook, terminationHook }] = deploymentGroupInfo.autoScalingGroups
    expect(name).toBe('web')
    expect(terminationHook).toBeUndefined()
    expect(hook).toMatch(/^CodeDeploy-managed-automatic-launch-deployment-hook-web-[0-9a-f-]{36}$/)
    const { LifecycleHooks } = await aws.call('DescribeLifecycleHooks', { AutoScalingGroupName: 'web' })
    expect(LifecycleHooks.member).toEqual([
      expect.objectContaining({
        LifecycleHookName: hook,
        LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
        NotificationMetadata: deploymentGroupInfo.deploymentGroupId,
        HeartbeatTimeout: 600,
        GlobalTimeout: 60_000,
        DefaultResult: 'ABANDON',
      }),
    ])
  })
})

describe('an instance that is launched (guide:2304-2320)', () => {
  test('gets the last successful revision before it is in service, by a deployment of the service to it alone', async () => {
    await released(1)
    let states: readonly string[] = []
    aws.answer = (instanceId, { commandName }) => {
      if (commandName === 'Install') {
        states = aws.members().flatMap((one) => (one.instanceId === instanceId ? [one.state] : []))
      }
      return 'succeed'
    }
    await aws.scaleTo(2)
    await aws.until(() => aws.inService().length === 2)
    expect(states).toEqual(['Pending:Wait'])
    const [launch] = await aws.createdBy('autoscaling')
    expect(launch).toMatchObject({
      status: 'Succeeded',
      revision: revision('v1'),
      deploymentOverview: { Succeeded: 1, Pending: 0, InProgress: 0, Failed: 0, Skipped: 0 },
    })
    const [added] = aws.inService().slice(1)
    expect(await aws.codedeploy.targets(launch.deploymentId)).toEqual({ [added ?? '']: 'Succeeded' })
    expect(Object.keys(await aws.codedeploy.events(launch.deploymentId, added ?? ''))).toEqual([
      'ApplicationStop',
      'DownloadBundle',
      'BeforeInstall',
      'Install',
      'AfterInstall',
      'ApplicationStart',
      'ValidateService',
    ])
  })

  test('is in service at once while nothing was deployed to the group yet', async () => {
    await aws.addGroup(0)
    await aws.attach()
    await aws.scaleTo(2)
    expect(aws.inService()).toHaveLength(2)
    expect(await aws.createdBy('autoscaling')).toEqual([])
  })

  test('is terminated and replaced when its deployment fails, and later each time', async () => {
    await released(1)
    const bad: string[] = []
    aws.answer = (instanceId, { commandName }) => {
      if (commandName !== 'ApplicationStart' || bad.length === 2) return 'succeed'
      bad.push(instanceId)
      return 'fail'
    }
    await aws.scaleTo(2)
    await aws.until(() => aws.members().length === 1)
    expect(aws.ended).toEqual(bad)
    expect(aws.activities().at(-1)).toMatchObject({
      status: 'Cancelled',
      statusMessage: expect.stringMatching(/was abandoned: Lifecycle Action Completed with ABANDON Result$/),
    })
    await aws.codedeploy.clock.advance(9_000)
    expect(aws.members()).toHaveLength(1)
    await aws.codedeploy.clock.advance(1_000)
    await aws.until(() => bad.length === 2 && aws.members().length === 1)
    await aws.codedeploy.clock.advance(19_000)
    expect(aws.members()).toHaveLength(1)
    await aws.codedeploy.clock.advance(1_000)
    await aws.until(() => aws.inService().length === 2)
    expect((await aws.createdBy('autoscaling')).map(({ status }) => status)).toEqual(['Failed', 'Failed', 'Succeeded'])
    expect(aws.inService()).not.toContain(bad[0])
  })

  test('is terminated when its agent never answers: five minutes for an event to begin (guide:18578)', async () => {
    await released(1)
    aws.answer = () => 'hang'
    await aws.scaleTo(2)
    await aws.until(() => aws.members().length === 2)
    // The event has begun, and hangs: an hour, in which heartbeats hold the instance longer than ten minutes.
    await aws.codedeploy.clock.advance(3_599_000)
    expect(aws.members()).toHaveLength(2)
    await aws.codedeploy.clock.advance(2_000)
    await aws.until(() => aws.members().length === 1)
  })

  test('does not make the group busy: somebody can deploy meanwhile, and it is updated after that', async () => {
    await released(1)
    await aws.scaleTo(2)
    expect((await aws.createdBy('autoscaling'))[0].status).toBe('InProgress')
    const id = await aws.codedeploy.deploy('v2')
    expect((await aws.codedeploy.ended(id)).status).toBe('Succeeded')
    await aws.until(async () => (await aws.createdBy('CodeDeployAutoUpdate')).length === 1)
    const [update] = await aws.createdBy('CodeDeployAutoUpdate')
    expect((await aws.codedeploy.ended(update.deploymentId)).revision).toEqual(revision('v2'))
  })
})

describe('instances that are launched during a deployment (guide:2345-2347, 12229-12255)', () => {
  /** Scales out while the second release is being deployed; resolves once that has ended. */
  async function scaleOutDuring(): Promise<string> {
    const [first] = aws.inService()
    let release: string | undefined
    aws.answer = (instanceId, { commandName }) => {
      if (instanceId === first && commandName === 'AfterInstall' && release === undefined) {
        release = 'now'
        void aws.scaleTo(2)
      }
      return 'succeed'
    }
    const id = await aws.codedeploy.deploy('v2')
    expect((await aws.codedeploy.ended(id)).status).toBe('Succeeded')
    await aws.until(() => aws.inService().length === 2)
    return id
  }

  test('get the previous revision, and then the new one by a deployment that follows', async () => {
    await released(1)
    const root = await scaleOutDuring()
    const [launch] = await aws.createdBy('autoscaling')
    expect(launch.revision).toEqual(revision('v1'))
    await aws.until(async () => (await aws.createdBy('CodeDeployAutoUpdate')).length === 1)
    const [created] = await aws.createdBy('CodeDeployAutoUpdate')
    const update = await aws.codedeploy.ended(created.deploymentId)
    expect(update).toMatchObject({
      status: 'Succeeded',
      revision: revision('v2'),
      updateOutdatedInstancesOnly: true,
      deploymentOverview: { Succeeded: 1 },
      relatedDeployments: { autoUpdateOutdatedInstancesRootDeploymentId: root },
    })
    expect((await aws.codedeploy.deployment(root)).relatedDeployments).toEqual({
      autoUpdateOutdatedInstancesDeploymentIds: [update.deploymentId],
    })
  })

  test('keep the previous revision where outdatedInstancesStrategy is IGNORE', async () => {
    await released(1, { outdatedInstancesStrategy: 'IGNORE' })
    await scaleOutDuring()
    await aws.codedeploy.clock.advance(60_000)
    expect(await aws.createdBy('CodeDeployAutoUpdate')).toEqual([])
  })

  test('are not tried again when the deployment that follows fails', async () => {
    await released(1)
    await scaleOutDuring()
    aws.answer = () => 'fail'
    await aws.until(async () => (await aws.createdBy('CodeDeployAutoUpdate')).length === 1)
    await aws.codedeploy.clock.advance(3_600_000)
    expect(await aws.createdBy('CodeDeployAutoUpdate')).toHaveLength(1)
  })
})

describe('an instance that leaves (guide:2240-2270, 17577-17603)', () => {
  const hooked = { terminationHookEnabled: true }

  test('is deployed to once more, with four events, before it is terminated', async () => {
    await released(2, hooked)
    const before = aws.codedeploy.commands.length
    await aws.scaleTo(1)
    await aws.until(() => aws.members().length === 1)
    const [termination] = await aws.createdBy('autoscalingTermination')
    expect(termination.status).toBe('Succeeded')
    const [gone = ''] = aws.ended
    const events = await aws.codedeploy.events(termination.deploymentId, gone)
    expect(Object.entries(events).map(([name, { status }]) => `${name} ${status}`)).toEqual([
      'BeforeBlockTraffic Succeeded',
      'BlockTraffic Succeeded',
      'AfterBlockTraffic Succeeded',
      'ApplicationStop Succeeded',
    ])
    expect(aws.codedeploy.commands.slice(before).map(({ commandName }) => commandName)).toEqual([
      'BeforeBlockTraffic',
      'AfterBlockTraffic',
      'ApplicationStop',
    ])
  })

  test('is terminated although that fails', async () => {
    await released(2, hooked)
    aws.answer = () => 'fail'
    await aws.scaleTo(1)
    await aws.until(() => aws.members().length === 1)
    expect((await aws.createdBy('autoscalingTermination'))[0].status).toBe('Failed')
    expect(aws.activities().at(-1)).toMatchObject({ status: 'Successful' })
  })

  test('is terminated at once without a termination hook', async () => {
    await released(2)
    await aws.scaleTo(1)
    expect(aws.members()).toHaveLength(1)
    expect(await aws.createdBy('autoscalingTermination')).toEqual([])
  })

  test('fails in a deployment that was under way (guide:19369-19395)', async () => {
    await released(2)
    const [first = ''] = aws.inService()
    aws.answer = (instanceId, { commandName }) =>
      instanceId === first && commandName === 'Install' ? 'hang' : 'succeed'
    const id = await aws.codedeploy.deploy('v2')
    await aws.until(async () => (await aws.codedeploy.targets(id))[first] === 'InProgress')
    await aws.call('TerminateInstanceInAutoScalingGroup', { InstanceId: first, ShouldDecrementDesiredCapacity: true })
    await aws.codedeploy.clock.advance(3_601_000)
    await aws.codedeploy.ended(id)
    expect((await aws.codedeploy.targets(id))[first]).toBe('Failed')
  })
})
