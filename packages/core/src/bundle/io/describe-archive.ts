import type { ArchiveDescription, CallOptions } from '../../provider.ts'
import { hashFile } from './hash-file.ts'
import { manifestOfMembers } from './read-manifest.ts'
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
    const [whole, { contentDigest, entries }] = await Promise.all([
      hashFile(file, stop),
      manifestOfMembers(file, format, stop),
    ])
    return { format, ...whole, contentDigest, entries: entries.map(({ path, content: { type } }) => ({ path, type })) }
  } catch (error) {
    failed.abort(error)
    throw error
  }
}
