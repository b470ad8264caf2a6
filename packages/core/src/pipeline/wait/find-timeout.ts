import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import type { WaitUntil } from '../../deployment/wait-point.ts'
import { SlipwayError } from '../../errors.ts'
import type { AppSpecReader, CallOptions, DeploymentRequest, GroupReader } from '../../provider.ts'
import type { PipelineReporter } from '../events.ts'
import { hookFunctionsOf } from '../hooks/hook-functions-of.ts'
import { type DerivedTimeout, deriveTimeout, timeoutWithoutGroup } from './derive-timeout.ts'

/** What is deployed where, as far as it decides how long that can take. */
export type TimeoutSubject = Pick<DeploymentRequest, 'applicationName' | 'deploymentGroupName' | 'configurationName'> &
  Partial<Pick<DeploymentRequest, 'revision'>> & {
    /** @defaultValue 'succeeded' */
    readonly waitUntil?: WaitUntil
  }

export interface FindTimeoutPorts {
  readonly provider: Pick<GroupReader, 'describeGroup' | 'describeConfiguration'> & AppSpecReader
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** How long the group may be asked for: whoever cannot be reached is told so by the deployment itself. */
const ASK_WITHIN_MS = 15_000
/** The predefined ones for instances wait for nothing but the instances (user guide, "Deployment configurations"). */
const WITHOUT_WAITS: ReadonlySet<string> = new Set([
  'CodeDeployDefault.OneAtATime',
  'CodeDeployDefault.HalfAtATime',
  'CodeDeployDefault.AllAtOnce',
])

/**
 * Finds out how long a deployment is to be waited for where nobody has said so, and tells it. What the group does not tell,
 * for want of a right or of an answer, is no failure: then it is an hour.
 *
 * @throws the signal's reason.
 */
export async function findTimeout(
  subject: TimeoutSubject,
  { provider, reporter, clock }: FindTimeoutPorts,
  { signal: cancelled = new AbortController().signal }: CallOptions = {},
): Promise<DerivedTimeout> {
  const deadline = startDeadline(clock, ASK_WITHIN_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  let timeout: DerivedTimeout
  try {
    timeout = await untilAborted(ask(subject, provider, signal), signal)
  } catch (error) {
    cancelled.throwIfAborted()
    if (!deadline.signal.aborted && !(error instanceof SlipwayError)) throw error
    timeout = timeoutWithoutGroup(error instanceof SlipwayError ? error.message : 'the service did not answer in time')
  } finally {
    deadline.clear()
  }
  reporter.report({ type: 'timeout-derived', timeout })
  return timeout
}

async function ask(
  subject: TimeoutSubject,
  provider: FindTimeoutPorts['provider'],
  signal: AbortSignal,
): Promise<DerivedTimeout> {
  const { applicationName, deploymentGroupName, configurationName, waitUntil: until } = subject
  const group = await provider.describeGroup(applicationName, deploymentGroupName, { signal })
  const name = configurationName ?? group.configurationName
  if (name === undefined || WITHOUT_WAITS.has(name)) return deriveTimeout(group, undefined, { until })
  const [configuration, hookCount] = await Promise.all([
    provider.describeConfiguration(name, { signal }),
    group.platform === 'server' ? 0 : countHooks(subject, provider, signal),
  ])
  return deriveTimeout(group, configuration, { hookCount, until })
}

/** None where the file cannot be had: its hooks are then what the hour is for. */
async function countHooks(
  subject: TimeoutSubject,
  provider: FindTimeoutPorts['provider'],
  signal: AbortSignal,
): Promise<number> {
  try {
    return (await hookFunctionsOf(subject, provider, { signal })).size
  } catch (error) {
    if (error instanceof SlipwayError) return 0
    throw error
  }
}
