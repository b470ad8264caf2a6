import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BundleFormat } from '../../../revision/location.ts'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { Board, type BoardMemory, createBoardMemory } from './board.ts'
import { PIECE_BYTES } from './plan-units.ts'
import { UnitList } from './unit-list.ts'
import { type WorkMessage, work, workBeside } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'slipway-work-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function tell({ value }: IteratorResult<WorkMessage | 'waiting', void>): string {
  if (value === undefined || value === 'waiting') return value ?? 'done'
  return value.kind === 'hashed' ? value.kind : `${value.kind} ${value.unit}`
}

/** Two units: the pieces of one file. */
function pieces(): BundleEntry[] {
  const source = join(folder, 'large')
  writeFileSync(source, Buffer.alloc(PIECE_BYTES + 10, 'slipway'))
  return [{ path: 'large', type: 'file', mode: 0o644, sizeBytes: PIECE_BYTES + 10, source }]
}

interface Planned {
  readonly memory: BoardMemory
  readonly plan: UnitList
  readonly board: Board
}

/** The work on the entries, all of which is planned. */
function planned(window: number, entries = pieces()): Planned {
  const memory = createBoardMemory(window)
  const plan = new UnitList()
  for (const unit of unitsOf(entries)) plan.add(unit)
  const board = new Board(memory, plan)
  board.tellPlanned(plan.length)
  board.tellAllPlanned()
  return { memory, plan, board }
}

test.each<BundleFormat>(['zip', 'tgz'])(
  'the thread that takes out what all make never blocks for the end of another unit: %s',
  (format) => {
    const { memory, plan, board: other } = planned(2)
    expect(other.claimUnit(false)).toBe(0)
    const own = workBeside({ memory, format, modifiedAtMs: 0, readsFirst: false }, plan)
    expect([own.next().value, own.next().value]).toEqual(['waiting', 'waiting'])
    other.leaveTail(0, Buffer.alloc(PIECE_BYTES, 'slipway'))
    expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  },
)

test('the thread that takes out what all make never blocks for room', () => {
  const { memory, plan, board } = planned(1)
  const own = workBeside({ memory, format: 'zip', modifiedAtMs: 0, readsFirst: false }, plan)
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 0 })
  // The file is hashed meanwhile; then there is nothing to do but wait.
  expect([own.next(), own.next()].map(tell)).toEqual(['hashed', 'waiting'])
  board.release(0)
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  expect(own.next().done).toBe(true)
})

/** Four units: small files and a folder, the two pieces of a large file, another small file. */
function mixed(): BundleEntry[] {
  const small = (path: string, text: string): BundleEntry => {
    const source = join(folder, path)
    writeFileSync(source, text)
    return { path, type: 'file', mode: 0o644, sizeBytes: text.length, source }
  }
  const logs: BundleEntry = { path: 'logs', type: 'directory', mode: 0o755, sizeBytes: 0, source: join(folder, 'logs') }
  return [small('a', 'hello'), small('empty', ''), logs, ...pieces(), small('z', 'bye')]
}

function sha256Of(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

test('where all is read first, whoever may not pack yet reads all, and then packs it', () => {
  const { memory, plan } = planned(4, mixed())
  let mayPack = false
  const own = workBeside({ memory, format: 'zip', modifiedAtMs: 0, readsFirst: true }, plan, () => mayPack)
  // A large file goes on being hashed for as long as it takes: that begins first.
  const first = own.next()
  expect(first.value).toMatchObject({ kind: 'hashed', index: 3 })
  const second = own.next().value
  expect(second).toMatchObject({ kind: 'read', unit: 0 })
  const { sha256 } = second as WorkMessage & { kind: 'read' }
  expect(Buffer.from(sha256)).toEqual(Buffer.concat([sha256Of('hello'), sha256Of(''), Buffer.alloc(32)]))
  expect([own.next(), own.next(), own.next()].map(tell)).toEqual(['read 3', 'waiting', 'waiting'])
  mayPack = true
  expect([own.next(), own.next(), own.next(), own.next(), own.next()].map(tell)).toEqual([
    ...['packed 0', 'packed 1', 'packed 2', 'packed 3', 'done'],
  ])
})

test('a thread that reads first packs what it has read, without being told to', () => {
  const { memory, plan } = planned(4, mixed())
  const job = { memory, format: 'tgz', modifiedAtMs: 0, readsFirst: true } as const
  expect([...work(job, plan)].map((value) => tell({ value }))).toEqual([
    ...['hashed', 'read 0', 'read 3', 'packed 0', 'packed 1', 'packed 2', 'packed 3'],
  ])
})

test('what one thread reads, another one does not', () => {
  const { memory, plan, board: other } = planned(4, mixed())
  expect([other.claimLargeFile(true)?.index, other.claimRead()]).toEqual([3, 0])
  const own = workBeside({ memory, format: 'tar', modifiedAtMs: 0, readsFirst: true }, plan, () => false)
  expect([own.next(), own.next()].map(tell)).toEqual(['read 3', 'waiting'])
})

test('where all is read first, a large file is hashed to its end before anything is packed', () => {
  const { memory, plan, board: other } = planned(4, mixed())
  expect([other.claimRead(), other.claimRead(), other.claimRead(), other.claimRead()]).toEqual([0, 1, 2, 3])
  const job = { memory, format: 'zip', modifiedAtMs: 0, readsFirst: true } as const
  expect(tell(workBeside(job, plan).next())).toBe('hashed')
})

test('what is planned after a look for something to read is read before it is packed, too', () => {
  const memory = createBoardMemory(4)
  const plan = new UnitList()
  for (const unit of unitsOf(mixed().slice(0, 3))) plan.add(unit)
  const board = new Board(memory, plan)
  const own = workBeside({ memory, format: 'zip', modifiedAtMs: 0, readsFirst: true }, plan, () => {
    board.tellPlanned(plan.length)
    board.tellAllPlanned()
    return true
  })
  expect([own.next(), own.next(), own.next(), own.next()].map(tell)).toEqual(['waiting', 'read 0', 'packed 0', 'done'])
})

test('what is read first is told in no message where nothing is read first', () => {
  const { memory, plan } = planned(4, mixed())
  const told = [...work({ memory, format: 'tar', modifiedAtMs: 0, readsFirst: false }, plan)]
  expect(told.map(({ kind }) => kind)).not.toContain('read')
  expect(told.filter(({ kind }) => kind === 'packed')).toHaveLength(4)
})
