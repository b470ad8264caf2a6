import { greengrassRehearseOptions, providerOption } from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { rehearseAction } from '../rehearse.ts'

const inputs: typeof providerOption & typeof greengrassRehearseOptions = {
  ...providerOption,
  ...greengrassRehearseOptions,
}

type Output = Exclude<keyof typeof rehearseAction.outputs, 'requests' | 'lost-requests'>

const { requests: _asked, 'lost-requests': _lost, ...outputs } = rehearseAction.outputs

/** `actions/rehearse` with `provider: greengrass`: components run on simulated core devices before they are deployed to any. */
export const rehearseGreengrassAction: ActionDefinition<typeof inputs, Output> = {
  name: 'rehearse',
  summary: 'run components on simulated core devices, after those that they replace, and say what became of them',
  inputs,
  outputs: {
    ...outputs,
    rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when no core device failed, and none was made to',
  },
}
