import { ValueProblem } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { planOption } from './dry-run.ts'

test.for([
  [[], 'off'],
  [[''], 'off'],
  [['false'], 'off'],
  [['FALSE'], 'off'],
  [['true'], 'on'],
  [['True'], 'on'],
  [['before-push'], 'before-push'],
] as const)('%o is %s', ([given, read]) => {
  expect(planOption.read(given)).toBe(read)
})

test.for(['yes', 'truely', 'Before-Push'])('"%s" is told with what was expected', (word) => {
  expect(() => planOption.read([word])).toThrow(ValueProblem)
})
