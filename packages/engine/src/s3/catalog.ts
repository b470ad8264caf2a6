import type { Change, StateStore } from '../state/store.ts'
import type { BodySegment, BucketRecord, ObjectRecord, ObjectVersion, PartRecord, UploadRecord } from './records.ts'

const BUCKETS = 's3-buckets'
const UPLOADS = 's3-uploads'
const PARTS = 's3-parts'

/**
 * What the store knows of buckets, objects and uploads. Every change is one commit, and is visible to the next reader
 * at once: between a look at a record and the commit that builds on it there must be no `await`.
 */
export class Catalog {
  readonly #state: StateStore

  constructor(state: StateStore) {
    this.#state = state
  }

  bucket(name: string): BucketRecord | undefined {
    return this.#state.get(BUCKETS, name)
  }

  *buckets(): Generator<BucketRecord> {
    for (const [, bucket] of this.#state.list<BucketRecord>(BUCKETS)) yield bucket
  }

  putBucket(bucket: BucketRecord): Promise<void> {
    return this.#state.commit([{ op: 'put', collection: BUCKETS, key: bucket.name, value: bucket }])
  }

  /** Takes an empty bucket away, with the uploads that were never completed. Returns the bodies nobody names now. */
  async deleteBucket(name: string): Promise<readonly BodySegment[]> {
    const orphans: BodySegment[] = []
    const changes: Change[] = [{ op: 'delete', collection: BUCKETS, key: name }]
    for (const upload of this.uploads(name)) {
      changes.push(...this.#uploadDeletion(upload))
      orphans.push(...this.parts(upload.uploadId).map(({ segment }) => segment))
    }
    await this.#state.commit(changes)
    return orphans
  }

  /** Records in order of the UTF-8 bytes of their keys, as S3 lists them. */
  *objects(bucket: string): Generator<ObjectRecord> {
    for (const [, record] of this.#state.list<ObjectRecord>(objectsOf(bucket))) yield record
  }

  object(bucket: string, key: string): ObjectRecord | undefined {
    return this.#state.get(objectsOf(bucket), sortKey(key))
  }

  current(bucket: string, key: string): ObjectVersion | undefined {
    return this.object(bucket, key)?.versions[0]
  }

  /** Replaces the versions of a key; none takes the record away. Returns the bodies nobody names now. */
  async putVersions(
    bucket: string,
    key: string,
    versions: readonly ObjectVersion[],
    completed?: UploadRecord,
  ): Promise<readonly BodySegment[]> {
    const collection = objectsOf(bucket)
    const before = [
      ...(this.object(bucket, key)?.versions.flatMap(segmentsOf) ?? []),
      ...(completed === undefined ? [] : this.parts(completed.uploadId).map(({ segment }) => segment)),
    ]
    const kept = new Set(versions.flatMap(segmentsOf).map(({ file }) => file))
    const record: ObjectRecord = { key, versions }
    await this.#state.commit([
      versions.length === 0
        ? { op: 'delete', collection, key: sortKey(key) }
        : { op: 'put', collection, key: sortKey(key), value: record },
      ...(completed === undefined ? [] : this.#uploadDeletion(completed)),
    ])
    return before.filter(({ file }) => !kept.has(file))
  }

  upload(bucket: string, key: string, uploadId: string): UploadRecord | undefined {
    const upload = this.#state.get<UploadRecord>(UPLOADS, uploadId)
    return upload?.bucket === bucket && upload.key === key ? upload : undefined
  }

  /** The uploads of a bucket that are neither completed nor aborted, in no particular order. */
  *uploads(bucket: string): Generator<UploadRecord> {
    for (const [, upload] of this.#state.list<UploadRecord>(UPLOADS)) if (upload.bucket === bucket) yield upload
  }

  putUpload(upload: UploadRecord): Promise<void> {
    return this.#state.commit([{ op: 'put', collection: UPLOADS, key: upload.uploadId, value: upload }])
  }

  async deleteUpload(upload: UploadRecord): Promise<readonly BodySegment[]> {
    const orphans = this.parts(upload.uploadId).map(({ segment }) => segment)
    await this.#state.commit(this.#uploadDeletion(upload))
    return orphans
  }

  /** In order of their numbers. */
  parts(uploadId: string): readonly PartRecord[] {
    const parts: PartRecord[] = []
    for (const [key, part] of this.#state.list<PartRecord>(PARTS)) {
      if (key.startsWith(`${uploadId}/`)) parts.push(part)
    }
    return parts
  }

  /** Records a part; one of the same number before it is replaced, and its body is returned. */
  async putPart(uploadId: string, part: PartRecord): Promise<readonly BodySegment[]> {
    const key = partKey(uploadId, part.partNumber)
    const before = this.#state.get<PartRecord>(PARTS, key)
    await this.#state.commit([{ op: 'put', collection: PARTS, key, value: part }])
    return before === undefined ? [] : [before.segment]
  }

  /** Every body that a record names. */
  referencedFiles(): ReadonlySet<string> {
    const files = new Set<string>()
    for (const { name } of this.buckets()) {
      for (const { versions } of this.objects(name)) {
        for (const { file } of versions.flatMap(segmentsOf)) files.add(file)
      }
    }
    for (const [, part] of this.#state.list<PartRecord>(PARTS)) files.add(part.segment.file)
    return files
  }

  #uploadDeletion({ uploadId }: UploadRecord): readonly Change[] {
    return [
      { op: 'delete', collection: UPLOADS, key: uploadId },
      ...this.parts(uploadId).map(
        ({ partNumber }) => ({ op: 'delete', collection: PARTS, key: partKey(uploadId, partNumber) }) as const,
      ),
    ]
  }
}

function segmentsOf(version: ObjectVersion): readonly BodySegment[] {
  return version.kind === 'object' ? version.segments : []
}

function objectsOf(bucket: string): string {
  return `s3-objects/${bucket}`
}

/** A string whose order by code units is the order of the key's UTF-8 bytes. */
function sortKey(key: string): string {
  return Buffer.from(key, 'utf8').toString('latin1')
}

function partKey(uploadId: string, partNumber: number): string {
  return `${uploadId}/${String(partNumber).padStart(5, '0')}`
}
