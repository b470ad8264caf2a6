import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@slipway/core/clock'
import {
  type DeployMenderRequest,
  deployMender,
  type MenderStart,
  type PipelineEvent,
  planMenderDeployment,
  planMenderPush,
  planMenderRedeploy,
  pushMenderArtifact,
  redeployMender,
  waitForStatus,
} from '@slipway/core/pipeline'
import { renderResult } from '@slipway/core/report'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import {
  type ArtifactSettings,
  artifactOf,
  type MenderFixture,
  startMender,
  type TestDevice,
} from '../../engine/src/mender/fixtures/start-mender.ts'
import { artifactFiles } from './artifact-reader.ts'
import { createMenderProvider } from './provider.ts'
import type { MenderPolicy } from './settings.ts'

// The adapter and the use cases against the embedded Mender server, which answers as the real one.

async function start(plan: 'oss' | 'enterprise' = 'oss', policy: MenderPolicy = {}) {
  const mender = await startMender({ plan })
  const clock = new ManualClock({ isRunning: true, startAt: mender.clock.now() })
  const server = createMenderProvider({ serverUrl: mender.endpoint, token: mender.token, clock }, policy)
  const events: PipelineEvent[] = []
  const reporter = { report: (event: PipelineEvent): void => void events.push(event) }
  const ports = { server, reporter, clock, artifacts: artifactFiles }
  const wait = (deploymentId: string, more: { readonly onFailure?: 'stop' } = {}) =>
    waitForStatus(
      { deploymentId, timeoutMs: 3_600_000, ...more },
      // What is waited for has happened by then: the first look ends it.
      { provider: server, reporter, clock: systemClock, schedule: { floorMs: 10_000, random: () => 0 } },
    )
  const warnings = (): string[] => events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  return { mender, server, ports, wait, warnings, events }
}

async function fileOf(settings: ArtifactSettings): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-mender-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'app.mender')
  await writeFile(path, await artifactOf(settings))
  return path
}

/** A device that has told what it is. */
async function device(mender: MenderFixture, mac: string, type = 'board', artifact = 'app-0'): Promise<TestDevice> {
  const made = await mender.device(mac, type)
  await tell(made, artifact)
  return made
}

const tell = (one: TestDevice, artifact: string) =>
  one.call('PUT', '/api/devices/v1/inventory/device/attributes', [
    { name: 'device_type', value: one.type },
    { name: 'artifact_name', value: artifact },
  ])

const joinGroup = (mender: MenderFixture, one: TestDevice, group: string) =>
  mender.call('PUT', `/api/management/v1/inventory/devices/${one.id}/group`, { group })

async function finish(one: TestDevice, deploymentId: string, status = 'success'): Promise<void> {
  expect((await one.next()).status).toBe(200)
  expect((await one.report(deploymentId, 'installing')).status).toBe(204)
  if (status === 'failure') {
    await one.call('PUT', `/api/devices/v1/deployments/device/deployments/${deploymentId}/log`, {
      messages: [
        { timestamp: '2026-05-07T08:00:00Z', level: 'error', message: 'write failed: No space left on device' },
      ],
    })
  }
  expect((await one.report(deploymentId, status)).status).toBe(204)
}

const requestFor = (artifactName: string, target: DeployMenderRequest['target']): DeployMenderRequest => ({
  name: 'ci 7',
  revision: { type: 'mender', artifactName },
  target,
})

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}

function idOf(started: MenderStart): string {
  if (started.kind !== 'created') throw new Error('nothing was created')
  return started.deploymentId
}

