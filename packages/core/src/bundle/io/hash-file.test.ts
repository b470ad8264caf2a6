import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 as nodeCrc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'
import { temporaryFolder } from './fixtures/tree.ts'
import { hashFile } from './hash-file.ts'

const never = new AbortController().signal
const MIB = 1024 * 1024

test.each([0, 1, MIB - 1, MIB, MIB + 1, 16 * MIB - 1, 16 * MIB, 19 * MIB + 7])(
  'the SHA-256 and the CRC-32 of a file of %i bytes are those of its bytes',
  async (sizeBytes) => {
    await using folder = await temporaryFolder()
    const file = join(folder.path, 'bundle')
    const bytes = randomBytes(sizeBytes)
    writeFileSync(file, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const sum = nodeCrc32 === undefined ? {} : { crc32: crc32(bytes, 0) }
    expect(await hashFile(file, never)).toEqual({ sizeBytes, sha256, ...sum })
  },
)

test.each([1, 20 * MIB])('hashing a file of %i bytes ends with the reason of its signal', async (sizeBytes) => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle')
  writeFileSync(file, Buffer.alloc(sizeBytes))
  const reason = new Error('enough')
  await expect(hashFile(file, AbortSignal.abort(reason))).rejects.toBe(reason)

  const cancelled = new AbortController()
  const hashing = hashFile(file, cancelled.signal)
  cancelled.abort(reason)
  await expect(hashing).rejects.toBe(reason)
})

test('a file that is not there is an error of the system', async () => {
  await expect(hashFile('/nowhere/bundle.zip', never)).rejects.toMatchObject({ code: 'ENOENT' })
})
