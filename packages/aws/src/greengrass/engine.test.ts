import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CancelDeploymentCommand } from '@aws-sdk/client-greengrassv2'
import { AddThingToThingGroupCommand } from '@aws-sdk/client-iot'
import { systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import {
  type ComponentBundle,
  type DeployGreengrassRequest,
  deployGreengrass,
  type GreengrassStart,
  greengrassStatus,
  type PipelineEvent,
  planComponentPush,
  planGreengrassDeployment,
  planGreengrassRedeploy,
  planRetryOfFailed,
  pushComponent,
  redeployGreengrass,
  retryFailedDevices,
  waitForStatus,
} from '@slipway/core/pipeline'
import type { ArtifactStore, GreengrassPolicies, StorableFile } from '@slipway/core/provider'
import { renderResult } from '@slipway/core/report'
import { afterEach, describe, expect, test } from 'vitest'
import { settled } from '../../../engine/src/codedeploy/fixtures/virtual-clock.ts'
import {
  GreengrassFixture,
  groupArn,
  recipe,
  thingArn,
} from '../../../engine/src/greengrass/fixtures/start-greengrass.ts'
import type { CoreDevicePlan } from '../../../engine/src/scenario/scenario.ts'
import { createGreengrassProvider } from './provider.ts'
import type { GreengrassPolicy } from './settings.ts'

// The adapter and the use cases against the embedded services, which answer as the real ones. Devices follow scripts.

const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: 'AKIASLIPWAYTEST',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_REGION: 'us-west-2',
  AWS_MAX_ATTEMPTS: '1',
}
const APP = 'com.example.App'
const EDGE = { type: 'thing-group', name: 'edge' } as const

let fixture: GreengrassFixture
afterEach(() => fixture[Symbol.asyncDispose]())

async function start(
  devices: number,
  plans: readonly CoreDevicePlan[] = [{ devices: ['*'] }],
  policy: GreengrassPolicy = {},
) {
  const names = Array.from({ length: devices }, (_, place) => `edge-${place + 1}`)
  fixture = await GreengrassFixture.start({
    devices: names.map((thingName) => ({ thingName, thingGroups: ['edge'] })),
    plans,
  })
  if (devices === 0) await fixture.thing('elsewhere', 'edge', 'other')
  const service = createGreengrassProvider(
    { endpointUrl: fixture.endpoint, environment: ENVIRONMENT },
    { policy, account: '123456789012', clock: fixture.clock },
  )
  const events: PipelineEvent[] = []
  const reporter = { report: (event: PipelineEvent): void => void events.push(event) }
  // The engine's time stands still: what is looked at again is there by then.
  const clock = { now: () => fixture.clock.now(), sleep: () => settled() }
  const ports = { service, reporter, clock }
  for (const version of ['1.0.0', '2.0.0']) await fixture.component(recipe(APP, version))
  const wait = (deploymentId: string, onFailure: 'leave' | 'stop' = 'leave') =>
    waitForStatus(
      { deploymentId, timeoutMs: 3_600_000, onFailure },
      // What is waited for has happened by then: the first look ends it.
      { provider: service, reporter, clock: systemClock, schedule: { floorMs: 10_000, random: () => 0 } },
    )
  const warnings = (): string[] => events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  return { service, ports, events, warnings, wait }
}

const versionsOf = (versions: Readonly<Record<string, string>>, more: object = {}): DeployGreengrassRequest => ({
  target: EDGE,
  content: {
    kind: 'document',
    document: {
      components: Object.fromEntries(
        Object.entries(versions).map(([name, componentVersion]) => [name, { componentVersion }]),
      ),
    },
  },
  ...more,
})

function idOf(started: GreengrassStart): string {
  if (started.kind !== 'created') throw new Error('nothing was created')
  return started.deploymentId
}

/** Lets devices act for a while of the engine's time. */
const pass = (seconds = 120): Promise<void> => fixture.clock.advance(seconds * 1000)

