import { SlipwayError } from '@slipway/core/errors'
import {
  awsOptions,
  checkGreengrassSubject,
  greengrassSubjectOptions,
  providerOption,
  readGreengrassSubject,
} from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, limitOption } from '../../options/command.ts'

export const deploymentsListGreengrass: Command = defineCommand({
  name: 'deployments list',
  provider: 'greengrass',
  summary: 'list the latest deployments of a thing group or of a core device',
  options: {
    ...providerOption,
    ...greengrassSubjectOptions,
    ...limitOption('deployments'),
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'The newest revision is first; a star marks the one that counts. "slipway status" tells how one stands: the service leaves that of a group ACTIVE, whatever its devices do.',
  run: async ({ values, outside }) => {
    const target = readGreengrassSubject(values)
    const problems = checkGreengrassSubject(values, (name) => `--${name}`)
    if (target === undefined || problems.length > 0) {
      throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
        hint: 'slipway deployments list --provider greengrass --help lists the options',
      })
    }
    const { greengrassHistory } = await import('@slipway/core/pipeline')
    const { createGreengrassProvider } = await import('@slipway/aws')
    const { greengrassRevisionJson, renderGreengrassDeployments } = await import('@slipway/core/report')
    const service = createGreengrassProvider(toAwsSettings(values, outside))
    const found = await greengrassHistory({ target, limit: values.limit }, { service }, { signal: outside.cancelled })
    if (values.json) {
      const deployments = found.revisions.map(greengrassRevisionJson)
      outside.print(`${JSON.stringify({ target: { ...found.target, arn: found.targetArn }, deployments })}\n`)
    } else outside.print(`${renderGreengrassDeployments(found).join('\n')}\n`)
    return 0
  },
})
