import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { waitForStatusAction } from '../definitions/wait-for-status.ts'
import { finishReport } from '../finish-report.ts'
import { createWorkflowReporter } from '../reporter.ts'
import { defineStep, type Step } from '../step.ts'
import { waitAndReport } from '../wait-and-report.ts'

export const waitForStatusStep: Step = defineStep({
  definition: waitForStatusAction,
  main: async (inputs, outside) => {
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { host, workflow } = outside
    const deploymentId = inputs['deployment-id']
    const recordId = inputs['github-deployment-id']
    workflow.saveState('deployment-id', deploymentId)
    if (recordId !== undefined) workflow.saveState('record-id', recordId)
    return waitAndReport(deploymentId, inputs, {
      ...outside,
      provider: createCodeDeployProvider(toAwsSettings(inputs, host)),
      reporter: createWorkflowReporter(outside),
      recordId,
    })
  },
  post: finishReport,
})