describe('publishing a component', () => {
  const store: Pick<ArtifactStore, 'find' | 'put'> = {
    find: async (bucket, key) =>
      fixture.objects.has(`${bucket}/${key}`)
        ? { kind: 'same', artifact: { bucket, key, eTag: 'etag' } }
        : { kind: 'absent' },
    put: async (bucket, key, { path }: StorableFile) => {
      fixture.objects.set(`${bucket}/${key}`, await readFile(path))
      return { bucket, key, eTag: 'etag' }
    },
  }

  async function bundleOf(version: string, digest = 'a'): Promise<ComponentBundle> {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-component-'))
    const path = join(folder, 'run.sh')
    await writeFile(path, `echo ${digest}\n`)
    afterThis.push(() => rm(folder, { recursive: true }))
    const artifact = {
      fileName: 'run.sh',
      path,
      sizeBytes: 7,
      sha256: digest.repeat(64),
      contentDigest: digest.repeat(64),
    }
    const text = JSON.stringify(
      recipe(
        'com.example.New',
        '0.0.0',
        {},
        {
          Artifacts: [{ URI: 's3://BUCKET_NAME/COMPONENT_NAME/COMPONENT_VERSION/run.sh' }],
          Lifecycle: { Install: 'sh {artifacts:path}/run.sh > told' },
        },
      ),
    )
    return {
      ...{ name: 'com.example.New', version, elsewhere: [], publish: {}, contentDigest: digest.repeat(64) },
      recipe: { file: 'recipe.json', format: 'json', text },
      artifacts: [artifact],
    }
  }
  const afterThis: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of afterThis.splice(0)) await end()
  })

  test('makes a version with its artifacts, and nothing where the content is the same', async () => {
    const { ports, events } = await start(0)
    const all = { ...ports, store }
    const component = await bundleOf('1.4.0')
    const request = { component, bucket: 'releases', tags: { team: 'edge' } }
    expect(await planComponentPush(request, ports)).toMatchObject({ version: '1.4.0', unchanged: false })
    expect(fixture.objects.size).toBe(0)
    const pushed = await pushComponent(request, all)
    const uri = `s3://releases/com.example.New/${'a'.repeat(64)}/run.sh`
    expect(pushed).toMatchObject({
      ...{ name: 'com.example.New', version: '1.4.0', unchanged: false, uris: { 'run.sh': uri } },
      revision: { type: 'greengrass', components: { 'com.example.New': '1.4.0' } },
    })
    expect(await ports.service.findComponentVersion('com.example.New', '1.4.0')).toMatchObject({
      state: 'deployable',
      tags: { team: 'edge', 'slipway-content-digest': 'a'.repeat(64) },
    })
    expect(await pushComponent(request, all)).toEqual({ ...pushed, unchanged: true })
    expect(events.map(({ type }) => type)).toEqual(['uploaded', 'component-created', 'component-unchanged'])
  })

  test('refuses other content under a version that is there, before anything is uploaded', async () => {
    const { ports } = await start(0)
    await pushComponent({ component: await bundleOf('1.4.0'), bucket: 'releases' }, { ...ports, store })
    const component = await bundleOf('1.4.0', 'b')
    for (const push of [pushComponent, planComponentPush]) {
      await expect(push({ component, bucket: 'releases' }, { ...ports, store })).rejects.toMatchObject({
        code: 'KEY_TAKEN',
        message: expect.stringContaining('b'.repeat(64)),
      })
    }
    expect([...fixture.objects.keys()]).toEqual([`releases/com.example.New/${'a'.repeat(64)}/run.sh`])
  })

  test('counts NEXT_PATCH on by change alone, and gives each of two runs at the same moment a number of its own', async () => {
    const { ports } = await start(0)
    const push = async (digest: string) =>
      pushComponent({ component: await bundleOf('NEXT_PATCH', digest), bucket: 'releases' }, { ...ports, store })
    expect(await push('a')).toMatchObject({ version: '1.0.0', unchanged: false })
    expect(await push('a')).toMatchObject({ version: '1.0.0', unchanged: true })
    const both = await Promise.all([push('b'), push('c')])
    expect(both.map(({ version }) => version).sort()).toEqual(['1.0.1', '1.0.2'])
    expect(await ports.service.listComponentVersions('com.example.New')).toHaveLength(3)
  })

  test('brings it to a core device, which really runs it', async () => {
    const { ports, wait } = await start(1, [])
    const { name, version, revision } = await pushComponent(
      { component: await bundleOf('NEXT_PATCH'), bucket: 'releases', prefix: 'components/' },
      { ...ports, store },
    )
    expect(revision).toEqual({ type: 'greengrass', components: { 'com.example.New': '1.0.0' } })
    const id = idOf(await deployGreengrass(versionsOf({ [name]: version }), ports))
    await fixture.ended('edge-1', id)
    expect(await wait(id)).toMatchObject({ outcome: 'succeeded' })
    const told = join(fixture.directory, 'core-devices', 'edge-1', 'work', name, 'told')
    expect(await readFile(told, 'utf8')).toBe('a\n')
    expect(await greengrassStatus({ kind: 'device', device: 'edge-1' }, ports)).toMatchObject({
      installed: expect.arrayContaining([expect.objectContaining({ name, version, isRoot: true })]),
    })
  })

  test('tells why a version cannot be deployed, and does not take it for published', async () => {
    const { ports } = await start(0)
    const lost = { ...store, put: async (bucket: string, key: string) => ({ bucket, key, eTag: 'etag' }) }
    const request = { component: await bundleOf('NEXT_PATCH'), bucket: 'releases' }
    await expect(pushComponent(request, { ...ports, store: lost })).rejects.toMatchObject({
      code: 'COMPONENT_FAILED',
      message: expect.stringContaining('run.sh'),
      hint: expect.stringContaining('delete-component'),
    })
    expect(await pushComponent(request, { ...ports, store })).toMatchObject({ version: '1.0.1', unchanged: false })
  })
})

