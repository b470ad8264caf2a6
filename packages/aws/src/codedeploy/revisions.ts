import type {
  CodeDeployClient,
  GenericRevisionInfo,
  RevisionLocation as NativeRevision,
} from '@aws-sdk/client-codedeploy'
import { SlipwayError } from '@slipway/core/errors'
import type { RegisteredRevision } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'
import { call } from '../call.ts'
import { toNativeRevision } from './request.ts'
import { present, toRevision } from './response.ts'

/** Service model, BatchGetApplicationRevisions: at most 25 revisions in one request. */
const BATCH_SIZE = 25

/** The revisions of an application, in batches, the last registered first. */
export async function* listRevisions(
  client: CodeDeployClient,
  applicationName: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly RegisteredRevision[], void, undefined> {
  const { ListApplicationRevisionsCommand } = await import('@aws-sdk/client-codedeploy')
  let nextToken: string | undefined
  do {
    const command = new ListApplicationRevisionsCommand({
      applicationName,
      sortBy: 'registerTime',
      sortOrder: 'descending',
      ...(nextToken && { nextToken }),
    })
    const page = await call(client, 'codedeploy:ListApplicationRevisions', { applicationName }, signal, (options) =>
      client.send(command, options),
    )
    const revisions = (page.revisions ?? []).map(toRevision).filter(isWhole)
    for (let start = 0; start < revisions.length; start += BATCH_SIZE) {
      yield await describe(client, applicationName, revisions.slice(start, start + BATCH_SIZE), signal)
    }
    nextToken = page.nextToken
  } while (nextToken)
}

async function describe(
  client: CodeDeployClient,
  applicationName: string,
  revisions: readonly RevisionLocation[],
  signal: AbortSignal | undefined,
): Promise<readonly RegisteredRevision[]> {
  const { BatchGetApplicationRevisionsCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new BatchGetApplicationRevisionsCommand({
    applicationName,
    revisions: revisions.map(toNativeRevision),
  })
  const answer = await call(client, 'codedeploy:BatchGetApplicationRevisions', { applicationName }, signal, (options) =>
    client.send(command, options),
  )
  const told = (answer.revisions ?? []).flatMap(({ revisionLocation, genericRevisionInfo }) => {
    const revision = toRevision(revisionLocation)
    return revision === undefined ? [] : [toRegistered(revision, genericRevisionInfo)]
  })
  return told.sort((one, other) => (other.registeredAt ?? 0) - (one.registeredAt ?? 0))
}

/** What the service knows of one revision. */
export async function getRevision(
  client: CodeDeployClient,
  applicationName: string,
  revision: RevisionLocation,
  signal: AbortSignal | undefined,
): Promise<RegisteredRevision> {
  try {
    return await askForRevision(client, applicationName, revision, toNativeRevision(revision), signal)
  } catch (error) {
    if (revision.type !== 'content' || !(error instanceof SlipwayError) || error.code !== 'REVISION_NOT_FOUND')
      throw error
    // The type that came before AppSpecContent is another revision to the service, of the same content.
    const { sha256, content } = revision
    const string = { ...(content !== undefined && { content }), sha256 }
    return askForRevision(client, applicationName, revision, { revisionType: 'String', string }, signal)
  }
}

async function askForRevision(
  client: CodeDeployClient,
  applicationName: string,
  revision: RevisionLocation,
  native: NativeRevision,
  signal: AbortSignal | undefined,
): Promise<RegisteredRevision> {
  const { GetApplicationRevisionCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetApplicationRevisionCommand({ applicationName, revision: native })
  const answer = await call(client, 'codedeploy:GetApplicationRevision', { applicationName }, signal, (options) =>
    client.send(command, options),
  )
  return toRegistered(toRevision(answer.revision) ?? revision, answer.revisionInfo)
}

/** A digest alone names a revision that only a deployment of it can lead back to: AppSpec files that were deployed inline. */
function isWhole(revision: RevisionLocation | undefined): revision is RevisionLocation {
  return revision !== undefined && (revision.type !== 'content' || revision.content !== undefined)
}

function toRegistered(revision: RevisionLocation, info: GenericRevisionInfo = {}): RegisteredRevision {
  return {
    revision,
    ...present('description', info.description),
    ...present('registeredAt', info.registerTime?.getTime()),
    ...present('firstUsedAt', info.firstUsedTime?.getTime()),
    ...present('lastUsedAt', info.lastUsedTime?.getTime()),
    currentInGroups: info.deploymentGroups ?? [],
  }
}
