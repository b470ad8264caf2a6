import { chmodSync, lstatSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../agent/fixtures/temporary-folder.ts'
import type { LayerEntry } from './calls.ts'
import { compareLayer, described } from './compare-layer.ts'

/** A machine with a few files, and what an instance has at the same paths. */
async function fixture() {
  const machine = await temporaryFolder()
  for (const folder of ['etc', 'etc/app', 'srv']) mkdirSync(join(machine, folder))
  for (const file of ['etc/same', 'etc/other', 'etc/gone', 'etc/app/old']) writeFileSync(join(machine, file), 'before')
  utimesSync(join(machine, 'etc/same'), 1, 1)
  const as = (path: string, changes: Partial<Extract<LayerEntry, { kind: 'there' }>> = {}): LayerEntry => {
    const stats = lstatSync(join(machine, path))
    return { ...described(path, stats), kind: 'there', modifiedMs: stats.mtimeMs, ...changes }
  }
  const compare = (entries: readonly LayerEntry[], isHidden?: (path: string) => boolean) =>
    compareLayer(entries, (path) => join(machine, path), isHidden)
  return { machine, as, compare }
}

test('a file that was opened and not written to, and the folder around a change, are no changes', async () => {
  const { as, compare } = await fixture()
  expect(await compare([as('/etc'), as('/etc/same')])).toEqual([])
})

test.for([
  ['its content', { sizeBytes: 9, modifiedMs: 5 }],
  ['the time at which it was written', { modifiedMs: 5 }],
  ['its mode', { mode: 0o4755 }],
  ['its owner', { uid: 4321 }],
  ['its group', { gid: 4321 }],
  ['its type', { type: 'symlink' }],
] as const)('a file is changed by %s', async ([, difference]) => {
  const { as, compare } = await fixture()
  const [change] = await compare([as('/etc/other', difference)])
  expect(change).toMatchObject({ path: '/etc/other', change: 'changed' })
})

test('what the machine has not is added, with mode, owner and size as the instance has them', async () => {
  const { as, compare } = await fixture()
  const entry = as('/etc/other', { path: '/srv/new', mode: 0o640, uid: 7, gid: 8, sizeBytes: 3 })
  expect(await compare([entry])).toEqual([
    { path: '/srv/new', change: 'added', type: 'file', mode: 0o640, uid: 7, gid: 8, sizeBytes: 3 },
  ])
})

test('what is removed is told as what it was, and what was never there is not removed', async () => {
  const { machine, compare } = await fixture()
  symlinkSync('x', join(machine, 'etc/link'))
  chmodSync(join(machine, 'etc/gone'), 0o600)
  const removed = ['/etc/gone', '/etc/link', '/etc/never'].map((path) => ({ kind: 'removed', path }) as const)
  expect(await compare(removed)).toMatchObject([
    { path: '/etc/gone', change: 'removed', type: 'file', mode: 0o600, sizeBytes: 6 },
    { path: '/etc/link', change: 'removed', type: 'symlink', sizeBytes: 1 },
  ])
})

test('a folder that was removed and made again has lost what it does not hold now, but for what was never seen', async () => {
  const { as, compare } = await fixture()
  const entries = [as('/etc', { hidesBelow: true }), as('/etc/same')]
  const changes = await compare(entries, (path) => path === '/etc/other')
  expect(changes.map(({ path, change }) => [path, change])).toEqual([
    ['/etc/app', 'removed'],
    ['/etc/gone', 'removed'],
  ])
})

test('where an instance begins with nothing, everything is added', async () => {
  const { as } = await fixture()
  expect(await compareLayer([as('/etc/same')], () => undefined)).toMatchObject([{ change: 'added' }])
})
