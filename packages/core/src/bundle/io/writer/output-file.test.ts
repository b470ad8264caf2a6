import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crc32 } from '../crc32.ts'
import { temporaryFolder } from '../fixtures/tree.ts'
import { OutputFile } from './output-file.ts'

test('a record that is filled in later is in its place, and the hash is that of the whole', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'out')
  const handle = await open(file, 'wx+')
  const grown: number[] = []
  const output = new OutputFile(handle, { withCrc32: true, onGrown: (bytes) => grown.push(bytes) })
  const behind = Buffer.alloc(2_500_000, 'behind ')
  await output.append(Buffer.from('before '))
  output.reserve(7)
  await output.append(behind.subarray(0, 1_000_000))
  await output.append(behind.subarray(1_000_000))
  await output.fill(Buffer.from('record '), undefined)
  await output.append(Buffer.from('after'))
  await handle.close()

  const expected = Buffer.concat([Buffer.from('before record '), behind, Buffer.from('after')])
  expect(readFileSync(file).equals(expected)).toBe(true)
  const sha256 = createHash('sha256').update(expected).digest('hex')
  expect(output.result()).toEqual({ crc32: crc32(expected, 0), sizeBytes: expected.length, sha256 })
  // What is behind a record that is not there yet may be lost with it.
  expect(grown).toEqual([7, 2_500_014, 2_500_019])
})

test('a record of another length than was left for it is a defect', async () => {
  await using folder = await temporaryFolder()
  const handle = await open(join(folder.path, 'out'), 'wx+')
  const output = new OutputFile(handle, { withCrc32: true })
  output.reserve(7)
  await expect(output.fill(Buffer.from('short'), undefined)).rejects.toThrow(/does not fit/)
  await handle.close()
})
