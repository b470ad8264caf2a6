import type { ChecksumAlgorithm, ChecksumType } from './checksum/algorithms.ts'

/** One file of the body directory; a body that came in parts has several, in order. */
export interface BodySegment {
  readonly file: string
  readonly sizeBytes: number
}

export interface BucketRecord {
  readonly name: string
  readonly region: string
  readonly createdAtMs: number
  /** A bucket whose versioning was once enabled can only be suspended. */
  readonly versioning: 'never' | 'enabled' | 'suspended'
}

export interface StoredChecksum {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
  /** Base64, with `-<parts>` behind a composite one. */
  readonly value: string
}

export interface Tag {
  readonly key: string
  readonly value: string
}

/** What a client says of an object and gets back with it. */
export interface ObjectAttributes {
  /** `content-type`, `cache-control` and their like, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** `x-amz-meta-` fields without the prefix, by lower-case name. */
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: readonly Tag[]
}

export interface StoredObject {
  readonly kind: 'object'
  /** `null`, in letters, for a version made while the bucket was not versioned. */
  readonly versionId: string
  readonly lastModifiedMs: number
  /** Without quotes. */
  readonly eTag: string
  readonly sizeBytes: number
  readonly segments: readonly BodySegment[]
  /** Whether the segments are parts that clients can ask for by number. */
  readonly isMultipart: boolean
  readonly checksum?: StoredChecksum
  readonly attributes: ObjectAttributes
  /** The multipart upload that made it: a completion that is sent again gets the same answer. */
  readonly uploadId?: string
}

export interface DeleteMarker {
  readonly kind: 'delete-marker'
  readonly versionId: string
  readonly lastModifiedMs: number
}

export type ObjectVersion = StoredObject | DeleteMarker

/** All versions under one key, newest first; never empty. */
export interface ObjectRecord {
  readonly key: string
  readonly versions: readonly ObjectVersion[]
}

export interface UploadRecord {
  readonly uploadId: string
  readonly bucket: string
  readonly key: string
  readonly initiatedAtMs: number
  readonly attributes: ObjectAttributes
  readonly checksum?: { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType }
}

export interface PartRecord {
  readonly partNumber: number
  readonly lastModifiedMs: number
  readonly eTag: string
  readonly segment: BodySegment
  /** Base64. */
  readonly checksum?: { readonly algorithm: ChecksumAlgorithm; readonly value: string }
}