describe('deploying to a group', () => {
  test('succeeds when every device has it, though the service leaves the deployment ACTIVE', async () => {
    const { ports, wait, events } = await start(3)
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }, { name: 'ci 7' }), ports))
    await pass()
    const result = await wait(id)
    expect(result).toMatchObject({
      ...{ outcome: 'succeeded', status: 'ACTIVE' },
      deployment: { service: 'greengrass', description: 'ci 7', counts: { succeeded: 3, pending: 0 } },
    })
    expect(result.targets.map((target) => [target.id, target.type, target.state])).toEqual(
      ['edge-1', 'edge-2', 'edge-3'].map((name) => [name, 'device', 'succeeded']),
    )
    expect(events.map(({ type }) => type)).toContain('greengrass-deployment-created')
  })

  test('tells the devices that failed, why, and how they are left', async () => {
    const bad: CoreDevicePlan = {
      ...{ devices: ['edge-2'], endsAs: 'FAILED_ROLLBACK_COMPLETE', cause: 'com.example.App broke' },
      errorStack: ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
      errorTypes: ['USER_COMPONENT_ERROR'],
    }
    const { ports, wait } = await start(3, [bad, { devices: ['*'] }])
    await deployGreengrass(versionsOf({ [APP]: '2.0.0' }), ports)
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
    await pass()
    const result = await wait(id)
    const text = renderResult(result).join('\n')
    expect(text).toContain('com.example.App broke; the device was rolled back and works as before')
    expect(text).toContain('a script of the component failed')
    expect(text).toContain('slipway redeploy --provider greengrass --thing-group edge')
    expect(text).not.toMatch(/codedeploy|mender|Artifact/i)
    expect(result).toMatchObject({
      outcome: 'failed',
      failure: { code: 'DEVICES_FAILED', message: 'of 3 devices 1 failed' },
    })
    expect(result.targets[1]?.events).toMatchObject([
      {
        state: 'failed',
        diagnostics: {
          errorCode: 'COMPONENT_BROKEN',
          message: 'com.example.App broke; the device was rolled back and works as before',
          detailedStatus: 'FAILED_ROLLBACK_COMPLETE',
          errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
          errorTypes: ['USER_COMPONENT_ERROR'],
        },
      },
    ])
  })

  const HALF: readonly CoreDevicePlan[] = [
    { devices: ['edge-1'] },
    { devices: ['edge-2'], endsAs: 'FAILED_NO_STATE_CHANGE' },
    { devices: ['*'], isOffline: true },
  ]

  test.for<[name: string, policy: GreengrassPolicy, expected: object]>([
    ['too many failed', {}, { outcome: 'failed', failure: { code: 'DEVICES_FAILED' } }],
    ['enough have it', { maxFailures: 1, waitForDevices: 1 }, { outcome: 'reached', reached: { devices: 1 } }],
    [
      'too few can get it',
      { maxFailures: 1, waitForDevices: { percent: 100 } },
      { failure: { code: 'GOAL_OUT_OF_REACH' } },
    ],
  ])('ends early when %s, with the deployment left running', async ([, policy, expected]) => {
    const { ports, wait, service } = await start(4, HALF, policy)
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
    await pass()
    expect(await wait(id)).toMatchObject({ ...expected, actionTaken: 'none' })
    expect((await service.describeDeployment(id)).nativeStatus).toBe('ACTIVE')
  })

  test('leaves devices out that were not heard of for long', async () => {
    const { ports, wait } = await start(2, [{ devices: ['*'], isOffline: true }], {
      leaveOut: { silentForMs: 3_600_000 },
    })
    await pass(7_200)
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
    expect(await wait(id)).toMatchObject({ outcome: 'failed', failure: { code: 'GROUP_EMPTY' } })
  })

  test('is stopped for the devices that have not begun where that is asked for', async () => {
    const { ports, wait, service } = await start(4, HALF)
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
    await pass()
    expect(await wait(id, 'stop')).toMatchObject({ outcome: 'failed', actionTaken: 'stopped' })
    expect(await service.getDeployment(id)).toMatchObject({
      state: 'stopped',
      nativeStatus: 'CANCELED',
      failure: { code: 'CANCELED', message: 'it was cancelled when 1 of 4 devices had it' },
    })
    await expect(service.stopDeployment(id, { rollback: false })).rejects.toMatchObject({ code: 'ALREADY_COMPLETED' })
    await expect(service.stopDeployment(id, { rollback: true })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('says by which deployment it was superseded', async () => {
    const { ports, wait } = await start(1, [{ devices: ['*'], isOffline: true }])
    const first = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
    const second = idOf(await deployGreengrass(versionsOf({ [APP]: '2.0.0' }), ports))
    expect(await wait(first)).toMatchObject({
      outcome: 'stopped',
      failure: { code: 'SUPERSEDED', message: expect.stringContaining(`${second}, revision 2`) },
    })
  })

  test('is ended by the criteria of its roll-out', async () => {
    const { ports, wait } = await start(4, [{ devices: ['*'], endsAs: 'FAILED_NO_STATE_CHANGE' }])
    const criteria = {
      failureType: 'ALL',
      action: 'CANCEL',
      thresholdPercentage: 50,
      minNumberOfExecutedThings: 1,
    } as const
    const job = { abortConfig: { criteriaList: [criteria] } }
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }, { job }), ports))
    await pass()
    expect(await wait(id)).toMatchObject({ outcome: 'failed', failure: { code: 'ABORT_CRITERIA_MET' } })
  })

  test('does not wait for a device that joined later, and is not over while a roll-out by rates goes on', async () => {
    const { ports, service } = await start(3)
    const job = { jobExecutionsRolloutConfig: { maximumPerMinute: 1 } }
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }, { job }), ports))
    expect(await service.getDeployment(id)).toMatchObject({
      state: 'in-progress',
      counts: { pending: expect.any(Number) },
    })
    await fixture.thing('late')
    await fixture.iot.send(new AddThingToThingGroupCommand({ thingGroupName: 'edge', thingName: 'late' }))
    await pass(600)
    expect(await service.getDeployment(id)).toMatchObject({ state: 'succeeded', counts: { succeeded: 3, pending: 0 } })
  })
})

