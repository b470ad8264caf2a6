import type { OptionValues } from '@slipway/core/inputs'
import { readDeploymentOptions } from '@slipway/core/inputs'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import { parseRevisionLocation, type RevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { describeRun } from '@slipway/github/context'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { deployAction } from '../definitions/deploy.ts'
import { finishReport } from '../finish-report.ts'
import { beginRecord } from '../github-report.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Outside, type Step, setOutputs } from '../step.ts'
import { tellStarted, waitAndReport } from '../wait-and-report.ts'

type Inputs = OptionValues<(typeof deployAction)['inputs']>

export const deployStep: Step = defineStep({
  definition: deployAction,
  main: async (inputs, outside) => {
    // A revision that cannot be read is wrong input, told before anything is loaded or asked.
    const revision = inputs.revision === undefined ? undefined : parseRevisionLocation(inputs.revision)
    const { createCodeDeployProvider, consoleUrl } = await import('@slipway/aws')
    const { host, workflow } = outside
    const settings = toAwsSettings(inputs, host)
    const provider = createCodeDeployProvider(settings)
    const reporter = createWorkflowReporter(outside)
    const started = await start(inputs, revision, { outside, provider, reporter })
    const { deploymentId } = started
    const url = consoleUrl(settings, deploymentId)
    setOutputs(workflow, deployAction, {
      'deployment-id': deploymentId,
      revision: JSON.stringify(toRevisionJson(started.revision)),
      'redeployed-from': started.from,
      'console-url': url,
    })
    workflow.saveState('deployment-id', deploymentId)
    const recordId = host.cancelled.aborted ? undefined : await beginRecord(inputs, outside)
    setOutputs(workflow, deployAction, { 'github-deployment-id': recordId })
    if (inputs.wait) return waitAndReport(deploymentId, inputs, { ...outside, provider, reporter, recordId })
    await tellStarted(deploymentId, url, outside)
    return 0
  },
  post: finishReport,
})

interface StartedDeployment {
  readonly deploymentId: string
  readonly revision: RevisionLocation
  readonly from?: string
}

async function start(
  inputs: Inputs,
  revision: RevisionLocation | undefined,
  ports: { readonly outside: Outside; readonly provider: DeploymentProvider; readonly reporter: PipelineReporter },
): Promise<StartedDeployment> {
  const { deploy, redeploy } = await import('@slipway/core/pipeline')
  const { provider, reporter, outside } = ports
  const { clock, cancelled } = outside.host
  const description = inputs.description ?? describeRun(outside.context)
  const request = {
    applicationName: inputs['application-name'],
    deploymentGroupName: inputs['deployment-group'],
    ...readDeploymentOptions(inputs),
    ...(description !== '' && { description }),
  }
  if (revision === undefined) {
    const from = inputs.redeploy ?? 'last-successful'
    return redeploy({ ...request, from }, { provider, reporter, clock }, { signal: cancelled })
  }
  const deploymentId = await deploy({ ...request, revision }, { provider, reporter, clock }, { signal: cancelled })
  return { deploymentId, revision }
}
