import { awsOptions, deploymentOptions, waitOptions } from '@slipway/core/inputs'
import { toRevisionJson } from '@slipway/core/revision'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { endNotDeployed } from '../end-not-deployed.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { readDeploymentRequest, requestOptions } from '../options/deployment-request.ts'
import { createReporter } from '../reporters/index.ts'
import { waitToExitCode } from '../wait-to-exit-code.ts'

export const deploy: Command = defineCommand({
  name: 'deploy',
  summary: 'deploy a revision to a deployment group',
  options: {
    ...requestOptions,
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} What is given beside --cli-input-json wins over what it says.`,
  run: async ({ values, outside }) => {
    const request = await readDeploymentRequest(values, localFiles)
    const { deploy: createDeployment } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    if (values.wait) await prepareReportFile(values.report)
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: values.wait })
    const { pollSchedule, startOptions, warnOfExpiry } = await import('@slipway/runtime/start-options')
    const startedAt = outside.clock.now()
    if (values.wait) await warnOfExpiry(values, { host: outside, reporter })
    const start = await createDeployment(
      request,
      { provider, reporter, clock: outside.clock, schedule: pollSchedule(values, outside) },
      startOptions(values, outside),
    )
    if (start.kind === 'not-deployed') return endNotDeployed(start.notDeployed, values, outside)
    const { deploymentId } = start
    if (values.wait) return waitToExitCode(deploymentId, values, { outside, provider, reporter }, startedAt)
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, revision: toRevisionJson(request.revision) })}\n`)
    else outside.print(`  to wait for it: slipway wait --deployment-id ${deploymentId}\n`)
    return 0
  },
})
