import { createCodeDeployProvider, createFunctionLogs } from '@slipway/aws'
import type { Clock } from '@slipway/core/clock'
import type { DeploymentResult } from '@slipway/core/deployment'
import { deploy, type OpenedRelease, type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { DeploymentRequest } from '@slipway/core/provider'
import type { World } from '../world/world.ts'

/** The engine is in this process: looks cost nobody anything. */
const LOOK_EVERY_MS = 100

export interface StepPorts {
  readonly world: World
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Whether a failure is looked into: of one that was forced there is nothing to learn. @defaultValue true */
  readonly isExplained?: boolean
}

export type DeployedStep =
  | { readonly kind: 'ended'; readonly result: DeploymentResult }
  /** What would be deployed is what runs. */
  | { readonly kind: 'not-deployed'; readonly reason: string }

/**
 * Deploys to the rehearsal's engine, and waits, by the same functions and adapters that deploy for real.
 *
 * @param during is told of the deployment as soon as there is one; what it does goes on until the signal that it is given aborts.
 */
export async function deployStep(
  request: DeploymentRequest,
  ports: StepPorts & { readonly release?: Pick<OpenedRelease, 'prepare'> },
  during: (deploymentId: string, until: AbortSignal) => Promise<void>,
): Promise<DeployedStep> {
  const { world, reporter, clock, signal, release, isExplained = true } = ports
  const provider = createCodeDeployProvider(world.settings)
  const schedule = { floorMs: LOOK_EVERY_MS, random: Math.random, isFullDetail: true }
  const started = await deploy(
    request,
    { provider, reporter, clock, schedule },
    { signal, ifBusy: 'fail', ...(release !== undefined && { release }) },
  )
  signal.throwIfAborted()
  if (started.kind === 'not-deployed') return { kind: 'not-deployed', reason: started.notDeployed.reason.message }
  const { deploymentId } = started
  const ended = new AbortController()
  const broken = new AbortController()
  const company = during(deploymentId, AbortSignal.any([signal, ended.signal])).catch((error: unknown) => {
    // Whoever was to let the deployment go on does so no longer.
    broken.abort(error)
    throw error
  })
  // It is told below, once nothing is waited for any more.
  company.catch(() => undefined)
  try {
    const result = await waitForStatus(
      // How long all may take is said by the signal.
      { deploymentId, timeoutMs: Number.MAX_SAFE_INTEGER },
      {
        provider,
        reporter,
        clock,
        schedule,
        ...(isExplained && { hooks: { appSpecs: provider, logs: createFunctionLogs(world.settings) } }),
        groups: provider,
      },
      AbortSignal.any([signal, broken.signal]),
    )
    signal.throwIfAborted()
    return { kind: 'ended', result }
  } finally {
    ended.abort()
    await company.catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
}
