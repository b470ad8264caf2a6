import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import type { BundleStream } from './ports.ts'

type S3Revision = Extract<DeploymentSpecification['revision'], { readonly type: 'S3' }>

/** Opens a revision in the object store, and refuses another object than the one that was registered. */
export async function openS3Bundle(revision: S3Revision, objects: ObjectReader): Promise<BundleStream> {
  const { bucket, key, version, eTag } = revision
  const object = await objects.open(bucket, key, version)
  if (object === undefined) {
    // S3's own words, as the agent passes them on.
    const what = version === undefined ? 'key' : 'version'
    throw new SlipwayError('OBJECT_NOT_FOUND', `The specified ${what} does not exist.`, {
      hint: `push the bundle again, or deploy a revision that is still in the bucket: "s3://${bucket}/${key}" is not`,
    })
  }
  const expected = eTag?.replaceAll('"', '')
  const actual = object.eTag.replaceAll('"', '')
  if (expected !== undefined && expected !== actual) {
    object.body.destroy()
    throw new SlipwayError(
      'SERVICE_REFUSED',
      `Expected deployment artifact bundle etag ${expected} but was actually ${actual}`,
      { hint: 'the object was replaced after the revision was registered; push and register it again' },
    )
  }
  return object
}
