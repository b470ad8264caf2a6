import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { warnOfExpiry } from '@slipway/runtime/start-options'
import { decideTimeoutOf } from '@slipway/runtime/wait-timeout'
import { waitForStatusAction } from '../definitions/wait-for-status.ts'
import { finishReport } from '../finish-report.ts'
import { openCodeDeploy } from '../open-service.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Step } from '../step.ts'
import { waitAndReport } from '../wait-and-report.ts'

export const waitForStatusStep: Step = defineStep({
  definition: waitForStatusAction,
  main: async (inputs, outside) => {
    await prepareReportFile(inputs.report)
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { findNewest } = await import('@slipway/core/pipeline')
    const { host, workflow } = outside
    const provider = createCodeDeployProvider(toAwsSettings(inputs, host))
    const reporter = createWorkflowReporter(outside)
    const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = inputs
    const newest = { applicationName, deploymentGroupName }
    const deploymentId =
      inputs['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: host.cancelled }))
    if (inputs.continue !== undefined) {
      const { continueDeployment } = await import('@slipway/core/pipeline')
      const request = { deploymentId, from: inputs.continue }
      const continued = await continueDeployment(request, provider, { signal: host.cancelled })
      reporter.report({ type: 'deployment-continued', continued })
    }
    const recordId = inputs['github-deployment-id']
    workflow.saveState('deployment-id', deploymentId)
    if (recordId !== undefined) workflow.saveState('record-id', recordId)
    const ports = { provider, reporter, host }
    const timeout = await decideTimeoutOf(inputs.timeout, deploymentId, ports, inputs['wait-until'])
    await warnOfExpiry(timeout, { host, reporter })
    return waitAndReport(deploymentId, inputs, {
      ...outside,
      service: codeDeployService(inputs, { provider, reporter, host }),
      recordId,
      timeout,
    })
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openCodeDeploy(inputs, outside)),
})
