import { SlipwayError } from '@slipway/core/errors'
import {
  awsOptions,
  checkGreengrassContent,
  checkGreengrassPlace,
  checkGreengrassRollout,
  dryRunOption,
  greengrassContentOptions,
  greengrassDeploymentOptions,
  greengrassTargetOptions,
  greengrassWaitOptions,
  providerOption,
  text,
} from '@slipway/core/inputs'
import { readGreengrassRequest, requireRollout, toGreengrassSettings } from '@slipway/runtime/greengrass-request'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, waitOption } from '../../options/command.ts'
import { startGreengrass } from '../../start-greengrass.ts'
import { WAIT_NOTE } from './notes.ts'

const written = (name: string): string => `--${name}`

export const deployGreengrass: Command = defineCommand({
  name: 'deploy',
  provider: 'greengrass',
  summary: 'deploy components to a core device or to the core devices of a thing group',
  options: {
    ...providerOption,
    ...greengrassTargetOptions,
    revision: text(
      'REVISION',
      'component versions that the target gets: revision JSON of "slipway push", or greengrass:NAME@VERSION; all else stays as it is',
    ),
    ...greengrassContentOptions,
    ...greengrassDeploymentOptions,
    ...dryRunOption,
    ...waitOption,
    ...greengrassWaitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} What is not named stays as the target has it, but with --deployment-file, which says all that it is to have.`,
  run: async ({ values, outside }) => {
    const problems = [
      ...checkGreengrassPlace(values, written),
      ...checkGreengrassContent(values, written),
      ...checkGreengrassRollout(values, written),
    ]
    if (problems.length > 0) throw new SlipwayError('INPUT_INVALID', problems.join('\n'))
    const content = await readGreengrassRequest(values, { files: localFiles, written })
    requireRollout(content.target, values, written)
    const request = { ...content, ...toGreengrassSettings(values) }
    return startGreengrass(values, { kind: 'deploy', request }, outside)
  },
})
