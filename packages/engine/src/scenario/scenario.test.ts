import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import { afterEach, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../engine.ts'
import type { EngineOptions } from '../engine-options.ts'
import { FAILING } from './fixtures/samples.ts'
import type { Fault, ScriptedDeployment } from './scenario.ts'

const started: Stand[] = []
afterEach(async () => {
  for (const stand of started.splice(0)) await stand.close()
})

/** An engine with its control endpoint, and the public client. */
class Stand {
  readonly engine: Engine
  readonly client: codedeploy.CodeDeployClient

  constructor(engine: Engine) {
    this.engine = engine
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
    const { endpoint, region, accessKeyId, secretAccessKey } = engine
    this.client = new codedeploy.CodeDeployClient({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: 1,
    })
  }

  async control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.engine.controlEndpoint}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const told = (await answer.json()) as T
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(told)}`)
    return told
  }

  play(...deployments: readonly ScriptedDeployment[]): Promise<unknown> {
    return this.control('POST', '/scenario', { version: 1, deployments })
  }

  break(...faults: readonly Fault[]): Promise<unknown> {
    return this.control('POST', '/scenario', { version: 1, faults, deployments: [FAILING] })
  }

  async pass(seconds: number): Promise<void> {
    await this.control('POST', '/clock/advance', { seconds })
  }

  async deploy(): Promise<string> {
    const key = 'release.zip'
    const revision = { revisionType: 'S3', s3Location: { bucket: 'releases', key, bundleType: 'zip' } } as const
    const command = new codedeploy.CreateDeploymentCommand({
      applicationName: 'shop',
      deploymentGroupName: 'web',
      revision,
    })
    const { deploymentId } = await this.client.send(command)
    return deploymentId ?? ''
  }

  async deployment(deploymentId: string): Promise<codedeploy.DeploymentInfo> {
    return (await this.client.send(new codedeploy.GetDeploymentCommand({ deploymentId }))).deploymentInfo ?? {}
  }

  async close(): Promise<void> {
    this.client.destroy()
    await this.engine.stop()
  }
}

async function start(options: EngineOptions = {}): Promise<Stand> {
  const stand = new Stand(await startEngine({ control: true, ...options }))
  started.push(stand)
  return stand
}

const RUNNING = { atSeconds: 0, status: 'InProgress' }
const ROLLBACK = { afterSeconds: 2, deployment: { statuses: [RUNNING, { atSeconds: 30, status: 'Succeeded' }] } }

describe('a deployment that follows a script', () => {
  test('is created by CreateDeployment and seen by every operation that reads', async () => {
    const stand = await start()
    await stand.play(FAILING)
    const deploymentId = await stand.deploy()
    expect(await stand.deployment(deploymentId)).toMatchObject({ status: 'Created', creator: 'user' })
    const list = new codedeploy.ListDeploymentTargetsCommand({ deploymentId })
    await expect(stand.client.send(list)).rejects.toThrow(codedeploy.DeploymentNotStartedException)
    await stand.pass(17)
    expect(await stand.deployment(deploymentId)).toMatchObject({
      status: 'InProgress',
      deploymentOverview: { Pending: 3, InProgress: 1, Failed: 1 },
    })
    await stand.pass(60)
    const ended = await stand.deployment(deploymentId)
    expect(ended).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'HEALTH_CONSTRAINTS' },
      deploymentOverview: { Failed: 3, Skipped: 2 },
    })
    expect((ended.completeTime?.getTime() ?? 0) - (ended.createTime?.getTime() ?? 0)).toBe(60_000)
    const failed = new codedeploy.ListDeploymentTargetsCommand({
      deploymentId,
      targetFilters: { TargetStatus: ['Failed'] },
    })
    const { targetIds = [] } = await stand.client.send(failed)
    expect(targetIds).toEqual(['web-1', 'web-2', 'web-3'])
    const { deploymentTargets } = await stand.client.send(
      new codedeploy.BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
    )
    const event = deploymentTargets?.[1]?.instanceTarget?.lifecycleEvents?.find(({ status }) => status === 'Failed')
    expect(event).toMatchObject({ lifecycleEventName: 'AfterInstall', diagnostics: { errorCode: 'ScriptFailed' } })
    const { instancesList } = await stand.client.send(new codedeploy.ListDeploymentInstancesCommand({ deploymentId }))
    expect(instancesList).toHaveLength(5)
    const ofGroup = { applicationName: 'shop', deploymentGroupName: 'web' }
    const { deployments } = await stand.client.send(
      new codedeploy.ListDeploymentsCommand({ ...ofGroup, includeOnlyStatuses: ['Failed'] }),
    )
    expect(deployments).toEqual([deploymentId])
  })

  test('of ten thousand targets is listed page by page, and costs nothing to keep', async () => {
    const stand = await start()
    const targets = { count: 10_000, plans: [{ startsAtSeconds: 0, takesSeconds: 1 }] }
    await stand.play({ ...FAILING, statuses: [RUNNING], targets })
    const deploymentId = await stand.deploy()
    const { deploymentOverview } = await stand.deployment(deploymentId)
    expect(deploymentOverview?.InProgress).toBe(10_000)
    const ids: string[] = []
    let nextToken: string | undefined
    for (let page = 0; page < 3; page += 1) {
      const list = new codedeploy.ListDeploymentTargetsCommand({ deploymentId, ...(nextToken && { nextToken }) })
      const answer = await stand.client.send(list)
      ids.push(...(answer.targetIds ?? []))
      nextToken = answer.nextToken
    }
    expect(ids[29]).toBe('target-30')
    expect(JSON.stringify(await stand.control('GET', '/state')).length).toBeLessThan(1_000)
  })

  test('is one of a group at a time, and a number claims one of them', async () => {
    const stand = await start()
    const quick = { ...FAILING, statuses: [{ atSeconds: 5, status: 'Succeeded' }] }
    await stand.play({ ...quick, nth: 2 }, FAILING)
    const first = await stand.deploy()
    await expect(stand.deploy()).rejects.toThrow(codedeploy.DeploymentLimitExceededException)
    await stand.pass(60)
    const second = await stand.deploy()
    await stand.pass(5)
    expect((await stand.deployment(first)).status).toBe('Failed')
    expect((await stand.deployment(second)).status).toBe('Succeeded')
    const group = new codedeploy.GetDeploymentGroupCommand({ applicationName: 'shop', deploymentGroupName: 'web' })
    const { deploymentGroupInfo } = await stand.client.send(group)
    expect(deploymentGroupInfo?.lastSuccessfulDeployment?.deploymentId).toBe(second)
  })

  test('is rolled back by another one that both name, some time after its end', async () => {
    const stand = await start()
    await stand.play({ ...FAILING, rollback: ROLLBACK })
    const deploymentId = await stand.deploy()
    await stand.pass(61)
    expect((await stand.deployment(deploymentId)).rollbackInfo).toBeUndefined()
    await stand.pass(1)
    const { rollbackInfo } = await stand.deployment(deploymentId)
    const rollback = await stand.deployment(rollbackInfo?.rollbackDeploymentId ?? '')
    expect(rollback).toMatchObject({
      status: 'InProgress',
      creator: 'codeDeployRollback',
      rollbackInfo: { rollbackTriggeringDeploymentId: deploymentId },
    })
    await stand.pass(30)
    expect((await stand.deployment(rollback.deploymentId ?? '')).status).toBe('Succeeded')
  })

  test('shows what it will show although its scenario is gone', async () => {
    const stand = await start()
    await stand.play(FAILING)
    const deploymentId = await stand.deploy()
    await stand.control('DELETE', '/scenario')
    await stand.pass(60)
    expect((await stand.deployment(deploymentId)).status).toBe('Failed')
  })

  test.for([
    ['Succeeded', 'Stopped'],
    ['Pending', 'InProgress'],
  ] as const)('that is stopped with the answer %s is %s at once', async ([answer, status]) => {
    const stand = await start()
    await stand.play({
      ...FAILING,
      stop: { answer, endsAfterSeconds: answer === 'Pending' ? 10 : 0 },
      rollback: ROLLBACK,
    })
    const deploymentId = await stand.deploy()
    await stand.pass(10)
    const stop = new codedeploy.StopDeploymentCommand({ deploymentId, autoRollbackEnabled: false })
    expect(await stand.client.send(stop)).toMatchObject({ status: answer })
    expect((await stand.deployment(deploymentId)).status).toBe(status)
    await stand.pass(20)
    expect(await stand.deployment(deploymentId)).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'MANUAL_STOP' },
    })
    expect((await stand.deployment(deploymentId)).rollbackInfo).toBeUndefined()
    await expect(stand.client.send(stop)).rejects.toThrow(codedeploy.DeploymentAlreadyCompletedException)
  })

  test('can have ended a moment before it is to be stopped', async () => {
    const stand = await start()
    await stand.play({ ...FAILING, stop: { answer: 'AlreadyCompleted' } })
    const deploymentId = await stand.deploy()
    const stop = new codedeploy.StopDeploymentCommand({ deploymentId })
    await expect(stand.client.send(stop)).rejects.toThrow(codedeploy.DeploymentAlreadyCompletedException)
    expect((await stand.deployment(deploymentId)).status).toBe('Succeeded')
  })
})

describe('faults', () => {
  test.for([
    ['throttle', 'ThrottlingException', 400],
    ['internal-error', 'InternalFailure', 500],
    ['expired-token', 'ExpiredTokenException', 400],
    ['busy-group', 'DeploymentLimitExceededException', 400],
  ] as const)('%s is %s', async ([fault, name, httpStatusCode]) => {
    const stand = await start()
    await stand.break({ operations: ['CreateDeployment'], fault, calls: { to: 1 } })
    await expect(stand.deploy()).rejects.toMatchObject({ name, $metadata: { httpStatusCode } })
    expect(await stand.deploy()).toMatch(/^d-/)
    expect(await stand.control('GET', '/requests')).toEqual({
      codedeploy: { CreateDeployment: 2 },
      'codedeploy-commands': {},
      ecs: {},
      elasticloadbalancing: {},
      greengrass: {},
      iot: {},
      mender: {},
      lambda: {},
      logs: {},
      s3: {},
      sts: {},
    })
  })

  test('a dropped connection has no answer, and nothing was done', async () => {
    const stand = await start()
    await stand.break({ operations: ['*'], fault: 'drop', calls: { to: 1 } })
    await expect(stand.deploy()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await stand.client.send(new codedeploy.ListDeploymentsCommand({}))).deployments).toEqual([])
  })

  test('a slow answer is one all the same', async () => {
    const stand = await start()
    await stand.break({ operations: ['*'], fault: 'slow', delayMs: 150 })
    const startedAt = performance.now()
    expect(await stand.deploy()).toMatch(/^d-/)
    expect(performance.now() - startedAt).toBeGreaterThan(140)
  })
})

describe('the control endpoint', () => {
  test('answers how a scenario was understood', async () => {
    const stand = await start()
    expect(await stand.play({ ...FAILING, rollback: ROLLBACK })).toEqual({
      deployments: [
        {
          application: 'shop',
          group: 'web',
          targets: 5,
          ends: { atSeconds: 60, status: 'Failed' },
          isRolledBack: true,
        },
      ],
      faults: 0,
      alarms: 0,
      hosts: 0,
      devices: 0,
      coreDevices: 0,
      speed: 1,
    })
  })

  test.for([
    ['POST', '/scenario', { version: 1, deploys: [] }, '400', 'unknown key'],
    ['POST', '/clock/advance', { seconds: -1 }, '400', 'seconds'],
    ['POST', '/clock/advance', null, '400', 'seconds'],
    ['POST', '/alarms', {}, '400', 'no alarm'],
    ['POST', '/alarms', ['errors'], '400', 'no alarm'],
    ['POST', '/alarms', { errors: 'on' }, '400', 'OK, ALARM, unknown'],
    ['POST', '/alarms', { errors: 'OK', ['x'.repeat(256)]: 'OK' }, '400', '255 characters'],
    ['POST', '/scenario', { version: 1, x: 'x'.repeat(5_000_000) }, '413', 'larger'],
    ['GET', '/faults', undefined, '501', 'not implemented'],
  ] as const)('%s %s with %j is refused', async ([method, path, body, status, message]) => {
    const stand = await start()
    await expect(stand.control(method, path, body)).rejects.toThrow(new RegExp(`${status}.*${message}`, 's'))
  })

  test.for([
    ['a page of another site', { Origin: 'https://example.org' }],
    ['a page of a name that leads here', { Host: 'rebound.example.org' }],
  ] as const)('refuses %s', async ([, headers]) => {
    const stand = await start()
    const status = await new Promise((resolve, reject) => {
      request(`${stand.engine.controlEndpoint}/state`, { headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })

  test('is not there unless it is asked for', async () => {
    expect((await start({ control: false })).engine.controlEndpoint).toBeUndefined()
  })
})

test('an engine that is started again goes on with scripts, and not behind the time that it told', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'slipway-scenario-'))
  try {
    const before = await start({ dataDir })
    await before.play(FAILING)
    const deploymentId = await before.deploy()
    await before.pass(50)
    started.splice(0)
    await before.close()
    const after = await start({ dataDir })
    expect((await after.deployment(deploymentId)).status).toBe('InProgress')
    await after.pass(10)
    expect((await after.deployment(deploymentId)).status).toBe('Failed')
  } finally {
    for (const stand of started.splice(0)) await stand.close()
    await rm(dataDir, { recursive: true })
  }
})
