import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import type { LoadBalancing } from '../../elbv2/index.ts'
import type { ContainerDefinition, ServiceLoadBalancer, Task, TaskContainer } from '../model.ts'
import type { PlanSettings } from './container-plan.ts'
import { findFreePort } from './ports-of-tasks.ts'
import { RunningTask, type StopReason } from './running-task.ts'

/** How long tasks have to end when the engine does. */
const CLOSE_GRACE_MS = 1_000

export interface RunningTasksOptions {
  /** Of the wall. */
  readonly clock: Clock
  readonly balancing: LoadBalancing
  /** Images, and the environment of every container; asked for when a task is started. */
  readonly settings: () => PlanSettings
  /** Belongs to ECS alone: a folder with the output of each task. */
  readonly logFolder: string
  readonly log: (line: string) => void
}

/** What to start for a task. */
export interface TaskStart {
  readonly task: Task
  readonly definitions: readonly ContainerDefinition[]
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  /** Keeps what has changed of the task. */
  readonly update: (change: Partial<Task>) => void
}

/** The tasks that run in this engine, and the ports of this machine that they have. */
export class RunningTasks {
  readonly #options: RunningTasksOptions
  readonly #running = new Map<string, { readonly task: RunningTask; readonly ended: Promise<void> }>()
  readonly #ports = new Map<string, readonly number[]>()

  constructor(options: RunningTasksOptions) {
    this.#options = options
  }

  /** Where the output of a task is kept. */
  logFolderOf({ id }: Task): string {
    return join(this.#options.logFolder, id)
  }

  /** Runs a task; resolves when nothing of it runs any more, whatever has become of it. */
  run(start: TaskStart): Promise<void> {
    const { id } = start.task
    const { balancing, clock, settings, log } = this.#options
    const task = new RunningTask({
      ...{ ...start, balancing, clock, log },
      mapPorts: (containers) => this.#mapPorts(id, containers),
      settings: settings(),
      logFolder: this.logFolderOf(start.task),
    })
    const ended = task
      .run()
      .catch((error: Error) => log(`task ${id} came to an end that nobody expected: ${error.stack ?? error.message}`))
      .finally(() => {
        this.#running.delete(id)
        this.#ports.delete(id)
      })
    this.#running.set(id, { task, ended })
    return ended
  }

  /** Has a task end. One that does not run ends no more. */
  stop({ id }: Task, reason: StopReason): void {
    this.#running.get(id)?.task.stop(reason)
  }

  /** Ends all of them, and keeps nothing of that. */
  async close(): Promise<void> {
    const running = [...this.#running.values()]
    await Promise.all(running.map(({ task }) => task.abandon(CLOSE_GRACE_MS)))
    await Promise.all(running.map(({ ended }) => ended))
  }

  /** Gives every port of the containers one of this machine. */
  async #mapPorts(taskId: string, containers: readonly TaskContainer[]): Promise<readonly TaskContainer[]> {
    const mapped: TaskContainer[] = []
    for (const container of containers) {
      const ports: TaskContainer['ports'][number][] = []
      for (const port of container.ports) {
        const hostPort = await findFreePort(new Set([...this.#ports.values()].flat()))
        this.#ports.set(taskId, [...(this.#ports.get(taskId) ?? []), hostPort])
        ports.push({ ...port, hostPort })
      }
      mapped.push({ ...container, ports })
    }
    return mapped
  }
}
