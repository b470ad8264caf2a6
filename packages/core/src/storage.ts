import type { StorableFile, StoredArtifact } from './provider.ts'

/** The canned ACLs that S3 has; a bucket made since April 2023 takes `bucket-owner-full-control` alone (user guide, "Controlling ownership of objects"). */
export const CANNED_ACLS = [
  'private',
  'bucket-owner-full-control',
  'bucket-owner-read',
  'authenticated-read',
  'aws-exec-read',
  'public-read',
  'public-read-write',
] as const
export type CannedAcl = (typeof CANNED_ACLS)[number]

/** The storage classes whose objects can be fetched at any time; an agent cannot wait for one to be restored. */
export const STORAGE_CLASSES = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'] as const
export type StorageClass = (typeof STORAGE_CLASSES)[number]

/** What a store encrypts an object with. */
export type ObjectEncryption =
  | { readonly algorithm: 'AES256' }
  | {
      readonly algorithm: 'aws:kms'
      /** Its id, ARN or alias. @defaultValue the account's key `aws/s3` */
      readonly keyId?: string
      /** Ask KMS for one key of the bucket in place of one of each object, which costs less. @defaultValue the bucket's setting */
      readonly usesBucketKey?: boolean
    }

/** How a store keeps objects, where that is not left to the bucket. */
export interface ObjectSettings {
  readonly encryption?: ObjectEncryption
  readonly acl?: CannedAcl
  readonly tags?: Readonly<Record<string, string>>
  readonly storageClass?: StorageClass
  /** The account that has to own the bucket: every request is refused when another one does. */
  readonly expectedBucketOwner?: string
}

/** What a key holds, as far as the store tells. */
export type KeyContent =
  | { readonly kind: 'absent' }
  /** Absent or hidden: S3 tells neither to whoever may not list the bucket. */
  | { readonly kind: 'unseen' }
  /** The same artifact, and its size where that is told. */
  | { readonly kind: 'same'; readonly artifact: StoredArtifact; readonly sizeBytes?: number }
  | {
      readonly kind: 'other'
      /** Only what has a version of its own is kept when the key is written again. */
      readonly artifact: StoredArtifact
      /** SHA-256 of its content, lower-case hex, when Slipway stored it. */
      readonly contentDigest?: string
      readonly format?: string
    }

/** What was done about the parts that uploads which were never ended have left under a key. */
export type LeftOverParts =
  | { readonly kind: 'removed'; readonly bucket: string; readonly key: string; readonly uploads: number }
  | { readonly kind: 'not-removed'; readonly bucket: string; readonly key: string; readonly reason: string }

/** How one artifact is stored. */
export interface PutOptions {
  readonly signal?: AbortSignal
  /** Put it in the place of whatever is under the key. @defaultValue false: KEY_TAKEN when something is, however late it came */
  readonly replaces?: boolean
  /** The key says what its content is, so that nobody who uploads to it needs more than one upload to end. @defaultValue false */
  readonly isContentKey?: boolean
  /** Told of the bytes that the store has confirmed so far. */
  readonly onProgress?: (sentBytes: number) => void
  readonly onLeftOverParts?: (leftOver: LeftOverParts) => void
}

/** A file that is stored while it is still written, from its beginning to its end; what it holds is known. */
export interface GrowingFile extends Omit<StorableFile, 'path' | 'sizeBytes' | 'sha256' | 'crc32'> {
  /** It comes to no more than this. */
  readonly mostBytes: number
  /**
   * Waits until it has so many bytes that stay as they are, or is whole.
   *
   * @throws what keeps it from being written, or the signal's reason.
   */
  grownTo(bytes: number, signal?: AbortSignal): Promise<GrownFile>
  /** Waits until it is whole. @throws what keeps it from being written. */
  whole(): Promise<StorableFile>
}

/** Waits until a file is whole. @throws what keeps it from being written. */
export async function wholeFile(file: StorableFile | GrowingFile): Promise<StorableFile> {
  return 'whole' in file ? file.whole() : file
}

/** How far a file is. */
export type GrownFile =
  | { readonly isWhole: true; readonly file: StorableFile }
  | { readonly isWhole: false; readonly path: string; readonly bytes: number }

/** What makes two artifacts the same: equal content in the same format, or equal bytes where there are bytes already. */
export type ArtifactIdentity = Pick<StorableFile, 'contentDigest' | 'format'> &
  Partial<Pick<StorableFile, 'sha256' | 'sizeBytes'>>
