import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateApplicationCommand, CreateDeploymentGroupCommand } from '@aws-sdk/client-codedeploy'
import { CreateAliasCommand, CreateFunctionCommand, GetAliasCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useActionStage } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { functionClient } from './fixtures/function-client.ts'
import { type DocumentedPolicy, ENGINE_ACCOUNT, readPolicyFor, withoutAction, writeRoles } from './fixtures/policies.ts'
import { type Finished, jsonLines, slipway } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { zipOf } from './fixtures/zip-of.ts'

const NAMES = { APPLICATION: 'orders', GROUP: 'live', FUNCTION: 'orders' }
const [ofDeploy, ofWait, ofRelease] = await Promise.all(
  ['deploy', 'wait-for-status', 'lambda-release'].map((name) => readPolicyFor(NAMES, name)),
)
const RIGHTS = ofRelease?.Statement.flatMap(({ Action }) => Action) ?? []
const together = (release: DocumentedPolicy | undefined): DocumentedPolicy => ({
  Version: '2012-10-17',
  Statement: [ofDeploy, ofWait, release].flatMap((policy) => policy?.Statement ?? []),
})
const roles = await makeFolder({})
const stage = useActionStage(
  await writeRoles(roles.path, {
    release: together(ofRelease),
    ...Object.fromEntries(
      RIGHTS.map((right) => [roleWithout(right), together(ofRelease && withoutAction(ofRelease, right))]),
    ),
  }),
)
afterAll(() => roles[Symbol.asyncDispose]())

function roleWithout(right: string): string {
  return `release-without-${right.replace(':', '.')}`
}

const TO_ORDERS = { 'application-name': 'orders', 'deployment-group': 'live' } as const
const GROUP = ['--application-name', 'orders', '--deployment-group', 'live']
const FUNCTION = ['--function-name', 'orders', '--alias', 'live']
const ROLE = 'arn:aws:iam::000000000000:role/codedeploy'

/** The code of a function that answers with its color. */
const code = (color: string) => ({ 'index.js': `exports.handler = async () => '${color}'\n` })

const APPSPEC = `version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: \${FUNCTION}
        Alias: live
        CurrentVersion: <CURRENT_VERSION>
        TargetVersion: <TARGET_VERSION>
`

beforeAll(async () => {
  const { engine } = stage
  using lambda = functionClient(engine)
  using clients = serviceClients(engine)
  const { client } = lambda
  const FunctionName = 'orders'
  await client.send(
    new CreateFunctionCommand({
      FunctionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: ROLE,
      Code: { ZipFile: await zipOf(code('blue')) },
      Publish: true,
    }),
  )
  await client.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
  const { codedeploy, s3 } = clients
  await s3.send(new CreateBucketCommand({ Bucket: 'specs' }))
  await codedeploy.send(new CreateApplicationCommand({ applicationName: 'orders', computePlatform: 'Lambda' }))
  await codedeploy.send(
    new CreateDeploymentGroupCommand({
      applicationName: 'orders',
      deploymentGroupName: 'live',
      serviceRoleArn: ROLE,
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    }),
  )
})

/** The version that the alias stands for, and what a caller of it gets. */
async function live(): Promise<readonly [string | undefined, string]> {
  using lambda = functionClient(stage.engine)
  const { client } = lambda
  const { FunctionVersion } = await client.send(new GetAliasCommand({ FunctionName: 'orders', Name: 'live' }))
  const { Payload } = await client.send(new InvokeCommand({ FunctionName: 'orders', Qualifier: 'live' }))
  return [FunctionVersion, JSON.parse(new TextDecoder().decode(Payload))]
}

function deploy(...args: readonly string[]): Promise<Finished> {
  return slipway(['deploy', ...GROUP, ...args], { env: stage.engine.env })
}

test('a folder becomes a version, and the alias moves to it; the same folder once more moves nothing', async () => {
  await using folder = await makeFolder(code('green'))
  const planned = await deploy(...FUNCTION, '--code', folder.path, '--dry-run')
  expect(planned.code, planned.stdout + planned.stderr).toBe(0)
  expect(planned.stdout).toContain('publish a version of function "orders"')
  expect(planned.stdout).toContain('TargetVersion: "<TARGET_VERSION>"')
  expect(await live()).toEqual(['1', 'blue'])

  const { code: exit, stdout, stderr } = await deploy(...FUNCTION, '--code', folder.path, '--wait', '--json')
  expect(exit, stdout + stderr).toBe(0)
  const told = jsonLines(stdout)
  expect(told.map(({ type }) => type)).toContain('version-published')
  expect(told.at(-1)).toMatchObject({ type: 'result', outcome: 'succeeded' })
  expect(await live()).toEqual(['2', 'green'])

  const again = await deploy(...FUNCTION, '--code', folder.path, '--wait', '--json')
  expect(again.code, again.stdout + again.stderr).toBe(0)
  const [unchanged] = jsonLines(again.stdout).filter(({ type }) => type === 'code-unchanged')
  expect(unchanged).toMatchObject({ functionName: 'orders' })
  expect(jsonLines(again.stdout).at(-1)).toMatchObject({
    outcome: 'skipped',
    reason: { code: 'REVISION_CURRENT', message: 'alias "live" of function "orders" stands for version 2 already' },
  })
})

