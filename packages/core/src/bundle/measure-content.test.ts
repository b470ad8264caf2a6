import { expect, test } from 'vitest'
import type { BundleEntry } from './entry.ts'
import { measureContent } from './measure-content.ts'

function file(path: string, sizeBytes: number): BundleEntry {
  return { path, type: 'file', mode: 0o644, sizeBytes, source: `/source/${path}` }
}

test('a folder costs what is below it, and what is deeper than two levels counts for those above', () => {
  const content = measureContent([
    { path: 'app', type: 'directory', mode: 0o755, sizeBytes: 0, source: '/source/app' },
    file('app/a.js', 10),
    file('app/lib/deep/er/b.js', 30),
    file('app/lib/c.js', 5),
    { path: 'app/link', type: 'symlink', mode: 0o777, sizeBytes: 0, source: '/source/app/link', linkTarget: 'a.js' },
    file('appspec.yml', 7),
  ])
  expect(content).toEqual({
    sizeBytes: 52,
    largestFiles: [
      { path: 'app/lib/deep/er/b.js', sizeBytes: 30 },
      { path: 'app/a.js', sizeBytes: 10 },
      { path: 'appspec.yml', sizeBytes: 7 },
      { path: 'app/lib/c.js', sizeBytes: 5 },
    ],
    largestFolders: [
      { path: 'app', sizeBytes: 45, fileCount: 3 },
      { path: 'app/lib', sizeBytes: 35, fileCount: 2 },
    ],
  })
})

test('ten files and ten folders are told of many', () => {
  const entries = Array.from({ length: 30 }, (_, index) => file(`folder-${String(index).padStart(2, '0')}/file`, index))
  const { largestFiles, largestFolders } = measureContent(entries)
  expect(largestFiles.map(({ sizeBytes }) => sizeBytes)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20])
  expect(largestFolders).toHaveLength(10)
  expect(measureContent([])).toEqual({ sizeBytes: 0, largestFiles: [], largestFolders: [] })
})

test('a folder that files come back to is one folder, and of what is equally large the first comes first', () => {
  const paths = ['a.txt', 'app/a', 'app.d/a', 'app/lib/a', 'app/lib.d/a', 'app/lib/b', 'b/lib/a', 'app/b']
  const { largestFiles, largestFolders } = measureContent(paths.map((path) => file(path, 1)))
  expect(largestFiles.map(({ path }) => path)).toEqual(paths)
  expect(largestFolders.map(({ path, fileCount }) => [path, fileCount])).toEqual([
    ['app', 5],
    ['app/lib', 2],
    ['app.d', 1],
    ['app/lib.d', 1],
    ['b', 1],
    ['b/lib', 1],
  ])
})
