/** Where a revision lives, in the shape of the public service model (`RevisionLocation`). */
export type RevisionLocation =
  | { readonly revisionType: 'S3'; readonly s3Location: S3Location }
  | { readonly revisionType: 'GitHub'; readonly gitHubLocation: GitHubLocation }
  | { readonly revisionType: 'AppSpecContent'; readonly appSpecContent: AppSpecContent }
  // The older name for the same (service model, `RawString`).
  | { readonly revisionType: 'String'; readonly string: AppSpecContent }

export interface S3Location {
  readonly bucket: string
  readonly key: string
  /** An archive for instances; the AppSpec file itself for other platforms. */
  readonly bundleType: 'tar' | 'tgz' | 'zip' | 'YAML' | 'JSON'
  readonly version?: string
  readonly eTag?: string
}

export interface GitHubLocation {
  /** `owner/name`. */
  readonly repository: string
  readonly commitId: string
}

/** An AppSpec file that is sent along, as text. */
export interface AppSpecContent {
  /** Kept with the revision that an application knows, and nowhere else: who needs it asks by its SHA-256. */
  readonly content?: string
  /** Of the content, in lower-case hexadecimal digits. */
  readonly sha256: string
}

/** A revision that an application knows. */
export interface Revision {
  readonly applicationId: string
  /** With its content, where it has one. */
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
  if (location.revisionType !== 'S3') return JSON.stringify([location.revisionType, contentOf(location).sha256])
  const { bucket, key, bundleType, version = '', eTag = '' } = location.s3Location
  return JSON.stringify(['S3', bucket, key, bundleType, version, eTag.replaceAll('"', '')])
}

type InlineLocation = Exclude<RevisionLocation, { readonly revisionType: 'S3' | 'GitHub' }>

/** What is sent along with a revision that lives nowhere else, under either of its names. */
export function contentOf(location: InlineLocation): AppSpecContent {
  return location.revisionType === 'String' ? location.string : location.appSpecContent
}

/** The same revision without its content, as deployments and lists show it (API reference, GetDeployment). */
export function withoutContent(location: RevisionLocation): RevisionLocation {
  switch (location.revisionType) {
    case 'AppSpecContent':
      return { ...location, appSpecContent: { sha256: location.appSpecContent.sha256 } }
    case 'String':
      return { ...location, string: { sha256: location.string.sha256 } }
    default:
      return location
  }
}

/** One line for a person, in the form of the user guide's locations; a version and an ETag are part of it. */
export function describeRevision(location: RevisionLocation): string {
  if (location.revisionType === 'GitHub') {
    const { repository, commitId } = location.gitHubLocation
    return `${repository}@${commitId}`
  }
  if (location.revisionType !== 'S3') return `AppSpec content with the SHA-256 ${contentOf(location).sha256}`
  const { bucket, key, version, eTag } = location.s3Location
  const pins = [
    ...(version === undefined ? [] : [`versionId=${version}`]),
    ...(eTag === undefined ? [] : [`etag=${eTag.replaceAll('"', '')}`]),
  ]
  return `s3://${bucket}/${key}${pins.length === 0 ? '' : `?${pins.join('&')}`}`
}
