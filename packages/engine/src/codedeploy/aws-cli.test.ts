import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { systemClock } from '@slipway/core/clock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../http/index.ts'
import { MemoryStore } from './fixtures/memory-store.ts'
import { type Answer, SCRIPT_FAILED, SUCCESS } from './fixtures/start-service.ts'
import { type CodeDeploy, createCodeDeploy } from './index.ts'

const run = promisify(execFile)
const SECRET = 'a-secret-of-this-test'

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const isHere = hasAwsCli()
if (!isHere) process.stderr.write('NOT RUN: CodeDeploy against the AWS CLI (no "aws" on this machine)\n')

describe.skipIf(!isHere)('the AWS CLI', { timeout: 120_000 }, () => {
  let folder: string
  let server: RunningServer
  let codedeploy: CodeDeploy
  const stop = new AbortController()
  let isBroken = false

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-cli-'))
    codedeploy = createCodeDeploy({
      state: new MemoryStore(),
      clock: systemClock,
      region: 'us-east-1',
      accountId: '123456789012',
    })
    server = await startServer({
      services: [],
      jsonServices: [codedeploy.service],
      clock: systemClock,
      credentials: (accessKeyId) => (accessKeyId === 'AKIATEST' ? { accessKeyId, secretAccessKey: SECRET } : undefined),
    })
  })

  afterAll(async () => {
    stop.abort()
    codedeploy.close()
    await server.close()
    await rm(folder, { recursive: true })
  })

  /** Runs `aws deploy …`; its answer. */
  async function deploy(...args: readonly string[]): Promise<Answer> {
    const { stdout } = await run('aws', ['deploy', ...args, '--output', 'json'], {
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder,
        AWS_ACCESS_KEY_ID: 'AKIATEST',
        AWS_SECRET_ACCESS_KEY: SECRET,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ENDPOINT_URL: server.endpoint,
        AWS_MAX_ATTEMPTS: '1',
      },
    })
    return stdout.trim() === '' ? undefined : JSON.parse(stdout)
  }

  /** The words between parentheses of "An error occurred (Code) when calling ...". */
  async function errorOf(...args: readonly string[]): Promise<string | undefined> {
    const error = (await deploy(...args).catch((reason: unknown) => reason)) as { stderr?: string }
    return /\((\w+)\)/.exec(error.stderr ?? '')?.[1]
  }

  async function runHost(hostIdentifier: string): Promise<void> {
    for (;;) {
      const { hostCommandIdentifier } = await codedeploy.hostCommands.poll(hostIdentifier, stop.signal)
      await codedeploy.hostCommands.acknowledge(hostCommandIdentifier, false)
      await codedeploy.hostCommands.complete(
        hostCommandIdentifier,
        isBroken ? 'Failed' : 'Succeeded',
        isBroken ? SCRIPT_FAILED : SUCCESS,
      )
    }
  }

  const group = ['--application-name', 'shop', '--deployment-group-name', 'web']
  const release = ['--s3-location', 'bucket=releases,key=v1.zip,bundleType=zip']

  test('takes a release from nothing to a fleet, and reads its story', async () => {
    await deploy('create-application', '--application-name', 'shop')
    await deploy(
      ...['create-deployment-group', ...group],
      ...['--service-role-arn', 'arn:aws:iam::123456789012:role/codedeploy'],
      ...['--on-premises-instance-tag-filters', 'Key=role,Value=web,Type=KEY_AND_VALUE'],
    )
    for (const name of ['one', 'two']) {
      const arn = `arn:aws:iam::123456789012:user/${name}`
      await deploy('register-on-premises-instance', '--instance-name', name, '--iam-user-arn', arn)
      runHost(arn).catch(() => undefined)
    }
    await deploy('add-tags-to-on-premises-instances', '--instance-names', 'one', 'two', '--tags', 'Key=role,Value=web')
    await deploy('register-application-revision', '--application-name', 'shop', ...release)
    const { deploymentId } = await deploy('create-deployment', ...group, ...release, '--description', 'first')
    await deploy('wait', 'deployment-successful', '--deployment-id', deploymentId)
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo).toMatchObject({
      status: 'Succeeded',
      description: 'first',
      deploymentOverview: { Succeeded: 2 },
    })
    const { targetIds } = await deploy('list-deployment-targets', '--deployment-id', deploymentId)
    expect(targetIds).toEqual(['one', 'two'])
    const { deploymentTargets } = await deploy(
      ...['batch-get-deployment-targets', '--deployment-id', deploymentId, '--target-ids', ...targetIds],
    )
    expect(deploymentTargets[1].instanceTarget.lifecycleEvents).toHaveLength(7)
  })

  test('reads all pages of a list', async () => {
    expect((await deploy('list-deployment-configs')).deploymentConfigsList).toHaveLength(17)
  })

  test('reads why a deployment failed, and that it cannot be stopped any more', async () => {
    isBroken = true
    const { deploymentId } = await deploy('create-deployment', ...group, ...release)
    await expect(deploy('wait', 'deployment-successful', '--deployment-id', deploymentId)).rejects.toThrow(
      'terminal failure',
    )
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo.errorInformation.code).toBe('HEALTH_CONSTRAINTS')
    const { instanceSummary } = await deploy(
      ...['get-deployment-instance', '--deployment-id', deploymentId, '--instance-id', 'one'],
    )
    expect(instanceSummary.lifecycleEvents[0].diagnostics).toMatchObject({
      errorCode: 'ScriptFailed',
      logTail: '[stderr]no\n',
    })
    expect(await errorOf('stop-deployment', '--deployment-id', deploymentId)).toBe(
      'DeploymentAlreadyCompletedException',
    )
  })

  test('sets alarms, triggers, tags and zones, and reads them back', async () => {
    await deploy(
      ...['update-deployment-group', '--application-name', 'shop', '--current-deployment-group-name', 'web'],
      ...['--alarm-configuration', 'enabled=true,ignorePollAlarmFailure=true,alarms=[{name=errors}]'],
      '--trigger-configurations',
      'triggerName=told,triggerTargetArn=arn:aws:sns:us-east-1:123456789012:told,triggerEvents=DeploymentFailure,DeploymentStop',
    )
    const { deploymentGroupInfo } = await deploy('get-deployment-group', ...group)
    expect(deploymentGroupInfo).toMatchObject({
      alarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: 'errors' }] },
      triggerConfigurations: [{ triggerName: 'told', triggerEvents: ['DeploymentFailure', 'DeploymentStop'] }],
    })
    const arn = ['--resource-arn', 'arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/web']
    await deploy('tag-resource', ...arn, '--tags', 'Key=team,Value=checkout', 'Key=stage,Value=test')
    await deploy('untag-resource', ...arn, '--tag-keys', 'stage')
    expect((await deploy('list-tags-for-resource', ...arn)).Tags).toEqual([{ Key: 'team', Value: 'checkout' }])
    await deploy(
      ...['create-deployment-config', '--deployment-config-name', 'Zonal'],
      ...['--minimum-healthy-hosts', 'type=FLEET_PERCENT,value=50'],
      '--zonal-config',
      'firstZoneMonitorDurationInSeconds=60,minimumHealthyHostsPerZone={type=HOST_COUNT,value=1}',
    )
    const { deploymentConfigInfo } = await deploy('get-deployment-config', '--deployment-config-name', 'Zonal')
    expect(deploymentConfigInfo.zonalConfig).toEqual({
      firstZoneMonitorDurationInSeconds: 60,
      minimumHealthyHostsPerZone: { type: 'HOST_COUNT', value: 1 },
    })
    await codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    const { deploymentId } = await deploy('create-deployment', ...group, ...release)
    const { deploymentInfo } = await deploy('get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  })

  test('is told what is not there and what is not built', async () => {
    expect(await errorOf('get-application', '--application-name', 'none')).toBe('ApplicationDoesNotExistException')
    expect(await errorOf('continue-deployment', '--deployment-id', 'd-ABCDEFGHI')).toBe('NotImplementedException')
  })
})
