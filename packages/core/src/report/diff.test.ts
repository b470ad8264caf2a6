import { expect, test } from 'vitest'
import type { EntryChange, EntryState } from '../bundle/compare-entries.ts'
import type { ReleaseDiff } from '../pipeline/diff/model.ts'
import { renderDiff } from './diff.ts'
import { diffJson } from './diff-json.ts'
import { renderDiffMarkdown } from './diff-markdown.ts'

const REVISION = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip' } as const

function file(sizeBytes: number, mode = 0o644, sha256 = `${sizeBytes}`): EntryState {
  return { type: 'file', mode, sizeBytes, sha256 }
}

const CHANGES: readonly EntryChange[] = [
  {
    kind: 'changed',
    path: 'appspec.yml',
    before: file(1_100),
    after: file(1_200),
    differences: ['content'],
  },
  ...[1, 2, 3, 4, 5].map((n): EntryChange => ({ kind: 'added', path: `lib/ms/${n}.js`, after: file(1_000) })),
  { kind: 'added', path: 'lib/ms/run.sh', after: file(10, 0o755) },
  {
    kind: 'changed',
    path: 'link',
    before: { type: 'symlink', linkTarget: 'a' },
    after: file(3),
    differences: ['type'],
  },
  { kind: 'removed', path: 'old', before: { type: 'directory' } },
  {
    kind: 'changed',
    path: 'scripts/start.sh',
    before: file(812),
    after: file(812, 0o755, 'other'),
    differences: ['content', 'mode'],
  },
]

const DIFF: ReleaseDiff = {
  from: { type: 'revision', revision: REVISION, totals: { files: 4, sizeBytes: 3_000 }, strippedFolder: 'shop-1' },
  to: { type: 'folder', path: 'dist', totals: { files: 9, sizeBytes: 8_000 } },
  isSame: false,
  comparedBy: 'content',
  changes: CHANGES,
  folders: { added: ['lib/ms'], removed: [] },
  hooks: new Map([
    ['scripts/start.sh', [{ event: 'ApplicationStart', runAs: 'root' }]],
    ['lib/ms/run.sh', [{ event: 'AfterInstall', runAs: 'web' }]],
  ]),
  texts: [
    {
      path: 'appspec.yml',
      hunks: [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 2, lines: [' a', '-b', '+c\u001b[31m```'] }],
    },
    { path: '.env', notShown: 'secret' },
  ],
  warnings: ['deployment d-2 came after'],
}

test('a comparison is read from what was compared to the sum of it', () => {
  expect(renderDiff(DIFF)).toEqual([
    'from  s3://releases/shop/1.zip, in it the folder shop-1  4 files, 3.0 kB',
    'to    dist  9 files, 8.0 kB',
    'warning: deployment d-2 came after',
    '',
    '~ appspec.yml       1.1 kB → 1.2 kB',
    '+ lib/ms/           new folder: 5 files, 5.0 kB',
    '+ lib/ms/run.sh     10 B, executable  run by AfterInstall as web',
    '~ link              link to a → file',
    '- old               empty folder',
    '~ scripts/start.sh  other content of 812 B, mode 0644 → 0755  run by ApplicationStart as root',
    '',
    '--- appspec.yml',
    '+++ appspec.yml',
    '@@ -1,2 +1,2 @@',
    ' a',
    '-b',
    '+c␛[31m```',
    '',
    '.env: its lines are not shown: it looks like a secret',
    '',
    '! different: 6 added, 1 removed, 3 changed; 2 of them are scripts that hosts run',
  ])
})

test('no difference is told with how that is known', () => {
  const { from, to } = DIFF
  const same = { ...DIFF, from, to, isSame: true, changes: [], texts: [], warnings: [], hooks: new Map() }
  expect(renderDiff({ ...same, comparedBy: 'digest' }).at(-1)).toBe(
    '✓ no difference: both have the same content digest',
  )
  expect(renderDiff({ ...same, comparedBy: 'content' }).at(-1)).toBe('✓ no difference: hosts get the same from both')
  expect(renderDiffMarkdown({ ...same, comparedBy: 'revision' })).toMatch(/^### no difference: both are one revision\n/)
})

test('Markdown shows scripts that hosts run first, and lines in a block that none of them can end', () => {
  const page = renderDiffMarkdown(DIFF)
  expect(page.split('\n').filter((line) => line.startsWith('| '))).toEqual([
    '|  | Path | What | Run by |',
    '| --- | --- | --- | --- |',
    '| added | <code>lib/ms/run.sh</code> | 10 B, executable | AfterInstall as web |',
    '| changed | <code>scripts/start.sh</code> | other content of 812 B, mode 0644 → 0755 | ApplicationStart as root |',
    '| changed | <code>appspec.yml</code> | 1&#46;1 kB → 1.2 kB |  |',
    '| added | <code>lib/ms/</code> | new folder: 5 files, 5.0 kB |  |',
    '| changed | <code>link</code> | link to a → file |  |',
    '| removed | <code>old</code> | empty folder |  |',
  ])
  expect(page).toContain('\n````diff\n@@ -1,2 +1,2 @@\n a\n-b\n+c␛[31m```\n````\n')
})

test('a machine gets every change, none folded, and patches that programs take', () => {
  const json = diffJson(DIFF)
  expect(json).toMatchObject({
    same: false,
    comparedBy: 'content',
    from: { type: 'revision', revision: { revisionType: 'S3' }, files: 4, strippedFolder: 'shop-1' },
    to: { type: 'folder', path: 'dist', files: 9, sizeBytes: 8_000 },
    added: 6,
    removed: 1,
    changed: 3,
    texts: [
      { path: 'appspec.yml', patch: '@@ -1,2 +1,2 @@\n a\n-b\n+c\u001b[31m```\n' },
      { path: '.env', notShown: 'secret' },
    ],
  })
  expect(json.changes).toHaveLength(10)
  expect(json.changes).toContainEqual({
    kind: 'changed',
    path: 'scripts/start.sh',
    before: { type: 'file', mode: '0644', sizeBytes: 812, sha256: '812' },
    after: { type: 'file', mode: '0755', sizeBytes: 812, sha256: 'other' },
    differences: ['content', 'mode'],
    hooks: [{ event: 'ApplicationStart', runAs: 'root' }],
  })
})

test('a hundred lines are in the table, and the rest is counted', () => {
  const changes = Array.from({ length: 250 }, (_, n): EntryChange => ({ kind: 'added', path: `f${n}`, after: file(1) }))
  const page = renderDiffMarkdown({ ...DIFF, changes, hooks: new Map(), texts: [] })
  expect(page.match(/^\| added/gm)).toHaveLength(100)
  expect(page).toContain('\nand 150 more\n')
})

test('texts that are too much for a page are named', () => {
  const lines = Array.from({ length: 1_000 }, (_, n) => `+line ${n} of a long text that nobody reads in a comment`)
  const long = { path: 'long.txt', hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1_000, lines }] }
  const page = renderDiffMarkdown({ ...DIFF, texts: [long, ...DIFF.texts] })
  expect(page).toContain('<code>long.txt</code>: its lines are not shown: it is too large')
  expect(page).toContain('````diff')
})
