import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import {
  changedExecution,
  type Execution,
  hasEnded,
  type IotState,
  iotChange,
  type Job,
  type JobListener,
  type Jobs,
  targetOfArn,
} from '../../iot/index.ts'
import type { Change } from '../../state/store.ts'
import { change, type GreengrassState } from '../greengrass-state.ts'
import type { Deployment, Outcome } from '../model.ts'
import type { WantedDeployment } from './read-deployment.ts'

/** What a device tells of its part of a deployment. */
export interface DeviceReport {
  readonly status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'REJECTED'
  readonly details?: Readonly<Record<string, string>>
  readonly outcome?: Outcome
}

/** One device's view of a deployment. */
export interface EffectiveDeployment {
  readonly deployment: Deployment
  readonly execution: Execution
  readonly outcome?: Outcome
}

interface DeploymentsOptions {
  readonly state: GreengrassState
  readonly iot: IotState
  readonly jobs: Jobs
  readonly clock: Clock
  /** Things have a deployment waiting for them. */
  readonly onQueued: (thingNames: readonly string[]) => void
  readonly log: (line: string) => void
}

/** Greengrass's jobs are told by it. */
const NAMESPACE = 'aws-gg-deployment'

/** What becomes of deployments: revisions that replace each other, and the parts of single devices, by jobs and without. */
export class Deployments implements JobListener {
  readonly #options: DeploymentsOptions

  constructor(options: DeploymentsOptions) {
    this.#options = options
    options.jobs.listen(this)
  }

