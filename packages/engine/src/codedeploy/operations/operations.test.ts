import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serviceModel } from '../fixtures/service-model.ts'
import { type Answer, revision, TestService } from '../fixtures/start-service.ts'
import { OPERATIONS, UNBUILT_OPERATIONS } from './table.ts'

let service: TestService

beforeEach(() => {
  service = new TestService()
})

afterEach(() => service.stop())

const group = {
  applicationName: 'shop',
  deploymentGroupName: 'web',
  serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
}
const named = { applicationName: 'shop', deploymentGroupName: 'web' }

describe.skipIf(serviceModel === undefined)(
  'against the public service model (skipped: botocore is not installed)',
  () => {
    test('every operation is either carried out or refused by name', () => {
      const known = [...Object.keys(OPERATIONS), ...Object.keys(UNBUILT_OPERATIONS)].sort()
      expect(known).toEqual(Object.keys(serviceModel?.operations ?? {}).sort())
    })
  },
)

test.for(Object.keys(UNBUILT_OPERATIONS))('%s answers that it is not implemented', async (operation) => {
  const caller = { accessKeyId: 'AKIATEST', region: 'eu-west-1', signal: new AbortController().signal }
  const reply = await service.codedeploy.service.call(operation, {}, caller)
  expect(reply).toEqual({
    status: 501,
    type: 'NotImplementedException',
    message: `the operation ${operation} is not implemented by this engine`,
  })
})

test('an operation that CodeDeploy does not have is unknown, also one named like a property of every object', async () => {
  expect(await service.refusal('Frobnicate')).toBe('UnknownOperationException')
  expect(await service.refusal('constructor')).toBe('UnknownOperationException')
})

describe('applications', () => {
  test('are made, found, renamed and deleted', async () => {
    const { applicationId } = await service.call('CreateApplication', { applicationName: 'shop' })
    expect((await service.call('GetApplication', { applicationName: 'shop' })).application).toEqual({
      applicationId,
      applicationName: 'shop',
      createTime: service.clock.now() / 1000,
      linkedToGitHub: false,
      computePlatform: 'Server',
    })
    await service.call('UpdateApplication', { applicationName: 'shop', newApplicationName: 'store' })
    expect(await service.refusal('GetApplication', { applicationName: 'shop' })).toBe(
      'ApplicationDoesNotExistException',
    )
    const { applicationsInfo } = await service.call('BatchGetApplications', { applicationNames: ['store'] })
    expect(applicationsInfo[0].applicationId).toBe(applicationId)
    await service.call('DeleteApplication', { applicationName: 'store' })
    await service.call('DeleteApplication', { applicationName: 'store' })
    expect((await service.call('ListApplications')).applications).toEqual([])
  })

  test('keep their groups and deployments through a rename', async () => {
    await service.addFleet(0)
    const deploymentId = await service.deploy('v1')
    await service.call('UpdateApplication', { applicationName: 'shop', newApplicationName: 'store' })
    const { deployments } = await service.call('ListDeployments', {
      applicationName: 'store',
      deploymentGroupName: 'web',
    })
    expect(deployments).toEqual([deploymentId])
    expect((await service.deployment(deploymentId)).applicationName).toBe('store')
  })

  test.for([
    ['CreateApplication', {}, 'ApplicationNameRequiredException'],
    ['CreateApplication', { applicationName: '' }, 'ApplicationNameRequiredException'],
    ['CreateApplication', { applicationName: 'x'.repeat(101) }, 'InvalidApplicationNameException'],
    ['CreateApplication', { applicationName: 7 }, 'SerializationException'],
    ['CreateApplication', { applicationName: 'taken' }, 'ApplicationAlreadyExistsException'],
    ['CreateApplication', { applicationName: 'a', computePlatform: 'VM' }, 'InvalidComputePlatformException'],
    ['CreateApplication', { applicationName: 'a', tags: [{ Value: 'v' }] }, 'InvalidTagsToAddException'],
    [
      'UpdateApplication',
      { applicationName: 'other', newApplicationName: 'taken' },
      'ApplicationAlreadyExistsException',
    ],
    ['BatchGetApplications', { applicationNames: [] }, 'ApplicationNameRequiredException'],
    ['BatchGetApplications', { applicationNames: Array(101).fill('taken') }, 'BatchLimitExceededException'],
  ] as const)('%s with %j: %s', async ([operation, body, expected]) => {
    await service.call('CreateApplication', { applicationName: 'taken' })
    await service.call('CreateApplication', { applicationName: 'other' })
    expect(await service.refusal(operation, body)).toBe(expected)
  })
})

