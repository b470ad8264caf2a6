import type { Clock } from '@slipway/core/clock'
import { type MeetStoreFault, NO_FAULTS } from '../http/fault.ts'
import type { HttpService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { StateStore } from '../state/store.ts'
import { requireReadable } from './attributes.ts'
import { BodyFiles } from './body-files.ts'
import { requireBucketName } from './bucket-name.ts'
import { Catalog } from './catalog.ts'
import type { ObjectReader } from './object-reader.ts'
import { serveS3 } from './service.ts'
import { versionHeader } from './versions.ts'

export interface ObjectStoreOptions {
  /** Folder that belongs to the store alone; it keeps the bodies of objects there. */
  readonly directory: string
  /** Keeps everything but the bodies. */
  readonly state: StateStore
  readonly clock: Clock
  /** The account that owns the buckets. @defaultValue 000000000000 */
  readonly accountId?: string
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** What callers meet over HTTP. @defaultValue every answer is a good one */
  readonly meet?: MeetStoreFault
}

/** An S3 of one's own: over HTTP for clients, in process for the engine. */
export interface ObjectStore {
  readonly service: HttpService
  readonly reader: ObjectReader
  /**
   * Makes a bucket, as `CreateBucket` does. One that is there already is in this region from now on, and stays as it is otherwise: an engine that
   * is started in another region takes its own buckets along.
   *
   * @throws S3Error `InvalidBucketName`
   */
  createBucket(name: string, region: string): Promise<void>
}

/** Opens the object store of a directory, and removes what a killed run left half-written in it. */
export async function createObjectStore(options: ObjectStoreOptions): Promise<ObjectStore> {
  const { directory, state, clock, accountId = '000000000000', authorizer = UNRESTRICTED, meet = NO_FAULTS } = options
  const catalog = new Catalog(state)
  const referenced = catalog.referencedFiles()
  const bodies = await BodyFiles.open(directory, (file) => referenced.has(file))
  return {
    service: serveS3({ catalog, bodies, clock, accountId }, authorizer, meet),
    reader: createObjectReader(catalog, bodies),
    async createBucket(name, region) {
      requireBucketName(name)
      const found = catalog.bucket(name)
      if (found?.region === region) return
      await catalog.putBucket({ createdAtMs: clock.now(), versioning: 'never', ...found, name, region })
    },
  }
}

function createObjectReader(catalog: Catalog, bodies: BodyFiles): ObjectReader {
  return {
    async open(bucketName, key, versionId) {
      const bucket = catalog.bucket(bucketName)
      const versions = bucket === undefined ? [] : (catalog.object(bucketName, key)?.versions ?? [])
      const version =
        versionId === undefined ? versions[0] : versions.find((candidate) => candidate.versionId === versionId)
      if (bucket === undefined || version?.kind !== 'object') return undefined
      const shown = versionHeader(bucket, version.versionId)['x-amz-version-id']
      requireReadable(version.attributes)
      const { checksum } = version
      return {
        eTag: version.eTag,
        ...(checksum?.type === 'FULL_OBJECT' && { checksum }),
        ...(shown !== undefined && { version: shown }),
        sizeBytes: version.sizeBytes,
        body: bodies.read(version.segments),
      }
    },
  }
}
