import { expect, test } from 'vitest'
import { assignments, names } from './names.ts'
import type { OptionSpec } from './spec.ts'

function problemOf(spec: OptionSpec<unknown>, given: readonly string[]): string | undefined {
  try {
    spec.read(given)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

test('a variable may have any value, an empty one and one with an equals sign too', () => {
  expect(assignments('x').read(['STAGE=production', 'QUERY=a=b', '_EMPTY='])).toEqual([
    { name: 'STAGE', value: 'production' },
    { name: 'QUERY', value: 'a=b' },
    { name: '_EMPTY', value: '' },
  ])
  expect(assignments('x').read([])).toEqual([])
  expect(names('x').read(['STAGE', 'HOME_2'])).toEqual(['STAGE', 'HOME_2'])
})

test.for([
  [['STAGE'], 'is "STAGE"; expected NAME=VALUE'],
  [['=x'], 'names a variable ""; expected letters, digits and _, and no digit first'],
  [['2ND=hidden'], 'names a variable "2ND"; expected letters, digits and _, and no digit first'],
  [['A=1', 'B=2', 'A=3'], 'names "A" twice; expected each variable once'],
] as const)('%j is no list of variables', ([given, problem]) => {
  expect(problemOf(assignments('x'), given)).toBe(problem)
})

test.for([
  [['STAGE=x'], 'names a variable "STAGE=x"; expected letters, digits and _, and no digit first'],
  [['A', 'A'], 'names "A" twice; expected each variable once'],
] as const)('%j is no list of names of variables', ([given, problem]) => {
  expect(problemOf(names('x'), given)).toBe(problem)
})
