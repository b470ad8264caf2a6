import {
  appSpecVariableOptions,
  awsOptions,
  cloudOptions,
  codeSecretOptions,
  deploymentOptions,
  hasCloudOptions,
  type OptionSpec,
  orderOptions,
  providerOption,
  queueTimeoutOption,
  type RedeploySource,
  redeploySource,
  targetOptions,
  text,
  waitOptions,
  yesUnless,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../definition.ts'
import { type DryRun, planOption } from './dry-run.ts'
import { appSpecOption, githubOptions, resultOutputs } from './groups.ts'

const inputs: {
  readonly revision: OptionSpec<string | undefined>
  readonly redeploy: OptionSpec<RedeploySource | undefined>
  readonly wait: OptionSpec<boolean>
  readonly 'dry-run': OptionSpec<DryRun>
} & typeof providerOption &
  typeof targetOptions &
  typeof cloudOptions &
  typeof appSpecVariableOptions &
  typeof codeSecretOptions &
  typeof appSpecOption &
  typeof deploymentOptions &
  typeof orderOptions &
  typeof waitOptions &
  typeof awsOptions &
  typeof githubOptions = {
  ...providerOption,
  ...targetOptions,
  revision: text(
    'REVISION',
    'what is deployed: the output of `push-revision`, `s3://bucket/key`, `github:owner/repository@commit`, or the path of an AppSpec file for AWS Lambda or Amazon ECS; not needed where the inputs below say what one is made of',
  ),
  redeploy: redeploySource(
    'deploy again what an earlier deployment deployed, in place of `revision`: the last successful one, the success with another revision before it, the one with this id, or the last success of this commit or of the one that a tag names; it is never held back by `if-older`, and what an AppSpec would be made of is not heeded',
  ),
  ...cloudOptions,
  ...appSpecVariableOptions,
  ...codeSecretOptions,
  ...deploymentOptions,
  ...orderOptions,
  description: text('TEXT', 'description of the deployment', 'repository, run, commit and actor'),
  'dry-run': planOption,
  wait: yesUnless(
    'wait for the end; `false` leaves that to a `wait-for-status` step, and `fail-on`, `report`, `comment` and `on-timeout` with it',
  ),
  ...waitOptions,
  ...queueTimeoutOption,
  ...awsOptions,
  ...appSpecOption,
  ...githubOptions,
}

type Output =
  | keyof typeof resultOutputs
  | 'reason'
  | 'other-deployment-id'
  | 'timeout-left'
  | 'revision'
  | 'redeployed-from'
  | 'github-deployment-id'
  | 'would-deploy'

/** `actions/deploy`: a revision goes to a deployment group, and the step says how it ended. */
export const deployAction: ActionDefinition<typeof inputs, Output> = {
  name: 'deploy',
  summary: 'deploy a revision to a deployment group, wait for the end and say how it ended',
  inputs,
  outputs: {
    ...resultOutputs,
    reason: 'why nothing was deployed, when nothing was',
    'other-deployment-id':
      'when nothing was deployed: id of the deployment that held the group, or that has brought the revision or a newer commit there before',
    'timeout-left':
      "seconds that are left of `timeout` once the deployment is created, or without one, what the group's own waits make of it: `wait-for-status`'s `timeout`",
    revision: 'the revision that is deployed, as JSON',
    'redeployed-from': 'id of the deployment whose revision is deployed again, with `redeploy`',
    'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
    'would-deploy':
      'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
  },
  check: (inputs) => {
    const { revision, redeploy } = inputs
    if (revision !== undefined && redeploy !== undefined) return ['revision and redeploy are both given; expected one']
    const isSaid = revision !== undefined || redeploy !== undefined || hasCloudOptions(inputs)
    return isSaid ? [] : ['revision is missing: what is deployed']
  },
}
