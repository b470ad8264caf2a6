import * as sdk from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../elbv2/fixtures/start-load-balancing.ts'
import { behind, createWeb, describeWeb, type EcsFixture, register, startEcs, type Web } from '../fixtures/start-ecs.ts'

const NETWORK = { awsvpcConfiguration: { subnets: ['subnet-a'], securityGroups: ['sg-a'] } }

describe('task definitions', () => {
  let fixture: EcsFixture
  beforeAll(async () => {
    fixture = await startEcs()
  })
  afterAll(() => fixture[Symbol.asyncDispose]())
  const container = { name: 'web', image: 'web:1', memory: 64 }

  test('what is registered is told as it was, with the defaults of ECS, and can be registered again', async () => {
    const given = {
      family: 'whole',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      executionRoleArn: 'arn:aws:iam::000000000000:role/execution',
      runtimePlatform: { cpuArchitecture: 'ARM64' },
      volumes: [{ name: 'data', host: {} }],
      containerDefinitions: [
        {
          ...container,
          portMappings: [{ containerPort: 80, name: 'http', appProtocol: 'http' }],
          environment: [{ name: 'A', value: '' }],
          mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
          logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/web' } },
          healthCheck: { command: ['CMD', 'true'] },
          ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 2 }],
        },
        {
          name: 'helper',
          image: 'helper',
          essential: false,
          dependsOn: [{ containerName: 'web', condition: 'START' }],
        },
      ],
    } satisfies sdk.RegisterTaskDefinitionCommandInput
    const { taskDefinition } = await fixture.client.send(
      new sdk.RegisterTaskDefinitionCommand({ ...given, tags: [{ key: 'a', value: 'b' }] }),
    )
    expect(taskDefinition).toMatchObject(given)
    expect(taskDefinition).toMatchObject({
      taskDefinitionArn: 'arn:aws:ecs:us-east-1:000000000000:task-definition/whole:1',
      revision: 1,
      status: 'ACTIVE',
      compatibilities: ['EC2', 'FARGATE'],
      registeredAt: expect.any(Date),
      containerDefinitions: [
        { cpu: 0, essential: true, portMappings: [{ hostPort: 80, protocol: 'tcp' }] },
        { essential: false },
      ],
    })
    const described = await fixture.client.send(
      new sdk.DescribeTaskDefinitionCommand({ taskDefinition: 'whole', include: ['TAGS'] }),
    )
    expect(described.taskDefinition).toEqual(taskDefinition)
    expect(described.tags).toEqual([{ key: 'a', value: 'b' }])
    const {
      taskDefinitionArn: _a,
      revision: _b,
      status: _c,
      compatibilities: _d,
      registeredAt: _e,
      registeredBy: _f,
      ...again
    } = taskDefinition ?? {}
    const second = await fixture.client.send(
      new sdk.RegisterTaskDefinitionCommand(again as sdk.RegisterTaskDefinitionCommandInput),
    )
    expect(second.taskDefinition).toMatchObject({ ...again, revision: 2 })
  })

  test('revisions are never used again, and a family without a revision is its newest active one', async () => {
    const send = () =>
      fixture.client.send(
        new sdk.RegisterTaskDefinitionCommand({ family: 'counted', containerDefinitions: [container] }),
      )
    await send()
    await send()
    await fixture.client.send(new sdk.DeregisterTaskDefinitionCommand({ taskDefinition: 'counted:2' }))
    const { taskDefinition } = await fixture.client.send(
      new sdk.DescribeTaskDefinitionCommand({ taskDefinition: 'counted' }),
    )
    expect(taskDefinition?.revision).toBe(1)
    expect((await send()).taskDefinition?.revision).toBe(3)
    const list = async (status: 'ACTIVE' | 'INACTIVE') => {
      const pages = sdk.paginateListTaskDefinitions(
        { client: fixture.client, pageSize: 1 },
        { familyPrefix: 'counted', status, sort: 'DESC' },
      )
      const arns: string[] = []
      for await (const { taskDefinitionArns = [] } of pages) arns.push(...taskDefinitionArns)
      return arns.map((arn) => arn.split('/')[1])
    }
    expect([await list('ACTIVE'), await list('INACTIVE')]).toEqual([['counted:3', 'counted:1'], ['counted:2']])
  })

  test.for<readonly [string, sdk.RegisterTaskDefinitionCommandInput, string, string]>([
    ['no container', { family: 'a', containerDefinitions: [] }, 'ClientException', 'Container list cannot be empty.'],
    [
      'no image',
      { family: 'a', containerDefinitions: [{ name: 'web' }] },
      'ClientException',
      'Container.image should not be null or empty.',
    ],
    [
      'a name twice',
      { family: 'a', containerDefinitions: [container, container] },
      'ClientException',
      "'web' is used more than once",
    ],
    [
      'nothing essential',
      { family: 'a', containerDefinitions: [{ ...container, essential: false }] },
      'ClientException',
      'essential',
    ],
    [
      'Fargate in another network',
      { family: 'a', containerDefinitions: [container], requiresCompatibilities: ['FARGATE'] },
      'ClientException',
      'awsvpc',
    ],
  ])('%s is refused', async ([, input, name, message]) => {
    await expect(fixture.client.send(new sdk.RegisterTaskDefinitionCommand(input))).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    })
  })

  test('a field that ECS has not is refused by its name, and one that is null is none', async () => {
    const caller = { accessKeyId: 'AKIATEST', region: 'us-east-1', signal: new AbortController().signal }
    const send = (more: object) =>
      fixture.ecs.service.call(
        'RegisterTaskDefinition',
        { family: 'raw', containerDefinitions: [{ ...container, ...more }] },
        caller,
      )
    expect(await send({ sidecar: 1 })).toMatchObject({
      type: 'NotImplementedException',
      message: expect.stringContaining('containerDefinitions[web].sidecar'),
    })
    const reply = await send({ command: null, environment: null })
    expect(reply).toMatchObject({
      status: 200,
      body: { taskDefinition: { containerDefinitions: [{ environment: [] }] } },
    })
    expect(JSON.stringify(reply)).not.toContain('null')
  })

  test('one that is not there cannot be described', async () => {
    const absent = fixture.client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition: 'absent' }))
    await expect(absent).rejects.toMatchObject({
      name: 'ClientException',
      message: 'Unable to describe task definition.',
    })
  })
})

