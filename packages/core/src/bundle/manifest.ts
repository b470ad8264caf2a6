import type { EntryContent } from './content-digest.ts'

/** What one path of a release holds, in terms by which it can be compared with what another release holds there. */
export interface ManifestEntry {
  /** Relative, with `/`, without a slash at the end. */
  readonly path: string
  /** Permission bits (`0o7777` at most). */
  readonly mode: number
  readonly sizeBytes: number
  readonly content: EntryContent
}

/** All that a release holds, whether it is a folder or an archive. */
export interface Manifest {
  /** SHA-256 over paths, types, modes and contents, lower-case hex: see `createContentDigest`. */
  readonly contentDigest: string
  /** Sorted by path, bytewise. */
  readonly entries: readonly ManifestEntry[]
}
