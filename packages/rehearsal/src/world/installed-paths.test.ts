import { expect, test } from 'vitest'
import { installedPaths } from './installed-paths.ts'

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
const ENTRIES = [
  { path: 'app', type: 'directory' },
  { path: 'app/a', type: 'file' },
  { path: 'app/deep/link', type: 'symlink' },
  { path: 'VERSION', type: 'file' },
] as const

test.for<[string, readonly string[]]>([
  ['/', ['/opt/app/a', '/opt/app/deep/link', '/opt/VERSION']],
  ['.', ['/opt/app/a', '/opt/app/deep/link', '/opt/VERSION']],
  ['app', ['/opt/a', '/opt/deep/link']],
  ['./app/', ['/opt/a', '/opt/deep/link']],
  ['app/deep', ['/opt/link']],
  ['app/a', ['/opt/a']],
  ['VERSION', ['/opt/VERSION']],
  ['ap', []],
])('of the source "%s" is installed %j', ([source, paths]) => {
  const located = (value: string) => ({ value, span: place })
  const files = [{ source: located(source), destination: located('/opt'), span: place }]
  expect([...installedPaths({ files }, ENTRIES)]).toEqual(paths)
})
