import { untrustedText } from '@slipway/core/report'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pipelineGreengrassAction } from '../../definitions/greengrass/pipeline.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
export const pipelineGreengrassStep: Step = defineStep({
  definition: pipelineGreengrassAction,
  main: async (inputs, { workflow }) => {
    const { redeploy, source = '.' } = inputs
    if (inputs.wait) await prepareReportFile(inputs.report)
    const place = inputs.thing === undefined ? `thing group ${inputs['thing-group']}` : `core device ${inputs.thing}`
    const told = redeploy === undefined ? `publish the component in ${source} and deploy it` : `redeploy ${redeploy}`
    workflow.print(untrustedText(`${inputs['dry-run'] ? 'dry run: ' : ''}${told} to ${place}`))
    setOutputs(workflow, pipelineGreengrassAction, { mode: redeploy === undefined ? 'deploy' : 'redeploy' })
    return 0
  },
})
