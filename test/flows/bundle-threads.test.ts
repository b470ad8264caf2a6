import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveWriter, BundleEntry } from '@slipway/core/bundle'
import { collectEntries, DEFAULT_MODIFIED_AT } from '@slipway/core/bundle/io'
import type { BundleFormat } from '@slipway/core/revision'
import { describe, expect, test } from 'vitest'
import { makeTree, type Tree, type TreeNode, temporaryFolder } from '../../packages/core/src/bundle/io/fixtures/tree.ts'
import { slipwayJson } from './fixtures/processes.ts'
import { releaseFiles } from './fixtures/releases.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tgz', 'tar']

/** As it was built, since a thread cannot be started from TypeScript. */
const BUILT = new URL('../../packages/core/lib/bundle/io/bundle-writer.js', import.meta.url)

const { createBundleWriter }: { createBundleWriter: (options?: { threads?: number }) => ArchiveWriter } = await import(
  BUILT.href
)

/** Enough for threads to be started, with files of every way of packing. */
function tree(): Tree {
  const files: Record<string, TreeNode> = {}
  for (const [path, content] of Object.entries(releaseFiles())) files[path] = { content }
  for (let n = 0; n < 900; n++) files[`src/${n % 30}/${n}.js`] = { content: `export const n = ${n}\n`.repeat(n % 300) }
  const words = ['export', 'const', 'return', 'entry', 'path', ' = ', '(', ') => {\n', '}\n', ', ', ' ', "'"]
  for (let n = 0; n < 600; n++) {
    const content = [...randomBytes(20 + n)].map((byte) => words[byte % words.length]).join('')
    files[`text/${n % 7}/${n}.ts`] = { content }
  }
  const noise = randomBytes(3_000_000)
  for (let n = 0; n < 20; n++) files[`media/${n}.png`] = { content: noise.subarray(n * 40_000, n * 80_000 + 20_000) }
  files['large/noise.bin'] = { content: noise }
  files['large/text.json'] = {
    content: JSON.stringify(Array.from({ length: 200_000 }, (_, n) => ({ n, twice: n * 2 }))),
  }
  files['large/mixed.bin'] = {
    content: Buffer.concat([noise.subarray(0, 1_500_000), Buffer.alloc(1_500_000, 'slipway ')]),
  }
  files['empty/folder'] = { folder: true }
  files['names/ünïcödé'] = { content: 'x', mode: 0o755 }
  files['names/link'] = { link: '../large/noise.bin' }
  return files
}

describe.each(FORMATS)('a %s', (format) => {
  test('has the same bytes by any number of threads, in the library and in the bundle that we ship', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), tree())
    const { entries } = await collectEntries(source)
    const options = { format, modifiedAt: DEFAULT_MODIFIED_AT }
    const alone = join(folder.path, 'alone')
    const written = await createBundleWriter({ threads: 0 }).write(entries, alone, options)
    for (const threads of [1, 2, 3, undefined]) {
      const file = join(folder.path, `by-${threads}`)
      const writer = createBundleWriter(threads === undefined ? {} : { threads })
      expect(await writer.write(entries, file, options), `${threads} threads`).toEqual(written)
      expect(readFileSync(file).equals(readFileSync(alone)), `${threads} threads`).toBe(true)
    }
    const shipped = join(folder.path, `shipped.${format}`)
    expect(await slipwayJson(['bundle', '--source', source, '--output', shipped])).toMatchObject(written)
    expect(readFileSync(shipped).equals(readFileSync(alone))).toBe(true)
  })
})

/** Waits until something is being written into the folder, with so many bytes there. */
function whenEntries(wanted: number, act: () => void): (done: { entries: number }) => void {
  let isDone = false
  return ({ entries }) => {
    if (isDone || entries < wanted) return
    isDone = true
    act()
  }
}

describe.each(FORMATS)('while threads write a %s', (format) => {
  const make = async (path: string): Promise<readonly BundleEntry[]> =>
    (await collectEntries(makeTree(join(path, 'source'), tree()))).entries

  test('a file that vanished is named, and nothing is left', async () => {
    await using folder = await temporaryFolder()
    const entries = await make(folder.path)
    await rm(join(folder.path, 'source', 'src/7/307.js'))
    const options = { format, modifiedAt: DEFAULT_MODIFIED_AT }
    const writing = createBundleWriter({ threads: 2 }).write(entries, join(folder.path, 'out', 'bundle'), options)
    await expect(writing).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringMatching(/src\/7\/307\.js" vanished/),
      cause: { code: 'ENOENT' },
    })
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })

  test('a refusal ends it with its reason, and nothing is left', async () => {
    await using folder = await temporaryFolder()
    const entries = await make(folder.path)
    const out = join(folder.path, 'out')
    await mkdir(out)
    const reason = new Error('the release is not a good one')
    const seen: number[] = []
    const approve = async (): Promise<void> => {
      // Asked while it is written: its file is there, under another name.
      seen.push(readdirSync(out).filter((name) => name.endsWith('.partial')).length)
      throw reason
    }
    const options = { format, modifiedAt: DEFAULT_MODIFIED_AT, approve }
    const writing = createBundleWriter({ threads: 2 }).write(entries, join(out, 'bundle'), options)
    await expect(writing).rejects.toBe(reason)
    expect(seen).toEqual([1])
    expect(readdirSync(out)).toEqual([])
  })

  test('an abort ends it with its reason, and nothing is left', async () => {
    await using folder = await temporaryFolder()
    const entries = await make(folder.path)
    const stop = new AbortController()
    const reason = new Error('the job was cancelled')
    const onProgress = whenEntries(5, () => stop.abort(reason))
    const options = { format, modifiedAt: DEFAULT_MODIFIED_AT, signal: stop.signal, onProgress }
    const writing = createBundleWriter({ threads: 3 }).write(entries, join(folder.path, 'out', 'bundle'), options)
    await expect(writing).rejects.toBe(reason)
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })
})
