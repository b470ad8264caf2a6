import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../entry.ts'
import { hasProgram, run } from './fixtures/programs.ts'
import { temporaryFolder } from './fixtures/tree.ts'
import { openSourceFile, SOURCE_CHUNK_BYTES } from './source-file.ts'

function entryOf(source: string, sizeBytes: number): BundleEntry {
  return { path: 'data', type: 'file', mode: 0o644, sizeBytes, source }
}

test.each([0, 1, SOURCE_CHUNK_BYTES - 1, SOURCE_CHUNK_BYTES, SOURCE_CHUNK_BYTES + 1, 3 * SOURCE_CHUNK_BYTES])(
  'a file of %i bytes is read whole, in pieces of one size',
  async (sizeBytes) => {
    await using folder = await temporaryFolder()
    const source = join(folder.path, 'data')
    const content = Buffer.alloc(sizeBytes, 'slipway')
    writeFileSync(source, content)
    const file = await openSourceFile(entryOf(source, sizeBytes))
    const chunks: Buffer[] = []
    for await (const chunk of file.read()) chunks.push(chunk)
    await file.close()
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
    expect(
      chunks
        .map(({ length }) => length)
        .slice(0, -1)
        .every((length) => length === SOURCE_CHUNK_BYTES),
    ).toBe(true)
  },
)

test.each<[string, (source: string) => void, RegExp]>([
  ['is gone', (source) => rmSync(source), /data" vanished/],
  ['has grown', (source) => appendFileSync(source, 'x'), /data" changed .* had 1000 bytes and has 1001 now/],
  ['has shrunk', (source) => truncateSync(source, 10), /data" changed .* had 1000 bytes and has 10 now/],
  [
    'is a link now',
    (source) => {
      rmSync(source)
      symlinkSync('/etc/hostname', source)
    },
    /data" changed .* is a link now/,
  ],
  [
    'is a folder now',
    (source) => {
      rmSync(source)
      mkdirSync(source)
    },
    /data" changed .* is not a file any more/,
  ],
])('a file that %s since it was collected is named', async (_what, change, message) => {
  await using folder = await temporaryFolder()
  const source = join(folder.path, 'data')
  writeFileSync(source, Buffer.alloc(1000))
  change(source)
  await expect(openSourceFile(entryOf(source, 1000))).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: expect.stringMatching(message),
    hint: expect.any(String),
  })
})

test.skipIf(!hasProgram('mkfifo'))('a FIFO in the place of the file is named, not waited for', async () => {
  await using folder = await temporaryFolder()
  run('mkfifo', ['data'], folder.path)
  await expect(openSourceFile(entryOf(join(folder.path, 'data'), 0))).rejects.toMatchObject({ code: 'BUNDLE_FAILED' })
})

test.each<[string, (source: string) => void, RegExp]>([
  ['grows', (source) => appendFileSync(source, Buffer.alloc(SOURCE_CHUNK_BYTES)), /changed .* grew/],
  ['shrinks', (source) => truncateSync(source, SOURCE_CHUNK_BYTES + 1), /changed .* has \d+ now/],
])('a file that %s while it is read is named', async (_what, change, message) => {
  await using folder = await temporaryFolder()
  const source = join(folder.path, 'data')
  writeFileSync(source, Buffer.alloc(3 * SOURCE_CHUNK_BYTES))
  const file = await openSourceFile(entryOf(source, 3 * SOURCE_CHUNK_BYTES))
  const chunks = file.read()
  await chunks.next()
  change(source)
  const readOn = async (): Promise<void> => {
    for await (const _ of chunks);
  }
  await expect(readOn()).rejects.toMatchObject({ code: 'BUNDLE_FAILED', message: expect.stringMatching(message) })
  await file.close()
})
