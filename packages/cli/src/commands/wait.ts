import { toAwsSettings } from '../aws-settings.ts'
import { type Command, defineCommand } from '../command.ts'
import { awsOptions, jsonOption, waitOptions } from '../options/groups.ts'
import { required } from '../options/specs.ts'
import { createReporter } from '../reporters/index.ts'

export const wait: Command = defineCommand({
  name: 'wait',
  summary: "wait for a deployment's end and say how it ended",
  options: {
    'deployment-id': required('ID', 'deployment to wait for'),
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  run: async ({ values, outside }) => {
    const { waitForEnd } = await import('../wait-for-end.ts')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    return waitForEnd(values['deployment-id'], values, { provider, reporter, outside })
  },
})
