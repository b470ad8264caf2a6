import { expect, test } from 'vitest'
import { backOffMs, mostReports } from './back-off.ts'
import { providesAfter, unmetDependency } from './provides.ts'

test.for([
  [{}, undefined],
  [{ artifact_name: ['app-1', 'app-2'] }, undefined],
  [{ artifact_name: ['app-2'] }, /app-1 is none of app-2/],
  [{ 'rootfs-image.checksum': ['abc'] }, /nothing that is installed provides it/],
  [{ toString: ['x'] }, /nothing that is installed provides it/],
] as const)('what needs %j goes on a device with app-1: %s', ([depends, problem]) => {
  const found = unmetDependency(depends, { artifact_name: 'app-1' })
  if (problem === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(problem)
})

const BEFORE = { 'rootfs-image.version': '1', 'rootfs-image.app.version': '1', 'data.version': '1' }

test.for([
  [['rootfs-image.app.*'], { 'rootfs-image.version': '1', 'data.version': '1', new: '2' }],
  [['rootfs-image.*'], { 'data.version': '1', new: '2' }],
  [['*'], { new: '2' }],
  [['data.versio'], { ...BEFORE, new: '2' }],
  [[], { ...BEFORE, new: '2' }],
  [undefined, { new: '2' }],
] as const)('an artifact that clears %j leaves %j', ([clears, after]) => {
  expect(providesAfter(BEFORE, { new: '2' }, clears)).toEqual(after)
})

test.for([
  [60, 1_800, [60, 60, 60, 120, 120, 120, 240, 240, 240, 480, 480, 480, 960, 960, 960, 1_800, 1_800, 1_800, undefined]],
  [60, 60, [60, 60, 60, undefined]],
  [60, 2, [60, 60, 60, undefined]],
] as const)('with a unit of %i and at most %i, attempts wait for %j', ([unit, longest, expected]) => {
  expect(expected.map((_, tried) => backOffMs(tried, longest, unit))).toEqual(expected)
})

test.for([
  [1_800_000, 300_000, 10],
  [4_000, 1_000, 8],
  [1_000, 1_000, 3],
  [1_000, 0, 3],
] as const)('a status is sent again %i / %i at most %i times', ([poll, retry, most]) => {
  expect(mostReports(poll, retry)).toBe(most)
})
