import type { CodeDeployState } from '../codedeploy/model/codedeploy-state.ts'
import { type Deployment, isOfServer, type ShownTarget } from '../codedeploy/model/deployment.ts'
import { platformOf } from '../codedeploy/model/deployment-group.ts'
import { describeRevision } from '../codedeploy/model/revision.ts'
import { eventOf } from '../codedeploy/model/traffic-target.ts'
import { describeRow } from './describe-overview.ts'
import { type PageDeployment, type PageTarget, type PageTargetRow, type PageWait, SHOWN_TARGETS } from './page-model.ts'

/** Tells of one deployment all that fits on a page; of one target, when one is asked for, all there is. */
export function describeDeployment(
  state: CodeDeployState,
  deploymentId: string,
  targetId: string | undefined,
): PageDeployment | undefined {
  const deployment = state.deployment(deploymentId)
  if (deployment === undefined) return undefined
  const targets = state.shownTargets(deploymentId)
  const asked = targets.find((target) => target.targetId === targetId)
  const { description, startedAtMs, error, rollbackInfo = {} } = deployment
  const { rollbackTriggeringDeploymentId: undoes, rollbackDeploymentId: undoneBy } = rollbackInfo
  const wait = waitOf(state, deployment)
  const traffic = trafficOf(targets[0])
  return {
    ...describeRow(deployment),
    platform: platformOf(deployment),
    configuration: deployment.configurationName,
    revision: describeRevision(deployment.revision),
    ...(description !== undefined && { description }),
    ...(startedAtMs !== undefined && { startedAtMs }),
    ...(error !== undefined && { error }),
    ...(undoes !== undefined && { undoes }),
    ...(undoneBy !== undefined && { undoneBy }),
    ...(wait !== undefined && { wait }),
    ...(traffic !== undefined && { traffic }),
    // What failed is what somebody looks for, and it is to be seen among ten thousand.
    targets: [...targets.filter(hasFailed), ...targets.filter((target) => !hasFailed(target))]
      .slice(0, SHOWN_TARGETS)
      .map(describeTargetRow),
    moreTargets: Math.max(0, targets.length - SHOWN_TARGETS),
    ...(asked !== undefined && { target: describeTarget(asked) }),
  }
}

function hasFailed({ status }: ShownTarget): boolean {
  return status === 'Failed'
}

function waitOf(state: CodeDeployState, deployment: Deployment): PageWait | undefined {
  if (deployment.status === 'Ready') return 'READY_WAIT'
  if (isOfServer(deployment)) {
    return deployment.blueGreen?.phase === 'termination-wait' && deployment.status === 'InProgress'
      ? 'TERMINATION_WAIT'
      : undefined
  }
  const target = state.trafficTarget(deployment.deploymentId)
  const isOver = target === undefined || eventOf(target, 'TerminationWait')?.status !== 'InProgress'
  return isOver ? undefined : 'TERMINATION_WAIT'
}

function trafficOf(target: ShownTarget | undefined): PageDeployment['traffic'] {
  if (target?.shift === undefined || target.weightPercent === undefined) return undefined
  const { shift, weightPercent: percent } = target
  const [before, after] =
    'alias' in shift
      ? [`version ${shift.currentVersion}`, `version ${shift.targetVersion}`]
      : [`original (${shift.from.group.name})`, `replacement (${shift.to.group.name})`]
  return [
    { name: after, percent },
    { name: before, percent: 100 - percent },
  ]
}

function describeTargetRow({ targetId: id, status, label, events }: ShownTarget): PageTargetRow {
  const event = events.findLast(({ startedAtMs }) => startedAtMs !== undefined)
  return { id, status, ...(label !== undefined && { label }), ...(event !== undefined && { event: event.name }) }
}

function describeTarget(target: ShownTarget): PageTarget {
  return {
    ...describeTargetRow(target),
    events: target.events.map(({ name, status, startedAtMs, endedAtMs, diagnostics }) => ({
      ...{ name, status },
      ...(startedAtMs !== undefined && { startedAtMs }),
      ...(endedAtMs !== undefined && { endedAtMs }),
      ...(diagnostics !== undefined &&
        diagnostics.errorCode !== 'Success' && {
          error: {
            code: diagnostics.errorCode,
            script: diagnostics.scriptName,
            message: diagnostics.message,
            log: diagnostics.logTail,
          },
        }),
    })),
  }
}