describe('deploying to a core device', () => {
  test('ends by the word of the service, without a job', async () => {
    const { ports, wait } = await start(1)
    const target = { type: 'thing', name: 'edge-1' } as const
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }, { target }), ports))
    await pass()
    expect(await wait(id)).toMatchObject({ outcome: 'succeeded', status: 'COMPLETED', targets: [{ id: 'edge-1' }] })
  })

  test('says of a thing that is none that it has to become one: before, and while it waits', async () => {
    const { ports, service, warnings } = await start(1)
    await fixture.thing('sensor')
    const request = versionsOf({ [APP]: '1.0.0' }, { target: { type: 'thing', name: 'sensor' } })
    const id = idOf(await deployGreengrass(request, ports))
    const words = 'thing "sensor" is no core device: it gets the deployment when Greengrass runs on it'
    expect(warnings()).toContainEqual(expect.stringContaining(words))
    expect((await planGreengrassDeployment(request, ports)).warnings).toContainEqual(expect.stringContaining(words))
    expect(await service.getDeployment(id)).toMatchObject({ state: 'pending', heldUp: words })
    // What it is told for: the thing may become one, and then the deployment goes on.
    await fixture.greengrass.ensureDevices([{ thingName: 'sensor', thingGroups: [] }])
    expect(await service.getDeployment(id)).not.toHaveProperty('heldUp')
    const { warnings: none } = await planGreengrassDeployment(
      { ...request, target: { type: 'thing', name: 'edge-1' } },
      ports,
    )
    expect(none.join()).not.toContain('no core device')
  })

  test('asks for no more rights than it was given', async () => {
    const { ports, service } = await start(1)
    const denied = new SlipwayError('ACCESS_DENIED', '"greengrass:GetCoreDevice" is not allowed')
    const shy = { ...service, describeCoreDevice: () => Promise.reject(denied) }
    const request = versionsOf({ [APP]: '1.0.0' }, { target: { type: 'thing', name: 'edge-1' } })
    expect((await planGreengrassDeployment(request, { ...ports, service: shy })).warnings.join()).not.toContain(
      'core device:',
    )
  })

  test('tells why it failed', async () => {
    const { ports, wait } = await start(1, [
      { devices: ['*'], endsAs: 'FAILED_NO_STATE_CHANGE', cause: 'no such thing' },
    ])
    const target = { type: 'thing', name: 'edge-1' } as const
    const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }, { target }), ports))
    await pass()
    const result = await wait(id)
    expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'DEVICE_FAILED' } })
    expect(result.targets[0]?.events[0]?.diagnostics).toMatchObject({ detailedStatus: 'FAILED_NO_STATE_CHANGE' })
  })
})

