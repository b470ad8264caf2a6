import { expect, test } from 'vitest'
import type { LeftOutReason } from '../bundle/left-out.ts'
import { describeReason, type Listing, listingJson, renderListing } from './listing.ts'

const LISTING: Listing = {
  source: 'shop',
  entries: [
    { path: 'a\u001b[1m.txt', type: 'file', mode: 0o644, sizeBytes: 12 },
    { path: 'bin', type: 'directory', mode: 0o755, sizeBytes: 0 },
    { path: 'bin/run', type: 'file', mode: 0o755, sizeBytes: 34_000 },
    { path: 'current', type: 'symlink', mode: 0o777, sizeBytes: 0, linkTarget: 'releases/3' },
    { path: 'empty', type: 'directory', mode: 0o755, sizeBytes: 0 },
  ],
  leftOut: [{ path: 'docs', isDirectory: true, reason: { type: 'hidden' } }],
  warnings: ['link "current" points elsewhere'],
}

test('a folder is listed where nothing in it is, and the sum comes last', () => {
  expect(renderListing(LISTING)).toEqual([
    '0644      12 B  a␛[1m.txt',
    '0755   34.0 kB  bin/run',
    '0777      link  current -> releases/3',
    '0755    folder  empty/',
    '',
    'left out:',
    '  docs/  hidden: its name begins with a dot',
    '',
    'warning: link "current" points elsewhere',
    '4 entries in shop, 34.0 kB; 1 left out',
  ])
})

test('of a bundle nothing is left out, and nothing is said of that', () => {
  const { leftOut: _, ...bundle } = LISTING
  expect(renderListing(bundle).at(-1)).toBe('4 entries in shop, 34.0 kB')
  expect(listingJson(bundle)).not.toHaveProperty('leftOut')
})

test('a machine gets every entry, with its mode in octal', () => {
  expect(listingJson(LISTING)).toMatchObject({ files: 2, directories: 2, symlinks: 1, sizeBytes: 34_012 })
  expect(listingJson(LISTING).entries).toContainEqual({
    path: 'current',
    type: 'symlink',
    mode: '0777',
    sizeBytes: 0,
    linkTarget: 'releases/3',
  })
})

test.for<[LeftOutReason, string]>([
  [{ type: 'never' }, 'such a thing goes into no bundle'],
  [{ type: 'not-included' }, 'no --include pattern fits'],
  [{ type: 'untracked' }, 'not tracked by git'],
  [{ type: 'output' }, 'the bundle itself'],
  [{ type: 'pattern', pattern: '*.log' }, '--exclude *.log'],
  [{ type: 'pattern', pattern: '*.log', file: 'a/.deployignore', line: 7 }, 'a/.deployignore:7: *.log'],
])('what is left out is told with its reason: %s', ([reason, told]) => {
  expect(describeReason({ reason })).toBe(told)
})