  /** Makes the next revision of a target; the one before it, and subdeployments in the target's place, are over then. */
  async create(wanted: WantedDeployment): Promise<Deployment> {
    const { state, iot, clock, jobs, onQueued } = this.#options
    const nowMs = clock.now()
    const { target, targetArn, parentTargetArn } = wanted
    const before = state.target(targetArn)
    const isGroup = target.kind === 'thinggroup'
    const { target: _, ...kept } = wanted
    const deployment: Deployment = {
      ...kept,
      ...{ id: randomUUID(), revision: (before?.revision ?? 0) + 1, createdAtMs: nowMs, status: 'ACTIVE' },
      ...(isGroup && { jobId: randomUUID() }),
    }
    const tied = parentTargetArn ?? before?.parentTargetArn
    const superseded = state
      .deployments()
      .filter((one) => one.status === 'ACTIVE' && (one.targetArn === targetArn || one.parentTargetArn === targetArn))
    await iot.commit([
      ...superseded.flatMap((one) => this.#endChanges(one, one.jobId === undefined ? 'INACTIVE' : 'CANCELED')),
      change.putDeployment(deployment),
      change.putTarget({
        arn: targetArn,
        revision: deployment.revision,
        latestDeploymentId: deployment.id,
        ...(tied !== undefined && { parentTargetArn: tied }),
      }),
      deployment.jobId === undefined
        ? change.putExecution(deployment.id, newExecution(target.name, nowMs))
        : iotChange.putJob(jobOf(deployment, deployment.jobId, nowMs)),
    ])
    if (deployment.jobId === undefined) onQueued([target.name])
    else jobs.settle(deployment.jobId)
    return deployment
  }

  /** Ends a deployment for the devices that have not begun it. */
  async cancel(deployment: Deployment): Promise<void> {
    await this.#options.iot.commit(this.#endChanges(deployment, 'CANCELED'))
  }

  executionOf({ id, jobId, targetArn }: Deployment, thingName: string): Execution | undefined {
    const { state, iot } = this.#options
    if (jobId !== undefined) return iot.execution(jobId, thingName)
    return targetOfArn(targetArn)?.name === thingName ? state.thingExecution(id) : undefined
  }

  /** What a device has to carry out, the oldest first: what waits for it, and what it was about when the engine ended. */
  pendingFor(thingName: string): readonly Deployment[] {
    return this.#options.state
      .deployments()
      .filter((deployment) => {
        const execution = this.executionOf(deployment, thingName)
        return execution !== undefined && !hasEnded(execution)
      })
      .reverse()
  }

  /** The newest deployment of each target that has reached a device, the newest first. */
  effectiveFor(thingName: string): readonly EffectiveDeployment[] {
    const { state } = this.#options
    const seen = new Set<string>()
    return state.deployments().flatMap((deployment): readonly EffectiveDeployment[] => {
      const execution = this.executionOf(deployment, thingName)
      if (execution === undefined || execution.status === 'REMOVED' || seen.has(deployment.targetArn)) return []
      seen.add(deployment.targetArn)
      const outcome = state.outcome(deployment.id, thingName)
      return [{ deployment, execution, ...(outcome !== undefined && { outcome }) }]
    })
  }

  /** Takes what a device tells; `false` when its part has ended in another way meanwhile. */
  report(deployment: Deployment, thingName: string, { outcome, ...report }: DeviceReport): boolean {
    const { jobs } = this.#options
    const told = outcome === undefined ? [] : [change.putOutcome(deployment.id, thingName, outcome)]
    if (deployment.jobId !== undefined) {
      const execution = this.executionOf(deployment, thingName)
      if (execution === undefined || hasEnded(execution)) return false
      // Durable with what the job makes of it.
      this.#commit(told)
      return jobs.report(deployment.jobId, thingName, report) !== undefined
    }
    return this.#reportOfThing(deployment, thingName, report, told)
  }

  queued(_: Job, thingNames: readonly string[]): void {
    this.#options.onQueued(thingNames)
  }

  ended(): void {
    // A device that is at work on it goes on, as one does that hears of the end of its job too late.
  }

  /** A job that is cancelled by its abort criteria is the one way in which a deployment to a group fails. */
  onCancel(job: Job, cause: 'request' | 'abort-criteria'): readonly Change[] {
    const deployment = this.#options.state.deployments().find(({ jobId }) => jobId === job.id)
    if (deployment === undefined || deployment.status !== 'ACTIVE') return []
    return [change.putDeployment({ ...deployment, status: cause === 'request' ? 'CANCELED' : 'FAILED' })]
  }

  #reportOfThing(
    deployment: Deployment,
    thingName: string,
    report: Omit<DeviceReport, 'outcome'>,
    told: readonly Change[],
  ): boolean {
    const { state, clock } = this.#options
    const execution = this.executionOf(deployment, thingName)
    if (execution === undefined || hasEnded(execution)) return false
    const nowMs = clock.now()
    const isStart = report.status === 'IN_PROGRESS' && execution.startedAtMs === undefined
    const changed = changedExecution(execution, nowMs, { ...report, ...(isStart && { startedAtMs: nowMs }) })
    const current = state.deployment(deployment.id)
    const status = report.status === 'SUCCEEDED' ? ('COMPLETED' as const) : ('FAILED' as const)
    const isOver = hasEnded(changed) && current?.status === 'ACTIVE'
    this.#commit([
      ...told,
      change.putExecution(deployment.id, changed),
      ...(isOver ? [change.putDeployment({ ...current, status })] : []),
    ])
    return true
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`what a device told was not saved: ${error.message}`))
  }

  #endChanges(deployment: Deployment, status: 'CANCELED' | 'INACTIVE'): readonly Change[] {
    const { state, iot, jobs, clock } = this.#options
    const ended = change.putDeployment({ ...deployment, status })
    if (deployment.jobId !== undefined) {
      const job = iot.job(deployment.jobId)
      return [ended, ...(job?.status === 'IN_PROGRESS' ? jobs.cancelChanges(job, {}) : [])]
    }
    const execution = state.thingExecution(deployment.id)
    if (execution?.status !== 'QUEUED') return [ended]
    return [ended, change.putExecution(deployment.id, changedExecution(execution, clock.now(), { status: 'CANCELED' }))]
  }
}

function newExecution(thingName: string, nowMs: number): Execution {
  return { thingName, status: 'QUEUED', queuedAtMs: nowMs, lastUpdatedAtMs: nowMs, number: 1, version: 1 }
}

function jobOf({ targetArn, name, jobConfiguration = {} }: Deployment, id: string, nowMs: number): Job {
  const { jobExecutionsRolloutConfig, abortConfig, timeoutConfig } = jobConfiguration
  const timeoutMinutes = timeoutConfig?.inProgressTimeoutInMinutes
  return {
    ...{ id, status: 'IN_PROGRESS', targets: [targetArn], namespaceId: NAMESPACE },
    ...{ createdAtMs: nowMs, lastUpdatedAtMs: nowMs },
    ...(name !== undefined && { description: name }),
    ...(jobExecutionsRolloutConfig !== undefined && { rollout: jobExecutionsRolloutConfig }),
    ...(abortConfig !== undefined && { abort: abortConfig.criteriaList }),
    ...(timeoutMinutes !== undefined && { timeoutMinutes }),
  }
}
