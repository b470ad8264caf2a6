import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { LeftOut } from '../left-out.ts'
import { collectEntries } from './collect-entries.ts'
import { run, testWith } from './fixtures/programs.ts'
import { describeTree, makeTree, temporaryFolder } from './fixtures/tree.ts'

/** Ignore files by the folder that they lie in. */
type IgnoreFiles = Readonly<Record<string, string>>

/** What keeps each path out, as `file:line` or nothing. */
type Told = ReadonlyMap<string, string>

const OURS = '.deployignore'

/** A repository with a tree in it, of which each path is one that patterns may speak of. */
async function makeRepository(files: readonly string[]) {
  const folder = await temporaryFolder()
  const root = makeTree(join(folder.path, 'source'), {
    'appspec.yml': { content: '' },
    ...Object.fromEntries(files.map((path) => [path, { content: '' }])),
  })
  const paths = describeTree(root).flatMap((line) => /^(?:file|folder) (.*?)(?: \d+ )?$/.exec(line)?.[1] ?? [])
  run('git', ['init', '-q', '.'], root)
  const asked = paths.filter((path) => path !== 'appspec.yml')
  return { root, asked, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

/** The same patterns for git and for us. */
function write(root: string, ignoreFiles: IgnoreFiles): void {
  for (const [folder, text] of Object.entries(ignoreFiles)) {
    for (const name of ['.gitignore', OURS]) writeFileSync(join(root, folder, name), text)
  }
}

function askGit(root: string, paths: readonly string[]): Told {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'core.excludesFile=/dev/null', 'check-ignore', '--verbose', '--no-index', '--stdin', '-z'],
    { cwd: root, input: paths.join('\0'), encoding: 'utf8' },
  )
  // 1 says that none of them is ignored.
  if (status !== 0 && status !== 1) throw new Error(`git check-ignore ended with ${status}: ${stderr}`)
  const told = new Map<string, string>()
  const fields = stdout.split('\0')
  for (let i = 0; i + 3 < fields.length; i += 4) {
    const [source = '', line = '', pattern = '', path = ''] = fields.slice(i, i + 4)
    if (!pattern.startsWith('!')) told.set(path, `${source.replace('.gitignore', OURS)}:${line}`)
  }
  return told
}

async function askUs(root: string, paths: readonly string[]): Promise<Told> {
  const { leftOut } = await collectEntries(root)
  const reasonOf = (path: string): LeftOut['reason'] | undefined =>
    leftOut.find((one) => one.path === path || path.startsWith(`${one.path}/`))?.reason
  return new Map(
    paths.flatMap((path) => {
      const reason = reasonOf(path)
      return reason?.type === 'pattern' ? [[path, `${reason.file}:${reason.line}`] as const] : []
    }),
  )
}

const TREE = [
  'a.log',
  'important.log',
  'top',
  'sub/top',
  'deep/x',
  'deep/1/2/x',
  'dir/back',
  'sub/dir/f',
  'q/cache/z',
  'abc',
  'a/c',
  'x.txt',
  'z.txt',
  'sub/y.txt',
  '#hash',
  '!bang',
  'sp ',
  'tab\t',
  'mid/f',
  'mid/keep/f',
  'UP.LOG',
  'od[d/x.txt',
  'od[d/sub/x.txt',
  'st*r/x.txt',
  'stir/x.txt',
  'back\\slash/x.txt',
  'nested/a.log',
  'nested/deep/a.log',
  'nested/deep/x',
  'nested/top',
  'nested/dir/f',
]

const CASES: readonly (readonly [string, IgnoreFiles])[] = [
  ['names and wildcards', { '': '*.log\n!important.log\na?c\n[xy].txt\n' }],
  ['anchors', { '': '/top\ndeep/**/x\n**/cache\n' }],
  ['folders', { '': 'dir/\n!/dir/back\n/mid/*\n!/mid/keep/\n' }],
  ['escapes', { '': '\\#hash\n\\!bang\nsp\\ \n#hash\n!bang\ntab\t\nback\\\\slash/\n' }],
  ['a slash behind a backslash', { '': 'sub\\/**\n', nested: 'deep\\/**\n' }],
  ['spaces at the end', { '': 'top   \nsp\\   \nabc \\ \n' }],
  ['Windows line ends', { '': '*.log\r\n\r\n!important.log\r\n/top/\r\n' }],
  ['a byte order mark', { '': '\uFEFF*.log\n' }],
  ['the last pattern counts', { '': '*.log\n!*.log\n*.log\n' }],
  ['a name that means another thing in a pattern', { 'od[d': '*.txt\n!/x.txt\n', 'st*r': '/x.txt\n' }],
  ['a file below, by name', { nested: '*.log\n' }],
  ['a file below, anchored', { nested: '/a.log\n/top/\ndeep/x\n' }],
  ['a file below, of folders', { nested: 'deep/\n!deep/x\n' }],
  ['a file below takes back', { '': '*.log\ntop\n', nested: '!a.log\n', 'nested/deep': 'a.log\n' }],
  ['a file in a folder that is out', { '': 'nested/\n', nested: '!*\n', 'nested/deep': '!*\n' }],
  ['two stars below', { nested: '**/x\ndir/**\n' }],
  ['everything below but one', { nested: '*\n!deep/\n!x\n' }],
  ['patterns that say nothing', { '': '/\n!\n\\\n//top\n   \n!/\n', nested: '/\n!\n \n' }],
]

testWith('git', 'what patterns keep out, and which one does, is what git says', async () => {
  for (const [what, files] of CASES) {
    await using repository = await makeRepository(TREE)
    write(repository.root, files)
    const ours = await askUs(repository.root, repository.asked)
    expect([what, [...ours]]).toEqual([what, [...askGit(repository.root, repository.asked)]])
    expect(ours.size > 0 || what.includes('nothing')).toBe(true)
  }
})

const piece = fc.constantFrom(
  'a',
  'b',
  'ab',
  'c.x',
  '*',
  '**',
  '?',
  '/',
  '/',
  '!',
  '#',
  '\\',
  '[ab]',
  '[!a]',
  '[',
  ' ',
  '.',
)
const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))
const ignoreFile = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join('\n'))

testWith(
  'git',
  'whatever the patterns are, and wherever they stand, git and we agree',
  async () => {
    const names = ['a', 'b', 'ab', 'c.x']
    const folders = ['d', 'd/a', 'd/a/b', 'a b', '[ab]']
    const files = ['', ...folders].flatMap((folder) =>
      names.flatMap((name) => {
        const path = folder === '' ? name : `${folder}/${name}`
        return folders.some((one) => `${one}/`.startsWith(`${path}/`)) ? [] : [path]
      }),
    )
    await using repository = await makeRepository(files)
    const { root, asked } = repository
    await fc.assert(
      fc.asyncProperty(fc.tuple(ignoreFile, ignoreFile, ignoreFile, ignoreFile), async ([top, d, da, odd]) => {
        write(root, { '': top, d, 'd/a': da, '[ab]': odd })
        expect([...(await askUs(root, asked))]).toEqual([...askGit(root, asked)])
      }),
      { numRuns: 60 },
    )
  },
  120_000,
)
