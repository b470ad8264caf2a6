import type { Change } from '../../state/store.ts'
import { change } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import { balancerEventOf } from './target-events.ts'
import { endTarget, isEventRunning, moved, withdrawCommand } from './target-progress.ts'

/** What ends with a deployment that is to begin no further event. */
export interface Withdrawal {
  /** The deployment with its counts as they are then. */
  readonly deployment: ServerDeployment
  readonly changes: readonly Change[]
  /** The targets as they were. */
  readonly withdrawn: readonly Target[]
}

/** Commands that no host has begun are withdrawn, and what the service itself waits for is not waited for any longer. */
export function withdrawAll(deployment: ServerDeployment, targets: readonly Target[], nowMs: number): Withdrawal {
  let { counts } = deployment
  const changes: Change[] = []
  const withdrawn: Target[] = []
  for (const target of targets) {
    const isBalanced = balancerEventOf(target) !== undefined
    if (!isBalanced && (target.command === undefined || isEventRunning(target))) continue
    const ended = isBalanced ? endTarget(target, 'Failed', nowMs) : withdrawCommand(target, nowMs)
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
