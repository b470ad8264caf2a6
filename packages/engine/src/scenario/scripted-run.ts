import type { Deployment, ShownTarget } from '../codedeploy/model/deployment.ts'
import { castOf } from './cast.ts'
import { countOverview, type Performance, showDeployment, showTargetAt } from './deployment-timeline.ts'
import type { RollbackScript, ScriptedDeployment } from './scenario.ts'

/** The script that a deployment follows. It is kept with the deployment, so that no restart and no other scenario changes it. */
export interface ScriptedRun extends Performance {
  readonly script: Performance['script'] & Pick<ScriptedDeployment, 'rollback'>
  readonly region: string
  readonly accountId: string
  /** What a request to stop it said about a rollback. */
  readonly rollbackOnStop?: boolean
  /** Until when whoever listens has been told of it, since its creation. */
  readonly toldUntilMs?: number
  /** Whether what follows from its end has been kept. */
  readonly isSettled?: boolean
  /** The rollback that is still to come, once the deployment has ended. */
  readonly pendingRollback?: RollbackScript
}

/** A deployment as its script has it now; nothing of that is kept before the end. */
export function showRun(deployment: Deployment, nowMs: number): Deployment {
  const { script, createdAtMs, error: _, ...rest } = deployment
  if (script === undefined) return deployment
  const elapsedMs = elapsed(deployment, nowMs)
  const { startedAtMs, completedAtMs, ...shown } = showDeployment(script, elapsedMs)
  return {
    ...rest,
    script,
    createdAtMs,
    ...shown,
    counts: countOverview(script, elapsedMs),
    ...(startedAtMs !== undefined && { startedAtMs: createdAtMs + startedAtMs }),
    ...(completedAtMs !== undefined && { completedAtMs: createdAtMs + completedAtMs }),
  }
}

/** Every target as its script has it now, in the order of work. */
export function showRunTargets(deployment: Deployment, run: ScriptedRun, nowMs: number): readonly ShownTarget[] {
  return castOf(run.script).ids.flatMap((_, place) => showPlace(deployment, run, place, nowMs) ?? [])
}

/** One target as its script has it now, by its id. */
export function showRunTarget(
  deployment: Deployment,
  run: ScriptedRun,
  targetId: string,
  nowMs: number,
): ShownTarget | undefined {
  const place = castOf(run.script).places.get(targetId)
  return place === undefined ? undefined : showPlace(deployment, run, place, nowMs)
}

function showPlace(deployment: Deployment, run: ScriptedRun, place: number, nowMs: number): ShownTarget | undefined {
  const shown = showTargetAt(run, place, elapsed(deployment, nowMs))
  const targetId = castOf(run.script).ids[place]
  if (shown === undefined || targetId === undefined) return undefined
  const { deploymentId, createdAtMs } = deployment
  return {
    targetId,
    targetArn: arnOf(targetId, deployment, run),
    deploymentId,
    rank: place,
    status: shown.status,
    updatedAtMs: createdAtMs + shown.changedAtMs,
    events: shown.events.map(({ startedAtMs, endedAtMs, ...event }) => ({
      ...event,
      ...(startedAtMs !== undefined && { startedAtMs: createdAtMs + startedAtMs }),
      ...(endedAtMs !== undefined && { endedAtMs: createdAtMs + endedAtMs }),
    })),
  }
}

/** A clock that was ahead before a restart must not show a time before the beginning. */
function elapsed({ createdAtMs }: Deployment, nowMs: number): number {
  return Math.max(0, nowMs - createdAtMs)
}

function arnOf(targetId: string, { computePlatform }: Deployment, { region, accountId }: ScriptedRun): string {
  if (computePlatform === 'Lambda') return `arn:aws:lambda:${region}:${accountId}:function:${targetId}`
  if (computePlatform === 'ECS') return `arn:aws:ecs:${region}:${accountId}:service/${targetId.replaceAll(':', '/')}`
  const service = targetId.startsWith('i-') ? 'ec2' : 'codedeploy'
  return `arn:aws:${service}:${region}:${accountId}:instance/${targetId}`
}
