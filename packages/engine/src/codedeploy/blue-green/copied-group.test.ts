import { SERVER_EVENTS } from '@slipway/core/deployment'
import { afterEach, expect, test } from 'vitest'
import { BalancedService, blueGreen } from '../fixtures/balanced-service.ts'
import type { Answer } from '../fixtures/start-service.ts'

const services: BalancedService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})

const COPYING = { greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' } }
const KEPT = { terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' } }
const TERMINATED = {
  terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
}

/** A deployment group `web` of an Auto Scaling group `web` with so many instances in service. */
async function start(count: number, configuration: Readonly<Record<string, unknown>>): Promise<BalancedService> {
  const service = new BalancedService()
  services.push(service)
  await service.scaled.addGroup(count, { 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'shop', MaxSize: 7 })
  await service.addGroup('none', 0, {
    ...blueGreen({ ...COPYING, ...configuration }),
    ec2TagFilters: [],
    autoScalingGroups: ['web'],
  })
  for (const instance of service.scaled.inService()) await service.balancer.register('web', instance)
  return service
}

const attached = async (fixture: BalancedService): Promise<readonly Answer[]> => {
  const names = { applicationName: 'shop', deploymentGroupName: 'web' }
  const { deploymentGroupInfo } = await fixture.service.call('GetDeploymentGroup', names)
  return deploymentGroupInfo.autoScalingGroups
}

test('an Auto Scaling group is copied with its settings, and takes the place of the one that is terminated', async () => {
  const fixture = await start(2, TERMINATED)
  const originals = fixture.scaled.inService()
  const id = await fixture.service.deploy('v1')
  const copy = `CodeDeploy_web_${id}`
  await fixture.service.until(
    async () => (await fixture.service.deployment(id)).instanceTerminationWaitTimeStarted === true,
  )
  expect(fixture.scaled.state.group(copy)).toMatchObject({
    minSize: 0,
    maxSize: 7,
    desiredCapacity: 2,
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    tags: [{ Key: 'team', Value: 'shop' }],
  })
  const replacements = [...fixture.scaled.inService(copy)].sort()
  expect(replacements).toHaveLength(2)
  expect(fixture.balancer.in('web')).toEqual(replacements)
  await fixture.clock.advance(5 * 60_000)
  expect(await fixture.service.ended(id)).toMatchObject({
    status: 'Succeeded',
    targetInstances: { autoScalingGroups: [copy] },
    deploymentOverview: { Succeeded: 4 },
  })
  for (const instance of originals) expect(await fixture.ran(id, instance)).toEqual(SERVER_EVENTS.slice(0, 3))
  expect(fixture.scaled.state.group('web')).toBeUndefined()
  expect([...fixture.scaled.ended].sort()).toEqual([...originals].sort())
  // From now on what the copy launches is deployed to.
  expect(await attached(fixture)).toMatchObject([{ name: copy }])
  await fixture.scaled.scaleTo(3, copy)
  await fixture.scaled.until(() => fixture.scaled.inService(copy).length === 3)
  expect(await fixture.scaled.createdBy('autoscaling')).toMatchObject([{ status: 'Succeeded' }])
  expect(fixture.balancer.in('web')).toHaveLength(3)
})

test('the original Auto Scaling group is kept without the hooks of the deployment group', async () => {
  const fixture = await start(1, KEPT)
  const id = await fixture.service.deploy('v1')
  expect((await fixture.service.ended(id)).status).toBe('Succeeded')
  expect(fixture.scaled.state.group('web')).toMatchObject({ desiredCapacity: 1, hooks: [] })
  expect(fixture.scaled.ended).toEqual([])
  expect(await attached(fixture)).toMatchObject([{ name: `CodeDeploy_web_${id}` }])
})

test('a deployment that fails leaves the group with the Auto Scaling group that it had', async () => {
  const fixture = await start(1, TERMINATED)
  fixture.answer = (_, { commandName }) => (commandName === 'Install' ? 'fail' : 'succeed')
  const id = await fixture.service.deploy('v1')
  expect((await fixture.service.ended(id)).status).toBe('Failed')
  expect(await attached(fixture)).toMatchObject([{ name: 'web' }])
  expect(fixture.balancer.in('web')).toEqual(fixture.scaled.inService())
})

test('without exactly one Auto Scaling group there is nothing to copy', async () => {
  const fixture = await start(1, KEPT)
  const group = { applicationName: 'shop', currentDeploymentGroupName: 'web' }
  await fixture.service.call('UpdateDeploymentGroup', { ...group, autoScalingGroups: [] })
  expect(await fixture.service.ended(await fixture.service.deploy('v1'))).toMatchObject({
    status: 'Failed',
    errorInformation: { code: 'AUTO_SCALING_CONFIGURATION' },
  })
})
