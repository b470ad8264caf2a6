import {
  awsOptions,
  checkGreengrassContent,
  checkGreengrassPlace,
  checkGreengrassRollout,
  checkGreengrassTarget,
  checkRetryGroup,
  GREENGRASS_WAYS_BACK,
  givenContent,
  greengrassContentOptions,
  greengrassDeploymentOptions,
  greengrassRedeployOptions,
  greengrassTargetOptions,
  greengrassWaitOptions,
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
  readonly 'retry-group': OptionSpec<string | undefined>
  readonly wait: OptionSpec<boolean>
  readonly 'dry-run': OptionSpec<DryRun>
} & typeof providerOption &
  typeof greengrassTargetOptions &
  typeof greengrassContentOptions &
  typeof greengrassDeploymentOptions &
  typeof greengrassWaitOptions &
  typeof awsOptions &
  typeof githubOptions = {
  ...providerOption,
  ...greengrassTargetOptions,
  revision: text(
    'REVISION',
    'component versions that the target gets: the output of `push-revision`, or `greengrass:NAME@VERSION`; all else stays as it is',
  ),
  ...greengrassContentOptions,
  redeploy: text(
    GREENGRASS_WAYS_BACK,
    "deploy again, in place of something new: the target's revision before the present one, the revision with this number, the deployment with this id, or the present one to the devices of a group that failed it, and to them alone (nucleus 2.9 and later)",
  ),
  'retry-group': greengrassRedeployOptions['retry-group'],
  ...greengrassDeploymentOptions,
  'deployment-name': {
    ...greengrassDeploymentOptions['deployment-name'],
    defaultText: "the file's or the present one's; with `redeploy` that of the deployment that is made again",
  },
  'dry-run': planOption,
  wait: yesUnless(
    'wait for the end; `false` leaves that to a `wait-for-status` step, and `report`, `comment` and `on-timeout` with it',
  ),
  ...greengrassWaitOptions,
  ...awsOptions,
  ...githubOptions,
}

type Output =
  | keyof typeof resultOutputs
  | 'reason'
  | 'timeout-left'
  | 'revision'
  | 'redeployed-from'
  | 'github-deployment-id'
  | 'would-deploy'

const written = (name: string): string => name

/** `actions/deploy` with `provider: greengrass`: components go to core devices, and the step says how it ended. */
export const deployGreengrassAction: ActionDefinition<typeof inputs, Output> = {
  name: 'deploy',
  summary: 'deploy components to core devices of AWS IoT Greengrass V2, wait for the devices and say how it ended',
  inputs,
  outputs: {
    ...resultOutputs,
    reason: 'why nothing was deployed, when nothing was',
    'timeout-left': "seconds that are left of `timeout` once the deployment is created: `wait-for-status`'s `timeout`",
    revision: 'the versions of all components that the target has, as JSON',
    'redeployed-from': 'id of the deployment that is made again, with `redeploy`',
    'github-deployment-id': "id of the GitHub deployment record, when one is kept: `wait-for-status`'s input",
    'would-deploy':
      'with `dry-run`: `true` when a deployment would be created and nothing is seen that would fail it; `result-file` has the plan',
  },
  check: (inputs) => {
    const { redeploy } = inputs
    const rollout = checkGreengrassRollout(inputs, written)
    const retry = checkRetryGroup(redeploy, inputs, { wayBack: 'redeploy:', group: 'retry-group' })
    if (redeploy === undefined) {
      const content = checkGreengrassContent(inputs, written, ['redeploy'])
      return [...content, ...checkGreengrassPlace(inputs, written), ...rollout, ...retry]
    }
    const given = givenContent(inputs)
    const both = given.length === 0 ? [] : [`redeploy and ${given.join(' and ')} are given together; expected one`]
    return [...both, ...checkGreengrassTarget(inputs, written), ...rollout, ...retry]
  },
}
