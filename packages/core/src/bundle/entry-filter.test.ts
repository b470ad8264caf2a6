import { expect, test } from 'vitest'
import { createEntryFilter, type EntryPatterns } from './entry-filter.ts'

test.each<[EntryPatterns, string, 'in' | 'out' | 'on-demand']>([
  [{}, 'src/a.js', 'in'],
  [{}, '.env', 'in'],
  [{}, '.git/', 'out'],
  [{}, 'vendor/module/.git', 'out'],
  [{}, '.gitignore', 'in'],
  [{}, 'images/.DS_Store', 'out'],
  [{}, '__MACOSX/', 'out'],
  [{}, '.deployignore', 'out'],
  [{}, 'sub/.deployignore', 'in'],
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
  [{ include: ['dist/'] }, 'dist/', 'in'],
  [{ include: ['dist/'] }, 'dist/deep/a.js', 'in'],
  [{ include: ['dist/'] }, 'src/a.js', 'out'],
  [{ include: ['dist/'] }, 'src/', 'on-demand'],
  [{ include: ['dist/'] }, 'appspec.yml', 'in'],
  [{ include: ['dist/'], exclude: ['*.map'] }, 'dist/a.map', 'out'],
  [{ exclude: ['appspec.yml'], include: ['dist/'] }, 'appspec.yml', 'in'],
  [{ exclude: ['appspec.yml'] }, 'sub/appspec.yml', 'out'],
])('with %j, %j is %s', (patterns, path, verdict) => {
  const isDirectory = path.endsWith('/')
  expect(createEntryFilter(patterns)(isDirectory ? path.slice(0, -1) : path, isDirectory)).toBe(verdict)
})
