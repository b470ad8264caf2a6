import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Ending, isFinal, type ServerDeployment, type Target } from '../model/deployment.ts'
import type { ConnectedBalancer } from './balancer-events.ts'
import { commandIdentifier } from './command-identifier.ts'
import { concludeDeployment, type Outcome } from './conclusion.ts'
import { DueTimer } from './due-timer.ts'
import { withdrawAll } from './ending.ts'
import { outcomeOf } from './errors.ts'
import { EventsUnderWay } from './events-under-way.ts'
import { alarmsAgainst, nextStep, serversUnderWay } from './next-step.ts'
import { startDeployment } from './start.ts'
import { beginNextEvent, moved } from './target-progress.ts'
import { dueOf, runLimitMs } from './time-limits.ts'
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
  /** What the hosts of its targets, and the service itself, are at. */
  readonly events: EventsUnderWay
  readonly #options: RolloutOptions
  readonly #timer: DueTimer
  readonly #untouched = new UntouchedTargets()

  constructor(options: RolloutOptions) {
    this.#options = options
    const { state, clock, newId, log } = options
    this.#timer = new DueTimer(clock, () => this.#expire())
    this.events = new EventsUnderWay({
      ...{ state, clock, newId, log, timer: this.#timer },
      commit: (changes) => this.#commit(changes),
      onTargetDone: (deploymentId) => this.advance(deploymentId),
    })
  }

  /** From now on there are load balancers; deployments that need them have waited for that. @returns what ends that. */
  connect(connected: ConnectedBalancer): () => void {
    this.events.connect(connected)
    for (const { deploymentId } of serversUnderWay(this.#options.state)) this.advance(deploymentId)
    return () => this.events.close()
  }

  /**
   * Goes on with what was under way when the engine last ended. Commands that no host had begun are offered anew, under
   * new identifiers; those begun stay with their hosts.
   */
  resume(): void {
    const { state, log } = this.#options
    for (const { deploymentId, status } of [...serversUnderWay(state)].reverse()) {
      log(`resuming deployment ${deploymentId} (${status})`)
      const targets = state.targets(deploymentId)
      this.#untouched.hold(deploymentId, targets)
      for (const target of targets) this.events.resume(target)
      this.advance(deploymentId)
    }
    this.events.balance()
    this.#expire()
  }

  /** Takes the steps that a deployment's rules allow now. */
  advance(deploymentId: string): void {
    const deployment = this.#options.state.serverDeployment(deploymentId)
    if (deployment?.script !== undefined) return
    if (deployment === undefined || isFinal(deployment.status)) this.#untouched.drop(deploymentId)
    else if (deployment.ending !== undefined) this.#end(deployment, deployment.ending)
    else if (deployment.targetGroups !== undefined && this.events.balancer === undefined) return
    else if (deployment.status === 'Created') this.#start(deployment)
    else this.#decide(deployment)
  }

  /** Looks at the alarms again, as one of them has changed. */
  heedAlarms(): void {
    for (const { deploymentId } of serversUnderWay(this.#options.state)) this.advance(deploymentId)
  }

  close(): void {
    this.#timer.stop()
    this.events.close()
  }

  #start(created: ServerDeployment): void {
    const { state, region, accountId, newId, onScalingChanged } = this.#options
    const context = { region, accountId, newId, balancer: this.events.balancer }
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
    for (const target of begun) this.events.follow(target, begins)
  }

  /** No further event begins: commands that no host has begun are withdrawn, and once none runs the deployment is over. */
  #end(deployment: ServerDeployment, ending: Ending): void {
    const targets = this.#options.state.targets(deployment.deploymentId)
    const unhealthyIn = (target: Target): string => this.events.unhealthyIn(target, deployment)
    const { deployment: ended, changes, withdrawn } = withdrawAll(deployment, targets, unhealthyIn, this.#now())
    for (const target of withdrawn) this.events.withdraw(target)
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
      const { deploymentId, status, blueGreen } = deployment
      const due = dueOf(deployment, state.targets(deploymentId), nowMs)
      this.#timer.wakeBy(due.nextAtMs)
      if (due.isRunOver) this.#commit([change.putDeployment({ ...deployment, ending: { reason: 'timed-out' } })])
      if (due.isRunOver || status === 'Baking' || blueGreen !== undefined) this.advance(deploymentId)
      // Each target is read anew: ending one may have ended others.
      for (const targetId of due.targetIds) this.events.expire({ deploymentId, targetId }, deployment, nowMs)
    }
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`a step of a deployment was not saved: ${error.message}`))
  }

  #now(): number {
    return this.#options.clock.now()
  }
}
