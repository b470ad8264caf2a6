import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Ending, isFinal, type ServerDeployment, type Target } from '../model/deployment.ts'
import { BalancerEvents, type ConnectedBalancer } from './balancer-events.ts'
import { type CommandTarget, commandIdentifier } from './command-identifier.ts'
import { concludeDeployment, type Outcome } from './conclusion.ts'
import { DueTimer } from './due-timer.ts'
import { withdrawAll } from './ending.ts'
import { outcomeOf } from './errors.ts'
import { HostQueue } from './host-queue.ts'
import { alarmsAgainst, nextStep, serversUnderWay } from './next-step.ts'
import { startDeployment } from './start.ts'
import { balancerEventOf } from './target-events.ts'
import {
  beginNextEvent,
  currentEvent,
  type EventResult,
  finishEvent,
  isEventRunning,
  moved,
  startEvent,
} from './target-progress.ts'
import { dueOf, eventDeadline, overdueDiagnostics, runLimitMs } from './time-limits.ts'
import { UntouchedTargets } from './untouched.ts'

export interface RolloutOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly newId: () => string
  readonly newDeploymentId: () => string
  readonly log: (message: string) => void
  /** Told of each deployment that has ended, once its end has been told to the state. */
  readonly onConcluded?: (deployment: ServerDeployment) => void
  /** An Auto Scaling group was made, or changed. */
  readonly onScalingChanged?: (groupName: string) => void
  /** An instance of no Auto Scaling group is gone. */
  readonly onTerminated?: (instanceId: string) => void
}

/**
 * Moves deployments to instances along. Every method changes the state at once and in whole steps; what is not durable yet becomes so
 * with the caller's next commit, so a caller that answers somebody waits for one first.
 *
 * ```
 * Created -> InProgress -> per host: offer event -> host begins -> host completes -> next event, or host is done
 *               ^                                                                           |
 *               '---------- as the plan allows, the next host <-----------------------------'--> Succeeded, Failed, Stopped
 * ```
 *
 * What the service itself does in an event, letting traffic in or keeping it out, is under way as an event of a host is.
 */
export class Rollout {
  readonly queue: HostQueue
  readonly #options: RolloutOptions
  readonly #timer: DueTimer
  readonly #balancing: BalancerEvents
  readonly #untouched = new UntouchedTargets()

