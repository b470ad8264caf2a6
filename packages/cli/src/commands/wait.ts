import { SlipwayError } from '@slipway/core/errors'
import { attachOptions, awsOptions, checkAttachOptions, providerOption, waitOptions } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'
import { waitToExitCode } from '../wait-to-exit-code.ts'

export const wait: Command = defineCommand({
  name: 'wait',
  summary: "wait for a deployment's end and say how it ended",
  options: {
    ...providerOption,
    ...attachOptions,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  run: async ({ values, outside }) => {
    const problems = checkAttachOptions(values, (name) => `--${name}`)
    if (problems.length > 0) {
      throw new SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway wait --help lists the options' })
    }
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    await prepareReportFile(values.report)
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    const { findNewest } = await import('@slipway/core/pipeline')
    const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = values
    const newest = { applicationName, deploymentGroupName }
    const deploymentId =
      values['deployment-id'] ?? (await findNewest(newest, { provider, reporter }, { signal: outside.cancelled }))
    const { warnOfExpiry } = await import('@slipway/runtime/start-options')
    const { decideTimeoutOf } = await import('@slipway/runtime/wait-timeout')
    const service = codeDeployService(values, { provider, reporter, host: outside })
    const ports = { provider, reporter, host: outside }
    const timeout = await decideTimeoutOf(values.timeout, deploymentId, ports, values['wait-until'])
    await warnOfExpiry(timeout, { host: outside, reporter })
    return waitToExitCode(deploymentId, values, { outside, service, timeout })
  },
})
