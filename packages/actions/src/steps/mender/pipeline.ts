import { SlipwayError } from '@slipway/core/errors'
import { untrustedText } from '@slipway/core/report'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pipelineMenderAction } from '../../definitions/mender/pipeline.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
export const pipelineMenderStep: Step = defineStep({
  definition: pipelineMenderAction,
  main: async (inputs, { workflow }) => {
    const { redeploy } = inputs
    if (redeploy === undefined) {
      const missing = [
        ...(inputs['artifact-name'] === undefined
          ? ["artifact-name is missing: name of the Artifact, which is its release's"]
          : []),
        ...(inputs['device-types'].length === 0 ? ['device-types is missing: type of the devices that it fits'] : []),
      ]
      if (missing.length > 0) {
        throw new SlipwayError('INPUT_INVALID', missing.map((problem) => `input ${problem}`).join('\n'))
      }
    }
    if (inputs.wait) await prepareReportFile(inputs.report)
    const told = redeploy === undefined ? `make, upload and deploy ${inputs['artifact-name']}` : `redeploy ${redeploy}`
    workflow.print(untrustedText(inputs['dry-run'] ? `dry run: ${told}` : told))
    setOutputs(workflow, pipelineMenderAction, { mode: redeploy === undefined ? 'deploy' : 'redeploy' })
    return 0
  },
})
