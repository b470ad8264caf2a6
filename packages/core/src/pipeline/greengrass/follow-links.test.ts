import { describe, expect, test } from 'vitest'
import type { BundleEntry } from '../../bundle/entry.ts'
import { followLinks } from './follow-links.ts'

/** `a/` is a folder, `a -> b` a link. */
function entry(text: string): BundleEntry {
  const [path = '', linkTarget] = text.split(' -> ')
  const common = { mode: 0o644, sizeBytes: 1, source: `/src/${path.replace(/\/$/, '')}` }
  if (linkTarget !== undefined) return { ...common, path, type: 'symlink', linkTarget }
  return path.endsWith('/')
    ? { ...common, path: path.slice(0, -1), type: 'directory' }
    : { ...common, path, type: 'file' }
}

function told(entries: readonly BundleEntry[]): string[] {
  return entries.map(({ path, source, type }) => `${path} is ${type} ${source}`)
}

describe('links of an archive', () => {
  test.each([
    ['none', ['a', 'b/', 'b/c'], ['a is file /src/a', 'b is directory /src/b', 'b/c is file /src/b/c']],
    ['to a file', ['a', 'z -> a'], ['a is file /src/a', 'z is file /src/a']],
    ['upwards', ['a', 'b/', 'b/z -> ../a'], ['a is file /src/a', 'b is directory /src/b', 'b/z is file /src/a']],
    ['to a link', ['a', 'y -> ./a', 'z -> y'], ['a is file /src/a', 'y is file /src/a', 'z is file /src/a']],
    [
      'to a folder with a link in it',
      ['a', 'b/', 'b/c', 'b/l -> c', 'z -> b/'],
      [
        'a is file /src/a',
        'b is directory /src/b',
        'b/c is file /src/b/c',
        'b/l is file /src/b/c',
        'z is directory /src/b',
        'z/c is file /src/b/c',
        'z/l is file /src/b/c',
      ],
    ],
  ])('%s', (_, entries, expected) => {
    expect(told(followLinks(entries.map(entry)))).toEqual(expected)
  })

  test.each([
    ['to nothing', ['z -> a'], 'link "z" to "a" leads to what is not in the archive'],
    ['out of the folder', ['z -> ../a'], 'link "z" to "../a" leads to what is not in the archive'],
    [
      'to a place of this machine',
      ['z -> /etc/passwd'],
      'link "z" to "/etc/passwd" leads to what is not in the archive',
    ],
    ['to the whole folder', ['z -> .'], 'link "z" to "." leads to what is not in the archive'],
    ['to each other', ['y -> z', 'z -> y'], 'link "y" to "z" leads back to itself'],
    ['to the folder that it is in', ['a/', 'a/z -> ../a'], 'link "a/z" to "../a" leads back to itself'],
  ])('%s', (_, entries, message) => {
    expect(() => followLinks(entries.map(entry))).toThrow(expect.objectContaining({ code: 'SOURCE_INVALID', message }))
  })
})