describe('pushing', () => {
  test('uploads once, and takes the same Artifact for what is there', async () => {
    const { ports, events } = await start()
    const path = await fileOf({ name: 'app-1' })
    expect(await planMenderPush({ path }, ports)).toMatchObject({
      unchanged: false,
      revision: { artifactName: 'app-1' },
    })
    const first = await pushMenderArtifact({ path, description: 'release 7', tags: ['stable'], notes: 'n' }, ports)
    expect(first).toMatchObject({ unchanged: false, revision: { type: 'mender', artifactName: 'app-1' } })
    const again = await pushMenderArtifact({ path }, ports)
    expect(again).toEqual({ ...first, unchanged: true })
    expect(await planMenderPush({ path }, ports)).toMatchObject({ unchanged: true, artifactId: first.artifactId })
    expect(await ports.server.findRelease('app-1')).toMatchObject({ tags: ['stable'], notes: 'n' })
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['upload-progress', 'mender-artifact-uploaded', 'mender-artifact-unchanged']),
    )
  })

  test('refuses another content under the same name, with both checksums', async () => {
    const { ports } = await start()
    await pushMenderArtifact({ path: await fileOf({ name: 'app-1' }) }, ports)
    const other = { path: await fileOf({ name: 'app-1', sizeBytes: 65 }) }
    await expect(pushMenderArtifact(other, ports)).rejects.toMatchObject({
      code: 'KEY_TAKEN',
      message: expect.stringMatching(/"app\.bin" is sha256:[0-9a-f]{64} here and sha256:[0-9a-f]{64} there/),
    })
  })

  test('adds an Artifact for another device type to the release', async () => {
    const { ports } = await start()
    await pushMenderArtifact({ path: await fileOf({ name: 'app-1' }) }, ports)
    const pi = { path: await fileOf({ name: 'app-1', deviceTypes: ['pi'] }) }
    expect(await pushMenderArtifact(pi, ports)).toMatchObject({ unchanged: false })
    expect((await ports.server.findRelease('app-1'))?.artifacts).toHaveLength(2)
  })
})

