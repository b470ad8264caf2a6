import {
  type DeploymentSnapshot,
  isTerminal,
  type LifecycleEvent,
  type Target,
  type TargetCounts,
  totalOf,
} from '../deployment/index.ts'
import { formatDuration } from './duration.ts'
import { untrustedText } from './untrusted.ts'

/**
 * What changed between two looks, one short line each: every lifecycle event of every target that is known. Of a fleet
 * too large to be looked at in full, only the failures.
 */
export function describeChanges(before: DeploymentSnapshot | undefined, now: DeploymentSnapshot): string[] {
  const { deployment, targets } = now
  const lines: string[] = []
  const known = new Map(before?.targets.map((target) => [target.id, target]))
  const width = Math.max(0, ...targets.map(({ id }) => id.length))
  const isPartial = deployment.counts !== undefined && totalOf(deployment.counts) > targets.length
  for (const target of targets) {
    const news = targetChanges(known.get(target.id), target)
    const told = isPartial ? news.filter(({ isFailure }) => isFailure) : news
    lines.push(...told.map(({ text }) => `${target.id.padEnd(width)}  ${text}`))
  }
  const { heldUp } = deployment
  if (heldUp !== undefined && heldUp !== before?.deployment.heldUp) lines.push(untrustedText(heldUp))
  if (before?.deployment.nativeStatus === deployment.nativeStatus) return lines
  const status = `${deployment.id} ${deployment.nativeStatus}${countsSuffix(deployment.counts)}`
  // What became of the targets leads to the end of a deployment, and follows from its beginning.
  return isTerminal(deployment.state) ? [...lines, status] : [status, ...lines]
}

/** The overview of a fleet in one phrase: `2 of 3 done, 1 in progress`. */
export function describeCounts(counts: TargetCounts): string {
  const parts = [`${counts.succeeded} of ${totalOf(counts)} done`]
  if (counts.inProgress > 0) parts.push(`${counts.inProgress} in progress`)
  if (counts.ready > 0) parts.push(`${counts.ready} ready`)
  if (counts.failed > 0) parts.push(`${counts.failed} failed`)
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped`)
  return parts.join(', ')
}

function countsSuffix(counts: TargetCounts | undefined): string {
  return counts === undefined || totalOf(counts) === 0 ? '' : ` (${describeCounts(counts)})`
}

interface News {
  readonly text: string
  readonly isFailure: boolean
}

function targetChanges(before: Target | undefined, now: Target): News[] {
  const known = new Map(before?.events.map((event) => [event.name, event.state]))
  // An event that waits is no news, and one that was skipped follows from what is told of its target.
  const changed = now.events.filter(
    ({ name, state }) => state !== known.get(name) && state !== 'pending' && state !== 'skipped',
  )
  const news = changed.map((event) => ({
    text: `${event.name.padEnd(18)} ${describeEvent(event)}`,
    isFailure: event.state === 'failed',
  }))
  const traffic = describeTraffic(now)
  if (traffic !== undefined && traffic !== (before === undefined ? undefined : describeTraffic(before))) {
    news.push({ text: traffic, isFailure: false })
  }
  if (before?.state !== now.state && !eventsTell(now)) {
    // A device that got nothing has a word of its own for why.
    news.push({ text: now.type === 'device' ? now.nativeStatus : now.state, isFailure: now.state === 'failed' })
  }
  return news
}

/** Where traffic goes, the new version first: `traffic: 10 % to version 4, 90 % to version 3`. */
export function describeTraffic({ traffic }: Pick<Target, 'traffic'>): string | undefined {
  if (traffic === undefined) return undefined
  const shares = traffic.toSorted((one, other) => Number(other.isNew ?? false) - Number(one.isNew ?? false))
  return `traffic: ${shares.map(({ name, percent }) => `${Math.round(percent)} % to ${name}`).join(', ')}`
}

/** Whether a target's events say what became of it. */
function eventsTell({ state, events }: Target): boolean {
  if (state === 'pending') return true
  if (state === 'skipped' || state === 'unknown') return false
  return state === 'failed' ? events.some((event) => event.state === 'failed') : events.length > 0
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
