import { type Deployment, type Target, totalOf, unitOf } from '../../deployment/index.ts'

/** Which failures fail a step: the deployment's own, or that of any target, which the configuration may tolerate. */
export type FailOn = 'deployment' | 'any-target'

/** How many of the failed targets are named. */
const NAMED_TARGETS = 5

/**
 * Why a deployment that succeeded, or came to the point that was waited for, is a failure where no target may fail;
 * `undefined` when none did, or it did not get there.
 */
export function describeFailedTargets(
  seen: {
    readonly main?: Deployment
    readonly targets: readonly Target[]
  },
  isPointReached = false,
): { readonly code: 'TARGETS_FAILED'; readonly message: string } | undefined {
  const { main, targets } = seen
  if (main === undefined || (main.state !== 'succeeded' && !isPointReached)) return undefined
  const failed = targets.filter(({ state }) => state === 'failed')
  const count = main.counts?.failed ?? failed.length
  if (count === 0) return undefined
  const total = main.counts === undefined ? targets.length : totalOf(main.counts)
  const names = failed.slice(0, NAMED_TARGETS).map(({ id }) => id)
  const rest = count - names.length
  const listed = rest > 0 && names.length > 0 ? [...names, `${rest} more`] : names
  const named = listed.length === 0 ? '' : `: ${listed.join(', ')}`
  const message = `the service calls it ${main.nativeStatus}, though ${count} of ${total} ${unitOf(targets[0]?.type, total)} failed${named}`
  return { code: 'TARGETS_FAILED', message }
}
