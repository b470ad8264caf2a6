import type { DeploymentSnapshot, LifecycleEvent, Target, TargetCounts } from '../deployment/index.ts'
import { formatDuration } from './duration.ts'

/** What changed between two looks, one short line each: every lifecycle event of every target that is known. */
export function describeChanges(before: DeploymentSnapshot | undefined, now: DeploymentSnapshot): string[] {
  const lines: string[] = []
  if (before?.deployment.nativeStatus !== now.deployment.nativeStatus) {
    lines.push(`${now.deployment.id} ${now.deployment.nativeStatus}${countsSuffix(now.deployment.counts)}`)
  }
  const known = new Map(before?.targets.map((target) => [target.id, target]))
  const width = Math.max(0, ...now.targets.map(({ id }) => id.length))
  for (const target of now.targets) lines.push(...targetChanges(known.get(target.id), target, width))
  return lines
}

/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
export function describeCounts(counts: TargetCounts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const parts = [`${counts.succeeded} of ${total} done`]
  if (counts.inProgress > 0) parts.push(`${counts.inProgress} in progress`)
  if (counts.ready > 0) parts.push(`${counts.ready} ready`)
  if (counts.failed > 0) parts.push(`${counts.failed} failed`)
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped`)
  return parts.join(', ')
}

function countsSuffix(counts: TargetCounts | undefined): string {
  if (counts === undefined || Object.values(counts).every((count) => count === 0)) return ''
  return ` (${describeCounts(counts)})`
}

function targetChanges(before: Target | undefined, now: Target, width: number): string[] {
  const lines: string[] = []
  const known = new Map(before?.events.map((event) => [event.name, event.state]))
  for (const event of now.events) {
    const was = known.get(event.name) ?? 'pending'
    // An event that is pending or that ran and ended between two looks without doing anything is no news.
    if (event.state === was || event.state === 'pending') continue
    lines.push(`${now.id.padEnd(width)}  ${event.name.padEnd(18)} ${describeEvent(event)}`)
  }
  if (before?.nativeStatus !== now.nativeStatus && now.state === 'skipped' && before !== undefined) {
    return [`${now.id.padEnd(width)}  skipped`]
  }
  return lines
}

function describeEvent({ state, startedAt, endedAt, diagnostics }: LifecycleEvent): string {
  const time = startedAt === undefined || endedAt === undefined ? '' : ` in ${formatDuration(endedAt - startedAt)}`
  switch (state) {
    case 'in-progress':
      return 'started'
    case 'succeeded':
      return `succeeded${time}`
    case 'failed':
      return `failed${time}${diagnostics === undefined ? '' : ` (${diagnostics.errorCode})`}`
    default:
      return state
  }
}
