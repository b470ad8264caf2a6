import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { ServerDeployment } from '../model/deployment.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import type { ServerDraft } from '../rollout/draft.ts'
import { draftRollback, isWanted, ROLLED_BACK } from '../rollout/rollback.ts'
import { hasMetTraffic } from './start.ts'

/** Whether the traffic of a deployment that has ended is to go back to the original instances. */
export type BlueGreenRollback =
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'not-possible'; readonly message: string }
  | { readonly kind: 'take-back'; readonly run: BlueGreenRun }

/** Where no replacement instance has met the traffic, the original ones have never lost it. */
export function decideBlueGreenRollback(
  state: CodeDeployState,
  ended: ServerDeployment,
  run: BlueGreenRun,
): BlueGreenRollback {
  if (!isWanted(ended) || !ROLLED_BACK.has(ended.creator)) return { kind: 'not-wanted' }
  const targets = state.targets(ended.deploymentId)
  if (targets.some((target) => target.label === 'Green' && hasMetTraffic(target))) return { kind: 'take-back', run }
  return {
    kind: 'not-possible',
    message: 'No traffic was rerouted: the original instances have it still, and there is nothing to roll back.',
  }
}

/** The deployment that gives the original instances their traffic back and takes the replacements out. It shows the revision of what is restored. */
export function draftTakingBack(
  ended: ServerDeployment,
  run: BlueGreenRun,
  restored: Pick<ServerDeployment, 'revision' | 'fileExistsBehavior'>,
  deploymentId: string,
  rollbackMessage: string,
  nowMs: number,
): ServerDraft {
  const { replacements: _, copiedGroup: __, ...rest } = run
  return {
    ...draftRollback(ended, restored, deploymentId, rollbackMessage),
    blueGreen: { ...rest, takesBack: ended.deploymentId, phase: 'reroute', phaseStartedAtMs: nowMs },
  }
}
