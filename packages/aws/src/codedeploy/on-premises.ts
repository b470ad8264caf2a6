import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { TagFilter } from '@slipway/core/provider'
import { call } from '../call.ts'
import { toNativeTagFilter } from './request.ts'

/** The names of the on-premises instances that one tag filter fits, by the service's own reading of it. */
export async function listOnPremisesInstances(
  client: CodeDeployClient,
  filter: TagFilter,
  status: 'registered' | 'deregistered',
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const { ListOnPremisesInstancesCommand } = await import('@aws-sdk/client-codedeploy')
  const names: string[] = []
  let nextToken: string | undefined
  do {
    const command = new ListOnPremisesInstancesCommand({
      registrationStatus: status === 'registered' ? 'Registered' : 'Deregistered',
      tagFilters: [toNativeTagFilter(filter)],
      ...(nextToken && { nextToken }),
    })
    const page = await call(client, 'codedeploy:ListOnPremisesInstances', {}, signal, (options) =>
      client.send(command, options),
    )
    names.push(...(page.instanceNames ?? []))
    nextToken = page.nextToken
  } while (nextToken)
  return names
}
