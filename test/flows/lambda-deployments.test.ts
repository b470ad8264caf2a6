import { fileURLToPath } from 'node:url'
import {
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentGroupCommand,
  GetDeploymentCommand,
  GetDeploymentTargetCommand,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  InvokeCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { control } from './fixtures/control.ts'
import { functionClient } from './fixtures/function-client.ts'
import { type EngineProcess, startEngineProcess, until } from './fixtures/processes.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { zipOf } from './fixtures/zip-of.ts'

const ROLE = 'arn:aws:iam::000000000000:role/function'
const SHOP = { applicationName: 'shop' }
const WEB = { ...SHOP, deploymentGroupName: 'web' }
const HOOK = { BeforeAllowTraffic: 'CodeDeployHook_check', AfterAllowTraffic: 'CodeDeployHook_check' }

/** What AWS's runtimes bring along and the engine's do not. */
const SDK = { NODE_PATH: fileURLToPath(new URL('../../node_modules', import.meta.url)) }

/** A hook as people write it: it says what its environment tells it to. */
const CHECK = `
const { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } = require('@aws-sdk/client-codedeploy')
exports.handler = async ({ DeploymentId, LifecycleEventHookExecutionId }) => {
  await new CodeDeployClient().send(new PutLifecycleEventHookExecutionStatusCommand({
    deploymentId: DeploymentId,
    lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
    status: process.env.VERDICT,
  }))
}
`

/** The AppSpec file that moves `orders:live` from one version to the other. */
function appSpec(from: string, to: string, hooks: Readonly<Record<string, string>>): string {
  const Properties = { Name: 'orders', Alias: 'live', CurrentVersion: from, TargetVersion: to }
  return JSON.stringify({
    version: 0.0,
    Resources: [{ orders: { Type: 'AWS::Lambda::Function', Properties } }],
    Hooks: Object.entries(hooks).map(([event, name]) => ({ [event]: name })),
  })
}

/** The engine as a tool of AWS's sees it. */
class Shop implements Disposable {
  readonly engine: EngineProcess
  readonly #functions: ReturnType<typeof functionClient>
  readonly #clients: ReturnType<typeof serviceClients>

  constructor(engine: EngineProcess) {
    this.engine = engine
    this.#clients = serviceClients(engine)
    this.#functions = functionClient(engine)
  }

  [Symbol.dispose](): void {
    this.#functions[Symbol.dispose]()
    this.#clients[Symbol.dispose]()
  }

  async create(name: string, code: string, variables: Record<string, string> = {}): Promise<void> {
    const settings = {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: ROLE,
      Timeout: 60,
      Publish: true,
    } as const
    const Code = { ZipFile: await zipOf({ 'index.js': code }) }
    const Environment = { Variables: variables }
    await this.#functions.client.send(new CreateFunctionCommand({ FunctionName: name, Code, Environment, ...settings }))
  }

  /** Version 1 and 2 of `orders` answer `1` and `2`; `live` is version 1. */
  async addOrders(): Promise<void> {
    const answering = (version: string): string => `exports.handler = async () => '${version}'\n`
    await this.create('orders', answering('1'))
    const ZipFile = await zipOf({ 'index.js': answering('2') })
    await this.#functions.client.send(new UpdateFunctionCodeCommand({ FunctionName: 'orders', ZipFile, Publish: true }))
    await this.#functions.client.send(
      new CreateAliasCommand({ FunctionName: 'orders', Name: 'live', FunctionVersion: '1' }),
    )
  }

  async addGroup(): Promise<void> {
    const { codedeploy } = this.#clients
    await codedeploy.send(new CreateApplicationCommand({ ...SHOP, computePlatform: 'Lambda' }))
    await codedeploy.send(
      new CreateDeploymentGroupCommand({
        ...WEB,
        serviceRoleArn: ROLE,
        deploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
        autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
      }),
    )
  }

  /** Deploys by an AppSpec file that is sent along. */
  deploy(content: string): Promise<string> {
    return this.#deploy({ revisionType: 'AppSpecContent', appSpecContent: { content } })
  }

  /** Deploys by an AppSpec file in a bucket. */
  async deployFromBucket(content: string): Promise<string> {
    const place = { bucket: 'specs', key: 'orders.json' }
    const { s3 } = this.#clients
    await s3.send(new CreateBucketCommand({ Bucket: place.bucket }))
    await s3.send(new PutObjectCommand({ Bucket: place.bucket, Key: place.key, Body: content }))
    return this.#deploy({ revisionType: 'S3', s3Location: { ...place, bundleType: 'JSON' } })
  }

  async #deploy(revision: RevisionLocation): Promise<string> {
    const { deploymentId = '' } = await this.#clients.codedeploy.send(new CreateDeploymentCommand({ ...WEB, revision }))
    return deploymentId
  }

  async deployment(deploymentId: string) {
    const { deploymentInfo } = await this.#clients.codedeploy.send(new GetDeploymentCommand({ deploymentId }))
    return deploymentInfo
  }

  async weight(deploymentId: string): Promise<number | undefined> {
    const command = new GetDeploymentTargetCommand({ deploymentId, targetId: 'orders' })
    const { deploymentTarget } = await this.#clients.codedeploy.send(command)
    return deploymentTarget?.lambdaTarget?.lambdaFunctionInfo?.targetVersionWeight
  }

  async reaches(deploymentId: string, percent: number): Promise<void> {
    await until(async () => (await this.deployment(deploymentId))?.status !== 'Created')
    await until(async () => (await this.weight(deploymentId)) === percent)
  }

  /** The deployment once it has ended. */
  async ends(deploymentId: string) {
    await until(async () => /Succeeded|Failed|Stopped/.test((await this.deployment(deploymentId))?.status ?? ''))
    return this.deployment(deploymentId)
  }

  /** How many of so many calls of the alias version 2 answered. */
  async answersOfTwo(calls: number): Promise<number> {
    let count = 0
    for (let call = 0; call < calls; call += 1) {
      const command = new InvokeCommand({ FunctionName: 'orders', Qualifier: 'live' })
      const { Payload } = await this.#functions.client.send(command)
      if (Buffer.from(Payload ?? []).toString('utf8') === '"2"') count += 1
    }
    return count
  }
}

