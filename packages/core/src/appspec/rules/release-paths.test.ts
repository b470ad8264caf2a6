import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReleaseEntry } from '../locate.ts'
import { indexRelease } from './release-paths.ts'

const file = (path: string): ReleaseEntry => ({ path, type: 'file' })
const link = (path: string, linkTarget?: string): ReleaseEntry => ({
  path,
  type: 'symlink',
  ...(linkTarget !== undefined && { linkTarget }),
})

const release: readonly ReleaseEntry[] = [
  file('appspec.yml'),
  file('app/bin/run'),
  { path: 'empty', type: 'directory' },
  link('current', 'app'),
  link('app/up', '../empty/../app/bin'),
  link('run', './current/bin/run'),
  link('gone', 'app/nothing'),
  link('round', 'about'),
  link('about', 'round'),
  link('host', '/etc/shop'),
  link('above', '../..'),
  link('unread'),
]

describe('a path of a release', () => {
  test.for([
    ['app/bin/run', 'file', 'app/bin/run'],
    ['/app//bin/./run', 'file', 'app/bin/run'],
    ['app/../app/bin/run', 'file', 'app/bin/run'],
    ['app', 'directory', 'app'],
    ['', 'directory', ''],
    ['current/bin/run', 'file', 'app/bin/run'],
    ['app/up/run', 'file', 'app/bin/run'],
    ['run', 'file', 'app/bin/run'],
    ['current/..', 'directory', ''],
  ] as const)('%j is the %s %j', ([path, kind, real]) => {
    expect(indexRelease(release, 'linux').find(path)).toMatchObject({ kind, entry: { path: real } })
  })

  test.for(['nothing', 'App', 'appspec.yml/x', 'appspec.yml/', 'nothing/../app', 'gone', 'round', 'app\\bin\\run'])(
    '%j is that of nothing',
    (path) => expect(indexRelease(release, 'linux').find(path).kind).toBe('missing'),
  )

  test.for(['..', '../x', 'app/../../x', 'host', 'host/x', 'above/x', 'unread'])('%j is for a host to tell', (path) => {
    expect(indexRelease(release, 'linux').find(path).kind).toBe('unknown')
  })

  test('on Windows has either slash and any capitals', () => {
    expect(indexRelease(release, 'windows').find('APP\\Bin/run')).toMatchObject({ entry: { path: 'app/bin/run' } })
  })

  test('that is a link to nothing is there as a source, and not as a script', () => {
    const paths = indexRelease(release, 'linux')
    expect([paths.find('gone').kind, paths.findSource('gone').kind]).toEqual(['missing', 'file'])
    expect(paths.findSource('gone/below').kind).toBe('missing')
  })

  test('in a folder is found among its children, each once', () => {
    const twice = [...release, file('app/bin/run'), file('App/other')]
    const names = (os: 'linux' | 'windows') =>
      indexRelease(twice, os)
        .childrenOf('app')
        .map(({ path }) => path)
        .sort()
    expect(names('linux')).toEqual(['app/bin', 'app/up'])
    expect(names('windows')).toEqual(['App/other', 'app/bin', 'app/up'])
  })
})

test.for([
  ['to a folder', [link('current', 'app')], true],
  ['to a folder by another link', [link('a', 'b'), link('b', 'app/bin')], true],
  ['to a file', [link('start', 'app/bin/run')], false],
  ['to nothing, or out of the release', [link('gone', 'app/nothing'), link('host', '/etc'), link('unread')], false],
  ['none', [], false],
] as const)('a release with a link %s', ([, links, isToFolder]) => {
  expect(indexRelease([file('app/bin/run'), ...links], 'linux').hasLinkToFolder()).toBe(isToFolder)
})

test('no path and no links make a search without end, or an exception', () => {
  const part = fc.constantFrom('a', 'b', '..', '.', '')
  const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'))
  const entry = fc.record({
    path,
    type: fc.constantFrom('file', 'directory', 'symlink'),
    linkTarget: path,
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), path, (entries, wanted) => {
      const paths = indexRelease(entries, 'linux')
      paths.childrenOf(wanted)
      expect(['file', 'directory', 'unknown', 'missing']).toContain(paths.find(wanted).kind)
    }),
  )
  const long = '../a/'.repeat(200_000)
  expect(indexRelease([link('a', long)], 'linux').find('a').kind).toBe('unknown')
})
