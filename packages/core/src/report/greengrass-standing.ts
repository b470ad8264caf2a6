import { totalOf, unitOf } from '../deployment/index.ts'
import type { GreengrassDeployment, GreengrassJob } from '../provider.ts'

/** How a deployment stands, in our words. */
export interface Standing {
  /** `open`: it goes on and nothing is wrong with it yet, or another one counts. */
  readonly verdict: 'good' | 'bad' | 'open'
  /** What follows the name of the target. */
  readonly words: string
  /** Why, where that says more. */
  readonly reason?: string
}

/**
 * How a deployment stands. The service leaves that of a group `ACTIVE` for good, whatever devices do: they say more than its word.
 *
 * @param isUntold whether the devices could not be looked at
 */
export function describeStanding(deployment: GreengrassDeployment, isUntold = false): Standing {
  const { state, counts, failure, verdict, nativeStatus } = deployment
  if (isUntold && counts === undefined) {
    const word = { succeeded: 'good', failed: 'bad', stopped: 'bad' }[state as string] as
      | Standing['verdict']
      | undefined
    return { verdict: word ?? 'open', words: `is ${nativeStatus}` }
  }
  const total = counts === undefined ? 0 : totalOf(counts)
  const having = counts?.succeeded ?? 0
  const verb = having === 1 || total === 1 ? 'has' : 'have'
  const has = `${having} of ${total} ${unitOf('device', total)} ${verb} it`
  const reason = verdict?.kind === 'failed' ? verdict.failure.message : failure?.message
  const why = reason === undefined ? {} : { reason }
  switch (state) {
    case 'succeeded':
      return { verdict: 'good', words: total === 0 ? 'has succeeded' : `has succeeded: ${has}` }
    case 'failed':
      return { verdict: 'bad', words: `has failed: ${has}`, ...why }
    case 'stopped':
      return failure?.code === 'SUPERSEDED'
        ? { verdict: 'open', words: 'was replaced', ...why }
        : { verdict: 'bad', words: 'was cancelled', ...why }
    default: {
      if (verdict?.kind === 'failed' && verdict.failure.code === 'GROUP_EMPTY')
        return { verdict: 'open', words: 'waits for devices', ...why }
      const begun = counts?.inProgress ?? 0
      const others = [
        ...(begun === 0 ? [] : [`${begun} in progress`]),
        ...((counts?.failed ?? 0) === 0 ? [] : [`${counts?.failed} failed`]),
        ...((counts?.pending ?? 0) === 0 ? [] : [`${counts?.pending} not begun`]),
      ]
      const bad = verdict?.kind === 'failed'
      return { verdict: bad ? 'bad' : 'open', words: `goes on: ${[has, ...others].join(', ')}` }
    }
  }
}

const JOB_WORDS: readonly (readonly [count: keyof GreengrassJob['counts'], words: string])[] = [
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['rejected', 'rejected'],
  ['timedOut', 'timed out'],
  ['inProgress', 'in progress'],
  ['queued', 'queued'],
  ['canceled', 'canceled'],
  ['removed', 'removed'],
]

/** The totals of a job, as far as there are any. */
export function describeJobCounts({ counts }: GreengrassJob): string {
  const told = JOB_WORDS.filter(([count]) => counts[count] > 0).map(([count, words]) => `${counts[count]} ${words}`)
  return told.join(', ') || 'no device yet'
}
