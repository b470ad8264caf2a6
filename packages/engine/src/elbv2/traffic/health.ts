import type { HealthCheck } from '../model.ts'

/** What one check came to. The codes and words are those of DescribeTargetHealth. */
export type CheckResult =
  | { readonly isOk: true }
  | {
      readonly isOk: false
      readonly reason: 'Target.ResponseCodeMismatch' | 'Target.Timeout' | 'Target.FailedHealthChecks'
      readonly description: string
    }

/** What checks have said of a target so far. */
export type Health =
  | { readonly state: 'initial'; readonly failures: number }
  | { readonly state: 'healthy'; readonly failures: number }
  | { readonly state: 'unhealthy'; readonly passes: number; readonly reason: string; readonly description: string }

export const INITIAL: Health = { state: 'initial', failures: 0 }

/**
 * A new target is healthy with the first check that passes; later a change needs as many checks in a row as the thresholds
 * say (user guide of application load balancers, "Health checks for target groups").
 */
export function afterCheck(
  health: Health,
  result: CheckResult,
  { healthyThreshold, unhealthyThreshold }: Pick<HealthCheck, 'healthyThreshold' | 'unhealthyThreshold'>,
): Health {
  if (result.isOk) {
    if (health.state !== 'unhealthy') return { state: 'healthy', failures: 0 }
    const passes = health.passes + 1
    return passes >= healthyThreshold ? { state: 'healthy', failures: 0 } : { ...health, passes }
  }
  const { reason, description } = result
  if (health.state === 'unhealthy') return { state: 'unhealthy', passes: 0, reason, description }
  const failures = health.failures + 1
  if (failures >= unhealthyThreshold) return { state: 'unhealthy', passes: 0, reason, description }
  return { ...health, failures }
}

/** Whether a code is one of a matcher's: `200`, `200,202`, `200-299`. */
export function matchesCode(matcher: string, code: number): boolean {
  return matcher.split(',').some((part) => {
    const [from = '', to = from] = part.trim().split('-')
    return code >= Number(from) && code <= Number(to)
  })
}
