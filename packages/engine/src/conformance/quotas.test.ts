import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestService } from '../codedeploy/fixtures/start-service.ts'
import { change } from '../codedeploy/model/codedeploy-state.ts'

let service: TestService

beforeEach(() => {
  service = new TestService()
})
afterEach(() => service.stop())

/** A deployment group that selects so many EC2 instances, whose agents are silent. */
async function addGroup(name: string, instances: number): Promise<void> {
  const tags = [{ Key: 'group', Value: name }]
  const instancesOf = Array.from({ length: instances }, (_, index) => {
    const instanceId = `i-${name}${String(index).padStart(6, '0')}`
    return change.putEc2Instance({
      instanceId,
      instanceArn: `arn:aws:ec2:eu-west-1:123456789012:instance/${instanceId}`,
      tags,
    })
  })
  await service.store.commit(instancesOf)
  await service.call('CreateDeploymentGroup', {
    applicationName: 'shop',
    deploymentGroupName: name,
    serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
    ec2TagFilters: [{ Key: 'group', Value: name, Type: 'KEY_AND_VALUE' }],
  })
}

describe('instances (guide:18543-18592)', () => {
  beforeEach(() => service.call('CreateApplication', { applicationName: 'shop' }))

  test('1,001 are more than one deployment can have', async () => {
    await addGroup('a', 1_001)
    const { status, errorInformation } = await service.ended(await service.deploy('v1', { deploymentGroupName: 'a' }))
    expect([status, errorInformation.code]).toEqual(['Failed', 'OVER_MAX_INSTANCES'])
  })

  test('600 are too many while another deployment has 600, and not once it has ended', async () => {
    await addGroup('a', 600)
    await addGroup('b', 600)
    const first = await service.deploy('v1', { deploymentGroupName: 'a' })
    expect((await service.deployment(first)).status).toBe('InProgress')
    const second = await service.ended(await service.deploy('v1', { deploymentGroupName: 'b' }))
    expect([second.status, second.errorInformation.code]).toEqual(['Failed', 'OVER_MAX_INSTANCES'])
    await service.call('StopDeployment', { deploymentId: first })
    expect((await service.ended(first)).status).toBe('Stopped')
    const third = await service.deploy('v1', { deploymentGroupName: 'b' })
    expect((await service.deployment(third)).status).toBe('InProgress')
  })
})