describe('services and task sets', () => {
  let fixture: EcsFixture
  let web: Web
  beforeAll(async () => {
    fixture = await startEcs({ images: [] })
    web = await createWeb(fixture, 0)
  })
  afterAll(() => fixture[Symbol.asyncDispose]())

  const create = (more: object) =>
    fixture.client.send(
      new sdk.CreateServiceCommand({
        serviceName: 'other',
        taskDefinition: 'web',
        deploymentController: { type: 'CODE_DEPLOY' },
        loadBalancers: [behind(web.blue)],
        ...more,
      }),
    )

  test('a service of CodeDeploy begins with a primary task set', async () => {
    expect(await describeWeb(fixture)).toMatchObject({
      serviceArn: 'arn:aws:ecs:us-east-1:000000000000:service/default/web',
      status: 'ACTIVE',
      desiredCount: 0,
      deploymentController: { type: 'CODE_DEPLOY' },
      taskDefinition: 'arn:aws:ecs:us-east-1:000000000000:task-definition/web:1',
      loadBalancers: [behind(web.blue)],
      deployments: [],
      taskSets: [
        {
          id: expect.stringMatching(/^ecs-svc\/\d{19}$/),
          status: 'PRIMARY',
          loadBalancers: [behind(web.blue)],
          scale: { value: 100, unit: 'PERCENT' },
          stabilityStatus: 'STEADY_STATE',
          launchType: 'EC2',
        },
      ],
    })
  })

  test.for<readonly [string, object, string, string]>([
    [
      'a name that is taken',
      { serviceName: 'web' },
      'InvalidParameterException',
      'Creation of service was not idempotent.',
    ],
    [
      'rolling updates',
      { deploymentController: { type: 'ECS' } },
      'NotImplementedException',
      'deployment controller ECS',
    ],
    ['no cluster', { cluster: 'absent' }, 'ClusterNotFoundException', 'Cluster not found.'],
    ['no task definition', { taskDefinition: 'absent:1' }, 'ClientException', 'TaskDefinition not found.'],
    ['no load balancer', { loadBalancers: [] }, 'InvalidParameterException', 'one load balancer'],
    [
      'another container',
      { loadBalancers: [{ containerName: 'x', containerPort: 80, targetGroupArn: 'arn' }] },
      'InvalidParameterException',
      'The container x does not exist in the task definition.',
    ],
    [
      'another port',
      { loadBalancers: [{ containerName: 'web', containerPort: 81, targetGroupArn: 'arn' }] },
      'InvalidParameterException',
      'The container web did not have a container port 81 defined.',
    ],
    [
      'Fargate without awsvpc',
      { launchType: 'FARGATE', networkConfiguration: NETWORK },
      'ClientException',
      'launch_type FARGATE',
    ],
    [
      'a network that is not there',
      { networkConfiguration: NETWORK },
      'InvalidParameterException',
      'Network Configuration is not valid',
    ],
    [
      'a task definition with the controller EXTERNAL',
      { deploymentController: { type: 'EXTERNAL' } },
      'InvalidParameterException',
      'EXTERNAL',
    ],
  ])('%s is refused', async ([, more, name, message]) => {
    await expect(create(more)).rejects.toMatchObject({ name, message: expect.stringContaining(message) })
  })

  test('what a deployment changes is not changed without one', async () => {
    const update = fixture.client.send(new sdk.UpdateServiceCommand({ service: 'web', taskDefinition: 'web:1' }))
    await expect(update).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message:
        'Unable to update task definition on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.',
    })
  })

  test('a task set is created, scaled, promoted and deleted', async () => {
    const { client } = fixture
    const place = { cluster: 'default', service: 'web' }
    await register(fixture, '2')
    const primary = (await describeWeb(fixture)).taskSets?.[0]?.id ?? ''
    const { taskSet } = await client.send(
      new sdk.CreateTaskSetCommand({
        ...place,
        taskDefinition: 'web',
        externalId: 'd-1',
        loadBalancers: [behind(web.green)],
        scale: { value: 50, unit: 'PERCENT' },
      }),
    )
    expect(taskSet).toMatchObject({ status: 'ACTIVE', externalId: 'd-1', scale: { value: 50 }, launchType: 'EC2' })
    const id = taskSet?.id ?? ''
    const deleting = (force: boolean, set: string) =>
      client.send(new sdk.DeleteTaskSetCommand({ ...place, taskSet: set, force }))
    await expect(deleting(false, id)).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await client.send(
      new sdk.UpdateTaskSetCommand({ ...place, taskSet: taskSet?.taskSetArn, scale: { value: 100, unit: 'PERCENT' } }),
    )
    await client.send(new sdk.UpdateServicePrimaryTaskSetCommand({ ...place, primaryTaskSet: id }))
    expect(await describeWeb(fixture)).toMatchObject({
      taskDefinition: expect.stringMatching(/:2$/),
      loadBalancers: [behind(web.green)],
      taskSets: [
        { id: primary, status: 'ACTIVE' },
        { id, status: 'PRIMARY', scale: { value: 100 } },
      ],
    })
    await expect(deleting(true, id)).rejects.toMatchObject({ name: 'InvalidParameterException' })
    expect((await deleting(true, primary)).taskSet?.status).toBe('DRAINING')
    await until(async () => (await describeWeb(fixture)).taskSets?.length === 1)
    await expect(deleting(true, primary)).rejects.toMatchObject({ name: 'TaskSetNotFoundException' })
    const { taskSets, failures } = await client.send(
      new sdk.DescribeTaskSetsCommand({ ...place, taskSets: [id, primary] }),
    )
    expect([taskSets?.map((set) => set.id), failures]).toEqual([[id], [{ arn: primary, reason: 'MISSING' }]])
  })

  test('a service with deployments from outside begins with nothing, and tags are kept', async () => {
    const { client } = fixture
    const made = await client.send(
      new sdk.CreateServiceCommand({
        serviceName: 'outside',
        desiredCount: 0,
        deploymentController: { type: 'EXTERNAL' },
        tags: [{ key: 'a', value: '1' }],
      }),
    )
    const resourceArn = made.service?.serviceArn
    await client.send(new sdk.TagResourceCommand({ resourceArn, tags: [{ key: 'b', value: '2' }] }))
    await client.send(new sdk.UntagResourceCommand({ resourceArn, tagKeys: ['a'] }))
    const { services, failures } = await client.send(
      new sdk.DescribeServicesCommand({ services: ['outside', 'absent'], include: ['TAGS'] }),
    )
    expect(services).toMatchObject([{ taskSets: [], tags: [{ key: 'b', value: '2' }] }])
    expect(failures).toEqual([{ arn: 'arn:aws:ecs:us-east-1:000000000000:service/default/absent', reason: 'MISSING' }])
    await client.send(new sdk.DeleteServiceCommand({ service: 'outside' }))
    const { serviceArns } = await client.send(new sdk.ListServicesCommand({}))
    expect(serviceArns).toEqual(['arn:aws:ecs:us-east-1:000000000000:service/default/web'])
  })

  test('a cluster with services cannot be deleted, and an operation that is not built says so', async () => {
    await expect(fixture.client.send(new sdk.DeleteClusterCommand({ cluster: 'default' }))).rejects.toMatchObject({
      name: 'ClusterContainsServicesException',
    })
    await expect(fixture.client.send(new sdk.RunTaskCommand({ taskDefinition: 'web' }))).rejects.toMatchObject({
      name: 'NotImplementedException',
    })
    const { clusters, failures } = await fixture.client.send(
      new sdk.DescribeClustersCommand({ clusters: ['default', 'absent'] }),
    )
    expect(clusters).toMatchObject([{ clusterName: 'default', status: 'ACTIVE', activeServicesCount: 1 }])
    expect(failures).toHaveLength(1)
  })
})
