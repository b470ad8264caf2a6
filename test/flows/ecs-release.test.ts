import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useActionStage } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { ecsClients, makeRefusingHook, makeService, PLACE, REFUSING_HOOK } from './fixtures/ecs-service.ts'
import { type DocumentedPolicy, ENGINE_ACCOUNT, readPolicyFor, withoutAction, writeRoles } from './fixtures/policies.ts'
import { type Finished, jsonLines, slipway } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

const ROLE = `arn:aws:iam::${ENGINE_ACCOUNT}:role/codedeploy`
const TASK_ROLE = `arn:aws:iam::${ENGINE_ACCOUNT}:role/TASK_ROLE`
const VERSIONS = ['one', 'two', 'three', 'four']

/** What stands for an image: it answers with the name of its version. */
const serverOf = (version: string): string => `#!${process.execPath}
require('node:http').createServer((_, response) => response.end('${version}')).listen(process.env.PORT, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
`

const NAMES = { APPLICATION: 'shop', GROUP: 'web' }
const [ofDeploy, ofWait, ofRelease] = await Promise.all(
  ['deploy', 'wait-for-status', 'ecs-release'].map((name) => readPolicyFor(NAMES, name)),
)
/** Without its conditions: requests to the engine do not have what they look at, and it refuses them. */
const allowing = (release: DocumentedPolicy | undefined): DocumentedPolicy => ({
  Version: '2012-10-17',
  Statement: [ofDeploy, ofWait, release]
    .flatMap((policy) => policy?.Statement ?? [])
    .map(({ Condition: _, ...statement }) => statement),
})
const allowingWithout = (right: string): DocumentedPolicy => allowing(ofRelease && withoutAction(ofRelease, right))

const folder = await makeFolder(Object.fromEntries(VERSIONS.map((version) => [`${version}/start`, serverOf(version)])))
await Promise.all(VERSIONS.map((version) => chmod(join(folder.path, version, 'start'), 0o755)))
const stage = useActionStage([
  ...VERSIONS.flatMap((version) => ['--image', `shop:${version}=${join(folder.path, version)}`]),
  ...(await writeRoles(folder.path, {
    release: allowing(ofRelease),
    'release-without-register': allowingWithout('ecs:RegisterTaskDefinition'),
    'release-without-pass': allowingWithout('iam:PassRole'),
    'release-without-describe': allowingWithout('ecs:DescribeTaskDefinition'),
  })),
])
afterAll(() => folder[Symbol.asyncDispose]())

const GROUP = ['--application-name', 'shop', '--deployment-group', 'web']
const TO_SHOP = { 'application-name': 'shop', 'deployment-group': 'web' } as const
const FILE = join(folder.path, 'task-definition.json')
let listeners: Awaited<ReturnType<typeof makeService>>

beforeAll(async () => {
  using services = ecsClients(stage.engine)
  const { taskDefinition = {} } = await services.ecs.send(
    new RegisterTaskDefinitionCommand({
      ...{ family: 'web', taskRoleArn: TASK_ROLE },
      containerDefinitions: [
        { name: 'web', image: 'shop:one', memory: 64, stopTimeout: 2, portMappings: [{ containerPort: 80 }] },
      ],
    }),
  )
  // As `aws ecs describe-task-definition` prints it, and as other tools leave it behind.
  await writeFile(FILE, JSON.stringify({ taskDefinition: { ...taskDefinition, ipcMode: null } }))
  listeners = await makeService(stage.engine, {
    taskDefinition: taskDefinition.taskDefinitionArn ?? '',
    serviceRoleArn: ROLE,
    group: {
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 0 },
      },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    },
  })
  await makeRefusingHook(stage.engine, ROLE)
})

/** The revisions of the family that there are. */
async function revisions(): Promise<readonly string[]> {
  using services = ecsClients(stage.engine)
  const { taskDefinitionArns = [] } = await services.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'web' }))
  return taskDefinitionArns.map((arn) => arn.split('/')[1] ?? '')
}

