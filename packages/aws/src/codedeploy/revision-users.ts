import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { BucketRevision, RevisionUsers } from '@slipway/core/provider'
import { call } from '../call.ts'
import { toRevision } from './response.ts'

/** Finds out who may need a revision: every application, the groups of one, and its revisions in a bucket. */
export function createRevisionUsers(open: () => Promise<CodeDeployClient>): RevisionUsers {
  return {
    listApplications: (options) =>
      pagesOf(async (nextToken) => {
        const client = await open()
        const { ListApplicationsCommand } = await import('@aws-sdk/client-codedeploy')
        const command = new ListApplicationsCommand({ ...(nextToken && { nextToken }) })
        const page = await call(client, 'codedeploy:ListApplications', {}, options?.signal, (sending) =>
          client.send(command, sending),
        )
        return { items: page.applications ?? [], nextToken: page.nextToken }
      }),
    listGroups: (applicationName, options) =>
      pagesOf(async (nextToken) => {
        const client = await open()
        const { ListDeploymentGroupsCommand } = await import('@aws-sdk/client-codedeploy')
        const command = new ListDeploymentGroupsCommand({ applicationName, ...(nextToken && { nextToken }) })
        const action = 'codedeploy:ListDeploymentGroups'
        const page = await call(client, action, { applicationName }, options?.signal, (sending) =>
          client.send(command, sending),
        )
        return { items: page.deploymentGroups ?? [], nextToken: page.nextToken }
      }),
    listBundles: (applicationName, bucket, options) =>
      pagesOf(async (nextToken) => {
        const client = await open()
        const { ListApplicationRevisionsCommand } = await import('@aws-sdk/client-codedeploy')
        const command = new ListApplicationRevisionsCommand({
          applicationName,
          s3Bucket: bucket,
          ...(nextToken && { nextToken }),
        })
        const action = 'codedeploy:ListApplicationRevisions'
        const page = await call(client, action, { applicationName }, options?.signal, (sending) =>
          client.send(command, sending),
        )
        const items = (page.revisions ?? []).map(toRevision).filter(isOfBucket)
        return { items, nextToken: page.nextToken }
      }),
  }
}

interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextToken: string | undefined
}

async function* pagesOf<Item>(
  read: (nextToken: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[], void, undefined> {
  let nextToken: string | undefined
  do {
    const page = await read(nextToken)
    yield page.items
    nextToken = page.nextToken
  } while (nextToken)
}

function isOfBucket(revision: ReturnType<typeof toRevision>): revision is BucketRevision {
  return revision?.type === 's3'
}
