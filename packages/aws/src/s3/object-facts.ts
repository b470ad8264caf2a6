import { SlipwayError } from '@slipway/core/errors'
import type { StorableFile, StoredArtifact } from '@slipway/core/provider'

/** What is kept with each object, so that the same bundle is not uploaded twice and can be told from others. */
export const SHA256 = 'slipway-sha256'
export const CONTENT_DIGEST = 'slipway-content-digest'
export const FORMAT = 'slipway-format'
export const COMMIT = 'slipway-commit'
const RUN_URL = 'slipway-run-url'
const ACTOR = 'slipway-actor'

/** Amazon S3 user guide, "Working with object metadata": names and values together. */
const MAX_METADATA_BYTES = 2_048

const CONTENT_TYPES = {
  zip: 'application/zip',
  tar: 'application/x-tar',
  tgz: 'application/gzip',
  YAML: 'application/yaml',
  JSON: 'application/json',
  file: 'application/octet-stream',
} as const

/** What an object is said to be, beside its bytes. */
export interface ObjectFacts {
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * What is said of a bundle with its object.
 *
 * @throws SlipwayError INPUT_INVALID when that is more than S3 keeps.
 */
export function factsOf(
  file: Omit<StorableFile, 'path' | 'sizeBytes' | 'sha256'> & { readonly sha256?: string },
): ObjectFacts {
  const { sha256, contentDigest, format, commit, runUrl, actor } = file
  const metadata = {
    ...file.metadata,
    ...(sha256 !== undefined && { [SHA256]: sha256 }),
    [CONTENT_DIGEST]: contentDigest,
    [FORMAT]: format,
    ...(commit !== undefined && { [COMMIT]: commit }),
    ...(runUrl !== undefined && { [RUN_URL]: asHeader(runUrl) }),
    ...(actor !== undefined && { [ACTOR]: asHeader(actor) }),
  }
  const bytes = Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (bytes <= MAX_METADATA_BYTES) return { contentType: CONTENT_TYPES[format], metadata }
  throw new SlipwayError(
    'INPUT_INVALID',
    `metadata of ${bytes} bytes is more than the ${MAX_METADATA_BYTES} that S3 keeps`,
    {
      hint: 'say less in "metadata"; digests, commit, run and actor count too',
    },
  )
}

/** Header fields carry ASCII alone; anything else is written with percent signs. */
function asHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, encodeURIComponent)
}

/** What the store says of an object. */
export interface StoredFacts {
  readonly ETag?: string | undefined
  readonly VersionId?: string | undefined
}

/**
 * What pins a deployment to these bytes.
 *
 * @throws SlipwayError SERVICE_REFUSED when the store tells no ETag.
 */
export function toStored(
  { bucket, key }: { readonly bucket: string; readonly key: string },
  { ETag, VersionId }: StoredFacts,
): StoredArtifact {
  if (ETag === undefined) {
    throw new SlipwayError('SERVICE_REFUSED', `the store gave no ETag for "s3://${bucket}/${key}"`, {
      hint: 'without one a deployment cannot be pinned to these bytes: correct the endpoint',
    })
  }
  // Buckets whose versioning was suspended answer with the version "null", which cannot be asked for by name everywhere.
  const version = VersionId === undefined || VersionId === 'null' ? {} : { version: VersionId }
  return { bucket, key, eTag: unquoted(ETag), ...version }
}

/** An ETag without the quotes that it has in a header. */
export function unquoted(eTag: string): string {
  return eTag.replaceAll('"', '')
}
