import type { Clock } from '@slipway/core/clock'
import type { EcsDeployment } from '../model/deployment.ts'
import type { EcsTarget } from '../model/ecs-target.ts'
import { eventOf, hasBegun, type TrafficEvent, type TrafficEventName } from '../model/traffic-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { HEALTHY_LIMIT_MS, notContinued, outcomeOfRefusal, unhealthyReplacement, updateFailed } from './ecs-errors.ts'
import { findSide, leftIn, placeOf, withSeen } from './ecs-sides.ts'
import { prepareEcs, prepareTakingBack } from './ecs-start.ts'
import { StartingTasks } from './ecs-starting-tasks.ts'
import type { TrafficPlatform, Undoing, Worked } from './platform.ts'
import type { Services } from './ports.ts'
import { planShifts, shiftsAt } from './shift-plan.ts'
import type { AppSpecText } from './start.ts'
import { endEvent, shifted } from './target-progress.ts'

const MINUTE_MS = 60_000

export interface EcsPlatformOptions {
  readonly services: Services
  /** Of the wall: tasks are programs. */
  readonly wall: Clock
  /** Lets it be known that something runs which takes time of the wall. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
}

type Work = Worked<EcsTarget> | Promise<Worked<EcsTarget>>

/**
 * Deployments to services: a second task set, whose target group gets the traffic of the listeners step by step, and then the end of the
 * first. Task sets and listeners are kept by services of their own, so each thing is done first and noted then, and can be done again.
 */
export class EcsPlatform implements TrafficPlatform<EcsDeployment, EcsTarget> {
  readonly #services: Services
  readonly #starting: StartingTasks
  readonly #does: Readonly<
    Partial<
      Record<
        TrafficEventName,
        (event: TrafficEvent, deployment: EcsDeployment, target: EcsTarget, nowMs: number) => Work
      >
    >
  > = {
    Install: (...given) => this.#install(...given),
    AllowTestTraffic: (...given) => this.#allowTestTraffic(...given),
    ReadyWait: (...given) => this.#waitForReady(...given),
    AllowTraffic: (...given) => this.#allowTraffic(...given),
    TerminationWait: (...given) => this.#waitForTermination(...given),
    Removal: (...given) => this.#remove(...given),
  }
  readonly work: ReadonlySet<TrafficEventName> = new Set(Object.keys(this.#does) as TrafficEventName[])

  constructor({ services, wall, during }: EcsPlatformOptions) {
    this.#services = services
    this.#starting = new StartingTasks(wall, during)
  }

  prepare(
    deployment: EcsDeployment,
    appSpec: AppSpecText | undefined,
    nowMs: number,
  ): EcsTarget | { readonly outcome: Outcome } {
    return deployment.takesBack === undefined
      ? prepareEcs(deployment, appSpec, this.#services, nowMs)
      : prepareTakingBack(deployment, deployment.takesBack, this.#services, nowMs)
  }

  /** Whether something can be done is found out by doing it. */
  obstacleTo(): undefined {}

  carryOn(event: TrafficEvent, deployment: EcsDeployment, target: EcsTarget, nowMs: number): Work {
    const work = this.#does[event.name]?.(event, deployment, target, nowMs)
    if (work === undefined) throw new Error(`nothing is done in ${event.name} of deployment ${deployment.deploymentId}`)
    if (!(work instanceof Promise)) return work
    return work.catch((error) => ended(outcomeOfRefusal(error)))
  }

  look(target: EcsTarget): EcsTarget {
    return withSeen(target, this.#services.describeService(placeOf(target.shift)))
  }

  /** The components go back to where they were, unless nothing was done yet, or the original tasks have begun to end. */
  undo(_deployment: EcsDeployment, target: EcsTarget): Undoing<EcsDeployment> {
    const { shift } = target
    if (!hasBegun(target, 'Install')) {
      return { kind: 'not-possible', message: 'No task set had been created, so there is nothing to roll back.' }
    }
    if (hasBegun(target, 'Removal')) {
      const message = 'The termination of the original task set had begun, after which nothing can be rolled back.'
      return { kind: 'not-possible', message }
    }
    return {
      kind: 'take-back',
      shift: { ...shift, from: shift.to, to: shift.from },
      does: `routes the traffic of ${target.targetId} to the original task set again`,
    }
  }

  ended(deploymentId: string): void {
    this.#starting.end(deploymentId)
  }

  /** Waits for nothing any more. */
  close(): void {
    this.#starting.endAll()
  }

  /** Makes the replacement, then waits until as many of its tasks as wanted are healthy. */
  #install({ startedAtMs = 0 }: TrafficEvent, { deploymentId }: EcsDeployment, target: EcsTarget, nowMs: number): Work {
    const { shift } = target
    const service = this.#services.describeService(placeOf(shift))
    const made = service && findSide(service, shift.to.taskSet)
    if (made === undefined) {
      const isGone = target.taskSets.some(({ label }) => label === 'Green')
      if (isGone) return ended(updateFailed('The replacement task set was deleted while it was waited for.'))
      return this.#create(deploymentId, target)
    }
    if (made.stability === 'STEADY_STATE') {
      this.#starting.end(deploymentId)
      return {
        kind: 'changed',
        update: (one) => endEvent(one, 'Install', 'Succeeded', nowMs),
        tells: `deployment ${deploymentId}: task set ${made.id} of ${target.targetId} is steady`,
      }
    }
    const untilMs = startedAtMs + HEALTHY_LIMIT_MS
    if (nowMs >= untilMs) return ended(unhealthyReplacement())
    this.#starting.begin(deploymentId)
    return { kind: 'waits', untilMs }
  }

  async #create(deploymentId: string, { shift, replacement }: EcsTarget): Promise<Worked<EcsTarget>> {
    const place = placeOf(shift)
    const service = this.#services.describeService(place)
    if (service === undefined || replacement === undefined) {
      return ended(updateFailed(`The ECS service ${shift.service} is not there any more.`))
    }
    // A target group that no listener forwards to is not checked, and would count as healthy.
    await this.#forward(shift, 0)
    for (const { id } of leftIn(shift.to.group.arn, service, deploymentId))
      await this.#services.removeTaskSet(place, id)
    const { id } = await this.#services.createTaskSet(place, { ...replacement, externalId: deploymentId })
    return {
      kind: 'changed',
      update: (target) => this.look(target),
      tells: `deployment ${deploymentId}: task set ${id} of ${shift.cluster}:${shift.service} was created`,
    }
  }

  async #allowTestTraffic(
    _event: TrafficEvent,
    _deployment: EcsDeployment,
    target: EcsTarget,
    nowMs: number,
  ): Promise<Worked<EcsTarget>> {
    await this.#forwardTest(target)
    return { kind: 'changed', update: (one) => endEvent(one, 'AllowTestTraffic', 'Succeeded', nowMs) }
  }

  /** Its time runs since the replacement was there: the hooks before it are part of it (user guide, "Create an application for ECS"). */
  #waitForReady({ startedAtMs = 0 }: TrafficEvent, deployment: EcsDeployment, target: EcsTarget, nowMs: number): Work {
    const { waitTimeInMinutes } = deployment.ecs.blueGreen.deploymentReadyOption
    const untilMs = (eventOf(target, 'Install')?.endedAtMs ?? startedAtMs) + waitTimeInMinutes * MINUTE_MS
    if (nowMs >= untilMs) return ended(notContinued(waitTimeInMinutes))
    return deployment.status === 'Ready'
      ? { kind: 'waits', untilMs }
      : { kind: 'changed', update: (one) => one, status: 'Ready' }
  }

  #allowTraffic(
    { startedAtMs = 0 }: TrafficEvent,
    deployment: EcsDeployment,
    { shift, weightPercent }: EcsTarget,
    nowMs: number,
  ): Work {
    const { percent, next } = shiftsAt(planShifts(deployment.trafficRouting), nowMs - startedAtMs)
    if (percent <= weightPercent && next !== undefined) return { kind: 'waits', untilMs: startedAtMs + next.afterMs }
    const service = this.#services.describeService(placeOf(shift))
    const set = service && findSide(service, shift.to.taskSet)
    if (set === undefined || set.status === 'DRAINING') {
      return ended(updateFailed(`The task set that the traffic of ${shift.service} is to go to is not there any more.`))
    }
    return this.#move(percent, set.id, deployment, shift, nowMs)
  }

