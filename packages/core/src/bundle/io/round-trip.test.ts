import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BundleFormat } from '../../revision/location.ts'
import { createBundleWriter } from './bundle-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { describeArchive } from './describe-archive.ts'
import { extractArchive } from './extract-archive.ts'
import { arbitraryTree } from './fixtures/arbitrary-tree.ts'
import { run, testWith } from './fixtures/programs.ts'
import { describeTree, makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tar', 'tgz']

const SAMPLE: Tree = {
  'appspec.yml': { content: 'version: 0.0\nos: linux\n' },
  'scripts/start.sh': { content: '#!/bin/sh\n', mode: 0o755 },
  'scripts/.hidden': { content: '' },
  'web/ünïcödé 日本.html': { content: '<p>' },
  'web/large.bin': { content: Buffer.alloc(700_000, 'slipway') },
  'with space/😀': { content: Buffer.from([0, 255, 10]) },
  [`${'deep/'.repeat(40)}file`]: { content: 'x' },
  ['n'.repeat(150)]: { content: 'long' },
  'empty/folder': { folder: true },
  'systemd/mnt-a\\x2db.mount': { content: '[Mount]' },
  current: { link: 'web' },
  dangling: { link: '../nowhere' },
  absolute: { link: '/etc/hostname' },
}

async function write(source: string, file: string, format: BundleFormat): Promise<string> {
  const { entries } = await collectEntries(source)
  const options = { format, modifiedAt: DEFAULT_MODIFIED_AT }
  return (await createBundleWriter().write(entries, file, options)).contentDigest
}

/** Bundles the tree, lets `unpack` extract it, and compares. */
async function compareWith(
  tree: Tree,
  format: BundleFormat,
  unpack: (file: string, out: string) => unknown,
): Promise<void> {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), tree)
  const file = join(folder.path, 'bundle')
  const out = join(folder.path, 'out')
  const contentDigest = await write(source, file, format)
  await unpack(file, out)
  expect(describeTree(out)).toEqual(describeTree(source))
  expect((await describeArchive(file)).contentDigest).toBe(contentDigest)
  // What was unpacked gives the same bundle again.
  const again = join(folder.path, 'again')
  await write(out, again, format)
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
}

describe.each(FORMATS)('%s', (format) => {
  test('a random tree comes out of its bundle as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTree, (tree) =>
        compareWith(tree, format, (file, out) => extractArchive(file, format, out)),
      ),
      { numRuns: 40 },
    )
  })
})

/** `-^`: without it, unzip takes control characters out of names. */
const OTHERS: readonly { format: BundleFormat; program: string; unpack: (file: string, out: string) => void }[] = [
  { format: 'zip', program: 'unzip', unpack: (file, out) => void run('unzip', ['-qo^', file, '-d', out], '/') },
  {
    format: 'zip',
    program: 'python3',
    unpack: (file, out) => void run('python3', ['-c', PYTHON_UNZIP, file, out], '/'),
  },
  {
    format: 'tar',
    program: 'tar',
    unpack: (file, out) => {
      mkdirSync(out)
      run('tar', ['-xpsf', file], out)
    },
  },
  {
    format: 'tgz',
    program: 'tar',
    unpack: (file, out) => {
      mkdirSync(out)
      run('tar', ['-zxpsf', file], out)
    },
  },
]

/** zipfile's own extraction makes files of links and forgets modes, so both are applied from what it read. */
const PYTHON_UNZIP = `
import os, stat, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as bundle:
    assert bundle.testzip() is None
    for info in bundle.infolist():
        mode = info.external_attr >> 16
        place = os.path.join(sys.argv[2], info.filename)
        if stat.S_ISLNK(mode):
            os.makedirs(os.path.dirname(place), exist_ok=True)
            os.symlink(bundle.read(info).decode(), place)
        else:
            bundle.extract(info, sys.argv[2])
            os.chmod(place, stat.S_IMODE(mode))
`

