import type { Target, TargetState } from '../deployment/index.ts'

/** What a reader looks for first. */
export const STATE_ORDER: readonly TargetState[] = [
  'failed',
  'unknown',
  'in-progress',
  'ready',
  'pending',
  'skipped',
  'succeeded',
]

/** Puts the targets that a reader looks for first to the front, and leaves the service's order otherwise. */
export function byUrgency(one: Pick<Target, 'state'>, other: Pick<Target, 'state'>): number {
  return STATE_ORDER.indexOf(one.state) - STATE_ORDER.indexOf(other.state)
}