describe('paging', () => {
  test('gives every item once, a few at a time, also while items come and go', async () => {
    for (const name of ['a', 'b', 'c', 'e', 'f']) await service.call('CreateApplication', { applicationName: name })
    const first = await service.call('ListApplications')
    expect(first.applications).toEqual(['a', 'b', 'c'])
    await service.call('CreateApplication', { applicationName: 'aa' })
    await service.call('DeleteApplication', { applicationName: 'a' })
    const second = await service.call('ListApplications', { nextToken: first.nextToken })
    expect(second).toEqual({ applications: ['e', 'f'] })
  })

  test('refuses a token that is not of the list or its filters', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await service.call('CreateApplication', { applicationName: name })
    const { nextToken } = await service.call('ListApplications')
    expect(await service.refusal('ListApplications', { nextToken: 'made-up' })).toBe('InvalidNextTokenException')
    expect(await service.refusal('ListDeploymentConfigs', { nextToken })).toBe('InvalidNextTokenException')
    const { nextToken: filtered } = await service.call('ListDeploymentConfigs', {})
    expect(await service.refusal('ListApplications', { nextToken: filtered })).toBe('InvalidNextTokenException')
  })
})

describe('deployment configurations', () => {
  test('are predefined: 3 for instances, 9 for Lambda, 5 for ECS', async () => {
    const names = await service.all('ListDeploymentConfigs', 'deploymentConfigsList')
    const platforms: string[] = []
    for (const deploymentConfigName of names) {
      const { deploymentConfigInfo } = await service.call('GetDeploymentConfig', { deploymentConfigName })
      expect(deploymentConfigInfo.deploymentConfigName).toBe(deploymentConfigName)
      platforms.push(deploymentConfigInfo.computePlatform)
    }
    expect(platforms).toEqual([...Array(3).fill('Server'), ...Array(9).fill('Lambda'), ...Array(5).fill('ECS')])
    expect(names).toContain('CodeDeployDefault.LambdaLinear10PercentEvery1Minute')
    expect(names).toContain('CodeDeployDefault.ECSLinear10PercentEvery1Minutes')
  })

  test.for([
    ['OneAtATime', { type: 'MOST_CONCURRENCY', value: 1 }],
    ['HalfAtATime', { type: 'FLEET_PERCENT', value: 50 }],
    ['AllAtOnce', { type: 'FLEET_PERCENT', value: 0 }],
  ] as const)('CodeDeployDefault.%s keeps %j healthy', async ([name, minimumHealthyHosts]) => {
    const { deploymentConfigInfo } = await service.call('GetDeploymentConfig', {
      deploymentConfigName: `CodeDeployDefault.${name}`,
    })
    expect(deploymentConfigInfo.minimumHealthyHosts).toEqual(minimumHealthyHosts)
  })

  test('of one’s own can be deleted unless a group uses them', async () => {
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'mine',
      minimumHealthyHosts: { type: 'HOST_COUNT', value: 2 },
    })
    await service.addFleet(0, { deploymentConfigName: 'mine' })
    expect(await service.refusal('DeleteDeploymentConfig', { deploymentConfigName: 'mine' })).toBe(
      'DeploymentConfigInUseException',
    )
    await service.call('DeleteDeploymentGroup', named)
    await service.call('DeleteDeploymentConfig', { deploymentConfigName: 'mine' })
    expect(await service.refusal('GetDeploymentConfig', { deploymentConfigName: 'mine' })).toBe(
      'DeploymentConfigDoesNotExistException',
    )
  })

  test('show their zones as they were given', async () => {
    const zonalConfig = {
      firstZoneMonitorDurationInSeconds: 600,
      monitorDurationInSeconds: 0,
      minimumHealthyHostsPerZone: { type: 'FLEET_PERCENT', value: 50 },
    }
    await service.call('CreateDeploymentConfig', { deploymentConfigName: 'mine', ...healthy, zonalConfig })
    const { deploymentConfigInfo } = await service.call('GetDeploymentConfig', { deploymentConfigName: 'mine' })
    expect(deploymentConfigInfo).toMatchObject({ ...healthy, zonalConfig })
  })

  const healthy = { minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 } }
  test.for([
    ['CreateDeploymentConfig', { ...healthy }, 'DeploymentConfigNameRequiredException'],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'CodeDeployDefault.Mine', ...healthy },
      'InvalidDeploymentConfigNameException',
    ],
    ['CreateDeploymentConfig', { deploymentConfigName: 'a' }, 'InvalidMinimumHealthyHostValueException'],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', minimumHealthyHosts: { type: 'FLEET_PERCENT', value: 101 } },
      'InvalidMinimumHealthyHostValueException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', minimumHealthyHosts: { type: 'MOST_CONCURRENCY', value: 1 } },
      'InvalidMinimumHealthyHostValueException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', minimumHealthyHosts: { type: 'HOST_COUNT', value: -1 } },
      'InvalidMinimumHealthyHostValueException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', ...healthy, zonalConfig: { monitorDurationInSeconds: -1 } },
      'InvalidZonalDeploymentConfigurationException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', ...healthy, zonalConfig: { firstZoneMonitorDurationInSeconds: 1.5 } },
      'InvalidZonalDeploymentConfigurationException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', ...healthy, zonalConfig: { minimumHealthyHostsPerZone: { value: 1 } } },
      'InvalidZonalDeploymentConfigurationException',
    ],
    [
      'CreateDeploymentConfig',
      {
        deploymentConfigName: 'a',
        ...healthy,
        zonalConfig: { minimumHealthyHostsPerZone: { type: 'FLEET_PERCENT', value: 101 } },
      },
      'InvalidZonalDeploymentConfigurationException',
    ],
    [
      'CreateDeploymentConfig',
      { deploymentConfigName: 'a', computePlatform: 'ECS' },
      'InvalidTrafficRoutingConfigurationException',
    ],
    ['DeleteDeploymentConfig', { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' }, 'InvalidOperationException'],
  ] as const)('%s with %j: %s', async ([operation, body, expected]) => {
    expect(await service.refusal(operation, body)).toBe(expected)
  })
})

