import { rm } from 'node:fs/promises'
import type { Change } from '../../state/store.ts'
import type { Place } from '../arns.ts'
import { findTaskDefinition } from '../definitions.ts'
import { type EcsState, ecsChange } from '../ecs-state.ts'
import {
  type ContainerDefinition,
  computedDesiredCount,
  type Service,
  serviceKey,
  type Task,
  type TaskSet,
} from '../model.ts'
import { withEvent } from '../service-events.ts'
import { LaunchPause } from './launch-pause.ts'
import type { StopReason } from './running-task.ts'
import { RunningTasks, type RunningTasksOptions } from './running-tasks.ts'
import { isSteady, liveTasks, surplus, unhealthyIn } from './stability.ts'
import { changedTask, isAccident, lostTask, newTask } from './task-records.ts'

/** Stopped tasks that are told of; ECS keeps those of an hour. */
const KEPT_STOPPED = 100

export interface SchedulerOptions extends Place, RunningTasksOptions {
  readonly state: EcsState
  readonly commit: (changes: readonly Change[]) => Promise<void>
}

/** Keeps each service at its count: starts tasks, ends them, replaces those that end, and says when a task set is steady. */
export class Scheduler {
  readonly #options: SchedulerOptions
  readonly #running: RunningTasks
  readonly #pauses = new Map<string, LaunchPause>()
  readonly #wakes = new Map<string, { readonly atMs: number; readonly end: AbortController }>()
  readonly #watchers = new Set<(service: Service) => void>()
  readonly #closing = new AbortController()
  #hasResumed = false

  constructor(options: SchedulerOptions) {
    this.#options = options
    this.#running = new RunningTasks(options)
    options.balancing.watch((targetGroupArn) => {
      for (const service of options.state.services())
        if (uses(service, targetGroupArn)) this.settle(serviceKey(service))
    })
  }

  /** Goes on where an earlier engine ended: its tasks are gone, and others take their places. */
  async resume(): Promise<void> {
    const { state, balancing, clock } = this.#options
    for (const task of state.tasks()) {
      if (task.lastStatus === 'STOPPED') continue
      for (const target of task.targets) await balancing.forget(target.targetGroupArn, target)
      const lost = lostTask(task, 'The engine was started again', clock.now(), 'ServiceSchedulerInitiated')
      this.#commit([ecsChange.putTask(lost)])
    }
    this.#hasResumed = true
    for (const service of state.services()) this.settle(serviceKey(service))
  }

  /** Has a function called whenever a service has changed: its tasks, its task sets, whether they are steady. */
  watch(watcher: (service: Service) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Brings a service nearer to what it is to be; called after every change to it. */
  settle(key: string): void {
    // Before that, what is kept of tasks is of an earlier engine.
    if (!this.#hasResumed || this.#closing.signal.aborted) return
    const service = this.#options.state.service(key)
    if (service === undefined || service.status === 'INACTIVE') return
    for (const set of service.taskSets) this.#fit(service, set)
    this.#conclude(key)
  }

  /** Has a task end; another one takes its place when it is wanted. */
  stop(task: Task, reason: StopReason): void {
    this.#commit([
      ecsChange.putTask({ ...task, desiredStatus: 'STOPPED', stopCode: reason.code, stoppedReason: reason.reason }),
    ])
    this.#running.stop(task, reason)
  }

  /** Ends all tasks. Nothing of that is kept: the next start begins them anew. */
  async close(): Promise<void> {
    this.#closing.abort()
    for (const { end } of this.#wakes.values()) end.abort()
    await this.#running.close()
  }

  #fit(service: Service, set: TaskSet): void {
    const { state, balancing, clock, log } = this.#options
    const nowMs = clock.now()
    for (const task of liveTasks(set, state.tasksOf(service))) {
      const targetGroupArn = unhealthyIn(task, balancing)
      if (targetGroupArn === undefined) continue
      const graceEndMs = (task.startedAtMs ?? nowMs) + service.healthCheckGracePeriodSeconds * 1_000
      if (graceEndMs > nowMs) {
        this.#wakeIn(serviceKey(service), graceEndMs - nowMs)
        continue
      }
      log(`service ${service.name}: task ${task.id} is unhealthy in ${targetGroupArn}`)
      const reason = `Task failed ELB health checks in (target-group ${targetGroupArn})`
      this.stop(task, { code: 'ServiceSchedulerInitiated', reason })
      this.#pause(set).ended(undefined, nowMs)
    }
    const live = liveTasks(set, state.tasksOf(service))
    const wanted = computedDesiredCount(service, set)
    for (const task of surplus(live, wanted)) {
      const reason = `Scaling activity initiated by (deployment ${set.id})`
      this.stop(task, { code: 'ServiceSchedulerInitiated', reason })
    }
    if (live.length >= wanted) return
    const pauseMs = this.#pause(set).leftMs(nowMs)
    if (pauseMs > 0) this.#wakeIn(serviceKey(service), pauseMs)
    else this.#launch(service, set, wanted - live.length)
  }

