import type { DeploymentResult } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { WaitedService } from '@slipway/runtime/service'
import { tellGitHub } from './github-report.ts'
import type { Outside } from './step.ts'
import { redeployedOf, reportResult, type WaitInputs } from './wait-and-report.ts'

/** How long the look at a deployment may take that a step was cut off from. */
const LOOK_WITHIN_MS = 3_000

/**
 * The `post` of the steps that start or watch a deployment: when `main` was cut off before it had told what became of the
 * deployment, looks once and tells it; and tells GitHub what a cancelled `main` had no time for.
 *
 * @param open makes the service that is asked, once there is something to ask
 */
export async function finishReport(
  inputs: WaitInputs,
  outside: Outside,
  open: () => Promise<WaitedService>,
): Promise<number> {
  const { workflow } = outside
  const deploymentId = workflow.getState('deployment-id')
  if (deploymentId === '') return 0
  const recordId = workflow.getState('record-id') || undefined
  const isReported = workflow.getState('reported') === 'true'
  const isTold = workflow.getState('told-github') === 'true' || (recordId === undefined && !inputs.comment)
  if (isReported && isTold) return 0
  const service = await open()
  const result = await lookOnce(deploymentId, inputs, service)
  if (!isReported) {
    const { renderResult } = await import('@slipway/core/report')
    workflow.print(
      ['the step was cut off before it could report', ...renderResult(result, undefined, 'workflow')].join('\n'),
    )
    await reportResult(result, inputs, { ...outside, service })
  }
  if (!isTold) await tellGitHub(result, inputs, { ...outside, recordId })
  return 0
}

/** What is known of the deployment now. A service that does not answer leaves it unknown; the job's end is never failed by it. */
async function lookOnce(
  deploymentId: string,
  inputs: WaitInputs,
  { host, provider, failOn }: WaitedService,
): Promise<DeploymentResult> {
  const { waitForStatus } = await import('@slipway/core/pipeline')
  const { clock, random, cancelled } = host
  const reporter = { report: () => undefined }
  const redeployed = redeployedOf(inputs)
  try {
    const result = await waitForStatus(
      {
        deploymentId,
        timeoutMs: LOOK_WITHIN_MS,
        ...(failOn !== undefined && { failOn }),
        onTimeout: 'leave',
        onCancel: 'leave',
        ...(redeployed !== undefined && { redeployed }),
      },
      { provider, reporter, clock, schedule: { floorMs: 1_000, random } },
      cancelled,
    )
    // Not our patience ended the wait, but whoever ended the step.
    if (result.outcome !== 'timed-out') return result
    const message = `deployment ${deploymentId} was still ${result.status} when the job ended`
    return { ...result, outcome: 'cancelled', failure: { code: 'CANCELLED', message } }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    const failure = { code: error.code, message: error.message }
    return {
      outcome: 'unknown',
      deploymentId,
      ...(provider.name !== undefined && { service: provider.name }),
      status: 'Unknown',
      targets: [],
      failure,
      actionTaken: 'none',
      elapsedMs: 0,
    }
  }
}
