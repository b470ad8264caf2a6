import {
  CreateComponentVersionCommand,
  CreateDeploymentCommand,
  DeleteComponentCommand,
  DescribeComponentCommand,
  GetComponentCommand,
  GetComponentVersionArtifactCommand,
  GetDeploymentCommand,
  ListComponentsCommand,
  ListCoreDevicesCommand,
  ListDeploymentsCommand,
} from '@aws-sdk/client-greengrassv2'
import { CreateJobCommand, DescribeJobCommand, DescribeThingCommand, ListThingsCommand } from '@aws-sdk/client-iot'
import { afterEach, describe, expect, test } from 'vitest'
import { MemoryStore } from '../../codedeploy/fixtures/memory-store.ts'
import { createAuthorizer } from '../../iam/authorizer.ts'
import { readPolicy } from '../../iam/read-policy.ts'
import { GreengrassFixture, groupArn, recipe, thingArn, versionArn } from '../fixtures/start-greengrass.ts'

let fixture: GreengrassFixture
afterEach(() => fixture[Symbol.asyncDispose]())
const start = async (options: Parameters<typeof GreengrassFixture.start>[0] = {}): Promise<GreengrassFixture> => {
  fixture = await GreengrassFixture.start(options)
  return fixture
}
const create = (document: object, more: object = {}) =>
  fixture.client.send(
    new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(JSON.stringify(document)), ...more }),
  )

describe('components', () => {
  test('are requested at first, and deployable once their artifacts have digests', async () => {
    const { objects, client } = await start()
    objects.set('b/app.zip', Buffer.from('content'))
    const app = recipe('App', '1.0.0', { ComponentPublisher: 'me' }, { Artifacts: [{ Uri: 's3://b/app.zip' }] })
    const created = await create(app, { tags: { team: 'edge' } })
    expect(created).toMatchObject({
      $metadata: { httpStatusCode: 201 },
      arn: versionArn('App', '1.0.0'),
      componentName: 'App',
      componentVersion: '1.0.0',
      status: { componentState: 'REQUESTED', errors: {} },
    })
    expect(created.creationTimestamp).toEqual(new Date(fixture.clock.now()))
    expect(await fixture.component(recipe('Other', '1.0.0'))).toBe('DEPLOYABLE')
    const described = await client.send(new DescribeComponentCommand({ arn: created.arn }))
    expect(described).toMatchObject({
      publisher: 'me',
      status: { componentState: 'DEPLOYABLE', vendorGuidance: 'ACTIVE' },
      platforms: [{ attributes: { os: '*' } }],
      tags: { team: 'edge' },
    })
    const got = await client.send(new GetComponentCommand({ arn: created.arn }))
    const [artifact] = JSON.parse(Buffer.from(got.recipe ?? []).toString()).Manifests[0].Artifacts
    expect(artifact).toEqual({
      Uri: 's3://b/app.zip',
      Digest: '7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=',
      Algorithm: 'SHA-256',
    })
  })

  test('with an artifact that is not there fail and say which; once deleted the version can be made again', async () => {
    await start()
    const app = recipe('App', '1.0.0', {}, { Artifacts: [{ URI: 's3://b/none' }] })
    expect(await fixture.component(app)).toBe('FAILED')
    const arn = versionArn('App', '1.0.0')
    const { status } = await fixture.client.send(new DescribeComponentCommand({ arn }))
    expect(Object.keys(status?.errors ?? {})).toEqual(['s3://b/none'])
    await expect(create(app)).rejects.toMatchObject({ name: 'ConflictException', resourceType: 'componentVersion' })
    await fixture.client.send(new DeleteComponentCommand({ arn }))
    expect((await fixture.client.send(new ListComponentsCommand())).components).toEqual([])
    fixture.objects.set('b/none', Buffer.from(''))
    expect(await fixture.component(app)).toBe('DEPLOYABLE')
  })

  test('can be written in YAML, and with keys in any case', async () => {
    await start()
    const text = 'recipeformatversion: 2020-01-25\ncomponentName: App\ncomponentversion: "1.0.0"\nmanifests: []\n'
    expect(await fixture.component({}, text)).toBe('DEPLOYABLE')
  })

  test.for<[string, string, string, string]>([
    ['no recipe', 'a: b: c', 'CANNOT_PARSE', 'neither JSON nor YAML'],
    ['a list', '[]', 'CANNOT_PARSE', 'has to be an object'],
    ['another format', '{"RecipeFormatVersion":"2021-01-01"}', 'FIELD_VALIDATION_FAILED', 'RecipeFormatVersion'],
    ['a version with a letter', JSON.stringify(recipe('A', 'v1.0.0')), 'FIELD_VALIDATION_FAILED', 'ComponentVersion'],
    ['a name that leads elsewhere', JSON.stringify(recipe('..', '1.0.0')), 'FIELD_VALIDATION_FAILED', 'ComponentName'],
    [
      'a dependency on no range',
      JSON.stringify(recipe('A', '1.0.0', { ComponentDependencies: { B: { VersionRequirement: 'soon' } } })),
      'FIELD_VALIDATION_FAILED',
      'ComponentDependencies.B',
    ],
  ])('of %s are refused', async ([, text, reason, words]) => {
    await start()
    const request = new CreateComponentVersionCommand({ inlineRecipe: Buffer.from(text) })
    await expect(fixture.client.send(request)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
      reason,
      message: expect.stringContaining(words),
    })
  })

  test('a token that succeeded is answered as it was for eight hours; without one it is a conflict', async () => {
    const { clock } = await start()
    const app = recipe('App', '1.0.0')
    const token = { clientToken: 'once-1' }
    const first = await create(app, token)
    expect(await create(app, token)).toMatchObject({ arn: first.arn, creationTimestamp: first.creationTimestamp })
    await clock.advance(8 * 3_600_000)
    await expect(create(app, token)).rejects.toMatchObject({ name: 'ConflictException' })
  })
})

