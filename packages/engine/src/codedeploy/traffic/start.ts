import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { TrafficDeployment } from '../model/deployment.ts'
import { contentOf, describeRevision } from '../model/revision.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { revisionMissing } from './errors.ts'
import type { ReadAppSpecFile } from './ports.ts'

/** The AppSpec file of a deployment, where it has to be fetched as a promise; or why there is none. */
export type AppSpecText = { readonly text: string } | { readonly outcome: Outcome }

/** Gets the AppSpec file of a deployment from where its revision is. */
export function appSpecOf(
  state: CodeDeployState,
  { applicationId, revision }: TrafficDeployment,
  readFile: ReadAppSpecFile,
): AppSpecText | Promise<AppSpecText> {
  if (revision.revisionType === 'S3') {
    const where = describeRevision(revision)
    return readFile(revision.s3Location).then(
      (read) => ('text' in read ? read : { outcome: revisionMissing(TROUBLES[read.trouble](where)) }),
      (error: Error) => ({ outcome: revisionMissing(`The AppSpec file ${where} could not be read: ${error.message}`) }),
    )
  }
  const location = state.findRevision(applicationId, revision)?.location ?? revision
  const content =
    location.revisionType === 'GitHub' || location.revisionType === 'S3' ? undefined : contentOf(location).content
  return content === undefined
    ? { outcome: revisionMissing(`The ${describeRevision(location)} is not there.`) }
    : { text: content }
}

const TROUBLES = {
  missing: (where: string) => `The AppSpec file ${where} does not exist.`,
  changed: (where: string) => `The AppSpec file ${where} has another ETag now.`,
  'too-large': (where: string) => `The AppSpec file ${where} is larger than 1 MiB.`,
} as const