/**
 * Each call is sent to a version by itself, by the alias's weight: of 200 calls at 10 % none at all, or more than six standard deviations
 * above 20, are seen less than once in ten million runs.
 */
const CALLS = 200
const OF_TEN_PERCENT = { fewest: 1, most: 46 }

test('a canary moves the calls of an alias as hooks allow, over a kill of the engine, and a rollback moves them back', {
  timeout: 120_000,
}, async () => {
  await using first = await startEngineProcess({ args: ['--control'] })
  let moved = ''
  {
    using shop = new Shop(first)
    await shop.addOrders()
    await shop.create('CodeDeployHook_check', CHECK, { ...SDK, VERDICT: 'Succeeded' })
    await shop.create('CodeDeployHook_refuse', CHECK, { ...SDK, VERDICT: 'Failed' })
    await shop.addGroup()
    expect(await shop.answersOfTwo(20)).toBe(0)
    moved = await shop.deploy(appSpec('1', '2', HOOK))
    await shop.reaches(moved, 10)
    const count = await shop.answersOfTwo(CALLS)
    expect(count).toBeGreaterThanOrEqual(OF_TEN_PERCENT.fewest)
    expect(count).toBeLessThanOrEqual(OF_TEN_PERCENT.most)
    await control(first, 'POST', '/clock/advance', { seconds: 120 })
    expect(await shop.weight(moved)).toBe(10)
    await first.end('SIGKILL')
  }
  await using second = await startEngineProcess({ args: ['--control'], dataDir: first.dataDir })
  using shop = new Shop(second)
  expect(await shop.weight(moved)).toBe(10)
  await control(second, 'POST', '/clock/advance', { seconds: 300 })
  expect(await shop.ends(moved)).toMatchObject({ status: 'Succeeded', computePlatform: 'Lambda' })
  expect(await shop.answersOfTwo(20)).toBe(20)

  // Back to version 1: the calls are moved, and what is looked at afterwards is not as it should be.
  const refused = await shop.deployFromBucket(appSpec('2', '1', { AfterAllowTraffic: 'CodeDeployHook_refuse' }))
  await shop.reaches(refused, 10)
  await control(second, 'POST', '/clock/advance', { seconds: 300 })
  const ended = await shop.ends(refused)
  expect(ended).toMatchObject({ status: 'Failed', errorInformation: { code: 'HOOK_EXECUTION_FAILURE' } })
  const rollback = await shop.ends(ended?.rollbackInfo?.rollbackDeploymentId ?? '')
  expect(rollback).toMatchObject({ status: 'Succeeded', creator: 'codeDeployRollback' })
  expect(await shop.answersOfTwo(20)).toBe(20)
})
