import { expect, test } from 'vitest'
import type { InstanceFile } from '../world/instance-files.ts'
import { compareRollback, compareStates, findDifferences, type InstanceState } from './compare-instances.ts'

const file = (content: string, mode = '644', owner = '0:0'): InstanceFile => ({ type: 'file', mode, owner, content })
const folder: InstanceFile = { type: 'folder', mode: '755', owner: '0:0', content: '' }

function state(
  name: string,
  files: Readonly<Record<string, InstanceFile>>,
  installed: readonly string[] = [],
  pids: readonly number[] = [],
): InstanceState {
  return {
    name,
    files: new Map(Object.entries(files)),
    installed: new Set(installed),
    processes: pids.map((pid) => ({ pid, command: `server ${pid}` })),
    ports: pids.map((pid) => ({ port: 8_000 + pid, command: `server ${pid}` })),
  }
}

test('what a release has made of an instance', () => {
  const before = state(
    'web-1',
    {
      '/app': folder,
      '/app/a': file('1'),
      '/app/b': file('1'),
      '/app/c': file('1'),
      '/log': file('1'),
      '/pid': file('1'),
    },
    ['/app/a', '/app/b', '/app/c'],
    [1, 2],
  )
  const after = state(
    'web-1',
    {
      '/app': folder,
      '/app/a': file('2'),
      '/app/b': file('1', '755'),
      '/app/d': file('1'),
      '/log': file('1'),
      '/pid': file('2'),
    },
    ['/app/a', '/app/b', '/app/d'],
    [2, 3],
  )
  expect(compareStates(before, after, true)).toEqual({
    name: 'web-1',
    added: ['/app/d'],
    changed: ['/app/a', '/pid'],
    removed: ['/app/c'],
    leftBehind: ['/log'],
    permissions: [{ path: '/app/b', before: '644 0:0', after: '755 0:0' }],
    processes: [
      { pid: 2, command: 'server 2', isFromBefore: true },
      { pid: 3, command: 'server 3', isFromBefore: false },
    ],
    ports: [
      { port: 8_002, command: 'server 2' },
      { port: 8_003, command: 'server 3' },
    ],
  })
})

test('what packages have brought is no leftover, nor is what their manager keeps', () => {
  const files = {
    '/usr/sbin/httpd': file('1'),
    '/etc/httpd.conf': file('1'),
    '/var/lib/dpkg/status': file('1'),
    '/srv/old': file('1'),
  }
  const packages = new Map([
    ['/usr/sbin/httpd', 'httpd'],
    ['/etc/httpd.conf', 'httpd'],
    ['/usr/bin/other', 'other'],
  ])
  const before = { ...state('web-1', files), packages }
  expect(compareStates(before, before, true)).toMatchObject({
    leftBehind: ['/srv/old'],
    packages: [{ name: 'httpd', files: 2 }],
  })
  expect(compareStates(before, before, false)).not.toHaveProperty('packages')
})

test('where the release is not installed nothing is left behind: what was there before has every right to be', () => {
  const before = state('web-1', { '/app/a': file('1'), '/pid': file('1') }, ['/app/a'], [1])
  const after = { ...before, installed: new Set(['/app/b']) }
  expect(compareStates(before, after, true)).toMatchObject({ leftBehind: ['/app/a', '/pid'] })
  expect(compareStates(before, after, false)).toMatchObject({ isWithout: true, leftBehind: [], changed: [] })
})

test.for<[string, InstanceState, readonly string[]]>([
  ['alike', state('web-2', { '/a': file('1'), '/log': file('2') }, ['/a'], [9]), []],
  ['without a file', state('web-2', {}, [], [9]), ['/a is on web-1, and not on web-2']],
  ['with another file', state('web-2', { '/a': file('2') }, ['/a'], [9]), ['/a is not the same on web-1 and web-2']],
  [
    'with another mode',
    state('web-2', { '/a': file('1', '600') }, ['/a'], [9]),
    ['/a has mode 644 on web-1, and 600 on web-2'],
  ],
  ['without its process', state('web-2', { '/a': file('1') }, ['/a']), ['processes: 1 on web-1, 0 on web-2']],
])('an instance %s is told beside the first', ([, other, differences]) => {
  const first = state('web-1', { '/a': file('1'), '/log': file('1') }, ['/a'], [1])
  expect(findDifferences([first, other])).toEqual(differences)
})

test('beside this machine, what it has too was there before it was first written', () => {
  const over = (beside: 'changed' | 'removed', content = '1'): InstanceFile => ({ ...file(content), beside })
  const before = state('web-1', { '/etc/a': over('changed'), '/etc/b': over('removed'), '/new': file('1') })
  const after = state('web-1', {
    '/etc/a': over('changed', '2'),
    '/etc/c': over('changed'),
    '/etc/d': over('removed'),
    '/etc/b': over('changed'),
  })
  expect(compareStates(before, after, true)).toMatchObject({
    added: ['/etc/b'],
    changed: ['/etc/a', '/etc/c'],
    removed: ['/etc/d', '/new'],
  })
})

test('one instance differs from nothing', () => {
  expect(findDifferences([state('web-1', {})])).toEqual([])
  expect(findDifferences([])).toEqual([])
})

const DONE = { outcome: 'rolled-back', rollback: { deploymentId: 'd-2', status: 'Succeeded' } } as const

test('a rollback that does not succeed brings nothing back, whatever is there', () => {
  const failed = { outcome: 'failed', rollback: { deploymentId: 'd-2', status: 'Failed' } } as const
  expect(compareRollback([], [], failed)).toMatchObject({
    outcome: 'not-restored',
    notRestored: ['the rollback itself did not succeed: deployment d-2 ended Failed'],
  })
})

test('what a rollback brings back, and what it does not', () => {
  const before = [state('web-1', { '/a': file('1'), '/b': file('1'), '/log': file('1') }, ['/a', '/b'], [1])]
  expect(compareRollback(before, before, { outcome: 'failed' })).toMatchObject({ outcome: 'not-rolled-back' })
  expect(compareRollback(before, before, DONE)).toEqual({
    outcome: 'restored',
    restored: ['web-1: 2 files of the release before, all as they were', 'web-1: as many processes as before (1)'],
    notRestored: [],
    written: [],
  })
  const after = [state('web-1', { '/a': file('1', '600'), '/migrated': file('1'), '/log': file('2') })]
  expect(compareRollback(before, after, DONE)).toEqual({
    outcome: 'not-restored',
    restored: [],
    notRestored: [
      'web-1: /a is not as it was',
      'web-1: /b is not as it was',
      'web-1: /migrated is there, and was not before the release',
      'web-1: 0 processes run, and 1 before the release',
    ],
    written: ['web-1: /log'],
  })
})
