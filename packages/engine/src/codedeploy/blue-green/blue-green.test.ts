import { SERVER_EVENTS } from '@slipway/core/deployment'
import { afterEach, describe, expect, test } from 'vitest'
import { BalancedService, blueGreen, ec2Id } from '../fixtures/balanced-service.ts'
import type { Answer } from '../fixtures/start-service.ts'

const services: BalancedService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})

/** A service with a group of so many original instances, and as many replacements. */
async function start(count: number, fields: Readonly<Record<string, unknown>> = {}): Promise<BalancedService> {
  const service = new BalancedService()
  services.push(service)
  await service.addGroup('blue', count, { ...blueGreen(), ...fields })
  await service.addEc2('green', count)
  return service
}

const blue = (number: number): string => ec2Id('blue', number)
const green = (number: number): string => ec2Id('green', number)

const MINUTE = 60_000
const BLOCKING = SERVER_EVENTS.slice(0, 3)
const ALLOWING = SERVER_EVENTS.slice(10)
const REPLACING = SERVER_EVENTS.slice(3)
const HELD = { deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 30 } }
const TERMINATED = {
  terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 10 },
}
const ROLLED_BACK = {
  autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'] },
}

const group = async (fixture: BalancedService): Promise<Answer> => {
  const names = { applicationName: 'shop', deploymentGroupName: 'web' }
  return (await fixture.service.call('GetDeploymentGroup', names)).deploymentGroupInfo
}