describe('a change of what a target has', () => {
  const policies: GreengrassPolicies = { failureHandlingPolicy: 'DO_NOTHING' }

  async function withTwo() {
    const started = await start(1)
    await fixture.component(recipe('com.example.Other', '1.0.0'))
    const document = {
      deploymentName: 'fleet',
      components: {
        [APP]: { componentVersion: '1.0.0', configurationUpdate: { merge: '{"a":1}' }, runWith: { posixUser: 'u' } },
        'com.example.Other': { componentVersion: '1.0.0' },
      },
      tags: { team: 'edge' },
    }
    const first = idOf(
      await deployGreengrass({ target: EDGE, content: { kind: 'document', document }, policies }, started.ports),
    )
    return { ...started, first }
  }
  const bump = { target: EDGE, content: { kind: 'change', components: { [APP]: { version: '2.0.0' } } } } as const

  test('keeps everything else', async () => {
    const { ports, service } = await withTwo()
    expect((await planGreengrassDeployment(bump, ports)).components).toEqual([
      { name: APP, change: 'changed', from: '1.0.0', to: '2.0.0' },
      { name: 'com.example.Other', change: 'kept', from: '1.0.0', to: '1.0.0' },
    ])
    const { document } = await service.describeDeployment(idOf(await deployGreengrass(bump, ports)))
    expect(document).toMatchObject({
      deploymentName: 'fleet',
      components: {
        [APP]: { componentVersion: '2.0.0', configurationUpdate: { merge: '{"a":1}' }, runWith: { posixUser: 'u' } },
        'com.example.Other': { componentVersion: '1.0.0' },
      },
      deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
      tags: { team: 'edge' },
    })
  })

  test('removes and configures what it names', async () => {
    const { ports, service } = await withTwo()
    const configurationUpdate = { reset: ['/a'], merge: '{"b":2}' }
    const content = {
      kind: 'change',
      components: { [APP]: { configurationUpdate } },
      remove: ['com.example.Other'],
    } as const
    const id = idOf(await deployGreengrass({ target: EDGE, content }, ports))
    expect((await service.describeDeployment(id)).document.components).toEqual({
      [APP]: { componentVersion: '1.0.0', configurationUpdate, runWith: { posixUser: 'u' } },
    })
  })

  test('is refused when somebody deployed in between, and nothing is created', async () => {
    const { ports, service, first } = await withTwo()
    let looks = 0
    const racing = {
      ...service,
      latestRevision: async (arn: string) => {
        looks += 1
        if (looks === 2) await fixture.deploy(arn, { [APP]: '1.0.0' })
        return service.latestRevision(arn)
      },
    }
    await expect(deployGreengrass(bump, { ...ports, service: racing })).rejects.toMatchObject({
      code: 'TARGET_CHANGED',
    })
    expect((await service.latestRevision(groupArn('edge')))?.revisionId).toBe('2')
    const expected = { ...bump, expectedDeploymentId: first }
    await expect(deployGreengrass(expected, ports)).rejects.toMatchObject({ code: 'TARGET_CHANGED' })
  })

  test('that was lost at the very same moment is told with both deployments', async () => {
    const { ports, service } = await withTwo()
    let lost = ''
    const racing = {
      ...service,
      createDeployment: async (request: Parameters<typeof service.createDeployment>[0]) => {
        lost = (await fixture.deploy(request.targetArn, { [APP]: '1.0.0' })).deploymentId
        return service.createDeployment(request)
      },
    }
    await expect(deployGreengrass(bump, { ...ports, service: racing })).rejects.toMatchObject({
      code: 'TARGET_CHANGED',
      message: expect.stringContaining(lost),
    })
  })

  test('is skipped where the target has it already, but not after a cancellation', async () => {
    const { ports, service } = await withTwo()
    const id = idOf(await deployGreengrass(bump, ports))
    const skipped = { kind: 'not-deployed', notDeployed: { outcome: 'skipped', reason: { code: 'REVISION_CURRENT' } } }
    expect(await deployGreengrass(bump, ports, { skipIfCurrent: true })).toMatchObject(skipped)
    expect(await planGreengrassDeployment(bump, ports, { skipIfCurrent: true })).toMatchObject({
      start: { kind: 'skipped' },
    })
    await fixture.client.send(new CancelDeploymentCommand({ deploymentId: id }))
    expect(await deployGreengrass(bump, ports, { skipIfCurrent: true })).toMatchObject({ kind: 'created' })
    expect((await service.latestRevision(groupArn('edge')))?.revisionId).toBe('3')
  })

  test('goes back to the revision before, to a number and to an id', async () => {
    const { ports, service, first } = await withTwo()
    await deployGreengrass(bump, ports)
    const versionNow = async () => {
      const latest = await service.latestRevision(groupArn('edge'))
      return (await service.describeDeployment(latest?.deploymentId ?? '')).document.components[APP]?.componentVersion
    }
    expect(await planGreengrassRedeploy({ target: EDGE, from: 'previous' }, ports)).toMatchObject({ from: first })
    expect(await redeployGreengrass({ target: EDGE, from: 'previous' }, ports)).toMatchObject({ from: first })
    expect(await versionNow()).toBe('1.0.0')
    await redeployGreengrass({ target: EDGE, from: { revisionId: '2' } }, ports)
    expect(await versionNow()).toBe('2.0.0')
    await redeployGreengrass({ target: EDGE, from: { deploymentId: first } }, ports)
    expect(await versionNow()).toBe('1.0.0')
    const missing = { target: EDGE, from: { revisionId: '77' } }
    await expect(redeployGreengrass(missing, ports)).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY' })
  })
})

