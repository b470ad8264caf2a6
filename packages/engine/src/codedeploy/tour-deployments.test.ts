import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CliService, fromS3, hasAwsCli, inGroup } from './fixtures/aws-cli.ts'
import type { Answer } from './fixtures/start-service.ts'

/** The AWS CLI takes seconds to start on a busy machine. */
const START_MS = 120_000
const ROLE = ['--service-role-arn', 'arn:aws:iam::123456789012:role/codedeploy']

const isHere = hasAwsCli('the tour of deployments by the AWS CLI')

// Each test goes on from where the one before it ended.
describe.skipIf(!isHere)('a tour of deployments', { timeout: 180_000 }, () => {
  let cli: CliService

  beforeAll(async () => {
    cli = await CliService.start()
    await cli.deploy('create-application', '--application-name', 'shop')
    await cli.addHosts(['one', 'two'], 'web')
    const tagged = ['--on-premises-instance-tag-filters', 'Key=role,Value=web,Type=KEY_AND_VALUE']
    await cli.deploy('create-deployment-group', ...inGroup('pages'), ...ROLE, ...tagged)
  }, START_MS)
  afterAll(() => cli.close())

  const deploy = (...args: readonly string[]): Promise<Answer> => cli.deploy(...args)
  const errorOf = (...args: readonly string[]): Promise<string | undefined> => cli.errorOf(...args)
  const create = async (name: string, key: string, ...args: readonly string[]): Promise<string> =>
    (await deploy('create-deployment', ...inGroup(name), ...fromS3(key), ...args)).deploymentId

  test('revisions are registered, listed by pages, sorted and filtered, and described', async () => {
    const register = ['register-application-revision', '--application-name', 'shop']
    for (const key of ['a/1.zip', 'a/2.zip', 'b/1.zip']) await deploy(...register, ...fromS3(key), '--description', key)
    const commit = '0123456789abcdef0123456789abcdef01234567'
    await deploy(...register, '--github-location', `repository=octo/shop,commitId=${commit}`)
    const list = ['list-application-revisions', '--application-name', 'shop']
    const page = await deploy(...list, '--sort-by', 'registerTime', '--sort-order', 'descending', '--max-items', '3')
    expect(page.revisions[0]).toEqual({
      revisionType: 'GitHub',
      gitHubLocation: { repository: 'octo/shop', commitId: commit },
    })
    expect(page.revisions).toHaveLength(3)
    const rest = await deploy(
      ...[...list, '--sort-by', 'registerTime', '--sort-order', 'descending', '--starting-token', page.NextToken],
    )
    expect(rest.revisions).toEqual([
      { revisionType: 'S3', s3Location: { bucket: 'releases', key: 'a/1.zip', bundleType: 'zip' } },
    ])
    const ofA = await deploy(...list, '--s3-bucket', 'releases', '--s-3-key-prefix', 'a/')
    expect(ofA.revisions.map((one: Answer) => one.s3Location.key)).toEqual(['a/1.zip', 'a/2.zip'])
    expect(await errorOf(...list, '--s-3-key-prefix', 'a/')).toBe('BucketNameFilterRequiredException')
    expect((await deploy(...list, '--deployed', 'include')).revisions).toEqual([])
    const one = await deploy('get-application-revision', '--application-name', 'shop', ...fromS3('b/1.zip'))
    expect(one.revisionInfo).toEqual({
      description: 'b/1.zip',
      deploymentGroups: [],
      registerTime: expect.anything(),
    })
    const asked = ['a/1.zip', 'gone.zip'].map((key) => ({
      revisionType: 'S3',
      s3Location: { bucket: 'releases', key, bundleType: 'zip' },
    }))
    const batch = await deploy(
      ...['batch-get-application-revisions', '--application-name', 'shop', '--revisions', JSON.stringify(asked)],
    )
    expect(batch.revisions).toHaveLength(1)
    expect(batch.errorMessage).toBe('No such revisions: s3://releases/gone.zip')
  })

  test('a deployment that fails is rolled back by another, and each names the other', async () => {
    const first = await create('pages', 'a/1.zip')
    expect(await cli.ended(first)).toMatchObject({ status: 'Succeeded', creator: 'user' })
    cli.failures = 1
    const rollback = ['--auto-rollback-configuration', 'enabled=true,events=DEPLOYMENT_FAILURE']
    const failed = await cli.ended(await create('pages', 'a/2.zip', ...rollback))
    expect(failed).toMatchObject({ status: 'Failed', errorInformation: { code: 'HEALTH_CONSTRAINTS' } })
    const undoing = await cli.ended(failed.rollbackInfo.rollbackDeploymentId)
    expect(undoing).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      revision: { s3Location: { key: 'a/1.zip' } },
      rollbackInfo: { rollbackTriggeringDeploymentId: failed.deploymentId },
    })
    const info = await cli.group('pages')
    expect(info.targetRevision.s3Location.key).toBe('a/1.zip')
    expect(info.lastAttemptedDeployment.deploymentId).toBe(undoing.deploymentId)
  })

  test('a deployment is stopped while a script runs, and taken back since the request says so', async () => {
    let open = (): void => undefined
    cli.gate = new Promise((resolve) => {
      open = resolve
    })
    const deploymentId = await create('pages', 'b/1.zip')
    await cli.until(async () => {
      const { body } = await cli.call('GetDeploymentInstance', { deploymentId, instanceId: 'one' })
      return body.instanceSummary.status === 'InProgress'
    })
    expect(await errorOf('create-deployment', ...inGroup('pages'), ...fromS3('b/1.zip'))).toBe(
      'DeploymentLimitExceededException',
    )
    const stopped = await deploy('stop-deployment', '--deployment-id', deploymentId, '--auto-rollback-enabled')
    expect(stopped).toEqual({ status: 'Pending', statusMessage: expect.stringContaining('still running') })
    open()
    const info = await cli.ended(deploymentId)
    expect(info).toMatchObject({ status: 'Stopped', errorInformation: { code: 'MANUAL_STOP' } })
    expect(await cli.ended(info.rollbackInfo.rollbackDeploymentId)).toMatchObject({
      status: 'Succeeded',
      rollbackInfo: { rollbackTriggeringDeploymentId: deploymentId },
    })
  })

  test('batches answer for what is there, and tell what is not', async () => {
    const { deployments } = await deploy('list-deployments', ...inGroup('pages'))
    expect(deployments).toHaveLength(5)
    const { deploymentsInfo } = await deploy('batch-get-deployments', '--deployment-ids', ...deployments)
    expect(deploymentsInfo.map((info: Answer) => info.status)).toEqual([
      ...['Succeeded', 'Stopped', 'Succeeded', 'Failed', 'Succeeded'],
    ])
    const only = await deploy('list-deployments', ...inGroup('pages'), '--include-only-statuses', 'Stopped', 'Failed')
    expect(only.deployments).toEqual([deployments[1], deployments[3]])
    const { instancesList } = await deploy('list-deployment-instances', '--deployment-id', deployments[0])
    expect([...instancesList].sort()).toEqual(['one', 'two'])
    const batch = ['batch-get-deployment-instances', '--deployment-id', deployments[0], '--instance-ids']
    const { instancesSummary, errorMessage } = await deploy(...batch, 'one', 'none')
    expect(instancesSummary).toHaveLength(1)
    expect(errorMessage).toContain('none')
    const { applicationsInfo } = await deploy('batch-get-applications', '--application-names', 'shop')
    expect(applicationsInfo[0]).toMatchObject({ applicationName: 'shop', computePlatform: 'Server' })
    const named = ['--application-name', 'shop', '--deployment-group-names', 'pages', 'none']
    const groups = await deploy('batch-get-deployment-groups', ...named)
    expect(groups.deploymentGroupsInfo.map((info: Answer) => info.deploymentGroupName)).toEqual(['pages'])
    expect(groups.errorMessage).toContain('none')
  })

  test('a group names Auto Scaling groups, and what is launched in them is deployed to', async () => {
    await cli.autoScaling.ensureGroup('fleet', 2)
    const scaled = ['--auto-scaling-groups', 'fleet', '--termination-hook-enabled', '--outdated-instances-strategy']
    await deploy('create-deployment-group', ...inGroup('scaled'), ...ROLE, ...scaled, 'IGNORE')
    expect(await cli.group('scaled')).toMatchObject({
      autoScalingGroups: [
        {
          name: 'fleet',
          hook: expect.stringContaining('CodeDeploy-managed-automatic-launch-deployment-hook-scaled-'),
          terminationHook: expect.stringContaining('CodeDeploy-managed-automatic-termination-deployment-hook-scaled-'),
        },
      ],
      outdatedInstancesStrategy: 'IGNORE',
      terminationHookEnabled: true,
    })
    expect((await cli.ended(await create('scaled', 'a/1.zip'))).deploymentOverview.Succeeded).toBe(2)
    await cli.autoScaling.setDesired('fleet', 3)
    const { deployments } = await deploy('list-deployments', ...inGroup('scaled'))
    expect(await cli.ended(deployments[0])).toMatchObject({
      creator: 'autoscaling',
      status: 'Succeeded',
      deploymentOverview: { Succeeded: 1 },
    })
    const missing = ['--auto-scaling-groups', 'none']
    expect(await errorOf('create-deployment-group', ...inGroup('lost'), ...ROLE, ...missing)).toBe(
      'InvalidAutoScalingGroupException',
    )
    await deploy(
      ...['update-deployment-group', '--application-name', 'shop', '--current-deployment-group-name', 'scaled'],
      ...['--auto-scaling-groups', '[]'],
    )
    expect((await cli.group('scaled')).autoScalingGroups).toEqual([])
  })

  test('everything is taken away again', async () => {
    for (const name of ['pages', 'scaled']) await deploy('delete-deployment-group', ...inGroup(name))
    expect(await deploy('list-deployment-groups', '--application-name', 'shop')).toEqual({ deploymentGroups: [] })
    await deploy('delete-application', '--application-name', 'shop')
    expect(await deploy('list-applications')).toEqual({ applications: [] })
  })
})
