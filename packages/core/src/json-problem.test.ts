import { expect, test } from 'vitest'
import { describeJsonProblem } from './json-problem.ts'

test.each([
  ['{"a": hush}', 'line 1, column 7'],
  ['hush '.repeat(30), 'line 1, column 1'],
  ['{"a":', 'it ends too early'],
  ['{"a": 1,\n "b": "hush" "hush"}', 'line 2, column 14'],
  ['{"a": 1}\nhush', 'line 2, column 1'],
])('%s: %s, and nothing of the text', (text, expected) => {
  try {
    JSON.parse(text)
    expect.unreachable()
  } catch (error) {
    const told = describeJsonProblem(text, error)
    expect(told).toBe(expected)
    expect(told).not.toContain('hush')
  }
})

test.for([
  ['{"a":1,\n"b"}', 'line 2, column 4'],
  ['{"a":\n  tru}', 'line 2, column 6'],
  ['{"a": "x\\q"}', 'line 1, column 10'],
  ['{\n"a": -}', 'line 2, column 7'],
  ['{"a": nothing}', 'line 1, column 8'],
  ['x', 'line 1, column 1'],
] as const)('the place in %j is found, whatever the message says', ([text, place]) => {
  expect(describeJsonProblem(text, new SyntaxError('Unexpected token'))).toBe(place)
})
