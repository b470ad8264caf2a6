import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2'
import { AddThingToThingGroupCommand, CreateThingCommand, IoTClient } from '@aws-sdk/client-iot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GreengrassClients, greengrassClients, groupArn } from './fixtures/greengrass.ts'
import { slipwayHere, slipwayJsonHere } from './fixtures/in-process.ts'
import { ENGINE_ACCOUNT, isOptional, readPolicyFor, withoutAction, writeRoles } from './fixtures/policies.ts'
import { type EngineProcess, slipway, slipwayJson, startEngineProcess, until } from './fixtures/processes.ts'
import { openStatusPage, type StatusPage } from './fixtures/status-page.ts'

// The user guide's page "Check deployment status", paragraph by paragraph: what `slipway status` says is what the page's commands say.

const HELLO = 'com.example.HelloWorld'
const CORE = 'MyGreengrassCore'
const GROUP = groupArn('MyGreengrassCoreGroup')
const FLEET = groupArn('fleet')
const THING = 'arn:aws:iot:us-east-1:000000000000:thing/fleet-1'
const CAUSE = 'Service com.example.HelloWorld in broken state after deployment'
const ENDS = [
  'SUCCESSFUL',
  'FAILED_NO_STATE_CHANGE',
  'FAILED_ROLLBACK_NOT_REQUESTED',
  'FAILED_ROLLBACK_COMPLETE',
  'FAILED_UNABLE_TO_ROLLBACK',
] as const

/** What can be asked, by the rights that it takes. */
const QUESTIONS = {
  group: () => ['--thing-group', 'fleet', '--history'],
  thing: () => ['--thing', 'fleet-1'],
  device: () => ['--core-device', 'fleet-1'],
  part: () => ['--deployment-id', ids.second, '--devices', 'fleet-2'],
} as const
const POLICY = await readPolicyFor({ GROUP: 'fleet' }, 'greengrass-status')
const RIGHTS = [
  ['greengrass:GetDeployment', 'group'],
  ['greengrass:ListDeployments', 'group'],
  ['greengrass:ListCoreDevices', 'group'],
  ['iot:DescribeThingGroup', 'group'],
  ['iot:ListThingsInThingGroup', 'group'],
  ['iot:DescribeJob', 'group'],
  ['iot:ListJobExecutionsForJob', 'group'],
  ['iot:DescribeJobExecution', 'part'],
  ['greengrass:GetCoreDevice', 'device'],
  ['greengrass:ListEffectiveDeployments', 'device'],
  ['greengrass:ListInstalledComponents', 'device'],
  ['iot:DescribeThing', 'thing'],
] as const
const roleWithout = (action: string): string => `without-${action.replace(':', '.')}`

