import { spawnSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanEnvironment, type EngineProcess, run, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

const hasCli = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!hasCli) process.stderr.write('NOT RUN: ECS and load balancers by the AWS CLI, since aws is not on this machine\n')

const SERVER = `#!${process.execPath}
const { createServer } = require('node:http')
createServer((_, response) => response.end(process.env.VERSION + ' ' + process.pid)).listen(process.env.PORT, '127.0.0.1')
`

function clientsOf({ endpoint, env }: EngineProcess) {
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' }
  const settings = { endpoint, region: env.AWS_REGION ?? '', credentials, maxAttempts: 1 }
  return { services: new ecs.ECSClient(settings), balancers: new elb.ElasticLoadBalancingV2Client(settings) }
}

/** A listener on some free port; another one when somebody else was faster. */
async function listen(client: elb.ElasticLoadBalancingV2Client, LoadBalancerArn = '', TargetGroupArn = '') {
  for (;;) {
    const server = createServer()
    const Port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
      })
    })
    const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }]
    try {
      await client.send(new elb.CreateListenerCommand({ LoadBalancerArn, Port, Protocol: 'HTTP', DefaultActions }))
      return Port
    } catch (error) {
      if (!(error instanceof elb.InvalidConfigurationRequestException)) throw error
    }
  }
}

describe('a service of ECS behind a load balancer, in the engine as a process', () => {
  let engine: EngineProcess
  let image: Awaited<ReturnType<typeof makeFolder>>
  let url: string
  let args: readonly string[]
  beforeAll(async () => {
    image = await makeFolder({ start: SERVER })
    await chmod(join(image.path, 'start'), 0o755)
    args = ['--image', `web=${image.path}`]
    engine = await startEngineProcess({ args })
    const { services, balancers } = clientsOf(engine)
    const { LoadBalancers } = await balancers.send(
      new elb.CreateLoadBalancerCommand({ Name: 'web', Subnets: ['a', 'b'] }),
    )
    const { TargetGroups } = await balancers.send(
      new elb.CreateTargetGroupCommand({ Name: 'blue', Protocol: 'HTTP', Port: 80, TargetType: 'ip' }),
    )
    const targetGroupArn = TargetGroups?.[0]?.TargetGroupArn
    url = `http://127.0.0.1:${await listen(balancers, LoadBalancers?.[0]?.LoadBalancerArn, targetGroupArn)}/`
    await services.send(new ecs.CreateClusterCommand({}))
    await services.send(
      new ecs.RegisterTaskDefinitionCommand({
        family: 'web',
        containerDefinitions: [
          {
            ...{ name: 'web', image: 'web:1', memory: 64, portMappings: [{ containerPort: 80 }] },
            environment: [{ name: 'VERSION', value: 'one' }],
          },
        ],
      }),
    )
    await services.send(
      new ecs.CreateServiceCommand({
        ...{ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 },
        deploymentController: { type: 'CODE_DEPLOY' },
        loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
      }),
    )
  })
  afterAll(async () => {
    await engine[Symbol.asyncDispose]()
    await image[Symbol.asyncDispose]()
  })

  const untilServed = (isMeant: (pid: number) => boolean): Promise<void> =>
    until(async () => {
      const answer = await fetch(url).catch(() => undefined)
      const [version, pid] = (await answer?.text())?.split(' ') ?? []
      return answer?.status === 200 && version === 'one' && isMeant(Number(pid))
    })

  test.skipIf(!hasCli)('the AWS CLI reads it, and has a task replaced', async () => {
    const aws = async (...given: readonly string[]) => {
      const { stdout, stderr } = await run('aws', [...given, '--output', 'json'], { env: engine.env })
      expect(stderr).toBe('')
      return JSON.parse(stdout)
    }
    await untilServed(() => true)
    const pid = Number((await (await fetch(url)).text()).split(' ')[1])
    const [{ services }, { taskArns }] = await Promise.all([
      aws('ecs', 'describe-services', '--services', 'web'),
      aws('ecs', 'list-tasks', '--service-name', 'web'),
    ])
    expect(services).toMatchObject([{ status: 'ACTIVE', runningCount: 1, taskSets: [{ status: 'PRIMARY' }] }])
    const { task } = await aws('ecs', 'stop-task', '--task', taskArns[0])
    expect(task).toMatchObject({ desiredStatus: 'STOPPED', stopCode: 'UserInitiated' })
    await untilServed((other) => other !== pid)
    const arn = services[0].loadBalancers[0].targetGroupArn
    const { TargetHealthDescriptions } = await aws('elbv2', 'describe-target-health', '--target-group-arn', arn)
    const states = TargetHealthDescriptions.map((one: { TargetHealth: { State: string } }) => one.TargetHealth.State)
    expect(states.sort()).toEqual(['draining', 'healthy'])
  })

  test('an engine that is killed and started again serves the same address with a new task', async () => {
    await untilServed(() => true)
    const before = Number((await (await fetch(url)).text()).split(' ')[1])
    await engine.end('SIGKILL')
    const { dataDir } = engine
    engine = await startEngineProcess({ args, dataDir })
    await untilServed((pid) => pid !== before)
    const { services } = clientsOf(engine)
    const { taskArns = [] } = await services.send(new ecs.ListTasksCommand({ desiredStatus: 'STOPPED' }))
    const { tasks } = await services.send(new ecs.DescribeTasksCommand({ tasks: taskArns }))
    expect(tasks?.map(({ stoppedReason }) => stoppedReason)).toContain('The engine was started again')
  })
})
