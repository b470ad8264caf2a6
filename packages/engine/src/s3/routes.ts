import type { S3OperationName } from '../iam/s3-access.ts'
import type { Address } from './address.ts'
import type { Operation } from './operation.ts'
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  getBucketVersioning,
  headBucket,
  listBuckets,
  putBucketVersioning,
} from './operations/bucket.ts'
import { completeMultipartUpload } from './operations/complete-upload.ts'
import { copyObject } from './operations/copy-object.ts'
import { deleteObject, deleteObjects } from './operations/delete-object.ts'
import { getObject, headObject } from './operations/get-object.ts'
import { listObjects, listObjectsV2 } from './operations/list-objects.ts'
import { listObjectVersions } from './operations/list-versions.ts'
import { putObject } from './operations/put-object.ts'
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './operations/tagging.ts'
import { createMultipartUpload, uploadPart, uploadPartCopy } from './operations/upload-part.ts'
import { abortMultipartUpload, listMultipartUploads, listParts } from './operations/uploads.ts'
import { notImplemented, S3Error } from './s3-error.ts'

/** One operation and the name that policies know it by. */
export interface NamedOperation {
  readonly name: S3OperationName
  readonly run: Operation
}

/**
 * The operations that the store carries out, by route. A route is `METHOD scope[?parameter][+header]`; the parameter is
 * the one that makes the operation another one than the plain request would be.
 */
const EMULATED: Readonly<Record<string, NamedOperation>> = {
  'GET service': { name: 'ListBuckets', run: listBuckets },
  'PUT bucket': { name: 'CreateBucket', run: createBucket },
  'DELETE bucket': { name: 'DeleteBucket', run: deleteBucket },
  'HEAD bucket': { name: 'HeadBucket', run: headBucket },
  'GET bucket': { name: 'ListObjects', run: listObjects },
  'GET bucket?list-type': { name: 'ListObjectsV2', run: listObjectsV2 },
  'GET bucket?location': { name: 'GetBucketLocation', run: getBucketLocation },
  'GET bucket?uploads': { name: 'ListMultipartUploads', run: listMultipartUploads },
  'GET bucket?versioning': { name: 'GetBucketVersioning', run: getBucketVersioning },
  'GET bucket?versions': { name: 'ListObjectVersions', run: listObjectVersions },
  'PUT bucket?versioning': { name: 'PutBucketVersioning', run: putBucketVersioning },
  'POST bucket?delete': { name: 'DeleteObjects', run: deleteObjects },
  'GET object': { name: 'GetObject', run: getObject },
  'GET object?tagging': { name: 'GetObjectTagging', run: getObjectTagging },
  'GET object?uploadId': { name: 'ListParts', run: listParts },
  'HEAD object': { name: 'HeadObject', run: headObject },
  'PUT object': { name: 'PutObject', run: putObject },
  'PUT object+copy': { name: 'CopyObject', run: copyObject },
  'PUT object?tagging': { name: 'PutObjectTagging', run: putObjectTagging },
  'PUT object?uploadId': { name: 'UploadPart', run: uploadPart },
  'PUT object?uploadId+copy': { name: 'UploadPartCopy', run: uploadPartCopy },
  'POST object?uploadId': { name: 'CompleteMultipartUpload', run: completeMultipartUpload },
  'POST object?uploads': { name: 'CreateMultipartUpload', run: createMultipartUpload },
  'DELETE object': { name: 'DeleteObject', run: deleteObject },
  'DELETE object?tagging': { name: 'DeleteObjectTagging', run: deleteObjectTagging },
  'DELETE object?uploadId': { name: 'AbortMultipartUpload', run: abortMultipartUpload },
}

/** The operations that the store carries out, by name. */
export const S3_OPERATIONS: ReadonlySet<string> = new Set(Object.values(EMULATED).map(({ name }) => name))

