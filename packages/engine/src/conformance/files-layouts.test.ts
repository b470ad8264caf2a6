import { describe, expect, test } from 'vitest'
import { agentFixture } from '../agent/fixtures/agent-fixture.ts'
import { installedIn } from '../agent/fixtures/install-fixture.ts'
import { makeTree, type Tree } from '../agent/fixtures/temporary-folder.ts'

const FLAT: Tree = { 'my-file.txt': '1', 'my-file-2.txt': '2', 'my-file-3.txt': '3' }
const NESTED: Tree = { 'my-folder/my-file.txt': '1', 'my-folder/my-file-2.txt': '2', 'my-folder/my-file-3.txt': '3' }

/** An AppSpec file as the guide writes it, with these pairs of source and destination. */
function appSpec(pairs: readonly (readonly [source: string, destination: string])[], rest = ''): string {
  const files = pairs.flatMap(([source, destination]) => [`  - source: ${source}`, `    destination: ${destination}`])
  return ['version: 0.0', 'os: linux', 'files:', ...files, rest, ''].join('\n')
}

/** Deploys a bundle to an instance with these files on it, and tells what is there afterwards. */
async function installed(spec: string, bundle: Tree, before: Tree = {}): Promise<Record<string, string | null>> {
  const fixture = await agentFixture()
  fixture.start()
  await makeTree(fixture.root, before)
  const specification = await fixture.push('d-1', { 'appspec.yml': spec, ...bundle }, 'zip')
  const { diagnostics } = await fixture.runAll(['DownloadBundle', 'Install'], specification)
  expect(diagnostics).toMatchObject({ errorCode: 0, message: 'Succeeded: ' })
  return installedIn(fixture.root)
}

describe('the nine layouts of "files" (guide:16715-16868)', () => {
  test('1: a file goes into the destination under its own name (guide:16698-16711)', async () => {
    const spec = appSpec([['./my-file.txt', '/t']])
    expect(await installed(spec, FLAT)).toEqual({ 't/my-file.txt': '1' })
  })

  test('2: of two entries, both files come and nothing else', async () => {
    const spec = appSpec([
      ['my-file-2.txt', '/t'],
      ['my-file-3.txt', '/t'],
    ])
    expect(await installed(spec, FLAT)).toEqual({ 't/my-file-2.txt': '2', 't/my-file-3.txt': '3' })
  })

  test('3: "/" is the whole revision, its AppSpec file included (guide:16674-16680)', async () => {
    const spec = appSpec([['/', '/t']])
    expect(await installed(spec, FLAT)).toEqual({
      't/appspec.yml': spec,
      't/my-file.txt': '1',
      't/my-file-2.txt': '2',
      't/my-file-3.txt': '3',
    })
  })

  test('4: a folder gives its content, not itself', async () => {
    const spec = appSpec([['./my-folder', '/t']])
    expect(await installed(spec, NESTED)).toEqual({
      't/my-file.txt': '1',
      't/my-file-2.txt': '2',
      't/my-file-3.txt': '3',
    })
  })

  test('5: a folder is kept by naming it in the destination', async () => {
    const spec = appSpec([['./my-folder', '/t/my-folder']])
    expect(await installed(spec, NESTED)).toEqual({
      't/my-folder/my-file.txt': '1',
      't/my-folder/my-file-2.txt': '2',
      't/my-folder/my-file-3.txt': '3',
    })
  })

  test('6: a folder gets another name so', async () => {
    const spec = appSpec([['./my-folder', '/t/other-folder']])
    expect(await installed(spec, NESTED)).toEqual({
      't/other-folder/my-file.txt': '1',
      't/other-folder/my-file-2.txt': '2',
      't/other-folder/my-file-3.txt': '3',
    })
  })

  test.for([
    ['7: two files of a folder go into one of the same name', 'my-folder'],
    ['8: two files of a folder go into one of another name', 'other-folder'],
  ] as const)('%s', async ([, folder]) => {
    const spec = appSpec([
      ['./my-folder/my-file-2.txt', `/t/${folder}`],
      ['./my-folder/my-file-3.txt', `/t/${folder}`],
    ])
    expect(await installed(spec, NESTED)).toEqual({
      [`t/${folder}/my-file-2.txt`]: '2',
      [`t/${folder}/my-file-3.txt`]: '3',
    })
  })

  test('9: with OVERWRITE at the top level, the revision replaces strangers and leaves what it does not ship (guide:16861)', async () => {
    const spec = appSpec([['/', '/t']], 'file_exists_behavior: OVERWRITE')
    const before = { 't/my-folder/my-file.txt': 'stranger', 't/my-folder/other.txt': 'stranger' }
    expect(await installed(spec, NESTED, before)).toEqual({
      't/appspec.yml': spec,
      't/my-folder/my-file.txt': '1',
      't/my-folder/my-file-2.txt': '2',
      't/my-folder/my-file-3.txt': '3',
      't/my-folder/other.txt': 'stranger',
    })
  })
})
