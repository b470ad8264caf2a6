import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import {
  choice,
  fileExistsBehavior,
  flag,
  list,
  type OptionSpec,
  type OptionSpecs,
  optionalChoice,
  optionalSeconds,
  readInputs,
  required,
  text,
  yesUnless,
} from './spec.ts'

const specs = {
  bundle: required('FILE', 'bundle to store'),
  description: text('TEXT', 'what it is for'),
  wait: flag('wait for the end'),
  keep: yesUnless('keep what is there; `false` removes it'),
  exclude: list('PATTERN', 'leave out what matches'),
  'on-timeout': choice(['leave', 'stop'], 'what to do then', 'leave'),
  platform: optionalChoice(['ec2', 'lambda'], 'compute platform'),
  'file-exists-behavior': fileExistsBehavior('what to do with files that are there'),
  timeout: optionalSeconds('how long to wait', 'an hour'),
  'poll-interval': optionalSeconds('pause between two looks'),
}

type Given = Readonly<Record<string, readonly string[]>>

function read(given: Given) {
  return readInputs(
    specs,
    (name) => given[name] ?? [],
    (name) => `input ${name}`,
  )
}

/** What is said of one word for one input. */
function problemOf(spec: OptionSpec<unknown>, word: string): string | undefined {
  return readInputs(
    { it: spec },
    () => [word],
    (name) => name,
  ).problems[0]
}

/** What one word is read into; fails when it is none. */
function valueIn<T>(spec: OptionSpec<T>, word: string): T {
  const { values, problems } = readInputs(
    { it: spec },
    () => [word],
    (name) => name,
  )
  expect(problems).toEqual([])
  return values.it
}

const defaults = {
  bundle: 'out.zip',
  description: undefined,
  wait: false,
  keep: true,
  exclude: [],
  'on-timeout': 'leave',
  platform: undefined,
  'file-exists-behavior': undefined,
  timeout: undefined,
  'poll-interval': undefined,
}

test('what is not given has its default, or none', () => {
  const { values, problems } = read({ bundle: ['out.zip'] })
  expect(problems).toEqual([])
  expect(values).toEqual(defaults)
  expectTypeOf(values['on-timeout']).toEqualTypeOf<'leave' | 'stop'>()
  expectTypeOf(values.platform).toEqualTypeOf<'ec2' | 'lambda' | undefined>()
  expectTypeOf(values.keep).toEqualTypeOf<boolean>()
})

test('empty means absent: a workflow passes every input, given or not', () => {
  const empty = Object.fromEntries(Object.keys(specs).map((name) => [name, ['']]))
  expect(read({ ...empty, bundle: ['out.zip'] }).values).toEqual(defaults)
  expect(read(empty).problems).toEqual(['input bundle is missing: bundle to store'])
})

test('every problem is told at once, under the name that the reader knows', () => {
  const { problems } = read({
    wait: ['maybe'],
    'on-timeout': ['explode'],
    'file-exists-behavior': ['overwrite'],
    timeout: ['0'],
  })
  expect(problems).toEqual([
    'input bundle is missing: bundle to store',
    'input wait is "maybe"; expected true or false',
    'input on-timeout is "explode"; expected one of leave, stop',
    'input file-exists-behavior is "overwrite"; expected one of DISALLOW, OVERWRITE, RETAIN',
    'input timeout is "0"; expected a number of seconds above 0, such as 600',
  ])
})

test.for([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
] as const)('"%s" is %s, as for the getBooleanInput of the runner', ([word, value]) => {
  expect(valueIn(flag('x'), word)).toBe(value)
  expect(valueIn(yesUnless('x'), word)).toBe(value)
})

test.for(['yes', 'no', 'on', '1', '0', 'tRUE', ' true', 'true\n', 'y'])('"%s" is neither true nor false', (word) => {
  expect(problemOf(flag('x'), word)).toBe(`it is "${word}"; expected true or false`)
  expect(problemOf(yesUnless('x'), word)).toBe(`it is "${word}"; expected true or false`)
})

test('what happens unless it is declined says so in its default', () => {
  expect(yesUnless('x').defaultText).toBe('true')
  expect(flag('x').defaultText).toBeUndefined()
})

test('a list keeps its words in their order, without the empty ones', () => {
  expect(read({ bundle: ['b'], exclude: ['*.log', '', 'tmp/', '*.log'] }).values.exclude).toEqual([
    '*.log',
    'tmp/',
    '*.log',
  ])
})

test.for(['-5', '0', '0.0', '1e3', '1.2.3', 'ten', '5s', 'Infinity', '2000001', '０', ' 5'])(
  '"%s" is no number of seconds',
  (word) => {
    expect(problemOf(optionalSeconds('x'), word)).toBe(
      `it is "${word}"; expected a number of seconds above 0, such as 600`,
    )
    expect(problemOf(optionalSeconds('x'), word)).toBeDefined()
  },
)

test.for([
  ['600', 600_000],
  ['0.25', 250],
  ['.5', 500],
  ['2000000', 2_000_000_000],
] as const)('%s seconds are %i ms', ([word, ms]) => {
  expect(valueIn(optionalSeconds('x'), word)).toBe(ms)
  expect(valueIn(optionalSeconds('x'), word)).toBe(ms)
})

test('a defect in a reader is no problem of the one who wrote the input', () => {
  const broken: OptionSpecs = {
    it: {
      kind: 'text',
      help: 'x',
      read: () => {
        throw new TypeError('defect')
      },
    },
  }
  expect(() =>
    readInputs(
      broken,
      () => ['x'],
      (name) => name,
    ),
  ).toThrow(TypeError)
})

test('whatever is given, each input is read or told as a problem, and never both', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(specs)), fc.array(fc.string())), (given) => {
      const { values, problems } = read(given)
      expect(Object.keys(values).length + problems.length).toBe(Object.keys(specs).length)
      for (const problem of problems) expect(problem).toMatch(/^input [a-z-]+ is /)
    }),
  )
})
