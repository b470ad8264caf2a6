import { open } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import { type BundleFormat, bundleFormatOf } from '../../revision/index.ts'
import { damaged } from './archive-member.ts'
import { errorCodeOf } from './disk-space.ts'

/**
 * Tells what an archive is by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, or none of the formats.
 */
export async function recogniseFormat(file: string): Promise<BundleFormat> {
  const head = Buffer.alloc(512)
  try {
    const handle = await open(file)
    try {
      await handle.read(head, 0, head.length, 0)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const isMissing = errorCodeOf(cause) === 'ENOENT'
    throw new SlipwayError('ARCHIVE_INVALID', `bundle "${file}" ${isMissing ? 'does not exist' : 'cannot be read'}`, {
      cause,
      hint: 'make it with "slipway bundle", or check the path',
    })
  }
  if (head.readUInt32LE(0) === 0x04034b50 || head.readUInt32LE(0) === 0x06054b50) return 'zip'
  if (head.readUInt16BE(0) === 0x1f8b) return 'tgz'
  if (head.toString('latin1', 257, 262) === 'ustar') return 'tar'
  const named = bundleFormatOf(file)
  if (named === 'tar') return named
  throw damaged(file, 'it is none of zip, tar, tgz')
}
