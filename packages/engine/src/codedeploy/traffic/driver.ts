import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Ending, isFinal, isOfServer, type TrafficDeployment } from '../model/deployment.ts'
import type { HookExecution, LambdaTarget } from '../model/lambda-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { DueTimer } from '../rollout/due-timer.ts'
import { outcomeOf } from '../rollout/errors.ts'
import { alarmsAgainst } from '../rollout/next-step.ts'
import { concludeTraffic } from './conclusion.ts'
import { type HookFailure, hookFailure } from './errors.ts'
import { HookCalls } from './hook-calls.ts'
import { hookDiagnostics } from './hook-diagnostics.ts'
import { obstacleTo } from './lambda-plan.ts'
import type { Functions, ReadAppSpecFile } from './ports.ts'
import { planShifts } from './shift-plan.ts'
import { type AppSpecText, appSpecOf, prepareTarget } from './start.ts'
import {
  beginEvent,
  countsOf,
  endEvent,
  nextTrafficStep,
  noteCall,
  shifted,
  type TrafficStep,
} from './target-progress.ts'

export interface TrafficRolloutOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  readonly functions: Functions
  readonly readAppSpecFile: ReadAppSpecFile
  /** Lets it be known that something runs which takes time of the wall. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  readonly newId: () => string
  readonly newDeploymentId: () => string
  readonly log: (message: string) => void
}

/**
 * Moves deployments along that move traffic. As with hosts, every method changes the state at once and in whole steps, each of which
 * is found in the state by whoever goes on: after a kill that is the next start of the engine.
 *
 * ```
 * Created -> InProgress: Start -> BeforeAllowTraffic -> AllowTraffic -> AfterAllowTraffic -> End -> Succeeded, Failed, Stopped
 *                                  call, await verdict    shift, wait      call, await verdict
 * ```
 */
export class TrafficRollout {
  readonly #options: TrafficRolloutOptions
  readonly #timer: DueTimer
  readonly #calls: HookCalls
  /** Deployments whose AppSpec file is being fetched. */
  readonly #fetching = new Set<string>()
  #isClosed = false

  constructor(options: TrafficRolloutOptions) {
    this.#options = options
    this.#timer = new DueTimer(options.clock, () => this.#advanceAll())
    this.#calls = new HookCalls(options.functions, options.during)
  }

