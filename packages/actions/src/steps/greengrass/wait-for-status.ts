import { greengrassTimeoutOf } from '@slipway/runtime/greengrass-service'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { warnOfExpiry } from '@slipway/runtime/start-options'
import { waitForStatusGreengrassAction } from '../../definitions/greengrass/wait-for-status.ts'
import { finishReport } from '../../finish-report.ts'
import { openGreengrass } from '../../open-greengrass.ts'
import { defineStep, type Step } from '../../step.ts'
import { waitAndReport } from '../../wait-and-report.ts'

export const waitForStatusGreengrassStep: Step = defineStep({
  definition: waitForStatusGreengrassAction,
  main: async (inputs, outside) => {
    await prepareReportFile(inputs.report)
    const { workflow } = outside
    const deploymentId = inputs['deployment-id']
    const recordId = inputs['github-deployment-id']
    const service = await openGreengrass(inputs, outside)
    workflow.saveState('deployment-id', deploymentId)
    if (recordId !== undefined) workflow.saveState('record-id', recordId)
    const timeout = await greengrassTimeoutOf(inputs.timeout, deploymentId, service)
    await warnOfExpiry(timeout, service)
    return waitAndReport(deploymentId, inputs, { ...outside, service, recordId, timeout })
  },
  post: (inputs, outside) => finishReport(inputs, outside, () => openGreengrass(inputs, outside)),
})
