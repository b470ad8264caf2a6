import type { Change } from '../../state/store.ts'
import type { CommandDiagnostics } from '../host-commands.ts'
import { change } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import { balancerEventOf } from './target-events.ts'
import { finishEvent, isEventRunning, moved, withdrawCommand } from './target-progress.ts'
import { cutShortDiagnostics } from './time-limits.ts'

/** What ends with a deployment that is to begin no further event. */
export interface Withdrawal {
  /** The deployment with its counts as they are then. */
  readonly deployment: ServerDeployment
  readonly changes: readonly Change[]
  /** The targets as they were. */
  readonly withdrawn: readonly Target[]
}

/**
 * Commands that no host has begun are withdrawn, and what the service itself waits for is not waited for any longer.
 *
 * @param unhealthyIn what the target groups say of an instance.
 */
export function withdrawAll(
  deployment: ServerDeployment,
  targets: readonly Target[],
  unhealthyIn: (target: Target) => string,
  nowMs: number,
): Withdrawal {
  let { counts } = deployment
  const changes: Change[] = []
  const withdrawn: Target[] = []
  for (const target of targets) {
    const own = balancerEventOf(target)
    if (own === undefined && (target.command === undefined || isEventRunning(target))) continue
    const ended =
      own === undefined
        ? withdrawCommand(target, nowMs)
        : failed(target, cutShortDiagnostics(own, unhealthyIn(target)), nowMs)
    counts = moved(counts, target, ended)
    changes.push(change.putTarget(ended))
    withdrawn.push(target)
  }
  const ended = { ...deployment, counts }
  return {
    deployment: ended,
    changes: changes.length === 0 ? [] : [...changes, change.putDeployment(ended)],
    withdrawn,
  }
}

/** Whatever a failure is forgiven elsewhere: nothing follows this one. */
function failed(target: Target, diagnostics: CommandDiagnostics, nowMs: number): Target {
  const unforgiving = { ignoreApplicationStopFailures: false }
  return finishEvent(target, unforgiving, { status: 'Failed', diagnostics }, '', nowMs)
}
