import { type DeploymentSnapshot, isTerminal, type Target } from './model.ts'

/**
 * A point of a deployment before its end. `ready`: what is new stands beside what is old, and the service waits for somebody
 * to let traffic move. `traffic-shifted`: what is new has all the traffic and has been judged there, and at most what is old
 * is still kept.
 */
export type WaitPoint = 'ready' | 'traffic-shifted'

/** What a wait is for: the end, or a point before it. */
export type WaitUntil = 'succeeded' | WaitPoint

/** `enough-devices`: as many devices have what is deployed as were to be waited for, whatever the wait was for otherwise. */
export type EndOfWait = WaitPoint | 'enough-devices'

/** A point at which a wait was over while the deployment goes on. */
export interface ReachedPoint {
  readonly point: EndOfWait
  /** With `enough-devices`: how many have what is deployed. */
  readonly devices?: number
  /** How long the service stays at this point by itself, in milliseconds, where the group says so. */
  readonly staysMs?: number
}

/** In the order in which a deployment comes to them. */
const POINTS: readonly WaitPoint[] = ['ready', 'traffic-shifted']

/**
 * The point that ends a wait for `until`: that one, or a later one, because a deployment can go past a point between two looks
 * and need not stop there. `undefined` while there is more to wait for, and once the deployment has ended.
 */
export function reachedPoint(snapshot: DeploymentSnapshot, until: WaitUntil): WaitPoint | undefined {
  if (until === 'succeeded') return undefined
  const point = pointOf(snapshot)
  return point !== undefined && POINTS.indexOf(point) >= POINTS.indexOf(until) ? point : undefined
}

/** Where a deployment is, by its own word and, where traffic moves by itself, by its targets. */
export function pointOf({ deployment, targets }: DeploymentSnapshot): WaitPoint | undefined {
  if (isTerminal(deployment.state)) return undefined
  if (deployment.isTerminationWaitStarted === true) return 'traffic-shifted'
  if (deployment.state === 'ready') return 'ready'
  const isWeighted = targets.length > 0 && targets.every(({ type }) => type === 'lambda' || type === 'ecs')
  return isWeighted && targets.every(hasAllTraffic) ? 'traffic-shifted' : undefined
}

/** Whether traffic has begun to move on a target, or has moved. */
export function hasTrafficBegun({ events }: Target): boolean {
  return events.some(({ name, state }) => TRAFFIC_EVENTS.has(name) && state !== 'pending' && state !== 'skipped')
}

const TRAFFIC_EVENTS: ReadonlySet<string> = new Set(['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'])

/**
 * All of it, and the function behind AfterAllowTraffic has had its say: a verdict of it takes the traffic back. Where no event
 * says so the service's own word is waited for.
 */
function hasAllTraffic({ events, traffic }: Target): boolean {
  if (traffic?.some(({ isNew, percent }) => isNew === true && percent < 100) === true) return false
  const shift = events.findIndex(({ name }) => name === 'AllowTraffic')
  if (shift < 0 || events[shift]?.state !== 'succeeded') return false
  const after = events.find(({ name }) => name === 'AfterAllowTraffic')
  return after === undefined || after.state === 'succeeded' || after.state === 'skipped'
}
