import { expect, test } from 'vitest'
import { compareEnvironments, compareTakenBack } from './compare-environments.ts'
import type { InstanceState } from './compare-instances.ts'

function state(name: string, content: string, pids: readonly number[] = [1]): InstanceState {
  const files = new Map([['/app/a', { type: 'file', mode: '644', owner: '0:0', content } as const]])
  const processes = pids.map((pid) => ({ pid, command: `server ${pid}` }))
  return { name, files, installed: new Set(['/app/a']), processes, ports: [] }
}

test('originals are gone or kept, and replacements were new or there', () => {
  const before = { originals: [state('i-1', 'one'), state('i-2', 'one')], fresh: [state('i-3', 'other')] }
  const after = { kept: [state('i-2', 'one')], replacements: [state('i-3', 'two'), state('i-4', 'two')] }
  const told = compareEnvironments(before, after, (name) => name !== 'i-4')
  expect(told).toMatchObject([
    { name: 'i-1', role: 'original', isGone: true },
    { name: 'i-2', role: 'original', isWithout: true, changed: [], processes: [{ pid: 1, isFromBefore: true }] },
    { name: 'i-3', role: 'replacement', changed: ['/app/a'], added: [] },
    { name: 'i-4', role: 'replacement', isWithout: true, added: ['/app/a'] },
  ])
})

const WAS = [state('i-1', 'one')]
const BACK = { outcome: 'rolled-back', rollback: { deploymentId: 'd-2', status: 'Succeeded' } } as const
const FAILED = { outcome: 'failed' } as const
const same = [new Set(['200 a']), new Set(['200 a'])] as const

test.for<[string, Parameters<typeof compareTakenBack>, object]>([
  [
    'after the traffic, everything as before',
    [WAS, WAS, BACK, { hasMoved: true, answers: same }],
    { outcome: 'restored', restored: expect.arrayContaining(['the load balancer answers as before the release']) },
  ],
  [
    'after the traffic, and requests go elsewhere',
    [WAS, WAS, BACK, { hasMoved: true, answers: [same[0], new Set(['200 b'])] }],
    { outcome: 'not-restored', notRestored: ['the load balancer does not answer as before the release'] },
  ],
  [
    'after the traffic, by a rollback that fails',
    [WAS, WAS, { ...BACK, outcome: 'failed' }, { hasMoved: true, answers: same }],
    { outcome: 'not-restored', notRestored: [expect.stringContaining('deployment d-2 ended')] },
  ],
  [
    'after the traffic, by nobody',
    [WAS, WAS, FAILED, { hasMoved: true, answers: same }],
    { outcome: 'not-rolled-back' },
  ],
  [
    'before the traffic',
    [WAS, WAS, FAILED, { hasMoved: false, answers: same }],
    { outcome: 'restored', restored: expect.arrayContaining([expect.stringContaining('have kept it')]) },
  ],
  [
    'before the traffic, and an original has changed',
    [WAS, [state('i-1', 'two')], FAILED, { hasMoved: false, answers: same }],
    { outcome: 'not-restored', notRestored: ['i-1: /app/a is not as it was'] },
  ],
  [
    'and an original is gone',
    [WAS, [], BACK, { hasMoved: true, answers: same }],
    { outcome: 'not-restored', notRestored: ['i-1 is not there any more'] },
  ],
  [
    'a page that is always another tells nobody',
    [WAS, WAS, BACK, { hasMoved: true, answers: [new Set(Array.from('abcdef')), new Set(['g'])] }],
    { outcome: 'restored', notRestored: [] },
  ],
  [
    'a release that did not fail',
    [WAS, WAS, { outcome: 'succeeded' }, { hasMoved: false, answers: same }],
    { outcome: 'not-rolled-back' },
  ],
])('taken back %s', ([, given, told]) => {
  expect(compareTakenBack(...given)).toMatchObject(told)
})
