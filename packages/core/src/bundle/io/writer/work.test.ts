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
import { workBeside } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'slipway-work-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two units: the pieces of one file. */
function pieces(): BundleEntry[] {
  const source = join(folder, 'large')
  writeFileSync(source, Buffer.alloc(PIECE_BYTES + 10, 'slipway'))
  return [{ path: 'large', type: 'file', mode: 0o644, sizeBytes: PIECE_BYTES + 10, source }]
}

/** The work on the file, all of which is planned. */
function planned(window: number): { readonly memory: BoardMemory; readonly plan: UnitList; readonly board: Board } {
  const memory = createBoardMemory(window)
  const plan = new UnitList()
  for (const unit of unitsOf(pieces())) plan.add(unit)
  const board = new Board(memory, plan)
  board.tellPlanned(plan.length)
  board.tellAllPlanned()
  return { memory, plan, board }
}

test.each<BundleFormat>(['zip', 'tgz'])(
  'the thread that takes out what all make never blocks for the end of another unit: %s',
  (format) => {
    const { memory, plan, board: other } = planned(2)
    expect(other.claimUnit()).toBe(0)
    const own = workBeside({ memory, format, modifiedAtMs: 0 }, plan)
    expect([own.next().value, own.next().value]).toEqual(['waiting', 'waiting'])
    other.leaveTail(0, Buffer.alloc(PIECE_BYTES, 'slipway'))
    expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  },
)

test('the thread that takes out what all make never blocks for room', () => {
  const { memory, plan, board } = planned(1)
  const own = workBeside({ memory, format: 'zip', modifiedAtMs: 0 }, plan)
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 0 })
  // The file is hashed meanwhile; then there is nothing to do but wait.
  const kinds = [own.next().value, own.next().value].map((message) => (message === 'waiting' ? message : message?.kind))
  expect(kinds).toEqual(['hashed', 'waiting'])
  board.release(0)
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  expect(own.next().done).toBe(true)
})
