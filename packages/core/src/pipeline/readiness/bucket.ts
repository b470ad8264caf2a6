import { SlipwayError } from '../../errors.ts'
import type { ArtifactStore, BucketReader, CallOptions } from '../../provider.ts'
import { describeRevision, isContentKey, type RevisionLocation, renderKey } from '../../revision/index.ts'
import type { RightsLedger } from './ledger.ts'
import type { CheckState, ReadinessCheck, ReadinessRequest } from './model.ts'

type Checks<T = void> = AsyncGenerator<ReadinessCheck, T, undefined>

export interface BucketPlace {
  readonly region: string
  /** A key that nothing is under, where a bundle could be. */
  readonly freeKey: string
  readonly store: BucketReader & Pick<ArtifactStore, 'check'>
}

const NO_BUNDLE = { contentDigest: 'slipway-check', format: 'zip', commit: 'slipway-check' } as const

/** Looks at the bucket that bundles are pushed to, and tries its rights. */
export async function* checkBucket(
  bucket: string,
  { applicationName, key, revision }: Pick<ReadinessRequest, 'applicationName' | 'key' | 'revision'>,
  place: BucketPlace,
  ledger: RightsLedger,
  options: CallOptions,
): Checks {
  const { store, region, freeKey } = place
  // Where a bundle of which nothing is known would be.
  const probedKey = key === undefined ? freeKey : renderKey(key, { applicationName, ...NO_BUNDLE })
  let mayList: boolean
  try {
    const looked = await ledger.look('s3:ListBucket', store.findBucketRegion(bucket, options))
    mayList = 'found' in looked
    // Trying to write tells whether there is a bucket, also to whoever may not look at it.
    await tryWriting(bucket, probedKey, store, ledger, options)
    yield describeBucket(bucket, region, looked)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'BUCKET_NOT_FOUND') throw error
    yield failure('bucket', error)
    return
  }
  yield* checkVersions(bucket, key !== undefined && !isContentKey(key), store, options)
  const isSeen = revision?.type === 's3' && revision.bucket === bucket && revision.version === undefined
  if (!isSeen) await tryReading(bucket, freeKey, mayList, store, ledger, options)
}

/** Looks at the bundle that is to be deployed. */
export async function* checkRevision(
  revision: RevisionLocation,
  { store }: Pick<BucketPlace, 'store'>,
  ledger: RightsLedger,
  options: CallOptions,
): Checks {
  const name = describeRevision(revision)
  if (revision.type === 'github') {
    yield check('revision', 'unknown', `${name}: whether CodeDeploy may read the repository only a deployment tells`)
    return
  }
  if (revision.type !== 's3') return
  const action = revision.version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  try {
    const found = await store.check(revision, options)
    ledger.allow(action)
    yield describeStored(name, found)
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    if (error.code === 'BUCKET_NOT_FOUND') yield failure('revision', error)
    else if (error.code !== 'ACCESS_DENIED') throw error
    else {
      const { message, right = { action, isForbidden: false } } = error
      if (await canList(revision.bucket, store, options)) ledger.deny(right)
      else ledger.leaveOpen(action, HIDDEN)
      yield { ...check('revision', 'unknown', message), right }
    }
  }
}

const HIDDEN = 'not known: to whoever has no s3:ListBucket, S3 answers alike for what is absent and what is forbidden'

/** S3 tells an absent object from a forbidden one only to whoever may list the bucket. */
async function canList(bucket: string, store: BucketReader, options: CallOptions): Promise<boolean> {
  try {
    await store.findBucketRegion(bucket, options)
    return true
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'ACCESS_DENIED') return false
    throw error
  }
}

function describeBucket(
  bucket: string,
  region: string,
  looked: { readonly found: string | undefined } | { readonly denied: SlipwayError },
): ReadinessCheck {
  if ('denied' in looked) {
    const { message, right } = looked.denied
    const place = `${bucket} is there; in which region may not be seen: ${message}`
    return { ...check('bucket', 'unknown', place), ...(right !== undefined && { right }) }
  }
  const where = looked.found
  if (where === undefined) return check('bucket', 'passed', bucket)
  if (where === region) return check('bucket', 'passed', `${bucket}, in ${where} as the group is`)
  return {
    ...check('bucket', 'failed', `${bucket} is in "${where}", and the group in "${region}"`),
    remedy: 'instances fetch a bundle from a bucket in their own region: use one there',
  }
}

async function* checkVersions(bucket: string, hasOwnKey: boolean, store: BucketReader, options: CallOptions): Checks {
  try {
    if (await store.isVersioned(bucket, options)) yield check('versions', 'passed', 'on')
    else if (!hasOwnKey) yield check('versions', 'passed', 'off; not needed, as no two bundles get the same key')
    else {
      yield {
        ...check('versions', 'warning', 'off: a push of another bundle under the same key is refused'),
        remedy:
          'switch versioning on, or leave s3-key out or put {digest} into it, so that each bundle gets a key of its own',
      }
    }
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    const { message, right } = error
    yield { ...check('versions', 'unknown', message), ...(right !== undefined && { right }) }
  }
}

/** Nothing is begun that could not be removed again. */
async function tryWriting(
  bucket: string,
  key: string,
  store: BucketReader,
  ledger: RightsLedger,
  options: CallOptions,
): Promise<void> {
  const abort = await ledger.look('s3:AbortMultipartUpload', store.tryAbortUpload(bucket, key, options))
  if ('denied' in abort) {
    ledger.leaveOpen('s3:PutObject', 'not tried: without s3:AbortMultipartUpload what that begins would stay')
    return
  }
  await ledger.look('s3:PutObject', store.tryBeginUpload(bucket, key, options))
}

async function tryReading(
  bucket: string,
  key: string,
  mayList: boolean,
  store: BucketReader,
  ledger: RightsLedger,
  options: CallOptions,
): Promise<void> {
  try {
    await store.tryRead(bucket, key, options)
    ledger.allow('s3:GetObject')
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    if (mayList) ledger.deny(error.right ?? { action: 's3:GetObject', isForbidden: false })
    else ledger.leaveOpen('s3:GetObject', HIDDEN)
  }
}

function describeStored(name: string, found: 'present' | 'gone' | 'changed'): ReadinessCheck {
  if (found === 'present') return check('revision', 'passed', `${name} is there, unchanged`)
  return {
    ...check(
      'revision',
      'failed',
      found === 'gone' ? `${name} is not there` : `${name} was overwritten (its ETag is another)`,
    ),
    remedy: 'push the bundle, and deploy the revision that push prints',
  }
}

function failure(name: string, { message, hint }: SlipwayError): ReadinessCheck {
  return { ...check(name, 'failed', message), ...(hint !== undefined && { remedy: hint }) }
}

function check(name: string, state: CheckState, message: string): ReadinessCheck {
  return { area: 'bucket', name, state, message }
}
