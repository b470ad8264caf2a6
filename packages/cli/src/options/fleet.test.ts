import { expect, test } from 'vitest'
import { fleets } from './fleet.ts'

const { read } = fleets('instances')

test('a fleet is a name and how many', () => {
  expect(read(['web=3', 'batch-jobs=1000'])).toEqual([
    { name: 'web', count: 3 },
    { name: 'batch-jobs', count: 1_000 },
  ])
  expect(read(['', ''])).toEqual([])
})

test.for([
  ['web', 'is "web"; expected NAME=COUNT, such as web=3'],
  ['web=', 'is "web="; expected NAME=COUNT, such as web=3'],
  ['=3', 'is "=3"; expected NAME=COUNT, such as web=3'],
  ['web=-1', 'is "web=-1"; expected NAME=COUNT, such as web=3'],
  ['Web=3', 'names "Web"; expected 3 to 63 lower-case letters, digits and hyphens'],
  ['a/../b=3', 'names "a/../b"; expected 3 to 63 lower-case letters, digits and hyphens'],
  ['web=1001', 'asks for 1001 instances; at most 1000 run here'],
] as const)('%s is no fleet', ([given, problem]) => {
  expect(() => read([given])).toThrow(problem)
})

test('two fleets of one name would share a bucket and a group', () => {
  expect(() => read(['web=1', 'api=2', 'web=3'])).toThrow('names "web" more than once')
})
