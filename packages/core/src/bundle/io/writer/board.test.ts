import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { Board, createBoardMemory } from './board.ts'
import { PIECE_BYTES } from './plan-units.ts'
import { UnitList } from './unit-list.ts'

function file(path: string, sizeBytes: number): BundleEntry {
  return { path, type: 'file', mode: 0o644, sizeBytes, source: `/${path}` }
}

/** Five units: a small file, three pieces of a large one, another small file. */
const UNITS = unitsOf([file('a', 10), file('large', 2 * PIECE_BYTES + 1), file('ü', 10)])

const PLAN = new UnitList()
for (const unit of UNITS) PLAN.add(unit)

/** Several threads' boards of one archive, so many of whose units are planned. */
function boards(threads: number, window: number, planned = UNITS.length): Board[] {
  const memory = createBoardMemory(window)
  const made = Array.from({ length: threads }, () => new Board(memory, PLAN))
  made[0]?.tellPlanned(planned)
  return made
}

test('each unit is claimed once, a bounded number ahead of those that were taken', () => {
  const [one, other] = boards(2, 2) as [Board, Board]
  expect([one.claimUnit(false), other.claimUnit(false), one.claimUnit(false)]).toEqual([0, 1, 'later'])
  one.release(0)
  expect([other.claimUnit(false), other.claimUnit(false)]).toEqual([2, 'later'])
  one.release(1)
  one.release(2)
  expect([one.claimUnit(false), other.claimUnit(false), one.claimUnit(false)]).toEqual([3, 4, 'later'])
  other.tellAllPlanned()
  expect([one.claimUnit(false), other.claimUnit(false)]).toEqual(['none', 'none'])
})

test('no unit is claimed before it is planned', () => {
  const [one, other] = boards(2, 5, 1) as [Board, Board]
  expect([one.claimUnit(false), other.claimUnit(false)]).toEqual([0, 'later'])
  one.tellPlanned(2)
  expect([other.claimUnit(false), one.claimUnit(false)]).toEqual([1, 'later'])
})

test.each<[string, (board: Board) => void]>([
  ['another unit is planned', (board) => board.tellPlanned(3)],
  ['all are planned', (board) => board.tellAllPlanned()],
  ['there is room again', (board) => board.release(0)],
])('who waits goes on when %s, also when that was after the last look', (_what, change) => {
  const [one, other] = boards(2, 1, 2) as [Board, Board]
  const { changes } = one
  change(other)
  one.waitForChange(changes) // would never end
  expect(one.changes).not.toBe(changes)
})

test('a large file is hashed once, and not before its packing has begun', () => {
  const [board] = boards(1, 2) as [Board]
  board.claimUnit(false)
  expect(board.claimLargeFile(false)).toBe(undefined)
  board.claimUnit(false)
  expect(board.claimLargeFile(false)).toMatchObject({ index: 1, unit: 1, entry: { path: 'large' } })
  expect(board.claimLargeFile(false)).toBe(undefined)
})

test('where all is read first, each unit is read once, and none is packed that nobody has begun to read', () => {
  const [one, other] = boards(2, 5, 2) as [Board, Board]
  expect(one.claimUnit(true)).toBe('later')
  expect([one.claimRead(), other.claimRead(), one.claimRead()]).toEqual([0, 1, undefined])
  // A thread that has seen that nothing is left to read may be told of more before it looks for something to pack.
  other.tellPlanned(4)
  expect([one.claimUnit(true), one.claimUnit(true), one.claimUnit(true)]).toEqual([0, 1, 'later'])
  expect([other.claimRead(), one.claimUnit(true), one.claimUnit(true)]).toEqual([2, 2, 'later'])
  one.tellPlanned(5)
  one.tellAllPlanned()
  expect([one.claimRead(), one.claimRead(), one.claimRead()]).toEqual([3, 4, undefined])
  expect([one.claimUnit(true), one.claimUnit(true), one.claimUnit(true)]).toEqual([3, 4, 'none'])
})

test('where all is read first, a large file is hashed before its packing has begun', () => {
  const [one, other] = boards(2, 2, 1) as [Board, Board]
  expect(one.claimLargeFile(true)).toMatchObject({ unit: 1, entry: { path: 'large' } })
  expect(other.claimLargeFile(true)).toBe(undefined)
})

test('a unit finds the end of what was before it, whoever packed that', () => {
  const [one, other] = boards(2, 2) as [Board, Board]
  const content = Buffer.alloc(100_000, 'slipway')
  one.leaveTail(0, content)
  one.leaveTail(1, Buffer.from('short'))
  expect(Buffer.from(other.tailBefore(1)).equals(content.subarray(100_000 - 32_768))).toBe(true)
  expect(Buffer.from(other.tailBefore(2)).toString()).toBe('short')
})
