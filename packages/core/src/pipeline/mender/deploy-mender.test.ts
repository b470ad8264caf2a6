import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { PipelineEvent } from '../events.ts'
import { deployMender } from './deploy-mender.ts'
import {
  type MenderScript,
  menderDeployment,
  menderDevice,
  ScriptedMender,
  storedArtifact,
  unanswered,
} from './fixtures/scripted-mender.ts'
import { planMenderDeployment } from './plan-mender.ts'
import type { DeployMenderRequest } from './requests.ts'

const REQUEST: DeployMenderRequest = {
  name: 'ci 7',
  revision: { type: 'mender', artifactName: 'app-1' },
  target: { type: 'devices', devices: ['a', 'b'] },
}

function start(script: MenderScript = {}) {
  const server = new ScriptedMender({
    artifacts: [storedArtifact('app-1')],
    devices: [menderDevice('a'), menderDevice('b')],
    ...script,
  })
  const events: PipelineEvent[] = []
  const ports = {
    server,
    clock: new ManualClock({ isRunning: true }),
    reporter: { report: (event: PipelineEvent): void => void events.push(event) },
  }
  return { server, ports, events }
}

/** The same deployment as the request's, under way. */
const twin = (id: string) => menderDeployment(id, 'app-1', 'in-progress', { name: 'ci 7' })
const exists = new SlipwayError('DEPLOYMENT_EXISTS', 'the same is under way')

describe('an answer that is lost', () => {
  test('after the deployment was created leads to that one, and to no second', async () => {
    const { server, ports } = start({ creations: [{ error: unanswered(), isDone: true }] })
    expect(await deployMender(REQUEST, ports)).toEqual({
      kind: 'created',
      deploymentId: 'deployment-1',
      revision: REQUEST.revision,
      isAdopted: false,
    })
    expect(server.created).toHaveLength(1)
  })

  test('before anything was created leads to a second request', async () => {
    const { server, ports } = start({ creations: [{ error: unanswered() }, { error: unanswered() }] })
    expect(await deployMender(REQUEST, ports)).toMatchObject({ deploymentId: 'deployment-1', isAdopted: false })
    expect(server.created).toHaveLength(3)
  })

  test('three times ends it', async () => {
    const fate = { error: unanswered() }
    const { ports } = start({ creations: [fate, fate, fate, fate] })
    await expect(deployMender(REQUEST, ports)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })

  test('is not taken for an older deployment of the same name', async () => {
    const older = menderDeployment('older', 'app-1', 'succeeded', { name: 'ci 7' })
    const { server, ports } = start({
      deployments: [older],
      lists: { older: ['a', 'b'] },
      creations: [{ error: unanswered() }],
    })
    expect(await deployMender(REQUEST, ports)).toMatchObject({ deploymentId: 'deployment-2' })
    expect(server.created).toHaveLength(2)
  })

  test('and a server that is gone leaves it open whether there is one, and says how to find out', async () => {
    const { server, ports } = start({ creations: [{ error: unanswered() }] })
    let looks = 0
    const list = server.listMenderDeployments.bind(server)
    server.listMenderDeployments = (filter) => {
      looks += 1
      if (looks > 1) throw unanswered()
      return list(filter)
    }
    await expect(deployMender(REQUEST, ports)).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('whether deployment "ci 7" was created is not known'),
    })
  })
})

describe('the same deployment that is under way', () => {
  test('is taken as such where another run has made it between our looking and our asking', async () => {
    const { server, ports } = start({
      deployments: [twin('theirs')],
      lists: { theirs: ['a', 'b'] },
      creations: [{ error: exists }],
    })
    let looks = 0
    const list = server.listMenderDeployments.bind(server)
    server.listMenderDeployments = async function* (filter) {
      looks += 1
      if (looks > 1) yield* list(filter)
    }
    expect(await deployMender(REQUEST, ports)).toMatchObject({ deploymentId: 'theirs', isAdopted: true })
  })

  test('is taken, and told as such', async () => {
    const { ports, events } = start({
      deployments: [twin('other'), twin('ours')],
      lists: { other: ['a', 'c'], ours: ['b', 'a'] },
      creations: [{ error: exists }],
    })
    expect(await deployMender(REQUEST, ports)).toMatchObject({ deploymentId: 'ours', isAdopted: true })
    expect(events.at(-1)).toMatchObject({ type: 'mender-deployment-created', isAdopted: true, devices: 2 })
  })

  test('that cannot be found is told as the server’s refusal', async () => {
    const { ports } = start({ creations: [{ error: exists }] })
    await expect(deployMender(REQUEST, ports)).rejects.toMatchObject({ code: 'DEPLOYMENT_EXISTS' })
  })

  test.for([
    ['another release', menderDeployment('ours', 'app-2', 'in-progress', { name: 'ci 7' })],
    ['another flag', menderDeployment('ours', 'app-1', 'in-progress', { name: 'ci 7', forceInstallation: true })],
    ['a configuration', menderDeployment('ours', 'app-1', 'in-progress', { name: 'ci 7', kind: 'configuration' })],
    ['a dynamic group', menderDeployment('ours', 'app-1', 'in-progress', { name: 'ci 7', isDynamic: true })],
    ['another number of devices', menderDeployment('ours', 'app-1', 'in-progress', { name: 'ci 7', maxDevices: 3 })],
  ] as const)('is not one of %s', async ([, other]) => {
    const { ports } = start({ deployments: [other], lists: { ours: ['a', 'b'] } })
    expect((await planMenderDeployment(REQUEST, ports)).start).toEqual({ kind: 'created' })
  })
})

