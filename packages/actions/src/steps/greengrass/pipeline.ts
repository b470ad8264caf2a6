import { SlipwayError } from '@slipway/core/errors'
import { givenContent, type OptionValues } from '@slipway/core/inputs'
import { untrustedText } from '@slipway/core/report'
import { localFiles } from '@slipway/runtime/local-files'
import { prepareReportFile } from '@slipway/runtime/report-file'
import { pipelineGreengrassAction } from '../../definitions/greengrass/pipeline.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

/** The first step of the root action: its inputs were read by now, so that a wrong one is told before anything is begun. */
export const pipelineGreengrassStep: Step = defineStep({
  definition: pipelineGreengrassAction,
  main: async (inputs, { workflow }) => {
    const { redeploy, source = '.' } = inputs
    await requireComponent(inputs, source)
    if (inputs.wait) await prepareReportFile(inputs.report)
    const place = inputs.thing === undefined ? `thing group ${inputs['thing-group']}` : `core device ${inputs.thing}`
    const told = redeploy === undefined ? `publish the component in ${source} and deploy it` : `redeploy ${redeploy}`
    workflow.print(untrustedText(`${inputs['dry-run'] ? 'dry run: ' : ''}${told} to ${place}`))
    setOutputs(workflow, pipelineGreengrassAction, { mode: redeploy === undefined ? 'deploy' : 'redeploy' })
    return 0
  },
})

/**
 * Whoever says what else changes on the target may want nothing published at all, which is another action's.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
async function requireComponent(
  inputs: OptionValues<(typeof pipelineGreengrassAction)['inputs']>,
  source: string,
): Promise<void> {
  const given = givenContent({ ...inputs, revision: undefined, 'deployment-file': undefined })
  // A build may make the recipe.
  if (given.length === 0 || inputs['build-command'] !== undefined) return
  const { isComponent } = await import('@slipway/core/pipeline')
  if (await isComponent(source, localFiles)) return
  const verb = given.length === 1 ? 'is' : 'are'
  throw new SlipwayError(
    'INPUT_INVALID',
    `there is no component in "${source}" to publish, and ${given.join(' and ')} ${verb} given`,
    {
      hint: 'set source to its folder; to deploy what is published already, and nothing else, use actions/deploy in the place of this one',
    },
  )
}
