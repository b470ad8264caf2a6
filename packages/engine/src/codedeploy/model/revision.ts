/** Where a revision lives, in the shape of the public service model (`RevisionLocation`). */
export type RevisionLocation =
  | { readonly revisionType: 'S3'; readonly s3Location: S3Location }
  | { readonly revisionType: 'GitHub'; readonly gitHubLocation: GitHubLocation }

export interface S3Location {
  readonly bucket: string
  readonly key: string
  readonly bundleType: 'tar' | 'tgz' | 'zip'
  readonly version?: string
  readonly eTag?: string
}

export interface GitHubLocation {
  /** `owner/name`. */
  readonly repository: string
  readonly commitId: string
}

/** A revision that an application knows. */
export interface Revision {
  readonly applicationId: string
  readonly location: RevisionLocation
  readonly description?: string
  readonly registeredAtMs: number
  readonly firstUsedAtMs?: number
  readonly lastUsedAtMs?: number
}

/**
 * Tells revisions apart within an application. Version and ETag are part of it: a revision registered with them is only
 * found by them (user guide, "Register a revision"). Quotes around an ETag mean nothing.
 */
export function revisionKey(location: RevisionLocation): string {
  if (location.revisionType === 'GitHub') {
    const { repository, commitId } = location.gitHubLocation
    return JSON.stringify(['GitHub', repository, commitId])
  }
  const { bucket, key, bundleType, version = '', eTag = '' } = location.s3Location
  return JSON.stringify(['S3', bucket, key, bundleType, version, eTag.replaceAll('"', '')])
}

/** One line for a person, in the form of the user guide's locations; a version and an ETag are part of it. */
export function describeRevision(location: RevisionLocation): string {
  if (location.revisionType === 'GitHub') {
    const { repository, commitId } = location.gitHubLocation
    return `${repository}@${commitId}`
  }
  const { bucket, key, version, eTag } = location.s3Location
  const pins = [
    ...(version === undefined ? [] : [`versionId=${version}`]),
    ...(eTag === undefined ? [] : [`etag=${eTag.replaceAll('"', '')}`]),
  ]
  return `s3://${bucket}/${key}${pins.length === 0 ? '' : `?${pins.join('&')}`}`
}
