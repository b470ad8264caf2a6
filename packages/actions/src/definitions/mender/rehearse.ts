import { menderRehearseOptions, providerOption } from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { rehearseAction } from '../rehearse.ts'

const inputs: typeof providerOption & typeof menderRehearseOptions = { ...providerOption, ...menderRehearseOptions }

type Output = Exclude<keyof typeof rehearseAction.outputs, 'requests' | 'lost-requests'>

const { requests: _asked, 'lost-requests': _lost, ...outputs } = rehearseAction.outputs

/** `actions/rehearse` with `provider: mender`: a release is installed on simulated devices before it is deployed to any. */
export const rehearseMenderAction: ActionDefinition<typeof inputs, Output> = {
  name: 'rehearse',
  summary: 'install a release on simulated devices, after the one before, and say what it has made of them',
  inputs,
  outputs: {
    ...outputs,
    rollback: '`restored`, `not-restored` or `not-rolled-back`; empty when no device failed, and none was made to',
  },
}
