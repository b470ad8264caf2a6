import { type DeploymentResult, type ReachedPoint, unitOf } from '../deployment/index.ts'
import { formatDuration } from './duration.ts'

/** What a wait that ended before the deployment came to, and what is still to come. Each is one line of plain text. */
export interface ReachedWords {
  /** Follows the deployment's id: `is ready`. */
  readonly what: string
  readonly toCome: string
}

/** Says where a deployment was when the wait for it was over, and what the service does from there. */
export function describeReached(
  { point, staysMs, devices = 0 }: ReachedPoint,
  targets: DeploymentResult['targets'],
): ReachedWords {
  const time = staysMs === undefined ? undefined : formatDuration(staysMs).replace(/ 00 (?:s|min)$/, '')
  if (point === 'enough-devices') {
    const toCome =
      'it goes on: devices that have not begun get it when it is their turn, until it ends or somebody stops it'
    return { what: `has brought its release to ${devices} ${unitOf('device', devices)}`, toCome }
  }
  if (point === 'ready') {
    const patience =
      time === undefined ? 'is stopped when nobody does in time' : `is stopped when nobody does in ${time}`
    return {
      what: 'is ready',
      toCome: `no traffic has moved yet; it waits for somebody to continue it, and ${patience}`,
    }
  }
  const what = 'has moved all traffic'
  const type = targets[0]?.type
  // A function has nothing to keep.
  if (type === 'lambda') return { what, toCome: 'the service has yet to call it succeeded' }
  const old = type === 'ecs' ? 'the tasks that ran before' : 'the instances that served before'
  const kept = time === undefined ? `${old} are kept for a time` : `${old} are kept for ${time}`
  return { what, toCome: `${kept} and then removed; until then it can be rolled back` }
}