describe('an option that the server takes no notice of', () => {
  const phases = [{ batchPercent: 10 }, { startsAt: 9e12 }]

  test.for<[string, Partial<DeployMenderRequest>, 'phases' | 'retries' | 'hasUpdateControlMap']>([
    ['phases', { phases }, 'phases'],
    ['retries', { retries: 2 }, 'retries'],
    ['a control map', { updateControlMap: { states: {} } }, 'hasUpdateControlMap'],
  ])('is seen at the deployment, which is stopped again: %s', async ([, more, forgotten]) => {
    const { server, ports } = start({ forgets: [forgotten] })
    await expect(deployMender({ ...REQUEST, ...more }, ports)).rejects.toMatchObject({
      code: 'FEATURE_UNAVAILABLE',
      message: expect.stringContaining('it made deployment deployment-1 without; it was stopped again'),
    })
    expect(server.asked).toContain('stop deployment-1')
  })

  test('keeps a deployment of somebody else going', async () => {
    const { server, ports } = start({
      deployments: [twin('theirs')],
      lists: { theirs: ['a', 'b'] },
      creations: [{ error: exists }],
    })
    await expect(deployMender({ ...REQUEST, retries: 2 }, ports)).rejects.toMatchObject({ code: 'FEATURE_UNAVAILABLE' })
    expect(server.asked).not.toContain('stop theirs')
  })

  test('is asked about first: nothing is created on an open-source server', async () => {
    const { server, ports } = start({ commercial: 'absent' })
    await expect(deployMender({ ...REQUEST, phases }, ports)).rejects.toMatchObject({ code: 'FEATURE_UNAVAILABLE' })
    expect(server.created).toEqual([])
  })

  test('of a small plan goes on where it is not the dynamic group', async () => {
    const { ports } = start({ commercial: 'denied' })
    expect(await deployMender({ ...REQUEST, retries: 2 }, ports)).toMatchObject({ kind: 'created' })
    const dynamic = { ...REQUEST, target: { type: 'filter', filterId: 'f' } } as const
    await expect(deployMender(dynamic, ports)).rejects.toMatchObject({ code: 'FEATURE_UNAVAILABLE' })
  })
})

describe('devices', () => {
  test('that may not be looked at are told, and deployed to', async () => {
    const denied = new SlipwayError('ACCESS_DENIED', 'the token may not search devices')
    const { ports, events } = start({ devices: denied })
    expect(await deployMender(REQUEST, ports)).toMatchObject({ kind: 'created' })
    expect(events[0]).toMatchObject({ type: 'warning', message: expect.stringContaining('was not looked at') })
  })

  test('that are not accepted are named', async () => {
    const { ports } = start({
      devices: [menderDevice('a'), menderDevice('b', { isAccepted: false, status: 'pending' })],
    })
    await expect(deployMender(REQUEST, ports)).rejects.toMatchObject({
      code: 'DEVICE_NOT_FOUND',
      message: 'device "b" cannot be deployed to: pending, not accepted',
    })
  })

  test('whose type is not known may fit', async () => {
    const unknown = { id: 'a', status: 'accepted', isAccepted: true }
    const { ports, events } = start({ devices: [unknown, menderDevice('b', { deviceType: 'pi' })] })
    expect(await deployMender(REQUEST, ports)).toMatchObject({ kind: 'created' })
    expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2)
  })

  test('of a dynamic group that nobody is in now are waited for', async () => {
    const { ports, events } = start({ devices: [] })
    const request = { ...REQUEST, target: { type: 'filter', filterId: 'f' } } as const
    expect(await deployMender(request, ports)).toMatchObject({ kind: 'created' })
    expect(events[0]).toMatchObject({ message: expect.stringContaining('fits no device now') })
  })
})

test.for<[string, Partial<DeployMenderRequest>]>([
  ['name', { name: '' }],
  ['name', { name: 'n'.repeat(257) }],
  ['group', { target: { type: 'group', group: 'a group' } }],
  ['retries', { retries: -1 }],
  ['number of devices', { maxDevices: 3 }],
  ['share', { phases: [{}, {}] }],
  ['together', { phases: [{ batchPercent: 10 }, { batchPercent: 10, startsAt: 9e12 }] }],
  ['past', { phases: [{ batchPercent: 10, startsAt: -1 }, { startsAt: 9e12 }] }],
  ['begin', { phases: [{ batchPercent: 10 }, {}] }],
  ['after the one before', { phases: [{ batchPercent: 10, startsAt: 9e12 }, { startsAt: 8e12 }] }],
  ['all devices', { phases: [{ batchPercent: 100 }, { startsAt: 9e12 }] }],
])('what no server takes is refused without asking one: %s', async ([word, more]) => {
  const { server, ports } = start()
  await expect(deployMender({ ...REQUEST, ...more }, ports)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining(word),
  })
  expect(server.asked).toEqual([])
})

test('a cancellation before anything was created creates nothing', async () => {
  const { server, ports } = start()
  const reason = new Error('cancelled')
  await expect(deployMender(REQUEST, ports, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(server.created).toEqual([])
})

test('a release that is pushed later is no problem of a dry run', async () => {
  const { ports } = start({ artifacts: [] })
  const plan = await planMenderDeployment(REQUEST, ports, { isPushedLater: true })
  expect(plan).toMatchObject({ start: { kind: 'created' }, warnings: [], fleet: { total: 2 } })
  await expect(planMenderDeployment(REQUEST, ports)).rejects.toMatchObject({ code: 'REVISION_NOT_FOUND' })
})