test.for<[string, DeployGreengrassRequest, string]>([
  [
    'no such group',
    versionsOf({ [APP]: '1.0.0' }, { target: { type: 'thing-group', name: 'none' } }),
    'GROUP_NOT_FOUND',
  ],
  ['no such thing', versionsOf({ [APP]: '1.0.0' }, { target: { type: 'thing', name: 'none' } }), 'DEVICE_NOT_FOUND'],
  ['no such version', versionsOf({ [APP]: '9.0.0' }), 'COMPONENT_NOT_FOUND'],
  ['no such component', versionsOf({ 'com.example.None': '1.0.0' }), 'COMPONENT_NOT_FOUND'],
  ['no exact version', versionsOf({ [APP]: '^1.0.0' }), 'INPUT_INVALID'],
  ['nothing to remove', { target: EDGE, content: { kind: 'change', components: {}, remove: [APP] } }, 'INPUT_INVALID'],
  [
    'a change without a version',
    { target: EDGE, content: { kind: 'change', components: { [APP]: {} } } },
    'INPUT_INVALID',
  ],
])('a deployment is refused before anything is created for %s', async ([, request, code]) => {
  const { ports, service } = await start(1)
  for (const use of [deployGreengrass, planGreengrassDeployment]) {
    await expect(use(request, ports)).rejects.toMatchObject({ code, message: expect.stringMatching(/./) })
  }
  expect(await service.latestRevision(groupArn('edge'))).toBeUndefined()
})

