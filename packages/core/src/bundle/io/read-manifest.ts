import { createHash, hash } from 'node:crypto'
import type { CallOptions } from '../../provider.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { comparePaths } from '../archive-path.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import type { BundleEntry } from '../entry.ts'
import { FOLDER_MODE, filledFolders } from '../implied-folders.ts'
import type { Manifest, ManifestEntry } from '../manifest.ts'
import { type ReadableMember, refused } from './archive-member.ts'
import { loadBatchReader } from './read-archive.ts'
import { recogniseFormat } from './recognise-format.ts'
import { openSourceFile } from './source-file.ts'

/** How many files of a folder are read together: most are small, and waiting for the disk is most of the work. */
const CONCURRENCY = 16

/**
 * Says what each path of an archive holds, by reading all of it. The last one of a name counts, as for whoever unpacks it.
 *
 * @throws SlipwayError `ARCHIVE_INVALID` when it is missing, damaged, of another type, or holds what a host would refuse.
 */
export async function readArchiveManifest(file: string, { signal }: CallOptions = {}): Promise<Manifest> {
  return manifestOfMembers(file, await recogniseFormat(file), signal)
}

/** The same for an archive whose format is known. */
export async function manifestOfMembers(
  file: string,
  format: BundleFormat,
  signal: AbortSignal | undefined,
): Promise<Manifest> {
  const readBatches = await loadBatchReader(format)
  const found = new Map<string, ManifestEntry>()
  for await (const members of readBatches(file, signal === undefined ? {} : { signal })) {
    for (const member of members) {
      const { path, mode, type, sizeBytes, linkTarget = '' } = member
      if (path === '') continue
      if (type === 'hardlink') {
        const original = found.get(linkTarget)
        if (original === undefined || original.content.type === 'directory') {
          throw refused(file, path, `it is a hard link to "${linkTarget}", which is no file that came before it`)
        }
        found.set(path, { ...original, path, mode })
        continue
      }
      const content = contentAtHand(member) ?? (await hashed(member.read()))
      found.set(path, { path, mode, sizeBytes, content })
    }
  }
  // Some programs list no folder that something is in, and some do, with the mode of whoever made it.
  for (const path of filledFolders([...found.values()])) {
    if (!found.has(path)) found.set(path, { path, mode: FOLDER_MODE, sizeBytes: 0, content: { type: 'directory' } })
  }
  return toManifest([...found.values()].sort((a, b) => comparePaths(a.path, b.path)))
}

/**
 * Says what each entry of a folder holds, by reading all of its files.
 *
 * @param entries - sorted by path, as they are collected
 * @throws SlipwayError `BUNDLE_FAILED` when a file vanished, changed or cannot be read.
 */
export async function readFolderManifest(
  entries: readonly BundleEntry[],
  { signal }: CallOptions = {},
): Promise<Manifest> {
  const read = new Array<ManifestEntry>(entries.length)
  let next = 0
  const failed = new AbortController()
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  const readOn = async (): Promise<void> => {
    for (let index = next++; index < entries.length; index = next++) {
      stop.throwIfAborted()
      const entry = entries[index] as BundleEntry
      const { path, mode, sizeBytes } = entry
      read[index] = { path, mode, sizeBytes, content: await contentOfEntry(entry, stop) }
    }
  }
  const readers = Array.from({ length: CONCURRENCY }, () =>
    readOn().catch((error) => {
      failed.abort(error)
      throw error
    }),
  )
  const ended = await Promise.allSettled(readers)
  signal?.throwIfAborted()
  // The first failure stopped the others: what these say is a consequence.
  if (ended.some(({ status }) => status === 'rejected')) throw failed.signal.reason
  return toManifest(read)
}

function toManifest(entries: readonly ManifestEntry[]): Manifest {
  const digest = createContentDigest()
  for (const { content, ...entry } of entries) digest.add(entry, content)
  return { contentDigest: digest.digest(), entries }
}

/** What a member holds that need not be waited for. */
function contentAtHand({ type, linkTarget = '', content }: ReadableMember): EntryContent | undefined {
  if (type === 'directory') return { type }
  if (type === 'symlink') return { type, linkTarget }
  return content && { type: 'file', sha256: hash('sha256', content, 'hex') }
}

async function contentOfEntry(entry: BundleEntry, signal: AbortSignal): Promise<EntryContent> {
  if (entry.type === 'directory') return { type: 'directory' }
  if (entry.type === 'symlink') return { type: 'symlink', linkTarget: entry.linkTarget ?? '' }
  const file = await openSourceFile(entry)
  try {
    return await hashed(file.read(signal))
  } finally {
    await file.close()
  }
}

async function hashed(chunks: AsyncIterable<Uint8Array>): Promise<EntryContent> {
  const sha256 = createHash('sha256')
  for await (const chunk of chunks) sha256.update(chunk)
  return { type: 'file', sha256: sha256.digest('hex') }
}
