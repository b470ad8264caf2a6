import { unreachable } from '../errors.ts'
import type { RevisionLocation } from './location.ts'
import { appSpecFormatOf, bundleFormatOf } from './parse.ts'

/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, `mender:NAME`, `greengrass:NAME@VERSION`, or the digest of inline content. */
export function describeRevision(revision: RevisionLocation): string {
  switch (revision.type) {
    case 's3':
      return `s3://${revision.bucket}/${revision.key}`
    case 'github':
      return `github:${revision.repository}@${revision.commitId}`
    case 'content':
      return `AppSpec content sha256:${revision.sha256}`
    case 'mender':
      return `mender:${revision.artifactName}`
    case 'greengrass':
      return `greengrass:${Object.entries(revision.components)
        .map(([name, version]) => `${name}@${version}`)
        .join(',')}`
    default:
      return unreachable(revision)
  }
}

/**
 * The shortest text that names exactly this revision, which `parseRevisionLocation` reads back: an `s3://` URL pinned by
 * version and ETag, `github:owner/repository@commit`, `mender:NAME` with the id of the Artifact where that is known, or JSON for
 * inline content.
 */
export function formatRevision(revision: RevisionLocation): string {
  if (revision.type === 'github' || revision.type === 'greengrass') return describeRevision(revision)
  if (revision.type === 'mender') return formatMender(revision)
  if (revision.type === 'content' || !fitsUrl(revision)) return JSON.stringify(toRevisionJson(revision))
  const { version, eTag, bundleType, key } = revision
  const pins = [
    ...((bundleFormatOf(key) ?? appSpecFormatOf(key)) === bundleType ? [] : [`bundleType=${bundleType}`]),
    ...(version === undefined ? [] : [`versionId=${encodeURIComponent(version)}`]),
    ...(eTag === undefined ? [] : [`eTag=${encodeURIComponent(eTag)}`]),
  ]
  return `${describeRevision(revision)}${pins.length === 0 ? '' : `?${pins.join('&')}`}`
}

function formatMender(revision: Extract<RevisionLocation, { type: 'mender' }>): string {
  const { artifactName, artifactId } = revision
  const isPlain = /^[!->@-~]+$/.test(artifactName) && (artifactId === undefined || /^[0-9a-f-]{36}$/i.test(artifactId))
  if (!isPlain) return JSON.stringify(toRevisionJson(revision))
  return `${describeRevision(revision)}${artifactId === undefined ? '' : `?artifactId=${artifactId}`}`
}

/** A key may hold a question mark, which a URL cannot tell from its query, or blanks at its end, which get lost. */
function fitsUrl({ bucket, key }: { readonly bucket: string; readonly key: string }): boolean {
  return /^[\w.-]+$/.test(bucket) && /^[!->@-~]+$/.test(key)
}

/** The shape of CodeDeploy's `RevisionLocation`, which has one more type for Mender and one for Greengrass: what `push` prints, what `deploy` and `aws deploy` take. */
export function toRevisionJson(revision: RevisionLocation): Readonly<Record<string, unknown>> {
  switch (revision.type) {
    case 's3': {
      const { type: _, ...s3Location } = revision
      return { revisionType: 'S3', s3Location }
    }
    case 'github': {
      const { type: _, ...gitHubLocation } = revision
      return { revisionType: 'GitHub', gitHubLocation }
    }
    case 'content': {
      const { type: _, ...appSpecContent } = revision
      return { revisionType: 'AppSpecContent', appSpecContent }
    }
    case 'mender': {
      const { type: _, ...menderArtifact } = revision
      return { revisionType: 'MenderArtifact', menderArtifact }
    }
    case 'greengrass':
      return { revisionType: 'GreengrassComponents', greengrassComponents: revision.components }
    default:
      return unreachable(revision)
  }
}
