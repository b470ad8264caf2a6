import {
  awsOptions,
  deploymentOptions,
  type OptionSpec,
  targetOptions,
  text,
  waitOptions,
  yesUnless,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { githubOptions, resultOutputs } from './groups.ts'

const inputs: {
  readonly revision: OptionSpec<string | undefined>
  readonly redeploy: OptionSpec<string | undefined>
  readonly wait: OptionSpec<boolean>
} & typeof targetOptions &
  typeof deploymentOptions &
  typeof waitOptions &
  typeof awsOptions &
  typeof githubOptions = {
  ...targetOptions,
  revision: text(
    'REVISION',
    'what is deployed: the output of `push-revision`, `s3://bucket/key`, or `github:owner/repository@commit`',
  ),
  redeploy: text(
    'last-successful|ID',
    'deploy again what an earlier deployment deployed, in place of `revision`: `last-successful`, or the id of a deployment',
  ),
  ...deploymentOptions,
  description: text('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
  wait: yesUnless('wait for the end; `false` leaves that to a `wait-for-status` step'),
  ...waitOptions,
  ...awsOptions,
  ...githubOptions,
}

type Output = keyof typeof resultOutputs | 'revision' | 'redeployed-from' | 'github-deployment-id'

/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
export const deployAction: ActionDefinition<typeof inputs, Output> = {
  name: 'deploy',
  summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
  inputs,
  outputs: {
    ...resultOutputs,
    revision: 'the revision that is deployed, as JSON',
    'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
    'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
  },
  check: ({ revision, redeploy }) => {
    if (revision !== undefined && redeploy !== undefined) return ['revision and redeploy are both given; expected one']
    return revision === undefined && redeploy === undefined ? ['revision is missing: what is deployed'] : []
  },
}
