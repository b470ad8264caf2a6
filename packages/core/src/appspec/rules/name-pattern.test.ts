import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesNamePattern } from '../permission-match.ts'
import { sharesNames } from './name-pattern.ts'

test.for([
  ['*.sh', 'run.sh', true],
  ['*.sh', 'run.py', false],
  ['a*', '*b', true],
  ['a*c', 'ab', false],
  ['a*c', 'a*c', true],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a?', 'ab', false],
])('%s and %s have names in common: %s', ([one, other, expected]) => {
  expect(sharesNames(String(one), String(other))).toBe(expected)
  expect(sharesNames(String(other), String(one))).toBe(expected)
})

test('a name that matches two patterns is a name that they share', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 })
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 })
  fc.assert(
    fc.property(pattern, pattern, name, (one, other, each) => {
      if (matchesNamePattern(each, one) && matchesNamePattern(each, other)) expect(sharesNames(one, other)).toBe(true)
    }),
  )
})
