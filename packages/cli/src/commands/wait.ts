import { exitCodeOfOutcome } from '@slipway/core/deployment'
import { awsOptions, required, waitOptions } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
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
    const { waitForEnd } = await import('@slipway/runtime/wait-for-end')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    const { outcome } = await waitForEnd(values['deployment-id'], values, { provider, reporter, host: outside })
    return exitCodeOfOutcome(outcome, cancelSignal(outside))
  },
})
