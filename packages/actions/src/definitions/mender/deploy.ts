import {
  checkMenderTarget,
  menderDeploymentOptions,
  menderServerOptions,
  menderTargetOptions,
  menderWaitOptions,
  type OptionSpec,
  providerOption,
  text,
  yesUnless,
} from '@slipway/core/inputs'
import type { ActionDefinition } from '../../definition.ts'
import { type DryRun, planOption } from '../dry-run.ts'
import { githubOptions, resultOutputs } from '../groups.ts'

const inputs: {
  readonly revision: OptionSpec<string | undefined>
  readonly redeploy: OptionSpec<string | undefined>
  readonly wait: OptionSpec<boolean>
  readonly 'dry-run': OptionSpec<DryRun>
} & typeof providerOption &
  typeof menderTargetOptions &
  typeof menderDeploymentOptions &
  typeof menderWaitOptions &
  typeof menderServerOptions &
  typeof githubOptions = {
  ...providerOption,
  revision: text('RELEASE', 'release that is deployed: the output of `push-revision`, or its name as `mender:NAME`'),
  redeploy: text(
    'last-successful|previous-successful|ID',
    'deploy again what an earlier deployment to the same devices deployed, in place of `revision`: the last good one, the good one with another release before it, or the one with this id',
  ),
  ...menderTargetOptions,
  ...menderDeploymentOptions,
  'dry-run': planOption,
  wait: yesUnless(
    'wait for the end; `false` leaves that to a `wait-for-status` step, and `report`, `comment` and `on-timeout` with it',
  ),
  ...menderWaitOptions,
  ...menderServerOptions,
  ...githubOptions,
}

type Output =
  | keyof typeof resultOutputs
  | 'reason'
  | 'timeout-left'
  | 'revision'
  | 'redeployed-from'
  | 'adopted'
  | 'github-deployment-id'
  | 'would-deploy'

/** `actions/deploy` with `provider: mender`: a release goes to devices, and the step says how it ended. */
export const deployMenderAction: ActionDefinition<typeof inputs, Output> = {
  name: 'deploy',
  summary: 'deploy a release to devices of a Mender server, wait for the end and say how it ended',
  inputs,
  outputs: {
    ...resultOutputs,
    reason: 'why nothing was deployed, when nothing was',
    'timeout-left': "seconds that are left of `timeout` once the deployment is created: `wait-for-status`'s `timeout`",
    revision: 'the release that is deployed, as JSON',
    'redeployed-from': 'id of the deployment whose release is deployed again, with `redeploy`',
    adopted: '`true` when the same deployment was under way already, and is the one that is waited for',
    'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
    'would-deploy':
      'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
  },
  check: (inputs) => {
    const { revision, redeploy } = inputs
    const target = checkMenderTarget(inputs, (name) => name)
    if (revision !== undefined && redeploy !== undefined)
      return ['revision and redeploy are both given; expected one', ...target]
    return revision === undefined && redeploy === undefined
      ? ['revision is missing: what is deployed', ...target]
      : target
  },
}
