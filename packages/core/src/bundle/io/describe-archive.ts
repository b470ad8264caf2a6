import { createHash } from 'node:crypto'
import type { ArchiveDescription, CallOptions } from '../../provider.ts'
import type { BundleFormat } from '../../revision/index.ts'
import { comparePaths } from '../archive-path.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import { type ReadableMember, refused } from './archive-member.ts'
import { hashFile } from './hash-file.ts'
import { loadReader } from './read-archive.ts'
import { recogniseFormat } from './recognise-format.ts'

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
