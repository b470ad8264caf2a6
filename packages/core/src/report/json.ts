import type { DeploymentResult, DeploymentSnapshot, LifecycleEvent, Target } from '../deployment/index.ts'
import { toRevisionJson } from '../revision/index.ts'

type Json = Readonly<Record<string, unknown>>

/** A target for a machine: times in ISO 8601, everything that the service told. */
export function targetJson({ id, type, state, nativeStatus, events, updatedAt, traffic }: Target): Json {
  return {
    targetId: id,
    type,
    state,
    status: nativeStatus,
    lifecycleEvents: events.map(eventJson),
    ...(updatedAt !== undefined && { updatedAt: time(updatedAt) }),
    ...(traffic !== undefined && { traffic }),
  }
}

function eventJson({ name, state, startedAt, endedAt, diagnostics }: LifecycleEvent): Json {
  return {
    name,
    state,
    ...(startedAt !== undefined && { startedAt: time(startedAt) }),
    ...(endedAt !== undefined && { endedAt: time(endedAt) }),
    ...(diagnostics !== undefined && { diagnostics }),
  }
}

/** A look at a deployment for a machine. */
export function snapshotJson({ deployment, targets }: DeploymentSnapshot): Json {
  const { id, state, nativeStatus, counts, failure, revision, applicationName, deploymentGroupName } = deployment
  return {
    deploymentId: id,
    state,
    status: nativeStatus,
    ...(applicationName !== undefined && { applicationName }),
    ...(deploymentGroupName !== undefined && { deploymentGroupName }),
    ...(counts !== undefined && { counts }),
    ...(failure !== undefined && { failure }),
    ...(revision !== undefined && { revision: toRevisionJson(revision) }),
    targets: targets.map(targetJson),
  }
}

/** The last word on a deployment for a machine: the line of `type: "result"`. */
export function resultJson(result: DeploymentResult): Json {
  const { outcome, deploymentId, status, targets, failure, actionTaken, rollback, elapsedMs, deployment } = result
  const { redeployed } = result
  return {
    type: 'result',
    outcome,
    deploymentId,
    status,
    actionTaken,
    elapsedSeconds: Math.round(elapsedMs) / 1000,
    ...(deployment?.counts !== undefined && { counts: deployment.counts }),
    ...(deployment?.revision !== undefined && { revision: toRevisionJson(deployment.revision) }),
    ...(rollback !== undefined && { rollback }),
    ...(redeployed !== undefined && { redeployed }),
    targets: targets.map(targetJson),
    ...(failure !== undefined && { failure }),
  }
}

function time(ms: number): string {
  return new Date(ms).toISOString()
}
