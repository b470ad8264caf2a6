import { rehearseMenderAction } from '../../definitions/mender/rehearse.ts'
import { rehearseAndTell } from '../../rehearse-and-tell.ts'
import { defineStep, type Step, setOutputs } from '../../step.ts'

export const rehearseMenderStep: Step = defineStep({
  definition: rehearseMenderAction,
  main: (inputs, outside) =>
    rehearseAndTell(
      inputs,
      outside,
      async (ports) => (await import('@slipway/rehearsal')).rehearseMender(inputs, ports),
      (outputs) => setOutputs(outside.workflow, rehearseMenderAction, outputs),
    ),
})