/** What callers of the service get, and by which revision its tasks are. */
async function live(): Promise<readonly [string, string | undefined]> {
  using services = ecsClients(stage.engine)
  const { services: [service] = [] } = await services.ecs.send(
    new DescribeServicesCommand({ cluster: PLACE.cluster, services: [PLACE.service] }),
  )
  return [await (await fetch(listeners.production)).text(), service?.taskDefinition?.split('/')[1]]
}

function deploy(...args: readonly string[]): Promise<Finished> {
  return slipway(['deploy', ...GROUP, ...args], { env: stage.engine.env })
}

function deployAs(role: string, ...args: readonly string[]): Promise<Finished> {
  return deploy(...args, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`)
}

const WAITING = ['--wait', '--poll-interval', '1', '--json']

test('a file and an image become a revision and the traffic goes there; the same once more registers nothing', async () => {
  const planned = await deploy('--task-definition', FILE, '--image', 'shop:two', '--dry-run')
  expect(planned.code, planned.stdout + planned.stderr).toBe(0)
  expect(planned.stdout).toContain('register a revision of task definition "web"')
  expect(planned.stdout).toContain('TaskDefinition: "<TASK_DEFINITION>"')
  expect(await revisions()).toEqual(['web:1'])

  const released = await deployAs('release', '--task-definition', FILE, '--image', 'shop:two', ...WAITING)
  expect(released.code, released.stdout + released.stderr).toBe(0)
  const told = jsonLines(released.stdout)
  expect(told.map(({ type }) => type)).toContain('task-definition-registered')
  expect(told.at(-1)).toMatchObject({ type: 'result', outcome: 'succeeded' })
  expect(await live()).toEqual(['two', 'web:2'])
  using services = ecsClients(stage.engine)
  const { taskDefinition } = await services.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))
  expect(taskDefinition).toMatchObject({ taskRoleArn: TASK_ROLE, containerDefinitions: [{ image: 'shop:two' }] })

  const again = await deploy('--task-definition', FILE, '--image', 'shop:two', '--skip-if-current', ...WAITING)
  expect(again.code, again.stdout + again.stderr).toBe(0)
  const [unchanged] = jsonLines(again.stdout).filter(({ type }) => type === 'task-definition-unchanged')
  expect(unchanged).toMatchObject({ taskDefinition: expect.stringMatching(/task-definition\/web:2$/) })
  expect(jsonLines(again.stdout).at(-1)).toMatchObject({ outcome: 'skipped', reason: { code: 'REVISION_CURRENT' } })
  expect(await revisions()).toEqual(['web:1', 'web:2'])
})

test('the root action releases by container and port, one that a hook refuses is rolled back and told with its log, and the one before comes back', async () => {
  const job = await stage.job({ 'task-definition.json': await describedTaskDefinition() })
  const given = { ...TO_SHOP, 'task-definition': 'task-definition.json', 'poll-interval': '1' }
  const named = { ...given, 'container-name': 'web', 'container-port': '80' }
  const run = await runPipeline(job, { ...named, image: 'shop:three' })
  expect(run.isSuccess, run.raw).toBe(true)
  expect(run.outputs).toMatchObject({ mode: 'appspec', release: '', outcome: 'succeeded' })
  expect(await live()).toEqual(['three', 'web:3'])

  const refused = await runPipeline(job, {
    ...{ ...given, image: 'shop:four', hooks: `AfterAllowTraffic=${REFUSING_HOOK}` },
  })
  expect(refused.isSuccess, refused.raw).toBe(false)
  expect(refused.outputs.outcome).toBe('rolled-back')
  expect(refused.raw).toContain(REFUSING_HOOK)
  expect(refused.raw).toContain('the new tasks answer too slowly')
  expect(await live()).toEqual(['three', 'web:3'])
  // What was registered stays, and is taken the next time.
  expect(await revisions()).toContain('web:4')

  const back = await runPipeline(job, { ...TO_SHOP, 'poll-interval': '1', redeploy: 'previous-successful' })
  expect([back.isSuccess, back.outputs.mode], back.raw).toEqual([true, 'redeploy'])
  expect(await live()).toEqual(['two', 'web:2'])
})

test('of the rights of the documented policy, that to look is not needed, and the others are', async () => {
  const release = ['--task-definition', FILE, '--image', 'shop:one', '--dry-run'] as const
  const before = await revisions()
  const blind = await deployAs('release-without-describe', ...release)
  expect([blind.code, blind.stdout], blind.stderr).toEqual([
    0,
    expect.stringMatching(/may not be seen, so a revision is registered.*"ecs:DescribeTaskDefinition" is not allowed/s),
  ])
  for (const [role, right] of [
    ['release-without-register', 'ecs:RegisterTaskDefinition'],
    ['release-without-pass', 'iam:PassRole'],
  ] as const) {
    const refused = await deployAs(role, '--task-definition', 'web:1', '--image', 'shop:two-and-a-half')
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(right)])
  }
  expect(await revisions()).toEqual(before)
})

const APPSPEC = `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
`

test.for<[string, Readonly<Record<string, string>>, readonly string[], number, string]>([
  [
    'a container that there is not',
    {},
    ['--container-name', 'app'],
    2,
    'container-name is "app", and "task.json" has no such container',
  ],
  [
    'a port that its container has not',
    {},
    ['--container-port', '8080'],
    2,
    'container-port is 8080, and container "web"',
  ],
  ['a file that is no task definition', { 'task.json': '{"name": "web"}' }, [], 2, 'has no "family"'],
  ['a file that is no JSON', { 'task.json': '{"family": "web",}' }, [], 2, 'is not valid JSON'],
  [
    'a file that is not there',
    { 'task.json': '' },
    ['--task-definition', 'infra/task.json'],
    2,
    'there is no task definition at "infra/task.json"',
  ],
  [
    'a placeholder that nobody fills',
    { 'appspec.yml': APPSPEC.replace('        Load', '        PlatformVersion: <PLATFORM>\n        Load') },
    ['--revision', 'appspec.yml'],
    2,
    'has an error; nothing was deployed',
  ],
  [
    'an AppSpec file whose container the task definition has not',
    { 'appspec.yml': APPSPEC.replace(': web', ': app') },
    ['--revision', 'appspec.yml'],
    2,
    'appspec.yml:8:26: ContainerName is "app", and "task.json" has no such container',
  ],
  [
    'an AppSpec file whose port its container has not',
    { 'appspec.yml': APPSPEC.replace(': 80', ': 8080') },
    ['--revision', 'appspec.yml'],
    2,
    'appspec.yml:9:26: ContainerPort is 8080, and container "web" of the task definition has no such port',
  ],
])('%s is refused before anything is registered', async ([, files, args, code, message]) => {
  const before = await revisions()
  await using release = await makeFolder({ 'task.json': await describedTaskDefinition(), ...files })
  const given = args.includes('--task-definition') ? [] : ['--task-definition', 'task.json']
  const finished = await slipway(['deploy', ...GROUP, ...given, '--image', 'shop:six', ...args], {
    env: stage.engine.env,
    cwd: release.path,
  })
  expect([finished.code, finished.stderr + finished.stdout]).toEqual([code, expect.stringContaining(message)])
  expect(await revisions()).toEqual(before)
})

test('the root action annotates a placeholder at its line, and registers nothing', async () => {
  const before = await revisions()
  const job = await stage.job({ 'deploy/appspec.yml': APPSPEC.replace(': 80', ': ${PORT}') })
  const run = await runPipeline(job, { ...TO_SHOP, source: 'deploy', 'task-definition': 'web:1', image: 'shop:six' })
  expect(run.isSuccess).toBe(false)
  expect(run.raw).toMatch(/::error .*file=deploy\/appspec\.yml,.*line=9[^\n]*\$\{PORT\}/)
  expect(await revisions()).toEqual(before)
})

/** The first revision, as the command line of AWS prints it. */
async function describedTaskDefinition(): Promise<string> {
  using services = ecsClients(stage.engine)
  const { taskDefinition } = await services.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web:1' }))
  return JSON.stringify({ taskDefinition })
}
