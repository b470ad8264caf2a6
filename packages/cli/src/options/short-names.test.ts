import { expect, test } from 'vitest'
import { spellOut } from './short-names.ts'

const NAMES = { '-l': 'bundle-location', '-A': 'appspec-filename' }

test.for([
  [
    ['-l', 'release', '-A', 'x.yml'],
    ['--bundle-location', 'release', '--appspec-filename', 'x.yml'],
  ],
  [['-l=release'], ['--bundle-location=release']],
  [
    ['-a', '-ll', '--l', 'l'],
    ['-a', '-ll', '--l', 'l'],
  ],
  [
    ['--', '-l'],
    ['--', '-l'],
  ],
] as const)('%j is %j', ([given, spelled]) => {
  expect(spellOut(given, NAMES)).toEqual(spelled)
})

test('a command without short names takes none', () => {
  expect(spellOut(['-l'])).toEqual(['-l'])
})
