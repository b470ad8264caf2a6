import { untrustedText } from '@slipway/core/report'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pipelineAction } from '../definitions/pipeline.ts'
import { defineStep, type Step, setOutputs } from '../step.ts'

/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
export const pipelineStep: Step = defineStep({
  definition: pipelineAction,
  main: async ({ redeploy, ...inputs }, { workflow }) => {
    if (inputs.wait) await prepareReportFile(inputs.report)
    const target = `${inputs['application-name']}/${inputs['deployment-group']}`
    const told = redeploy === undefined ? `bundle, push and deploy to ${target}` : `redeploy ${redeploy} to ${target}`
    workflow.print(untrustedText(inputs['dry-run'] ? `dry run: ${told}` : told))
    setOutputs(workflow, pipelineAction, { mode: redeploy === undefined ? 'deploy' : 'redeploy' })
    return 0
  },
})
