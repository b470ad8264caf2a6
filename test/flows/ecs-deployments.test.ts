import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control } from './fixtures/control.ts'
import {
  type EcsClients,
  ecsClients,
  makeRefusingHook,
  makeService,
  PLACE,
  REFUSING_HOOK,
  SHOP,
  WEB,
} from './fixtures/ecs-service.ts'
import { Load } from './fixtures/load.ts'
import { ENGINE_ACCOUNT, readPolicyFor, withoutAction, writeRoles } from './fixtures/policies.ts'
import { type EngineProcess, type Finished, slipway, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'

const ROLE = `arn:aws:iam::${ENGINE_ACCOUNT}:role/codedeploy`
const CONFIGURATION = 'CodeDeployDefault.ECSCanary10Percent5Minutes'

/** A server that ends at once when it is asked to: requests under way would be lost. */
const SERVER = `#!${process.execPath}
const { createServer } = require('node:http')
createServer((_, response) => response.end(process.env.VERSION)).listen(process.env.PORT, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
`

/**
 * Each request is drawn by itself: of so many at 10 %, fewer than the fewest or more than the most, six standard deviations from 40, are
 * seen less than once in ten million runs.
 */
const REQUESTS = 400
const OF_TEN_PERCENT = { fewest: 4, most: 76 }

let folder: ReleaseFolder
let engine: EngineProcess
let args: readonly string[]
let clients: ReturnType<typeof serviceClients>
let services: EcsClients
const listeners = { production: '', test: '' }

async function registerVersion(version: string): Promise<string> {
  const container = {
    ...{ name: 'web', image: 'web:1', memory: 64, stopTimeout: 2, portMappings: [{ containerPort: 80 }] },
    environment: [{ name: 'VERSION', value: version }],
  }
  const command = new ecs.RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [container] })
  return (await services.ecs.send(command)).taskDefinition?.taskDefinitionArn ?? ''
}

/** Starts the engine, with the state of the one before. */
async function start(dataDir?: string): Promise<void> {
  engine = await startEngineProcess({ args, ...(dataDir !== undefined && { dataDir }) })
  clients = serviceClients(engine)
  services = ecsClients(engine)
}

/** Waits until all tasks of all task sets that stay are healthy. */
async function untilSteady(): Promise<void> {
  await until(async () => {
    const command = new ecs.DescribeServicesCommand({ cluster: PLACE.cluster, services: [PLACE.service] })
    const sets = (await services.ecs.send(command)).services?.[0]?.taskSets ?? []
    return sets.every(({ status, stabilityStatus }) => status === 'DRAINING' || stabilityStatus === 'STEADY_STATE')
  })
}

