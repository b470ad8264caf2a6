import { rehearseAction } from '../definitions/rehearse.ts'
import { rehearseAndTell } from '../rehearse-and-tell.ts'
import { defineStep, type Step, setOutputs } from '../step.ts'

export const rehearseStep: Step = defineStep({
  definition: rehearseAction,
  main: (inputs, outside) =>
    rehearseAndTell(
      inputs,
      outside,
      async (ports) => (await import('@slipway/rehearsal')).rehearse(inputs, ports),
      (outputs, { steps }) => {
        const stretches = steps.find(({ name }) => name === 'release')?.stretches ?? []
        const lost = stretches.reduce((sum, one) => sum + one.lost, 0)
        setOutputs(outside.workflow, rehearseAction, {
          ...outputs,
          requests: String(lost + stretches.reduce((sum, one) => sum + one.served, 0)),
          'lost-requests': String(lost),
        })
      },
    ),
})
