import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appSpec, inline, LAMBDA_GROUP, STYLE, sha256Of, TestLambda } from '../fixtures/test-functions.ts'

const SHOP = { applicationName: 'shop' }
const WEB = { ...SHOP, deploymentGroupName: 'web' }

let lambda: TestLambda

beforeEach(async () => {
  lambda = new TestLambda()
  lambda.connect()
  await lambda.addFunction()
})
afterEach(() => lambda.stop())

describe('an application of functions', () => {
  test('is told with its platform, and one without is of instances', async () => {
    await lambda.call('CreateApplication', { applicationName: 'fleet' })
    const { applicationsInfo } = await lambda.call('BatchGetApplications', { applicationNames: ['shop', 'fleet'] })
    expect(applicationsInfo.map((one: { computePlatform: string }) => one.computePlatform)).toEqual([
      'Lambda',
      'Server',
    ])
  })

  test('that was kept before there were platforms is of instances', async () => {
    const application = { applicationId: 'old', name: 'old', createdAtMs: 0 }
    await lambda.store.commit([{ op: 'put', collection: 'codedeploy/applications', key: 'old', value: application }])
    expect((await lambda.call('GetApplication', { applicationName: 'old' })).application.computePlatform).toBe('Server')
  })
})

describe('a group of functions', () => {
  test('has the style that moves traffic, and moves all of it at once by default', async () => {
    const { deploymentGroupInfo } = await lambda.call('GetDeploymentGroup', WEB)
    expect(deploymentGroupInfo).toMatchObject({
      computePlatform: 'Lambda',
      deploymentStyle: STYLE,
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      ec2TagFilters: [],
    })
  })

  const tags = [{ Key: 'role', Value: 'web', Type: 'KEY_AND_VALUE' }]
  const style = 'InvalidDeploymentStyleException'
  test.for([
    [{ deploymentStyle: null }, style],
    [{ deploymentStyle: { deploymentType: 'BLUE_GREEN' } }, style],
    [{ deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' } }, style],
    [{ deploymentStyle: { deploymentType: 'GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' } }, style],
    [{ deploymentConfigName: 'CodeDeployDefault.OneAtATime' }, 'InvalidDeploymentConfigNameException'],
    [{ deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce' }, 'InvalidDeploymentConfigNameException'],
    [{ deploymentConfigName: 'absent' }, 'DeploymentConfigDoesNotExistException'],
    [{ ec2TagFilters: tags }, 'InvalidEC2TagException'],
    [{ ec2TagSet: { ec2TagSetList: [tags] } }, 'InvalidEC2TagException'],
    [{ onPremisesInstanceTagFilters: tags }, 'InvalidTagException'],
    [{ onPremisesTagSet: { onPremisesTagSetList: [tags] } }, 'InvalidTagException'],
    [{ autoScalingGroups: ['web'] }, 'InvalidAutoScalingGroupException'],
    [{ loadBalancerInfo: { elbInfoList: [{ name: 'web' }] } }, 'InvalidLoadBalancerInfoException'],
    [
      { blueGreenDeploymentConfiguration: { deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' } } },
      'InvalidBlueGreenDeploymentConfigurationException',
    ],
    [{ ecsServices: [{ clusterName: 'a', serviceName: 'b' }] }, 'InvalidECSServiceException'],
    [{ terminationHookEnabled: true }, 'InvalidInputException'],
  ] as const)('is not made with %j: %s', async ([fields, exception]) => {
    const group = { ...LAMBDA_GROUP, deploymentGroupName: 'other', ...fields }
    expect(await lambda.refusal('CreateDeploymentGroup', group)).toBe(exception)
  })

  test.for([
    [{ deploymentConfigName: 'CodeDeployDefault.OneAtATime' }, 'InvalidDeploymentConfigNameException'],
    [{ deploymentStyle: { deploymentType: 'IN_PLACE' } }, style],
    [{ ec2TagFilters: tags }, 'InvalidEC2TagException'],
  ] as const)('is not changed to %j: %s', async ([fields, exception]) => {
    const update = { ...SHOP, currentDeploymentGroupName: 'web', ...fields }
    expect(await lambda.refusal('UpdateDeploymentGroup', update)).toBe(exception)
  })

  test('is changed without its style being said again, and by tools that send empty lists', async () => {
    const deploymentConfigName = 'CodeDeployDefault.LambdaCanary10Percent5Minutes'
    const empty = { ec2TagFilters: [], autoScalingGroups: [], terminationHookEnabled: false }
    await lambda.call('UpdateDeploymentGroup', {
      ...SHOP,
      currentDeploymentGroupName: 'web',
      deploymentConfigName,
      ...empty,
    })
    const { deploymentGroupInfo } = await lambda.call('GetDeploymentGroup', WEB)
    expect(deploymentGroupInfo).toMatchObject({ deploymentConfigName, deploymentStyle: STYLE })
  })
})

describe('a revision of functions', () => {
  const content = appSpec()
  const sha256 = sha256Of(content)

  test.for([
    ['AppSpecContent', 'appSpecContent'],
    ['String', 'string'],
  ] as const)(
    'of type %s is registered by being deployed, and found again by its SHA-256',
    async ([revisionType, field]) => {
      const id = await lambda.deploySpec(content, { revision: { revisionType, [field]: { content, sha256 } } })
      expect((await lambda.ended(id)).status).toBe('Succeeded')
      const named = { revisionType, [field]: { sha256 } }
      const { deploymentInfo } = await lambda.call('GetDeployment', { deploymentId: id })
      expect(deploymentInfo.revision).toEqual(named)
      const [shown] = (await lambda.call('BatchGetDeployments', { deploymentIds: [id] })).deploymentsInfo
      expect(shown.revision).toEqual(named)
      expect((await lambda.call('GetDeploymentGroup', WEB)).deploymentGroupInfo.targetRevision).toEqual(named)
      expect(await lambda.call('ListApplicationRevisions', SHOP)).toEqual({ revisions: [named] })

      const found = await lambda.call('GetApplicationRevision', { ...SHOP, revision: named })
      expect(found.revision).toEqual({ revisionType, [field]: { content, sha256 } })
      expect(found.revisionInfo.deploymentGroups).toEqual(['web'])
      const batch = await lambda.call('BatchGetApplicationRevisions', { ...SHOP, revisions: [named] })
      expect(batch.revisions[0].revisionLocation).toEqual(found.revision)
    },
  )

  test('that is registered can be deployed by its SHA-256 alone, in either case of its digits', async () => {
    await lambda.call('RegisterApplicationRevision', { ...SHOP, revision: inline(content), description: 'the second' })
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { sha256: sha256.toUpperCase() } }
    expect((await lambda.ended(await lambda.deploySpec('', { revision }))).status).toBe('Succeeded')
  })

  test('needs no SHA-256', async () => {
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { content } }
    const { status, revision: shown } = await lambda.ended(await lambda.deploySpec('', { revision }))
    expect([status, shown.appSpecContent]).toEqual(['Succeeded', { sha256 }])
  })

  const s3 = (bundleType: string) => ({ revisionType: 'S3', s3Location: { bucket: 'b', key: 'k', bundleType } })
  const invalid = 'InvalidRevisionException'
  test.for([
    [{ revisionType: 'AppSpecContent', appSpecContent: { content, sha256: '0'.repeat(64) } }, invalid],
    [{ revisionType: 'AppSpecContent' }, invalid],
    [{ revisionType: 'AppSpecContent', appSpecContent: { content: '' } }, invalid],
    [{ revisionType: 'String', string: { sha256: 'short' } }, invalid],
    [{ revisionType: 'AppSpecContent', appSpecContent: { sha256: '0'.repeat(64) } }, 'RevisionDoesNotExistException'],
    [s3('zip'), invalid],
    [{ revisionType: 'GitHub', gitHubLocation: { repository: 'a/b', commitId: 'a'.repeat(40) } }, invalid],
  ] as const)('cannot be %j: %s', async ([revision, exception]) => {
    expect(await lambda.refusal('CreateDeployment', { ...WEB, revision })).toBe(exception)
  })

  test('cannot be registered without its content, nor be one of instances', async () => {
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { sha256 } }
    expect(await lambda.refusal('RegisterApplicationRevision', { ...SHOP, revision })).toBe(invalid)
    await lambda.call('CreateApplication', { applicationName: 'fleet' })
    for (const other of [inline(content), s3('YAML')]) {
      const fleet = { applicationName: 'fleet', revision: other }
      expect(await lambda.refusal('RegisterApplicationRevision', fleet)).toBe(invalid)
    }
  })

  test.for([
    ['is not there', undefined, {}, 'REVISION_MISSING', 'does not exist'],
    ['was overwritten', 'other', { eTag: '"this"' }, 'REVISION_MISSING', 'has another ETag'],
  ] as const)('in a bucket that %s fails the deployment', async ([, eTag, pin, code, words]) => {
    const other = new TestLambda()
    other.connect({ open: async () => (eTag === undefined ? undefined : { eTag, body: Readable.from(['x']) }) })
    await other.addFunction()
    const revision = { revisionType: 'S3', s3Location: { bucket: 'b', key: 'k.yml', bundleType: 'YAML', ...pin } }
    const { errorInformation } = await other.ended(await other.deploySpec('', { revision }))
    expect(errorInformation.code).toBe(code)
    expect(errorInformation.message).toContain(words)
    other.stop()
  })
})

describe('a deployment to functions', () => {
  test.for([
    [{ ignoreApplicationStopFailures: true }, 'InvalidIgnoreApplicationStopFailuresValueException'],
    [{ updateOutdatedInstancesOnly: true }, 'InvalidUpdateOutdatedInstancesOnlyValueException'],
    [{ fileExistsBehavior: 'OVERWRITE' }, 'InvalidFileExistsBehaviorException'],
    [{ targetInstances: { autoScalingGroups: ['web'] } }, 'InvalidTargetInstancesException'],
    [{ deploymentConfigName: 'CodeDeployDefault.AllAtOnce' }, 'InvalidDeploymentConfigNameException'],
  ] as const)('is not made with %j: %s', async ([fields, exception]) => {
    const request = { ...WEB, revision: inline(appSpec()), ...fields }
    expect(await lambda.refusal('CreateDeployment', request)).toBe(exception)
  })

  test('takes what is said of instances as long as it asks for nothing', async () => {
    const id = await lambda.deploySpec(appSpec(), {
      ignoreApplicationStopFailures: false,
      updateOutdatedInstancesOnly: false,
      fileExistsBehavior: 'DISALLOW',
      targetInstances: {},
    })
    expect((await lambda.ended(id)).status).toBe('Succeeded')
  })

  test('has one target, in lists and batches alike', async () => {
    const id = await lambda.deploySpec()
    await lambda.ended(id)
    expect(await lambda.call('ListDeploymentTargets', { deploymentId: id })).toEqual({ targetIds: ['orders'] })
    const filtered = { deploymentId: id, targetFilters: { TargetStatus: ['Failed'] } }
    expect(await lambda.call('ListDeploymentTargets', filtered)).toEqual({ targetIds: [] })
    const batch = await lambda.call('BatchGetDeploymentTargets', { deploymentId: id, targetIds: ['orders'] })
    expect(batch.deploymentTargets).toMatchObject([
      { deploymentTargetType: 'LambdaTarget', lambdaTarget: { deploymentId: id, targetId: 'orders' } },
    ])
    const absent = { deploymentId: id, targetId: 'absent' }
    expect(await lambda.refusal('GetDeploymentTarget', absent)).toBe('DeploymentTargetDoesNotExistException')
  })

  test.for([
    ['ListDeploymentInstances', {}],
    ['GetDeploymentInstance', { instanceId: 'orders' }],
    ['BatchGetDeploymentInstances', { instanceIds: ['orders'] }],
  ] as const)('has no instances: %s refuses it', async ([operation, fields]) => {
    const id = await lambda.deploySpec()
    expect(await lambda.refusal(operation, { deploymentId: id, ...fields })).toBe('InvalidComputePlatformException')
  })
})
