import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import type { ArchiveDescription, CallOptions } from '../../provider.ts'
import { type BundleFormat, bundleFormatOf } from '../../revision/index.ts'
import { comparePaths } from '../archive-path.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import { damaged, type ReadableMember, refused } from './archive-member.ts'
import { errorCodeOf } from './disk-space.ts'
import { hashFile } from './hash-file.ts'
import { loadReader } from './read-archive.ts'

/**
 * Reads an archive and tells what can be told of it: format, size, digests, names. Of a bundle that we wrote, the content
 * digest is the one that writing it gave.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
export async function describeArchive(file: string, { signal }: CallOptions = {}): Promise<ArchiveDescription> {
  const format = await recogniseFormat(file)
  const failed = new AbortController()
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  try {
    const [whole, content] = await Promise.all([hashFile(file, stop), describeContent(file, format, stop)])
    return { format, ...whole, ...content }
  } catch (error) {
    failed.abort(error)
    throw error
  }
}

async function describeContent(
  file: string,
  format: BundleFormat,
  signal: AbortSignal,
): Promise<Pick<ArchiveDescription, 'contentDigest' | 'entries'>> {
  const readMembers = await loadReader(format)
  const found = new Map<string, { readonly path: string; readonly mode: number; readonly content: EntryContent }>()
  for await (const member of readMembers(file, { signal })) {
    const { path, mode, type, linkTarget = '' } = member
    if (path === '') continue
    const content = type === 'hardlink' ? found.get(linkTarget)?.content : await contentOf(member)
    if (content === undefined || (type === 'hardlink' && content.type === 'directory')) {
      throw refused(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`)
    }
    found.set(path, { path, mode, content })
  }
  const digest = createContentDigest()
  const sorted = [...found.values()].sort((a, b) => comparePaths(a.path, b.path))
  for (const { content, ...entry } of sorted) digest.add(entry, content)
  const entries = sorted.map(({ path, content: { type } }) => ({ path, type }))
  return { contentDigest: digest.digest(), entries }
}

async function contentOf({ type, linkTarget = '', read }: ReadableMember): Promise<EntryContent> {
  if (type === 'directory') return { type }
  if (type === 'symlink') return { type, linkTarget }
  const hash = createHash('sha256')
  for await (const chunk of read()) hash.update(chunk)
  return { type: 'file', sha256: hash.digest('hex') }
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