test('an AppSpec file is filled, pushed where that is wanted, and refused by a group of another platform', async () => {
  await using folder = await makeFolder({ 'appspec.yml': APPSPEC })
  const file = join(folder.path, 'appspec.yml')
  const named = ['--revision', file, '--appspec-var', 'FUNCTION=orders']
  const open = await deploy(...named)
  expect([open.code, open.stderr], open.stdout).toEqual([
    2,
    expect.stringContaining('has an error; nothing was deployed'),
  ])
  expect(open.stdout).toContain(`${file}:9:24: error: "<TARGET_VERSION>" has to be replaced before the deployment`)

  const back = await deploy(...named, '--target-version', '1', '--wait')
  expect(back.code, back.stdout + back.stderr).toBe(0)
  expect(await live()).toEqual(['1', 'blue'])

  await writeFile(
    file,
    APPSPEC.replace('${FUNCTION}', 'orders').replace('<CURRENT_VERSION>', '1').replace('<TARGET_VERSION>', '2'),
  )
  const pushed = await slipway(
    ['push', '--bundle', file, '--application-name', 'orders', '--s3-bucket', 'specs', '--json'],
    { env: stage.engine.env },
  )
  expect(pushed.code, pushed.stderr).toBe(0)
  const { revision, key } = JSON.parse(pushed.stdout)
  expect(key).toMatch(/^orders\/[0-9a-f]{64}\.yaml$/)
  const forth = await deploy('--revision', JSON.stringify(revision), '--wait')
  expect(forth.code, forth.stdout + forth.stderr).toBe(0)
  expect(await live()).toEqual(['2', 'green'])

  await using ecs = await makeFolder({
    'appspec.json': JSON.stringify({
      version: 0,
      Resources: [
        {
          web: {
            Type: 'AWS::ECS::Service',
            Properties: {
              TaskDefinition: 'arn:aws:ecs:us-east-1:000000000000:task-definition/web:1',
              LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 80 },
            },
          },
        },
      ],
    }),
  })
  const refused = await deploy('--revision', join(ecs.path, 'appspec.json'))
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringContaining('the AppSpec is for ECS, and the deployment group is of Lambda'),
  ])
})

test('the rights of the documented policy are enough, and each is needed', async () => {
  const as = (role: string): readonly string[] => ['--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`]
  await using folder = await makeFolder(code('white'))
  for (const right of RIGHTS) {
    const refused = await deploy(...FUNCTION, '--code', folder.path, ...as(roleWithout(right)))
    expect([right, refused.code, refused.stderr]).toEqual([
      right,
      1,
      expect.stringContaining(`"${right}" is not allowed`),
    ])
  }
  const released = await deploy(...FUNCTION, '--code', folder.path, '--wait', ...as('release'))
  expect(released.code, released.stdout + released.stderr).toBe(0)
  expect((await live())[1]).toBe('white')
})

test('the root action reads the platform from the AppSpec, and goes back like any other', async () => {
  const before = await live()
  const job = await stage.job({ 'deploy/appspec.yml': APPSPEC, ...prefixed('dist', code('red')) })
  const run = await runPipeline(job, {
    ...TO_ORDERS,
    source: 'deploy',
    code: 'dist',
    'appspec-var': 'FUNCTION=orders',
  })
  expect(run.isSuccess, run.raw).toBe(true)
  expect(Object.keys(run.steps).filter((id) => id !== 'finish')).toEqual(['check', 'deploy', 'wait'])
  expect(run.outputs).toMatchObject({ mode: 'appspec', release: 'deploy/appspec.yml', outcome: 'succeeded' })
  const revision = JSON.parse(run.outputs.revision ?? '')
  expect(revision.appSpecContent.content).toContain(`CurrentVersion: "${before[0]}"`)
  expect(JSON.parse(await readFile(run.outputs['result-file'] ?? '', 'utf8')).outcome).toBe('succeeded')
  expect((await live())[1]).toBe('red')

  const made = await runPipeline(await stage.job({}), {
    ...TO_ORDERS,
    'function-name': 'orders',
    alias: 'live',
    'target-version': '1',
  })
  expect([made.isSuccess, made.outputs.mode, made.outputs.release], made.raw).toEqual([true, 'appspec', ''])
  expect(await live()).toEqual(['1', 'blue'])

  // What an AppSpec would be made of may stand beside it: one workflow is for both ways.
  const back = await runPipeline(job, {
    ...TO_ORDERS,
    redeploy: run.outputs['deployment-id'] ?? '',
    source: 'deploy',
    code: 'dist',
  })
  expect([back.isSuccess, back.outputs.mode], back.raw).toEqual([true, 'redeploy'])
  expect((await live())[1]).toBe('red')

  const wrong = await runPipeline(job, { ...TO_ORDERS, source: 'deploy', 'build-command': 'make' })
  expect(wrong.steps.check?.log.text).toContain('error: input build-command is for a bundle')
  expect(Object.keys(wrong.steps)).toEqual(['check'])
})

function prefixed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
}
