import type { awsOptions, greengrassDeploymentOptions, greengrassWaitOptions, OptionValues } from '@slipway/core/inputs'
import type { GreengrassPlan } from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import { greengrassTimeout, openGreengrassService } from '@slipway/runtime/greengrass-service'
import { type GreengrassWork, planGreengrassWork, startGreengrassWork } from '@slipway/runtime/greengrass-work'
import { endNotDeployed } from './end-not-deployed.ts'
import type { Outside } from './outside.ts'
import { createReporter, paintFor } from './reporters/index.ts'
import { waitToExitCode } from './wait-to-exit-code.ts'

/** What both commands that deploy to core devices are given. */
export type StartGreengrassValues = OptionValues<
  typeof greengrassDeploymentOptions & typeof greengrassWaitOptions & typeof awsOptions
> & { readonly json: boolean; readonly wait: boolean; readonly 'dry-run': boolean }

/** What every command that deploys to core devices does around its start, to its exit code. */
export async function startGreengrass(
  values: StartGreengrassValues,
  work: GreengrassWork,
  outside: Outside,
): Promise<number> {
  const { clock, cancelled } = outside
  if (values.wait && !values['dry-run']) {
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    await prepareReportFile(values.report)
  }
  const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
  const service = await openGreengrassService(values, { reporter, host: outside })
  const options = { signal: cancelled, skipIfCurrent: values['skip-if-current'] }
  const ports = { service: service.provider, reporter, clock }
  if (values['dry-run']) return tellPlan(await planGreengrassWork(work, ports, options), values, outside)
  const startedAt = clock.now()
  const started = await startGreengrassWork(work, ports, options)
  if (started.kind === 'not-deployed') return endNotDeployed(started.notDeployed, values, outside)
  const { deploymentId, from, document, deviceCount, targetArn } = started
  if (values.wait) {
    const redeployed =
      from === undefined || work.kind === 'deploy' ? undefined : { asked: work.asked, deploymentId: from }
    const job = targetArn.includes(':thinggroup/') ? document.iotJobConfiguration : undefined
    const timeout = await greengrassTimeout(values.timeout, { job, devices: deviceCount }, service)
    const { warnOfExpiry } = await import('@slipway/runtime/start-options')
    await warnOfExpiry(timeout, service)
    return waitToExitCode(deploymentId, values, { outside, service, timeout, startedAt, redeployed })
  }
  if (values.json) {
    const revision = toRevisionJson(started.revision)
    outside.print(`${JSON.stringify({ deploymentId, ...(from !== undefined && { from }), targetArn, revision })}\n`)
  } else outside.print(`  to wait for it: slipway wait --provider greengrass --deployment-id ${deploymentId}\n`)
  return 0
}

async function tellPlan(plan: GreengrassPlan, values: { readonly json: boolean }, outside: Outside): Promise<number> {
  const { greengrassPlanJson, renderGreengrassPlan } = await import('@slipway/core/report')
  if (values.json) outside.print(`${JSON.stringify(greengrassPlanJson(plan))}\n`)
  else outside.print(`${renderGreengrassPlan(plan, await paintFor(outside, false)).join('\n')}\n`)
  return 0
}
