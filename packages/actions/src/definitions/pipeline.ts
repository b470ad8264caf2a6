import { type OptionSpec, targetOptions, text } from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { bundleAction } from './bundle.ts'
import { deployAction } from './deploy.ts'
import { pushRevisionAction } from './push-revision.ts'

const { output: _bundle, ...bundleInputs } = bundleAction.inputs
const { bundle: _made, description: _same, 's3-bucket': _asked, ...pushInputs } = pushRevisionAction.inputs
const { revision: _pushed, redeploy: _told, ...deployInputs } = deployAction.inputs

const inputs: Omit<typeof bundleAction.inputs, 'output'> &
  Omit<typeof pushRevisionAction.inputs, 'bundle' | 'description' | 's3-bucket'> &
  Omit<typeof deployAction.inputs, 'revision'> & { readonly 's3-bucket': OptionSpec<string | undefined> } = {
  ...targetOptions,
  's3-bucket': text('BUCKET', 'bucket that the fleet can read; needed unless `redeploy` is given'),
  redeploy: text(
    'last-successful|ID',
    'deploy again what an earlier deployment deployed, and bundle and push nothing: `last-successful`, or the id of a deployment',
  ),
  ...bundleInputs,
  ...pushInputs,
  ...deployInputs,
}

type Output =
  | keyof typeof bundleAction.outputs
  | keyof typeof pushRevisionAction.outputs
  | keyof typeof deployAction.outputs

/** The root `action.yml`: the four steps as one, with one set of inputs. */
export const pipelineAction: ActionDefinition<typeof inputs, Output> = {
  name: 'pipeline',
  summary: 'bundle a release, push it, deploy it and wait for the end, in one step',
  inputs,
  outputs: { ...bundleAction.outputs, ...pushRevisionAction.outputs, ...deployAction.outputs },
  check: (values) =>
    values['s3-bucket'] === undefined && values.redeploy === undefined
      ? ['s3-bucket is missing: bucket that the fleet can read']
      : [],
}
