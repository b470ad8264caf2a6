import { createHash } from 'node:crypto'
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import {
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentGroupCommand,
  GetDeploymentCommand,
  GetDeploymentTargetCommand,
  PutLifecycleEventHookExecutionStatusCommand,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type DocumentedPolicy,
  ENGINE_ACCOUNT,
  readDocumentedPolicy,
  withoutAction,
  writeRoles,
} from './fixtures/policies.ts'
import { type Finished, jsonLines, slipway, until } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder } from './fixtures/releases.ts'
import { type Checkout, checkOutSlipway, startJob } from './fixtures/runner.ts'
import { REVISION, type ScenarioEngine, startScenario, toWeb } from './fixtures/scenarios.ts'
import { type ServiceClients, serviceClients } from './fixtures/service-clients.ts'
import { zipOf } from './fixtures/zip-of.ts'

/** Of instances that scripts play. */
const GROUP = { applicationName: 'fleet', deploymentGroupName: 'fleet' }
const RUNNING = { atSeconds: 0, status: 'InProgress' }
const ROLE = 'arn:aws:iam::000000000000:role/any'

let scenario: ScenarioEngine
let clients: ServiceClients
let checkout: Checkout
let folder: ReleaseFolder

beforeAll(async () => {
  folder = await makeFolder({})
  const roles = await writeRoles(folder.path, await readers())
  ;[scenario, checkout] = await Promise.all([startScenario({ version: 1 }, roles), checkOutSlipway()])
  clients = serviceClients(scenario.engine)
  await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: 'fleet' }))
  await clients.codedeploy.send(new CreateDeploymentGroupCommand({ ...GROUP, serviceRoleArn: ROLE }))
})
afterAll(async () => {
  clients?.[Symbol.dispose]()
  await scenario?.[Symbol.asyncDispose]()
  await checkout?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

/** Roles that may wait, and read all that the policy for hooks lets them, or all but one of its rights. */
async function readers(): Promise<Readonly<Record<string, DocumentedPolicy>>> {
  const wait = await readDocumentedPolicy('wait-for-status')
  const hooks = await readDocumentedPolicy('hook-logs')
  const reader = { ...wait, Statement: [...wait.Statement, ...hooks.Statement] }
  const rights = hooks.Statement.flatMap(({ Action }) => Action)
  return {
    reader,
    ...Object.fromEntries(rights.map((right) => [`without-${right.replace(':', '.')}`, withoutAction(reader, right)])),
  }
}

const run = (...args: readonly string[]): Promise<Finished> => slipway(args, { env: scenario.engine.env })

/** A deployment that goes as this script says, one after the other: it ends with the next one's. */
async function begin(script: Readonly<Record<string, unknown>>): Promise<string> {
  await scenario.control('POST', '/scenario', toWeb({ application: 'fleet', group: 'fleet', ...script }))
  const { deploymentId = '' } = await clients.codedeploy.send(
    new CreateDeploymentCommand({ ...GROUP, revision: REVISION }),
  )
  return deploymentId
}

async function end(deploymentId: string): Promise<void> {
  const { code, stderr } = await run('stop', '--deployment-id', deploymentId)
  expect(code, stderr).toBe(0)
}

describe('a deployment that waits to be continued', () => {
  const steps = [
    { atSeconds: 0, status: 'InProgress' },
    { atSeconds: 0, event: 'Install', status: 'Succeeded' },
  ]
  const targets = { count: 1, ids: 'shop:web', plans: [{ targets: '1', steps }] }
  const ready = { statuses: [RUNNING, { atSeconds: 1, status: 'Ready' }], targets }
  let deploymentId = ''
  beforeAll(async () => {
    deploymentId = await begin(ready)
  })
  afterAll(() => end(deploymentId))

  test('ends a wait for that point, and goes on itself', async () => {
    const { code, stdout, stderr } = await run(
      'wait',
      '--deployment-id',
      deploymentId,
      '--wait-until',
      'ready',
      '--json',
    )
    expect(code, stderr).toBe(0)
    expect(jsonLines(stdout).at(-1)).toMatchObject({
      ...{ type: 'result', outcome: 'reached', status: 'Ready', actionTaken: 'none' },
      reached: { point: 'ready', toCome: expect.stringContaining('no traffic has moved yet') },
    })
    expect(stderr).toContain(`✓ deployment ${deploymentId} is ready`)
    expect(stderr).toContain(`slipway continue --deployment-id ${deploymentId}`)
  })

  test('is told by its point in the outputs of a step, which is green, and in its summary', async () => {
    await using job = await startJob(checkout, { workspace: scenario.engine.dataDir, env: scenario.engine.env })
    const waited = await job.run('wait-for-status', { 'deployment-id': deploymentId, 'wait-until': 'ready' })
    expect(waited.code, waited.raw).toBe(0)
    expect(waited.outputs).toMatchObject({ outcome: 'reached', reached: 'ready', status: 'Ready' })
    expect(waited.summary).toContain('is ready')
    expect(waited.summary).toContain('continue: ready')
  })

  test('is not waited for twice by a step that lets it go on', async () => {
    await using job = await startJob(checkout, { workspace: scenario.engine.dataDir, env: scenario.engine.env })
    const inputs = { 'deployment-id': deploymentId, continue: 'ready', 'wait-until': 'ready' }
    const refused = await job.run('wait-for-status', inputs)
    expect(refused.code).toBe(2)
    expect(refused.raw).toContain('wait-until is "ready", which continue "ready" leaves behind')
  })

  test('has no termination wait to be ended yet', async () => {
    const { code, stderr } = await run('continue', deploymentId, '--from', 'termination')
    expect(code).toBe(1)
    expect(stderr).toContain(`deployment "${deploymentId}" is Ready and does not wait for the removal of what is old`)
  })
})

test('continuing does nothing to a deployment whose traffic moves already, nor to one that does not wait', async () => {
  const events = ['Install', 'AllowTraffic']
  const moving = await begin({
    statuses: [RUNNING],
    targets: {
      count: 1,
      ids: 'shop:web',
      plans: [
        {
          targets: '1',
          events,
          steps: [
            { atSeconds: 0, status: 'InProgress' },
            ...events.map((event) => ({ atSeconds: 0, event, status: 'InProgress' })),
          ],
        },
      ],
    },
  })
  const repeated = await run('continue', '--application-name', 'fleet', '--deployment-group', 'fleet', '--json')
  expect(repeated.code, repeated.stderr).toBe(0)
  expect(jsonLines(repeated.stdout).at(-1)).toEqual({
    ...{ type: 'deployment-continued', deploymentId: moving, from: 'ready' },
    ...{ continued: false, status: 'InProgress' },
  })
  await end(moving)
  const ended = await run('continue', '--deployment-id', moving)
  expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining('has ended Stopped')])
  const nothing = await run('continue', '--application-name', 'fleet', '--deployment-group', 'fleet')
  expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining('is under way')])
})

