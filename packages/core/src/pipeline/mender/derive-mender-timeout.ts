import type { MenderPhase } from '../../provider.ts'
import type { DerivedTimeout } from '../wait/derive-timeout.ts'

/** Devices ask every half hour unless they are told otherwise: two turns, and time to install. */
const BASE_TIMEOUT_MS = (3 * 3_600_000) / 2

/**
 * How long a deployment is waited for where nobody has said so: an hour and a half, which is two polls of a device with the client's
 * own settings and the update, counted from when its last phase begins.
 */
export function deriveMenderTimeout(
  { phases = [] }: { readonly phases?: readonly MenderPhase[] },
  nowMs: number,
): DerivedTimeout {
  const lastStart = Math.max(nowMs, ...phases.flatMap(({ startsAt }) => startsAt ?? []))
  const waits = lastStart > nowMs ? [{ kind: 'phases', ms: lastStart - nowMs } as const] : []
  return { timeoutMs: BASE_TIMEOUT_MS + (lastStart - nowMs), waits, isCapped: false }
}
