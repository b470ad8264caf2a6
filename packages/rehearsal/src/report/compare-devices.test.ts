import type { TargetState } from '@slipway/core/deployment'
import { expect, test } from 'vitest'
import { target } from '../fixtures/reports.ts'
import { compareGoneBack } from './compare-devices.ts'
import type { InstanceState } from './compare-instances.ts'
import type { RollbackReport } from './model.ts'

function device(name: string, content: string): InstanceState {
  const files = new Map([['/opt/app', { type: 'file', mode: '644', owner: '0:0', content } as const]])
  return { name, files, installed: new Set(['/opt/app']), processes: [], ports: [] }
}

const RUNS = 'as many processes as before (0)'
const RESTORED = (name: string) => [`${name}: 1 file of the release before, all as they were`, `${name}: ${RUNS}`]

test.for<
  [string, Readonly<Record<string, TargetState>>, Readonly<Record<string, string>>, boolean, Partial<RollbackReport>]
>([
  [
    'what failed and is as it was, in the order of names',
    { 'device-2': 'failed', 'device-1': 'failed' },
    { 'device-1': 'old', 'device-2': 'old' },
    true,
    { outcome: 'restored', restored: [...RESTORED('device-1'), ...RESTORED('device-2')], notRestored: [] },
  ],
  [
    'devices that have the release have nothing to bring back',
    { 'device-1': 'failed', 'device-2': 'succeeded' },
    { 'device-1': 'old', 'device-2': 'new' },
    true,
    { outcome: 'restored', restored: RESTORED('device-1'), notRestored: [] },
  ],
  [
    'a module that says that it can, and does not',
    { 'device-1': 'failed' },
    { 'device-1': 'new' },
    true,
    { outcome: 'not-restored', notRestored: ['device-1: /opt/app is not as it was'] },
  ],
  [
    'a module that cannot',
    { 'device-1': 'failed' },
    { 'device-1': 'new' },
    false,
    {
      outcome: 'not-rolled-back',
      notRestored: [
        'the update module cannot roll back: a device stays as the failure has left it',
        'device-1: /opt/app is not as it was',
      ],
    },
  ],
  [
    'nothing has failed',
    { 'device-1': 'succeeded' },
    { 'device-1': 'new' },
    true,
    { outcome: 'not-rolled-back', notRestored: ['no device has failed, and so none went back'] },
  ],
])('%s', ([, states, contents, canRollBack, expected]) => {
  const targets = Object.entries(states).map(([id, state]) => target(id, [], { type: 'device', state }))
  const before = Object.keys(contents).map((name) => device(name, 'old'))
  const after = Object.entries(contents).map(([name, content]) => device(name, content))
  expect(compareGoneBack(before, after, { targets }, canRollBack)).toMatchObject(expected)
})
