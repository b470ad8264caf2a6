/** A thing of the registry. */
export interface Thing {
  readonly name: string
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
  readonly version: number
}

/** A static group of things. */
export interface ThingGroup {
  readonly name: string
  readonly id: string
  readonly parentName?: string
  readonly description?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly version: number
  readonly createdAtMs: number
}

export type JobStatus = 'IN_PROGRESS' | 'CANCELED' | 'COMPLETED'

/** How fast things are told of a job. */
export interface Rollout {
  /** From 1 to 1000. */
  readonly maximumPerMinute?: number
  readonly exponentialRate?: {
    readonly baseRatePerMinute: number
    readonly incrementFactor: number
    readonly rateIncreaseCriteria: {
      readonly numberOfNotifiedThings?: number
      readonly numberOfSucceededThings?: number
    }
  }
}

export interface AbortCriterion {
  readonly failureType: 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'ALL'
  readonly action: 'CANCEL'
  readonly thresholdPercentage: number
  readonly minNumberOfExecutedThings: number
}

/** A continuous job on thing groups: it never completes by itself. */
export interface Job {
  readonly id: string
  readonly status: JobStatus
  /** ARNs of thing groups. */
  readonly targets: readonly string[]
  readonly namespaceId: string
  readonly description?: string
  readonly rollout?: Rollout
  readonly abort?: readonly AbortCriterion[]
  readonly timeoutMinutes?: number
  readonly createdAtMs: number
  readonly lastUpdatedAtMs: number
  readonly completedAtMs?: number
  readonly reasonCode?: string
  readonly comment?: string
  readonly isForceCanceled?: boolean
}

export const EXECUTION_STATUSES = [
  'QUEUED',
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'REJECTED',
  'REMOVED',
  'CANCELED',
] as const

export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number]

/** One thing's part of a job, or of whatever else is carried out on single things. */
export interface Execution {
  readonly thingName: string
  readonly status: ExecutionStatus
  /** What the thing tells beside the status. */
  readonly details?: Readonly<Record<string, string>>
  readonly queuedAtMs: number
  readonly startedAtMs?: number
  readonly lastUpdatedAtMs: number
  /** From 1; a thing that comes back to the target of a job has another one. */
  readonly number: number
  /** From 1; counts the changes. */
  readonly version: number
  readonly isForceCanceled?: boolean
  /** It has ended, and its thing has left the target since. */
  readonly hasLeft?: boolean
}

/** Whether an execution changes no more. */
export function hasEnded({ status }: Pick<Execution, 'status'>): boolean {
  return status !== 'QUEUED' && status !== 'IN_PROGRESS'
}

/** A later state of an execution. */
export function changedExecution(execution: Execution, nowMs: number, change: Partial<Execution>): Execution {
  return { ...execution, ...change, lastUpdatedAtMs: nowMs, version: execution.version + 1 }
}