describe('a blue/green deployment', () => {
  test('installs on the replacements, gives them the traffic, and takes it from the originals', async () => {
    const fixture = await start(2)
    const id = await fixture.replaceWith('green')
    expect(await fixture.service.ended(id)).toMatchObject({
      status: 'Succeeded',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      deploymentOverview: { Succeeded: 4, Ready: 0, Pending: 0, InProgress: 0, Failed: 0, Skipped: 0 },
      blueGreenDeploymentConfiguration: {
        greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' },
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' },
      },
      targetInstances: {
        tagFilters: [{ Key: 'colour', Value: 'green', Type: 'KEY_AND_VALUE' }],
        autoScalingGroups: [],
      },
      loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }] },
      instanceTerminationWaitTimeStarted: false,
    })
    for (const number of [1, 2]) {
      expect(await fixture.ran(id, green(number))).toEqual(REPLACING)
      expect(await fixture.ran(id, blue(number))).toEqual(BLOCKING)
    }
    // Nobody is taken out before every replacement is in.
    const places = fixture.balancer.log.map((line) => line.split(' ')[0])
    expect(places).toEqual(['register', 'register', 'deregister', 'deregister'])
    expect(fixture.service.specifications.every(({ deploymentType }) => deploymentType === 'BLUE_GREEN')).toBe(true)
  })

  test('tells which environment an instance is of, and can be asked for one of them', async () => {
    const fixture = await start(2)
    const deploymentId = await fixture.replaceWith('green')
    await fixture.service.ended(deploymentId)
    const labelled = (label: string) =>
      fixture.service.all('ListDeploymentTargets', 'targetIds', {
        deploymentId,
        targetFilters: { ServerInstanceLabel: [label] },
      })
    expect(await labelled('Green')).toEqual([green(1), green(2)])
    expect(await labelled('Blue')).toEqual([blue(1), blue(2)])
    const { deploymentTarget } = await fixture.service.call('GetDeploymentTarget', { deploymentId, targetId: blue(1) })
    expect(deploymentTarget.instanceTarget.instanceLabel).toBe('Blue')
    const older = await fixture.service.call('ListDeploymentInstances', { deploymentId, instanceTypeFilter: ['Green'] })
    expect(older.instancesList).toEqual([green(1), green(2)])
    const { instanceSummary } = await fixture.service.call('GetDeploymentInstance', {
      deploymentId,
      instanceId: green(1),
    })
    expect(instanceSummary.instanceType).toBe('Green')
  })

  test('leaves the originals running, out of load balancer and group, with KEEP_ALIVE', async () => {
    const fixture = await start(2)
    await fixture.service.ended(await fixture.replaceWith('green'))
    expect(fixture.terminated).toEqual([])
    expect(fixture.balancer.in('web')).toEqual([green(1), green(2)])
    expect((await group(fixture)).ec2TagFilters).toEqual([{ Key: 'colour', Value: 'green', Type: 'KEY_AND_VALUE' }])
    // The next deployment goes the other way.
    const back = await fixture.replaceWith('blue', 'v3')
    expect(await fixture.service.ended(back)).toMatchObject({
      status: 'Succeeded',
      deploymentOverview: { Succeeded: 4 },
    })
    expect(fixture.balancer.in('web')).toEqual([blue(1), blue(2)])
  })

  test('terminates the originals after the wait', async () => {
    const fixture = await start(1, blueGreen(TERMINATED))
    const id = await fixture.replaceWith('green')
    await fixture.service.until(
      async () => (await fixture.service.deployment(id)).instanceTerminationWaitTimeStarted === true,
    )
    expect(fixture.balancer.in('web')).toEqual([green(1)])
    expect((await fixture.service.deployment(id)).status).toBe('InProgress')
    await fixture.clock.advance(10 * MINUTE - 1)
    expect(fixture.terminated).toEqual([])
    await fixture.clock.advance(1)
    expect(await fixture.service.ended(id)).toMatchObject({
      status: 'Succeeded',
      instanceTerminationWaitTimeStarted: true,
    })
    expect(fixture.terminated).toEqual([blue(1)])
    expect(fixture.service.codedeploy.registeredHosts().map(({ name }) => name)).toEqual([green(1)])
  })

  test.for(['ContinueDeployment', 'SkipWaitTimeForInstanceTermination'])(
    'does not wait to terminate them once %s was called',
    async (operation) => {
      const fixture = await start(1, blueGreen(TERMINATED))
      const id = await fixture.replaceWith('green')
      await fixture.service.until(
        async () => (await fixture.service.deployment(id)).instanceTerminationWaitTimeStarted === true,
      )
      const type = operation === 'ContinueDeployment' ? { deploymentWaitType: 'TERMINATION_WAIT' } : {}
      await fixture.service.call(operation, { deploymentId: id, ...type })
      expect((await fixture.service.ended(id)).status).toBe('Succeeded')
      expect(fixture.terminated).toEqual([blue(1)])
    },
  )

  test('is Ready until it is continued', async () => {
    const fixture = await start(2, blueGreen(HELD))
    const id = await fixture.replaceWith('green')
    const ready = await fixture.reaches(id, 'Ready')
    expect(ready.deploymentOverview).toMatchObject({ Ready: 2, Pending: 2, Succeeded: 0 })
    expect(await fixture.targets(id)).toEqual({
      [green(1)]: 'Ready',
      [green(2)]: 'Ready',
      [blue(1)]: 'Pending',
      [blue(2)]: 'Pending',
    })
    expect(fixture.balancer.log).toEqual([])
    const waiting = { deploymentId: id, deploymentWaitType: 'TERMINATION_WAIT' }
    expect(await fixture.service.refusal('ContinueDeployment', waiting)).toBe('DeploymentIsNotInReadyStateException')
    await fixture.clock.advance(29 * MINUTE)
    await fixture.service.call('ContinueDeployment', { deploymentId: id, deploymentWaitType: 'READY_WAIT' })
    expect((await fixture.service.ended(id)).status).toBe('Succeeded')
    expect(await fixture.service.refusal('ContinueDeployment', { deploymentId: id })).toBe(
      'DeploymentAlreadyCompletedException',
    )
  })

  test('is Stopped when nobody has continued it in time, and nothing is rolled back, as no traffic has moved', async () => {
    const fixture = await start(1, { ...blueGreen(HELD), ...ROLLED_BACK })
    const id = await fixture.replaceWith('green')
    await fixture.reaches(id, 'Ready')
    await fixture.clock.advance(30 * MINUTE)
    expect(await fixture.service.ended(id)).toMatchObject({
      status: 'Stopped',
      errorInformation: {
        code: 'TIMEOUT',
        message:
          'The deployment timed out while waiting for a notification to continue. This time out period is 30 minutes.',
      },
      rollbackInfo: { rollbackMessage: expect.stringContaining('No traffic was rerouted') },
    })
    expect(await fixture.targets(id)).toEqual({ [green(1)]: 'Skipped', [blue(1)]: 'Skipped' })
    expect(fixture.balancer.in('web')).toEqual([blue(1)])
    expect((await group(fixture)).ec2TagFilters).toMatchObject([{ Value: 'blue' }])
  })

  test.for([
    ['CodeDeployDefault.OneAtATime', 1],
    ['CodeDeployDefault.HalfAtATime', 2],
    ['CodeDeployDefault.AllAtOnce', 4],
  ] as const)('with %s %d instance(s) at a time get traffic', async ([deploymentConfigName, atOnce]) => {
    const fixture = await start(4, { deploymentConfigName })
    for (const number of [1, 2, 3, 4]) fixture.balancer.unhealthy.add(green(number))
    const id = await fixture.replaceWith('green')
    for (let healthy = 0; healthy < 4; healthy += 1) {
      await fixture.service.until(() => fixture.balancer.log.length >= Math.min(4, healthy + atOnce))
      expect(fixture.balancer.log).toHaveLength(Math.min(4, healthy + atOnce))
      fixture.balancer.heal(green(healthy + 1))
    }
    expect((await fixture.service.ended(id)).status).toBe('Succeeded')
    expect(fixture.balancer.log.filter((line) => line.startsWith('deregister'))).toHaveLength(4)
  })

  test.for([
    ['AllAtOnce', [1], 'Succeeded', { Failed: 1, Succeeded: 5 }],
    ['AllAtOnce', [1, 2, 3], 'Failed', { Failed: 3, Skipped: 3 }],
    ['OneAtATime', [3], 'Succeeded', { Failed: 1, Succeeded: 5 }],
    ['OneAtATime', [1], 'Failed', { Failed: 1, Skipped: 5 }],
  ] as const)('with %s and an installation that fails on %j it is %s', async ([name, failing, status, counts]) => {
    const fixture = await start(3, { deploymentConfigName: `CodeDeployDefault.${name}` })
    const ids = failing.map(green)
    fixture.answer = (host, { commandName }) =>
      commandName === 'ApplicationStart' && ids.includes(host) ? 'fail' : 'succeed'
    const id = await fixture.replaceWith('green')
    const info = await fixture.service.ended(id)
    expect(info.status).toBe(status)
    expect(info.deploymentOverview).toMatchObject(counts)
    // What could not be installed on gets no traffic, and the originals keep theirs where it failed.
    for (const one of ids) expect(fixture.balancer.in('web')).not.toContain(one)
    if (status === 'Failed') expect(fixture.balancer.in('web')).toEqual([blue(1), blue(2), blue(3)])
  })

  test.for([
    ['AllAtOnce', [1], 'Succeeded'],
    ['OneAtATime', [3], 'Succeeded'],
    ['OneAtATime', [1], 'Failed'],
    ['HalfAtATime', [1, 2], 'Failed'],
  ] as const)('with %s and replacements %j that do not get healthy it is %s', async ([name, failing, status]) => {
    const fixture = await start(3, { deploymentConfigName: `CodeDeployDefault.${name}` })
    for (const number of failing) fixture.balancer.unhealthy.add(green(number))
    const id = await fixture.replaceWith('green')
    for (let hour = 0; hour < 3; hour += 1) await fixture.clock.advance(60 * MINUTE)
    expect(await fixture.service.ended(id)).toMatchObject({ status })
  })

  test('fails when a single original cannot be taken out, although all replacements have the traffic', async () => {
    const fixture = await start(3)
    fixture.answer = (host, { commandName }) =>
      commandName === 'AfterBlockTraffic' && host === blue(2) ? 'fail' : 'succeed'
    const id = await fixture.replaceWith('green')
    expect(await fixture.service.ended(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'HEALTH_CONSTRAINTS' },
      deploymentOverview: { Failed: 1, Succeeded: 5 },
    })
    // The group goes on selecting what it selected.
    expect((await group(fixture)).ec2TagFilters).toMatchObject([{ Value: 'blue' }])
  })

  test.for([
    ['no replacement', 0, 'no instances were found for your replacement environment'],
    ['fewer replacements than originals', 1, 'both have to have as many'],
  ] as const)('fails with NO_INSTANCES for %s', async ([_, count, words]) => {
    const fixture = await start(2)
    await fixture.addEc2('red', count)
    expect(await fixture.service.ended(await fixture.replaceWith('red'))).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'NO_INSTANCES', message: expect.stringContaining(words) },
    })
  })

  test('finds its replacements by tag sets and Auto Scaling groups too', async () => {
    const fixture = await start(2)
    await fixture.scaled.addGroup(2)
    const scaled = await fixture.service.deploy('v2', { targetInstances: { autoScalingGroups: ['web'] } })
    expect(await fixture.service.ended(scaled)).toMatchObject({ status: 'Succeeded' })
    expect(await group(fixture)).toMatchObject({ autoScalingGroups: [{ name: 'web' }], ec2TagFilters: [] })
    expect(fixture.balancer.in('web')).toEqual([...fixture.scaled.inService()].sort())
    const ec2TagSetList = [[{ Key: 'colour', Value: 'gr*', Type: 'KEY_AND_VALUE' }]]
    const tagged = await fixture.service.deploy('v3', { targetInstances: { ec2TagSet: { ec2TagSetList } } })
    expect(await fixture.service.ended(tagged)).toMatchObject({
      status: 'Succeeded',
      targetInstances: { ec2TagSet: { ec2TagSetList } },
    })
    expect(fixture.balancer.in('web')).toEqual([green(1), green(2)])
    expect(await group(fixture)).toMatchObject({ autoScalingGroups: [] })
  })

  test('is stopped by an alarm while it waits, and the originals are given back what they had', async () => {
    const fixture = await start(1, {
      ...blueGreen(TERMINATED),
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
    })
    const id = await fixture.replaceWith('green')
    await fixture.service.until(
      async () => (await fixture.service.deployment(id)).instanceTerminationWaitTimeStarted === true,
    )
    await fixture.service.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    const stopped = await fixture.service.ended(id)
    expect(stopped).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
    expect(await fixture.service.ended(stopped.rollbackInfo.rollbackDeploymentId)).toMatchObject({
      status: 'Succeeded',
    })
    expect(fixture.balancer.in('web')).toEqual([blue(1)])
  })

  test('heeds the alarms of its own instead of those of its group', async () => {
    const fixture = await start(1, { alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } })
    await fixture.service.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    expect((await fixture.service.ended(await fixture.replaceWith('green'))).status).toBe('Stopped')
    const overrideAlarmConfiguration = { enabled: false, alarms: [{ name: 'errors' }] }
    const id = await fixture.replaceWith('green', 'v2', { overrideAlarmConfiguration })
    expect((await fixture.service.ended(id)).status).toBe('Succeeded')
  })
})