describe('a deployment is refused', () => {
  const job = (iotJobConfiguration: object) => ({ iotJobConfiguration })
  const component = (App: object) => ({ components: { App: { componentVersion: '1.0.0', ...App } } })
  const abort = { failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 5, minNumberOfExecutedThings: 1 }
  const rate = { baseRatePerMinute: 1, incrementFactor: 2, rateIncreaseCriteria: { numberOfNotifiedThings: 1 } }

  test.for<[string, object, string]>([
    ['an ARN of something else', { targetArn: 'arn:aws:s3:::bucket' }, 'targetArn'],
    ['a name that is too long', { deploymentName: 'x'.repeat(257) }, 'deploymentName'],
    [
      'a component without a version',
      { components: { App: { componentVersion: '' } } },
      'components.App.componentVersion',
    ],
    ['a range of versions', { components: { App: { componentVersion: '^1.0.0' } } }, 'components.App.componentVersion'],
    [
      'a merge that is no object',
      component({ configurationUpdate: { merge: '[]' } }),
      'components.App.configurationUpdate.merge',
    ],
    [
      'a merge that is no JSON',
      component({ configurationUpdate: { merge: '{' } }),
      'components.App.configurationUpdate.merge',
    ],
    [
      'a reset that is no pointer',
      component({ configurationUpdate: { reset: ['a'] } }),
      'components.App.configurationUpdate.reset',
    ],
    [
      'another policy',
      { deploymentPolicies: { failureHandlingPolicy: 'PRAY' } },
      'deploymentPolicies.failureHandlingPolicy',
    ],
    [
      'too high a rate',
      job({ jobExecutionsRolloutConfig: { maximumPerMinute: 1001 } }),
      'iotJobConfiguration.jobExecutionsRolloutConfig.maximumPerMinute',
    ],
    [
      'a factor with two digits',
      job({ jobExecutionsRolloutConfig: { exponentialRate: { ...rate, incrementFactor: 1.25 } } }),
      'iotJobConfiguration.jobExecutionsRolloutConfig.exponentialRate.incrementFactor',
    ],
    [
      'a rate without a criterion',
      job({ jobExecutionsRolloutConfig: { exponentialRate: { ...rate, rateIncreaseCriteria: {} } } }),
      'iotJobConfiguration.jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria',
    ],
    [
      'a threshold with three digits',
      job({ abortConfig: { criteriaList: [{ ...abort, thresholdPercentage: 1.005 }] } }),
      'iotJobConfiguration.abortConfig.criteriaList[0].thresholdPercentage',
    ],
    [
      'a criterion without an action',
      job({ abortConfig: { criteriaList: [{ ...abort, action: undefined }] } }),
      'iotJobConfiguration.abortConfig.criteriaList[0].action',
    ],
    [
      'too long a time',
      job({ timeoutConfig: { inProgressTimeoutInMinutes: 10_081 } }),
      'iotJobConfiguration.timeoutConfig.inProgressTimeoutInMinutes',
    ],
    ['a thing as a subdeployment', { targetArn: thingArn('edge-1'), parentTargetArn: groupArn('edge') }, 'targetArn'],
    ['a token with a space', { clientToken: 'a b' }, 'clientToken'],
  ])('for %s', async ([, input, field]) => {
    await start({ devices: [{ thingName: 'edge-1', thingGroups: ['edge'] }] })
    await fixture.component(recipe('App', '1.0.0'))
    const request = new CreateDeploymentCommand({ targetArn: groupArn('edge'), ...(input as object) })
    await expect(fixture.client.send(request)).rejects.toMatchObject({
      name: 'ValidationException',
      reason: 'FIELD_VALIDATION_FAILED',
      fields: [{ name: field }],
    })
  })

  test.for<[string, string, object, string]>([
    ['a group that is not there', groupArn('none'), {}, 'thingGroup'],
    ['a thing that is not there', thingArn('none'), {}, 'thing'],
    [
      'a component that is not there',
      groupArn('edge'),
      { components: { App: { componentVersion: '9.0.0' } } },
      'componentVersion',
    ],
  ])('for %s', async ([, targetArn, more, resourceType]) => {
    await start({ devices: [{ thingName: 'edge-1', thingGroups: ['edge'] }] })
    await expect(fixture.deploy(targetArn, {}, more)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
      resourceType,
    })
  })
})

