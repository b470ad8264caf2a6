import { menderTimeoutOf } from '@slipway/runtime/mender-service'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { waitForStatusMenderAction } from '../../definitions/mender/wait-for-status.ts'
import { finishReport } from '../../finish-report.ts'
import { openMender } from '../../open-mender.ts'
import { defineStep, type Step } from '../../step.ts'
import { waitAndReport } from '../../wait-and-report.ts'

export const waitForStatusMenderStep: Step = defineStep({
  definition: waitForStatusMenderAction,
  main: async (inputs, outside) => {
    await prepareReportFile(inputs.report)
    const { workflow } = outside
    const deploymentId = inputs['deployment-id']
    const recordId = inputs['github-deployment-id']
    const service = await openMender(inputs, outside)
    workflow.saveState('deployment-id', deploymentId)
    if (recordId !== undefined) workflow.saveState('record-id', recordId)
    const timeout = await menderTimeoutOf(inputs.timeout, deploymentId, service)
    return waitAndReport(deploymentId, inputs, { ...outside, service, recordId, timeout })
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openMender(inputs, outside)),
})
