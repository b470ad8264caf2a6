import { expect, test } from 'vitest'
import type { BundleEntry } from './entry.ts'
import { filledFolders, placesWithoutImpliedFolders } from './implied-folders.ts'

function entry(path: string, mode = 0o755): Pick<BundleEntry, 'path' | 'type' | 'mode'> {
  return path.endsWith('/') ? { path: path.slice(0, -1), type: 'directory', mode } : { path, type: 'file', mode }
}

test.each<[string, string[], string[]]>([
  ['one that something is in', ['a/', 'a/b'], ['a/b']],
  ['those around it', ['a/', 'a/b/', 'a/b/c'], ['a/b/c']],
  ['none that is empty', ['a/', 'b/', 'b/c/'], ['a', 'b/c']],
  ['none beside a file of a longer name', ['a/', 'a.txt', 'ab'], ['a', 'a.txt', 'ab']],
  ['one whose content comes after a file of a longer name', ['a/', 'a.txt', 'a/b', 'ab'], ['a.txt', 'a/b', 'ab']],
])('what unpacking makes by itself is left out: %s', (_what, paths, left) => {
  const entries = paths.map((path) => entry(path))
  expect(placesWithoutImpliedFolders(entries).map((place) => entries[place]?.path)).toEqual(left)
})

test('a folder with a mode of its own is not left out', () => {
  expect(placesWithoutImpliedFolders([entry('a/', 0o700), entry('a/b')])).toEqual([0, 1])
})

test('the folders that something is in are told once each', () => {
  expect([...filledFolders([{ path: 'a/b/c' }, { path: 'a/b/d' }, { path: 'e' }, { path: 'f/g' }])].sort()).toEqual([
    'a',
    'a/b',
    'f',
  ])
})