  #launch(service: Service, set: TaskSet, count: number): void {
    const { state, clock, log } = this.#options
    const definition = findTaskDefinition(state, set.taskDefinitionArn)
    if (definition === undefined) return
    const { containerDefinitions } = definition.registered
    const tasks = Array.from({ length: count }, () =>
      newTask(this.#options, service, set, containerDefinitions, clock.now()),
    )
    const names = tasks.map(({ id }) => `(task ${id})`).join(' ')
    log(`service ${service.name}: starts ${names} for ${set.id}`)
    const current = state.service(serviceKey(service)) ?? service
    this.#putService(
      withEvent(
        current,
        clock.now(),
        `(service ${service.name}, taskSet ${set.id}) has started ${count} tasks: ${names}.`,
      ),
      tasks.map((task) => ecsChange.putTask(task)),
    )
    for (const task of tasks) this.#begin(task, containerDefinitions, set)
  }

  #begin(task: Task, definitions: readonly ContainerDefinition[], set: TaskSet): void {
    const update = (change: Partial<Task>): void => this.#update(task.id, change)
    this.#running
      .run({ task, definitions, loadBalancers: set.loadBalancers, update })
      .then(() => this.#ended(task.id, set))
  }

  #ended(taskId: string, set: TaskSet): void {
    if (this.#closing.signal.aborted) return
    const { state, clock, log } = this.#options
    const task = state.task(taskId)
    if (task === undefined) return
    const nowMs = clock.now()
    if (task.lastStatus !== 'STOPPED') {
      this.#commit([ecsChange.putTask(lostTask(task, 'The engine lost sight of the task', nowMs, 'TaskFailedToStart'))])
    }
    if (isAccident(task)) {
      log(`service ${task.serviceName}: task ${task.id} has ended: ${task.stoppedReason}`)
      this.#pause(set).ended(task.startedAtMs === undefined ? undefined : nowMs - task.startedAtMs, nowMs)
    }
    this.#forgetStopped()
    this.settle(serviceKey({ clusterName: task.clusterName, name: task.serviceName }))
  }

  #update(taskId: string, change: Partial<Task>): void {
    const task = this.#options.state.task(taskId)
    if (task === undefined || this.#closing.signal.aborted) return
    this.#commit([ecsChange.putTask(changedTask(task, change))])
    this.settle(serviceKey({ clusterName: task.clusterName, name: task.serviceName }))
  }

  /** What follows from the counts: task sets are steady or not, and those that were to go are gone. */
  #conclude(key: string): void {
    const { state, balancing, clock } = this.#options
    const service = state.service(key)
    if (service === undefined) return
    const nowMs = clock.now()
    const tasks = state.tasksOf(service)
    const isGone = (set: TaskSet): boolean =>
      set.status === 'DRAINING' && tasks.every((task) => task.taskSetId !== set.id || task.lastStatus === 'STOPPED')
    const taskSets = service.taskSets
      .filter((set) => !isGone(set))
      .map((set): TaskSet => {
        const stability = isSteady(service, set, tasks, balancing) ? 'STEADY_STATE' : 'STABILIZING'
        if (stability === set.stability) return set
        if (stability === 'STEADY_STATE') this.#pause(set).reset()
        return { ...set, stability, stabilityAtMs: nowMs, updatedAtMs: nowMs }
      })
    const isOver = service.status === 'DRAINING' && taskSets.length === 0
    const isChanged = isOver || JSON.stringify(taskSets) !== JSON.stringify(service.taskSets)
    if (isChanged) {
      const changed: Service = { ...service, taskSets, ...(isOver && { status: 'INACTIVE' }) }
      const becameSteady = taskSets.some(({ id, stability }) => {
        const before = service.taskSets.find((set) => set.id === id)
        return stability === 'STEADY_STATE' && before?.stability === 'STABILIZING'
      })
      const isAllSteady = becameSteady && taskSets.every(({ stability }) => stability === 'STEADY_STATE')
      this.#putService(
        isAllSteady ? withEvent(changed, nowMs, `(service ${service.name}) has reached a steady state.`) : changed,
      )
    }
    const now = state.service(key)
    if (now !== undefined) for (const watcher of this.#watchers) watcher(now)
  }

  #forgetStopped(): void {
    const { state, log } = this.#options
    const stopped = state.tasks().filter(({ lastStatus }) => lastStatus === 'STOPPED')
    for (const task of stopped.slice(0, Math.max(0, stopped.length - KEPT_STOPPED))) {
      this.#commit([ecsChange.deleteTask(task)])
      rm(this.#running.logFolderOf(task), { recursive: true, force: true }).catch((error: Error) =>
        log(`the output of task ${task.id} was not removed: ${error.message}`),
      )
    }
  }

  #pause({ id }: TaskSet): LaunchPause {
    const pause = this.#pauses.get(id) ?? new LaunchPause()
    this.#pauses.set(id, pause)
    return pause
  }

  /** Looks at the service again after a while; the soonest that is asked for counts. */
  #wakeIn(key: string, ms: number): void {
    const { clock } = this.#options
    const atMs = clock.now() + ms
    const planned = this.#wakes.get(key)
    if (planned !== undefined && planned.atMs <= atMs) return
    planned?.end.abort()
    const end = new AbortController()
    this.#wakes.set(key, { atMs, end })
    clock.sleep(ms, end.signal).then(
      () => {
        this.#wakes.delete(key)
        this.settle(key)
      },
      () => undefined,
    )
  }

  #putService(service: Service, more: readonly Change[] = []): void {
    this.#commit([ecsChange.putService(service), ...more])
  }

  #commit(changes: readonly Change[]): void {
    const { commit, log } = this.#options
    commit(changes).catch((error: Error) => log(`a change to a service was not saved: ${error.message}`))
  }
}

function uses({ taskSets }: Service, targetGroupArn: string): boolean {
  return taskSets.some(({ loadBalancers }) => loadBalancers.some((one) => one.targetGroupArn === targetGroupArn))
}
