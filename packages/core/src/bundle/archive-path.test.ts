import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePaths, linkLeavesTree, parseArchivePath } from './archive-path.ts'

test.each([
  ['appspec.yml', 'appspec.yml'],
  ['./scripts/start.sh', 'scripts/start.sh'],
  ['scripts//a/./b/', 'scripts/a/b'],
  ['./', ''],
  ['..a/b..', '..a/b..'],
  ['Foo::Bar.3', 'Foo::Bar.3'],
  ['folder/C:x', 'folder/C:x'],
  ['a\\b', 'a\\b'],
])('the name %j is the path %j', (name, path) => {
  expect(parseArchivePath(name)).toEqual({ ok: true, path })
})

test.each([
  ['', 'is empty'],
  ['/etc/passwd', 'is absolute'],
  ['../x', 'climbs out with ".."'],
  ['a/../../x', 'climbs out with ".."'],
  ['a/..', 'climbs out with ".."'],
  ['C:/windows', 'begins with a drive letter'],
  ['./C:x', 'begins with a drive letter'],
  ['a\0b', 'holds a NUL character'],
])('the name %j %s, so it is no path in an archive', (name, problem) => {
  expect(parseArchivePath(name)).toEqual({ ok: false, problem })
})

test('a name that needs no change is the path, and any other has its empty segments and those of one dot left out', () => {
  const segment = fc.constantFrom('a', 'b.c', '.hidden', '...', '.', '', 'é', ' ', 'C', ':', '\n')
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
      const name = `x${segments.join('/')}`
      const path = name.split('/').filter((segment) => segment !== '' && segment !== '.')
      expect(parseArchivePath(name)).toEqual(
        /^[A-Za-z]:/.test(name)
          ? { ok: false, problem: 'begins with a drive letter' }
          : { ok: true, path: path.join('/') },
      )
    }),
  )
})

test('a parsed path has no segment that could lead anywhere', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '..', '.', '', '/', 'C:', '\0', '\\'), { maxLength: 6 }), (segments) => {
      const parsed = parseArchivePath(segments.join('/'))
      if (!parsed.ok) return
      expect(parsed.path).not.toMatch(/\0|^\/|^[A-Za-z]:/)
      for (const segment of parsed.path.split('/')) expect(['.', '..']).not.toContain(segment)
    }),
  )
})

test.each([
  ['current', 'releases/v1', false],
  ['a/b', '../c', false],
  ['a/b', '..', false],
  ['a', '..', true],
  ['a/b', '../../c', true],
  ['a/b', 'c/../../../d', true],
  ['a', '/etc/hostname', true],
  ['a', 'C:\\x', true],
])('a link %j to %j leaves the tree: %s', (path, target, leaves) => {
  expect(linkLeavesTree(path, target)).toBe(leaves)
})

test('paths are ordered by their UTF-8 bytes, whatever characters they have', () => {
  const path = fc.string({
    unit: fc.constantFrom('a', 'z', '/', '.', 'é', '\uD7FF', '\uE000', '\uFFFD', '😀'),
    maxLength: 5,
  })
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})