describe('a blue/green deployment that is rolled back', () => {
  test('gives the originals their traffic back, then takes it from the replacements', async () => {
    const fixture = await start(2, ROLLED_BACK)
    const failing = green(2)
    fixture.answer = (host, { commandName }) =>
      commandName === 'AfterAllowTraffic' && [failing, green(1)].includes(host) ? 'fail' : 'succeed'
    const id = await fixture.replaceWith('green')
    const failed = await fixture.service.ended(id)
    expect(failed.status).toBe('Failed')
    const { rollbackDeploymentId, rollbackMessage } = failed.rollbackInfo
    expect(rollbackMessage).toContain('gives the traffic back to the original instances')
    expect(await fixture.service.ended(rollbackDeploymentId)).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      deploymentStyle: { deploymentType: 'BLUE_GREEN' },
      rollbackInfo: { rollbackTriggeringDeploymentId: id },
    })
    for (const number of [1, 2]) {
      expect(await fixture.ran(rollbackDeploymentId, blue(number))).toEqual(ALLOWING)
      expect(await fixture.ran(rollbackDeploymentId, green(number))).toEqual(BLOCKING)
    }
    expect(fixture.balancer.in('web')).toEqual([blue(1), blue(2)])
    const rolledBack = fixture.service.specifications.at(-1)
    expect(rolledBack).toMatchObject({ deploymentCreator: 'codeDeployRollback', deploymentType: 'BLUE_GREEN' })
    // What was never deployed to the group is not what it is meant to run.
    expect((await group(fixture)).targetRevision).toBeUndefined()
  })

  test('deals with no replacement that never met the traffic', async () => {
    const fixture = await start(2, { ...ROLLED_BACK, deploymentConfigName: 'CodeDeployDefault.OneAtATime' })
    fixture.answer = (host, { commandName }) =>
      commandName === 'AfterAllowTraffic' && host === green(1) ? 'fail' : 'succeed'
    const { rollbackInfo } = await fixture.service.ended(await fixture.replaceWith('green'))
    await fixture.service.ended(rollbackInfo.rollbackDeploymentId)
    expect(await fixture.targets(rollbackInfo.rollbackDeploymentId)).toEqual({
      [blue(1)]: 'Succeeded',
      [blue(2)]: 'Succeeded',
      [green(1)]: 'Succeeded',
    })
  })

  test.for(['install', 'ready', 'reroute', 'deregister', 'termination-wait'] as const)(
    'can be stopped in %s: the traffic is where it was before once more',
    async (phase) => {
      const waits = { ...(phase === 'ready' ? HELD : {}), ...TERMINATED }
      const fixture = await start(2, { ...blueGreen(waits), ...ROLLED_BACK })
      const held = { install: 'ApplicationStart', reroute: 'BeforeAllowTraffic', deregister: 'BeforeBlockTraffic' }
      const commandHeld = phase in held ? held[phase as keyof typeof held] : undefined
      let isHeld = true
      fixture.answer = (_, { commandName }) => (isHeld && commandName === commandHeld ? 'hang' : 'succeed')
      const id = await fixture.replaceWith('green')
      if (phase === 'ready') await fixture.reaches(id, 'Ready')
      else if (phase === 'termination-wait') {
        await fixture.service.until(
          async () => (await fixture.service.deployment(id)).instanceTerminationWaitTimeStarted === true,
        )
      } else await fixture.service.until(() => fixture.service.commands.some((one) => one.commandName === commandHeld))
      const isRunning = commandHeld !== undefined
      expect((await fixture.service.call('StopDeployment', { deploymentId: id })).status).toBe(
        isRunning ? 'Pending' : 'Succeeded',
      )
      isHeld = false
      // What has begun on a host comes to its end, or is overdue.
      if (isRunning) await fixture.clock.advance(60 * MINUTE)
      const stopped = await fixture.service.ended(id)
      expect(stopped.status).toBe('Stopped')
      const hasMoved = phase === 'deregister' || phase === 'termination-wait'
      expect(stopped.rollbackInfo.rollbackDeploymentId !== undefined).toBe(hasMoved)
      if (hasMoved) {
        expect((await fixture.service.ended(stopped.rollbackInfo.rollbackDeploymentId)).status).toBe('Succeeded')
      }
      expect(fixture.balancer.in('web')).toEqual([blue(1), blue(2)])
      expect(fixture.terminated).toEqual([])
    },
  )
})

