import type { WeightedGroup } from '../model.ts'

/**
 * Which of the groups a request goes to, by a draw of its own. A single group gets everything, whatever its weight;
 * without any weight there is none.
 *
 * @param draw - from 0 to less than 1.
 */
export function chooseGroup(groups: readonly WeightedGroup[], draw: number): string | undefined {
  const [only, ...others] = groups
  if (only !== undefined && others.length === 0) return only.targetGroupArn
  let left = draw * groups.reduce((sum, { weight }) => sum + weight, 0)
  for (const { targetGroupArn, weight } of groups) {
    if (left < weight) return targetGroupArn
    left -= weight
  }
  return undefined
}
