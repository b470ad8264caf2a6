import type { IncomingHttpHeaders } from 'node:http'
import type { Access } from './policy.ts'

/** What the rights of a request to S3 are read from. */
export interface S3AccessRequest {
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The object that a copy is made of. */
  readonly source?: { readonly bucket: string; readonly key: string; readonly versionId?: string }
}

type Rights = (request: S3AccessRequest) => readonly Access[]

/** The operations of S3 that the store carries out, by the names of the public service model. */
export type S3OperationName =
  | 'AbortMultipartUpload'
  | 'CompleteMultipartUpload'
  | 'CopyObject'
  | 'CreateBucket'
  | 'CreateMultipartUpload'
  | 'DeleteBucket'
  | 'DeleteObject'
  | 'DeleteObjects'
  | 'DeleteObjectTagging'
  | 'GetBucketLocation'
  | 'GetBucketVersioning'
  | 'GetObject'
  | 'GetObjectTagging'
  | 'HeadBucket'
  | 'HeadObject'
  | 'ListBuckets'
  | 'ListMultipartUploads'
  | 'ListObjects'
  | 'ListObjectsV2'
  | 'ListObjectVersions'
  | 'ListParts'
  | 'PutBucketVersioning'
  | 'PutObject'
  | 'PutObjectTagging'
  | 'UploadPart'
  | 'UploadPartCopy'

/** The rights of each operation, after the S3 user guide ("Required permissions for Amazon S3 API operations"). */
const RIGHTS: Readonly<Record<S3OperationName, Rights>> = {
  AbortMultipartUpload: onObject('s3:AbortMultipartUpload'),
  CompleteMultipartUpload: ({ bucket, key, headers }) => [
    { action: 's3:PutObject', resource: objectArn(bucket, key), context: ofWrite(headers, true) },
  ],
  CopyObject: (request) => [...readingSource(request), ...writing(request, true)],
  CreateBucket: onBucket('s3:CreateBucket'),
  CreateMultipartUpload: (request) => writing(request, false),
  DeleteBucket: onBucket('s3:DeleteBucket'),
  DeleteObject: ({ bucket, key, query }) => [deletionRight(bucket, key, query.get('versionId') ?? undefined)],
  // Of each object in the list for itself: see deletionRight.
  DeleteObjects: () => [],
  DeleteObjectTagging: onVersion('s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'),
  GetBucketLocation: onBucket('s3:GetBucketLocation'),
  GetBucketVersioning: onBucket('s3:GetBucketVersioning'),
  GetObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  GetObjectTagging: onVersion('s3:GetObjectTagging', 's3:GetObjectVersionTagging'),
  HeadBucket: onBucket('s3:ListBucket'),
  HeadObject: onVersion('s3:GetObject', 's3:GetObjectVersion'),
  ListBuckets: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  ListMultipartUploads: onBucket('s3:ListBucketMultipartUploads'),
  ListObjects: listing('s3:ListBucket'),
  ListObjectsV2: listing('s3:ListBucket'),
  ListObjectVersions: listing('s3:ListBucketVersions'),
  ListParts: onObject('s3:ListMultipartUploadParts'),
  PutBucketVersioning: onBucket('s3:PutBucketVersioning'),
  PutObject: (request) => writing(request, true),
  PutObjectTagging: onVersion('s3:PutObjectTagging', 's3:PutObjectVersionTagging'),
  UploadPart: writingPart,
  UploadPartCopy: (request) => [...readingSource(request), ...writingPart(request)],
}

/** The rights that a request to S3 needs, all of them. */
export function s3Access(operation: S3OperationName, request: S3AccessRequest): readonly Access[] {
  return RIGHTS[operation](request)
}

/** The right to know what is not there: without it S3 says "denied" where it would say "not found". */
export function absenceRight(bucket: string): Access {
  return { action: 's3:ListBucket', resource: bucketArn(bucket) }
}

/** The right to delete one object, or one version of it. */
export function deletionRight(bucket: string, key: string, versionId: string | undefined): Access {
  return rightOnVersion('s3:DeleteObject', 's3:DeleteObjectVersion', bucket, key, versionId)
}

function onBucket(action: string): Rights {
  return ({ bucket }) => [{ action, resource: bucketArn(bucket) }]
}

function listing(action: string): Rights {
  return ({ bucket, query }) => {
    // A request without a prefix has an empty one: policies are written that way.
    const context = { 's3:prefix': query.get('prefix') ?? '', 's3:delimiter': query.get('delimiter') ?? undefined }
    return [{ action, resource: bucketArn(bucket), context }]
  }
}

function onObject(action: string): Rights {
  return ({ bucket, key }) => [{ action, resource: objectArn(bucket, key) }]
}

function onVersion(action: string, versionAction: string): Rights {
  return ({ bucket, key, query }) => [
    rightOnVersion(action, versionAction, bucket, key, query.get('versionId') ?? undefined),
  ]
}

/** What is sent with an object needs rights of its own: tags, and an ACL. */
function writing({ bucket, key, headers }: S3AccessRequest, makesObject: boolean): readonly Access[] {
  const header = (name: string): string | undefined => headerOf(headers, name)
  const names = [
    'x-amz-acl',
    'x-amz-server-side-encryption',
    'x-amz-server-side-encryption-aws-kms-key-id',
    'x-amz-storage-class',
  ]
  const context = {
    ...Object.fromEntries(names.map((name) => [`s3:${name}`, header(name)])),
    ...ofWrite(headers, makesObject),
  }
  const actions = [
    's3:PutObject',
    ...(header('x-amz-tagging') ? ['s3:PutObjectTagging'] : []),
    ...(header('x-amz-acl') === undefined ? [] : ['s3:PutObjectAcl']),
  ]
  return actions.map((action) => ({ action, resource: objectArn(bucket, key), context }))
}

function writingPart({ bucket, key }: S3AccessRequest): readonly Access[] {
  const context = { 's3:objectcreationoperation': 'false' }
  return [{ action: 's3:PutObject', resource: objectArn(bucket, key), context }]
}

/** By these a policy can ask for conditional writes, and leave out the requests that make no object and take no condition. */
function ofWrite(headers: IncomingHttpHeaders, makesObject: boolean): NonNullable<Access['context']> {
  return {
    's3:if-match': headerOf(headers, 'if-match'),
    's3:if-none-match': headerOf(headers, 'if-none-match'),
    's3:objectcreationoperation': String(makesObject),
  }
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

function readingSource({ source }: S3AccessRequest): readonly Access[] {
  if (source === undefined) throw new Error('a copy was asked for without its source')
  return [rightOnVersion('s3:GetObject', 's3:GetObjectVersion', source.bucket, source.key, source.versionId)]
}

function rightOnVersion(
  action: string,
  versionAction: string,
  bucket: string,
  key: string,
  versionId: string | undefined,
): Access {
  if (versionId === undefined) return { action, resource: objectArn(bucket, key) }
  return { action: versionAction, resource: objectArn(bucket, key), context: { 's3:versionid': versionId } }
}

function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`
}

function objectArn(bucket: string, key: string): string {
  return `arn:aws:s3:::${bucket}/${key}`
}
