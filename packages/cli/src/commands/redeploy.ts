import {
  awsOptions,
  deploymentOptions,
  readDeploymentOptions,
  redeploySource,
  targetOptions,
  waitOptions,
} from '@slipway/core/inputs'
import { toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { endNotDeployed } from '../end-not-deployed.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'
import { waitToExitCode } from '../wait-to-exit-code.ts'

export const redeploy: Command = defineCommand({
  name: 'redeploy',
  summary: 'deploy again what an earlier deployment deployed',
  options: {
    ...targetOptions,
    from: redeploySource(
      'whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit',
      'last-successful',
    ),
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: async ({ values, outside }) => {
    const { redeploy: redeployFrom } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider, createS3ArtifactStore } = await import('@slipway/aws')
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    if (values.wait) await prepareReportFile(values.report)
    const settings = toAwsSettings(values, outside)
    const provider = createCodeDeployProvider(settings)
    const store = createS3ArtifactStore(settings)
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
    const { pollSchedule, startOptions, warnOfExpiry } = await import('@slipway/runtime/start-options')
    const startedAt = outside.clock.now()
    if (values.wait) await warnOfExpiry(values, { host: outside, reporter })
    const start = await redeployFrom(
      {
        applicationName: values['application-name'],
        deploymentGroupName: values['deployment-group'],
        from: values.from ?? 'last-successful',
        ...readDeploymentOptions(values),
      },
      { provider, store, reporter, clock: outside.clock, schedule: pollSchedule(values, outside) },
      startOptions(values, outside),
    )
    if (start.kind === 'not-deployed') return endNotDeployed(start.notDeployed, values, outside)
    const { deploymentId, from, revision } = start
    if (values.wait) return waitToExitCode(deploymentId, values, { outside, provider, reporter }, startedAt)
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, from, revision: toRevisionJson(revision) })}\n`)
    else outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
    return 0
  },
})
