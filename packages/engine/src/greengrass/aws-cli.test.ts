import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasAwsCli } from '../codedeploy/fixtures/aws-cli.ts'
import type { Answer } from '../codedeploy/fixtures/start-service.ts'
import { type AwsCli, startAwsCli } from '../fixtures/aws-cli.ts'
import { checkAnswers } from './fixtures/check-answers.ts'
import {
  GreengrassFixture,
  groupArn,
  type RawAnswer,
  recipe,
  thingArn,
  versionArn,
} from './fixtures/start-greengrass.ts'

const CORE = 'MyGreengrassCore'
const GROUP = groupArn('MyGreengrassCoreGroup')
const HELLO = 'com.example.HelloWorld'

/** The user guide's page "Check deployment status": its commands, in its order, and what it says of their answers. */
describe.skipIf(!hasAwsCli('Greengrass and IoT against the AWS CLI'))('the AWS CLI', { timeout: 60_000 }, () => {
  let fixture: GreengrassFixture
  let cli: AwsCli
  let folder: string
  const answers: RawAnswer[] = []
  const ids = { good: '', failed: '', ofThing: '' }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-greengrass-cli-'))
    const localDeployment = [{ componentName: HELLO, componentVersion: '1.0.0' }]
    fixture = await GreengrassFixture.start({
      devices: [{ thingName: CORE, thingGroups: [], localDeployment }],
      onAnswer: (answer) => answers.push(answer),
    })
    cli = startAwsCli({
      PATH: process.env.PATH ?? '',
      HOME: folder,
      AWS_ACCESS_KEY_ID: 'AKIASLIPWAYTEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_DEFAULT_REGION: 'us-west-2',
      AWS_ENDPOINT_URL: fixture.endpoint,
      AWS_MAX_ATTEMPTS: '1',
    })
  })
  afterAll(async () => {
    cli.close()
    await fixture[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  const aws = async (...args: readonly string[]): Promise<Answer> => {
    const stdout = await cli.run([...args, '--output', 'json'])
    return stdout.trim() === '' ? undefined : JSON.parse(stdout)
  }
  const greengrass = (...args: readonly string[]): Promise<Answer> => aws('greengrassv2', ...args)
  const publish = async (version: string): Promise<Answer> => {
    const file = join(folder, `${HELLO}-${version}.json`)
    await writeFile(file, JSON.stringify(recipe(HELLO, version, {}, { Lifecycle: { Run: 'echo Hello' } })))
    const created = await greengrass('create-component-version', '--inline-recipe', `fileb://${file}`)
    for (;;) {
      const described = await greengrass('describe-component', '--arn', created.arn)
      if (described.status.componentState === 'DEPLOYABLE') return described
    }
  }
  const deploy = (targetArn: string, version: string): Promise<Answer> =>
    greengrass(
      ...['create-deployment', '--target-arn', targetArn, '--deployment-name', `Hello ${version}`],
      ...['--components', JSON.stringify({ [HELLO]: { componentVersion: version } })],
    )

  test('prepares what the page takes for given: components, a core device in a group, deployments', async () => {
    await aws('iot', 'create-thing', '--thing-name', CORE)
    await aws('iot', 'create-thing-group', '--thing-group-name', 'MyGreengrassCoreGroup')
    await aws(
      ...['iot', 'add-thing-to-thing-group', '--thing-name', CORE, '--thing-group-name', 'MyGreengrassCoreGroup'],
    )
    expect((await publish('1.0.0')).arn).toBe(versionArn(HELLO, '1.0.0'))
    await publish('1.0.1')
    ids.good = (await deploy(GROUP, '1.0.0')).deploymentId
    expect(await fixture.ended(CORE, ids.good)).toMatchObject({ coreDeviceExecutionStatus: 'SUCCEEDED' })
    ids.failed = (await deploy(GROUP, '1.0.1')).deploymentId
    await fixture.ended(CORE, ids.failed)
    ids.ofThing = (await deploy(thingArn(CORE), '1.0.0')).deploymentId
  })

  test('check deployment status by target', async () => {
    const { deployments } = await greengrass('list-deployments', '--target-arn', GROUP)
    expect(deployments).toEqual([
      {
        targetArn: GROUP,
        revisionId: '2',
        deploymentId: ids.failed,
        deploymentName: 'Hello 1.0.1',
        creationTimestamp: expect.anything(),
        deploymentStatus: 'ACTIVE',
        isLatestForTarget: true,
      },
    ])
  })

  test('check deployment status by ID', async () => {
    const deployment = await greengrass('get-deployment', '--deployment-id', ids.good)
    expect(deployment).toMatchObject({ deploymentId: ids.good, deploymentStatus: 'CANCELED', isLatestForTarget: false })
  })

  test('check deployment job statuses for a core device', async () => {
    await fixture.ended(CORE, ids.ofThing)
    const { effectiveDeployments } = await greengrass('list-effective-deployments', '--core-device-thing-name', CORE)
    const status = Object.fromEntries(
      effectiveDeployments.map((one: Answer) => [one.targetArn, [one.deploymentId, one.coreDeviceExecutionStatus]]),
    )
    // The group still wants 1.0.0 of the device: what failed there was rolled back.
    expect(status).toEqual({ [GROUP]: [ids.failed, 'FAILED'], [thingArn(CORE)]: [ids.ofThing, 'COMPLETED'] })
  })

  test('check deployment statuses for a thing group, 1: the id of a deployment, and of those before it', async () => {
    const all = await greengrass('list-deployments', '--target-arn', GROUP, '--history-filter', 'ALL')
    expect(all.deployments.map((one: Answer) => one.deploymentId).sort()).toEqual([ids.good, ids.failed].sort())
  })

  test('check deployment statuses for a thing group, 2 and 3: its job, and what the core device says of it', async () => {
    const { iotJobId } = await greengrass('get-deployment', '--deployment-id', ids.failed)
    const answer = await aws('iot', 'describe-job-execution', '--job-id', iotJobId, '--thing-name', CORE)
    expect(answer).toEqual({
      execution: {
        jobId: iotJobId,
        status: 'FAILED',
        statusDetails: {
          detailsMap: {
            'deployment-failure-cause':
              'No local or cloud component version satisfies the requirements. Check whether the version constraints conflict and that the component exists in your AWS account with a version that matches the version constraints. If the version constraints conflict, revise deployments to resolve the conflict. Component com.example.HelloWorld version constraints: LOCAL_DEPLOYMENT requires =1.0.0, thinggroup/MyGreengrassCoreGroup requires =1.0.1.',
            'detailed-deployment-status': 'FAILED_NO_STATE_CHANGE',
            'deployment-error-stack':
              '["DEPLOYMENT_FAILURE","NO_AVAILABLE_COMPONENT_VERSION","COMPONENT_VERSION_REQUIREMENTS_NOT_MET"]',
            'deployment-error-types': '["REQUEST_ERROR"]',
          },
        },
        thingArn: thingArn(CORE),
        queuedAt: expect.anything(),
        startedAt: expect.anything(),
        lastUpdatedAt: expect.anything(),
        executionNumber: 1,
        versionNumber: 3,
      },
    })
  })

  test('goes on to jobs, things and what is installed, and takes all away', async () => {
    const { iotJobId } = await greengrass('get-deployment', '--deployment-id', ids.failed)
    const { job } = await aws('iot', 'describe-job', '--job-id', iotJobId)
    expect(job.jobProcessDetails).toMatchObject({ numberOfFailedThings: 1, numberOfQueuedThings: 0 })
    const ofJob = await aws('iot', 'list-job-executions-for-job', '--job-id', iotJobId, '--status', 'FAILED')
    expect(ofJob.executionSummaries).toMatchObject([{ thingArn: thingArn(CORE) }])
    const ofThing = await aws('iot', 'list-job-executions-for-thing', '--thing-name', CORE)
    expect(ofThing.executionSummaries).toHaveLength(2)
    expect(await aws('iot', 'list-things-in-thing-group', '--thing-group-name', 'MyGreengrassCoreGroup')).toEqual({
      things: [CORE],
    })
    expect((await aws('iot', 'list-thing-groups-for-thing', '--thing-name', CORE)).thingGroups).toHaveLength(1)
    await aws('iot', 'describe-thing', '--thing-name', CORE)
    await aws('iot', 'describe-thing-group', '--thing-group-name', 'MyGreengrassCoreGroup')
    await aws('iot', 'list-jobs')
    await aws('iot', 'list-things')
    await aws('iot', 'list-thing-groups')
    const device = ['--core-device-thing-name', CORE] as const
    expect(await greengrass('get-core-device', ...device)).toMatchObject({ status: 'HEALTHY' })
    expect((await greengrass('list-core-devices', '--thing-group-arn', GROUP)).coreDevices).toHaveLength(1)
    const { installedComponents } = await greengrass('list-installed-components', ...device)
    expect(installedComponents).toMatchObject([{ componentName: 'aws.greengrass.Nucleus' }, { componentName: HELLO }])
    const arn = versionArn(HELLO, '1.0.1')
    expect(
      (await greengrass('list-component-versions', '--arn', arn.replace(/:versions.*/, ''))).componentVersions,
    ).toMatchObject([{ componentVersion: '1.0.1' }, { componentVersion: '1.0.0' }])
    await greengrass('list-components')
    const yaml = await greengrass('get-component', '--arn', arn, '--recipe-output-format', 'YAML')
    expect(Buffer.from(yaml.recipe, 'base64').toString()).toContain(`ComponentName: ${HELLO}\n`)
    await greengrass('tag-resource', '--resource-arn', arn, '--tags', 'team=edge')
    expect(await greengrass('list-tags-for-resource', '--resource-arn', arn)).toEqual({ tags: { team: 'edge' } })
    await greengrass('untag-resource', '--resource-arn', arn, '--tag-keys', 'team')
    const candidate = `componentName=${HELLO},versionRequirements={a=>=1.0.0}`
    const resolved = await greengrass(
      ...['resolve-component-candidates', '--platform', 'attributes={os=linux}', '--component-candidates', candidate],
    )
    expect(resolved.resolvedComponentVersions).toMatchObject([{ componentVersion: '1.0.1' }])
    await greengrass('cancel-deployment', '--deployment-id', ids.failed)
    await greengrass('delete-deployment', '--deployment-id', ids.failed)
    await greengrass('delete-component', '--arn', arn)
    await greengrass('delete-core-device', ...device)
    await aws('iot', 'cancel-job', '--job-id', iotJobId)
    await aws(
      ...['iot', 'remove-thing-from-thing-group', '--thing-name', CORE, '--thing-group-name', 'MyGreengrassCoreGroup'],
    )
    await aws('iot', 'delete-thing', '--thing-name', CORE)
    await aws('iot', 'delete-thing-group', '--thing-group-name', 'MyGreengrassCoreGroup')
  })

  test('every answer is one of the public service model', ({ skip }) => {
    const checked = checkAnswers(answers)
    if (checked === undefined) return skip('there is no botocore')
    expect(checked.problems).toEqual([])
    expect(checked.seen).toHaveLength(38)
  })
})
