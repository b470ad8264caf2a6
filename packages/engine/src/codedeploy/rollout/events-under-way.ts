import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { InstanceBalancer } from './balancer.ts'
import { BalancerEvents, type ConnectedBalancer } from './balancer-events.ts'
import { type CommandTarget, commandIdentifier } from './command-identifier.ts'
import type { DueTimer } from './due-timer.ts'
import { HostQueue } from './host-queue.ts'
import { serversUnderWay } from './next-step.ts'
import { balancerEventOf } from './target-events.ts'
import { currentEvent, type EventResult, finishEvent, isEventRunning, moved, startEvent } from './target-progress.ts'
import { eventDeadline, overdueDiagnostics } from './time-limits.ts'

export interface EventsUnderWayOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  /** Woken by when an event is overdue. */
  readonly timer: DueTimer
  readonly newId: () => string
  readonly commit: (changes: readonly Change[]) => void
  /** A target has come to its end, and its deployment may go on. */
  readonly onTargetDone: (deploymentId: string) => void
  readonly log: (message: string) => void
}

/**
 * The events that targets are in: offered to their hosts, or carried out by the service where traffic is let in or kept out, until
 * they are over. After one event of a target comes its next.
 */
export class EventsUnderWay {
  readonly queue: HostQueue
  readonly #options: EventsUnderWayOptions
  readonly #balancing: BalancerEvents

  constructor(options: EventsUnderWayOptions) {
    this.#options = options
    this.queue = new HostQueue(options.state, options.clock)
    this.#balancing = new BalancerEvents({
      onDone: (target, event, result) => this.#finishBalanced(target, event, result),
      log: options.log,
    })
  }

  /** Absent until there are load balancers. */
  get balancer(): InstanceBalancer | undefined {
    return this.#balancing.balancer
  }

  /** From now on there are load balancers, and what they have to do goes on. */
  connect(connected: ConnectedBalancer): void {
    this.#balancing.connect(connected, () => this.balance())
    this.balance()
  }

  /** Goes on with everything that is the service's to do. */
  balance(): void {
    const { state } = this.#options
    for (const deployment of serversUnderWay(state)) {
      for (const target of state.targets(deployment.deploymentId)) {
        if (balancerEventOf(target) !== undefined) this.#balancing.carryOn(target, deployment.targetGroups ?? [])
      }
    }
  }

  /** A command that no host had begun when the engine last ended is offered anew, under a new identifier; one begun stays with its host. */
  resume(target: Target): void {
    const { commit, newId } = this.#options
    const { command } = target
    if (command === undefined) return
    const offered = isEventRunning(target)
      ? target
      : { ...target, command: { ...command, identifier: commandIdentifier(target, newId()) } }
    commit([change.putTarget(offered)])
    this.queue.add(offered)
  }

  /** A target is in an event: its host is to be told, or the service does it. */
  follow(target: Target, { targetGroups = [] }: ServerDeployment): void {
    this.#watch(target)
    if (target.command !== undefined) this.queue.add(target)
    else this.#balancing.carryOn(target, targetGroups)
  }

  /** The host begins the event of the command. */
  begin(target: Target): void {
    const { commit, clock } = this.#options
    const begun = startEvent(target, clock.now())
    if (target.command !== undefined) this.queue.forget(target.command.identifier)
    commit([change.putTarget(begun)])
    this.#watch(begun)
  }

  /** The event of the target's command is over. */
  finish(target: Target, result: EventResult): void {
    const { state, commit, clock, newId, onTargetDone } = this.#options
    const deployment = state.serverDeployment(target.deploymentId)
    if (deployment === undefined || currentEvent(target) === undefined) return
    if (target.command !== undefined) this.queue.forget(target.command.identifier)
    const next = finishEvent(target, deployment, result, commandIdentifier(target, newId()), clock.now())
    const counts = moved(deployment.counts, target, next)
    const changes = [change.putTarget(next)]
    if (counts !== deployment.counts) changes.push(change.putDeployment({ ...deployment, counts }))
    commit(changes)
    if (currentEvent(next) !== undefined) {
      this.follow(next, deployment)
      return
    }
    onTargetDone(deployment.deploymentId)
    this.queue.wake(next.hostIdentifier)
  }

  /** Offers a command again under a new identifier; the host that holds the old one will be told not to run it. */
  offerAgain(target: Target): Target {
    const { commit, newId } = this.#options
    const { command } = target
    if (command === undefined) return target
    this.queue.forget(command.identifier)
    const identifier = commandIdentifier(target, newId())
    const offered: Target = { ...target, command: { ...command, identifier } }
    commit([change.putTarget(offered)])
    return offered
  }

  /** Fails the event that a target is in, when it is overdue. */
  expire({ deploymentId, targetId }: CommandTarget, { targetGroups = [] }: ServerDeployment, nowMs: number): void {
    const target = this.#options.state.target(deploymentId, targetId)
    if (target === undefined || (eventDeadline(target) ?? Number.POSITIVE_INFINITY) > nowMs) return
    const unhealthy = this.#balancing.describe(target, targetGroups)
    this.#balancing.drop(target)
    this.finish(target, { status: 'Failed', diagnostics: overdueDiagnostics(target, unhealthy) })
  }

  /** What is said of an instance that does not get healthy. */
  unhealthyIn(target: Target, { targetGroups = [] }: ServerDeployment): string {
    return this.#balancing.describe(target, targetGroups)
  }

  /** Nobody is to go on with the event that a target is in. */
  withdraw(target: Target): void {
    if (target.command !== undefined) this.queue.forget(target.command.identifier)
    this.#balancing.drop(target)
  }

  /** Ends what the service carries out itself; it goes on with the next connection. */
  close(): void {
    this.#balancing.close()
  }

  #finishBalanced({ deploymentId, targetId }: CommandTarget, event: string, result: EventResult): void {
    const target = this.#options.state.target(deploymentId, targetId)
    if (target !== undefined && balancerEventOf(target) === event) this.finish(target, result)
  }

  #watch(target: Target): void {
    const deadline = eventDeadline(target)
    if (deadline !== undefined) this.#options.timer.wakeBy(deadline)
  }
}
