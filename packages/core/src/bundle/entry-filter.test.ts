import { expect, test } from 'vitest'
import { createEntryFilter, type EntryFilter, type EntryPatterns } from './entry-filter.ts'

type Patterns = EntryPatterns & { readonly deployIgnore?: string }

/** What is said of a path on the way down to it, with the `.deployignore` files that lie in folders. */
function judge(patterns: EntryPatterns, files: Readonly<Record<string, string>>, path: string) {
  const isDirectory = path.endsWith('/')
  const segments = path.replace(/\/$/, '').split('/')
  let filter: EntryFilter = createEntryFilter(patterns)
  for (let depth = 0; ; depth++) {
    const folder = segments.slice(0, depth).join('/')
    const deployIgnore = files[folder]
    if (deployIgnore !== undefined) filter = filter.inFolder(folder, deployIgnore)
    const isLast = depth === segments.length - 1
    const verdict = filter.judge(segments.slice(0, depth + 1).join('/'), isLast ? isDirectory : true)
    if (isLast || typeof verdict === 'object') return verdict
  }
}

test.each<[Patterns, string, 'in' | 'out' | 'on-demand']>([
  [{}, 'src/a.js', 'in'],
  [{}, '.env', 'in'],
  [{}, '.git/', 'out'],
  [{}, 'vendor/module/.git', 'out'],
  [{}, '.gitignore', 'in'],
  [{}, 'images/.DS_Store', 'out'],
  [{}, '__MACOSX/', 'out'],
  [{}, '.deployignore', 'out'],
  [{}, 'sub/.deployignore', 'out'],
  [{ deployIgnore: '*.log\n!keep.log\n' }, 'a/b.log', 'out'],
  [{ deployIgnore: '*.log\n!keep.log\n' }, 'a/keep.log', 'in'],
  [{ deployIgnore: '/build\r\n# comment\r\n\r\n' }, 'build/', 'out'],
  [{ deployIgnore: '/build' }, 'src/build/', 'in'],
  [{ deployIgnore: 'src/**/test/' }, 'src/a/b/test/', 'out'],
  [{ deployIgnore: 'src/**/test/' }, 'src/a/b/test', 'in'],
  [{ deployIgnore: 'logs/*' }, 'logs/', 'in'],
  [{ deployIgnore: '*.LOG' }, 'a.log', 'in'],
  [{ deployIgnore: '.*' }, '.env', 'out'],
  [{ deployIgnore: '*' }, 'appspec.yml', 'in'],
  [{ exclude: ['*.map'] }, 'a.map', 'out'],
  [{ deployIgnore: '*.map', exclude: ['!a.map'] }, 'a.map', 'in'],
  [{ deployIgnore: 'maps/', exclude: ['!maps/'] }, 'maps/a.map', 'in'],
  [{ include: ['dist/'] }, 'dist/', 'in'],
  [{ include: ['dist/'] }, 'dist/deep/a.js', 'in'],
  [{ include: ['dist/'] }, 'src/', 'on-demand'],
  [{ include: ['dist/'] }, 'src/a.js', 'out'],
  [{ include: ['dist/'] }, 'appspec.yml', 'in'],
  [{ include: ['dist/'], exclude: ['*.map'] }, 'dist/a.map', 'out'],
  [{ exclude: ['appspec.yml'], include: ['dist/'] }, 'appspec.yml', 'in'],
  [{ exclude: ['appspec.yml'] }, 'sub/appspec.yml', 'out'],
  [{ ignoreHiddenFiles: true }, '.env', 'out'],
  [{ ignoreHiddenFiles: true }, 'sub/.cache/', 'out'],
  [{ ignoreHiddenFiles: true }, 'a.env', 'in'],
  [{ ignoreHiddenFiles: true, include: ['.env'], exclude: ['!.env'] }, '.env', 'out'],
])('with %j, %j is %s', ({ deployIgnore, ...patterns }, path, expected) => {
  const verdict = judge(patterns, deployIgnore === undefined ? {} : { '': deployIgnore }, path)
  expect(typeof verdict === 'object' ? 'out' : verdict).toBe(expected)
})

test.each<[string, string, EntryPatterns, ReturnType<EntryFilter['judge']>]>([
  ['a pattern of the root', 'x.log', {}, { type: 'pattern', pattern: '*.log', file: '.deployignore', line: 2 }],
  ['a pattern below', 'a/b/x.tmp', {}, { type: 'pattern', pattern: '/b/*.tmp', file: 'a/.deployignore', line: 5 }],
  ['a pattern that comes back', 'a/b/x.txt', {}, { type: 'pattern', pattern: '*', file: 'a/.deployignore', line: 1 }],
  ['a pattern taken back below', 'a/keep.log', {}, 'in'],
  ['a pattern that was given', 'x.map', { exclude: ['*.map'] }, { type: 'pattern', pattern: '*.map' }],
  ['nothing to include it', 'x.js', { include: ['*.css'] }, { type: 'not-included' }],
  ['a dot', '.x', { ignoreHiddenFiles: true }, { type: 'hidden' }],
  ['git', 'a/.git/', {}, { type: 'never' }],
])('what keeps something out is told: %s', (_what, path, patterns, expected) => {
  const files = { '': '# logs\n*.log  \n', a: '*\n!b/\n\n!keep.log\n/b/*.tmp\n' }
  expect(judge(patterns, files, path)).toEqual(expected)
})
