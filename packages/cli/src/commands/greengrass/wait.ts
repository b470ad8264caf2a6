import { awsOptions, greengrassWaitOptions, providerOption, required } from '@slipway/core/inputs'
import { greengrassTimeoutOf, openGreengrassService } from '@slipway/runtime/greengrass-service'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'
import { waitToExitCode } from '../../wait-to-exit-code.ts'

export const waitGreengrass: Command = defineCommand({
  name: 'wait',
  provider: 'greengrass',
  summary: 'wait for the core devices of a deployment and say how it ended',
  options: {
    ...providerOption,
    'deployment-id': required('ID', 'deployment to wait for'),
    ...greengrassWaitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'Waited for are the devices that are in the group at the first look: those that join it later are not, and those that leave it no longer.',
  run: async ({ values, outside }) => {
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    const { warnOfExpiry } = await import('@slipway/runtime/start-options')
    await prepareReportFile(values.report)
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    const service = await openGreengrassService(values, { reporter, host: outside })
    const deploymentId = values['deployment-id']
    const timeout = await greengrassTimeoutOf(values.timeout, deploymentId, service)
    await warnOfExpiry(timeout, service)
    return waitToExitCode(deploymentId, values, { outside, service, timeout })
  },
})