let engine: EngineProcess
let clients: GreengrassClients
let page: StatusPage
let folder: string
const ids = { first: '', second: '', failed: '', ofThing: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-greengrass-status-'))
  const write = async (name: string, content: unknown): Promise<string> => {
    await writeFile(join(folder, name), JSON.stringify(content))
    return join(folder, name)
  }
  const localDeployment = [{ componentName: HELLO, componentVersion: '1.0.0' }]
  const coreDevices = [{ thingName: CORE, thingGroups: ['MyGreengrassCoreGroup'], localDeployment }]
  const plans = ENDS.map((endsAs, place) => ({
    devices: [`fleet-${place + 1}`],
    ...(endsAs !== 'SUCCESSFUL' && { endsAs, cause: `${CAUSE} \u001b[31m${place}\u001b[0m` }),
  }))
  const scenario = { version: 1, coreDevices: [...plans, { devices: ['fleet-6'], isOffline: true }] }
  const allow = (...Action: readonly string[]) => ({
    Version: '2012-10-17',
    Statement: [{ Sid: 'All', Effect: 'Allow' as const, Action, Resource: '*' }],
  })
  const without = RIGHTS.map(([action]) => [roleWithout(action), withoutAction(POLICY, action)] as const)
  const roles = await writeRoles(folder, {
    greengrass: allow('greengrass:*'),
    deployments: allow('greengrass:ListDeployments', 'greengrass:GetDeployment'),
    nothing: allow('s3:GetObject'),
    status: POLICY,
    ...Object.fromEntries(without),
  })
  engine = await startEngineProcess({
    args: [
      ...['--seed', await write('seed.json', { version: 1, coreDevices }), '--core-devices', 'fleet=6:fleet'],
      ...['--scenario', await write('scenario.json', scenario), ...roles],
    ],
  })
  clients = greengrassClients(engine)
  page = openStatusPage(engine)
  await Promise.all(['1.0.0', '1.0.1'].map((version) => clients.component(HELLO, version)))
  const { greengrass, iot } = sdk()
  // A thing that is no core device is in the job of its group all the same.
  await iot.send(new CreateThingCommand({ thingName: 'sensor' }))
  await iot.send(new AddThingToThingGroupCommand({ thingName: 'sensor', thingGroupName: 'fleet' }))
  const deploy = async (targetArn: string, componentVersion: string): Promise<string> => {
    const components = { [HELLO]: { componentVersion } }
    const command = new CreateDeploymentCommand({ targetArn, deploymentName: `Hello ${componentVersion}`, components })
    return (await greengrass.send(command)).deploymentId ?? ''
  }
  ids.first = await deploy(FLEET, '1.0.0')
  await untilOpen(ids.first, 2)
  ids.second = await deploy(FLEET, '1.0.1')
  ids.failed = await deploy(GROUP, '1.0.1')
  ids.ofThing = await deploy(THING, '1.0.1')
  await untilOpen(ids.second, 2)
  await untilOpen(ids.failed, 0)
  await until(async () => (await clients.deployment(ids.ofThing)).deploymentStatus === 'COMPLETED')
})
afterAll(async () => {
  page?.[Symbol.dispose]()
  clients?.[Symbol.dispose]()
  await engine?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

function sdk() {
  const credentials = {
    accessKeyId: engine.env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: engine.env.AWS_SECRET_ACCESS_KEY ?? '',
  }
  const settings = { endpoint: engine.endpoint, region: 'us-east-1', credentials }
  return { greengrass: new GreengrassV2Client(settings), iot: new IoTClient(settings) }
}

/** Waits until no more than so many devices have no end: those that are offline never have one. */
async function untilOpen(deploymentId: string, most: number): Promise<void> {
  const { iotJobId = '' } = await clients.deployment(deploymentId)
  await until(async () => {
    const { jobProcessDetails: counts } = (await page.describeJob(iotJobId)).job
    return counts.numberOfQueuedThings + counts.numberOfInProgressThings <= most
  })
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Status = any
/** The command as users run it. */
const status = (...args: readonly string[]): Promise<Status> => slipwayJson(['status', ...args], { env: engine.env })
/** The rows of a table, and what leads to a case. */
const statusHere = (...args: readonly string[]): Promise<Status> =>
  slipwayJsonHere(['status', ...args], { env: engine.env })

describe('you can check the status of a deployment', () => {
  test('by its target: the latest deployment for the target, with its status', async () => {
    const { deployments } = await page.listDeployments(FLEET)
    expect(deployments).toMatchObject([{ deploymentId: ids.second }])
    const { deployment } = await status('--provider', 'greengrass', '--target-arn', FLEET)
    const { deploymentId, deploymentStatus, revisionId, isLatestForTarget, deploymentName } = deployments[0]
    expect(deployment).toMatchObject({
      ...{ deploymentId, status: deploymentStatus, revisionId, isLatestForTarget, deploymentName, targetArn: FLEET },
    })
    for (const same of [
      ['--thing-group', 'fleet'],
      ['--thing-group', FLEET],
    ]) {
      expect(await statusHere(...same)).toMatchObject({ deployment: { deploymentId } })
    }
  })

  test('by its ID', async () => {
    for (const id of [ids.first, ids.second, ids.ofThing]) {
      const told = await page.getDeployment(id)
      const { deployment } = await statusHere('--deployment-id', id)
      expect([deployment.status, deployment.targetArn]).toEqual([told.deploymentStatus, told.targetArn])
      expect(deployment.components).toEqual({ [HELLO]: told.components[HELLO].componentVersion })
    }
  })

  test('and of the AWS IoT job that rolls it out to each core device: how many devices stand how', async () => {
    const { deployment } = await statusHere('--deployment-id', ids.second)
    const { job } = await page.describeJob(deployment.job.jobId)
    const { jobProcessDetails: counts } = job
    expect(deployment.job).toMatchObject({
      ...{ jobId: job.jobId, status: job.status },
      counts: {
        ...{ queued: counts.numberOfQueuedThings, inProgress: counts.numberOfInProgressThings },
        ...{ succeeded: counts.numberOfSucceededThings, failed: counts.numberOfFailedThings },
        ...{ rejected: counts.numberOfRejectedThings, timedOut: counts.numberOfTimedOutThings },
      },
    })
    expect(deployment.job.counts).toMatchObject({ queued: 2, succeeded: 1, failed: 4 })
  })

  test("while a deployment is active, the AWS IoT job's status is IN_PROGRESS", async () => {
    const { deployment } = await statusHere('--thing-group', 'fleet')
    expect([deployment.status, deployment.job.status]).toEqual(['ACTIVE', 'IN_PROGRESS'])
  })

  test("after you create a new revision of a deployment, the previous revision's job is CANCELED", async () => {
    const { deployment } = await statusHere('--deployment-id', ids.first)
    const { iotJobId } = await page.getDeployment(ids.first)
    expect((await page.describeJob(iotJobId)).job.status).toBe('CANCELED')
    expect(deployment).toMatchObject({
      ...{ status: 'CANCELED', state: 'stopped', isLatestForTarget: false, revisionId: '1' },
      ...{ job: { jobId: iotJobId, status: 'CANCELED' }, failure: { code: 'SUPERSEDED' } },
    })
    expect(deployment.failure.message).toContain(`it is ${ids.second}, revision 2`)
  })
})

describe('you can check the status of a deployment job that applies to an individual core device', () => {
  test('the list of its deployment jobs, by deploymentId and targetArn, each with the status on the core device', async () => {
    const { effectiveDeployments } = await page.listEffectiveDeployments('fleet-1')
    const { deployments, coreDevice, installedComponents } = await status('--core-device', 'fleet-1')
    const ofPage = effectiveDeployments.map((one: Status) => [
      ...[one.deploymentId, one.targetArn, one.coreDeviceExecutionStatus, one.iotJobId],
    ])
    expect(ofPage).toHaveLength(2)
    const told = deployments.map((one: Status) => [one.deploymentId, one.targetArn, one.status, one.jobId])
    expect(told.toSorted()).toEqual(ofPage.toSorted())
    expect(Object.fromEntries(told.map(([, arn, word]: Status) => [arn, word]))).toEqual({
      ...{ [FLEET]: 'SUCCEEDED', [THING]: 'COMPLETED' },
    })
    expect(coreDevice).toMatchObject({ name: 'fleet-1', status: 'HEALTHY' })
    expect(installedComponents).toContainEqual(expect.objectContaining({ name: HELLO, version: '1.0.1' }))
  })
})

describe('you can check the status of a deployment job for a thing group deployment', () => {
  test('step 1: the ID of an existing deployment; you can also list other deployments than the latest', async () => {
    const latest = await page.listDeployments(FLEET)
    const all = await page.listDeployments(FLEET, 'ALL')
    const { deployment, history } = await status('--thing-group', 'fleet', '--history')
    expect(deployment.deploymentId).toBe(latest.deployments[0].deploymentId)
    const ofPage = all.deployments.map((one: Status) => [one.deploymentId, one.deploymentStatus, one.revisionId])
    const told = history.map((one: Status) => [one.deploymentId, one.status, one.revisionId])
    expect(told.toSorted()).toEqual(ofPage.toSorted())
    expect(told.map(([id]: Status) => id)).toEqual([ids.second, ids.first])
    const list = ['deployments', 'list', '--provider', 'greengrass', '--thing-group', 'fleet', '--limit', '1']
    const listed = await slipwayJson<Status>(list, { env: engine.env })
    expect(listed.deployments.map((one: Status) => one.deploymentId)).toEqual([ids.second])
  })

  test("step 2: the deployment's iotJobId", async () => {
    const { iotJobId } = await page.getDeployment(ids.failed)
    expect((await statusHere('--deployment-id', ids.failed)).deployment.job.jobId).toBe(iotJobId)
  })

  test("step 3: the status of the core device's job execution and details about it, as in the page's example", async () => {
    const { iotJobId } = await page.getDeployment(ids.failed)
    const { execution } = await page.describeJobExecution(iotJobId, CORE)
    const { detailsMap } = execution.statusDetails
    const { devices } = await status('--deployment-id', ids.failed, '--devices', CORE)
    expect(devices).toMatchObject([
      {
        ...{ name: CORE, status: execution.status, detailedStatus: detailsMap['detailed-deployment-status'] },
        cause: detailsMap['deployment-failure-cause'],
        errorStack: JSON.parse(detailsMap['deployment-error-stack']),
        errorTypes: JSON.parse(detailsMap['deployment-error-types']),
        executionNumber: execution.executionNumber,
      },
    ])
    expect(devices[0]).toMatchObject({ status: 'FAILED', detailedStatus: 'FAILED_NO_STATE_CHANGE' })
    expect(devices[0].cause).toBe(
      'No local or cloud component version satisfies the requirements. Check whether the version constraints conflict and that the component exists in your AWS account with a version that matches the version constraints. If the version constraints conflict, revise deployments to resolve the conflict. Component com.example.HelloWorld version constraints: LOCAL_DEPLOYMENT requires =1.0.0, thinggroup/MyGreengrassCoreGroup requires =1.0.1.',
    )
    // One AWS CLI tells times as numbers of seconds, another in ISO 8601, the SDK as dates.
    const seconds = (time: string | number): number =>
      Math.floor(typeof time === 'number' ? time : new Date(time).getTime() / 1000)
    for (const [ours, theirs] of [
      [devices[0].queuedAt, execution.queuedAt],
      [devices[0].startedAt, execution.startedAt],
      [devices[0].updatedAt, execution.lastUpdatedAt],
    ]) {
      expect(seconds(ours)).toBe(seconds(theirs))
    }
  })

  test.for([
    ['fleet-1', 'SUCCEEDED', 'SUCCESSFUL', undefined],
    ['fleet-2', 'FAILED', 'FAILED_NO_STATE_CHANGE', 'nothing was changed on the device'],
    ['fleet-3', 'FAILED', 'FAILED_ROLLBACK_NOT_REQUESTED', 'it was not rolled back, and may be broken'],
    ['fleet-4', 'FAILED', 'FAILED_ROLLBACK_COMPLETE', 'the device was rolled back and works as before'],
    ['fleet-5', 'FAILED', 'FAILED_UNABLE_TO_ROLLBACK', 'rolling back failed too, and the device may be broken'],
    ['fleet-6', 'QUEUED', undefined, undefined],
  ] as const)('the detailed-deployment-status of %s: %s, %s', async ([name, word, detailed, words]) => {
    const { iotJobId } = await page.getDeployment(ids.second)
    const { execution } = await page.describeJobExecution(iotJobId, name)
    const details = execution.statusDetails?.detailsMap ?? {}
    expect([execution.status, details['detailed-deployment-status']]).toEqual([word, detailed])
    const [device] = (await statusHere('--thing-group', 'fleet', '--devices', name)).devices
    expect([device.name, device.status, device.detailedStatus, device.deviceState]).toEqual([
      name,
      word,
      detailed,
      words,
    ])
    expect(device.cause).toBe(details['deployment-failure-cause'])
  })
})

describe('a person', () => {
  const read = (...args: readonly string[]) => slipway(['status', ...args], { env: engine.env })

  test('is told how a group stands and why devices failed, with nothing active of what they wrote, and exit code 0', async () => {
    const { code, stdout } = await read('--thing-group', 'fleet', '--history')
    expect(code).toBe(0)
    for (const line of [
      '✗ revision 2 of thing group "fleet" goes on: 1 of 7 devices has it, 4 failed, 2 not begun',
      '  1 device failed: fleet-4',
      '    left    FAILED_ROLLBACK_COMPLETE: the device was rolled back and works as before',
      `    cause   ${CAUSE} 3`,
      '  2 devices have not begun: they are offline, or at another deployment',
      '    sensor   no core device that can be looked at',
    ]) {
      expect(stdout.split('\n')).toContain(line)
    }
    expect(stdout).toMatch(/^ {4}fleet-6 {2}healthy, last heard of 20/m)
    expect(stdout).toMatch(new RegExp(`^\\* 2 +${ids.second} +ACTIVE`, 'm'))
    expect(stdout).not.toContain('\u001b')
  })

  test.for<[readonly string[], number, string]>([
    [[], 2, 'one of them is missing'],
    [['--thing-group', 'fleet', '--core-device', CORE], 2, 'are given together'],
    [['--provider', 'codedeploy', '--thing-group', 'fleet'], 2, 'slipway deployments list'],
    [['--target-arn', 'fleet'], 2, 'expected the ARN of a thing or a thing group'],
    [['--thing', FLEET], 2, 'expected the name or the ARN of a thing'],
    [['--deployment-id', 'a/b'], 2, 'is not the id of a deployment'],
    [['--deployment-id', '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'], 1, 'does not exist'],
    [['--thing-group', 'nobody'], 1, 'thing group "nobody" does not exist'],
    [['--core-device', 'nobody'], 1, 'there is no core device "nobody"'],
    [['--thing-group', 'fleet', '--devices', CORE], 1, 'has no part in deployment'],
    [['--target-arn', FLEET.replace('us-east-1', 'eu-west-1')], 2, `there it is "${FLEET}"`],
    [['--target-arn', FLEET.replace('000000000000', '123456789012')], 2, 'not in the account and region'],
    [['--target-arn', GROUP.replace('us-east-1', 'eu-west-1').concat('x')], 1, 'region "eu-west-1"'],
  ])('who asks %j is told with exit code %i what is wrong: %s', async ([args, code, words]) => {
    const finished = await slipwayHere(['status', ...args], { env: engine.env })
    expect([finished.code, finished.stdout]).toEqual([code, ''])
    expect(finished.stderr).toContain(words)
  })
})

describe('without rights', () => {
  const as = (role: string, ...args: readonly string[]) =>
    slipwayHere(['status', ...args, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`], {
      env: engine.env,
    })

  test('of AWS IoT, devices themselves are asked: the same is told, but for the job', async () => {
    const { devices, deployment } = JSON.parse((await as('greengrass', '--target-arn', FLEET, '--json')).stdout)
    const usual = await statusHere('--thing-group', 'fleet')
    // What is no core device is known to AWS IoT alone.
    expect(deployment).toEqual({
      ...usual.deployment,
      counts: { ...usual.deployment.counts, pending: 1 },
      failure: { ...usual.deployment.failure, message: 'of 6 devices 4 failed' },
      job: { jobId: usual.deployment.job.jobId },
    })
    const facts = (all: readonly Status[]): Status =>
      all.map(({ name, status: word, detailedStatus, cause }) => [name, word, detailedStatus, cause])
    expect(facts(devices)).toEqual(facts(usual.devices))
    const part = await as('greengrass', '--deployment-id', ids.second, '--devices', 'fleet-1', '--json')
    expect(JSON.parse(part.stdout).devices).toMatchObject([{ status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL' }])
    const byName = await as('greengrass', '--thing-group', 'fleet')
    expect(byName.code).toBe(1)
    expect(byName.stderr).toContain('with --target-arn ARN it is not needed')
  })

  test('to look at devices, what the deployment itself says is told, and which rights are missing', async () => {
    const { code, stdout } = await as('deployments', '--target-arn', FLEET)
    expect(code).toBe(0)
    expect(stdout).toContain('• revision 2 of thing group "fleet" is ACTIVE\n')
    expect(stdout).toContain('its devices are not told: "iot:ListThingsInThingGroup" is not allowed')
    expect(stdout).toContain('→ allow iot:ListThingsInThingGroup')
  })

  test('to anything, the right that is missing is named', async () => {
    const { code, stderr } = await as('nothing', '--deployment-id', ids.second)
    expect(code).toBe(1)
    expect(stderr).toContain('"greengrass:GetDeployment" is not allowed')
  })

  test('but those of docs/policies/greengrass-status.json, all is told', async () => {
    for (const question of Object.values(QUESTIONS)) {
      const { stdout } = await as('status', ...question(), '--json')
      expect(JSON.parse(stdout)).toEqual(await statusHere(...question()))
    }
    const required = POLICY.Statement.filter((statement) => !isOptional(statement)).flatMap(({ Action }) => Action)
    expect(required.toSorted()).toEqual(RIGHTS.map(([one]) => one).toSorted())
  })

  test.for(RIGHTS)('without %s of them, less is told of a %s', async ([action, name]) => {
    const question = QUESTIONS[name]()
    const { code, stdout } = await as(roleWithout(action), ...question, '--json')
    const usual = await statusHere(...question)
    if (code === 0) expect(JSON.parse(stdout)).not.toEqual(usual)
    else
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'ACCESS_DENIED', message: expect.stringContaining(action) },
      })
  })
})