  async #move(
    percent: number,
    taskSetId: string,
    { deploymentId, takesBack }: EcsDeployment,
    shift: EcsTarget['shift'],
    nowMs: number,
  ): Promise<Worked<EcsTarget>> {
    await this.#forward(shift, percent)
    if (percent === 100) {
      if (takesBack !== undefined) await this.#forwardTest({ shift })
      await this.#services.promote(placeOf(shift), taskSetId)
    }
    return {
      kind: 'changed',
      update: (target) => shifted(target, percent, nowMs),
      tells: `deployment ${deploymentId}: ${percent} % of the traffic of ${shift.cluster}:${shift.service} go to task set ${taskSetId}`,
    }
  }

  #waitForTermination(
    { startedAtMs = 0 }: TrafficEvent,
    { ecs }: EcsDeployment,
    _target: EcsTarget,
    nowMs: number,
  ): Work {
    const option = ecs.blueGreen.terminateBlueInstancesOnDeploymentSuccess
    const minutes = option.action === 'TERMINATE' ? option.terminationWaitTimeInMinutes : 0
    const untilMs = startedAtMs + minutes * MINUTE_MS
    if (nowMs < untilMs) return { kind: 'waits', untilMs }
    return { kind: 'changed', update: (one) => endEvent(one, 'TerminationWait', 'Succeeded', nowMs) }
  }

  /** Has the task set end that traffic came from. It drains: what is under way to it comes to its end. */
  async #remove(
    _event: TrafficEvent,
    _deployment: EcsDeployment,
    { shift }: EcsTarget,
    nowMs: number,
  ): Promise<Worked<EcsTarget>> {
    const place = placeOf(shift)
    const service = this.#services.describeService(place)
    const set = service && findSide(service, shift.from.taskSet)
    if (set !== undefined) await this.#services.removeTaskSet(place, set.id)
    return { kind: 'changed', update: (target) => endEvent(target, 'Removal', 'Succeeded', nowMs) }
  }

  /** Both target groups stay behind the listener, so that the tasks of both are known to be healthy; behind a network load balancer it is one. */
  async #forward({ productionListenerArn, from, to }: EcsTarget['shift'], percent: number): Promise<void> {
    const isNetwork = this.#services.describeListener(productionListenerArn)?.loadBalancerType === 'network'
    const forward = [
      { targetGroupArn: from.group.arn, weight: 100 - percent },
      { targetGroupArn: to.group.arn, weight: percent },
    ]
    await this.#services.setForward(
      productionListenerArn,
      isNetwork ? forward.filter(({ weight }) => weight > 0) : forward,
    )
  }

  async #forwardTest({ shift: { testListenerArn, to } }: Pick<EcsTarget, 'shift'>): Promise<void> {
    if (testListenerArn === undefined) return
    await this.#services.setForward(testListenerArn, [{ targetGroupArn: to.group.arn, weight: 100 }])
  }
}

function ended(outcome: Outcome): Extract<Work, { readonly kind: 'ended' }> {
  return { kind: 'ended', outcome }
}
