import type { ArchiveEntry, ArchiveInspection, CallOptions, InspectArchiveRequest } from '../../provider.ts'
import { comparePaths } from '../archive-path.ts'
import { FOLDER_MODE, filledFolders } from '../implied-folders.ts'
import { type ReadableMember, refused } from './archive-member.ts'
import { loadReader } from './read-archive.ts'
import { recogniseFormat } from './recognise-format.ts'

/**
 * Lists what an archive holds and reads the beginning of the files that are wanted, in one pass and in memory that neither
 * the archive nor its files decide over. Folders that something is in are listed, whether or not the archive lists them. Checksums
 * of what is not read are not looked at: see {@link describeArchive}.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
export async function inspectArchive(
  file: string,
  { isWanted, limitBytes, totalBytes }: InspectArchiveRequest,
  { signal }: CallOptions = {},
): Promise<ArchiveInspection> {
  const format = await recogniseFormat(file)
  const readMembers = await loadReader(format)
  const entries = new Map<string, ArchiveEntry>()
  const contents = new Map<string, Uint8Array>()
  let leftBytes = totalBytes
  for await (const member of readMembers(file, signal === undefined ? {} : { signal })) {
    const { path } = member
    if (path === '') continue
    const entry = toEntry(file, member, entries)
    entries.set(path, entry)
    // What comes later in an archive takes the place of what came before.
    leftBytes += contents.get(path)?.length ?? 0
    contents.delete(path)
    if (entry.type !== 'file' || !isWanted(path)) continue
    const linked = member.type === 'hardlink' ? contents.get(member.linkTarget ?? '') : undefined
    const limit = Math.min(limitBytes, leftBytes)
    if (linked === undefined && (member.type === 'hardlink' || limit <= 0)) continue
    const content = linked ?? (await readBeginning(member, limit, format === 'zip'))
    leftBytes -= content.length
    contents.set(path, content)
  }
  for (const path of filledFolders([...entries.values()])) {
    if (!entries.has(path)) entries.set(path, { path, type: 'directory', mode: FOLDER_MODE, sizeBytes: 0 })
  }
  return { format, entries: [...entries.values()].sort((a, b) => comparePaths(a.path, b.path)), contents }
}

/** A hard link is the file that it is another name of. */
function toEntry(
  file: string,
  { path, type, mode, sizeBytes, linkTarget }: ReadableMember,
  known: ReadonlyMap<string, ArchiveEntry>,
): ArchiveEntry {
  if (type !== 'hardlink') return { path, type, mode, sizeBytes, ...(linkTarget !== undefined && { linkTarget }) }
  const target = known.get(linkTarget ?? '')
  if (target === undefined || target.type === 'directory') {
    throw refused(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`)
  }
  return { ...target, path }
}

/** @param canStop whether the next member can be had without reading this one to its end. */
async function readBeginning({ read }: ReadableMember, limitBytes: number, canStop: boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let leftBytes = limitBytes
  for await (const chunk of read()) {
    if (leftBytes <= 0) {
      if (canStop) break
      continue
    }
    chunks.push(chunk.subarray(0, leftBytes))
    leftBytes -= chunk.length
  }
  return Buffer.concat(chunks)
}
