import { type Clock, startDeadline } from '@slipway/core/clock'
import type { LoadBalancing } from '../../elbv2/index.ts'
import type { ContainerDefinition, ServiceLoadBalancer, StopCode, Task, TaskContainer } from '../model.ts'
import { ContainerLog } from './container-log.ts'
import { CannotStart, type ContainerPlan, type PlanSettings, planContainers } from './container-plan.ts'
import { ContainerProcess } from './container-process.ts'
import { untilListening } from './ports-of-tasks.ts'

export interface RunningTaskOptions {
  readonly task: Task
  readonly definitions: readonly ContainerDefinition[]
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  readonly settings: PlanSettings
  /** Finds a port of this machine for every port of the containers. */
  readonly mapPorts: (containers: readonly TaskContainer[]) => Promise<readonly TaskContainer[]>
  /** Where its containers' output is kept. */
  readonly logFolder: string
  readonly balancing: LoadBalancing
  /** Of the wall. */
  readonly clock: Clock
  /** Keeps what has changed of the task. */
  readonly update: (change: Partial<Task>) => void
  readonly log: (line: string) => void
}

/** Why a task is stopped. */
export interface StopReason {
  readonly code: StopCode
  readonly reason: string
}

/** The life of one task, from its first process to its last one. */
export class RunningTask {
  readonly #options: RunningTaskOptions
  readonly #stopping = new AbortController()
  readonly #abandoned = new AbortController()
  #containers: readonly ContainerProcess[] = []
  #states: readonly TaskContainer[]
  #targets: Task['targets'] = []
  #stop: StopReason | undefined

  constructor(options: RunningTaskOptions) {
    this.#options = options
    this.#states = options.task.containers
  }

  /** Runs it to its end; resolves when the last process has ended. */
  async run(): Promise<void> {
    try {
      await this.#start()
      await this.#serve()
    } catch (error) {
      // A defect counts as well: after tasks that failed, launches are held back.
      this.#stop ??= { code: 'TaskFailedToStart', reason: (error as Error).message }
      if (!(error instanceof CannotStart)) throw error
    } finally {
      await this.#end()
    }
  }

  /** Has it end: no new requests, then those under way, then the processes. The first reason counts. */
  stop(reason: StopReason): void {
    this.#stop ??= reason
    this.#stopping.abort(new Error(reason.reason))
  }

  /** Ends its processes because the engine does: within the grace, and nothing of it is kept. */
  async abandon(graceMs: number): Promise<void> {
    this.#abandoned.abort(new Error('the engine stops'))
    this.#stopping.abort(new Error('the engine stops'))
    await Promise.all(
      this.#containers.map(async (container) => {
        const deadline = startDeadline(this.#options.clock, graceMs)
        deadline.signal.addEventListener('abort', () => container.kill())
        await container.stop(this.#options.clock)
        deadline.clear()
      }),
    )
  }

  async #start(): Promise<void> {
    const { definitions, settings, mapPorts, clock } = this.#options
    this.#states = await mapPorts(this.#states)
    const plans = await planContainers(definitions, this.#states, settings)
    for (const plan of plans) {
      if (this.#stopping.signal.aborted) return
      this.#containers = [...this.#containers, await this.#startContainer(plan)]
    }
    this.#update({ lastStatus: 'RUNNING', startedAtMs: clock.now() })
  }

  async #startContainer(plan: ContainerPlan): Promise<ContainerProcess> {
    const { logFolder, clock } = this.#options
    const container = await ContainerProcess.start(plan, await ContainerLog.open(logFolder, plan.name), clock)
    if (this.#abandoned.signal.aborted) container.kill()
    this.#note(plan.name, { lastStatus: 'RUNNING' })
    container.exited.then((exitCode) => {
      this.#note(plan.name, { lastStatus: 'STOPPED', exitCode })
      if (plan.isEssential) {
        this.stop({ code: 'EssentialContainerExited', reason: 'Essential container in task exited' })
      }
      this.#update({})
    })
    return container
  }

  /** Registers what listens, and waits until the task is to end. */
  async #serve(): Promise<void> {
    const { signal } = this.#stopping
    const registered = this.#options.loadBalancers.map((balancer) => this.#register(balancer, signal))
    await Promise.all(registered).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
    if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  }

  /**
   * A target is registered when something listens there, so that its first check finds it; one that does not begin to
   * listen within two intervals of the checks is registered all the same, and the checks judge it.
   */
  async #register(
    { targetGroupArn, containerName, containerPort }: ServiceLoadBalancer,
    signal: AbortSignal,
  ): Promise<void> {
    const { balancing, clock, log, task } = this.#options
    const container = this.#states.find(({ name }) => name === containerName)
    const port = container?.ports.find((one) => one.containerPort === containerPort)?.hostPort
    if (port === undefined) return
    const { healthCheck } = balancing.targetGroup(targetGroupArn) ?? {}
    const patience = startDeadline(clock, (healthCheck?.intervalSeconds ?? 30) * 2_000)
    await untilListening(port, clock, AbortSignal.any([signal, patience.signal])).catch(() => undefined)
    patience.clear()
    signal.throwIfAborted()
    const address = { id: '127.0.0.1', port }
    await balancing.register(targetGroupArn, address)
    log(`task ${task.id}: 127.0.0.1:${port} is registered in ${targetGroupArn}`)
    this.#targets = [...this.#targets, { targetGroupArn, ...address }]
    this.#update({ targets: this.#targets })
  }

  async #end(): Promise<void> {
    const { clock } = this.#options
    if (this.#abandoned.signal.aborted) return
    const stoppedReason = this.#stop?.reason ?? 'The task was stopped'
    const why = {
      desiredStatus: 'STOPPED',
      stoppedReason,
      stopCode: this.#stop?.code ?? 'ServiceSchedulerInitiated',
    } as const
    this.#update({ ...why, lastStatus: 'DEACTIVATING', stoppingAtMs: clock.now() })
    await this.#leaveTargetGroups()
    if (this.#abandoned.signal.aborted) return
    this.#update({ lastStatus: 'STOPPING', targets: [] })
    await Promise.all(this.#containers.map((container) => container.stop(clock)))
    // The last words on the containers come from their exits, which are heard by now.
    await Promise.all(this.#containers.map(({ exited }) => exited))
    this.#states = this.#states.map((state) => ({ ...state, lastStatus: 'STOPPED' }))
    this.#update({ lastStatus: 'STOPPED', stoppedAtMs: clock.now() })
  }

  /** Requests under way may end; a container that has ended by itself has none. */
  async #leaveTargetGroups(): Promise<void> {
    const { balancing, loadBalancers } = this.#options
    await Promise.all(
      this.#targets.map(async ({ targetGroupArn, id, port }) => {
        const address = { id, port }
        const { containerName } = loadBalancers.find((one) => one.targetGroupArn === targetGroupArn) ?? {}
        const container = this.#containers.find(({ plan }) => plan.name === containerName)
        if (container?.isRunning !== true) return balancing.forget(targetGroupArn, address)
        const drained = balancing.drain(targetGroupArn, address)
        await Promise.race([drained, container.exited])
        if (!container.isRunning) await balancing.forget(targetGroupArn, address)
      }),
    )
  }

  #note(name: string, change: Partial<TaskContainer>): void {
    this.#states = this.#states.map((state) => (state.name === name ? { ...state, ...change } : state))
  }

  #update(change: Partial<Task>): void {
    if (this.#abandoned.signal.aborted) return
    this.#options.update({ ...change, containers: this.#states })
  }
}
