import type { CodeDeployClient, GenericRevisionInfo } from '@aws-sdk/client-codedeploy'
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
    // Some are told without their content, which says nothing about them: AppSpec files that were deployed inline.
    const revisions = (page.revisions ?? []).map(toRevision).filter((revision) => revision !== undefined)
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
  const { GetApplicationRevisionCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetApplicationRevisionCommand({ applicationName, revision: toNativeRevision(revision) })
  const answer = await call(client, 'codedeploy:GetApplicationRevision', { applicationName }, signal, (options) =>
    client.send(command, options),
  )
  return toRegistered(toRevision(answer.revision) ?? revision, answer.revisionInfo)
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
