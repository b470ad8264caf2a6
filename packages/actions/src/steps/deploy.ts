import type { OptionValues } from '@slipway/core/inputs'
import { readDeploymentOptions } from '@slipway/core/inputs'
import type { DeployStart, PipelineReporter } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import { parseRevisionLocation, type RevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { describeRun } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pollSchedule, startOptions, warnOfExpiry } from '@slipway/runtime/start-options'
import { deployAction } from '../definitions/deploy.ts'
import { finishReport } from '../finish-report.ts'
import { beginRecord } from '../github-report.ts'
import { reportNotDeployed } from '../report-not-deployed.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../step.ts'
import { tellStarted, waitAndReport } from '../wait-and-report.ts'

type Inputs = OptionValues<(typeof deployAction)['inputs']>

export const deployStep: Step = defineStep({
  definition: deployAction,
  main: async (inputs, outside) => {
    // A revision that cannot be read is wrong input, told before anything is loaded or asked.
    const revision = inputs.revision === undefined ? undefined : parseRevisionLocation(inputs.revision)
    if (inputs.wait) await prepareReportFile(inputs.report)
    const { createCodeDeployProvider, consoleUrl } = await import('@slipway/aws')
    const { host, workflow } = outside
    const settings = toAwsSettings(inputs, host)
    const provider = createCodeDeployProvider(settings)
    const reporter = createWorkflowReporter(outside)
    const startedAt = host.clock.now()
    if (inputs.wait) await warnOfExpiry(inputs, { host, reporter })
    const started = await start(inputs, revision, { outside, provider, reporter })
    if (started.kind === 'not-deployed') return reportNotDeployed(started.notDeployed, inputs, outside)
    const { deploymentId } = started
    // First of all: `post` can tell the rest.
    workflow.saveState('deployment-id', deploymentId)
    const url = consoleUrl(settings, deploymentId)
    setOutputs(workflow, deployAction, {
      'deployment-id': deploymentId,
      revision: JSON.stringify(toRevisionJson(started.revision)),
      'redeployed-from': started.from,
      'console-url': url,
      // A wait has to have a timeout, however long the queue was.
      'timeout-left': String(Math.max(1, Math.round((startedAt + inputs.timeout - host.clock.now()) / 1000))),
    })
    const recordId = host.cancelled.aborted ? undefined : await beginRecord(inputs, outside)
    setOutputs(workflow, deployAction, { 'github-deployment-id': recordId })
    // A cancelled step has to say what became of the deployment, and to do with it what it was told for that case.
    if (inputs.wait || host.cancelled.aborted) {
      return waitAndReport(deploymentId, inputs, { ...outside, provider, reporter, recordId, startedAt })
    }
    await tellStarted(deploymentId, url, outside)
    return 0
  },
  post: finishReport,
})

type Started = DeployStart & { readonly revision: RevisionLocation; readonly from?: string }

async function start(
  inputs: Inputs,
  revision: RevisionLocation | undefined,
  ports: { readonly outside: Outside; readonly provider: DeploymentProvider; readonly reporter: PipelineReporter },
): Promise<Started> {
  const { deploy, redeploy } = await import('@slipway/core/pipeline')
  const { provider, reporter, outside } = ports
  const { host } = outside
  const deployPorts = { provider, reporter, clock: host.clock, schedule: pollSchedule(inputs, host) }
  const options = startOptions(inputs, host)
  const description = inputs.description ?? describeRun(outside.context)
  const request = {
    applicationName: inputs['application-name'],
    deploymentGroupName: inputs['deployment-group'],
    ...readDeploymentOptions(inputs),
    ...(description !== '' && { description }),
  }
  if (revision === undefined) {
    const from = inputs.redeploy ?? 'last-successful'
    const { createS3ArtifactStore } = await import('@slipway/aws')
    const store = createS3ArtifactStore(toAwsSettings(inputs, host))
    return redeploy({ ...request, from }, { ...deployPorts, store }, options)
  }
  return { ...(await deploy({ ...request, revision }, deployPorts, options)), revision }
}
