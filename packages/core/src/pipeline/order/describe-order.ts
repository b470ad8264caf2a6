import type { CommitOrder } from '../../deployment/index.ts'

/** How far the commit is behind what the group runs, as the end of a sentence that says that nothing was deployed. */
export function describeOlder(order: CommitOrder): string {
  const { commit, currentCommit, deploymentId, isUnderWay, behindBy } = order
  const count = behindBy === 1 ? '1 commit' : `${behindBy} commits`
  const brings = isUnderWay ? 'is bringing' : 'has brought'
  return `commit ${short(commit)} is ${count} older than ${short(currentCommit)}, which deployment ${deploymentId} ${brings} there`
}

/** How the commit stands to what the group runs, for a line of the log; `undefined` where there is nothing to tell. */
export function describeOrder(order: CommitOrder): string | undefined {
  const { relation, commit, currentCommit, deploymentId, isUnderWay, aheadBy, behindBy, url } = order
  const current = `${short(currentCommit)}, which deployment ${deploymentId} ${isUnderWay ? 'brings' : 'brought'}`
  if (relation === 'ahead') return `commit ${short(commit)} is newer than ${current} (${aheadBy} ahead)`
  if (relation !== 'diverged') return undefined
  const page = url === undefined ? '' : `: ${url}`
  return `commit ${short(commit)} is neither newer nor older than ${current}: they have diverged (${aheadBy} ahead, ${behindBy} behind), and it is deployed${page}`
}

function short(commit: string): string {
  return commit.slice(0, 7)
}
