import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Ending, isFinal, type ServerDeployment, type Target } from '../model/deployment.ts'
import { commandIdentifier } from './command-identifier.ts'
import { concludeDeployment, type Outcome } from './conclusion.ts'
import { DueTimer } from './due-timer.ts'
import { failure, outcomeOf } from './errors.ts'
import { HostQueue } from './host-queue.ts'
import { alarmsAgainst, nextStep, serversUnderWay } from './next-step.ts'
import { startDeployment } from './start.ts'
import {
  type EventResult,
  finishEvent,
  isEventRunning,
  moved,
  offerNextEvent,
  startEvent,
  withdrawCommand,
} from './target-progress.ts'
import { commandDeadline, overdueDiagnostics, RUN_LIMIT_MS } from './time-limits.ts'

export interface RolloutOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  readonly region: string
  readonly newId: () => string
  readonly newDeploymentId: () => string
  readonly log: (message: string) => void
  /** Told of each deployment that has ended, once its end has been told to the state. */
  readonly onConcluded?: (deployment: ServerDeployment) => void
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
 */
export class Rollout {
  readonly queue: HostQueue
  readonly #options: RolloutOptions
  readonly #timer: DueTimer
  /** Untouched targets of each deployment under way, the next one last. */
  readonly #untouched = new Map<string, string[]>()

  constructor(options: RolloutOptions) {
    this.#options = options
    this.queue = new HostQueue(options.state, options.clock)
    this.#timer = new DueTimer(options.clock, () => this.#expire())
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
      this.#holdUntouched(deploymentId, targets)
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
    this.#expire()
  }

  /** Takes the steps that a deployment's rules allow now. */
  advance(deploymentId: string): void {
    const deployment = this.#options.state.serverDeployment(deploymentId)
    if (deployment?.script !== undefined) return
    if (deployment === undefined || isFinal(deployment.status)) this.#untouched.delete(deploymentId)
    else if (deployment.ending !== undefined) this.#end(deployment, deployment.ending)
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
    if (deployment === undefined || target.command === undefined) return
    this.queue.forget(target.command.identifier)
    const next = finishEvent(target, deployment, result, commandIdentifier(target, newId()), this.#now())
    const counts = moved(deployment.counts, target, next)
    const changes = [change.putTarget(next)]
    if (counts !== deployment.counts) changes.push(change.putDeployment({ ...deployment, counts }))
    this.#commit(changes)
    if (next.command !== undefined) {
      this.queue.add(next)
      this.#watch(next)
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
  }

  #start(created: ServerDeployment): void {
    const { state } = this.#options
    const { deployment, targets, outcome } = startDeployment(state, created, this.#options.region, this.#now())
    const { deploymentId } = deployment
    this.#commit([change.putDeployment(deployment), ...targets.map((target) => change.putTarget(target))])
    if (outcome !== undefined) {
      this.#conclude(deployment, outcome)
      return
    }
    this.#holdUntouched(deploymentId, targets)
    this.#timer.wakeBy(this.#now() + RUN_LIMIT_MS)
    this.#decide(deployment)
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
    const decision = nextStep(state, deployment, this.#now())
    switch (decision.kind) {
      case 'begin':
        this.#beginHosts(deployment, decision.count)
        return
      case 'wait':
        return
      case 'finish':
        this.#conclude(
          deployment,
          decision.outcome === 'succeeded' ? { status: 'Succeeded' } : failure('health-constraints'),
        )
        return
      case 'pause':
        this.#timer.wakeBy(decision.untilMs)
        return
      case 'leave-zone': {
        const isPaused = decision.zones.pauseEndsAtMs > this.#now()
        const left: ServerDeployment = {
          ...deployment,
          status: isPaused ? 'Baking' : 'InProgress',
          zones: decision.zones,
        }
        this.#commit([change.putDeployment(left)])
        this.#decide(left)
      }
    }
  }

  #beginHosts(deployment: ServerDeployment, count: number): void {
    const { state, newId } = this.#options
    const { deploymentId, counts } = deployment
    const untouched = this.#untouched.get(deploymentId) ?? []
    const begun = untouched
      .splice(-count)
      .reverse()
      .flatMap((targetId) => {
        const target = state.target(deploymentId, targetId)
        return target === undefined ? [] : [offerNextEvent(target, commandIdentifier(target, newId()), this.#now())]
      })
    this.#commit([
      ...begun.map((target) => change.putTarget(target)),
      change.putDeployment({
        ...deployment,
        status: 'InProgress',
        counts: { ...counts, Pending: counts.Pending - begun.length, InProgress: counts.InProgress + begun.length },
      }),
    ])
    for (const target of begun) {
      this.queue.add(target)
      this.#watch(target)
    }
  }

  /** No further event begins: commands that no host has begun are withdrawn, and once none runs the deployment is over. */
  #end(deployment: ServerDeployment, ending: Ending): void {
    const { state } = this.#options
    let { counts } = deployment
    const changes: Change[] = []
    for (const target of state.targets(deployment.deploymentId)) {
      if (target.command === undefined || isEventRunning(target)) continue
      this.queue.forget(target.command.identifier)
      const withdrawn = withdrawCommand(target, this.#now())
      counts = moved(counts, target, withdrawn)
      changes.push(change.putTarget(withdrawn))
    }
    const ended = { ...deployment, counts }
    if (changes.length > 0) this.#commit([...changes, change.putDeployment(ended)])
    if (counts.InProgress === 0) this.#conclude(ended, outcomeOf(ending))
  }

  #conclude(deployment: ServerDeployment, outcome: Outcome): void {
    const { state, newDeploymentId, log } = this.#options
    this.#untouched.delete(deployment.deploymentId)
    const nowMs = this.#now()
    const { changes, rollbackDeploymentId } = concludeDeployment(state, deployment, outcome, newDeploymentId, nowMs)
    this.#commit(changes)
    log(`deployment ${deployment.deploymentId} ${outcome.status.toLowerCase()}`)
    this.#options.onConcluded?.(deployment)
    if (rollbackDeploymentId !== undefined) this.advance(rollbackDeploymentId)
  }