describe('deployment groups', () => {
  test('show what they were made with, and the service’s defaults', async () => {
    await service.call('CreateApplication', { applicationName: 'shop' })
    const { deploymentGroupId } = await service.call('CreateDeploymentGroup', {
      ...group,
      ec2TagSet: { ec2TagSetList: [[{ Key: 'a', Type: 'KEY_ONLY' }], [{ Value: 'b', Type: 'VALUE_ONLY' }]] },
      onPremisesInstanceTagFilters: [{ Key: 'c', Value: 'd*' }],
      alarmConfiguration: { enabled: false, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
    })
    const { deploymentGroupInfo } = await service.call('GetDeploymentGroup', named)
    expect(deploymentGroupInfo).toEqual({
      applicationName: 'shop',
      deploymentGroupId,
      deploymentGroupName: 'web',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      ec2TagFilters: [],
      ec2TagSet: { ec2TagSetList: [[{ Key: 'a', Type: 'KEY_ONLY' }], [{ Value: 'b', Type: 'VALUE_ONLY' }]] },
      onPremisesInstanceTagFilters: [{ Key: 'c', Value: 'd*', Type: 'KEY_AND_VALUE' }],
      autoScalingGroups: [],
      serviceRoleArn: group.serviceRoleArn,
      triggerConfigurations: [],
      alarmConfiguration: { enabled: false, ignorePollAlarmFailure: false, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
      outdatedInstancesStrategy: 'UPDATE',
      computePlatform: 'Server',
      terminationHookEnabled: false,
    })
  })

  test('keep their id through a rename and get another one when made again', async () => {
    await service.addFleet(0)
    const idOf = async (deploymentGroupName: string): Promise<string> =>
      (await service.call('GetDeploymentGroup', { applicationName: 'shop', deploymentGroupName })).deploymentGroupInfo
        .deploymentGroupId
    const id = await idOf('web')
    await service.call('UpdateDeploymentGroup', {
      applicationName: 'shop',
      currentDeploymentGroupName: 'web',
      newDeploymentGroupName: 'site',
    })
    expect(await idOf('site')).toBe(id)
    await service.call('DeleteDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'site' })
    await service.call('CreateDeploymentGroup', { ...group, deploymentGroupName: 'site' })
    expect(await idOf('site')).not.toBe(id)
  })

  test('change only in what an update names; an empty list clears', async () => {
    await service.addFleet(0, {
      ec2TagFilters: [{ Key: 'a', Type: 'KEY_ONLY' }],
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
    })
    const update = { applicationName: 'shop', currentDeploymentGroupName: 'web' }
    const info = async () => (await service.call('GetDeploymentGroup', named)).deploymentGroupInfo
    await service.call('UpdateDeploymentGroup', { ...update, onPremisesInstanceTagFilters: [] })
    expect(await info()).toMatchObject({
      onPremisesInstanceTagFilters: [],
      ec2TagFilters: [{ Key: 'a', Type: 'KEY_ONLY' }],
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
    })
    await service.call('UpdateDeploymentGroup', {
      ...update,
      ec2TagFilters: [],
      ec2TagSet: { ec2TagSetList: [[{ Key: 'b', Type: 'KEY_ONLY' }]] },
    })
    expect(await info()).toMatchObject({
      ec2TagFilters: [],
      ec2TagSet: { ec2TagSetList: [[{ Key: 'b', Type: 'KEY_ONLY' }]] },
    })
  })

  test('are told apart in a batch from those that are not there', async () => {
    await service.addFleet(0)
    const { deploymentGroupsInfo, errorMessage } = await service.call('BatchGetDeploymentGroups', {
      applicationName: 'shop',
      deploymentGroupNames: ['web', 'none'],
    })
    expect(deploymentGroupsInfo).toHaveLength(1)
    expect(errorMessage).toContain('none')
  })

  const filter = { Key: 'a', Value: 'b', Type: 'KEY_AND_VALUE' }
  test.for([
    [{ applicationName: 'none' }, 'ApplicationDoesNotExistException'],
    [{ deploymentGroupName: null }, 'DeploymentGroupNameRequiredException'],
    [{ deploymentGroupName: 'x'.repeat(101) }, 'InvalidDeploymentGroupNameException'],
    [{ serviceRoleArn: null }, 'RoleRequiredException'],
    [{ serviceRoleArn: 'role' }, 'InvalidRoleException'],
    [{ deploymentConfigName: 'none' }, 'DeploymentConfigDoesNotExistException'],
    [{ deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce' }, 'InvalidDeploymentConfigNameException'],
    [{ ec2TagFilters: [filter], ec2TagSet: { ec2TagSetList: [[filter]] } }, 'InvalidEC2TagCombinationException'],
    [
      { onPremisesInstanceTagFilters: [filter], onPremisesTagSet: { onPremisesTagSetList: [[filter]] } },
      'InvalidOnPremisesTagCombinationException',
    ],
    [{ ec2TagSet: { ec2TagSetList: [[filter], [filter], [filter], [filter]] } }, 'TagSetListLimitExceededException'],
    [{ ec2TagFilters: Array(11).fill(filter) }, 'InvalidEC2TagException'],
    [{ ec2TagFilters: [{ Key: 'a', Type: 'ANY' }] }, 'InvalidEC2TagException'],
    [{ onPremisesInstanceTagFilters: [{ Value: 'b', Type: 'KEY_AND_VALUE' }] }, 'InvalidTagException'],
    [{ autoRollbackConfiguration: { enabled: true } }, 'InvalidAutoRollbackConfigException'],
    [{ autoRollbackConfiguration: { enabled: true, events: ['WHENEVER'] } }, 'InvalidAutoRollbackConfigException'],
    [{ alarmConfiguration: { enabled: true, alarms: [] } }, 'InvalidAlarmConfigException'],
    [{ alarmConfiguration: { enabled: true, alarms: [{ name: 'a' }, { name: 'a' }] } }, 'InvalidAlarmConfigException'],
    [
      { alarmConfiguration: { alarms: Array.from({ length: 51 }, (_, i) => ({ name: `a${i}` })) } },
      'AlarmsLimitExceededException',
    ],
    [{ deploymentStyle: { deploymentType: 'SIDEWAYS' } }, 'InvalidDeploymentStyleException'],
    [
      { deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' } },
      'InvalidLoadBalancerInfoException',
    ],
    [
      { deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' } },
      'InvalidLoadBalancerInfoException',
    ],
    [{ loadBalancerInfo: { elbInfoList: [{ name: 'lb' }] } }, 'NotImplementedException'],
    [
      { blueGreenDeploymentConfiguration: { greenFleetProvisioningOption: { action: 'CLONE' } } },
      'InvalidBlueGreenDeploymentConfigurationException',
    ],
    [{ autoScalingGroups: ['asg'] }, 'InvalidAutoScalingGroupException'],
    [{ triggerConfigurations: [{ triggerName: 't' }] }, 'InvalidTriggerConfigException'],
    [{ ecsServices: [{ serviceName: 's' }] }, 'NotImplementedException'],
    [{ deploymentGroupName: 'taken' }, 'DeploymentGroupAlreadyExistsException'],
  ] as const)('cannot be made with %j: %s', async ([fields, expected]) => {
    await service.call('CreateApplication', { applicationName: 'shop' })
    await service.call('CreateDeploymentGroup', { ...group, deploymentGroupName: 'taken' })
    expect(await service.refusal('CreateDeploymentGroup', { ...group, ...fields })).toBe(expected)
  })

  test('are made with empty values of what is not implemented: those ask for nothing', async () => {
    await service.call('CreateApplication', { applicationName: 'shop' })
    await service.call('CreateDeploymentGroup', {
      ...group,
      autoScalingGroups: [],
      triggerConfigurations: [],
      loadBalancerInfo: { elbInfoList: [], targetGroupInfoList: [] },
      terminationHookEnabled: false,
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
    })
  })
})

describe('on-premises instances', () => {
  const arn = (name: string): string => `arn:aws:iam::123456789012:user/${name}`

  test('are registered, tagged, listed and deregistered; a name can be used again', async () => {
    await service.call('RegisterOnPremisesInstance', { instanceName: 'a', iamUserArn: arn('a') })
    await service.call('RegisterOnPremisesInstance', {
      instanceName: 'b',
      iamSessionArn: 'arn:aws:sts::123456789012:assumed-role/hosts/b',
    })
    const tags = [{ Key: 'k', Value: '1' }]
    await service.call('AddTagsToOnPremisesInstances', { instanceNames: ['a', 'b'], tags })
    await service.call('AddTagsToOnPremisesInstances', { instanceNames: ['b'], tags: [{ Key: 'k', Value: '2' }] })
    const { instanceInfo } = await service.call('GetOnPremisesInstance', { instanceName: 'a' })
    expect(instanceInfo).toMatchObject({ instanceName: 'a', iamUserArn: arn('a'), tags })
    expect(instanceInfo.instanceArn).toMatch(/^arn:aws:codedeploy:eu-west-1:123456789012:instance\/a_/)
    const tagFilters = [{ Key: 'k', Value: '2', Type: 'KEY_AND_VALUE' }]
    expect(await service.all('ListOnPremisesInstances', 'instanceNames', { tagFilters })).toEqual(['b'])
    await service.call('RemoveTagsFromOnPremisesInstances', { instanceNames: ['a'], tags })
    await service.call('DeregisterOnPremisesInstance', { instanceName: 'a' })
    await service.call('DeregisterOnPremisesInstance', { instanceName: 'a' })
    const { instanceInfos } = await service.call('BatchGetOnPremisesInstances', { instanceNames: ['a', 'none', 'b'] })
    expect(
      instanceInfos.map((one: Answer) => [one.instanceName, one.tags.length, one.deregisterTime !== undefined]),
    ).toEqual([
      ['a', 0, true],
      ['b', 1, false],
    ])
    expect(
      await service.all('ListOnPremisesInstances', 'instanceNames', { registrationStatus: 'Deregistered' }),
    ).toEqual(['a'])
    await service.call('RegisterOnPremisesInstance', { instanceName: 'a', iamUserArn: arn('a') })
    expect(await service.all('ListOnPremisesInstances', 'instanceNames', { registrationStatus: 'Registered' })).toEqual(
      ['a', 'b'],
    )
  })

  test('get no deployments once deregistered, although their tags match', async () => {
    await service.addFleet(1)
    await service.call('DeregisterOnPremisesInstance', { instanceName: 'host-1' })
    expect((await service.ended(await service.deploy('v1'))).errorInformation.code).toBe('NO_INSTANCES')
  })

  const tag = [{ Key: 'k', Value: 'v' }]
  test.for([
    ['RegisterOnPremisesInstance', { iamUserArn: arn('x') }, 'InstanceNameRequiredException'],
    ['RegisterOnPremisesInstance', { instanceName: 'a:b', iamUserArn: arn('x') }, 'InvalidInstanceNameException'],
    ['RegisterOnPremisesInstance', { instanceName: 'a' }, 'IamArnRequiredException'],
    [
      'RegisterOnPremisesInstance',
      { instanceName: 'a', iamUserArn: arn('x'), iamSessionArn: 'y' },
      'MultipleIamArnsProvidedException',
    ],
    ['RegisterOnPremisesInstance', { instanceName: 'a', iamUserArn: 'x' }, 'InvalidIamUserArnException'],
    ['RegisterOnPremisesInstance', { instanceName: 'a', iamSessionArn: 'x' }, 'InvalidIamSessionArnException'],
    [
      'RegisterOnPremisesInstance',
      { instanceName: 'taken', iamUserArn: arn('x') },
      'InstanceNameAlreadyRegisteredException',
    ],
    [
      'RegisterOnPremisesInstance',
      { instanceName: 'a', iamUserArn: arn('taken') },
      'IamUserArnAlreadyRegisteredException',
    ],
    ['GetOnPremisesInstance', { instanceName: 'none' }, 'InstanceNotRegisteredException'],
    ['AddTagsToOnPremisesInstances', { instanceNames: ['none'], tags: tag }, 'InstanceNotRegisteredException'],
    ['AddTagsToOnPremisesInstances', { instanceNames: [], tags: tag }, 'InstanceNameRequiredException'],
    ['AddTagsToOnPremisesInstances', { instanceNames: ['taken'], tags: [] }, 'TagRequiredException'],
    ['AddTagsToOnPremisesInstances', { instanceNames: ['taken'], tags: [{ Value: 'v' }] }, 'InvalidTagException'],
    [
      'AddTagsToOnPremisesInstances',
      { instanceNames: ['taken'], tags: [{ Key: 'k'.repeat(129) }] },
      'InvalidTagException',
    ],
    [
      'AddTagsToOnPremisesInstances',
      { instanceNames: ['taken'], tags: Array.from({ length: 11 }, (_, i) => ({ Key: `${i}` })) },
      'TagLimitExceededException',
    ],
    [
      'AddTagsToOnPremisesInstances',
      { instanceNames: Array(101).fill('taken'), tags: tag },
      'InstanceLimitExceededException',
    ],
    ['BatchGetOnPremisesInstances', { instanceNames: Array(101).fill('taken') }, 'BatchLimitExceededException'],
    ['ListOnPremisesInstances', { registrationStatus: 'Lost' }, 'InvalidRegistrationStatusException'],
    ['ListOnPremisesInstances', { tagFilters: [{ Type: 'KEY_ONLY' }] }, 'InvalidTagFilterException'],
  ] as const)('%s with %j: %s', async ([operation, body, expected]) => {
    await service.call('RegisterOnPremisesInstance', { instanceName: 'taken', iamUserArn: arn('taken') })
    expect(await service.refusal(operation, body)).toBe(expected)
  })
})

describe('revisions', () => {
  test('are found by exactly what they were registered with; quotes around an ETag mean nothing', async () => {
    await service.call('CreateApplication', { applicationName: 'shop' })
    await service.call('RegisterApplicationRevision', {
      applicationName: 'shop',
      revision: revision('v1'),
      description: 'one',
    })
    const s3Location = { bucket: 'releases', key: 'v1.zip', bundleType: 'zip', eTag: 'v1' }
    const found = await service.call('GetApplicationRevision', {
      applicationName: 'shop',
      revision: { revisionType: 'S3', s3Location },
    })
    expect(found.revisionInfo).toEqual({
      description: 'one',
      deploymentGroups: [],
      registerTime: service.clock.now() / 1000,
    })
    const { eTag: _, ...withoutETag } = s3Location
    expect(
      await service.refusal('GetApplicationRevision', {
        applicationName: 'shop',
        revision: { revisionType: 'S3', s3Location: withoutETag },
      }),
    ).toBe('RevisionDoesNotExistException')
  })

  test('are registered by deploying them, and listed by use, place and age', async () => {
    await service.addFleet(1)
    await service.call('RegisterApplicationRevision', { applicationName: 'shop', revision: revision('v1') })
    await service.clock.advance(1_000)
    const id = await service.deploy('v2')
    await service.call('StopDeployment', { deploymentId: id })
    const list = (fields: Readonly<Record<string, unknown>>) =>
      service.all('ListApplicationRevisions', 'revisions', { applicationName: 'shop', ...fields })
    expect(await list({ sortBy: 'registerTime' })).toEqual([revision('v1'), revision('v2')])
    expect(await list({ sortBy: 'lastUsedTime', sortOrder: 'descending' })).toEqual([revision('v2'), revision('v1')])
    expect(await list({ s3Bucket: 'releases', s3KeyPrefix: 'v2' })).toEqual([revision('v2')])
    expect(await list({ s3Bucket: 'other' })).toEqual([])
    expect(await list({ deployed: 'include' })).toEqual([])
    const { revisions, errorMessage } = await service.call('BatchGetApplicationRevisions', {
      applicationName: 'shop',
      revisions: [revision('v2'), revision('v3')],
    })
    expect(revisions[0].genericRevisionInfo.firstUsedTime).toBe(service.clock.now() / 1000)
    expect(errorMessage).toContain('v3.zip')
  })

  const gitHub = (repository: string, commitId: string) => ({
    revisionType: 'GitHub',
    gitHubLocation: { repository, commitId },
  })
  test.for([
    [undefined, 'RevisionRequiredException'],
    [{}, 'InvalidRevisionException'],
    [{ revisionType: 'FTP' }, 'InvalidRevisionException'],
    [{ revisionType: 'S3' }, 'InvalidRevisionException'],
    [{ revisionType: 'S3', s3Location: { bucket: 'b', key: 'k' } }, 'InvalidRevisionException'],
    [{ revisionType: 'S3', s3Location: { bucket: 'b', key: 'k', bundleType: 'JSON' } }, 'InvalidRevisionException'],
    [{ revisionType: 'AppSpecContent', appSpecContent: { content: '' } }, 'InvalidRevisionException'],
    [gitHub('name', 'a'.repeat(40)), 'InvalidRevisionException'],
    [gitHub('owner/name', 'abc1234'), 'InvalidRevisionException'],
  ] as const)('%j is refused: %s', async ([given, expected]) => {
    await service.call('CreateApplication', { applicationName: 'shop' })
    expect(await service.refusal('RegisterApplicationRevision', { applicationName: 'shop', revision: given })).toBe(
      expected,
    )
  })

  test('from GitHub reach the host as owner, name and commit', async () => {
    service.run(await service.addFleet(1))
    await service.ended(await service.deploy('-', { revision: gitHub('owner/name', 'a'.repeat(40)) }))
    expect(service.specifications[0]?.revision).toEqual({
      type: 'GitHub',
      account: 'owner',
      repository: 'name',
      commitId: 'a'.repeat(40),
    })
  })
})

describe('deployments', () => {
  test('are listed from the newest, by group, status and time', async () => {
    await service.addFleet(1)
    const ids: string[] = []
    for (const release of ['v1', 'v2', 'v3', 'v4']) {
      const id = await service.deploy(release)
      if (release !== 'v4') await service.call('StopDeployment', { deploymentId: id })
      ids.unshift(id)
      await service.clock.advance(10_000)
    }
    expect(await service.all('ListDeployments', 'deployments')).toEqual(ids)
    expect(await service.all('ListDeployments', 'deployments', named)).toEqual(ids)
    expect(
      await service.all('ListDeployments', 'deployments', { includeOnlyStatuses: ['InProgress', 'Failed'] }),
    ).toEqual([ids[0]])
    const end = service.clock.now() / 1000 - 25
    expect(await service.all('ListDeployments', 'deployments', { createTimeRange: { end } })).toEqual(ids.slice(2))
    const { deploymentsInfo } = await service.call('BatchGetDeployments', {
      deploymentIds: [ids[3], 'd-NOTTHERE1', ids[0]],
    })
    expect(deploymentsInfo.map((info: Answer) => info.status)).toEqual(['Stopped', 'InProgress'])
  })

  test('show their targets to both families of operations', async () => {
    const hosts = await service.addFleet(4)
    service.run(hosts)
    const deploymentId = await service.deploy('v1')
    await service.ended(deploymentId)
    expect(await service.all('ListDeploymentTargets', 'targetIds', { deploymentId })).toEqual(
      hosts.map(({ name }) => name),
    )
    const { deploymentTargets } = await service.call('BatchGetDeploymentTargets', {
      deploymentId,
      targetIds: ['host-2', 'host-1'],
    })
    expect(deploymentTargets[0]).toMatchObject({
      deploymentTargetType: 'InstanceTarget',
      instanceTarget: { deploymentId, targetId: 'host-2', status: 'Succeeded' },
    })
    const { targetArn } = deploymentTargets[0].instanceTarget
    expect(
      await service.all('ListDeploymentInstances', 'instancesList', {
        deploymentId,
        instanceStatusFilter: ['Succeeded'],
      }),
    ).toHaveLength(4)
    const { instanceSummary } = await service.call('GetDeploymentInstance', { deploymentId, instanceId: 'host-2' })
    expect(instanceSummary).toMatchObject({ instanceId: targetArn, status: 'Succeeded' })
    const { instancesSummary, errorMessage } = await service.call('BatchGetDeploymentInstances', {
      deploymentId,
      instanceIds: ['host-1', 'none'],
    })
    expect([instancesSummary.length, errorMessage]).toEqual([1, 'No such instances: none'])
    expect(
      await service.all('ListDeploymentTargets', 'targetIds', {
        deploymentId,
        targetFilters: { TargetStatus: ['Failed'] },
      }),
    ).toEqual([])
  })

  test('reach EC2 instances by their tags, under their ARNs', async () => {
    await service.addFleet(0, {
      onPremisesInstanceTagFilters: [],
      ec2TagFilters: [{ Key: 'tier', Value: 'w*', Type: 'KEY_AND_VALUE' }],
    })
    const instance = await service.codedeploy.addEc2Instance({
      instanceId: 'i-0123',
      tags: [{ Key: 'tier', Value: 'web' }],
    })
    await service.codedeploy.addEc2Instance({ instanceId: 'i-4567', tags: [{ Key: 'tier', Value: 'db' }] })
    expect(instance.hostIdentifier).toBe('arn:aws:ec2:eu-west-1:123456789012:instance/i-0123')
    service.run([{ name: instance.name, identifier: instance.hostIdentifier }])
    const deploymentId = await service.deploy('v1')
    expect((await service.ended(deploymentId)).status).toBe('Succeeded')
    expect(await service.targets(deploymentId)).toEqual({ 'i-0123': 'Succeeded' })
    const { instanceSummary } = await service.call('GetDeploymentInstance', { deploymentId, instanceId: 'i-0123' })
    expect(instanceSummary.instanceId).toBe(instance.hostIdentifier)
  })

  const create = { ...named, revision: revision('v1') }
  test.for([
    ['CreateDeployment', { ...create, applicationName: 'none' }, 'ApplicationDoesNotExistException'],
    ['CreateDeployment', { ...create, deploymentGroupName: undefined }, 'DeploymentGroupNameRequiredException'],
    ['CreateDeployment', { ...create, deploymentGroupName: 'none' }, 'DeploymentGroupDoesNotExistException'],
    ['CreateDeployment', { ...create, revision: undefined }, 'RevisionRequiredException'],
    ['CreateDeployment', { ...create, deploymentConfigName: 'none' }, 'DeploymentConfigDoesNotExistException'],
    ['CreateDeployment', { ...create, fileExistsBehavior: 'overwrite' }, 'InvalidFileExistsBehaviorException'],
    ['CreateDeployment', { ...create, description: 'x'.repeat(1001) }, 'DescriptionTooLongException'],
    ['CreateDeployment', { ...create, ignoreApplicationStopFailures: 'yes' }, 'SerializationException'],
    [
      'CreateDeployment',
      { ...create, targetInstances: { autoScalingGroups: ['a'] } },
      'InvalidTargetInstancesException',
    ],
    [
      'CreateDeployment',
      { ...create, overrideAlarmConfiguration: { enabled: true, alarms: [] } },
      'InvalidAlarmConfigException',
    ],
    ['GetDeployment', {}, 'DeploymentIdRequiredException'],
    ['GetDeployment', { deploymentId: 'd-1' }, 'InvalidDeploymentIdException'],
    ['GetDeployment', { deploymentId: 'd-ABCDEFGH1' }, 'DeploymentDoesNotExistException'],
    ['StopDeployment', { deploymentId: 'd-ABCDEFGH1' }, 'DeploymentDoesNotExistException'],
    ['BatchGetDeployments', { deploymentIds: Array(26).fill('d-ABCDEFGH1') }, 'BatchLimitExceededException'],
    ['ListDeployments', { applicationName: 'shop' }, 'DeploymentGroupNameRequiredException'],
    ['ListDeployments', { deploymentGroupName: 'web' }, 'ApplicationNameRequiredException'],
    ['ListDeployments', { includeOnlyStatuses: ['Done'] }, 'InvalidDeploymentStatusException'],
    ['ListDeployments', { createTimeRange: { start: 2, end: 1 } }, 'InvalidTimeRangeException'],
    ['ListDeployments', { externalId: 'x' }, 'NotImplementedException'],
  ] as const)('%s with %j: %s', async ([operation, body, expected]) => {
    await service.addFleet(0)
    expect(await service.refusal(operation, body)).toBe(expected)
  })

  test.for([
    ['GetDeploymentTarget', {}, 'DeploymentTargetIdRequiredException'],
    ['GetDeploymentTarget', { targetId: 'none' }, 'DeploymentTargetDoesNotExistException'],
    ['BatchGetDeploymentTargets', { targetIds: Array(26).fill('host-1') }, 'DeploymentTargetListSizeExceededException'],
    ['ListDeploymentTargets', { targetFilters: { Colour: ['Blue'] } }, 'InvalidTargetFilterNameException'],
    ['ListDeploymentTargets', { targetFilters: { TargetStatus: ['Fine'] } }, 'InvalidInstanceStatusException'],
    [
      'ListDeploymentTargets',
      { targetFilters: { ServerInstanceLabel: ['Blue'] } },
      'InvalidDeploymentInstanceTypeException',
    ],
    ['GetDeploymentInstance', { instanceId: 'none' }, 'InstanceDoesNotExistException'],
    ['ListDeploymentInstances', { instanceTypeFilter: ['Blue'] }, 'InvalidDeploymentInstanceTypeException'],
  ] as const)('%s of a deployment with %j: %s', async ([operation, body, expected]) => {
    await service.addFleet(1)
    expect(await service.refusal(operation, { deploymentId: await service.deploy('v1'), ...body })).toBe(expected)
  })
})

describe('a fleet of the engine’s own', () => {
  test('is made of instances, an application and a group, and made again it is what it was', async () => {
    const fleet = await service.codedeploy.createFleet('web', 3)
    expect(fleet).toEqual({
      applicationName: 'web',
      deploymentGroupName: 'web',
      instances: [1, 2, 3].map((number) => ({
        name: `web-${number}`,
        hostIdentifier: `arn:aws:iam::123456789012:user/slipway/web-${number}`,
      })),
    })
    expect(await service.codedeploy.createFleet('web', 3)).toEqual(fleet)
    service.run(fleet.instances.map(({ name, hostIdentifier }) => ({ name, identifier: hostIdentifier })))
    const id = await service.deploy('v1', { applicationName: 'web' })
    expect((await service.ended(id)).deploymentOverview.Succeeded).toBe(3)
    await service.codedeploy.createFleet('web', 1)
    expect(await service.all('ListOnPremisesInstances', 'instanceNames', { registrationStatus: 'Registered' })).toEqual(
      ['web-1'],
    )
    expect((await service.codedeploy.createFleet('web', 2)).instances).toHaveLength(2)
  })

  test('can be of EC2 instances, which keep their ids and are found by EC2 tags', async () => {
    const fleet = await service.codedeploy.createFleet('web', 2, 'ec2')
    expect(fleet.instances.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^i-0[0-9a-f]{16}$/),
      expect.stringMatching(/^i-0[0-9a-f]{16}$/),
    ])
    service.run(fleet.instances.map(({ name, hostIdentifier }) => ({ name, identifier: hostIdentifier })))
    const id = await service.deploy('v1', { applicationName: 'web' })
    expect((await service.ended(id)).deploymentOverview.Succeeded).toBe(2)
    expect((await service.codedeploy.createFleet('web', 1, 'ec2')).instances).toEqual(fleet.instances.slice(0, 1))
    await expect(service.codedeploy.createFleet('web', 1)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('cannot have a name that no instance can have', async () => {
    await expect(service.codedeploy.createFleet('a:b', 1)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})