  /** Goes on with what was under way when the engine last ended: the times of a shift stay what they were. */
  resume(): void {
    for (const { deploymentId, status } of this.#underWay())
      this.#options.log(`resuming deployment ${deploymentId} (${status})`)
    this.#advanceAll()
  }

  /** Takes the steps that are due. */
  advance(deploymentId: string): void {
    if (this.#isClosed) return
    for (let goesOn = true; goesOn; ) {
      const deployment = this.#options.state.deployment(deploymentId)
      if (deployment === undefined || isOfServer(deployment) || !isUnderWay(deployment)) return
      goesOn = this.#step(deployment)
    }
  }

  /** Looks at the alarms again, as one of them has changed. */
  heedAlarms(): void {
    this.#advanceAll()
  }

  close(): void {
    this.#isClosed = true
    this.#timer.stop()
  }

  #underWay(): readonly TrafficDeployment[] {
    const active = this.#options.state.activeDeployments().filter((one) => !isOfServer(one))
    return active.filter(isUnderWay).reverse()
  }

  #advanceAll(): void {
    for (const { deploymentId } of this.#underWay()) this.advance(deploymentId)
  }

  /** One step; whether there may be another one at once. */
  #step(deployment: TrafficDeployment): boolean {
    const { state } = this.#options
    const target = state.trafficTarget(deployment.deploymentId)
    if (deployment.ending !== undefined) return this.#conclude(deployment, target, outcomeOf(deployment.ending))
    const alarms = alarmsAgainst(state, deployment)
    if (alarms !== undefined) {
      const ending: Ending = { reason: 'alarm-active', alarms }
      return this.#conclude({ ...deployment, ending }, target, outcomeOf(ending))
    }
    if (target === undefined) return this.#start(deployment)
    const step = nextTrafficStep(target, planShifts(deployment.trafficRouting), this.#now())
    return this.#take(step, deployment, target)
  }

  #take(step: TrafficStep, deployment: TrafficDeployment, target: LambdaTarget): boolean {
    const nowMs = this.#now()
    switch (step.kind) {
      case 'pass':
        return this.#keep(endEvent(target, step.event, 'Succeeded', nowMs))
      case 'begin-hook': {
        const { functionName } = step
        const hook: HookExecution = { functionName, executionId: this.#newExecutionId(target, step.event) }
        return this.#keep(beginEvent(target, step.event, nowMs, hook))
      }
      case 'begin-shift': {
        const moment = deployment.takesBack === undefined ? 'before' : 'during'
        const obstacle = obstacleTo(target.shift, moment, this.#options.functions)
        if (obstacle !== undefined) return this.#conclude(deployment, target, obstacle)
        return this.#keep(beginEvent(target, 'AllowTraffic', nowMs))
      }
      case 'shift':
        return this.#shift(step.percent, deployment, target)
      case 'await-shift':
        this.#timer.wakeBy(step.untilMs)
        return false
      case 'await-verdict':
        this.#timer.wakeBy(step.untilMs)
        this.#call(deployment, target, step.event, step.hook)
        return false
      case 'verdict-overdue':
        return this.#failHook(deployment, target, step.event, 'silent')
      case 'said-failed':
        return this.#conclude(deployment, target, hookFailure('said-failed'))
      case 'finish':
        return this.#conclude(deployment, target, { status: 'Succeeded' })
    }
  }

  #start(deployment: TrafficDeployment): boolean {
    const { state, readAppSpecFile, during, log } = this.#options
    const { deploymentId, takesBack } = deployment
    if (takesBack !== undefined) return this.#begin(deployment, undefined)
    if (this.#fetching.has(deploymentId)) return false
    const appSpec = appSpecOf(state, deployment, readAppSpecFile)
    if (!(appSpec instanceof Promise)) return this.#begin(deployment, appSpec)
    this.#fetching.add(deploymentId)
    during(async () => {
      try {
        const fetched = await appSpec
        const fresh = state.deployment(deploymentId)
        if (this.#isClosed || fresh === undefined || isOfServer(fresh) || !isUnderWay(fresh)) return
        if (fresh.ending === undefined) this.#begin(fresh, fetched)
      } finally {
        this.#fetching.delete(deploymentId)
      }
      this.advance(deploymentId)
    }).catch((error: Error) => log(`the AppSpec file of deployment ${deploymentId} was not read: ${error.message}`))
    return false
  }

  #begin(deployment: TrafficDeployment, appSpec: AppSpecText | undefined): boolean {
    const { state, functions } = this.#options
    const nowMs = this.#now()
    const begun: TrafficDeployment = { ...deployment, status: 'InProgress', startedAtMs: nowMs }
    const prepared = prepareTarget(state, deployment, appSpec, functions, nowMs)
    if ('outcome' in prepared) return this.#conclude(begun, undefined, prepared.outcome)
    this.#commit([change.putDeployment({ ...begun, counts: countsOf(prepared) }), change.putTarget(prepared)])
    return true
  }

  /** The share of the target version and the alias change together, or neither does. */
  #shift(percent: number, deployment: TrafficDeployment, target: LambdaTarget): boolean {
    const { functions, log } = this.#options
    const { functionName, alias, currentVersion, targetVersion } = target.shift
    const obstacle = obstacleTo(target.shift, 'during', functions)
    if (obstacle !== undefined) return this.#conclude(deployment, target, obstacle)
    const route =
      percent === 100
        ? { version: targetVersion }
        : { version: currentVersion, split: { version: targetVersion, weight: percent / 100 } }
    this.#commit([
      ...functions.reroute(functionName, alias, route),
      change.putTarget(shifted(target, percent, this.#now())),
    ])
    log(
      `deployment ${deployment.deploymentId}: ${percent} % of ${functionName}:${alias} go to version ${targetVersion}`,
    )
    return true
  }

  #call(deployment: TrafficDeployment, target: LambdaTarget, event: string, hook: HookExecution): void {
    const { log } = this.#options
    const { deploymentId } = target
    this.#calls.make(
      deploymentId,
      hook,
      (call) => {
        if (this.#isClosed) return
        const fresh = this.#options.state.trafficTarget(deploymentId)
        const called = fresh?.events.find(({ hook: one }) => one?.executionId === hook.executionId)
        if (fresh === undefined || called === undefined) return
        const isOpen = called.status === 'InProgress'
        if (call.kind === 'not-called') {
          if (isOpen) this.#failHook(deployment, fresh, called.name, 'not-called', call.message)
          return
        }
        if (call.isError && isOpen)
          log(
            `function ${hook.functionName} ended with an error in ${event} of deployment ${deploymentId}, which goes on waiting for its verdict`,
          )
        this.#keep(noteCall(fresh, hook.executionId, { isError: call.isError, logTail: call.logTail }))
      },
      (error) =>
        this.#isClosed ||
        log(
          `the call of ${hook.functionName} in ${event} of deployment ${deploymentId} was not seen to its end: ${error.message}`,
        ),
    )
  }

  #failHook(
    { deploymentId }: TrafficDeployment,
    target: LambdaTarget,
    name: LambdaTarget['events'][number]['name'],
    reason: HookFailure,
    detail?: string,
  ): boolean {
    const deployment = this.#options.state.deployment(deploymentId)
    if (deployment === undefined || isOfServer(deployment) || !isUnderWay(deployment)) return false
    const hook = target.events.find((event) => event.name === name)?.hook
    const diagnostics = hook && hookDiagnostics(hook, reason, detail)
    const failed = endEvent(target, name, 'Failed', this.#now(), diagnostics)
    return this.#conclude(deployment, failed, hookFailure(reason, detail))
  }

  #conclude(deployment: TrafficDeployment, target: LambdaTarget | undefined, outcome: Outcome): boolean {
    const { state, newDeploymentId, log } = this.#options
    const nowMs = this.#now()
    const { changes, rollbackDeploymentId } = concludeTraffic(
      state,
      deployment,
      target,
      outcome,
      newDeploymentId,
      nowMs,
    )
    this.#commit(changes)
    log(`deployment ${deployment.deploymentId} ${outcome.status.toLowerCase()}`)
    if (rollbackDeploymentId !== undefined) this.advance(rollbackDeploymentId)
    return false
  }

  #newExecutionId({ deploymentId }: LambdaTarget, event: string): string {
    return Buffer.from(JSON.stringify([deploymentId, event, this.#options.newId()])).toString('base64url')
  }

  #keep(target: LambdaTarget): boolean {
    this.#commit([change.putTarget(target)])
    return true
  }

  #commit(changes: readonly Change[]): void {
    const { state, log } = this.#options
    state.commit(changes).catch((error: Error) => log(`a step of a deployment was not saved: ${error.message}`))
  }

  #now(): number {
    return this.#options.clock.now()
  }
}

function isUnderWay({ status, script }: TrafficDeployment): boolean {
  return !isFinal(status) && script === undefined
}
