import { awsOptions, type OptionSpec, required, text, waitOptions } from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { githubOptions, resultOutputs } from './groups.ts'

const { 'github-token': token, 'environment-url': environmentUrl, comment } = githubOptions

const inputs: {
  readonly 'deployment-id': OptionSpec<string>
  readonly 'github-token': OptionSpec<string | undefined>
  readonly 'github-deployment-id': OptionSpec<string | undefined>
  readonly 'environment-url': OptionSpec<string | undefined>
  readonly comment: OptionSpec<boolean>
} & typeof waitOptions &
  typeof awsOptions = {
  'deployment-id': required('ID', 'deployment to wait for, such as the output of the `deploy` step'),
  ...waitOptions,
  ...awsOptions,
  'github-token': token,
  'github-deployment-id': text(
    'ID',
    'GitHub deployment record that is told the end, such as the output of the `deploy` step',
  ),
  'environment-url': environmentUrl,
  comment,
}

/** `actions/wait-for-status`: waits for a deployment that an earlier step, job or person started. */
export const waitForStatusAction: ActionDefinition<typeof inputs, keyof typeof resultOutputs> = {
  name: 'wait-for-status',
  summary: 'wait for the end of a deployment and say how it ended',
  inputs,
  outputs: resultOutputs,
}
