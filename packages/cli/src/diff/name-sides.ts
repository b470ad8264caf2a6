import { SlipwayError } from '@slipway/core/errors'
import type { DiffRequest } from '@slipway/core/pipeline'

/** What stands for a side that nobody has named. */
const CURRENT = 'last-successful'
const HERE = '.'

/** Two texts that name what is compared, and the group whose deployments they may mean. */
export interface NamedSides {
  readonly from: string
  readonly to: string
  readonly group?: NonNullable<DiffRequest['group']>
}

/**
 * Says what is compared with what. With a group, what it runs is compared to what is named, or to the current folder; without
 * one, what is named is compared to the current folder.
 *
 * @throws SlipwayError INPUT_INVALID when there is nothing to compare with, or half of a group.
 */
export function nameSides(
  words: readonly string[],
  applicationName: string | undefined,
  deploymentGroupName: string | undefined,
): NamedSides {
  const group = readGroup(applicationName, deploymentGroupName)
  const [first, second] = words
  if (first !== undefined && second !== undefined) return { from: first, to: second, ...(group && { group }) }
  if (group !== undefined) return { from: CURRENT, to: first ?? HERE, group }
  if (first !== undefined) return { from: first, to: HERE }
  throw new SlipwayError('INPUT_INVALID', 'there is nothing to compare with', {
    hint: 'name a folder, a bundle, a revision or the id of a deployment, or a group with --application-name and --deployment-group',
  })
}

function readGroup(
  applicationName: string | undefined,
  deploymentGroupName: string | undefined,
): DiffRequest['group'] | undefined {
  if (applicationName === undefined && deploymentGroupName === undefined) return undefined
  if (applicationName !== undefined && deploymentGroupName !== undefined)
    return { applicationName, deploymentGroupName }
  const missing = applicationName === undefined ? '--application-name' : '--deployment-group'
  throw new SlipwayError('INPUT_INVALID', `${missing} is missing: application and deployment group go together`, {
    hint: 'give both, or neither',
  })
}
