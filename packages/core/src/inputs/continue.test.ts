import { expect, test } from 'vitest'
import { continueProblems } from './continue.ts'

test.for([
  [undefined, 'ready', false],
  ['ready', 'succeeded', false],
  ['ready', 'traffic-shifted', false],
  ['ready', 'ready', true],
  ['termination', 'succeeded', false],
  ['termination', 'traffic-shifted', true],
  ['termination', 'ready', true],
] as const)(
  'going on from %s leaves something to wait for until %s, or is a problem: %s',
  ([from, until, isProblem]) => {
    const problems = continueProblems({ continue: from, 'wait-until': until }, (name) => `--${name}`)
    expect(problems).toHaveLength(isProblem ? 1 : 0)
    if (isProblem) expect(problems[0]).toContain(`--wait-until is "${until}"`)
  },
)