describe('deploying', () => {
  test('to devices goes to its end, and is told with each of them', async () => {
    const { mender, ports, wait } = await start()
    await mender.release({ name: 'app-1' })
    const devices = [await device(mender, '01'), await device(mender, '02')]
    const target = { type: 'devices', devices: devices.map(({ id }) => id) } as const
    const plan = await planMenderDeployment(requestFor('app-1', target), ports)
    expect(plan).toMatchObject({ start: { kind: 'created' }, fleet: { total: 2, fitting: 2, unknown: 0, current: 0 } })
    const id = idOf(await deployMender(requestFor('app-1', target), ports))
    for (const one of devices) await finish(one, id)
    const result = await wait(id)
    expect(result).toMatchObject({ outcome: 'succeeded', status: 'finished', deployment: { service: 'mender' } })
    expect(result.targets.map(({ type, state }) => `${type} ${state}`)).toEqual([
      'device succeeded',
      'device succeeded',
    ])
  })

  test('tells the device that failed, why, and what to do', async () => {
    const { mender, ports, wait } = await start()
    await mender.release({ name: 'app-1' })
    const [good, bad] = [await device(mender, '01'), await device(mender, '02')]
    const id = idOf(await deployMender(requestFor('app-1', { type: 'devices', devices: [good.id, bad.id] }), ports))
    await finish(good, id)
    await finish(bad, id, 'failure')
    const result = await wait(id)
    expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'DEVICES_FAILED' } })
    const text = renderResult(result).join('\n')
    expect(text).toContain(`Update failed on ${bad.id}: write failed: No space left on device`)
    expect(text).toContain('1 device has the release')
    expect(text).toContain('the device has no room for the update')
    expect(text).toContain('slipway redeploy --provider mender')
    expect(text).not.toMatch(/codedeploy|aws /)
  })

  test('ends early when more devices have failed than may, and stops the rest where that is asked for', async () => {
    const { mender, ports, wait } = await start('oss', { maxFailures: 0 })
    await mender.release({ name: 'app-1' })
    const devices = [await device(mender, '01'), await device(mender, '02')] as const
    const id = idOf(
      await deployMender(requestFor('app-1', { type: 'devices', devices: devices.map((one) => one.id) }), ports),
    )
    await finish(devices[0], id, 'failure')
    const left = await wait(id)
    expect(left).toMatchObject({
      outcome: 'failed',
      status: 'inprogress',
      actionTaken: 'none',
      failure: { code: 'DEVICES_FAILED', message: '1 of 2 devices failed; the deployment was left running' },
    })
    expect(renderResult(left).join('\n')).toContain(`slipway stop --provider mender --deployment-id ${id}`)
    expect(await wait(id, { onFailure: 'stop' })).toMatchObject({ outcome: 'failed', actionTaken: 'stopped' })
    expect((await mender.show(id)).status).toBe('finished')
  })

  test('to a group that nobody asks for is stopped as stopped, with the devices that never came', async () => {
    const { mender, ports, wait, server } = await start()
    await mender.release({ name: 'app-1' })
    const one = await device(mender, '01')
    await joinGroup(mender, one, 'web')
    const id = idOf(await deployMender(requestFor('app-1', { type: 'group', group: 'web' }), ports))
    expect(await collect(server.listTargets(id))).toMatchObject([{ id: one.id, state: 'pending' }])
    expect(await server.stopDeployment(id, { rollback: false })).toMatchObject({ status: 'stopped' })
    await expect(server.stopDeployment(id, { rollback: false })).rejects.toMatchObject({ code: 'ALREADY_COMPLETED' })
    const result = await wait(id)
    expect(result).toMatchObject({ outcome: 'stopped', failure: { code: 'ABORTED' } })
    expect(renderResult(result).join('\n')).toContain(`1 device never asked for it: ${one.id}`)
  })

  test('takes the same deployment that is under way, and makes a second one when that is over', async () => {
    const { mender, ports } = await start()
    await mender.release({ name: 'app-1' })
    const one = await device(mender, '01')
    const request = requestFor('app-1', { type: 'devices', devices: [one.id] })
    const first = await deployMender(request, ports)
    expect(await deployMender(request, ports)).toEqual({ ...first, isAdopted: true })
    expect(await planMenderDeployment(request, ports)).toMatchObject({ start: { kind: 'adopted' } })
    await finish(one, idOf(first))
    const second = await deployMender(request, ports)
    expect(second).toMatchObject({ kind: 'created', isAdopted: false })
    expect(idOf(second)).not.toBe(idOf(first))
  })

  test('creates nothing where every device says that it runs the release, if that is asked for', async () => {
    const { mender, ports } = await start()
    await mender.release({ name: 'app-1' })
    await mender.release({ name: 'app-2' })
    const one = await device(mender, '01', 'board', 'app-1')
    const request = requestFor('app-1', { type: 'devices', devices: [one.id] })
    expect(await deployMender(request, ports, { skipIfCurrent: true })).toMatchObject({
      kind: 'not-deployed',
      notDeployed: { outcome: 'skipped', reason: { code: 'REVISION_CURRENT' } },
    })
    await deployMender({ ...requestFor('app-2', request.target), name: 'another' }, ports)
    expect(await deployMender(request, ports, { skipIfCurrent: true })).toMatchObject({ kind: 'created' })
  })

  test.for<[string, (id: string) => DeployMenderRequest, string]>([
    ['no such release', (id) => requestFor('app-9', { type: 'devices', devices: [id] }), 'REVISION_NOT_FOUND'],
    [
      'an Artifact that is gone',
      (id) => ({
        ...requestFor('app-1', { type: 'devices', devices: [id] }),
        revision: { type: 'mender', artifactName: 'app-1', artifactId: id },
      }),
      'OBJECT_CHANGED',
    ],
    ['an unknown device', () => requestFor('app-1', { type: 'devices', devices: ['nobody'] }), 'DEVICE_NOT_FOUND'],
    ['no such group', () => requestFor('app-1', { type: 'group', group: 'none' }), 'GROUP_NOT_FOUND'],
    ['no device', () => requestFor('app-1', { type: 'devices', devices: [] }), 'INPUT_INVALID'],
    ['a device of another type', (id) => requestFor('app-pi', { type: 'devices', devices: [id] }), 'NO_FITTING_DEVICE'],
    [
      'phases of an open-source server',
      (id) => ({
        ...requestFor('app-1', { type: 'devices', devices: [id] }),
        phases: [{ batchPercent: 10 }, { startsAt: 4e12 }],
      }),
      'FEATURE_UNAVAILABLE',
    ],
    [
      'retries of an open-source server',
      (id) => ({ ...requestFor('app-1', { type: 'devices', devices: [id] }), retries: 2 }),
      'FEATURE_UNAVAILABLE',
    ],
  ])('is refused before anything is created for %s', async ([, request, code]) => {
    const { mender, ports, server } = await start()
    await mender.release({ name: 'app-1' })
    await mender.release({ name: 'app-pi', deviceTypes: ['pi'] })
    const { id } = await device(mender, '01')
    for (const use of [deployMender, planMenderDeployment]) {
      await expect(use(request(id), ports)).rejects.toMatchObject({ code, message: expect.stringMatching(/./) })
    }
    expect(await collect(server.listMenderDeployments({}))).toEqual([])
  })

  test('says which devices get nothing, and goes on for the others', async () => {
    const { mender, ports, warnings, wait } = await start()
    await mender.release({ name: 'app-1' })
    const [board, pi] = [await device(mender, '01'), await device(mender, '02', 'pi')]
    const id = idOf(await deployMender(requestFor('app-1', { type: 'all-devices' }), ports))
    expect(warnings()).toEqual([expect.stringContaining('1 of 2 devices is of type pi and gets nothing')])
    await finish(board, id)
    expect((await pi.next()).status).toBe(204)
    const result = await wait(id)
    expect(result.outcome).toBe('succeeded')
    expect(renderResult(result).join('\n')).toContain('1 device got nothing: no Artifact of the release fits it')
  })
})

