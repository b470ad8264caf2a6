import { type AbortCriterion, type Execution, type ExecutionStatus, hasEnded, type Rollout } from './model.ts'

/** How many executions of a job are in each status. */
export type StatusCounts = Readonly<Record<ExecutionStatus, number>>

export function countStatuses(executions: readonly Pick<Execution, 'status'>[]): StatusCounts {
  const counts: Record<ExecutionStatus, number> = {
    QUEUED: 0,
    IN_PROGRESS: 0,
    SUCCEEDED: 0,
    FAILED: 0,
    TIMED_OUT: 0,
    REJECTED: 0,
    REMOVED: 0,
    CANCELED: 0,
  }
  for (const { status } of executions) counts[status] += 1
  return counts
}

/**
 * How many things are told of a job in a minute by now; `undefined` when all are at once. The rate grows by its factor each time
 * that many things have been told, or have succeeded, and stops at the maximum.
 */
function ratePerMinute(rollout: Rollout | undefined, notified: number, succeeded: number): number | undefined {
  if (rollout?.exponentialRate === undefined) return rollout?.maximumPerMinute
  const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = rollout.exponentialRate
  const { numberOfNotifiedThings, numberOfSucceededThings } = rateIncreaseCriteria
  const steps = Math.max(
    numberOfNotifiedThings === undefined ? 0 : Math.floor(notified / numberOfNotifiedThings),
    numberOfSucceededThings === undefined ? 0 : Math.floor(succeeded / numberOfSucceededThings),
  )
  const rate = baseRatePerMinute * incrementFactor ** steps
  return Math.min(rate, rollout.maximumPerMinute ?? MOST_PER_MINUTE)
}

/** The fastest rate that can be asked for. */
const MOST_PER_MINUTE = 1_000

/** When the next thing may be told of a job: at once, or so long after the one before as the rate says. */
export function nextNotificationAtMs(
  rollout: Rollout | undefined,
  executions: readonly Execution[],
): number | undefined {
  const succeeded = executions.filter(({ status }) => status === 'SUCCEEDED').length
  const rate = ratePerMinute(rollout, executions.length, succeeded)
  if (rate === undefined || executions.length === 0) return undefined
  return Math.max(...executions.map(({ queuedAtMs }) => queuedAtMs)) + 60_000 / rate
}

const FAILURES: Readonly<Record<AbortCriterion['failureType'], readonly ExecutionStatus[]>> = {
  FAILED: ['FAILED'],
  REJECTED: ['REJECTED'],
  TIMED_OUT: ['TIMED_OUT'],
  ALL: ['FAILED', 'REJECTED', 'TIMED_OUT'],
}

/** The first criterion that is met: enough things have ended, and the share that failed so has reached the threshold. */
export function metCriterion(
  criteria: readonly AbortCriterion[] | undefined,
  counts: StatusCounts,
): AbortCriterion | undefined {
  const executed = counts.SUCCEEDED + counts.FAILED + counts.REJECTED + counts.TIMED_OUT
  return criteria?.find(({ failureType, thresholdPercentage, minNumberOfExecutedThings }) => {
    const failed = FAILURES[failureType].reduce((sum, status) => sum + counts[status], 0)
    return executed > 0 && executed >= minNumberOfExecutedThings && (failed / executed) * 100 >= thresholdPercentage
  })
}

/** When an execution times out; `undefined` for one that is not in progress, or of a job without a limit. */
export function timesOutAtMs(timeoutMinutes: number | undefined, execution: Execution): number | undefined {
  if (timeoutMinutes === undefined || hasEnded(execution) || execution.startedAtMs === undefined) return undefined
  return execution.startedAtMs + timeoutMinutes * 60_000
}
