import type { GreengrassHistory } from '../pipeline/greengrass/status-target.ts'
import { describeGreengrassTarget } from '../pipeline/greengrass/target-words.ts'
import type { GreengrassRevisionEntry } from '../provider.ts'
import { shellWord } from './shell-word.ts'
import { formatTime, table } from './table.ts'
import { untrustedText } from './untrusted.ts'

type Json = Readonly<Record<string, unknown>>

/** As much of a name as leaves the table readable. */
const NAME_LENGTH = 60

/** The deployments of a target as a table; the one that counts has a star. */
export function renderGreengrassHistory(revisions: readonly GreengrassRevisionEntry[]): readonly string[] {
  const rows = revisions.map(
    ({ revisionId, deploymentId, nativeStatus, createdAt, isLatestForTarget, deploymentName = '' }) => [
      `${isLatestForTarget ? '*' : ' '} ${untrustedText(revisionId)}`,
      untrustedText(deploymentId),
      untrustedText(nativeStatus),
      formatTime(createdAt),
      cut(untrustedText(deploymentName)),
    ],
  )
  return table([['  revision', 'deployment', 'status', 'created (UTC)', 'name'], ...rows])
}

/** What `slipway deployments list` says of a target of Greengrass V2. */
export function renderGreengrassDeployments({ target, revisions }: GreengrassHistory): readonly string[] {
  if (revisions.length === 0) return [`nothing was deployed to ${untrustedText(describeGreengrassTarget(target))} yet`]
  return [
    ...renderGreengrassHistory(revisions),
    '* the one that counts',
    '  how one of them stands: slipway status --deployment-id ID',
    `  to go back to one: slipway redeploy --provider greengrass --${target.type} ${shellWord(target.name)} --wait --from NUMBER`,
  ]
}

/** One deployment of the history for a machine. */
export function greengrassRevisionJson(entry: GreengrassRevisionEntry): Json {
  const { deploymentId, targetArn, revisionId, isLatestForTarget, nativeStatus, deploymentName, createdAt } = entry
  return {
    ...{ deploymentId, targetArn, revisionId, isLatestForTarget, status: nativeStatus },
    ...(deploymentName !== undefined && { deploymentName }),
    ...(createdAt !== undefined && { createdAt: new Date(createdAt).toISOString() }),
  }
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= NAME_LENGTH ? text : `${characters.slice(0, NAME_LENGTH - 1).join('')}…`
}
