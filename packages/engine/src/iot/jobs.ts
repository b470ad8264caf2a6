import type { Clock } from '@slipway/core/clock'
import type { Change } from '../state/store.ts'
import { AlarmClock } from './alarm-clock.ts'
import { targetOfArn } from './arns.ts'
import { type IotState, iotChange } from './iot-state.ts'
import { changedExecution, type Execution, hasEnded, type Job } from './model.ts'
import { countStatuses, metCriterion, nextNotificationAtMs, timesOutAtMs } from './rollout.ts'

/** Who carries jobs out. */
export interface JobListener {
  /** Things have been told of a job. */
  queued(job: Job, thingNames: readonly string[]): void
  /** Executions have ended in other ways than by what their things told: cancelled, timed out, or the thing has left. */
  ended(job: Job, executions: readonly Execution[]): void
  /** What is to be changed together with a job that is cancelled. */
  onCancel(job: Job, cause: 'request' | 'abort-criteria'): readonly Change[]
}

export interface Cancellation {
  readonly reasonCode?: string
  readonly comment?: string
  /** Whether things that have begun are cancelled too. */
  readonly force?: boolean
}

interface JobsOptions {
  readonly state: IotState
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** What a thing tells of its part of a job. */
export type ExecutionReport = Pick<Execution, 'status' | 'details'>

/** Carries continuous jobs to the things of their groups: at their rate, as things come and go, within their limits. */
export class Jobs {
  readonly #options: JobsOptions
  readonly #alarms: AlarmClock
  readonly #listeners: JobListener[] = []
  #isClosed = false

  constructor(options: JobsOptions) {
    this.#options = options
    this.#alarms = new AlarmClock(options.clock)
  }

  listen(listener: JobListener): void {
    this.#listeners.push(listener)
  }

