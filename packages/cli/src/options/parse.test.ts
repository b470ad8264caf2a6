import {
  choice,
  flag,
  list,
  type OptionSpecs,
  optionalChoice,
  optionalSeconds,
  required,
  text,
} from '@slipway/core/inputs'
import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { parseOptions } from './parse.ts'
import { port } from './port.ts'

const specs = {
  bundle: required('FILE', 'bundle to store'),
  description: text('TEXT', 'what it is for'),
  wait: flag('wait for the end'),
  exclude: list('PATTERN', 'leave out what matches'),
  'on-timeout': choice(['leave', 'stop'], 'what to do then', 'leave'),
  platform: optionalChoice(['ec2', 'lambda'], 'compute platform'),
  timeout: optionalSeconds('how long to wait', 'an hour'),
  'poll-interval': optionalSeconds('pause between two looks'),
  port: port('where to listen'),
}

const given = ['--bundle', 'out.zip']

function parse(args: readonly string[], positionals: readonly string[] = []) {
  return parseOptions('push', args, specs, positionals)
}

/** What is wrong with a command line, a line each. */
function problemsOf(args: readonly string[], positionals: readonly string[] = []): string[] {
  try {
    parse(args, positionals)
  } catch (error) {
    expect(error).toMatchObject({ code: 'INPUT_INVALID', hint: 'slipway push --help lists the options' })
    return (error as Error).message.split('\n')
  }
  return []
}

test('what is not given has its default, and is not there when it has none', () => {
  const { values } = parse(given)
  expect(values).toEqual({
    bundle: 'out.zip',
    description: undefined,
    wait: false,
    exclude: [],
    'on-timeout': 'leave',
    platform: undefined,
    timeout: undefined,
    'poll-interval': undefined,
    port: 0,
  })
  expectTypeOf(values['on-timeout']).toEqualTypeOf<'leave' | 'stop'>()
  expectTypeOf(values.timeout).toEqualTypeOf<number | undefined>()
})

test('a value follows its name, or is joined to it', () => {
  const { values } = parse(['--bundle=a=b.zip', '--on-timeout', 'stop', '--timeout', '1.5', '--wait', '--port=8080'])
  expect(values).toMatchObject({ bundle: 'a=b.zip', 'on-timeout': 'stop', timeout: 1_500, wait: true, port: 8080 })
})

test('an option that may be repeated keeps every value in its order', () => {
  expect(parse([...given, '--exclude', '*.log', '--exclude=tmp/', '--exclude', '']).values.exclude).toEqual([
    '*.log',
    'tmp/',
  ])
})

test('empty means absent: a workflow passes every input, given or not', () => {
  const { values } = parse([
    ...given,
    '--description',
    '',
    '--on-timeout',
    '',
    '--timeout=',
    '--platform',
    '',
    '--port=',
  ])
  expect(values).toMatchObject({ 'on-timeout': 'leave', port: 0 })
  expect(values.description).toBeUndefined()
  expect(values.platform).toBeUndefined()
  expect(values.timeout).toBeUndefined()
  expect(problemsOf(['--bundle', ''])).toEqual(['--bundle is missing: bundle to store'])
})

test('every problem is told at once, one line each', () => {
  expect(
    problemsOf([
      '--wait=yes',
      '--on-timeout',
      'explode',
      '--timeout',
      '0',
      '--port',
      '70000',
      '--colour',
      'red',
      'extra',
    ]),
  ).toEqual([
    '--wait takes no value, but was given "yes"',
    'unknown option --colour',
    '--bundle is missing: bundle to store',
    '--on-timeout is "explode"; expected one of leave, stop',
    '--timeout is "0"; expected a number of seconds above 0, such as 600',
    '--port is "70000"; expected a port from 0 to 65535',
    'unexpected argument "extra"',
  ])
})

test.for([
  ['--bundel', '--bundle'],
  ['--on-timout', '--on-timeout'],
  ['-bundle', '--bundle'],
  ['--Bundle', '--bundle'],
] as const)('%s is unknown, and %s was most likely meant', ([written, meant]) => {
  expect(problemsOf([...given, written, 'x'])).toEqual([`unknown option ${written}; did you mean ${meant}?`])
})

test.for(['--constructor', '--toString', '--__proto__', '-x', '-'] as const)('%s is no option', (word) => {
  expect(problemsOf([...given, word])).toHaveLength(1)
})

test('a forgotten value does not swallow the next option', () => {
  expect(problemsOf(['--bundle', '--wait'])).toEqual(['--bundle needs a value (FILE)'])
  expect(problemsOf(['--wait', '--bundle'])).toEqual(['--bundle needs a value (FILE)'])
})

test('a value that looks like an option is joined with "="', () => {
  expect(parse([...given, '--description=--wait']).values).toMatchObject({ description: '--wait', wait: false })
})

test('an option that takes one value is given once', () => {
  expect(problemsOf([...given, '--bundle', 'b.zip', '--timeout', '5', '--timeout', '6'])).toEqual([
    '--bundle is given 2 times; expected once',
    '--timeout is given 2 times; expected once',
  ])
})

test('a flag given twice is given', () => {
  expect(parse([...given, '--wait', '--wait']).values.wait).toBe(true)
})

test.for(['-1', '65536', '80a', '1.5', '000080'])('%s is no port', (value) => {
  expect(problemsOf([...given, '--port', value])).toEqual([`--port is "${value}"; expected a port from 0 to 65535`])
})

test('words that are not options are positionals, and those of the command have to be there', () => {
  expect(parse([...given, 'release', '--wait'], ['PATH']).positionals).toEqual(['release'])
  expect(parse([...given, '--', '--release'], ['PATH']).positionals).toEqual(['--release'])
  expect(problemsOf(given, ['PATH'])).toEqual(['PATH is missing'])
  expect(problemsOf([...given, 'a', 'b'], ['PATH'])).toEqual(['unexpected argument "b"'])
})

test('an unknown option does not swallow a positional', () => {
  expect(problemsOf([...given, '--jsn', 'release'], ['PATH'])).toEqual(['unknown option --jsn'])
})

test('whatever is written, a command line is read or refused with a reason', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.keys(specs).map((name) => `--${name}`), '--', '-', '--=', '--bundle=', '=', '--no-wait'),
  )
  fc.assert(
    fc.property(fc.array(word), (args) => {
      let read: unknown
      try {
        read = parseOptions('push', args, specs as OptionSpecs).values
      } catch (error) {
        expect(error).toMatchObject({ code: 'INPUT_INVALID', message: expect.stringMatching(/./) })
        return
      }
      expect(Object.keys(read as object).sort()).toEqual(Object.keys(specs).sort())
    }),
  )
})
