import { parseRevisionLocation, toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '../aws-settings.ts'
import { type Command, defineCommand } from '../command.ts'
import { deploymentOptions, readDeploymentOptions } from '../options/deployment.ts'
import { awsOptions, jsonOption, targetOptions, WAIT_NOTE, waitOptions } from '../options/groups.ts'
import { required } from '../options/specs.ts'
import { createReporter } from '../reporters/index.ts'

export const deploy: Command = defineCommand({
  name: 'deploy',
  summary: 'deploy a revision to a deployment group',
  options: {
    ...targetOptions,
    revision: required('REVISION', 'revision JSON of "slipway push", s3://bucket/key, or github:owner/repo@commit'),
    ...deploymentOptions,
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
      const { waitForEnd } = await import('../wait-for-end.ts')
      return waitForEnd(deploymentId, values, { provider, reporter, outside })
    }
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, revision: toRevisionJson(revision) })}\n`)
    else outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
    return 0
  },
})
