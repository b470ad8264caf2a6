import {
  checkGreengrassRollout,
  checkGreengrassTarget,
  checkRetryGroup,
  flag,
  givenContent,
  type OptionSpec,
  providerOption,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { bundleGreengrassAction } from './bundle.ts'
import { deployGreengrassAction } from './deploy.ts'
import { pushRevisionGreengrassAction } from './push-revision.ts'

const { output: _bundle, ...bundleInputs } = bundleGreengrassAction.inputs
const { bundle: _made, 'dry-run': _looked, ...pushInputs } = pushRevisionGreengrassAction.inputs
const {
  revision: _pushed,
  'dry-run': _planned,
  'deployment-file': _whole,
  ...deployInputs
} = deployGreengrassAction.inputs

const inputs: Omit<typeof bundleGreengrassAction.inputs, 'output'> &
  Omit<typeof pushRevisionGreengrassAction.inputs, 'bundle' | 'dry-run'> &
  Omit<typeof deployGreengrassAction.inputs, 'revision' | 'dry-run' | 'deployment-file'> & {
    readonly 'dry-run': OptionSpec<boolean>
  } = {
  ...providerOption,
  ...bundleInputs,
  ...pushInputs,
  ...deployInputs,
  'dry-run': flag(
    'make the component, and say which version would be published, to which devices it would be deployed beside what else they have, and what is in the way; upload, publish, create and change nothing',
  ),
}

type Output =
  | 'mode'
  | keyof typeof bundleGreengrassAction.outputs
  | keyof typeof pushRevisionGreengrassAction.outputs
  | keyof typeof deployGreengrassAction.outputs

const written = (name: string): string => name

/** The root `action.yml` with `provider: greengrass`: the four steps as one, with one set of inputs. */
export const pipelineGreengrassAction: ActionDefinition<typeof inputs, Output> = {
  name: 'pipeline',
  summary: 'make a Greengrass component, publish it, deploy it and wait for the devices, in one step',
  inputs,
  outputs: {
    mode: '`deploy`, or when nothing was made and published, `redeploy`',
    ...bundleGreengrassAction.outputs,
    ...pushRevisionGreengrassAction.outputs,
    ...deployGreengrassAction.outputs,
  },
  check: (inputs) => {
    const { redeploy } = inputs
    const given = givenContent({ ...inputs, revision: undefined, 'deployment-file': undefined })
    return [
      ...(redeploy !== undefined && given.length > 0
        ? [`redeploy and ${given.join(' and ')} are given together; expected one`]
        : []),
      ...checkRetryGroup(redeploy, inputs, { wayBack: 'redeploy:', group: 'retry-group' }),
      ...checkGreengrassTarget(inputs, written),
      ...checkGreengrassRollout(inputs, written),
    ]
  },
}