describe('a request', () => {
  test.for([
    ['without replacement instances', {}, {}, 'InvalidTargetInstancesException'],
    [
      'with tags in both forms',
      {},
      { tagFilters: [{ Key: 'a' }], ec2TagSet: { ec2TagSetList: [[{ Key: 'a' }]] } },
      'InvalidTargetInstancesException',
    ],
    [
      'with an Auto Scaling group that is not there',
      {},
      { autoScalingGroups: ['none'] },
      'InvalidTargetInstancesException',
    ],
    [
      'with replacement instances where a group is copied',
      blueGreen({ greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' } }),
      { tagFilters: [{ Key: 'a' }] },
      'InvalidTargetInstancesException',
    ],
  ] as const)('%s is refused', async ([_, fields, targetInstances, exception]) => {
    const fixture = await start(1, fields)
    const names = { applicationName: 'shop', deploymentGroupName: 'web' }
    const revision = { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'v1.zip', bundleType: 'zip' } }
    expect(await fixture.service.refusal('CreateDeployment', { ...names, revision, targetInstances })).toBe(exception)
  })

  test.for([
    [{ blueGreenDeploymentConfiguration: undefined }, 'InvalidBlueGreenDeploymentConfigurationException'],
    [{ onPremisesInstanceTagFilters: [{ Key: 'role' }] }, 'InvalidDeploymentStyleException'],
    [
      blueGreen({ deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT' } }),
      'InvalidBlueGreenDeploymentConfigurationException',
    ],
  ] as const)('for a group with %j is refused: %s', async ([fields, exception]) => {
    const fixture = await start(1)
    const names = { applicationName: 'shop', deploymentGroupName: 'other' }
    const serviceRoleArn = 'arn:aws:iam::123456789012:role/codedeploy'
    const given = { ...names, serviceRoleArn, ...blueGreen(), ...fields }
    expect(await fixture.service.refusal('CreateDeploymentGroup', given)).toBe(exception)
  })

  test('with a zonal configuration is refused', async () => {
    const fixture = await start(1)
    const minimumHealthyHosts = { type: 'HOST_COUNT', value: 0 }
    await fixture.service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'zones',
      minimumHealthyHosts,
      zonalConfig: { monitorDurationInSeconds: 1 },
    })
    const targetInstances = { tagFilters: [{ Key: 'colour', Value: 'green' }] }
    const names = { applicationName: 'shop', deploymentGroupName: 'web', deploymentConfigName: 'zones' }
    const revision = { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'v1.zip', bundleType: 'zip' } }
    expect(await fixture.service.refusal('CreateDeployment', { ...names, revision, targetInstances })).toBe(
      'InvalidDeploymentConfigNameException',
    )
  })
})
