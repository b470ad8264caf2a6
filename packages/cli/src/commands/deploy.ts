import { exitCodeOfOutcome } from '@slipway/core/deployment'
import {
  awsOptions,
  deploymentOptions,
  readDeploymentOptions,
  required,
  targetOptions,
  waitOptions,
} from '@slipway/core/inputs'
import { parseRevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { cancelSignal } from '@slipway/runtime/host'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'

export const deploy: Command = defineCommand({
  name: 'deploy',
  summary: 'deploy a revision to a deployment group',
  options: {
    ...targetOptions,
    revision: required('REVISION', 'revision JSON of "slipway push", s3://bucket/key, or github:owner/repo@commit'),
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: async ({ values, outside }) => {
    const revision = parseRevisionLocation(values.revision)
    const { deploy: createDeployment } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
    const deploymentId = await createDeployment(
      {
        applicationName: values['application-name'],
        deploymentGroupName: values['deployment-group'],
        revision,
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
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, revision: toRevisionJson(revision) })}\n`)
    else outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
    return 0
  },
})
