import { rehearseGreengrassAction } from '../../definitions/greengrass/rehearse.ts'
import { rehearseAndTell } from '../../rehearse-and-tell.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const rehearseGreengrassStep: Step = defineStep({
  definition: rehearseGreengrassAction,
  main: (inputs, outside) =>
    rehearseAndTell(
      inputs,
      outside,
      async (ports) => (await import('@slipway/rehearsal')).rehearseGreengrass(inputs, ports),
      (outputs) => setOutputs(outside.workflow, rehearseGreengrassAction, outputs),
    ),
})