describe('what we write, others read', () => {
  for (const { format, program, unpack } of OTHERS) {
    testWith(program, `${program} takes the same tree out of a ${format} of ours`, () =>
      compareWith(SAMPLE, format, unpack),
    )
    testWith(program, `${program} takes random trees out of a ${format} of ours`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryTree, (tree) => compareWith(tree, format, unpack)),
        { numRuns: 15 },
      )
    })
  }
})

/** As `aws deploy push` does: files only, links followed. */
const PYTHON_ZIP = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', allowZip64=True) as bundle:
    for root, folders, files in os.walk(sys.argv[2]):
        for name in files:
            place = os.path.join(root, name)
            bundle.write(place, os.path.relpath(place, sys.argv[2]), zipfile.ZIP_DEFLATED)
`

const PACKERS: readonly {
  name: string
  format: BundleFormat
  program: string
  pack: (file: string) => [string, string[]]
}[] = [
  { name: 'zip -ry', format: 'zip', program: 'zip', pack: (file) => ['zip', ['-qry', `${file}.zip`, '.']] },
  {
    name: 'zip with data descriptors',
    format: 'zip',
    program: 'zip',
    pack: (file) => ['sh', ['-c', `zip -qry - . > '${file}.zip'`]],
  },
  {
    name: 'zip -fz (zip64)',
    format: 'zip',
    program: 'zip',
    pack: (file) => ['zip', ['-qry', '-fz', `${file}.zip`, '.']],
  },
  { name: 'zip -0 (stored)', format: 'zip', program: 'zip', pack: (file) => ['zip', ['-qry0', `${file}.zip`, '.']] },
  {
    name: 'tar of GNU',
    format: 'tar',
    program: 'tar',
    pack: (file) => ['tar', ['--format=gnu', '-cf', `${file}.tar`, '.']],
  },
  {
    name: 'tar of POSIX',
    format: 'tar',
    program: 'tar',
    pack: (file) => ['tar', ['--format=posix', '-cf', `${file}.tar`, '.']],
  },
  { name: 'tar and gzip', format: 'tgz', program: 'tar', pack: (file) => ['tar', ['-czf', `${file}.tgz`, '.']] },
]

describe('what others write, we read', () => {
  for (const { name, format, program, pack } of PACKERS) {
    testWith(program, `${name}: the same tree, modes and links`, async () => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), { ...SAMPLE, 'group.sh': { content: 'x', mode: 0o770 } })
      const file = join(folder.path, 'bundle')
      run(...pack(file), source)
      await extractArchive(`${file}.${format}`, format, join(folder.path, 'out'))
      const folderModes = { folderModes: true }
      expect(describeTree(join(folder.path, 'out'), folderModes)).toEqual(describeTree(source, folderModes))
    })
  }

  testWith('tar', 'tar of before POSIX (v7), and with hard links', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), {
      'a/file': { content: 'x', mode: 0o755 },
      link: { link: 'a' },
    })
    run('ln', ['a/file', 'other-name'], source)
    run('tar', ['--format=v7', '-cf', join(folder.path, 'bundle.tar'), '.'], source)
    await extractArchive(join(folder.path, 'bundle.tar'), 'tar', join(folder.path, 'out'))
    expect(describeTree(join(folder.path, 'out'))).toEqual(describeTree(source))
  })

  testWith('python3', 'the zip that "aws deploy push" makes', async () => {
    await using folder = await temporaryFolder()
    const { 'empty/folder': _e, current: _c, dangling: _d, absolute: _a, ...files } = SAMPLE
    const source = makeTree(join(folder.path, 'source'), files)
    run('python3', ['-c', PYTHON_ZIP, join(folder.path, 'bundle.zip'), source], '/')
    await extractArchive(join(folder.path, 'bundle.zip'), 'zip', join(folder.path, 'out'))
    expect(describeTree(join(folder.path, 'out'))).toEqual(describeTree(source))
  })
})
