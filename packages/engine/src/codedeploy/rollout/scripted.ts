import type { ScriptedRun } from '../../scenario/scripted-run.ts'
import type { Change } from '../../state/store.ts'
import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Deployment, isFinal, isOfServer } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Operated } from '../operations/operation.ts'
import { draftTrafficRollback } from '../traffic/rollback.ts'
import { createDeploymentChanges, type DeploymentDraft } from './draft.ts'
import { draftRollback } from './rollback.ts'

/** What a request to stop a deployment that follows a script comes to. */
export function stopRun(
  deployment: Deployment,
  run: ScriptedRun,
  rollback: boolean | undefined,
  nowMs: number,
): Operated {
  const stopped: Deployment = {
    ...deployment,
    script: {
      ...run,
      // A second request changes nothing about when it ends.
      stopRequestedAtMs: run.stopRequestedAtMs ?? Math.max(0, nowMs - deployment.createdAtMs),
      ...(rollback !== undefined && { rollbackOnStop: rollback }),
    },
  }
  const changes = [change.putDeployment(stopped)]
  const { answer = 'Succeeded' } = run.script.stop ?? {}
  if (answer === 'AlreadyCompleted') {
    const message = `The deployment ${deployment.deploymentId} is already completed`
    return { body: {}, changes, refusal: new ServiceException('DeploymentAlreadyCompletedException', message) }
  }
  const statusMessage =
    answer === 'Pending'
      ? `A lifecycle event is still running on ${deployment.counts.InProgress} instance(s)`
      : 'No more commands will be scheduled for execution in the deployment instances'
  return { body: { status: answer, statusMessage }, changes }
}

export interface SettleOptions {
  readonly state: CodeDeployState
  readonly newDeploymentId: () => string
  readonly nowMs: number
  readonly log: (message: string) => void
}

/**
 * Keeps what follows from the end of deployments whose scripts have come to it: their last state, what the group is meant
 * to run, and the rollback. A script needs no timer: nobody can see its end before somebody asks.
 */
export function settleRuns({ state, newDeploymentId, nowMs, log }: SettleOptions): void {
  const commit = (changes: readonly Change[]): void => {
    state.commit(changes).catch((error: Error) => log(`the end of a script was not saved: ${error.message}`))
  }
  for (const { deploymentId } of [...state.deployments()].reverse()) {
    const ended = state.deployment(deploymentId)
    if (ended?.script === undefined || !isFinal(ended.status)) continue
    if (ended.script.isSettled !== true) {
      log(`deployment ${deploymentId} ${ended.status.toLowerCase()}, as its script says`)
      commit(conclude(state, ended, ended.script))
    }
    const settled = state.deployment(deploymentId)
    const { afterSeconds = 0 } = settled?.script?.pendingRollback ?? {}
    const isDue = (settled?.completedAtMs ?? nowMs) + afterSeconds * 1_000 <= nowMs
    if (settled?.script?.pendingRollback !== undefined && isDue) {
      commit(rollBack(state, settled, settled.script, newDeploymentId))
    }
  }
}

function conclude(state: CodeDeployState, ended: Deployment, run: ScriptedRun): readonly Change[] {
  const { deploymentId, groupId, revision } = ended
  const { rollback } = run.script
  const isRolledBack = ended.status !== 'Succeeded' && rollback !== undefined && run.rollbackOnStop !== false
  const script: ScriptedRun = { ...run, isSettled: true, ...(isRolledBack && { pendingRollback: rollback }) }
  const group = state.group(groupId)
  if (group === undefined || ended.status !== 'Succeeded') return [change.putDeployment({ ...ended, script })]
  const updated: DeploymentGroup = { ...group, targetRevision: revision, lastSuccessfulDeploymentId: deploymentId }
  return [change.putDeployment({ ...ended, script }), change.putGroup(updated)]
}

function rollBack(
  state: CodeDeployState,
  ended: Deployment,
  run: ScriptedRun,
  newDeploymentId: () => string,
): readonly Change[] {
  const { pendingRollback, ...rest } = run
  const group = state.group(ended.groupId)
  const without = (rollbackMessage: string): readonly Change[] => [
    change.putDeployment({ ...ended, script: rest, rollbackInfo: { rollbackMessage } }),
  ]
  if (pendingRollback === undefined || group === undefined) return without('The deployment group was deleted.')
  if (state.activeDeployment(group.groupId) !== undefined) {
    return without('Another deployment to the deployment group had begun.')
  }
  const { afterSeconds = 0, deployment: script } = pendingRollback
  const rollbackDeploymentId = newDeploymentId()
  const rollbackMessage = `Deployment ${ended.deploymentId} is rolled back by deployment ${rollbackDeploymentId}.`
  const { region, accountId } = run
  const draft = draftOf(state, ended, group, rollbackDeploymentId, rollbackMessage)
  const changes = createDeploymentChanges(
    state,
    group,
    { ...draft, script: { script, region, accountId } },
    (ended.completedAtMs ?? ended.createdAtMs) + afterSeconds * 1_000,
  )
  const rollbackInfo = { rollbackDeploymentId, rollbackMessage }
  return [change.putDeployment({ ...ended, script: rest, rollbackInfo }), ...changes]
}

function draftOf(
  state: CodeDeployState,
  ended: Deployment,
  { lastSuccessfulDeploymentId: lastId = '' }: DeploymentGroup,
  deploymentId: string,
  message: string,
): DeploymentDraft {
  if (isOfServer(ended)) return draftRollback(ended, state.serverDeployment(lastId) ?? ended, deploymentId, message)
  return draftTrafficRollback(ended, state.deployment(lastId) ?? ended, deploymentId, message)
}
