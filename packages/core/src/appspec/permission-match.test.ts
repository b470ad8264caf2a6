import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesNamePattern } from './permission-match.ts'

test.for([
  ['my-file-3.txt', '*-3.txt', true],
  ['my-file-1.txt', '*-3.txt', false],
  ['my-file-1.txt', '*.txt', true],
  ['my-file-1.txt', '.*.txt', false],
  ['file', 'file', true],
  ['File', 'file', false],
  ['file', 'fil?', false],
  ['file', '[f]ile', false],
  ['file', '*', true],
  ['file', '**', true],
  ['', '*', true],
  ['a/b', '*', false],
  ['aXbXc', 'a*b*c', true],
  ['abab', '*ab', true],
  ['abc', 'ab', false],
] as const)('name %j fits pattern %j: %s', ([name, pattern, expected]) => {
  expect(matchesNamePattern(name, pattern)).toBe(expected)
})

test('agrees with a regular expression on any name and pattern', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$') })
  fc.assert(
    fc.property(text, fc.array(fc.oneof(text, fc.constant('*'))), (name, parts) => {
      const regex = parts.map((part) => (part === '*' ? '.*' : part.replace(/[.$]/g, '\\$&'))).join('')
      expect(matchesNamePattern(name, parts.join(''))).toBe(new RegExp(`^${regex}$`).test(name))
    }),
  )
})

test('answers at once for a pattern that makes a backtracking matcher stall', () => {
  expect(matchesNamePattern('a'.repeat(5000), `${'a*'.repeat(500)}b`)).toBe(false)
})
