import type { BundleEntry } from './bundle/entry.ts'
import type { Manifest } from './bundle/manifest.ts'
import type { CallOptions } from './provider.ts'

/** Reads releases file by file, so that two of them can be compared. */
export interface ManifestReader {
  /** What each entry of a folder holds. @throws SlipwayError BUNDLE_FAILED when a file cannot be read. */
  ofFolder(entries: readonly BundleEntry[], options?: CallOptions): Promise<Manifest>
  /** What each entry of an archive holds, by whomever it was made. @throws SlipwayError ARCHIVE_INVALID. */
  ofArchive(path: string, options?: CallOptions): Promise<Manifest>
}

/** What a store tells of an object without sending it. */
export interface ObjectFacts {
  /** Without quotes. */
  readonly eTag: string
  readonly version?: string
  /** Absent where the store does not tell it. */
  readonly sizeBytes?: number
  /** The digest of the bundle's content that was recorded when it was stored. */
  readonly contentDigest?: string
}

/** The bytes of something stored elsewhere, and what is known of it before they come. */
export interface OpenedBytes {
  /** Absent where it is not told. */
  readonly sizeBytes?: number
  readonly body: AsyncIterable<Uint8Array>
}

/** Reads objects of a store. A cancellation is the business of whoever makes one. */
export interface ObjectReader {
  /** `undefined` when there is no such object or version. @throws SlipwayError when that cannot be found out. */
  look(bucket: string, key: string, version?: string): Promise<ObjectFacts | undefined>
  /** `undefined` when there is no such object or version. @throws SlipwayError when it cannot be fetched. */
  open(
    bucket: string,
    key: string,
    version?: string,
  ): Promise<(OpenedBytes & Pick<ObjectFacts, 'eTag' | 'version'>) | undefined>
}

/** Commits of repositories as archives, everything below one folder. */
export interface CommitArchives {
  /** @throws SlipwayError REVISION_NOT_FOUND, ACCESS_DENIED, SERVICE_UNREACHABLE. */
  open(repository: string, commitId: string, options?: CallOptions): Promise<OpenedBytes>
}

/** A file that lasts no longer than it is needed. */
export interface TemporaryFile {
  readonly path: string
  /** Never fails, and may be called twice. */
  remove(): Promise<void>
}

/** Where a file that is not there yet will be. */
export interface TemporaryPlace extends TemporaryFile {
  /** The folder that holds it, and nothing else. */
  readonly folder: string
}

/** Keeps what is fetched, or made, where nobody else reads it. */
export interface TemporaryFiles {
  /**
   * Writes the bytes to a new file, which is not begun where the disk has no room for as many as are told; on any failure
   * nothing is left of it.
   *
   * @throws SlipwayError DISK_FULL, or whatever ends the bytes.
   */
  keep(
    name: string,
    bytes: OpenedBytes,
    options?: CallOptions & { readonly onProgress?: (keptBytes: number) => void },
  ): Promise<TemporaryFile>
  /**
   * A place for a file of this name, which others write; removing it removes whatever they have left there.
   *
   * @throws SlipwayError BUNDLE_FAILED where nothing temporary can be kept.
   */
  place(name: string): Promise<TemporaryPlace>
}