  constructor(options: RolloutOptions) {
    this.#options = options
    this.queue = new HostQueue(options.state, options.clock)
    this.#timer = new DueTimer(options.clock, () => this.#expire())
    this.#balancing = new BalancerEvents({
      onDone: (target, event, result) => this.#finishBalanced(target, event, result),
      log: options.log,
    })
  }

  /** From now on there are load balancers; deployments that need them have waited for that. @returns what ends that. */
  connect(connected: ConnectedBalancer): () => void {
    this.#balancing.connect(connected, () => this.#balance())
    this.#balance()
    for (const { deploymentId } of serversUnderWay(this.#options.state)) this.advance(deploymentId)
    return () => this.#balancing.close()
  }

  /**
   * Goes on with what was under way when the engine last ended. Commands that no host had begun are offered anew, under
   * new identifiers; those begun stay with their hosts.
   */
  resume(): void {
    const { state, newId, log } = this.#options
    for (const { deploymentId, status } of [...serversUnderWay(state)].reverse()) {
      log(`resuming deployment ${deploymentId} (${status})`)
      const targets = state.targets(deploymentId)
      this.#untouched.hold(deploymentId, targets)
      for (const target of targets) {
        const { command } = target
        if (command === undefined) continue
        const offered = isEventRunning(target)
          ? target
          : { ...target, command: { ...command, identifier: commandIdentifier(target, newId()) } }
        this.#commit([change.putTarget(offered)])
        this.queue.add(offered)
      }
      this.advance(deploymentId)
    }
    this.#balance()
    this.#expire()
  }

  /** Takes the steps that a deployment's rules allow now. */
  advance(deploymentId: string): void {
    const deployment = this.#options.state.serverDeployment(deploymentId)
    if (deployment?.script !== undefined) return
    if (deployment === undefined || isFinal(deployment.status)) this.#untouched.drop(deploymentId)
    else if (deployment.ending !== undefined) this.#end(deployment, deployment.ending)
    else if (deployment.targetGroups !== undefined && this.#balancing.balancer === undefined) return
    else if (deployment.status === 'Created') this.#start(deployment)
    else this.#decide(deployment)
  }

  /** Looks at the alarms again, as one of them has changed. */
  heedAlarms(): void {
    for (const { deploymentId } of serversUnderWay(this.#options.state)) this.advance(deploymentId)
  }

  /** The host begins the event of the command. */
  begin(target: Target): void {
    const begun = startEvent(target, this.#now())
    if (target.command !== undefined) this.queue.forget(target.command.identifier)
    this.#commit([change.putTarget(begun)])
    this.#watch(begun)
  }

  /** The event of the target's command is over. */
  finish(target: Target, result: EventResult): void {
    const { state, newId } = this.#options
    const deployment = state.serverDeployment(target.deploymentId)
    if (deployment === undefined || currentEvent(target) === undefined) return
    if (target.command !== undefined) this.queue.forget(target.command.identifier)
    const next = finishEvent(target, deployment, result, commandIdentifier(target, newId()), this.#now())
    const counts = moved(deployment.counts, target, next)
    const changes = [change.putTarget(next)]
    if (counts !== deployment.counts) changes.push(change.putDeployment({ ...deployment, counts }))
    this.#commit(changes)
    if (currentEvent(next) !== undefined) {
      this.#follow(next, deployment)
      return
    }
    this.advance(deployment.deploymentId)
    this.queue.wake(next.hostIdentifier)
  }

  /** Offers a command again under a new identifier; the host that holds the old one will be told not to run it. */
  offerAgain(target: Target): Target {
    const { command } = target
    if (command === undefined) return target
    this.queue.forget(command.identifier)
    const identifier = commandIdentifier(target, this.#options.newId())
    const offered: Target = { ...target, command: { ...command, identifier } }
    this.#commit([change.putTarget(offered)])
    return offered
  }

  close(): void {
    this.#timer.stop()
    this.#balancing.close()
  }

  /** A target is in an event: its host is to be told, or the service does it. */
  #follow(target: Target, { targetGroups = [] }: ServerDeployment): void {
    this.#watch(target)
    if (target.command !== undefined) this.queue.add(target)
    else this.#balancing.carryOn(target, targetGroups)
  }

  #finishBalanced({ deploymentId, targetId }: CommandTarget, event: string, result: EventResult): void {
    const target = this.#options.state.target(deploymentId, targetId)
    if (target !== undefined && balancerEventOf(target) === event) this.finish(target, result)
  }

  /** Goes on with everything that is the service's to do. */
  #balance(): void {
    const { state } = this.#options
    for (const deployment of serversUnderWay(state)) {
      for (const target of state.targets(deployment.deploymentId)) {
        if (balancerEventOf(target) !== undefined) this.#balancing.carryOn(target, deployment.targetGroups ?? [])
      }
    }
  }

  #start(created: ServerDeployment): void {
    const { state, region, accountId, newId, onScalingChanged } = this.#options
    const context = { region, accountId, newId, balancer: this.#balancing.balancer }
    const started = startDeployment(state, created, context, this.#now())
    const { deployment, targets, outcome, changes = [], scalingGroup } = started
    this.#commit([change.putDeployment(deployment), ...targets.map((target) => change.putTarget(target)), ...changes])
    if (outcome !== undefined) {
      this.#conclude(deployment, outcome)
      return
    }
    this.#untouched.hold(deployment.deploymentId, targets)
    this.#timer.wakeBy((deployment.startedAtMs ?? this.#now()) + runLimitMs(deployment))
    if (scalingGroup !== undefined) onScalingChanged?.(scalingGroup)
    this.advance(deployment.deploymentId)
  }

  #decide(deployment: ServerDeployment): void {
    const { state } = this.#options
    const alarms = alarmsAgainst(state, deployment)
    if (alarms !== undefined) {
      const ending: Ending = { reason: 'alarm-active', alarms }
      const stopping: ServerDeployment = { ...deployment, ending }
      this.#commit([change.putDeployment(stopping)])
      this.#end(stopping, ending)
      return
    }
    const step = nextStep(state, deployment, this.#now())
    switch (step.kind) {
      case 'begin-untouched': {
        const ids = this.#untouched.take(deployment.deploymentId, step.count)
        const targets = ids.flatMap((id) => state.target(deployment.deploymentId, id) ?? [])
        this.#beginTargets(deployment, targets)
        return
      }
      case 'begin':
        this.#beginTargets(deployment, step.targets)
        return
      case 'wait':
        if (step.untilMs !== undefined) this.#timer.wakeBy(step.untilMs)
        return
      case 'install':
        this.#start(deployment)
        return
      case 'change':
        this.#commit([change.putDeployment(step.deployment)])
        this.#decide(step.deployment)
        return
      case 'finish':
        this.#conclude(deployment, step.outcome)
    }
  }

  #beginTargets(deployment: ServerDeployment, targets: readonly Target[]): void {
    const { newId } = this.#options
    let { counts } = deployment
    const begun = targets.map((target) => {
      const next = beginNextEvent(target, commandIdentifier(target, newId()), this.#now())
      counts = moved(counts, target, next)
      return next
    })
    const begins: ServerDeployment = { ...deployment, status: 'InProgress', counts }
    this.#commit([...begun.map((target) => change.putTarget(target)), change.putDeployment(begins)])
    for (const target of begun) this.#follow(target, begins)
  }

  /** No further event begins: commands that no host has begun are withdrawn, and once none runs the deployment is over. */
  #end(deployment: ServerDeployment, ending: Ending): void {
    const targets = this.#options.state.targets(deployment.deploymentId)
    const unhealthyIn = (target: Target): string => this.#balancing.describe(target, deployment.targetGroups ?? [])
    const { deployment: ended, changes, withdrawn } = withdrawAll(deployment, targets, unhealthyIn, this.#now())
    for (const target of withdrawn) {
      if (target.command !== undefined) this.queue.forget(target.command.identifier)
      this.#balancing.drop(target)
    }
    if (changes.length > 0) this.#commit(changes)
    if (ended.counts.InProgress === 0) this.#conclude(ended, outcomeOf(ending, ended.blueGreen !== undefined))
  }

  #conclude(deployment: ServerDeployment, outcome: Outcome): void {
    const { state, log, onScalingChanged, onTerminated } = this.#options
    this.#untouched.drop(deployment.deploymentId)
    const concluded = concludeDeployment(state, deployment, outcome, this.#options, this.#now())
    const { changes, rollbackDeploymentId, scalingGroups = [], terminated = [] } = concluded
    this.#commit(changes)
    log(`deployment ${deployment.deploymentId} ${outcome.status.toLowerCase()}`)
    for (const name of scalingGroups) onScalingChanged?.(name)
    for (const instanceId of terminated) onTerminated?.(instanceId)
    this.#options.onConcluded?.(deployment)
    if (rollbackDeploymentId !== undefined) this.advance(rollbackDeploymentId)
  }

  /** Fails what is overdue, and finds the next deadline. */
  #expire(): void {
    const { state } = this.#options
    const nowMs = this.#now()
    for (const deployment of serversUnderWay(state)) {
      const { deploymentId, status, targetGroups = [], blueGreen } = deployment
      const due = dueOf(deployment, state.targets(deploymentId), nowMs)
      this.#timer.wakeBy(due.nextAtMs)
      if (due.isRunOver) this.#commit([change.putDeployment({ ...deployment, ending: { reason: 'timed-out' } })])
      if (due.isRunOver || status === 'Baking' || blueGreen !== undefined) this.advance(deploymentId)
      for (const targetId of due.targetIds) {
        // Read anew: ending one target may have ended others.
        const target = state.target(deploymentId, targetId)
        if (target === undefined || (eventDeadline(target) ?? Number.POSITIVE_INFINITY) > nowMs) continue
        const unhealthy = this.#balancing.describe(target, targetGroups)
        this.#balancing.drop(target)
        this.finish(target, { status: 'Failed', diagnostics: overdueDiagnostics(target, unhealthy) })
      }
    }
  }

  #watch(target: Target): void {
    const deadline = eventDeadline(target)
    if (deadline !== undefined) this.#timer.wakeBy(deadline)
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`a step of a deployment was not saved: ${error.message}`))
  }

  #now(): number {
    return this.#options.clock.now()
  }
}
