import { checkMenderTarget, flag, type OptionSpec, providerOption, text } from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { bundleMenderAction } from './bundle.ts'
import { deployMenderAction } from './deploy.ts'
import { pushRevisionMenderAction } from './push-revision.ts'

const { output: _bundle, 'artifact-name': _named, 'device-types': types, ...bundleInputs } = bundleMenderAction.inputs
const { bundle: _made, 'dry-run': _looked, ...pushInputs } = pushRevisionMenderAction.inputs
const { revision: _pushed, 'dry-run': _planned, ...deployInputs } = deployMenderAction.inputs

const inputs: {
  readonly 'artifact-name': OptionSpec<string | undefined>
} & Omit<typeof bundleMenderAction.inputs, 'output' | 'artifact-name'> &
  Omit<typeof pushRevisionMenderAction.inputs, 'bundle' | 'dry-run'> &
  Omit<typeof deployMenderAction.inputs, 'revision' | 'dry-run'> & { readonly 'dry-run': OptionSpec<boolean> } = {
  ...providerOption,
  'artifact-name': text(
    'NAME',
    "name of the Artifact, which is its release's; not needed with `redeploy`",
    'required without `redeploy`',
  ),
  'device-types': { ...types, required: false, defaultText: 'required without `redeploy`' },
  ...bundleInputs,
  ...pushInputs,
  ...deployInputs,
  'dry-run': flag(
    'make the Artifact, and say whether it would be uploaded, to which devices it would be deployed, and what is in the way; upload, create and change nothing',
  ),
}

type Output =
  | 'mode'
  | keyof typeof bundleMenderAction.outputs
  | keyof typeof pushRevisionMenderAction.outputs
  | keyof typeof deployMenderAction.outputs

/** The root `action.yml` with `provider: mender`: the four steps as one, with one set of inputs. */
export const pipelineMenderAction: ActionDefinition<typeof inputs, Output> = {
  name: 'pipeline',
  summary: 'make a Mender Artifact, upload it, deploy it and wait for the end, in one step',
  inputs,
  outputs: {
    mode: '`deploy`, or when nothing was made and uploaded, `redeploy`',
    ...bundleMenderAction.outputs,
    ...pushRevisionMenderAction.outputs,
    ...deployMenderAction.outputs,
  },
  check: (inputs) => checkMenderTarget(inputs, (name) => name),
}
