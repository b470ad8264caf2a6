import { expect, test } from 'vitest'
import { readIgnorePatterns } from './ignore-pattern.ts'

test.for([
  ['*.log', '/a/**/*.log'],
  ['/top', '/a/top'],
  ['deep/x', '/a/deep/x'],
  ['dir/', '/a/**/dir/'],
  ['/dir/', '/a/dir/'],
  ['!keep', '!/a/**/keep'],
  ['!/keep', '!/a/keep'],
  ['**/x', '/a/**/x'],
  ['\\#hash', '/a/**/\\#hash'],
  ['\\!bang', '/a/**/\\!bang'],
] as const)('%j in a folder is %j from the root', ([pattern, fromRoot]) => {
  expect(readIgnorePatterns(pattern, 'a').map((one) => one.fromRoot)).toEqual([fromRoot])
  expect(readIgnorePatterns(pattern, '').map((one) => one.fromRoot)).toEqual([pattern])
})

test('the characters of a folder mean themselves', () => {
  expect(readIgnorePatterns('/x', 'a[b]*?\\').map(({ fromRoot }) => fromRoot)).toEqual(['/a\\[b]\\*\\?\\\\/x'])
})

test('lines count from 1, comments and blank lines with them, and spaces that do not count are not told', () => {
  expect(readIgnorePatterns('\uFEFF# why\r\n\r\n*.log  \r\nsp\\ \n/\n!\n', 'a/b')).toEqual([
    { text: '*.log', file: 'a/b/.deployignore', line: 3, fromRoot: '/a/b/**/*.log' },
    { text: 'sp\\ ', file: 'a/b/.deployignore', line: 4, fromRoot: '/a/b/**/sp\\ ' },
  ])
})
