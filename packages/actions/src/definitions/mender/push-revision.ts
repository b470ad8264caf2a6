import {
  menderServerOptions,
  type OptionSpec,
  providerOption,
  pushDryRunOption,
  required,
  text,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'

const inputs: {
  readonly bundle: OptionSpec<string>
  readonly description: OptionSpec<string | undefined>
} & typeof providerOption &
  typeof pushDryRunOption &
  typeof menderServerOptions = {
  ...providerOption,
  bundle: required('FILE', 'Mender Artifact to upload, such as the output of the `bundle` step'),
  description: text('TEXT', 'description of the Artifact', 'repository, run, commit and actor'),
  ...pushDryRunOption,
  ...menderServerOptions,
}

type Output = 'revision' | 'artifact-id' | 'artifact-name' | 'size-bytes' | 'unchanged'

/** `actions/push-revision` with `provider: mender`: an Artifact is on the server, and never uploaded twice. */
export const pushRevisionMenderAction: ActionDefinition<typeof inputs, Output> = {
  name: 'push-revision',
  summary: 'upload a Mender Artifact, unless the server has it already',
  inputs,
  outputs: {
    revision: "the release as JSON: `deploy`'s input, in any job",
    'artifact-id': "the server's id of the Artifact; empty with `dry-run` when it is not there",
    'artifact-name': 'name of the release',
    'size-bytes': 'size of the Artifact',
    unchanged:
      '`true` when the server had the same Artifact and nothing was uploaded; with `dry-run`, nothing would be',
  },
}
