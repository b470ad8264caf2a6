import type { Clock } from '../../clock.ts'
import type { PipelineReporter } from '../events.ts'

/**
 * Warns of credentials that expire before a wait can end: the wait would lose sight of the deployment.
 *
 * @param expiresAt in milliseconds since the epoch; `undefined` when it is not known, or they renew themselves.
 */
export function foretellExpiry(
  expiresAt: number | undefined,
  timeoutMs: number,
  { clock, reporter }: { readonly clock: Clock; readonly reporter: PipelineReporter },
): void {
  const now = clock.now()
  if (expiresAt === undefined || expiresAt >= now + timeoutMs) return
  const when = new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const left =
    expiresAt <= now
      ? `the AWS credentials expired at ${when}`
      : `the AWS credentials expire at ${when}, in ${minutes(expiresAt - now)}`
  const message = `${left}, and the timeout is ${minutes(timeoutMs)}: a wait that is longer than they last ends as "unknown"; get a longer session, or a shorter timeout`
  reporter.report({ type: 'warning', message })
}

function minutes(ms: number): string {
  return ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.floor(ms / 60_000)} min`
}
