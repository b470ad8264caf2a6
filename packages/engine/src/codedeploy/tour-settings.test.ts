import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CliService, hasAwsCli, inGroup } from './fixtures/aws-cli.ts'
import type { Answer } from './fixtures/start-service.ts'

/** The AWS CLI takes seconds to start on a busy machine. */
const START_MS = 120_000
const ROLE = ['--service-role-arn', 'arn:aws:iam::123456789012:role/codedeploy']
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const isHere = hasAwsCli('the tour of settings by the AWS CLI')

// Each test goes on from where the one before it ended.
describe.skipIf(!isHere)('a tour of settings', { timeout: 180_000 }, () => {
  let cli: CliService

  beforeAll(async () => {
    cli = await CliService.start()
    await cli.deploy('create-application', '--application-name', 'shop')
  }, START_MS)
  afterAll(() => cli.close())

  const deploy = (...args: readonly string[]): Promise<Answer> => cli.deploy(...args)
  const errorOf = (...args: readonly string[]): Promise<string | undefined> => cli.errorOf(...args)
  const update = (name: string, ...args: readonly string[]): Promise<Answer> =>
    deploy(
      ...['update-deployment-group', '--application-name', 'shop', '--current-deployment-group-name', name],
      ...args,
    )

  test('on-premises instances are registered once, tagged, found by tags, and deregistered', async () => {
    await cli.addHosts(['one', 'two', 'three'], 'web')
    const register = (name: string, user: string): Promise<string | undefined> =>
      errorOf(
        ...['register-on-premises-instance', '--instance-name', name],
        ...['--iam-user-arn', `arn:aws:iam::123456789012:user/${user}`],
      )
    expect(await register('one', 'another')).toBe('InstanceNameAlreadyRegisteredException')
    expect(await register('another', 'one')).toBe('IamUserArnAlreadyRegisteredException')
    expect(await register('a:b', 'another')).toBe('InvalidInstanceNameException')

    const stage = ['--tags', 'Key=stage,Value=beta', 'Key=rack,Value=7']
    await deploy('add-tags-to-on-premises-instances', '--instance-names', 'three', ...stage)
    const beta = ['--tag-filters', 'Key=stage,Value=b*,Type=KEY_AND_VALUE']
    expect(await deploy('list-on-premises-instances', ...beta)).toEqual({ instanceNames: ['three'] })
    const rack = ['--tags', 'Key=rack,Value=7']
    await deploy('remove-tags-from-on-premises-instances', '--instance-names', 'three', ...rack)
    const { instanceInfo } = await deploy('get-on-premises-instance', '--instance-name', 'three')
    expect(instanceInfo).toEqual({
      instanceName: 'three',
      iamUserArn: 'arn:aws:iam::123456789012:user/three',
      instanceArn: expect.stringMatching(/^arn:aws:codedeploy:us-east-1:123456789012:instance\/three_\w{10}$/),
      registerTime: expect.anything(),
      tags: [
        { Key: 'role', Value: 'web' },
        { Key: 'stage', Value: 'beta' },
      ],
    })

    await deploy('deregister-on-premises-instance', '--instance-name', 'three')
    const listed = (...args: readonly string[]): Promise<Answer> => deploy('list-on-premises-instances', ...args)
    expect((await listed()).instanceNames).toEqual(['one', 'three', 'two'])
    expect((await listed('--registration-status', 'Registered')).instanceNames).toEqual(['one', 'two'])
    const { instanceInfos } = await deploy('batch-get-on-premises-instances', '--instance-names', 'one', 'three')
    expect(instanceInfos.map((info: Answer) => info.deregisterTime)).toEqual([undefined, expect.anything()])
    expect(await errorOf('add-tags-to-on-premises-instances', '--instance-names', 'three', ...stage)).toBe(
      'InstanceNotRegisteredException',
    )
  })

  test('configurations: the three for instances, one of ours, and one that is in use', async () => {
    const configuration = async (name: string): Promise<Answer> =>
      (await deploy('get-deployment-config', '--deployment-config-name', name)).deploymentConfigInfo
    expect(await configuration('CodeDeployDefault.OneAtATime')).toMatchObject({
      minimumHealthyHosts: { type: 'MOST_CONCURRENCY', value: 1 },
    })
    const make = ['create-deployment-config', '--deployment-config-name']
    const healthy = ['--minimum-healthy-hosts', 'type=HOST_COUNT,value=1']
    const { deploymentConfigId } = await deploy(...make, 'KeepOne', ...healthy)
    expect(deploymentConfigId).toMatch(ID)
    expect(await configuration('KeepOne')).toEqual({
      deploymentConfigId,
      deploymentConfigName: 'KeepOne',
      minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 },
      createTime: expect.anything(),
      computePlatform: 'Server',
    })
    expect(await errorOf(...make, 'KeepOne', ...healthy)).toBe('DeploymentConfigAlreadyExistsException')
    expect(await errorOf(...make, 'Half', '--minimum-healthy-hosts', 'type=FLEET_PERCENT,value=101')).toBe(
      'InvalidMinimumHealthyHostValueException',
    )
    const only = ['--deployment-config-name', 'KeepOne', '--on-premises-instance-tag-filters']
    await deploy(
      'create-deployment-group',
      ...inGroup('web'),
      ...ROLE,
      ...only,
      'Key=role,Value=web,Type=KEY_AND_VALUE',
    )
    expect(await errorOf('delete-deployment-config', '--deployment-config-name', 'KeepOne')).toBe(
      'DeploymentConfigInUseException',
    )
  })

  test('a group keeps its id over a rename, and the next one of its name has another', async () => {
    const { deploymentGroupId } = await cli.group('web')
    expect(deploymentGroupId).toMatch(ID)
    expect(await update('web', '--new-deployment-group-name', 'pages')).toEqual({ hooksNotCleanedUp: [] })
    expect((await cli.group('pages')).deploymentGroupId).toBe(deploymentGroupId)
    expect(await errorOf('get-deployment-group', ...inGroup('web'))).toBe('DeploymentGroupDoesNotExistException')
    const again = await deploy('create-deployment-group', ...inGroup('web'), ...ROLE)
    expect(again.deploymentGroupId).not.toBe(deploymentGroupId)
    expect(await deploy('delete-deployment-group', ...inGroup('web'))).toEqual({ hooksNotCleanedUp: [] })
    const rename = ['update-application', '--application-name', 'shop', '--new-application-name']
    await deploy(...rename, 'store')
    expect(await errorOf('get-application', '--application-name', 'shop')).toBe('ApplicationDoesNotExistException')
    await deploy('update-application', '--application-name', 'store', '--new-application-name', 'shop')
    expect((await cli.group('pages')).deploymentGroupId).toBe(deploymentGroupId)
  })

  test('tag sets select beside each other, not together with the flat filters, and an empty list clears them', async () => {
    const filter = (Key: string, Value: string) => ({ Key, Value, Type: 'KEY_AND_VALUE' })
    const ec2TagSetList = [[filter('Environment', 'Beta'), filter('Environment', 'Staging')], [filter('Type', 't2.*')]]
    const set = JSON.stringify({ ec2TagSetList })
    await deploy('create-deployment-group', ...inGroup('sets'), ...ROLE, '--ec2-tag-set', set)
    expect((await cli.group('sets')).ec2TagSet).toEqual({ ec2TagSetList })
    const both = ['--ec2-tag-set', set, '--ec2-tag-filters', 'Key=a,Type=KEY_ONLY']
    expect(await errorOf('create-deployment-group', ...inGroup('both'), ...ROLE, ...both)).toBe(
      'InvalidEC2TagCombinationException',
    )
    await update('sets', '--ec2-tag-set', JSON.stringify({ ec2TagSetList: [] }))
    expect((await cli.group('sets')).ec2TagSet).toBeUndefined()
  })

  test('alarms and triggers are told with every field, switched off and taken away', async () => {
    const topic = 'triggerTargetArn=arn:aws:sns:us-east-1:123456789012:told'
    const told = ['--trigger-configurations', `triggerName=told,${topic},triggerEvents=DeploymentStart,InstanceFailure`]
    await update('sets', ...told, '--alarm-configuration', 'enabled=true,alarms=[{name=errors},{name=latency}]')
    expect(await cli.group('sets')).toMatchObject({
      alarmConfiguration: {
        enabled: true,
        ignorePollAlarmFailure: false,
        alarms: [{ name: 'errors' }, { name: 'latency' }],
      },
      triggerConfigurations: [
        {
          triggerName: 'told',
          triggerTargetArn: 'arn:aws:sns:us-east-1:123456789012:told',
          triggerEvents: ['DeploymentStart', 'InstanceFailure'],
        },
      ],
    })
    const wrong = (...args: readonly string[]): Promise<string | undefined> =>
      errorOf(
        ...['update-deployment-group', '--application-name', 'shop', '--current-deployment-group-name', 'sets'],
        ...args,
      )
    expect(await wrong('--alarm-configuration', 'enabled=true,alarms=[]')).toBe('InvalidAlarmConfigException')
    expect(await wrong('--auto-rollback-configuration', 'enabled=true,events=[]')).toBe(
      'InvalidAutoRollbackConfigException',
    )
    await update(
      'sets',
      '--trigger-configurations',
      '[]',
      '--alarm-configuration',
      'enabled=false,alarms=[{name=errors}]',
    )
    expect(await cli.group('sets')).toMatchObject({
      alarmConfiguration: { enabled: false, alarms: [{ name: 'errors' }] },
      triggerConfigurations: [],
    })
  })

  test('a configuration that nothing uses any more is deleted, and a predefined one never', async () => {
    await deploy('delete-deployment-group', ...inGroup('pages'))
    await deploy('delete-deployment-config', '--deployment-config-name', 'KeepOne')
    const get = ['get-deployment-config', '--deployment-config-name', 'KeepOne']
    expect(await errorOf(...get)).toBe('DeploymentConfigDoesNotExistException')
    const predefined = ['--deployment-config-name', 'CodeDeployDefault.OneAtATime']
    expect(await errorOf('delete-deployment-config', ...predefined)).toBe('InvalidOperationException')
  })
})
