import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePaths } from './archive-path.ts'
import { compareEntries, type EntryChange, type EntryState, foldersOnlyIn, statesOf } from './compare-entries.ts'
import type { ManifestEntry } from './manifest.ts'

function file(path: string, { mode = 0o644, sha256 = 'aa', sizeBytes = 1 } = {}): ManifestEntry {
  return { path, mode, sizeBytes, content: { type: 'file', sha256 } }
}

function folder(path: string, mode = 0o755): ManifestEntry {
  return { path, mode, sizeBytes: 0, content: { type: 'directory' } }
}

function link(path: string, linkTarget: string): ManifestEntry {
  return { path, mode: 0o777, sizeBytes: 0, content: { type: 'symlink', linkTarget } }
}

test.for<[string, ManifestEntry, ManifestEntry, readonly string[]]>([
  ['other bytes', file('a'), file('a', { sha256: 'bb' }), ['content']],
  ['another mode', file('a'), file('a', { mode: 0o755 }), ['mode']],
  ['other bytes and another mode', file('a'), file('a', { sha256: 'bb', mode: 0o600 }), ['content', 'mode']],
  ['a link to somewhere else', link('a', 'b'), link('a', 'c'), ['link-target']],
  ['a link in the place of a file', file('a'), link('a', 'b'), ['type']],
  ['an empty folder in the place of a link', link('a', 'b'), folder('a'), ['type']],
])('%s is a change', ([, before, after, differences]) => {
  expect(compareEntries([before], [after])).toMatchObject([{ kind: 'changed', path: 'a', differences }])
})

test('what only one has is added or removed', () => {
  expect(compareEntries([file('a'), file('b')], [file('b'), link('c', 'b')])).toEqual([
    { kind: 'removed', path: 'a', before: { type: 'file', mode: 0o644, sizeBytes: 1, sha256: 'aa' } },
    { kind: 'added', path: 'c', after: { type: 'symlink', linkTarget: 'b' } },
  ])
})

test('a folder that something is in says nothing of its own, listed or not, whatever its mode', () => {
  expect(compareEntries([folder('a', 0o700), file('a/b')], [file('a/b')])).toEqual([])
  expect(compareEntries([folder('a', 0o700)], [folder('a', 0o755)])).toEqual([])
  expect(compareEntries([folder('a')], [folder('a'), file('a/b')])).toMatchObject([
    { kind: 'removed', path: 'a' },
    { kind: 'added', path: 'a/b' },
  ])
})

test('the outermost folders that one release has and the other has nothing of are named once', () => {
  const before = [file('lib/a.js')]
  const after = [file('lib/a.js'), file('lib/deep/er/b.js'), file('lib/deep/c.js'), file('new/d.js'), folder('empty')]
  expect(foldersOnlyIn(after, before)).toEqual(['lib/deep', 'new'])
  expect(foldersOnlyIn(before, after)).toEqual([])
})

const entry = fc.oneof(
  fc.record({ mode: fc.constantFrom(0o644, 0o755), content: fc.constantFrom(1, 2) }).map(
    ({ mode, content }) =>
      (path: string) =>
        file(path, { mode, sha256: `a${content}`, sizeBytes: content }),
  ),
  fc.constantFrom('x', 'y').map((target) => (path: string) => link(path, target)),
  fc.constantFrom(0o755, 0o700).map((mode) => (path: string) => folder(path, mode)),
)

/** A release in which nothing lies in a file or a link. */
const release = fc
  .array(fc.tuple(fc.array(fc.constantFrom('a', 'b', 'c', 'é', '😀'), { minLength: 1, maxLength: 3 }), entry), {
    maxLength: 12,
  })
  .map((items) => {
    const entries = new Map<string, ManifestEntry>()
    for (const [segments, make] of items) {
      const path = segments.join('/')
      const made = make(path)
      const isBlocked = [...entries.values()].some(
        (other) => path.startsWith(`${other.path}/`) && other.content.type !== 'directory',
      )
      const blocks = made.content.type !== 'directory' && [...entries.keys()].some((one) => one.startsWith(`${path}/`))
      if (!isBlocked && !blocks) entries.set(path, made)
    }
    return [...entries.values()].sort((a, b) => comparePaths(a.path, b.path))
  })

function apply(states: ReadonlyMap<string, EntryState>, changes: readonly EntryChange[]): Map<string, EntryState> {
  const result = new Map(states)
  for (const change of changes) {
    if (change.kind === 'removed') result.delete(change.path)
    else result.set(change.path, change.after)
  }
  return result
}

test('a release has no difference to itself', () => {
  fc.assert(
    fc.property(release, (entries) => {
      expect(compareEntries(entries, entries)).toEqual([])
    }),
  )
})

test('the differences applied to one release give the other', () => {
  fc.assert(
    fc.property(release, release, (before, after) => {
      const changes = compareEntries(before, after)
      expect(apply(statesOf(before), changes)).toEqual(statesOf(after))
    }),
  )
})

test('the way back has the same paths, and what was added is removed', () => {
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
  fc.assert(
    fc.property(release, release, (before, after) => {
      const there = compareEntries(before, after).map(({ kind, path }) => [turned[kind], path])
      expect(compareEntries(after, before).map(({ kind, path }) => [kind, path])).toEqual(there)
    }),
  )
})

test('changes are in the order of their paths, each path once', () => {
  fc.assert(
    fc.property(release, release, (before, after) => {
      const paths = compareEntries(before, after).map(({ path }) => path)
      expect(paths).toEqual([...new Set(paths)].sort(comparePaths))
    }),
  )
})
