import type { RevisionLocation } from './location.ts'

type S3Location = Extract<RevisionLocation, { type: 's3' }>

/** A SHA-256 in an object's name, as the keys that `push` makes have it: such an object is never overwritten. */
const CONTENT_DIGEST = /(?:^|[^0-9a-f])[0-9a-f]{64}(?:[^0-9a-f]|$)/

/**
 * Whether two locations are known to hold the same bytes. What cannot be told for certain, such as an object under an
 * ordinary key without version and ETag, is not the same: it may have been overwritten in between.
 */
export function isSameRevision(one: RevisionLocation, other: RevisionLocation): boolean {
  if (one.type === 's3' && other.type === 's3') return isSameObject(one, other)
  if (one.type === 'github' && other.type === 'github') {
    return (
      one.repository.toLowerCase() === other.repository.toLowerCase() &&
      one.commitId.toLowerCase() === other.commitId.toLowerCase()
    )
  }
  if (one.type === 'mender' && other.type === 'mender') {
    // A name can be given to other bytes once the Artifact that had it was removed.
    const isKnown = one.artifactId !== undefined && other.artifactId !== undefined
    return isKnown && one.artifactName === other.artifactName && one.artifactId === other.artifactId
  }
  if (one.type === 'greengrass' && other.type === 'greengrass') return isSameComponents(one, other)
  return one.type === 'content' && other.type === 'content' && one.sha256.toLowerCase() === other.sha256.toLowerCase()
}

type GreengrassRevision = Extract<RevisionLocation, { type: 'greengrass' }>

/** A version of a component is never changed; which configuration a deployment gives it is not the revision's. */
function isSameComponents(one: GreengrassRevision, other: GreengrassRevision): boolean {
  const names = Object.keys(one.components)
  return (
    names.length === Object.keys(other.components).length &&
    names.every((name) => one.components[name] === other.components[name])
  )
}

function isSameObject(one: S3Location, other: S3Location): boolean {
  if (one.bucket !== other.bucket || one.key !== other.key || one.bundleType !== other.bundleType) return false
  if (CONTENT_DIGEST.test(one.key)) return true
  if (one.version !== undefined && other.version !== undefined) return one.version === other.version
  return one.eTag !== undefined && other.eTag !== undefined && unquoted(one.eTag) === unquoted(other.eTag)
}

function unquoted(eTag: string): string {
  return eTag.replaceAll('"', '')
}
