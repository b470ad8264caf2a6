import { afterEach, beforeEach, expect, test } from 'vitest'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { TestService } from '../fixtures/start-service.ts'
import type { AlarmState } from '../model/alarm.ts'

const WATCHED = { alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }, { name: 'latency' }] } }
const ROLL_BACK = { autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] } }

let service: TestService

beforeEach(() => {
  service = new TestService()
})

afterEach(() => service.stop())

const set = (name: string, state: AlarmState): Promise<void> => service.codedeploy.setAlarms([{ name, state }])

test('an alarm stops the deployment: what runs comes to its end, and no other host begins', async () => {
  const hosts = await service.addFleet(3, WATCHED)
  let isHeld = false
  service.run(hosts, (host, { commandName }) => {
    if (host !== 'host-2' || commandName !== 'Install') return 'succeed'
    isHeld = true
    return 'hang'
  })
  const deploymentId = await service.deploy('v1')
  await service.until(() => isHeld)
  await set('errors', 'ALARM')
  expect((await service.deployment(deploymentId)).status).toBe('InProgress')
  await service.clock.advance(3_600_000)
  const ended = await service.ended(deploymentId)
  expect(ended).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  expect(ended.errorInformation.message).toContain('Activated alarms: <errors>')
  expect(await service.targets(deploymentId)).toEqual({
    'host-1': 'Succeeded',
    'host-2': 'Failed',
    'host-3': 'Skipped',
  })
})

test('an alarm that is active already stops the deployment before any host is touched', async () => {
  const hosts = await service.addFleet(2, { ...WATCHED, ...ROLL_BACK })
  service.run(hosts)
  await set('latency', 'ALARM')
  const deploymentId = await service.deploy('v1')
  const ended = await service.ended(deploymentId)
  expect(ended).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  expect(ended.rollbackInfo.rollbackMessage).toContain('nothing to roll back')
  expect(await service.targets(deploymentId)).toEqual({ 'host-1': 'Skipped', 'host-2': 'Skipped' })
  expect(service.commands).toEqual([])
})

test('DEPLOYMENT_STOP_ON_ALARM rolls back, and the rollback goes on although the alarm is active still', async () => {
  const hosts = await service.addFleet(2, { ...WATCHED, ...ROLL_BACK })
  service.run(hosts, (host, { commandName }) => {
    if (host === 'host-2' && commandName === 'ApplicationStop') void set('errors', 'ALARM')
    return 'succeed'
  })
  await set('errors', 'OK')
  const quiet = { alarms: [], enabled: false }
  const first = await service.deploy('v1', { overrideAlarmConfiguration: quiet })
  expect((await service.ended(first)).status).toBe('Succeeded')
  await set('errors', 'OK')
  const second = await service.deploy('v2')
  const ended = await service.ended(second)
  expect(ended).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  const { rollbackDeploymentId } = ended.rollbackInfo
  expect(await service.ended(rollbackDeploymentId)).toMatchObject({
    status: 'Succeeded',
    creator: 'codeDeployRollback',
    rollbackInfo: { rollbackTriggeringDeploymentId: second },
    revision: { s3Location: { key: 'v1.zip' } },
  })
})

test.for([
  ['DEPLOYMENT_FAILURE', 'unknown', false, 'Stopped'],
  ['DEPLOYMENT_FAILURE', 'unknown', true, 'Succeeded'],
  ['DEPLOYMENT_FAILURE', 'OK', false, 'Succeeded'],
] as const)(
  '%s: an alarm that is %s with ignorePollAlarmFailure %s: %s, and no rollback',
  async ([event, state, ignorePollAlarmFailure, status]) => {
    const alarmConfiguration = { ...WATCHED.alarmConfiguration, ignorePollAlarmFailure }
    const autoRollbackConfiguration = { enabled: true, events: [event] }
    const hosts = await service.addFleet(1, { alarmConfiguration, autoRollbackConfiguration })
    service.run(hosts)
    await set('errors', state)
    const ended = await service.ended(await service.deploy('v1'))
    expect(ended.status).toBe(status)
    expect(ended.rollbackInfo).toBeUndefined()
    if (status === 'Stopped') expect(ended.errorInformation.message).toContain('could not be retrieved: errors')
  },
)

test("the deployment's own alarms take the place of the group's", async () => {
  const hosts = await service.addFleet(1, WATCHED)
  service.run(hosts)
  await service.codedeploy.setAlarms([
    { name: 'errors', state: 'ALARM' },
    { name: 'disk', state: 'ALARM' },
  ])
  const ignoring = { enabled: false, ignorePollAlarmFailure: false, alarms: [{ name: 'errors' }] }
  const first = await service.ended(await service.deploy('v1', { overrideAlarmConfiguration: ignoring }))
  expect(first).toMatchObject({ status: 'Succeeded', overrideAlarmConfiguration: ignoring })
  const others = { enabled: true, alarms: [{ name: 'disk' }] }
  const second = await service.ended(await service.deploy('v2', { overrideAlarmConfiguration: others }))
  expect(second.errorInformation.message).toContain('<disk>')
})

test('alarms that a group gets while it is deployed to count at once', async () => {
  await service.addFleet(2)
  await set('errors', 'ALARM')
  const deploymentId = await service.deploy('v1')
  await service.call('UpdateDeploymentGroup', {
    applicationName: 'shop',
    currentDeploymentGroupName: 'web',
    ...WATCHED,
  })
  expect((await service.ended(deploymentId)).errorInformation.code).toBe('ALARM_ACTIVE')
})

test('planned alarms change at their time', async () => {
  await service.addFleet(1, WATCHED)
  const nowMs = service.clock.now()
  service.codedeploy.scheduleAlarms([
    { name: 'errors', state: 'ALARM', atMs: nowMs + 60_000 },
    { name: 'latency', state: 'unknown', atMs: nowMs },
    { name: 'latency', state: 'OK', atMs: nowMs },
  ])
  const deploymentId = await service.deploy('v1')
  await service.clock.advance(59_000)
  expect((await service.deployment(deploymentId)).status).toBe('InProgress')
  await service.clock.advance(1_000)
  expect(await service.ended(deploymentId)).toMatchObject({
    status: 'Stopped',
    completeTime: (nowMs + 60_000) / 1000,
    errorInformation: { code: 'ALARM_ACTIVE' },
  })
})

test('an alarm outlives the engine, and what was stopped by it is stopped after a restart too', async () => {
  const store = new MemoryStore()
  const before = new TestService(store)
  await before.addFleet(1, WATCHED)
  const deploymentId = await before.deploy('v1')
  // Killed between the alarm and its consequences.
  await before.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
  before.stop()
  const alarmAt = store.history.findIndex((changes) =>
    changes.some(({ collection }) => collection === 'codedeploy/alarms'),
  )
  const after = new TestService(store.afterCommits(alarmAt + 1), before.clock)
  expect((await after.ended(deploymentId)).errorInformation.code).toBe('ALARM_ACTIVE')
  after.stop()
})
