import type { BundleEntry } from '../bundle/entry.ts'
import type { ArtifactCompression, ArtifactDescription } from './description.ts'
import type { ArtifactRequest, ScriptSource, SourceFile } from './request.ts'

/** How far the writing is: the files are read and packed, and then the artifact is put together. */
export interface ArtifactProgress {
  readonly step: 'reading' | 'writing'
  /** Of the payload, before compression. */
  readonly doneBytes: number
}

export interface WriteArtifactOptions {
  /** Of header and payload. @defaultValue 'gzip' */
  readonly compression?: ArtifactCompression
  /** The time that everything in the artifact carries. @defaultValue 1980-01-01, so that equal requests give equal bytes */
  readonly modifiedAt?: Date
  /** A private key in PEM, RSA or ECDSA P-256. @defaultValue the artifact is not signed */
  readonly signingKey?: string
  /** What of the folder goes into a payload of the type `directory`. @defaultValue all that `.deployignore` does not leave out */
  readonly folderEntries?: readonly BundleEntry[]
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ArtifactProgress) => void
}

/** An artifact that was written. */
export interface WrittenArtifact {
  readonly path: string
  readonly sizeBytes: number
  /** Of all its bytes, lower-case hex. */
  readonly sha256: string
  /** What a reader tells of it. */
  readonly description: ArtifactDescription
}

/** The files of this machine that artifacts are made of, and the writer of artifacts. */
export interface MenderArtifactFiles {
  /** What stands at a path, through links. @throws SlipwayError SOURCE_INVALID when that may not be seen. */
  lookAtSource(path: string): Promise<SourceFile>
  /** As {@link lookAtSource}, with the beginning of the script. */
  lookAtScript(path: string): Promise<ScriptSource>
  /**
   * Writes an artifact whole or not at all.
   *
   * @throws SlipwayError INPUT_INVALID, BUNDLE_FAILED, DISK_FULL, NOT_IMPLEMENTED for zstd where Node has none.
   */
  write(request: ArtifactRequest, output: string, options?: WriteArtifactOptions): Promise<WrittenArtifact>
}
