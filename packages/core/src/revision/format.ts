import { unreachable } from '../errors.ts'
import type { RevisionLocation } from './location.ts'

/** One line for a person: `s3://bucket/key`, `github:owner/repository@commit`, or the digest of inline content. */
export function describeRevision(revision: RevisionLocation): string {
  switch (revision.type) {
    case 's3':
      return `s3://${revision.bucket}/${revision.key}`
    case 'github':
      return `github:${revision.repository}@${revision.commitId}`
    case 'content':
      return `AppSpec content sha256:${revision.sha256}`
    default:
      return unreachable(revision)
  }
}

/** The shape of CodeDeploy's `RevisionLocation`: what `push` prints, what `deploy` and `aws deploy` take. */
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
    default:
      return unreachable(revision)
  }
}