test('devices that failed are tried again by themselves, as a subdeployment', async () => {
  const { ports, wait, service, events } = await start(3, [
    { devices: ['edge-2'], endsAs: 'FAILED_NO_STATE_CHANGE', window: { toSeconds: 60 } },
    { devices: ['*'] },
  ])
  const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
  await pass()
  const plan = await planRetryOfFailed({ target: EDGE }, ports)
  const target = { type: 'thing-group', name: 'edge-retry-1' }
  expect(plan).toMatchObject({ target, targetArn: groupArn('edge-retry-1'), retried: ['edge-2'], from: id, devices: 1 })
  await expect(service.listMembers('edge-retry-1')).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
  const retried = await retryFailedDevices({ target: EDGE }, ports)
  expect(events).toContainEqual({
    ...{ type: 'failed-devices-chosen', deploymentId: id, groupName: 'edge-retry-1', devices: ['edge-2'] },
  })
  expect(retried).toMatchObject({ from: id, groupName: 'edge-retry-1', devices: ['edge-2'] })
  expect((await service.describeDeployment(idOf(retried))).document.parentTargetArn).toBe(groupArn('edge'))
  await pass()
  expect(await wait(idOf(retried))).toMatchObject({ outcome: 'succeeded', targets: [{ id: 'edge-2' }] })
  const again = { target: { type: 'thing-group', name: 'edge-retry-1' } } as const
  await expect(retryFailedDevices(again, ports)).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY' })
})

