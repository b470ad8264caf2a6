import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { hasProgram, run } from '../fixtures/programs.ts'
import { temporaryFolder } from '../fixtures/tree.ts'
import { LargeFileHash } from './large-file-hash.ts'
import { PIECE_BYTES } from './plan-units.ts'
import { readPiece, readWhole } from './read-source.ts'

function entryOf(source: string, sizeBytes: number): BundleEntry {
  return { path: 'data', type: 'file', mode: 0o644, sizeBytes, source }
}

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
  const expected = { code: 'BUNDLE_FAILED', message: expect.stringMatching(message), hint: expect.any(String) }
  const into = Buffer.alloc(1001)
  expect(() => readWhole(entryOf(source, 1000), into, 0)).toThrow(expect.objectContaining(expected))
  expect(() => readPiece(entryOf(source, 1000), [into.subarray(0, 400), into.subarray(400, 500)], 500, 1000)).toThrow(
    expect.objectContaining(expected),
  )
})

test('a piece is read to its places, at the end of the file and before it', async () => {
  await using folder = await temporaryFolder()
  const source = join(folder.path, 'data')
  const content = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251))
  writeFileSync(source, content)
  for (const from of [0, 300, 500]) {
    const into = Buffer.alloc(520)
    readPiece(
      entryOf(source, 1000),
      [into.subarray(0, 100), into.subarray(110, 110), into.subarray(120, 520)],
      from,
      from + 500,
    )
    expect(Buffer.concat([into.subarray(0, 100), into.subarray(120)]).equals(content.subarray(from, from + 500))).toBe(
      true,
    )
    expect(into.subarray(100, 120).equals(Buffer.alloc(20))).toBe(true)
  }
})

test('a file that was empty and is not any more is named', async () => {
  await using folder = await temporaryFolder()
  const source = join(folder.path, 'data')
  writeFileSync(source, 'x')
  expect(() => readWhole(entryOf(source, 0), Buffer.alloc(1), 0)).toThrow(/had 0 bytes and has 1 now/)
})

test.skipIf(!hasProgram('mkfifo')).each([0, 10])(
  'a FIFO in the place of a file of %i bytes is named, not waited for',
  async (sizeBytes) => {
    await using folder = await temporaryFolder()
    run('mkfifo', ['data'], folder.path)
    const entry = entryOf(join(folder.path, 'data'), sizeBytes)
    expect(() => readWhole(entry, Buffer.alloc(20), 0)).toThrow(
      expect.objectContaining({ code: 'BUNDLE_FAILED', message: expect.stringMatching(/is not a file any more/) }),
    )
  },
)

test('a large file that is written to while it is hashed is named, though its size stays', async () => {
  await using folder = await temporaryFolder()
  const source = join(folder.path, 'data')
  writeFileSync(source, Buffer.alloc(2 * PIECE_BYTES))
  const hash = new LargeFileHash(entryOf(source, 2 * PIECE_BYTES))
  const buffer = Buffer.alloc(PIECE_BYTES + 1)
  expect(hash.step(buffer)).toBe(undefined)
  utimesSync(source, 1, 1)
  expect(() => hash.step(buffer)).toThrow(/data" changed while it was being bundled: it was written to/)
})
