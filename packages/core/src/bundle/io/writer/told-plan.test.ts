import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { PIECE_BYTES } from './plan-units.ts'
import { ToldPlan, tellUnit } from './told-plan.ts'

function file(path: string, sizeBytes: number): BundleEntry {
  return { path, type: 'file', mode: 0o644, sizeBytes, source: `/${path}` }
}

const UNITS = unitsOf([
  file('a', 10),
  file('large', 2 * PIECE_BYTES + 1),
  file('ü', 10),
  file('other', PIECE_BYTES + 1),
])

test('a thread knows the units and the large files that it was told of, as they were planned', () => {
  const { port1, port2 } = new MessageChannel()
  const plan = new ToldPlan(port2)
  for (const unit of UNITS.slice(0, 3)) port1.postMessage(tellUnit(unit))
  expect([plan.unit(0), plan.unit(2)]).toEqual([UNITS[0], UNITS[2]])
  expect([plan.largeFile(0), plan.largeFile(1)]).toEqual([
    { entry: file('large', 2 * PIECE_BYTES + 1), index: 1, unit: 1 },
    undefined,
  ])
  for (const unit of UNITS.slice(3)) port1.postMessage(tellUnit(unit))
  expect(UNITS.slice(3).map((_, n) => plan.unit(3 + n))).toEqual(UNITS.slice(3))
  // Others may have packed the first piece long ago.
  expect(plan.largeFile(1)).toMatchObject({ entry: { path: 'other' }, index: 3, unit: 5 })
  port1.close()
})

test('a unit that is read first can be packed later, until one after it was asked for', () => {
  const { port1, port2 } = new MessageChannel()
  const plan = new ToldPlan(port2)
  for (const unit of UNITS) port1.postMessage(tellUnit(unit))
  expect(UNITS.map((_, n) => plan.peek(n))).toEqual(UNITS)
  expect([plan.unit(0), plan.unit(2), plan.peek(3)]).toEqual([UNITS[0], UNITS[2], UNITS[3]])
  expect(plan.peek(2)).toEqual(UNITS[2])
  expect(() => plan.peek(1)).toThrow('nothing was told of unit 1')
  port1.close()
})