/** Parameters that name a configuration of a bucket or an object; most are not emulated, and all must be known to say so. */
const SUBRESOURCES: Readonly<Record<string, string>> = {
  abac: 'BucketAbac',
  accelerate: 'BucketAccelerateConfiguration',
  acl: 'Acl',
  analytics: 'BucketAnalyticsConfiguration',
  annotation: 'ObjectAnnotation',
  attributes: 'ObjectAttributes',
  cors: 'BucketCors',
  delete: 'Objects',
  encryption: 'Encryption',
  'intelligent-tiering': 'BucketIntelligentTieringConfiguration',
  inventory: 'BucketInventoryConfiguration',
  'legal-hold': 'ObjectLegalHold',
  lifecycle: 'BucketLifecycleConfiguration',
  'list-type': 'ObjectsV2',
  location: 'BucketLocation',
  logging: 'BucketLogging',
  metadataAnnotationTable: 'BucketMetadataAnnotationTableConfiguration',
  metadataConfiguration: 'BucketMetadataConfiguration',
  metadataInventoryTable: 'BucketMetadataInventoryTableConfiguration',
  metadataJournalTable: 'BucketMetadataJournalTableConfiguration',
  metadataTable: 'BucketMetadataTableConfiguration',
  metrics: 'BucketMetricsConfiguration',
  notification: 'BucketNotificationConfiguration',
  'object-lock': 'ObjectLockConfiguration',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  policyStatus: 'BucketPolicyStatus',
  publicAccessBlock: 'PublicAccessBlock',
  renameObject: 'RenameObject',
  replication: 'BucketReplication',
  requestPayment: 'BucketRequestPayment',
  restore: 'RestoreObject',
  retention: 'ObjectRetention',
  select: 'SelectObjectContent',
  session: 'CreateSession',
  tagging: 'Tagging',
  torrent: 'ObjectTorrent',
  uploadId: 'MultipartUpload',
  uploads: 'MultipartUploads',
  versioning: 'BucketVersioning',
  versions: 'ObjectVersions',
  website: 'BucketWebsite',
}

const VERBS: Readonly<Record<string, string>> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete', HEAD: 'Head', POST: '' }

/**
 * Finds the operation of a request.
 *
 * @throws S3Error `NotImplemented`, naming the operation, when S3 has it and the store does not.
 */
export function routeOperation(
  method: string,
  { bucket, key }: Address,
  query: URLSearchParams,
  isCopy: boolean,
): NamedOperation {
  const scope = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object'
  const subresource = Object.keys(SUBRESOURCES).find((name) => query.has(name))
  // The two lists of buckets are one request but for the name that clients add to it.
  if (query.get('x-id') === 'ListDirectoryBuckets') throw notImplemented('ListDirectoryBuckets')
  const plain = `${method} ${scope}${subresource === undefined ? '' : `?${subresource}`}`
  const route = isCopy && `${plain}+copy` in EMULATED ? `${plain}+copy` : plain
  const operation = Object.hasOwn(EMULATED, route) ? EMULATED[route] : undefined
  if (operation !== undefined) return operation
  const verb = VERBS[method]
  if (method === 'POST' && bucket === 'WriteGetObjectResponse') throw notImplemented(bucket)
  if (subresource === undefined || verb === undefined) {
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      details: { Method: method, ResourceType: scope.toUpperCase() },
    })
  }
  throw notImplemented(`${nameOf(verb, scope, SUBRESOURCES[subresource] ?? subresource)} (${method} ?${subresource})`)
}

/** The operation's name in the service's own reference, as near as one can say without listing all hundred. */
function nameOf(verb: string, scope: 'service' | 'bucket' | 'object', subject: string): string {
  const isWhole = /^(Rename|Restore|Select|Create)/.test(subject)
  const isShared = subject === 'Acl' || subject === 'Encryption' || subject === 'Tagging'
  const owner = scope === 'object' ? 'Object' : 'Bucket'
  return isWhole ? subject : `${verb}${isShared ? owner : ''}${subject}`
}
