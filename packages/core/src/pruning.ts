import type { CallOptions } from './provider.ts'
import type { RevisionLocation } from './revision/location.ts'

/** A revision whose bundle is an object of a bucket. */
export type BucketRevision = Extract<RevisionLocation, { type: 's3' }>

/** An object of a bucket, or one version of it. */
export interface BundleObject {
  readonly bucket: string
  readonly key: string
  readonly version?: string
}

/** What is found where a revision should be. `foreign`: nobody has said of it that Slipway stored it. */
export type BundleState =
  | {
      readonly kind: 'ours'
      readonly sizeBytes: number
      /** Present where the bucket keeps versions. */
      readonly version?: string
    }
  | { readonly kind: 'gone' | 'changed' | 'foreign' }

/** An object that was to be removed and is still there. */
export interface FailedRemoval {
  readonly object: BundleObject
  readonly reason: string
}

/** Takes bundles out of buckets for good. */
export interface BundleRemover {
  /** @throws SlipwayError when it cannot be seen, such as ACCESS_DENIED. */
  inspect(revision: BucketRevision, options?: CallOptions): Promise<BundleState>
  /**
   * Removes objects of one bucket, in one request that is not cut short; what it could not remove is told.
   *
   * @throws SlipwayError when there was no answer: then some of them may be gone.
   */
  remove(bucket: string, objects: readonly BundleObject[]): Promise<readonly FailedRemoval[]>
}

/** Who else may need a bundle: the groups of an application, and other applications. */
export interface RevisionUsers {
  /** Pages of the names of all applications. */
  listApplications(options?: CallOptions): AsyncIterable<readonly string[]>
  /** Pages of the names of an application's deployment groups. @throws SlipwayError APPLICATION_NOT_FOUND. */
  listGroups(applicationName: string, options?: CallOptions): AsyncIterable<readonly string[]>
  /** Pages of the revisions of an application in one bucket. */
  listBundles(applicationName: string, bucket: string, options?: CallOptions): AsyncIterable<readonly BucketRevision[]>
}
