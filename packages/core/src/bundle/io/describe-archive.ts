import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import type { ArchiveDescription, CallOptions } from '../../provider.ts'
import { type BundleFormat, bundleFormatOf } from '../../revision/index.ts'
import { comparePaths } from '../archive-path.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import { type ArchiveMember, damaged } from './archive-member.ts'
import { errorCodeOf } from './disk-space.ts'
import { readerOf } from './read-archive.ts'

/**
 * Reads an archive once and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
export async function describeArchive(file: string, options: CallOptions = {}): Promise<ArchiveDescription> {
  const format = await recogniseFormat(file)
  const { sizeBytes, sha256 } = await hashFile(file, options)
  const found = new Map<string, { readonly member: ArchiveMember; readonly content: EntryContent }>()
  for await (const member of readerOf(format)(file, options)) {
    if (member.path === '') continue
    const target = member.type === 'hardlink' ? found.get(member.linkTarget ?? '')?.content : undefined
    found.set(member.path, { member, content: target ?? (await contentOf(member)) })
  }
  const digest = createContentDigest()
  const sorted = [...found.values()].sort((a, b) => comparePaths(a.member.path, b.member.path))
  for (const { member, content } of sorted) digest.add(member, content)
  const entries = sorted.map(({ member: { path }, content: { type } }) => ({ path, type }))
  return { format, sizeBytes, sha256, contentDigest: digest.digest(), entries }
}

async function contentOf(
  member: ArchiveMember & { readonly read: () => AsyncIterable<Uint8Array> },
): Promise<EntryContent> {
  switch (member.type) {
    case 'directory':
      return { type: 'directory' }
    case 'symlink':
      return { type: 'symlink', linkTarget: member.linkTarget ?? '' }
    default: {
      const hash = createHash('sha256')
      for await (const chunk of member.read()) hash.update(chunk)
      return { type: 'file', sha256: hash.digest('hex') }
    }
  }
}

async function hashFile(
  file: string,
  { signal }: CallOptions,
): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const hash: Hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** What an archive is, by its first bytes: names lie, and a tar in gzip is a tgz whatever it is called. */
async function recogniseFormat(file: string): Promise<BundleFormat> {
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
