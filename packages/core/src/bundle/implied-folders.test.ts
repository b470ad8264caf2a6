import { expect, test } from 'vitest'
import type { BundleEntry } from './entry.ts'
import { filledFolders, ImpliedFolders } from './implied-folders.ts'

function entry(path: string, mode = 0o755): BundleEntry {
  const common = { mode, sizeBytes: 0, source: `/${path}` }
  return path.endsWith('/')
    ? { ...common, path: path.slice(0, -1), type: 'directory' }
    : { ...common, path, type: 'file' }
}

/** What is left of the entries, in the order in which it is told. */
function leftOf(entries: readonly BundleEntry[]): string[] {
  const left: string[] = []
  const folders = new ImpliedFolders((one, place) => {
    expect(entries[place]).toBe(one)
    left.push(one.path)
  })
  for (const one of entries) folders.add(one)
  folders.end()
  return left
}

test.each<[string, string[], string[]]>([
  ['one that something is in', ['a/', 'a/b'], ['a/b']],
  ['those around it', ['a/', 'a/b/', 'a/b/c'], ['a/b/c']],
  ['none that is empty', ['a/', 'b/', 'b/c/'], ['a', 'b/c']],
  ['none beside a file of a longer name', ['a/', 'a.txt', 'ab'], ['a', 'a.txt', 'ab']],
  ['one among folders that begin as it does', ['a/', 'a-/', 'a-/x', 'a.d/', 'a/b', 'b/'], ['a-/x', 'a.d', 'a/b', 'b']],
  ['one whose content comes after a file of a longer name', ['a/', 'a.txt', 'a/b', 'ab'], ['a.txt', 'a/b', 'ab']],
])('what unpacking makes by itself is left out: %s', (_what, paths, left) => {
  expect(leftOf(paths.map((path) => entry(path)))).toEqual(left)
})

test('a folder with a mode of its own is not left out', () => {
  expect(leftOf([entry('a/', 0o700), entry('a/b')])).toEqual(['a', 'a/b'])
})

test('the folders that something is in are told once each', () => {
  expect([...filledFolders([{ path: 'a/b/c' }, { path: 'a/b/d' }, { path: 'e' }, { path: 'f/g' }])].sort()).toEqual([
    'a',
    'a/b',
    'f',
  ])
})
