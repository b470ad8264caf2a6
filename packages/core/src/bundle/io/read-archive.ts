import type { BundleFormat } from '../../revision/location.ts'
import type { ArchiveMember, ArchiveReader } from './archive-member.ts'
import { readTar } from './tar-reader.ts'
import { readZip } from './zip-reader.ts'

/** The reader of a format. `tar` and `tgz` are read alike, as GNU tar does. */
export function readerOf(format: BundleFormat): ArchiveReader {
  return format === 'zip' ? readZip : readTar
}

/**
 * Lists what an archive holds, by whomever it was made: to check a bundle before it is pushed. The root itself is not listed.
 *
 * @throws SlipwayError `ARCHIVE_INVALID`: it cannot be read, or holds what extraction would refuse by its name or kind.
 */
export async function listArchive(
  file: string,
  format: BundleFormat,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<readonly ArchiveMember[]> {
  const members: ArchiveMember[] = []
  for await (const { read: _, ...member } of readerOf(format)(file, signal === undefined ? {} : { signal })) {
    if (member.path !== '') members.push(member)
  }
  return members
}
