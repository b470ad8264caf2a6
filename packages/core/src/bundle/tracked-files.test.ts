import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTrackedFiles, describeUntracked } from './tracked-files.ts'

test('a file is known by its whole path, a folder by what is in it', () => {
  const tracked = createTrackedFiles(new Set(['a.js', 'lib/deep/b.js', 'link']))
  for (const file of ['a.js', 'lib/deep/b.js', 'link']) expect(tracked.has(file, false)).toBe(true)
  for (const folder of ['lib', 'lib/deep']) expect(tracked.has(folder, true)).toBe(true)
  for (const file of ['b.js', 'lib', 'lib/deep', 'lib/a.js', '']) expect(tracked.has(file, false)).toBe(false)
  // A folder in the place of a tracked file is not what is tracked.
  for (const folder of ['link', 'a.js', 'deep', 'li', '']) expect(tracked.has(folder, true)).toBe(false)
})

test('every folder on the way to a tracked file is known, and no other', () => {
  const name = fc.constantFrom('a', 'b', 'c', '..', '')
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'))
  fc.assert(
    fc.property(fc.array(path), path, (files, asked) => {
      const tracked = createTrackedFiles(new Set(files))
      const isOnTheWay = asked !== '' && files.some((file) => file.startsWith(`${asked}/`))
      expect(tracked.has(asked, true)).toBe(isOnTheWay)
    }),
  )
})

test.for([
  [['a'], '1 untracked path is left out of the bundle: "a"'],
  [['c', 'a/', 'b'], '3 untracked paths are left out of the bundle: "a/", "b", "c"'],
  [['e', 'd', 'c', 'b', 'a'], '5 untracked paths are left out of the bundle: "a", "b", "c" and 2 more'],
] as const)('%j: %s', ([paths, sentence]) => {
  expect(describeUntracked(paths)).toBe(sentence)
})