  /** Fails what is overdue, and finds the next deadline. */
  #expire(): void {
    const { state } = this.#options
    const nowMs = this.#now()
    for (const { deploymentId, status } of serversUnderWay(state)) {
      this.#expireRun(deploymentId, nowMs)
      if (status === 'Baking') this.advance(deploymentId)
      for (const { targetId } of state.targets(deploymentId)) {
        // Read anew: ending one target may have ended others.
        const target = state.target(deploymentId, targetId)
        const deadline = target === undefined ? undefined : commandDeadline(target)
        if (target === undefined || deadline === undefined) continue
        if (deadline > nowMs) this.#timer.wakeBy(deadline)
        else this.finish(target, { status: 'Failed', diagnostics: overdueDiagnostics(target) })
      }
    }
  }

  #expireRun(deploymentId: string, nowMs: number): void {
    const deployment = this.#options.state.serverDeployment(deploymentId)
    if (deployment?.startedAtMs === undefined || deployment.ending !== undefined) return
    const deadline = deployment.startedAtMs + RUN_LIMIT_MS
    if (deadline > nowMs) {
      this.#timer.wakeBy(deadline)
      return
    }
    this.#commit([change.putDeployment({ ...deployment, ending: { reason: 'timed-out' } })])
    this.advance(deploymentId)
  }

  #holdUntouched(deploymentId: string, targets: readonly Target[]): void {
    const untouched = targets.filter(({ status }) => status === 'Pending').sort((a, b) => b.rank - a.rank)
    this.#untouched.set(
      deploymentId,
      untouched.map(({ targetId }) => targetId),
    )
  }

  #watch(target: Target): void {
    const deadline = commandDeadline(target)
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
