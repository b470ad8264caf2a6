import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Ending, isFinal, isOfServer, type TrafficDeployment, type TrafficTarget } from '../model/deployment.ts'
import { eventOf, type HookExecution, type TrafficEventName } from '../model/traffic-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { DueTimer } from '../rollout/due-timer.ts'
import { failure, outcomeOf } from '../rollout/errors.ts'
import { alarmsAgainst } from '../rollout/next-step.ts'
import { AppSpecReads } from './app-spec-reads.ts'
import { concludeTraffic } from './conclusion.ts'
import { type HookFailure, hookFailure } from './errors.ts'
import { HookCalls } from './hook-calls.ts'
import { hookDiagnostics } from './hook-diagnostics.ts'
import { readReturn } from './hook-return.ts'
import type { TrafficPlatform, Worked } from './platform.ts'
import type { Functions, ReadAppSpecFile } from './ports.ts'
import type { AppSpecText } from './start.ts'
import { beginEvent, countsOf, endEvent, nextTrafficStep, type TrafficStep } from './target-progress.ts'

export interface TrafficRolloutOptions {
  readonly state: CodeDeployState
  readonly clock: Clock
  /** For hooks. */
  readonly functions: Pick<Functions, 'call'>
  /** Deployments to a platform that is not here wait for an engine that has it. */
  readonly platforms: Readonly<Partial<Record<TrafficDeployment['computePlatform'], TrafficPlatform>>>
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
 * Created -> InProgress: Start -> … -> BeforeAllowTraffic -> AllowTraffic -> AfterAllowTraffic -> … -> End -> Succeeded, Failed, Stopped
 *                                       call, await verdict    shift, wait      call, await verdict
 * ```
 *
 * What happens in the events that are neither hooks nor markers is the platform's; a step of that which takes time is waited for before
 * anything else happens to the deployment, its end included.
 */
export class TrafficRollout {
  readonly #options: TrafficRolloutOptions
  readonly #timer: DueTimer
  readonly #calls: HookCalls
  readonly #appSpecs: AppSpecReads
  /** Deployments for which a platform is doing something. */
  readonly #working = new Set<string>()
  #isClosed = false

  constructor(options: TrafficRolloutOptions) {
    this.#options = options
    this.#timer = new DueTimer(options.clock, () => this.#advanceAll())
    this.#calls = new HookCalls(options.functions, options.during)
    this.#appSpecs = new AppSpecReads(options)
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
      const platform = this.#options.platforms[deployment.computePlatform]
      if (platform === undefined || this.#working.has(deploymentId)) return
      goesOn = this.#step(deployment, platform)
    }
  }

  /** Looks at everything again, as an alarm or something that is deployed to has changed. */
  lookAgain(): void {
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
  #step(deployment: TrafficDeployment, platform: TrafficPlatform): boolean {
    const { state } = this.#options
    const known = state.trafficTarget(deployment.deploymentId)
    const target = known && platform.look(known)
    if (target !== undefined && target !== known) return this.#keep(target)
    if (deployment.ending !== undefined)
      return this.#conclude(deployment, target, platform, outcomeOf(deployment.ending))
    const alarms = alarmsAgainst(state, deployment)
    if (alarms !== undefined) {
      const ending: Ending = { reason: 'alarm-active', alarms }
      return this.#conclude({ ...deployment, ending }, target, platform, outcomeOf(ending))
    }
    if (target === undefined) return this.#start(deployment, platform)
    return this.#take(nextTrafficStep(target, platform.work, this.#now()), deployment, target, platform)
  }

  #take(step: TrafficStep, deployment: TrafficDeployment, target: TrafficTarget, platform: TrafficPlatform): boolean {
    const nowMs = this.#now()
    switch (step.kind) {
      case 'pass':
        return this.#keep(endEvent(target, step.event, 'Succeeded', nowMs))
      case 'begin-hook': {
        const { functionName } = step
        const hook: HookExecution = { functionName, executionId: this.#newExecutionId(target, step.event) }
        return this.#keep(beginEvent(target, step.event, nowMs, hook))
      }
      case 'begin-work': {
        const obstacle = platform.obstacleTo(step.event, deployment, target)
        if (obstacle !== undefined) return this.#conclude(deployment, target, platform, obstacle)
        return this.#keep(beginEvent(target, step.event, nowMs))
      }
      case 'work': {
        const worked = platform.carryOn(step.event, deployment, target, nowMs)
        if (worked instanceof Promise) return this.#waitFor(worked, deployment)
        return this.#heed(worked, deployment, target, platform)
      }
      case 'await-verdict':
        this.#timer.wakeBy(step.untilMs)
        this.#call(deployment, platform, step.event, step.hook)
        return false
      case 'verdict-overdue':
        return this.#failHook(deployment, target, platform, step.event, 'silent')
      case 'said-failed':
        return this.#conclude(deployment, target, platform, hookFailure('said-failed'))
      case 'finish':
        return this.#conclude(deployment, target, platform, { status: 'Succeeded' })
    }
  }

  #start(deployment: TrafficDeployment, platform: TrafficPlatform): boolean {
    const { deploymentId, takesBack } = deployment
    if (takesBack !== undefined) return this.#begin(deployment, platform, undefined)
    const appSpec = this.#appSpecs.read(deployment, (fetched) => {
      const fresh = this.#options.state.deployment(deploymentId)
      if (this.#isClosed || fresh === undefined || isOfServer(fresh) || !isUnderWay(fresh)) return
      if (fresh.ending === undefined) this.#begin(fresh, platform, fetched)
      this.advance(deploymentId)
    })
    return appSpec !== undefined && this.#begin(deployment, platform, appSpec)
  }

  #begin(deployment: TrafficDeployment, platform: TrafficPlatform, appSpec: AppSpecText | undefined): boolean {
    const nowMs = this.#now()
    const begun: TrafficDeployment = { ...deployment, status: 'InProgress', startedAtMs: nowMs }
    const isOfGroup = this.#options.state.group(deployment.groupId) !== undefined
    const prepared = isOfGroup ? platform.prepare(deployment, appSpec, nowMs) : { outcome: failure('group-missing') }
    if ('outcome' in prepared) return this.#conclude(begun, undefined, platform, prepared.outcome)
    this.#commit([change.putDeployment({ ...begun, counts: countsOf(prepared) }), change.putTarget(prepared)])
    return true
  }

  /** What has been done is kept, whatever has become of the deployment meanwhile; a stop is heeded after it. */
  #waitFor(worked: Promise<Worked<TrafficTarget>>, { deploymentId, computePlatform }: TrafficDeployment): boolean {
    const { state, platforms, during, log } = this.#options
    this.#working.add(deploymentId)
    during(async () => {
      try {
        const done = await worked
        const [deployment, target] = [state.deployment(deploymentId), state.trafficTarget(deploymentId)]
        const platform = platforms[computePlatform]
        if (this.#isClosed || deployment === undefined || isOfServer(deployment)) return
        if (target !== undefined && platform !== undefined) this.#heed(done, deployment, target, platform)
      } finally {
        this.#working.delete(deploymentId)
      }
      this.advance(deploymentId)
    }).catch((error: Error) => log(`a step of deployment ${deploymentId} was not carried out: ${error.message}`))
    return false
  }

  #heed(
    worked: Worked<TrafficTarget>,
    deployment: TrafficDeployment,
    target: TrafficTarget,
    platform: TrafficPlatform,
  ): boolean {
    switch (worked.kind) {
      case 'waits':
        this.#timer.wakeBy(worked.untilMs)
        return false
      case 'ended':
        return this.#conclude(deployment, target, platform, worked.outcome)
      case 'changed': {
        const { update, changes = [], status, tells } = worked
        const told = status === undefined ? [] : [change.putDeployment({ ...deployment, status })]
        this.#commit([...changes, ...told, change.putTarget(update(target))])
        if (tells !== undefined) this.#options.log(tells)
        return true
      }
    }
  }

  #call(deployment: TrafficDeployment, platform: TrafficPlatform, event: TrafficEventName, hook: HookExecution): void {
    const { state, log } = this.#options
    const { deploymentId } = deployment
    this.#calls.make(
      deploymentId,
      hook,
      (call) => {
        const returned = this.#isClosed ? undefined : readReturn(state.trafficTarget(deploymentId), hook, call)
        if (returned === undefined) return
        if (returned.kind === 'not-called') {
          this.#failHook(deployment, returned.target, platform, returned.event, 'not-called', returned.message)
          return
        }
        if (returned.tells !== undefined) log(returned.tells)
        this.#keep(returned.target)
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
    target: TrafficTarget,
    platform: TrafficPlatform,
    name: TrafficEventName,
    reason: HookFailure,
    detail?: string,
  ): boolean {
    const deployment = this.#options.state.deployment(deploymentId)
    if (deployment === undefined || isOfServer(deployment) || !isUnderWay(deployment)) return false
    const hook = eventOf(target, name)?.hook
    const diagnostics = hook && hookDiagnostics(hook, reason, detail)
    const failed = endEvent(target, name, 'Failed', this.#now(), diagnostics)
    return this.#conclude(deployment, failed, platform, hookFailure(reason, detail))
  }

  #conclude(
    deployment: TrafficDeployment,
    target: TrafficTarget | undefined,
    platform: TrafficPlatform,
    outcome: Outcome,
  ): boolean {
    const { state, newDeploymentId, log } = this.#options
    const nowMs = this.#now()
    const { changes, rollbackDeploymentId } = concludeTraffic(
      state,
      deployment,
      target,
      outcome,
      platform,
      newDeploymentId,
      nowMs,
    )
    this.#commit(changes)
    platform.ended(deployment.deploymentId)
    log(`deployment ${deployment.deploymentId} ${outcome.status.toLowerCase()}`)
    if (rollbackDeploymentId !== undefined) this.advance(rollbackDeploymentId)
    return false
  }

  #newExecutionId({ deploymentId }: TrafficTarget, event: string): string {
    return Buffer.from(JSON.stringify([deploymentId, event, this.#options.newId()])).toString('base64url')
  }

  #keep(target: TrafficTarget): boolean {
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
