import { expect, test } from 'vitest'
import { orderOptions, readOrderGuard } from './order.ts'
import { redeploySource } from './redeploy.ts'
import { readInputs } from './spec.ts'

const ports = {
  history: { compare: async () => ({ relation: 'unknown', reason: 'nobody asks' }) as const },
  store: { commitOf: async () => undefined },
}
const COMMIT = 'A1'.repeat(20)

function guardOf(given: Readonly<Record<string, string>>) {
  const { values, problems } = readInputs(
    orderOptions,
    (name) => (given[name] === undefined ? [] : [given[name]]),
    (name) => name,
  )
  expect(problems).toEqual([])
  return readOrderGuard(values, ports)
}

test.for([
  [{}, { ifOlder: 'fail', isAskedFor: false }],
  [{ 'if-older': '' }, { ifOlder: 'fail', isAskedFor: false }],
  [{ 'if-older': 'fail' }, { ifOlder: 'fail', isAskedFor: true }],
  [
    { 'if-older': 'skip', commit: COMMIT },
    { ifOlder: 'skip', isAskedFor: true, commit: COMMIT.toLowerCase() },
  ],
] as const)('%j is the guard %j', ([given, guard]) => {
  expect(guardOf(given)).toEqual({ ...guard, ...ports })
})

test('whoever deploys any commit needs no guard', () => {
  expect(guardOf({ 'if-older': 'deploy' })).toBeUndefined()
})

test.for([
  [{ 'if-older': 'never' }, 'if-older is "never"; expected one of fail, skip, deploy'],
  [{ commit: '1a2b3c4' }, 'commit is "1a2b3c4"; expected all 40 digits of a commit: git rev-parse HEAD'],
] as const)('%j is refused', ([given, problem]) => {
  const words: Readonly<Record<string, string>> = given
  const { problems } = readInputs(
    orderOptions,
    (name) => (words[name] === undefined ? [] : [words[name]]),
    (name) => name,
  )
  expect(problems).toEqual([problem])
})

const source = redeploySource('what')

test.for([
  'tag:v1.2.3',
  'tag:app/v2',
  'tag:release-2026.11',
  'tag:ü',
  'commit:1a2b3c4',
  'd-1A2B3C4D5',
  'last-successful',
])('%s says what to go back to', (value) => {
  expect(source.read([value])).toBe(value)
})

// The rules of git check-ref-format.
test.for([
  'tag:',
  'tag:a b',
  'tag:a..b',
  'tag:a~1',
  'tag:a^{}',
  'tag:a:b',
  'tag:-a',
  'tag:/a',
  'tag:a/',
  'tag:a//b',
  'tag:.a',
  'tag:a.',
  'tag:a/.b',
  'tag:a.lock',
  'tag:a@{1}',
  'tag:a\\b',
  'tag:a\nb',
  'tag:a?',
  'tag:a*',
  'tag:a[',
])('%j is no name of a tag', (value) => {
  expect(() => source.read([value])).toThrow('that is no name of a tag: tag:v1.2.3')
})