test('going back once more, to what has failed before, is warned of', async () => {
  const { ports } = await start(3, [{ devices: ['edge-2'], endsAs: 'FAILED_NO_STATE_CHANGE' }, { devices: ['*'] }])
  await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports)
  await pass()
  await deployGreengrass(versionsOf({ [APP]: '2.0.0' }), ports)
  const { warnings } = await planGreengrassRedeploy({ target: EDGE, from: 'previous' }, ports)
  expect(warnings).toContainEqual(
    'revision 1, which is deployed again, has failed before, on edge-2 for one: is it the one to go back to?',
  )
  const named = await planGreengrassRedeploy({ target: EDGE, from: { revisionId: '1' } }, ports)
  expect(named.warnings.join()).not.toContain('failed before')
})

test('the questions about status are answered', async () => {
  const { ports, service } = await start(3, [
    { devices: ['edge-2'], endsAs: 'FAILED_NO_STATE_CHANGE', cause: 'no version fits' },
    { devices: ['edge-3'], isOffline: true },
    { devices: ['*'] },
  ])
  expect(await greengrassStatus({ kind: 'target', target: EDGE }, ports)).toEqual({
    kind: 'target',
    target: EDGE,
    targetArn: groupArn('edge'),
  })
  const old = idOf(await deployGreengrass(versionsOf({ [APP]: '2.0.0' }), ports))
  const id = idOf(await deployGreengrass(versionsOf({ [APP]: '1.0.0' }), ports))
  await pass()
  const ofTarget = await greengrassStatus({ kind: 'target', target: EDGE, history: 100 }, ports)
  expect(ofTarget).toMatchObject({
    latest: {
      deployment: { id, nativeStatus: 'ACTIVE', revisionId: '2', counts: { succeeded: 1, failed: 1, pending: 1 } },
      devices: [
        {
          detailedStatus: 'FAILED_NO_STATE_CHANGE',
          target: { id: 'edge-2', events: [{ diagnostics: { cause: 'no version fits' } }] },
          installed: [],
        },
      ],
      waiting: { total: 1, devices: [{ name: 'edge-3', isHealthy: true, lastSeenAt: expect.any(Number) }] },
    },
    history: [
      { deploymentId: id, revisionId: '2', isLatestForTarget: true },
      { deploymentId: old, revisionId: '1', isLatestForTarget: false },
    ],
  })
  const part = { kind: 'deployment', deploymentId: id, devices: ['edge-1'] } as const
  const ofPart = await greengrassStatus(part, ports)
  expect(ofPart).toMatchObject({
    deployment: { job: { nativeStatus: 'IN_PROGRESS', counts: { succeeded: 1, failed: 1, queued: 1 } } },
    devices: [{ target: { id: 'edge-1', state: 'succeeded' }, detailedStatus: 'SUCCESSFUL', executionNumber: 1 }],
  })
  expect(ofPart).not.toHaveProperty('waiting')
  const strange = { ...part, devices: ['edge-9'] }
  await expect(greengrassStatus(strange, ports)).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
  expect(await greengrassStatus({ kind: 'device', device: 'edge-1' }, ports)).toMatchObject({
    deployments: [{ deploymentId: id, state: 'succeeded', nativeStatus: 'SUCCEEDED' }],
    installed: expect.any(Array),
  })
  await expect(greengrassStatus({ kind: 'device', device: 'edge-9' }, ports)).rejects.toMatchObject({
    code: 'DEVICE_NOT_FOUND',
  })
  expect(await service.listMembers('edge')).toHaveLength(3)
  expect(thingArn('edge-1')).toBe(await service.findTarget({ type: 'thing', name: 'edge-1' }))
})
