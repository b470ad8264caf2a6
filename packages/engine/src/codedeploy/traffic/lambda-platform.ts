import { LAMBDA_EVENTS } from '@slipway/core/deployment'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { isFinal, isOfServer, type LambdaDeployment } from '../model/deployment.ts'
import type { LambdaShift, LambdaTarget } from '../model/lambda-target.ts'
import type { TrafficEvent, TrafficEventName } from '../model/traffic-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { invalidConfiguration } from './errors.ts'
import { isAllAtOnce, obstacleTo, readLambdaPlan } from './lambda-plan.ts'
import type { TrafficPlatform, Undoing, Worked } from './platform.ts'
import type { Functions } from './ports.ts'
import { planShifts, shiftsAt } from './shift-plan.ts'
import type { AppSpecText } from './start.ts'
import { newProgress, shifted } from './target-progress.ts'

/** Deployments to functions: the weight of an alias and what the target shows change together, or neither does. */
export class LambdaPlatform implements TrafficPlatform<LambdaDeployment, LambdaTarget> {
  readonly work: ReadonlySet<TrafficEventName> = new Set<TrafficEventName>(['AllowTraffic'])
  readonly #state: CodeDeployState
  readonly #functions: Functions

  constructor(state: CodeDeployState, functions: Functions) {
    this.#state = state
    this.#functions = functions
  }

  prepare(
    deployment: LambdaDeployment,
    appSpec: AppSpecText | undefined,
    nowMs: number,
  ): LambdaTarget | { readonly outcome: Outcome } {
    const { deploymentId, takesBack, trafficRouting } = deployment
    if (takesBack !== undefined) {
      const outcome = obstacleTo(takesBack, 'during', this.#functions)
      return outcome === undefined ? this.#target(deploymentId, takesBack, {}, nowMs) : { outcome }
    }
    if (appSpec === undefined || 'outcome' in appSpec) return appSpec ?? { outcome: invalidConfiguration() }
    const plan = readLambdaPlan(appSpec.text, isAllAtOnce(trafficRouting))
    if ('outcome' in plan) return plan
    const { shift, hooks } = plan
    const outcome = obstacleTo(shift, 'before', this.#functions) ?? this.#otherDeployment(deploymentId, shift)
    return outcome === undefined ? this.#target(deploymentId, shift, hooks, nowMs) : { outcome }
  }

  obstacleTo(_event: string, { takesBack }: LambdaDeployment, { shift }: LambdaTarget): Outcome | undefined {
    return obstacleTo(shift, takesBack === undefined ? 'before' : 'during', this.#functions)
  }

  carryOn(
    { startedAtMs = 0 }: TrafficEvent,
    { deploymentId, trafficRouting }: LambdaDeployment,
    { shift, weightPercent }: LambdaTarget,
    nowMs: number,
  ): Worked<LambdaTarget> {
    const { percent, next } = shiftsAt(planShifts(trafficRouting), nowMs - startedAtMs)
    if (percent <= weightPercent && next !== undefined) return { kind: 'waits', untilMs: startedAtMs + next.afterMs }
    const outcome = obstacleTo(shift, 'during', this.#functions)
    if (outcome !== undefined) return { kind: 'ended', outcome }
    const { functionName, alias, currentVersion, targetVersion } = shift
    const route =
      percent === 100
        ? { version: targetVersion }
        : { version: currentVersion, split: { version: targetVersion, weight: percent / 100 } }
    return {
      kind: 'changed',
      update: (target) => shifted(target, percent, nowMs),
      changes: this.#functions.reroute(functionName, alias, route),
      tells: `deployment ${deploymentId}: ${percent} % of ${functionName}:${alias} go to version ${targetVersion}`,
    }
  }

  /** What is told of a function is all its own. */
  look(target: LambdaTarget): LambdaTarget {
    return target
  }

  /** Whatever the group deployed before, going back is going back to the version that the alias had. */
  undo(_deployment: LambdaDeployment, { shift }: LambdaTarget): Undoing<LambdaDeployment> {
    const { functionName, alias, currentVersion, targetVersion } = shift
    return {
      kind: 'take-back',
      shift: { functionName, alias, currentVersion: targetVersion, targetVersion: currentVersion },
      does: `sends the calls of ${functionName}:${alias} to version ${currentVersion} again`,
    }
  }

  ended(): void {}

  #target(deploymentId: string, shift: LambdaShift, hooks: LambdaTarget['hooks'], nowMs: number): LambdaTarget {
    const targetId = shift.functionName
    const { arn = '' } = this.#functions.find(targetId) ?? {}
    const events = ['Start', ...LAMBDA_EVENTS, 'End'] as const
    return { ...newProgress(deploymentId, { targetId, targetArn: arn, hooks }, events, nowMs), shift }
  }

  /** Two groups can name the same alias; only one of their deployments can move its traffic. */
  #otherDeployment(deploymentId: string, { functionName, alias }: LambdaShift): Outcome | undefined {
    const other = this.#state.deployments().find((one) => {
      if (one.deploymentId === deploymentId || isFinal(one.status) || isOfServer(one)) return false
      const shift = this.#state.trafficTarget(one.deploymentId)?.shift
      return shift !== undefined && 'alias' in shift && shift.functionName === functionName && shift.alias === alias
    })
    if (other === undefined) return undefined
    return invalidConfiguration(`Deployment ${other.deploymentId} is moving the traffic of ${functionName}:${alias}.`)
  }
}
