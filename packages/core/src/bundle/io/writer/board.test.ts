import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { Board, createBoardMemory } from './board.ts'
import { PIECE_BYTES, planUnits } from './plan-units.ts'

function file(path: string, sizeBytes: number): BundleEntry {
  return { path, type: 'file', mode: 0o644, sizeBytes, source: `/${path}` }
}

/** Five units: a small file, three pieces of a large one, another small file. */
const UNITS = planUnits([file('a', 10), file('large', 2 * PIECE_BYTES + 1), file('ü', 10)])

test('each unit is claimed once, a bounded number ahead of those that were taken', () => {
  const memory = createBoardMemory(UNITS, 2)
  const [one, other] = [new Board(memory), new Board(memory)]
  expect([one.claimUnit(), other.claimUnit(), one.claimUnit()]).toEqual([0, 1, 'full'])
  one.release(0)
  expect([other.claimUnit(), other.claimUnit()]).toEqual([2, 'full'])
  one.release(1)
  one.release(2)
  expect([one.claimUnit(), other.claimUnit(), one.claimUnit()]).toEqual([3, 4, 'none'])
})

test('units are read as they were planned', () => {
  const board = new Board(createBoardMemory(UNITS, 2))
  expect(UNITS.map((_, unit) => board.readUnit(unit))).toEqual(UNITS)
})

test('a large file is hashed once, and not before its packing has begun', () => {
  const board = new Board(createBoardMemory(UNITS, 2))
  board.claimUnit()
  expect(board.claimLargeFile()).toBe(undefined)
  board.claimUnit()
  expect(board.claimLargeFile()).toEqual({ index: 1, unit: 1 })
  expect(board.claimLargeFile()).toBe(undefined)
})

test('a unit finds the end of what was before it, whoever packed that', () => {
  const memory = createBoardMemory(UNITS, 2)
  const [one, other] = [new Board(memory), new Board(memory)]
  const content = Buffer.alloc(100_000, 'slipway')
  one.leaveTail(0, content)
  one.leaveTail(1, Buffer.from('short'))
  expect(Buffer.from(other.tailBefore(1)).equals(content.subarray(100_000 - 32_768))).toBe(true)
  expect(Buffer.from(other.tailBefore(2)).toString()).toBe('short')
})
