import {
  awsOptions,
  componentDryRunOption,
  componentPushOptions,
  componentStorageOptions,
  type OptionSpec,
  providerOption,
  required,
  storageProblems,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'

const inputs: { readonly bundle: OptionSpec<string> } & typeof providerOption &
  typeof componentPushOptions &
  typeof componentStorageOptions &
  typeof componentDryRunOption &
  typeof awsOptions = {
  ...providerOption,
  bundle: required('DIR', 'component folder, such as the output of the `bundle` step'),
  ...componentPushOptions,
  ...componentStorageOptions,
  ...componentDryRunOption,
  ...awsOptions,
}

type Output = 'revision' | 'component-name' | 'component-version' | 'component-arn' | 'content-digest' | 'unchanged'

/** `actions/push-revision` with `provider: greengrass`: a version of a component can be deployed, and is never made twice. */
export const pushRevisionGreengrassAction: ActionDefinition<typeof inputs, Output> = {
  name: 'push-revision',
  summary: 'publish a version of a Greengrass component, unless its content is published already',
  inputs,
  check: storageProblems,
  outputs: {
    revision: "the version as JSON: `deploy`'s input, in any job",
    'component-name': 'name of the component',
    'component-version': 'version that has this content; with `dry-run`, that would have it',
    'component-arn':
      'ARN of the version, with the account id in it, which a runner may mask; empty with `dry-run` when it is not there',
    'content-digest': 'SHA-256 of recipe and artifacts whatever version and bucket they get, lower-case hex',
    unchanged: '`true` when a version had this content and nothing was published; with `dry-run`, nothing would be',
  },
}
