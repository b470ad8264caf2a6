import type { DerivedTimeout, ServiceWait } from '../pipeline/wait/derive-timeout.ts'
import { formatDuration } from './duration.ts'
import { untrustedText } from './untrusted.ts'

/** GitHub's limit for a job on a hosted runner ("Usage limits"). */
const JOB_LIMIT_MS = 6 * 3_600_000
const HOUR_MS = 3_600_000

/**
 * How long a deployment is waited for and why, in one line; `undefined` for the plain hour, which is no news.
 *
 * @param isJob whether a job of a workflow waits, which has a limit of its own
 */
export function describeTimeout(timeout: DerivedTimeout, isJob = false): string | undefined {
  const { timeoutMs, waits, isCapped, unknown, unknownSubject = 'what the group itself waits for' } = timeout
  if (unknown !== undefined) {
    return untrustedText(`timeout ${round(timeoutMs)}: ${unknownSubject} is not known: ${unknown}`)
  }
  if (waits.length === 0) return undefined
  const restMs = timeoutMs - waits.reduce((sum, { ms }) => sum + ms, 0)
  const base = isCapped || restMs === HOUR_MS ? 'an hour' : round(restMs)
  const parts = [base, ...waits.map((wait) => describeWait(wait, timeout))]
  const cap = isCapped ? ', and no longer than the service lets a deployment run' : ''
  const hint = isJob && timeoutMs > JOB_LIMIT_MS ? ' (a job on a hosted runner ends after 6 h)' : ''
  return untrustedText(`timeout ${round(timeoutMs)}: ${parts.join(', ')}${cap}${hint}`)
}

function describeWait(
  { kind, ms, count }: ServiceWait,
  { configurationName = 'the configuration' }: DerivedTimeout,
): string {
  const time = round(ms)
  switch (kind) {
    case 'traffic':
      return `${time} in which traffic shifts (${configurationName})`
    case 'zones':
      return `${time} in which up to six zones are watched (${configurationName})`
    case 'hooks':
      return count === 1
        ? `${time} in which a hook function may answer`
        : `${time} in which ${count} hook functions may answer`
    case 'ready':
      return `${time} in which a person may let traffic move`
    case 'termination':
      return `${time} in which the old instances are kept`
    case 'phases':
      return `${time} until the last phase begins`
    case 'rollout':
      return `${time} in which ${count} devices are told one after another`
    case 'device':
      return `${time} that a device may work on it`
  }
}

/** Waits are whole minutes but for those of zones: `1 h`, `1 h 48 min`, `45 min`. */
function round(ms: number): string {
  return formatDuration(ms).replace(/ 00 (?:s|min)$/, '')
}