describe('a commercial server', () => {
  test('carries retries and phases out, and they are told', async () => {
    const { mender, ports, server } = await start('enterprise')
    await mender.release({ name: 'app-1' })
    const ids = [(await device(mender, '01')).id, (await device(mender, '02')).id]
    const phases = [{ batchPercent: 50 }, { startsAt: mender.clock.now() + 3_600_000 }]
    const request = { ...requestFor('app-1', { type: 'devices', devices: ids } as const), retries: 2, phases }
    const deployment = await server.getMenderDeployment(idOf(await deployMender(request, ports)))
    expect(deployment).toMatchObject({ retries: 2, phases: [{ batchPercent: 50 }, {}] })
  })

  test('brings a release to a dynamic group: the wait is over when those that were there have it', async () => {
    const { mender, ports, wait } = await start('enterprise')
    await mender.release({ name: 'app-1' })
    const devices = [await device(mender, '01'), await device(mender, '02')]
    const terms = [{ scope: 'inventory', attribute: 'device_type', type: '$eq', value: 'board' }]
    const made = await mender.call('POST', '/api/management/v2/inventory/filters', { name: 'boards', terms })
    const filterId = made.headers.get('location')?.split('/').at(-1) ?? ''
    const request = requestFor('app-1', { type: 'filter', filterId })
    const id = idOf(await deployMender(request, ports))
    expect(await deployMender(request, ports)).toMatchObject({ isAdopted: true, deploymentId: id })
    for (const one of devices) await finish(one, id)
    const result = await wait(id)
    expect(result).toMatchObject({ outcome: 'reached', reached: { point: 'enough-devices', devices: 2 } })
    expect(renderResult(result).join('\n')).toContain('has brought its release to 2 devices')
  })
})

describe('going back', () => {
  test('deploys the release before the last good one to the same group', async () => {
    const { mender, ports, events } = await start()
    const one = await device(mender, '01')
    await joinGroup(mender, one, 'web')
    const target = { type: 'group', group: 'web' } as const
    for (const name of ['app-1', 'app-2']) {
      await mender.release({ name })
      mender.clock.advance(1_000)
      await finish(one, idOf(await deployMender({ ...requestFor(name, target), name }, ports)))
    }
    const request = { name: 'back', target, from: 'previous-successful' } as const
    expect(await planMenderRedeploy(request, ports)).toMatchObject({ request: { revision: { artifactName: 'app-1' } } })
    expect(await redeployMender(request, ports)).toMatchObject({ kind: 'created', revision: { artifactName: 'app-1' } })
    expect(events.map(({ type }) => type)).toContain('redeploy-chosen')
  })

  test.for(['devices', 'all-devices'] as const)('finds what was brought to the same %s', async (type) => {
    const { mender, ports } = await start()
    const [one, other] = [await device(mender, '01'), await device(mender, '02')]
    const target = type === 'devices' ? ({ type, devices: [one.id] } as const) : { type }
    const everybody = { type: 'devices', devices: [one.id, other.id] } as const
    const alone = { type: 'devices', devices: [other.id] } as const
    for (const [name, whom] of [
      ['app-1', everybody],
      ['app-2', alone],
    ] as const) {
      await mender.release({ name })
      mender.clock.advance(1_000)
      const id = idOf(await deployMender({ ...requestFor(name, whom), name }, ports))
      for (const reached of whom === alone ? [other] : [one, other]) await finish(reached, id)
    }
    const request = { name: 'back', target, from: 'last-successful' } as const
    expect(await redeployMender(request, ports)).toMatchObject({ revision: { artifactName: 'app-1' } })
  })

  test('is told where there is nothing to go back to', async () => {
    const { mender, ports } = await start()
    const one = await device(mender, '01')
    const request = { name: 'back', target: { type: 'devices', devices: [one.id] }, from: 'last-successful' } as const
    await expect(redeployMender(request, ports)).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY' })
  })
})

test('a login with user and password serves as well as a token', async () => {
  const { mender } = await start()
  const { email, password } = mender.access
  const server = createMenderProvider({ serverUrl: mender.endpoint, login: { user: email, password } })
  expect(await server.findRelease('none')).toBeUndefined()
})