describe('the protocol', () => {
  test('what is read back is what was sent, with the defaults, and nothing that was not set', async () => {
    await start({ devices: [{ thingName: 'edge-1', thingGroups: ['edge'], isOnline: false }] })
    await fixture.component(recipe('App', '1.0.0'))
    const configurationUpdate = { merge: '{"a":null}', reset: ['/b'] }
    const { deploymentId } = await fixture.deploy(
      groupArn('edge'),
      {},
      { components: { App: { componentVersion: '1.0.0', configurationUpdate, runWith: { posixUser: 'me' } } } },
    )
    const { components, deploymentPolicies, iotJobConfiguration, parentTargetArn } = await fixture.client.send(
      new GetDeploymentCommand({ deploymentId }),
    )
    expect(components).toEqual({
      App: { componentVersion: '1.0.0', configurationUpdate, runWith: { posixUser: 'me' } },
    })
    expect(deploymentPolicies).toEqual({
      failureHandlingPolicy: 'ROLLBACK',
      componentUpdatePolicy: { timeoutInSeconds: 60, action: 'NOTIFY_COMPONENTS' },
      configurationValidationPolicy: { timeoutInSeconds: 30 },
    })
    expect([iotJobConfiguration, parentTargetArn]).toEqual([undefined, undefined])
  })

  test('both services say in their own way that they are asked too often', async () => {
    await start({ meet: async () => 'throttle' })
    const throttled = (status: number) => ({ name: 'ThrottlingException', $metadata: { httpStatusCode: status } })
    await expect(fixture.client.send(new ListCoreDevicesCommand())).rejects.toMatchObject({
      ...throttled(429),
      retryAfterSeconds: 1,
    })
    await expect(fixture.iot.send(new ListThingsCommand())).rejects.toMatchObject(throttled(400))
  })

  test('what is not carried out says so', async () => {
    await start()
    const artifact = new GetComponentVersionArtifactCommand({ arn: versionArn('A', '1.0.0'), artifactName: 'a/b' })
    const refused = { name: 'NotImplementedException', $metadata: { httpStatusCode: 501 } }
    await expect(fixture.client.send(artifact)).rejects.toMatchObject(refused)
    await expect(fixture.iot.send(new CreateJobCommand({ jobId: 'a', targets: ['b'] }))).rejects.toMatchObject(refused)
    const lambda = new CreateComponentVersionCommand({
      lambdaFunction: { lambdaArn: 'arn:aws:lambda:a:1:function:f:1' },
    })
    await expect(fixture.client.send(lambda)).rejects.toMatchObject(refused)
  })

  test('what is not there is told with its kind', async () => {
    await start()
    const missing = { name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } }
    await expect(fixture.iot.send(new DescribeJobCommand({ jobId: 'none' }))).rejects.toMatchObject(missing)
    await expect(fixture.iot.send(new DescribeThingCommand({ thingName: 'none' }))).rejects.toMatchObject(missing)
    await expect(fixture.effective('none')).rejects.toMatchObject({ ...missing, resourceType: 'coreDevice' })
  })

  const TO_GROUPS = ['iot:DescribeThingGroup', 'iot:CreateJob']
  test.for<[string, readonly string[], string | undefined, Readonly<Record<string, string>>?]>([
    ['nothing', [], 'greengrass:CreateDeployment'],
    ['Greengrass alone', ['greengrass:*'], 'iot:DescribeThingGroup'],
    ['no jobs', ['greengrass:*', 'iot:DescribeThingGroup'], 'iot:CreateJob'],
    ['all of it', ['greengrass:*', 'iot:DescribeThingGroup', 'iot:CreateJob'], undefined],
    ['all of it but tags', ['greengrass:CreateDeployment', ...TO_GROUPS], 'greengrass:TagResource', { team: 'edge' }],
    ['tags too', ['greengrass:CreateDeployment', 'greengrass:TagResource', ...TO_GROUPS], undefined, { team: 'edge' }],
    ['all of it but tags, which it has not', ['greengrass:CreateDeployment', ...TO_GROUPS], undefined, {}],
  ])('with rights to %s', async ([, actions, missing, tags]) => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['iam:Nothing', ...actions], Resource: '*' }],
    }
    const policy = readPolicy(document)
    const arn = 'arn:aws:iam::123456789012:user/ci'
    const authorizer = createAuthorizer('123456789012', () => ({ arn, principalArn: arn, userId: 'ci', policy }))
    await start({ authorizer, devices: [{ thingName: 'edge-1', thingGroups: ['edge'] }] })
    const deployed = fixture.deploy(groupArn('edge'), {}, { tags })
    if (missing === undefined) await expect(deployed).resolves.toBeDefined()
    else {
      await expect(deployed).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining(`is not authorized to perform: ${missing} on resource`),
      })
    }
  })

  test.for<[string, readonly string[], string | undefined]>([
    ['components', ['greengrass:CreateComponentVersion'], 'greengrass:TagResource'],
    ['components and tags', ['greengrass:*'], 's3:GetObject'],
    ['all of it', ['greengrass:*', 's3:GetObject'], undefined],
  ])('with rights to %s, a version with tags and artifacts', async ([, actions, missing]) => {
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }
    const policy = readPolicy(document)
    const arn = 'arn:aws:iam::123456789012:user/ci'
    const authorizer = createAuthorizer('123456789012', () => ({ arn, principalArn: arn, userId: 'ci', policy }))
    await start({ authorizer })
    const artifacts = [{ URI: 's3://bucket/run.sh' }, { URI: 'docker:app:1' }]
    const recipe = {
      ...{ RecipeFormatVersion: '2020-01-25', ComponentName: 'a', ComponentVersion: '1.0.0' },
      Manifests: [{ Artifacts: artifacts }],
    }
    const inlineRecipe = new TextEncoder().encode(JSON.stringify(recipe))
    const command = new CreateComponentVersionCommand({ inlineRecipe, tags: { team: 'edge' } })
    const created = fixture.client.send(command)
    if (missing === undefined) await expect(created).resolves.toMatchObject({ componentVersion: '1.0.0' })
    else {
      await expect(created).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining(`is not authorized to perform: ${missing} on resource`),
      })
    }
  })

  test('hundreds of core devices that follow a script carry out a deployment', async () => {
    const devices = Array.from({ length: 500 }, (_, index) => ({ thingName: `edge-${index}`, thingGroups: ['edge'] }))
    await start({
      state: new MemoryStore(),
      devices,
      plans: [{ devices: ['edge-1*'], endsAs: 'FAILED_NO_STATE_CHANGE' }, { devices: ['*'] }],
    })
    const { iotJobId } = await fixture.deploy(groupArn('edge'))
    const totals = async () => (await fixture.job(iotJobId)).jobProcessDetails
    while ((await totals())?.numberOfQueuedThings !== 0 || (await totals())?.numberOfInProgressThings !== 0) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await totals()).toMatchObject({ numberOfSucceededThings: 389, numberOfFailedThings: 111 })
    const { deployments } = await fixture.client.send(new ListDeploymentsCommand())
    expect(deployments).toMatchObject([{ deploymentStatus: 'ACTIVE' }])
  })
})
