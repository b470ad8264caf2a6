import { expect, test } from 'vitest'
import { describeJsonProblem } from './json-problem.ts'

test.each([
  ['{"a": hush}', 'it is no JSON'],
  ['hush '.repeat(30), 'it is no JSON'],
  ['{"a":', 'it ends too early'],
  ['{"a": 1,\n "b": "hush" "hush"}', 'line 2, column 14'],
  ['{"a": 1}\nhush', 'line 2, column 1'],
])('%s: %s, and nothing of the text', (text, expected) => {
  try {
    JSON.parse(text)
    expect.unreachable()
  } catch (error) {
    // Some releases of V8 tell the place of a token that another one only quotes.
    const told = describeJsonProblem(text, error)
    if (expected === 'it is no JSON') expect(told).toMatch(/^(?:it is no JSON|line 1, column \d+)$/)
    else expect(told).toBe(expected)
    expect(told).not.toContain('hush')
  }
})
