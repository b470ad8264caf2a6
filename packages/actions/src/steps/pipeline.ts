import { SlipwayError } from '@slipway/core/errors'
import type { OptionValues } from '@slipway/core/inputs'
import { untrustedText } from '@slipway/core/report'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pipelineAction } from '../definitions/pipeline.ts'
import { findAppSpecRelease } from '../find-app-spec-release.ts'
import { defineStep, type Step, setOutputs } from '../step.ts'

type Inputs = OptionValues<(typeof pipelineAction)['inputs']>

/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
export const pipelineStep: Step = defineStep({
  definition: pipelineAction,
  main: async (inputs, { workflow }) => {
    const { redeploy } = inputs
    const alone = redeploy === undefined ? await findAppSpecRelease(inputs) : undefined
    const mode = redeploy !== undefined ? 'redeploy' : alone === undefined ? 'deploy' : 'appspec'
    requireFor(mode, inputs)
    if (inputs.wait) await prepareReportFile(inputs.report)
    const target = `${inputs['application-name']}/${inputs['deployment-group']}`
    const told = {
      deploy: `bundle, push and deploy to ${target}`,
      redeploy: `redeploy ${redeploy} to ${target}`,
      appspec: `deploy ${alone?.file ?? 'an AppSpec that is made of the inputs'} to ${target}`,
    }[mode]
    workflow.print(untrustedText(inputs['dry-run'] ? `dry run: ${told}` : told))
    setOutputs(workflow, pipelineAction, { mode, release: alone?.file })
    return 0
  },
})

/** @throws SlipwayError INPUT_INVALID for what this kind of release needs, or would not heed. */
function requireFor(mode: 'deploy' | 'redeploy' | 'appspec', inputs: Inputs): void {
  if (mode === 'deploy' && inputs['s3-bucket'] === undefined) {
    throw new SlipwayError('INPUT_INVALID', 'input s3-bucket is missing: bucket that the fleet can read', {
      hint: 'only a release to AWS Lambda or Amazon ECS needs none: its AppSpec says so with "Resources"',
    })
  }
  if (mode === 'appspec' && inputs['build-command'] !== undefined) {
    throw new SlipwayError('INPUT_INVALID', 'input build-command is for a bundle, and here none is made', {
      hint: 'build in a step before this one',
    })
  }
}
