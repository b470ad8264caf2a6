import { expect, test } from 'vitest'
import { leastVersion } from './least-version.ts'

test.for<[string, readonly string[], string | undefined]>([
  ['nothing is required', [], '1.0.0'],
  ['a range', ['>=2.1.0 <3.0.0'], '2.1.0'],
  ['ranges that meet', ['^2.1.0', '>=2.3.0', '~2.3.0'], '2.3.0'],
  ['one of several ranges', ['^1.0.0 || ^2.0.0', '>=2.0.0'], '2.0.0'],
  ['ranges that do not meet', ['^1.0.0', '^2.0.0'], undefined],
  ['what is no range', ['latest'], undefined],
])('%s', ([, requirements, expected]) => {
  expect(leastVersion(requirements)).toBe(expected)
})
