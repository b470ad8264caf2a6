import {
  awsOptions,
  GREENGRASS_WAYS_BACK,
  greengrassWaitOptions,
  type OptionSpec,
  providerOption,
  required,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { githubOptions, resultOutputs } from '../groups.ts'

const { 'github-token': token, 'environment-url': environmentUrl, comment } = githubOptions

const inputs: {
  readonly 'deployment-id': OptionSpec<string>
  readonly redeploy: OptionSpec<string | undefined>
  readonly 'github-token': OptionSpec<string | undefined>
  readonly 'github-deployment-id': OptionSpec<string | undefined>
  readonly 'environment-url': OptionSpec<string | undefined>
  readonly comment: OptionSpec<boolean>
} & typeof providerOption &
  typeof greengrassWaitOptions &
  typeof awsOptions = {
  ...providerOption,
  'deployment-id': required('ID', 'deployment to wait for, such as the output of the `deploy` step'),
  ...greengrassWaitOptions,
  ...awsOptions,
  redeploy: text(GREENGRASS_WAYS_BACK, 'what the `deploy` step was told to `redeploy`, if it was: the result says so'),
  'github-token': token,
  'github-deployment-id': text(
    'ID',
    'GitHub deployment record that is told the end, such as the output of the `deploy` step',
  ),
  'environment-url': environmentUrl,
  comment,
}

/** `actions/wait-for-status` with `provider: greengrass`: waits for a deployment that an earlier step, job or person started. */
export const waitForStatusGreengrassAction: ActionDefinition<typeof inputs, keyof typeof resultOutputs> = {
  name: 'wait-for-status',
  summary: 'wait for the core devices of a deployment and say how it ended',
  inputs,
  outputs: resultOutputs,
}
