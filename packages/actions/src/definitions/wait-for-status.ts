import {
  attachOptions,
  awsOptions,
  checkAttachOptions,
  continueOption,
  continueProblems,
  type OptionSpec,
  providerOption,
  type RedeploySource,
  redeploySource,
  text,
  waitOptions,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { appSpecOption, githubOptions, resultOutputs } from './groups.ts'

const { 'github-token': token, 'environment-url': environmentUrl, comment } = githubOptions

const inputs: {
  readonly 'github-token': OptionSpec<string | undefined>
  readonly 'github-deployment-id': OptionSpec<string | undefined>
  readonly 'environment-url': OptionSpec<string | undefined>
  readonly redeploy: OptionSpec<RedeploySource | undefined>
  readonly comment: OptionSpec<boolean>
} & typeof providerOption &
  typeof attachOptions &
  typeof continueOption &
  typeof appSpecOption &
  typeof waitOptions &
  typeof awsOptions = {
  ...providerOption,
  ...attachOptions,
  'deployment-id': text('ID', 'deployment to wait for, such as the output of the `deploy` step'),
  ...continueOption,
  ...waitOptions,
  ...awsOptions,
  ...appSpecOption,
  redeploy: redeploySource(
    'what the `deploy` step was told to `redeploy`, if it was: when that fails, what is advised is another way back',
  ),
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
  check: (values) => [...checkAttachOptions(values, (name) => name), ...continueProblems(values, (name) => name)],
}
