import { SlipwayError } from '@slipway/core/errors'
import type { OptionValues } from '@slipway/core/inputs'
import type { GreengrassPlan, PipelineReporter } from '@slipway/core/pipeline'
import { toRevisionJson } from '@slipway/core/revision'
import {
  readGreengrassRedeploy,
  readGreengrassRequest,
  readGreengrassRevision,
  requireRollout,
  toGreengrassSettings,
  toGreengrassTarget,
} from '@slipway/runtime/greengrass-request'
import { greengrassTimeout } from '@slipway/runtime/greengrass-service'
import {
  type GreengrassWork,
  planGreengrassWork,
  startGreengrassWork,
  toWorkOfRedeploy,
} from '@slipway/runtime/greengrass-work'
import { localFiles } from '@slipway/runtime/local-files'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { warnOfExpiry } from '@slipway/runtime/start-options'
import { timeLeft } from '@slipway/runtime/wait-timeout'
import { deployGreengrassAction } from '../../definitions/greengrass/deploy.ts'
import { finishReport } from '../../finish-report.ts'
import { beginRecord } from '../../github-report.ts'
import { openGreengrass } from '../../open-greengrass.ts'
import { reportNotDeployed } from '../../report-not-deployed.ts'
import { writeResultFile } from '../../result-file.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../../step.ts'
import { tellStarted, waitAndReport } from '../../wait-and-report.ts'

type Inputs = OptionValues<(typeof deployGreengrassAction)['inputs']>

const written = (name: string): string => `input ${name}`

export const deployGreengrassStep: Step = defineStep({
  definition: deployGreengrassAction,
  main: async (inputs, outside) => {
    const { host, workflow } = outside
    const work = await readWork(inputs)
    if (inputs.wait && inputs['dry-run'] === 'off') await prepareReportFile(inputs.report)
    const service = await openGreengrass(inputs, outside)
    const reporter: PipelineReporter = {
      report: (event) => {
        // An error can still come that must not hide what there is.
        if (event.type === 'greengrass-deployment-created') {
          setOutputs(workflow, deployGreengrassAction, { 'deployment-id': event.deploymentId })
        }
        service.reporter.report(event)
      },
    }
    const ports = { service: service.provider, reporter, clock: host.clock }
    const options = { signal: host.cancelled, skipIfCurrent: inputs['skip-if-current'] }
    if (inputs['dry-run'] !== 'off') {
      const pushedLater = inputs['dry-run'] === 'before-push' ? pushedBy(inputs) : []
      return tellPlan(await planGreengrassWork(work, ports, { ...options, pushedLater }), outside)
    }
    const startedAt = host.clock.now()
    const started = await startGreengrassWork(work, ports, options)
    if (started.kind === 'not-deployed') return reportNotDeployed(started.notDeployed, inputs, outside)
    const { deploymentId, from, targetArn, document, deviceCount } = started
    // First of all: `post` can tell the rest.
    workflow.saveState('deployment-id', deploymentId)
    const job = targetArn.includes(':thinggroup/') ? document.iotJobConfiguration : undefined
    const timeout = await greengrassTimeout(inputs.timeout, { job, devices: deviceCount }, service)
    const page = await service.pageOf(deploymentId)
    setOutputs(workflow, deployGreengrassAction, {
      revision: JSON.stringify(toRevisionJson(started.revision)),
      'redeployed-from': from,
      'console-url': page,
      'timeout-left': String(Math.round(timeLeft(timeout, startedAt, host.clock.now()) / 1000)),
    })
    const recordId = host.cancelled.aborted ? undefined : await beginRecord(inputs, outside)
    setOutputs(workflow, deployGreengrassAction, { 'github-deployment-id': recordId })
    if (!inputs.wait && !host.cancelled.aborted) {
      await tellStarted(deploymentId, page, outside)
      return 0
    }
    await warnOfExpiry(timeout, service)
    return waitAndReport(deploymentId, inputs, {
      ...outside,
      service,
      recordId,
      startedAt,
      timeout,
      redeployedFrom: from,
    })
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openGreengrass(inputs, outside)),
})

async function readWork(inputs: Inputs): Promise<GreengrassWork> {
  const settings = toGreengrassSettings(inputs)
  const { redeploy: asked } = inputs
  if (asked === undefined) {
    const request = await readGreengrassRequest(inputs, { files: localFiles, written })
    requireRollout(request.target, inputs, written)
    return { kind: 'deploy', request: { ...request, ...settings } }
  }
  const target = toGreengrassTarget(inputs)
  if (target === undefined) throw new SlipwayError('INPUT_INVALID', `${written('thing-group')} is missing`)
  return toWorkOfRedeploy(target, readGreengrassRedeploy(asked, written('redeploy')), settings, {
    asked,
    retryGroup: inputs['retry-group'],
    skipIfCurrent: inputs['skip-if-current'],
    written,
  })
}

/** What the push before this step only said that it would publish. */
function pushedBy({ revision }: Inputs): readonly string[] {
  return revision === undefined ? [] : Object.keys(readGreengrassRevision(revision, written).components)
}

/** Says everywhere what a deployment would do, in place of doing it. */
async function tellPlan(plan: GreengrassPlan, outside: Outside): Promise<number> {
  const { describeGreengrassPlan, greengrassPlanJson, renderGreengrassPlan, renderGreengrassPlanMarkdown } =
    await import('@slipway/core/report')
  const { workflow } = outside
  const json = greengrassPlanJson(plan)
  workflow.print(renderGreengrassPlan(plan).join('\n'))
  setOutputs(workflow, deployGreengrassAction, {
    revision: JSON.stringify(json.revision),
    'redeployed-from': plan.from,
    'would-deploy': String(plan.start.kind === 'created'),
    reason: plan.start.kind === 'skipped' ? plan.start.reason : undefined,
    'result-file': await writeResultFile('plan', json, outside),
  })
  workflow.annotate({ level: 'notice', title: 'dry run', message: describeGreengrassPlan(plan) })
  await workflow.appendSummary(renderGreengrassPlanMarkdown(plan))
  return 0
}
