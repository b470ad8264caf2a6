import type { BundleFormat } from '../../revision/location.ts'
import type { ArchiveBatchReader, ArchiveMember, ArchiveReader } from './archive-member.ts'

/** Loads the reader of a format, when something is read. `tar` and `tgz` are read alike, as GNU tar does. */
export async function loadReader(format: BundleFormat): Promise<ArchiveReader> {
  return format === 'zip' ? (await import('./zip-reader.ts')).readZip : (await import('./tar-reader.ts')).readTar
}

/** Loads what reads all of a format's content: see {@link ArchiveBatchReader}. */
export async function loadBatchReader(format: BundleFormat): Promise<ArchiveBatchReader> {
  return format === 'zip'
    ? (await import('./zip-reader.ts')).readZipBatches
    : (await import('./tar-reader.ts')).readTarBatches
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
  const readMembers = await loadReader(format)
  const members: ArchiveMember[] = []
  for await (const { read: _, content: __, ...member } of readMembers(file, signal === undefined ? {} : { signal })) {
    if (member.path !== '') members.push(member)
  }
  return members
}
