import { SlipwayError } from '@slipway/core/errors'
import type {
  menderDeploymentOptions,
  menderServerOptions,
  menderTargetOptions,
  menderWaitOptions,
  OptionValues,
} from '@slipway/core/inputs'
import { checkMenderTarget } from '@slipway/core/inputs'
import type {
  DeployMenderOptions,
  DeployMenderPorts,
  DeployMenderRequest,
  MenderPlan,
  MenderStart,
} from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import { localFiles } from '@slipway/runtime/local-files'
import { readMenderRequest } from '@slipway/runtime/mender-request'
import { menderTimeout, openMenderService } from '@slipway/runtime/mender-service'
import { endNotDeployed } from './end-not-deployed.ts'
import type { Outside } from './outside.ts'
import { createReporter, paintFor } from './reporters/index.ts'
import { waitToExitCode } from './wait-to-exit-code.ts'

/** What both commands that deploy to devices are given. */
export type StartMenderValues = OptionValues<
  typeof menderTargetOptions & typeof menderDeploymentOptions & typeof menderWaitOptions & typeof menderServerOptions
> & { readonly json: boolean; readonly wait: boolean; readonly 'dry-run': boolean }

/** What is deployed: how it is started, and how it is planned. */
export interface MenderWork {
  /** The deployment's name, where nobody has given one. */
  readonly name: string
  start(
    request: Omit<DeployMenderRequest, 'revision'>,
    ports: DeployMenderPorts,
    options: DeployMenderOptions,
  ): Promise<MenderStart & { readonly from?: string; readonly asked?: string }>
  plan(
    request: Omit<DeployMenderRequest, 'revision'>,
    ports: Pick<DeployMenderPorts, 'server' | 'clock'>,
    options: DeployMenderOptions,
  ): Promise<MenderPlan>
}

const written = (name: string): string => `--${name}`

/** What every command that deploys to devices does around its start, to its exit code. */
export async function startMender(values: StartMenderValues, work: MenderWork, outside: Outside): Promise<number> {
  const problems = checkMenderTarget(values, written)
  if (problems.length > 0) throw new SlipwayError('INPUT_INVALID', problems.join('\n'))
  const { clock, cancelled } = outside
  const request = await readMenderRequest(values, { name: work.name, nowMs: clock.now(), files: localFiles, written })
  if (values.wait && !values['dry-run']) {
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    await prepareReportFile(values.report)
  }
  const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
  const service = await openMenderService(values, { reporter, host: outside })
  const options = { signal: cancelled, skipIfCurrent: values['skip-if-current'] }
  const ports = { server: service.provider, reporter, clock }
  if (values['dry-run']) return tellPlan(await work.plan(request, ports, options), values, outside)
  const startedAt = clock.now()
  const started = await work.start(request, ports, options)
  if (started.kind === 'not-deployed') return endNotDeployed(started.notDeployed, values, outside)
  const { deploymentId, from, asked, isAdopted } = started
  if (values.wait) {
    const redeployed = from === undefined || asked === undefined ? undefined : { asked, deploymentId: from }
    const timeout = await menderTimeout(values.timeout, request.phases ?? [], service)
    return waitToExitCode(deploymentId, values, { outside, service, timeout, startedAt, redeployed })
  }
  if (values.json) {
    const revision = toRevisionJson(started.revision)
    outside.print(
      `${JSON.stringify({ deploymentId, adopted: isAdopted, ...(from !== undefined && { from }), revision })}\n`,
    )
  } else outside.print(`  to wait for it: slipway wait --provider mender --deployment-id ${deploymentId}\n`)
  return 0
}

async function tellPlan(plan: MenderPlan, values: { readonly json: boolean }, outside: Outside): Promise<number> {
  const { menderPlanJson, renderMenderPlan } = await import('@slipway/core/report')
  if (values.json) outside.print(`${JSON.stringify(menderPlanJson(plan))}\n`)
  else outside.print(`${renderMenderPlan(plan, await paintFor(outside, false)).join('\n')}\n`)
  return 0
}
