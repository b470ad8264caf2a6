import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BundleFormat } from '../../../revision/location.ts'
import type { BundleEntry } from '../../entry.ts'
import { Board, createBoardMemory } from './board.ts'
import { PIECE_BYTES, planUnits } from './plan-units.ts'
import { workBeside } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'slipway-work-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two units: the pieces of one file. */
function pieces(): BundleEntry[] {
  const source = join(folder, 'large')
  writeFileSync(source, Buffer.alloc(PIECE_BYTES + 10, 'slipway'))
  return [{ path: 'large', type: 'file', mode: 0o644, sizeBytes: PIECE_BYTES + 10, source }]
}

test.each<BundleFormat>(['zip', 'tgz'])(
  'the thread that takes out what all make never blocks for the end of another unit: %s',
  (format) => {
    const memory = createBoardMemory(planUnits(pieces()), 2)
    const other = new Board(memory)
    expect(other.claimUnit()).toBe(0)
    const own = workBeside({ memory, format, modifiedAtMs: 0 })
    expect([own.next().value, own.next().value]).toEqual(['waiting', 'waiting'])
    other.leaveTail(0, Buffer.alloc(PIECE_BYTES, 'slipway'))
    expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  },
)

test('the thread that takes out what all make never blocks for room', () => {
  const memory = createBoardMemory(planUnits(pieces()), 1)
  const own = workBeside({ memory, format: 'zip', modifiedAtMs: 0 })
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 0 })
  // The file is hashed meanwhile; then there is nothing to do but wait.
  const kinds = [own.next().value, own.next().value].map((message) => (message === 'waiting' ? message : message?.kind))
  expect(kinds).toEqual(['hashed', 'waiting'])
  new Board(memory).release(0)
  expect(own.next().value).toMatchObject({ kind: 'packed', unit: 1 })
  expect(own.next().done).toBe(true)
})
