import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentProvider, ObjectReader } from '@slipway/core/provider'
import { describeRevision, type RevisionLocation } from '@slipway/core/revision'

/** What stands for the revision of the group's last success in the place of a folder, a bundle or a commit; `slipway diff` knows it too. */
export const LAST_SUCCESSFUL = 'last-successful'

/** The account whose group is asked, and the store that holds its revisions. */
export interface Account {
  readonly provider: Pick<DeploymentProvider, 'lastSuccessfulDeployment'>
  readonly objects: ObjectReader
}

/**
 * Fetches the bundle that a group has been given by its last deployment that succeeded.
 *
 * @param file where it is written to.
 * @returns what it is, for a reader.
 * @throws SlipwayError REVISION_NOT_FOUND when nothing has succeeded yet, or the revision is no bundle in S3; OBJECT_NOT_FOUND, OBJECT_CHANGED.
 */
export async function fetchLastSuccessful(
  { applicationName, deploymentGroupName }: { readonly applicationName: string; readonly deploymentGroupName: string },
  file: string,
  { provider, objects }: Account,
  signal: AbortSignal,
): Promise<string> {
  const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, { signal })
  const revision = deployment?.revision
  if (deployment === undefined || revision === undefined) {
    throw notFound(`no deployment to ${applicationName}/${deploymentGroupName} has succeeded yet`)
  }
  if (revision.type !== 's3') {
    throw notFound(`deployment ${deployment.id} brought ${describeRevision(revision)}, which is no bundle in S3`)
  }
  const opened = await objects.open(revision.bucket, revision.key, revision.version)
  requireSame(revision, opened?.eTag)
  await pipeline(Readable.from(opened?.body ?? []), createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  return `${describeRevision(revision)}, which deployment ${deployment.id} brought`
}

function requireSame(revision: Extract<RevisionLocation, { type: 's3' }>, eTag: string | undefined): void {
  if (eTag === undefined) {
    throw new SlipwayError(
      'OBJECT_NOT_FOUND',
      `the bundle of the last success is gone: "${describeRevision(revision)}"`,
      {
        hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit',
      },
    )
  }
  if (revision.eTag === undefined || revision.eTag === eTag) return
  throw new SlipwayError(
    'OBJECT_CHANGED',
    `the bundle of the last success is another one by now: "${describeRevision(revision)}" has the ETag "${eTag}"`,
    { hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit' },
  )
}

function notFound(message: string): SlipwayError {
  return new SlipwayError('REVISION_NOT_FOUND', message, {
    hint: 'name the release before as previous: a folder, a bundle, or a branch, tag or commit',
  })
}
