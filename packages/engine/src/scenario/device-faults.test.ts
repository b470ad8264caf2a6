import { expect, test } from 'vitest'
import { ManualClock } from '../agent/fixtures/manual-clock.ts'
import { DeviceFaultPlan, faultsOfDevice } from './device-faults.ts'
import { readScenario } from './read-scenario.ts'
import type { ScriptedDeviceFault } from './scenario.ts'

const signal = new AbortController().signal

function faultsOf(device: string, ...devices: readonly ScriptedDeviceFault[]) {
  const clock = new ManualClock()
  const plan = new DeviceFaultPlan({ devices }, clock.now())
  return { clock, faults: faultsOfDevice(device, () => plan, clock) }
}

const at = { devices: ['pi-*'], state: 'ArtifactInstall' } as const

test('a state fails on the devices that are named, as often as it is told', async () => {
  const fault: ScriptedDeviceFault = { ...at, fault: 'state-fails', output: 'no room', times: 1 }
  const { faults, clock } = faultsOf('pi-1', fault)
  expect(await faults.begin('ArtifactCommit', clock, signal)).toBeUndefined()
  expect(await faults.begin('ArtifactInstall', clock, signal)).toEqual({ kind: 'state-fails', output: 'no room' })
  expect(await faults.begin('ArtifactInstall', clock, signal)).toBeUndefined()
  const other = faultsOf('edge-1', fault)
  expect(await other.faults.begin('ArtifactInstall', other.clock, signal)).toBeUndefined()
})

test('a device dies, and is back when it is told', async () => {
  const { faults, clock } = faultsOf('pi-1', { ...at, fault: 'device-dies', backAfterSeconds: 3 })
  expect(await faults.begin('ArtifactInstall', clock, signal)).toEqual({ kind: 'device-dies', backAfterMs: 3_000 })
  const forever = faultsOf('pi-1', { ...at, fault: 'device-dies' })
  expect(await forever.faults.begin('ArtifactInstall', clock, signal)).toEqual({ kind: 'device-dies' })
})

test('a slow state takes its time before it begins', async () => {
  const { faults, clock } = faultsOf('pi-1', { ...at, fault: 'slow', bySeconds: 60 })
  let hasBegun = false
  const begun = faults.begin('ArtifactInstall', clock, signal).then(() => {
    hasBegun = true
  })
  await clock.untilSleeping(60_000)
  expect(hasBegun).toBe(false)
  clock.advance(60_000)
  await begun
  expect(hasBegun).toBe(true)
})

test('a device is cut off for a window of time, or never comes', () => {
  const { faults, clock } = faultsOf('pi-1', {
    devices: ['pi-1'],
    fault: 'cut-off',
    window: { fromSeconds: 5, toSeconds: 9 },
  })
  expect(faults.silence()).toBeUndefined()
  clock.advance(5_000)
  expect(faults.silence()).toBe('the device is cut off')
  clock.advance(4_000)
  expect(faults.silence()).toBeUndefined()
  const never = faultsOf('pi-1', { devices: ['pi-1'], fault: 'cut-off' })
  never.clock.advance(1e9)
  expect(never.faults.silence()).toBe('the device is cut off')
})

test('downloads break and devices lie as they are told', () => {
  const { faults } = faultsOf(
    'pi-1',
    { devices: ['pi-1'], fault: 'download-breaks', afterBytes: 100, times: 1 },
    { devices: ['pi-1'], fault: 'lies', status: 'success' },
  )
  expect([faults.breakAfterBytes(), faults.breakAfterBytes()]).toEqual([100, undefined])
  expect(faults.lie('failure')).toBe('success')
})

test.for([
  [{ devices: ['a'], fault: 'state-fails' }, 'devices[0].state is missing'],
  [
    { devices: ['a'], fault: 'state-fails', state: 'Install' },
    'devices[0].state is "Install"; faults strike at Download, ArtifactInstall',
  ],
  [{ devices: ['a'], fault: 'slow', state: 'Cleanup' }, 'devices[0].bySeconds is missing'],
  [{ devices: ['a'], fault: 'lies' }, 'devices[0].status is missing'],
  [
    { devices: ['a'], fault: 'cut-off', times: 2 },
    'devices[0].times is for state-fails, device-dies, slow, download-breaks; this fault is cut-off',
  ],
  [
    { devices: ['a'], fault: 'cut-off', window: { fromSeconds: 9, toSeconds: 5 } },
    'devices[0].window ends (5) before it begins (9)',
  ],
  [{ devices: ['a'], fault: 'explodes' }, 'devices[0].fault'],
] as const)('the fault %j is refused: %s', ([fault, problem]) => {
  const text = JSON.stringify({ version: 1, devices: [fault] })
  expect(() => readScenario(text, { source: 'test', operations: new Set() })).toThrow(problem)
})