  /** Goes on with all jobs of a state. */
  resume(): void {
    for (const job of this.#options.state.jobs()) if (job.status === 'IN_PROGRESS') this.settle(job.id)
  }

  close(): void {
    this.#isClosed = true
    this.#alarms.close()
  }

  /** Called when a group has got or lost members. */
  membersChanged(): void {
    this.resume()
  }

  /** Brings a job to where it should be by now: things are told, have left, or have taken too long. */
  settle(jobId: string): void {
    const { state, clock } = this.#options
    const job = state.job(jobId)
    if (this.#isClosed || job === undefined || job.status !== 'IN_PROGRESS') return
    const nowMs = clock.now()
    const members = new Set(job.targets.flatMap((arn) => state.members(targetOfArn(arn)?.name ?? '', true)))
    this.#removeLeavers(job, members, nowMs)
    this.#timeOut(job, nowMs)
    if (this.#abortWhenMet(job)) return
    this.#notify(job, members, nowMs)
  }

  /** Takes what a thing tells. One that has ended meanwhile stays as it is; `undefined` then. */
  report(jobId: string, thingName: string, report: ExecutionReport): Execution | undefined {
    const { state, clock } = this.#options
    const [job, execution] = [state.job(jobId), state.execution(jobId, thingName)]
    if (job === undefined || execution === undefined || hasEnded(execution)) return undefined
    const nowMs = clock.now()
    const isStart = report.status === 'IN_PROGRESS' && execution.startedAtMs === undefined
    const changed = changedExecution(execution, nowMs, { ...report, ...(isStart && { startedAtMs: nowMs }) })
    this.#commit([iotChange.putExecution(jobId, changed), iotChange.putJob({ ...job, lastUpdatedAtMs: nowMs })])
    // Looking at all executions costs as many steps as there are things, and each of them reports.
    if (job.abort !== undefined || job.rollout !== undefined) this.settle(jobId)
    else this.#watchTimeout(job, changed)
    return changed
  }

  /** The changes that cancel a job: what has not begun is cancelled, and with `force` what has. */
  cancelChanges(job: Job, { reasonCode, comment, force = false }: Cancellation): readonly Change[] {
    const { state, clock } = this.#options
    const nowMs = clock.now()
    const canceled = state
      .executions(job.id)
      .filter(({ status }) => status === 'QUEUED' || (force && status === 'IN_PROGRESS'))
    return [
      iotChange.putJob({
        ...job,
        status: 'CANCELED',
        lastUpdatedAtMs: nowMs,
        completedAtMs: nowMs,
        ...(reasonCode !== undefined && { reasonCode }),
        ...(comment !== undefined && { comment }),
        ...(force && { isForceCanceled: true }),
      }),
      ...canceled.map((execution) =>
        iotChange.putExecution(
          job.id,
          changedExecution(execution, nowMs, { status: 'CANCELED', ...(force && { isForceCanceled: true }) }),
        ),
      ),
    ]
  }

  /** Cancels a job, and with it whatever the job is a part of. */
  cancel(job: Job, cancellation: Cancellation, cause: 'request' | 'abort-criteria' = 'request'): void {
    const others = this.#listeners.flatMap((listener) => [...listener.onCancel(job, cause)])
    this.#commit([...this.cancelChanges(job, cancellation), ...others])
    this.#tellEnded(job)
  }

  /** Ends one thing's part of a job. */
  cancelExecution(job: Job, execution: Execution, force: boolean): void {
    const change = { status: 'CANCELED', ...(force && { isForceCanceled: true }) } as const
    const changed = changedExecution(execution, this.#options.clock.now(), change)
    this.#commit([iotChange.putExecution(job.id, changed)])
    for (const listener of this.#listeners) listener.ended(job, [changed])
    this.settle(job.id)
  }

  #removeLeavers(job: Job, members: ReadonlySet<string>, nowMs: number): void {
    const gone = this.#options.state
      .executions(job.id)
      .filter(({ thingName, status, hasLeft }) => status !== 'REMOVED' && hasLeft !== true && !members.has(thingName))
    if (gone.length === 0) return
    const changed = gone.map((execution) =>
      hasEnded(execution) ? { ...execution, hasLeft: true } : changedExecution(execution, nowMs, { status: 'REMOVED' }),
    )
    this.#commit(changed.map((execution) => iotChange.putExecution(job.id, execution)))
    const removed = changed.filter(({ status }) => status === 'REMOVED')
    if (removed.length > 0) for (const listener of this.#listeners) listener.ended(job, removed)
  }

  #timeOut(job: Job, nowMs: number): void {
    const over: Execution[] = []
    for (const execution of this.#options.state.executions(job.id)) {
      const atMs = timesOutAtMs(job.timeoutMinutes, execution)
      if (atMs === undefined) continue
      if (atMs <= nowMs) over.push(changedExecution(execution, nowMs, { status: 'TIMED_OUT' }))
      else this.#watchTimeout(job, execution)
    }
    if (over.length === 0) return
    this.#commit(over.map((execution) => iotChange.putExecution(job.id, execution)))
    for (const listener of this.#listeners) listener.ended(job, over)
  }

  #watchTimeout(job: Job, execution: Execution): void {
    const atMs = timesOutAtMs(job.timeoutMinutes, execution)
    if (atMs !== undefined) this.#alarms.set(`${job.id} times out`, atMs, () => this.settle(job.id))
  }

  #abortWhenMet(job: Job): boolean {
    const { state, log } = this.#options
    const criterion = metCriterion(job.abort, countStatuses(state.executions(job.id)))
    if (criterion === undefined) return false
    const { failureType, thresholdPercentage } = criterion
    log(`job ${job.id} is cancelled: ${thresholdPercentage} % of its things or more ended as ${failureType}`)
    const comment = `${failureType} reached ${thresholdPercentage}% of the executed things`
    this.cancel(job, { reasonCode: 'ABORT_CRITERIA_MET', comment }, 'abort-criteria')
    return true
  }

  #notify(job: Job, members: ReadonlySet<string>, nowMs: number): void {
    const { state } = this.#options
    const told: Execution[] = []
    const all = new Map(state.executions(job.id).map((execution) => [execution.thingName, execution]))
    for (const thingName of members) {
      const before = all.get(thingName)
      if (before !== undefined && before.status !== 'REMOVED' && before.hasLeft !== true) continue
      const dueAtMs = job.rollout === undefined ? undefined : nextNotificationAtMs(job.rollout, [...all.values()])
      if (dueAtMs !== undefined && dueAtMs > nowMs) {
        this.#alarms.set(`${job.id} tells`, dueAtMs, () => this.settle(job.id))
        break
      }
      const number = (before?.number ?? 0) + 1
      const execution: Execution = {
        thingName,
        status: 'QUEUED',
        queuedAtMs: nowMs,
        lastUpdatedAtMs: nowMs,
        number,
        version: 1,
      }
      all.set(thingName, execution)
      told.push(execution)
    }
    if (told.length === 0) return
    this.#commit(told.map((execution) => iotChange.putExecution(job.id, execution)))
    const names = told.map(({ thingName }) => thingName)
    for (const listener of this.#listeners) listener.queued(job, names)
  }

  #tellEnded(job: Job): void {
    const canceled = this.#options.state.executions(job.id).filter(({ status }) => status === 'CANCELED')
    if (canceled.length > 0) for (const listener of this.#listeners) listener.ended(job, canceled)
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`a change to a job was not saved: ${error.message}`))
  }
}
