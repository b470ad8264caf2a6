import { expect, test } from 'vitest'
import { maxRevisionsOption } from './max-revisions.ts'

test.for([
  [[], undefined],
  [[''], undefined],
  [['1'], 1],
  [['12'], 12],
] as const)('%j is read as %j', ([given, count]) => {
  expect(maxRevisionsOption.read(given)).toBe(count)
})

test.for(['0', '-1', '2.5', 'many', '01'])('"%s" is no number of revisions', (text) => {
  expect(() => maxRevisionsOption.read([text])).toThrow(`is "${text}"; expected a number from 1 to 999999`)
})
