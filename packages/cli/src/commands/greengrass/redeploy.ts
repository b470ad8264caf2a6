import { SlipwayError } from '@slipway/core/errors'
import {
  awsOptions,
  checkGreengrassRollout,
  checkGreengrassTarget,
  checkRetryGroup,
  dryRunOption,
  greengrassDeploymentOptions,
  greengrassRedeployOptions,
  greengrassTargetOptions,
  greengrassWaitOptions,
  providerOption,
} from '@slipway/core/inputs'
import { readGreengrassRedeploy, toGreengrassSettings, toGreengrassTarget } from '@slipway/runtime/greengrass-request'
import { toWorkOfRedeploy } from '@slipway/runtime/greengrass-work'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, waitOption } from '../../options/command.ts'
import { startGreengrass } from '../../start-greengrass.ts'
import { WAIT_NOTE } from './notes.ts'

const written = (name: string): string => `--${name}`

export const redeployGreengrass: Command = defineCommand({
  name: 'redeploy',
  provider: 'greengrass',
  summary: 'deploy again what a target had before, or once more to its devices that failed',
  options: {
    ...providerOption,
    ...greengrassTargetOptions,
    ...greengrassRedeployOptions,
    ...greengrassDeploymentOptions,
    'deployment-name': {
      ...greengrassDeploymentOptions['deployment-name'],
      defaultText: 'that of the deployment that is made again',
    },
    ...dryRunOption,
    ...waitOption,
    ...greengrassWaitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} Components that came since are uninstalled. Policies, roll-out and tags are those of the earlier deployment, but for what is given here.`,
  run: async ({ values, outside }) => {
    const target = toGreengrassTarget(values)
    const asked = values.from ?? 'previous'
    const problems = [
      ...checkGreengrassTarget(values, written),
      ...checkRetryGroup(asked, values, { wayBack: written('from'), group: written('retry-group') }),
      ...checkGreengrassRollout(values, written),
    ]
    if (problems.length > 0 || target === undefined) throw new SlipwayError('INPUT_INVALID', problems.join('\n'))
    const work = toWorkOfRedeploy(
      target,
      readGreengrassRedeploy(asked, written('from')),
      toGreengrassSettings(values),
      {
        asked,
        retryGroup: values['retry-group'],
        skipIfCurrent: values['skip-if-current'],
        written,
      },
    )
    return startGreengrass(values, work, outside)
  },
})
