import { exitCodeOfOutcome } from '@slipway/core/deployment'
import {
  awsOptions,
  deploymentOptions,
  readDeploymentOptions,
  targetOptions,
  text,
  waitOptions,
} from '@slipway/core/inputs'
import { describeRevision, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'

export const redeploy: Command = defineCommand({
  name: 'redeploy',
  summary: 'deploy again what an earlier deployment deployed',
  options: {
    ...targetOptions,
    from: text('last-successful|ID', 'deployment whose revision is deployed again', 'last-successful'),
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: async ({ values, outside }) => {
    const { redeploy: redeployFrom } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
    const { deploymentId, from, revision } = await redeployFrom(
      {
        applicationName: values['application-name'],
        deploymentGroupName: values['deployment-group'],
        from: values.from ?? 'last-successful',
        ...readDeploymentOptions(values),
      },
      { provider, reporter, clock: outside.clock },
      { signal: outside.cancelled },
    )
    if (values.wait) {
      const { waitForEnd } = await import('@slipway/runtime/wait-for-end')
      const { outcome } = await waitForEnd(deploymentId, values, { provider, reporter, host: outside })
      return exitCodeOfOutcome(outcome, cancelSignal(outside))
    }
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, from, revision: toRevisionJson(revision) })}\n`)
    else {
      outside.print(`  ${describeRevision(revision)}, as deployed by ${from}\n`)
      outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
    }
    return 0
  },
})
