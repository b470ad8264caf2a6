import {
  flag,
  type OptionSpec,
  providerOption,
  redeploySource,
  storageProblems,
  targetOptions,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { bundleAction } from './bundle.ts'
import { deployAction } from './deploy.ts'
import { pushRevisionAction } from './push-revision.ts'

const { output: _bundle, ...bundleInputs } = bundleAction.inputs
const {
  bundle: _made,
  source: _bundledAlready,
  format: _chosenAlready,
  commit: _found,
  description: _same,
  's3-bucket': _asked,
  'dry-run': _looked,
  ...pushInputs
} = pushRevisionAction.inputs
const {
  appspec: _ofFolder,
  'file-count': _counted,
  commit: _ofSource,
  dirty: _changed,
  ...pushOutputs
} = pushRevisionAction.outputs
const {
  revision: _pushed,
  redeploy: _told,
  appspec: _bundled,
  commit: _read,
  'dry-run': _planned,
  ...deployInputs
} = deployAction.inputs

const inputs: Omit<typeof bundleAction.inputs, 'output'> &
  Omit<
    typeof pushRevisionAction.inputs,
    'bundle' | 'source' | 'format' | 'commit' | 'description' | 's3-bucket' | 'dry-run'
  > &
  Omit<typeof deployAction.inputs, 'revision' | 'appspec' | 'commit' | 'dry-run'> & {
    readonly 'dry-run': OptionSpec<boolean>
    readonly 's3-bucket': OptionSpec<string | undefined>
  } = {
  ...providerOption,
  ...targetOptions,
  's3-bucket': text(
    'BUCKET',
    'bucket that the fleet can read; needed for a bundle, and so neither with `redeploy` nor for AWS Lambda and Amazon ECS',
  ),
  redeploy: redeploySource(
    'deploy again what an earlier deployment deployed, and bundle and push nothing: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`',
  ),
  ...bundleInputs,
  ...pushInputs,
  ...deployInputs,
  'dry-run': flag(
    'make the bundle, and say where it would be pushed, to which targets it would be deployed, in which batches, and what is in the way; upload, create and change nothing',
  ),
}

type Output =
  | 'mode'
  | 'release'
  | keyof typeof bundleAction.outputs
  | keyof typeof pushRevisionAction.outputs
  | keyof typeof deployAction.outputs

/** The root `action.yml`: the four steps as one, with one set of inputs. */
export const pipelineAction: ActionDefinition<typeof inputs, Output> = {
  name: 'pipeline',
  summary: 'bundle a release, push it, deploy it and wait for the end, in one step',
  inputs,
  outputs: {
    mode: '`deploy`, or when nothing was bundled and pushed, `redeploy`, or `appspec` for AWS Lambda and Amazon ECS',
    release: 'with `mode` `appspec`, the AppSpec file that is deployed; empty where one is made of the inputs',
    ...bundleAction.outputs,
    ...pushOutputs,
    ...deployAction.outputs,
  },
  check: storageProblems,
}
