import { readWhole } from '../../http/payload.ts'
import { requireBucketName } from '../bucket-name.ts'
import { header, isoTime, type Operation, OWNER, requireBucket, type S3Request } from '../operation.ts'
import { invalidArgument, notImplemented, S3Error } from '../s3-error.ts'
import { child, childText, readXml, writeXml } from '../xml.ts'

/** Largest document that an operation on a bucket takes, in bytes. */
const MAX_DOCUMENT_BYTES = 65_536

export const createBucket: Operation = async (request, { catalog, clock }) => {
  requireBucketName(request.bucket)
  const text = (await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8')
  const configuration = text.trim() === '' ? undefined : readXml(text, 'CreateBucketConfiguration')
  if (configuration !== undefined && child(configuration, 'Bucket') !== undefined)
    throw notImplemented('directory buckets')
  if (request.headers['x-amz-bucket-object-lock-enabled'] === 'true') throw notImplemented('Object Lock')
  requireNoAcl(request)
  const constraint = configuration === undefined ? undefined : childText(configuration, 'LocationConstraint')
  const existing = catalog.bucket(request.bucket)
  // us-east-1 alone takes a second creation by the same owner for a success.
  if (existing !== undefined && request.region !== 'us-east-1') {
    throw new S3Error(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      { details: { BucketName: request.bucket } },
    )
  }
  if (existing === undefined) {
    const region = constraint === undefined || constraint === '' ? request.region : constraint
    await catalog.putBucket({ name: request.bucket, region, createdAtMs: clock.now(), versioning: 'never' })
  }
  return { status: 200, headers: { Location: `/${request.bucket}` } }
}

/** Buckets made since April 2023 have no ACLs, and these are such buckets: `private`, which every bucket is, changes nothing. */
function requireNoAcl(request: S3Request): void {
  const ownership = header(request, 'x-amz-object-ownership')
  if (ownership !== undefined && ownership !== 'BucketOwnerEnforced') throw notImplemented('buckets with ACLs')
  const acl = header(request, 'x-amz-acl')
  const hasGrants = Object.keys(request.headers).some((name) => name.startsWith('x-amz-grant-'))
  if (!hasGrants && (acl === undefined || acl === 'private')) return
  throw new S3Error(
    'InvalidBucketAclWithObjectOwnership',
    "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
  )
}

export const deleteBucket: Operation = async (request, storage) => {
  requireBucket(storage, request.bucket)
  const isEmpty = storage.catalog.objects(request.bucket).next().done === true
  if (!isEmpty) {
    throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
      details: { BucketName: request.bucket },
    })
  }
  await storage.bodies.remove(await storage.catalog.deleteBucket(request.bucket))
  return { status: 204 }
}

export const headBucket: Operation = async (request, storage) => {
  const { region } = requireBucket(storage, request.bucket)
  return { status: 200, headers: { 'x-amz-bucket-region': region, 'Content-Type': 'application/xml' } }
}

export const listBuckets: Operation = async (request, { catalog }) => {
  const prefix = request.query.get('prefix') ?? ''
  const buckets = [...catalog.buckets()].filter(({ name }) => name.startsWith(prefix))
  const text = writeXml('ListAllMyBucketsResult', {
    Owner: OWNER,
    Buckets: {
      Bucket: buckets.map(({ name, createdAtMs, region }) => ({
        Name: name,
        CreationDate: isoTime(createdAtMs),
        BucketRegion: region,
      })),
    },
  })
  return { status: 200, content: { type: 'xml', text } }
}

export const getBucketLocation: Operation = async (request, storage) => {
  const { region } = requireBucket(storage, request.bucket)
  // The oldest region has no name here.
  return {
    status: 200,
    content: { type: 'xml', text: writeXml('LocationConstraint', region === 'us-east-1' ? '' : region) },
  }
}

export const getBucketVersioning: Operation = async (request, storage) => {
  const { versioning } = requireBucket(storage, request.bucket)
  const status = { never: undefined, enabled: 'Enabled', suspended: 'Suspended' }[versioning]
  return { status: 200, content: { type: 'xml', text: writeXml('VersioningConfiguration', { Status: status }) } }
}

export const putBucketVersioning: Operation = async (request, storage) => {
  requireBucket(storage, request.bucket)
  const text = (await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8')
  const configuration = readXml(text, 'VersioningConfiguration')
  const status = childText(configuration, 'Status')
  if (childText(configuration, 'MfaDelete') === 'Enabled') throw notImplemented('MFA delete')
  if (status !== 'Enabled' && status !== 'Suspended') {
    throw invalidArgument('Status must be Enabled or Suspended', 'Status', status ?? '')
  }
  const bucket = requireBucket(storage, request.bucket)
  await storage.catalog.putBucket({ ...bucket, versioning: status === 'Enabled' ? 'enabled' : 'suspended' })
  return { status: 200 }
}
