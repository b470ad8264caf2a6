import { describe, expect, test } from 'vitest'
import { event, target } from '../fixtures/reports.ts'
import {
  type CoreDeviceState,
  compareCoreDevice,
  compareRolledBack,
  findCoreDeviceDifferences,
} from './compare-core-devices.ts'

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly components?: Readonly<Record<string, string>>
  readonly processes?: Readonly<Record<number, string>>
}

/** Components as `1.0.0 RUNNING`; processes by their number and component. */
function device(name: string, { files = {}, components = {}, processes = {} }: Given): CoreDeviceState {
  const all = Object.entries(files).map(
    ([path, content]) => [path, { type: 'file', mode: '644', owner: '0:0', content }] as const,
  )
  return {
    name,
    files: new Map(all),
    installed: new Set(Object.keys(files).filter((path) => path.startsWith('/packages/'))),
    processes: Object.entries(processes).map(([pid, component]) => ({ pid: Number(pid), command: 'sh', component })),
    ports: [],
    components: Object.entries(components).map(([component, words]) => {
      const [version = '', lifecycleState = ''] = words.split(' ')
      return { name: component, version, lifecycleState, isRoot: component !== 'lib' }
    }),
  }
}

const ARTIFACT = (version: string) => `/packages/artifacts/app/${version}/app.py`
const WORK = '/work/app/state'

test('a release is told by components, artifacts and what it has written; what stays is nobody’s leftover', () => {
  const before = device('device-1', {
    files: { [ARTIFACT('1.0.0')]: 'a', [WORK]: 'a', '/work/old/cache': 'x', '/packages/artifacts/lib/1.0.0/l': 'l' },
    components: { app: '1.0.0 RUNNING', lib: '1.0.0 RUNNING', old: '1.0.0 FINISHED' },
    processes: { 1: 'app', 2: 'lib', 3: 'old' },
  })
  const after = device('device-1', {
    files: { [ARTIFACT('1.1.0')]: 'b', [WORK]: 'a', '/work/old/cache': 'x', '/packages/artifacts/lib/1.0.0/l': 'l' },
    components: { app: '1.1.0 RUNNING', lib: '1.0.0 RUNNING', new: '2.0.0 FINISHED' },
    processes: { 2: 'lib', 3: 'old', 4: 'app' },
  })
  expect(compareCoreDevice(before, after, true)).toMatchObject({
    components: [
      { name: 'app', version: '1.1.0', before: '1.0.0', state: 'RUNNING', isRoot: true },
      { name: 'lib', version: '1.0.0', before: '1.0.0', isRoot: false },
      { name: 'new', version: '2.0.0', state: 'FINISHED' },
      { name: 'old', before: '1.0.0' },
    ],
    added: [ARTIFACT('1.1.0')],
    removed: [ARTIFACT('1.0.0')],
    changed: [],
    leftBehind: ['/work/old/cache'],
    processes: [
      { pid: 2, isFromBefore: false },
      { pid: 3, isFromBefore: true },
      { pid: 4, isFromBefore: false },
    ],
  })
})

test('devices differ by their components and artifacts, not by what their scripts write and start', () => {
  const one = device('device-1', {
    files: { [ARTIFACT('1')]: 'a', [WORK]: 'one' },
    components: { app: '1 RUNNING', lib: '1 RUNNING' },
    processes: { 1: 'app' },
  })
  const other = device('device-2', {
    files: { [ARTIFACT('1')]: 'b', [WORK]: 'two' },
    components: { app: '1 FINISHED' },
  })
  expect(findCoreDeviceDifferences([one, other])).toEqual([
    'lib is 1, well on device-1, and not there on device-2',
    `${ARTIFACT('1')} is not the same on device-1 and device-2`,
  ])
  expect(findCoreDeviceDifferences([one])).toEqual([])
})

describe('what devices bring back', () => {
  const WAS: Given = { files: { [ARTIFACT('1')]: 'a', [WORK]: 'a' }, components: { app: '1 RUNNING' } }

  const compare = (now: Given, detailedStatus: string, was: Given = WAS) => {
    const names = ['device-1', 'device-2']
    const diagnostics = { errorCode: 'COMPONENT_BROKEN', detailedStatus }
    const targets = names.map((name) =>
      target(name, [event('Install of app 2', 0, 1, { state: 'failed', diagnostics })], { state: 'failed' }),
    )
    return compareRolledBack(
      names.map((name) => device(name, was)),
      names.map((name) => device(name, now)),
      { targets },
    )
  }

  test('all is as before, but for what scripts have written into their work folders', () => {
    const now = { files: { [ARTIFACT('1')]: 'a', [WORK]: 'b' }, components: { app: '1 FINISHED' } }
    expect(compare(now, 'FAILED_ROLLBACK_COMPLETE')).toEqual({
      outcome: 'restored',
      restored: [
        'device-1, device-2: app 1 is FINISHED, as before',
        'device-1, device-2: 1 file of artifacts, all as before',
      ],
      notRestored: [],
      written: [`device-1, device-2: ${WORK}`],
    })
  })

  test.for<[string, Given, string, string, readonly string[]]>([
    [
      'a component that is broken then',
      { ...WAS, components: { app: '1 BROKEN' } },
      'FAILED_UNABLE_TO_ROLLBACK',
      'not-restored',
      ['its rollback failed, too', 'app 1 is BROKEN, and was RUNNING'],
    ],
    [
      'another version and other artifacts',
      { files: { [ARTIFACT('2')]: 'b', [WORK]: 'a' }, components: { app: '2 RUNNING', lib: '1 RUNNING' } },
      'FAILED_ROLLBACK_COMPLETE',
      'not-restored',
      [
        'app is 2, and was 1',
        'lib 1 is there, and was not before the release',
        `${ARTIFACT('1')} is not as it was`,
        `${ARTIFACT('2')} is not as it was`,
      ],
    ],
    [
      'devices that were not to roll back',
      { ...WAS, components: {} },
      'FAILED_ROLLBACK_NOT_REQUESTED',
      'not-rolled-back',
      ['it was not to roll back (failure-policy: do-nothing)', 'app 1 is not there any more'],
    ],
  ])('%s', ([, now, detailedStatus, outcome, notRestored]) => {
    expect(compare(now, detailedStatus)).toMatchObject({
      outcome,
      notRestored: notRestored.map((what) => `device-1, device-2: ${what}`),
    })
  })

  test('devices that had nothing have nothing', () => {
    expect(compare({}, 'FAILED_NO_STATE_CHANGE', {})).toMatchObject({
      outcome: 'restored',
      restored: ['device-1, device-2: no component, as before'],
    })
  })

  test('where no device has failed, none went back', () => {
    expect(compareRolledBack([], [], { targets: [target('device-1', [])] })).toMatchObject({
      outcome: 'not-rolled-back',
    })
  })
})
