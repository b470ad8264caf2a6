import {
  type Deployment,
  type DeploymentResult,
  type DeploymentSnapshot,
  type LifecycleEvent,
  type ReachedPoint,
  serviceOf,
  type Target,
} from '../deployment/index.ts'
import type { ContinueResult } from '../pipeline/continue.ts'
import { toRevisionJson } from '../revision/index.ts'
import { failedEventOf } from './failed-events.ts'
import { describeReached } from './reached.ts'

type Json = Readonly<Record<string, unknown>>

/** A target for a machine: times in ISO 8601, everything that the service told. */
export function targetJson(target: Target): Json {
  const { id, type, state, nativeStatus, events, updatedAt, traffic } = target
  return {
    targetId: id,
    type,
    state,
    status: nativeStatus,
    ...failureFields(target),
    lifecycleEvents: events.map(eventJson),
    ...(updatedAt !== undefined && { updatedAt: time(updatedAt) }),
    ...(traffic !== undefined && { traffic }),
  }
}

/** What a core device tells of its failure, where those look who know nothing of lifecycle events. */
export function failureFields(target: Target): Json {
  const { detailedStatus, deviceState, cause, errorStack, errorTypes } = failedEventOf(target)?.diagnostics ?? {}
  return {
    ...(detailedStatus !== undefined && { detailedStatus }),
    ...(deviceState !== undefined && { deviceState }),
    ...(cause !== undefined && { cause }),
    ...(errorStack !== undefined && { errorStack }),
    ...(errorTypes !== undefined && { errorTypes }),
  }
}

function eventJson({ name, state, startedAt, endedAt, diagnostics, hook }: LifecycleEvent): Json {
  return {
    name,
    state,
    ...(startedAt !== undefined && { startedAt: time(startedAt) }),
    ...(endedAt !== undefined && { endedAt: time(endedAt) }),
    ...(diagnostics !== undefined && { diagnostics }),
    ...(hook !== undefined && { hook }),
  }
}

/** A look at a deployment for a machine. */
export function snapshotJson({ deployment, targets }: DeploymentSnapshot): Json {
  const { id, state, nativeStatus, counts, failure, revision, heldUp } = deployment
  const { service, applicationName, deploymentGroupName } = deployment
  return {
    deploymentId: id,
    state,
    status: nativeStatus,
    ...(applicationName !== undefined && { applicationName }),
    ...(deploymentGroupName !== undefined && { deploymentGroupName }),
    ...(service !== undefined && { service }),
    ...(counts !== undefined && { counts }),
    ...moreCounts(deployment),
    ...(heldUp !== undefined && { heldUp }),
    ...(failure !== undefined && { failure }),
    ...(revision !== undefined && { revision: toRevisionJson(revision) }),
    targets: targets.map(targetJson),
  }
}

/** What a service counts beside the states that all have. */
function moreCounts({ nativeCounts, uncounted }: Pick<Deployment, 'nativeCounts' | 'uncounted'> = {}): Json {
  return { ...(nativeCounts !== undefined && { nativeCounts }), ...(uncounted !== undefined && { uncounted }) }
}

/** That a deployment goes on from a wait of the service, or has done so before, for a machine. */
export function continuedJson({ kind, deploymentId, from, status }: ContinueResult): Json {
  return { type: 'deployment-continued', deploymentId, from, continued: kind === 'continued', status }
}

/** The last word on a deployment for a machine: the line of `type: "result"`. */
export function resultJson(result: DeploymentResult): Json {
  const { outcome, deploymentId, status, targets, failure, actionTaken, rollback, elapsedMs, deployment } = result
  const { redeployed, reached } = result
  return {
    type: 'result',
    outcome,
    deploymentId,
    status,
    actionTaken,
    elapsedSeconds: Math.round(elapsedMs) / 1000,
    service: serviceOf(result),
    ...(deployment?.counts !== undefined && { counts: deployment.counts }),
    ...moreCounts(deployment),
    ...(deployment?.heldUp !== undefined && { heldUp: deployment.heldUp }),
    ...(deployment?.revision !== undefined && { revision: toRevisionJson(deployment.revision) }),
    ...(reached !== undefined && { reached: reachedJson(reached, targets) }),
    ...(rollback !== undefined && { rollback }),
    ...(redeployed !== undefined && { redeployed }),
    targets: targets.map(targetJson),
    ...(failure !== undefined && { failure }),
  }
}

function reachedJson(reached: ReachedPoint, targets: readonly Target[]): Json {
  const { point, staysMs } = reached
  const { toCome } = describeReached(reached, targets)
  return { point, ...(staysMs !== undefined && { staysSeconds: staysMs / 1000 }), toCome }
}

function time(ms: number): string {
  return new Date(ms).toISOString()
}
