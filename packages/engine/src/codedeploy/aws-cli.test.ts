import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CliService, hasAwsCli } from './fixtures/aws-cli.ts'
import type { Answer } from './fixtures/start-service.ts'

describe.skipIf(!hasAwsCli('CodeDeploy against the AWS CLI'))('the AWS CLI', () => {
  let cli: CliService

  beforeAll(async () => {
    cli = await CliService.start()
  })
  afterAll(() => cli.close())

  const deploy = (...args: readonly string[]): Promise<Answer> => cli.deploy(...args)
  const errorOf = (...args: readonly string[]): Promise<string | undefined> => cli.errorOf(...args)
  const group = ['--application-name', 'shop', '--deployment-group-name', 'web']
  const release = ['--s3-location', 'bucket=releases,key=v1.zip,bundleType=zip']

  test('takes a release from nothing to a fleet, and reads its story', async () => {
    await deploy('create-application', '--application-name', 'shop')
    await deploy(
      ...['create-deployment-group', ...group],
      ...['--service-role-arn', 'arn:aws:iam::123456789012:role/codedeploy'],
      ...['--on-premises-instance-tag-filters', 'Key=role,Value=web,Type=KEY_AND_VALUE'],
    )
    await cli.addHosts(['one', 'two'], 'web')
    await deploy('register-application-revision', '--application-name', 'shop', ...release)
    const { deploymentId } = await deploy('create-deployment', ...group, ...release, '--description', 'first')
    await deploy('wait', 'deployment-successful', '--deployment-id', deploymentId)
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo).toMatchObject({
      status: 'Succeeded',
      description: 'first',
      deploymentOverview: { Succeeded: 2 },
    })
    const { targetIds } = await deploy('list-deployment-targets', '--deployment-id', deploymentId)
    expect(targetIds).toEqual(['one', 'two'])
    const { deploymentTargets } = await deploy(
      ...['batch-get-deployment-targets', '--deployment-id', deploymentId, '--target-ids', ...targetIds],
    )
    expect(deploymentTargets[1].instanceTarget.lifecycleEvents).toHaveLength(7)
  })

  test('reads all pages of a list', async () => {
    expect((await deploy('list-deployment-configs')).deploymentConfigsList).toHaveLength(17)
  })

  test('reads why a deployment failed, and that it cannot be stopped any more', async () => {
    cli.failures = 1
    const { deploymentId } = await deploy('create-deployment', ...group, ...release)
    await expect(deploy('wait', 'deployment-successful', '--deployment-id', deploymentId)).rejects.toThrow(
      'terminal failure',
    )
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo.errorInformation.code).toBe('HEALTH_CONSTRAINTS')
    const { instanceSummary } = await deploy(
      ...['get-deployment-instance', '--deployment-id', deploymentId, '--instance-id', 'one'],
    )
    expect(instanceSummary.lifecycleEvents[0].diagnostics).toMatchObject({
      errorCode: 'ScriptFailed',
      logTail: '[stderr]no\n',
    })
    expect(await errorOf('stop-deployment', '--deployment-id', deploymentId)).toBe(
      'DeploymentAlreadyCompletedException',
    )
  })

  test('sets alarms, triggers, tags and zones, and reads them back', async () => {
    await deploy(
      ...['update-deployment-group', '--application-name', 'shop', '--current-deployment-group-name', 'web'],
      ...['--alarm-configuration', 'enabled=true,ignorePollAlarmFailure=true,alarms=[{name=errors}]'],
      '--trigger-configurations',
      'triggerName=told,triggerTargetArn=arn:aws:sns:us-east-1:123456789012:told,triggerEvents=DeploymentFailure,DeploymentStop',
    )
    const { deploymentGroupInfo } = await deploy('get-deployment-group', ...group)
    expect(deploymentGroupInfo).toMatchObject({
      alarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: 'errors' }] },
      triggerConfigurations: [{ triggerName: 'told', triggerEvents: ['DeploymentFailure', 'DeploymentStop'] }],
    })
    const arn = ['--resource-arn', 'arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/web']
    await deploy('tag-resource', ...arn, '--tags', 'Key=team,Value=checkout', 'Key=stage,Value=test')
    await deploy('untag-resource', ...arn, '--tag-keys', 'stage')
    expect((await deploy('list-tags-for-resource', ...arn)).Tags).toEqual([{ Key: 'team', Value: 'checkout' }])
    await deploy(
      ...['create-deployment-config', '--deployment-config-name', 'Zonal'],
      ...['--minimum-healthy-hosts', 'type=FLEET_PERCENT,value=50'],
      '--zonal-config',
      'firstZoneMonitorDurationInSeconds=60,minimumHealthyHostsPerZone={type=HOST_COUNT,value=1}',
    )
    const { deploymentConfigInfo } = await deploy('get-deployment-config', '--deployment-config-name', 'Zonal')
    expect(deploymentConfigInfo.zonalConfig).toEqual({
      firstZoneMonitorDurationInSeconds: 60,
      minimumHealthyHostsPerZone: { type: 'HOST_COUNT', value: 1 },
    })
    await cli.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    const { deploymentId } = await deploy('create-deployment', ...group, ...release)
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  })

  test('is told what is not there and what is not built', async () => {
    expect(await errorOf('get-application', '--application-name', 'none')).toBe('ApplicationDoesNotExistException')
    expect(await errorOf('list-git-hub-account-token-names')).toBe('NotImplementedException')
  })
})
