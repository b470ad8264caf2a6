import type { BundleFormat } from '../revision/location.ts'

/** One thing that goes into a bundle. Entries are sorted by path, bytewise. */
export interface BundleEntry {
  /** Path in the archive: relative, with `/`, no `./`, no trailing slash. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink'
  /** Permission bits (`0o7777` at most). */
  readonly mode: number
  readonly sizeBytes: number
  /** Where the content is on this machine. */
  readonly source: string
  /** Text of a symbolic link, as it stands. */
  readonly linkTarget?: string
}

/** The entries of an archive, each once: all of them, or as they are found, in batches, whose order is that of the whole. */
export type BundleEntries = readonly BundleEntry[] | AsyncIterable<readonly BundleEntry[]>

/** All entries, when the last one is known. */
export async function allEntries(source: BundleEntries): Promise<readonly BundleEntry[]> {
  if (!(Symbol.asyncIterator in source)) return source
  const entries: BundleEntry[] = []
  for await (const batch of source) entries.push(...batch)
  return entries
}

export interface WriteArchiveOptions {
  readonly format: BundleFormat
  /** The time that every entry carries, so that equal trees give equal bytes. */
  readonly modifiedAt: Date
  readonly signal?: AbortSignal
  /**
   * Asked once, while the archive is written or before: it exists only when this is fulfilled. When it is refused, writing stops, nothing
   * stays, and the reason is the writer's.
   *
   * @defaultValue nobody is asked
   */
  readonly approve?: () => Promise<void>
  /** Take the CRC-32 as well, with which a copy is checked faster than with a digest. @defaultValue false */
  readonly withCrc32?: boolean
  /**
   * Told how many bytes at its beginning will stay as they are, each time these become more, and where it lies until it is whole: so it can
   * be read while it is written.
   */
  readonly onGrown?: (path: string, bytes: number) => void
  readonly onProgress?: (done: { readonly entries: number; readonly bytes: number }) => void
  /**
   * Told of the content digest when it is known, once. Whoever asks for it may find that no archive is needed: so content is read before
   * it is packed, and then again, and the thread of whoever asks packs nothing before the answer is fulfilled.
   *
   * @defaultValue content is read once, when it is packed
   */
  readonly onContentDigest?: (contentDigest: string) => Promise<void>
}

export interface WrittenArchive {
  readonly sizeBytes: number
  /** SHA-256 of the archive's bytes, lower-case hex. */
  readonly sha256: string
  /** CRC-32 of the archive's bytes, where it was asked for and Node has one. */
  readonly crc32?: number
  /** SHA-256 over paths, types, modes and contents, the same for every format: see `contentDigest`. */
  readonly contentDigest: string
}

/** Writes an archive. The destination exists only when the whole archive was written. */
export interface ArchiveWriter {
  write(entries: BundleEntries, destination: string, options: WriteArchiveOptions): Promise<WrittenArchive>
}