beforeAll(async () => {
  folder = await makeFolder({ start: SERVER })
  await chmod(join(folder.path, 'start'), 0o755)
  const policy = await readPolicyFor({ APPLICATION: 'shop' }, 'continue')
  const rights = policy.Statement.flatMap(({ Action }) => Action)
  const without = rights.map((right) => [roleWithout(right), withoutAction(policy, right)] as const)
  const roles = await writeRoles(folder.path, { continue: policy, ...Object.fromEntries(without) })
  args = ['--control', '--image', `web=${folder.path}`, ...roles]
  await start()
  const made = await makeService(engine, {
    taskDefinition: await registerVersion('one'),
    serviceRoleArn: ROLE,
    group: {
      deploymentConfigName: CONFIGURATION,
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
      },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    },
  })
  Object.assign(listeners, made)
})
afterAll(async () => {
  services[Symbol.dispose]()
  clients[Symbol.dispose]()
  await engine[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

function appSpec(TaskDefinition: string, hooks: readonly Readonly<Record<string, string>>[] = []): string {
  const Properties = { TaskDefinition, LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 80 } }
  const Resources = [{ TargetService: { Type: 'AWS::ECS::Service', Properties } }]
  return JSON.stringify({ version: 0.0, Resources, Hooks: hooks })
}

/** Deploys by the command, and waits until the new version can be tried out. */
async function deployUntilReady(content: string): Promise<string> {
  const file = join(folder.path, 'appspec.json')
  await writeFile(file, content)
  const group = ['--application-name', 'shop', '--deployment-group', 'web']
  const waiting = ['--wait', '--wait-until', 'ready', '--poll-interval', '1', '--json']
  const { code, stdout, stderr } = await slipway(['deploy', ...group, '--revision', file, ...waiting], {
    env: engine.env,
  })
  if (code !== 0) throw new Error(stderr)
  const [id = ''] = /d-[A-Z0-9]{9}/.exec(stdout) ?? []
  return id
}

async function deploy(content: string): Promise<string> {
  const revision = { revisionType: 'AppSpecContent', appSpecContent: { content } } as const
  const { deploymentId = '' } = await clients.codedeploy.send(
    new codedeploy.CreateDeploymentCommand({ ...WEB, revision }),
  )
  return deploymentId
}

async function deployment(deploymentId: string): Promise<codedeploy.DeploymentInfo> {
  const { deploymentInfo } = await clients.codedeploy.send(new codedeploy.GetDeploymentCommand({ deploymentId }))
  return deploymentInfo ?? {}
}

async function becomes(deploymentId: string, status: string): Promise<codedeploy.DeploymentInfo> {
  await until(async () => {
    const { status: now, errorInformation } = await deployment(deploymentId)
    if (now !== status && errorInformation) throw new Error(`${now}: ${errorInformation.message}`)
    return now === status
  })
  return deployment(deploymentId)
}

/** The weight of each task set, the original one first. */
async function weights(deploymentId: string): Promise<readonly (number | undefined)[]> {
  const command = new codedeploy.GetDeploymentTargetCommand({ deploymentId, targetId: 'shop:web' })
  const { deploymentTarget } = await clients.codedeploy.send(command)
  return (deploymentTarget?.ecsTarget?.taskSetsInfo ?? []).map(({ trafficWeight }) => trafficWeight)
}

async function reaches(deploymentId: string, percent: number): Promise<void> {
  await until(async () => (await weights(deploymentId))[1] === percent)
}

const roleWithout = (right: string): string => `continue-without-${right.replace(':', '.')}`

function continueAs(role: string, ...args: readonly string[]): Promise<Finished> {
  const assumed = ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
  return slipway(['continue', ...args, ...assumed, '--json'], { env: engine.env })
}

/** Every one of these rights is needed. */
async function expectNeeded(rights: readonly string[], ...args: readonly string[]): Promise<void> {
  const refused = await Promise.all(rights.map((right) => continueAs(roleWithout(right), ...args)))
  for (const [index, { code, stderr }] of refused.entries()) {
    expect([code, stderr]).toEqual([1, expect.stringContaining(rights[index] ?? '')])
  }
}

test('a canary is tried out, let go on by "slipway continue" from both of its waits, and loses no request', {
  timeout: 120_000,
}, async () => {
  const load = new Load(listeners.production)
  const id = await deployUntilReady(appSpec(await registerVersion('two')))
  expect((await deployment(id)).status).toBe('Ready')
  expect(await (await fetch(listeners.test)).text()).toBe('two')
  expect([...(await load.count(20)).keys()]).toEqual(['one'])

  await expectNeeded(['codedeploy:ContinueDeployment', 'codedeploy:GetDeployment'], id)
  await expectNeeded(['codedeploy:ListDeployments'], '--application-name', 'shop', '--deployment-group', 'web')
  const continued = await continueAs('continue', '--application-name', 'shop', '--deployment-group', 'web')
  expect([continued.code, continued.stderr]).toEqual([0, expect.stringContaining(`${id} goes on`)])
  await reaches(id, 10)
  const split = await load.count(REQUESTS)
  expect(split.get('two')).toBeGreaterThanOrEqual(OF_TEN_PERCENT.fewest)
  expect(split.get('two')).toBeLessThanOrEqual(OF_TEN_PERCENT.most)
  // It has gone on: whoever asks again is told so, and has to be allowed to see it.
  await expectNeeded(['codedeploy:ListDeploymentTargets', 'codedeploy:BatchGetDeploymentTargets'], id)
  expect(JSON.parse((await continueAs('continue', id)).stdout)).toMatchObject({ continued: false })

  await control(engine, 'POST', '/clock/advance', { seconds: 300 })
  await until(async () => (await deployment(id)).instanceTerminationWaitTimeStarted === true)
  expect([...(await load.count(50)).keys()]).toEqual(['two'])
  expect((await continueAs('continue', id, '--from', 'termination')).code).toBe(0)
  await becomes(id, 'Succeeded')
  await load.count(20)
  await load.end()
  expect([...load.seen].sort()).toEqual(['one', 'two'])
})

test('a hook that refuses has all traffic go back to the tasks from before, over a kill of the engine, and no request is lost', {
  timeout: 120_000,
}, async () => {
  await makeRefusingHook(engine, ROLE)
  await clients.codedeploy.send(
    new codedeploy.UpdateDeploymentGroupCommand({
      ...{ ...SHOP, currentDeploymentGroupName: 'web' },
      blueGreenDeploymentConfiguration: { deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' } },
    }),
  )
  const id = await deploy(appSpec(await registerVersion('three'), [{ AfterAllowTraffic: REFUSING_HOOK }]))
  await until(async () => (await deployment(id)).status === 'InProgress')
  await reaches(id, 10)
  await control(engine, 'POST', '/clock/advance', { seconds: 120 })
  await engine.end('SIGKILL')
  services[Symbol.dispose]()
  clients[Symbol.dispose]()
  await start(engine.dataDir)
  // All tasks died with the engine or are ended by the next one, so a client is let go on when they are back.
  await untilSteady()
  expect(await weights(id)).toEqual([90, 10])
  const load = new Load(listeners.production)
  expect([...(await load.count(REQUESTS)).keys()].sort()).toEqual(['three', 'two'])
  await control(engine, 'POST', '/clock/advance', { seconds: 180 })
  const failed = await becomes(id, 'Failed')
  expect(failed.errorInformation?.code).toBe('HOOK_EXECUTION_FAILURE')
  const rollback = await becomes(failed.rollbackInfo?.rollbackDeploymentId ?? '', 'Succeeded')
  expect(rollback).toMatchObject({ creator: 'codeDeployRollback', computePlatform: 'ECS' })
  await load.count(10)
  expect([...(await load.count(100)).keys()]).toEqual(['two'])
  expect(await (await fetch(listeners.test)).text()).toBe('two')
  await load.end()
  expect([...load.seen].sort()).toEqual(['three', 'two'])
  const { services: [service] = [] } = await services.ecs.send(
    new ecs.DescribeServicesCommand({ cluster: PLACE.cluster, services: [PLACE.service] }),
  )
  expect(service?.taskSets?.find(({ status }) => status === 'PRIMARY')?.taskDefinition).toMatch(/web:2$/)
})
