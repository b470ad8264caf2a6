import { menderServerOptions, menderWaitOptions, providerOption, required } from '@slipway/core/inputs'
import { menderTimeoutOf, openMenderService } from '@slipway/runtime/mender-service'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'
import { waitToExitCode } from '../../wait-to-exit-code.ts'

export const waitMender: Command = defineCommand({
  name: 'wait',
  provider: 'mender',
  summary: 'wait for the end of a deployment to devices and say how it ended',
  options: {
    ...providerOption,
    'deployment-id': required('ID', 'deployment to wait for'),
    ...menderWaitOptions,
    ...menderServerOptions,
    ...jsonOption,
  },
  run: async ({ values, outside }) => {
    const { prepareReportFile } = await import('@slipway/runtime/report-file')
    await prepareReportFile(values.report)
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    const service = await openMenderService(values, { reporter, host: outside })
    const deploymentId = values['deployment-id']
    const timeout = await menderTimeoutOf(values.timeout, deploymentId, service)
    return waitToExitCode(deploymentId, values, { outside, service, timeout })
  },
})
