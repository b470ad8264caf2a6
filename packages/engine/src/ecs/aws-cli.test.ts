import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CreateClusterCommand } from '@aws-sdk/client-ecs'
import { CreateTargetGroupCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasAwsCli } from '../codedeploy/fixtures/aws-cli.ts'
import type { Answer } from '../codedeploy/fixtures/start-service.ts'
import { until, withFreePort } from '../elbv2/fixtures/start-load-balancing.ts'
import {
  describeWeb,
  type EcsFixture,
  makeImage,
  PLACE,
  register,
  SERVER,
  startEcs,
  untilSteady,
} from './fixtures/start-ecs.ts'

const runProgram = promisify(execFile)

describe.skipIf(!hasAwsCli('ECS and load balancers against the AWS CLI'))('the AWS CLI', () => {
  let base: EcsFixture
  let fixture: EcsFixture
  beforeAll(async () => {
    base = await startEcs()
    const image = async (version: string) => ({
      name: `web:${version}`,
      folder: await makeImage(base.directory, { start: SERVER.replaceAll('process.env.VERSION', `'${version}'`) }),
    })
    fixture = await startEcs({ images: [await image('1'), await image('2')] })
  })
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]()
    await base[Symbol.asyncDispose]()
  })

  const aws = async (...args: readonly string[]): Promise<Answer> => {
    const { stdout } = await runProgram('aws', [...args, '--output', 'json'], {
      env: {
        PATH: process.env.PATH ?? '',
        HOME: fixture.directory,
        AWS_ACCESS_KEY_ID: 'AKIASLIPWAYTEST',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ENDPOINT_URL: fixture.endpoint,
        AWS_MAX_ATTEMPTS: '1',
      },
    })
    return stdout.trim() === '' ? undefined : JSON.parse(stdout)
  }
  const makeGroup = async (): Promise<string> => {
    const command = new CreateTargetGroupCommand({ Name: 'green', Protocol: 'HTTP', Port: 80, TargetType: 'ip' })
    return (await fixture.balancing.send(command)).TargetGroups?.[0]?.TargetGroupArn ?? ''
  }
  const behind = (arn: string) => `targetGroupArn=${arn},containerName=web,containerPort=80`

  test('makes a service behind a listener, and moves its traffic over to another task set', async () => {
    const [{ LoadBalancers }, { TargetGroups }] = await Promise.all([
      aws('elbv2', 'create-load-balancer', '--name', 'web', '--subnets', 'a', 'b'),
      aws(
        ...['elbv2', 'create-target-group', '--name', 'blue', '--protocol', 'HTTP', '--port', '80'],
        ...['--target-type', 'ip'],
      ),
      aws(
        ...['ecs', 'register-task-definition', '--family', 'web', '--container-definitions'],
        'name=web,image=web:1,memory=64,portMappings=[{containerPort=80}]',
      ),
      // The AWS CLI takes long to start: what it has done once, others do.
      fixture.client.send(new CreateClusterCommand({})),
    ])
    const [{ LoadBalancerArn, DNSName }] = LoadBalancers
    const blue: string = TargetGroups[0].TargetGroupArn
    const green = await makeGroup()
    const [listenerArn, port] = await withFreePort(async (free) => {
      const { Listeners } = await aws(
        ...['elbv2', 'create-listener', '--load-balancer-arn', LoadBalancerArn, '--protocol', 'HTTP'],
        ...['--port', String(free), '--default-actions', `Type=forward,TargetGroupArn=${blue}`],
      )
      return [Listeners[0].ListenerArn as string, free] as const
    })
    const ask = async () => (await fetch(`http://${DNSName}:${port}/`)).text()
    await aws(
      ...['ecs', 'create-service', '--service-name', 'web', '--task-definition', 'web', '--desired-count', '1'],
      ...['--deployment-controller', 'type=CODE_DEPLOY', '--load-balancers', behind(blue)],
    )
    await register(fixture, '2', { portMappings: [{ containerPort: 80 }], environment: [] })
    await untilSteady(fixture)
    expect(await ask()).toBe('1')
    const place = ['--cluster', PLACE.cluster, '--service', PLACE.service]
    const { taskSet } = await aws(
      ...['ecs', 'create-task-set', ...place, '--task-definition', 'web:2', '--external-id', 'd-1'],
      ...['--load-balancers', behind(green), '--scale', 'value=100,unit=PERCENT'],
    )
    const shift = [blue, green].map((arn, index) => `{"TargetGroupArn":"${arn}","Weight":${index * 100}}`)
    const actions = `[{"Type":"forward","ForwardConfig":{"TargetGroups":[${shift}]}}]`
    await untilSteady(fixture)
    await aws('elbv2', 'modify-listener', '--listener-arn', listenerArn, '--default-actions', actions)
    expect(await ask()).toBe('2')
    const before = (await describeWeb(fixture)).taskSets?.[0]?.id ?? ''
    await aws('ecs', 'update-service-primary-task-set', ...place, '--primary-task-set', taskSet.id)
    await aws('ecs', 'delete-task-set', ...place, '--task-set', before, '--force')
    await until(() => fixture.ecs.deployments.describeService(PLACE)?.taskSets.length === 1)
    expect(await ask()).toBe('2')
  })
})
