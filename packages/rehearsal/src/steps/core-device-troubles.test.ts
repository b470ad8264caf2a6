import type { StepNote } from '@slipway/engine'
import { expect, test } from 'vitest'
import { event, result, target } from '../fixtures/reports.ts'
import type { CoreDeviceState } from '../report/compare-core-devices.ts'
import { findRunTroubles, findUnmet, withFailures } from './core-device-troubles.ts'

const failed = (step: StepNote['step'], version: string, output = ''): StepNote => ({
  ...{ timestamp: 2, event: 'step-ended', component: 'app', version, step, startedAt: 1 },
  ...{ end: { kind: 'exited', code: 1 }, output },
})

function device(name: string, lifecycleState: string): CoreDeviceState {
  const components = [{ name: 'app', version: '2', lifecycleState, isRoot: true }]
  return { name, files: new Map(), installed: new Set(), processes: [], ports: [], components }
}

test('what ends badly after the deployment is told once for all devices, and a broken component where no script tells why', () => {
  const notes = new Map([
    ['device-1', [failed('run', '2'), failed('run', '2')]],
    ['device-2', [failed('run', '2')]],
    ['device-3', []],
  ])
  const states = [device('device-1', 'BROKEN'), device('device-2', 'RUNNING'), device('device-3', 'BROKEN')]
  expect(findRunTroubles(notes, states)).toEqual([
    'Run of app 2 failed after the deployment had succeeded: the script exited with code 1 (device-1, device-2)',
    'app 2 is BROKEN (device-3)',
  ])
})

test('a version that cannot be had is told with who requires what', () => {
  const message =
    'No local or cloud component version satisfies the requirements. Component lib version constraints: thinggroup/edge requires =1.0.0, app requires ^2.0.0.; nothing was changed on the device'
  const diagnostics = { errorCode: 'COMPONENT_VERSION_REQUIREMENTS_NOT_MET', message }
  const targets = ['device-1', 'device-2'].map((name) =>
    target(name, [event('Deployment', 0, 1, { state: 'failed', diagnostics })], { state: 'failed' }),
  )
  const unmet = (explain: string | undefined) => findUnmet({ targets }, 'thinggroup/edge', () => explain)
  const required = 'no version of lib meets what is required: the deployment requires =1.0.0, app requires ^2.0.0'
  expect(unmet(undefined)).toEqual([required])
  expect(unmet('its folder is not given')).toEqual([`${required}; its folder is not given`])
})

test('a device that failed is told with the step that made it fail, and what that has printed', () => {
  const diagnostics = { errorCode: 'COMPONENT_BROKEN', message: 'in broken state' }
  const broken = target('device-1', [event('Deployment', 0, 1, { state: 'failed', diagnostics })], { state: 'failed' })
  const fine = target('device-2', [event('Deployment', 0, 1)])
  const notes = new Map([
    ['device-1', [failed('install', '2', 'no libfoo'), failed('startup', '1', 'going back')]],
    ['device-2', [failed('run', '2')]],
  ])
  expect(withFailures(result({ targets: [broken, fine] }), notes).targets).toMatchObject([
    { events: [{ name: 'Install of app 2', diagnostics: { ...diagnostics, logTail: 'no libfoo' } }] },
    fine,
  ])
})