describe('a function whose hook judges it', () => {
  /** As the documented policies are read: application, group and bucket are called `web`. */
  const web = { applicationName: 'web', deploymentGroupName: 'web' }
  let lambda: LambdaClient
  let logs: CloudWatchLogsClient
  beforeAll(async () => {
    const { endpoint, env } = scenario.engine
    const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' }
    lambda = new LambdaClient({ endpoint, region: env.AWS_REGION ?? '', credentials })
    logs = new CloudWatchLogsClient({ endpoint, region: env.AWS_REGION ?? '', credentials })
    await makeFunction('orders', "exports.handler = async () => 'one'\n")
    const ZipFile = await zipOf({ 'index.js': "exports.handler = async () => 'two'\n" })
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'orders', ZipFile }))
    await lambda.send(new PublishVersionCommand({ FunctionName: 'orders' }))
    await lambda.send(new CreateAliasCommand({ FunctionName: 'orders', Name: 'live', FunctionVersion: '1' }))
    // It leaves its verdict to somebody who reads its log.
    await makeFunction(
      'check',
      "exports.handler = async (event) => console.log('orders answer 503', JSON.stringify(event))\n",
    )
    await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: 'web', computePlatform: 'Lambda' }))
    await clients.codedeploy.send(
      new CreateDeploymentGroupCommand({
        ...web,
        serviceRoleArn: ROLE,
        deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
        deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      }),
    )
  })
  afterAll(() => {
    lambda?.destroy()
    logs?.destroy()
  })

  async function makeFunction(FunctionName: string, code: string): Promise<void> {
    const ZipFile = await zipOf({ 'index.js': code })
    const more = { Runtime: 'nodejs22.x', Handler: 'index.handler', Role: ROLE, Publish: true } as const
    await lambda.send(new CreateFunctionCommand({ FunctionName, Code: { ZipFile }, ...more }))
  }

  /** What a hook was called with, by what it has printed of that. */
  async function executionOf(deploymentId: string): Promise<string> {
    let told: string | undefined
    await until(async () => {
      const command = new FilterLogEventsCommand({
        logGroupName: '/aws/lambda/check',
        filterPattern: `"${deploymentId}"`,
      })
      const { events = [] } = await logs.send(command).catch(() => ({ events: [] }))
      told = /(\{.*\})/.exec(events[0]?.message ?? '')?.[1]
      return told !== undefined
    })
    return JSON.parse(told ?? '').LifecycleEventHookExecutionId
  }

  /** An AppSpec file that moves `orders` to its second version once this function allows it. */
  function appSpec(hook: string): string {
    const properties = { Name: 'orders', Alias: 'live', CurrentVersion: '1', TargetVersion: '2' }
    return JSON.stringify({
      version: 0.0,
      Resources: [{ orders: { Type: 'AWS::Lambda::Function', Properties: properties } }],
      Hooks: [{ BeforeAllowTraffic: hook }],
    })
  }

  async function deploy(revision: RevisionLocation): Promise<string> {
    const { deploymentId = '' } = await clients.codedeploy.send(new CreateDeploymentCommand({ ...web, revision }))
    return deploymentId
  }

  const as = (role: string, deploymentId: string): Promise<Finished> =>
    run('wait', '--deployment-id', deploymentId, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`)

  test('fails with the function by its name, its time, and what it printed', async () => {
    const content = appSpec('check')
    const sha256 = createHash('sha256').update(content).digest('hex')
    const deploymentId = await deploy({ revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } })
    const waiting = run('wait', '--deployment-id', deploymentId, '--wait-until', 'traffic-shifted', '--json')
    const lifecycleEventHookExecutionId = await executionOf(deploymentId)
    await clients.codedeploy.send(
      new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId,
        lifecycleEventHookExecutionId,
        status: 'Failed',
      }),
    )
    const { code, stdout, stderr } = await waiting
    expect(code, stderr).toBe(1)
    expect(stderr).toContain('timeout 2 h: an hour, 1 h in which a hook function may answer')
    expect(stderr).toMatch(/function check, [\d.]+ m?s/)
    expect(stderr).toContain('orders answer 503')
    const result = jsonLines(stdout).at(-1)
    expect(result).toMatchObject({ type: 'result', outcome: 'failed' })
    expect(JSON.stringify(result)).toContain('"functionName":"check"')
    expect(JSON.stringify(result)).toContain('START RequestId')

    const [reader, deaf] = await Promise.all([
      as('reader', deploymentId),
      as('without-codedeploy.GetApplicationRevision', deploymentId),
    ])
    expect([reader.code, deaf.code], 'a right that is missing changes no outcome').toEqual([1, 1])
    expect(reader.stdout).toContain('function check')
    expect(deaf.stdout).not.toContain('function check')
  })

  test('is named from an AppSpec file in a bucket too, and its log read from CloudWatch where the service tells none', async () => {
    const [bucket, key] = ['web', 'web/appspec.json']
    await clients.s3.send(new CreateBucketCommand({ Bucket: bucket }))
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: appSpec('absent') }))
    const deploymentId = await deploy({ revisionType: 'S3', s3Location: { bucket, key, bundleType: 'JSON' } })
    const look = new GetDeploymentCommand({ deploymentId })
    await until(async () => (await clients.codedeploy.send(look)).deploymentInfo?.status === 'Failed')
    const stream = { logGroupName: '/aws/lambda/absent', logStreamName: 'by-hand' }
    await logs.send(new CreateLogGroupCommand({ logGroupName: stream.logGroupName }))
    await logs.send(new CreateLogStreamCommand(stream))
    const { deploymentTarget } = await clients.codedeploy.send(
      new GetDeploymentTargetCommand({ deploymentId, targetId: 'orders' }),
    )
    const failed = deploymentTarget?.lambdaTarget?.lifecycleEvents?.find(({ status }) => status === 'Failed')
    const timestamp = failed?.endTime?.getTime() ?? 0
    const logEvents = [{ timestamp, message: 'somebody else calls himself absent' }]
    await logs.send(new PutLogEventsCommand({ ...stream, logEvents }))
    const [reader, deaf, blind] = await Promise.all([
      as('reader', deploymentId),
      as('without-logs.FilterLogEvents', deploymentId),
      as('without-s3.GetObject', deploymentId),
    ])
    expect([reader.code, deaf.code, blind.code]).toEqual([1, 1, 1])
    expect(reader.stdout).toContain('somebody else calls himself absent')
    expect(deaf.stdout).toMatch(/function absent, .*; its log was not read: "logs:FilterLogEvents" is not allowed/)
    expect(blind.stdout).not.toContain('function absent')
  })
})
