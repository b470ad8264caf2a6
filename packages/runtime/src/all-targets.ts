import { startDeadline, untilAborted } from '@slipway/core/clock'
import { type DeploymentResult, type Target, totalOf, unitOf } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import type { Host } from './host.ts'

/** How long a fleet may take to be described: 10,000 instances are 500 calls, one after the other. */
const DESCRIBE_WITHIN_MS = 60_000

/**
 * A result with all of its deployment's targets. The watch of a large fleet counts them and describes only those that
 * failed; a report shows each. As many as can be had are better than none: what is missing is a warning.
 */
export async function describeAllTargets(
  result: DeploymentResult,
  ports: {
    readonly provider: Pick<DeploymentProvider, 'listTargets'>
    readonly reporter: PipelineReporter
    readonly host: Pick<Host, 'clock' | 'cancelled'>
  },
): Promise<DeploymentResult> {
  const { provider, reporter, host } = ports
  const counts = result.deployment?.counts
  const total = counts === undefined ? 0 : totalOf(counts)
  // Whom we lost sight of before will not answer now, and who cancels us does not wait.
  const isReachable = result.outcome !== 'unknown' && result.outcome !== 'cancelled' && !host.cancelled.aborted
  if (result.targets.length >= total || !isReachable) return result
  const targets = new Map(result.targets.map((target) => [target.id, target]))
  const deadline = startDeadline(host.clock, DESCRIBE_WITHIN_MS)
  const signal = AbortSignal.any([host.cancelled, deadline.signal])
  try {
    await untilAborted(collect(provider.listTargets(result.deploymentId, {}, { signal }), targets), signal)
  } catch (error) {
    if (!signal.aborted && !(error instanceof SlipwayError)) throw error
    const reason = error instanceof SlipwayError ? error.message : 'there was no time for more'
    const known = `${targets.size} of ${total} ${unitOf(result.targets[0]?.type, total)}`
    reporter.report({ type: 'warning', message: `the report describes ${known}: ${reason}` })
  } finally {
    deadline.clear()
  }
  return { ...result, targets: [...targets.values()] }
}

async function collect(pages: AsyncIterable<readonly Target[]>, targets: Map<string, Target>): Promise<void> {
  for await (const page of pages) for (const target of page) targets.set(target.id, target)
}
