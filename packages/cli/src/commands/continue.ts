import { SlipwayError } from '@slipway/core/errors'
import {
  attachOptions,
  awsOptions,
  checkAttachOptions,
  continueProblems,
  pauseOption,
  waitOptions,
} from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { codeDeployService } from '@slipway/runtime/codedeploy-service'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, waitOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'
import { waitToExitCode } from '../wait-to-exit-code.ts'

export const continueCommand: Command = defineCommand({
  name: 'continue',
  summary: 'let a deployment go on that waits to be continued',
  positionals: ['[DEPLOYMENT_ID]'],
  options: {
    ...attachOptions,
    'deployment-id': { ...attachOptions['deployment-id'], help: 'deployment to continue, also as a word of its own' },
    'application-name': {
      ...attachOptions['application-name'],
      help: 'application of the deployment group whose deployment under way is continued',
    },
    'deployment-group': {
      ...attachOptions['deployment-group'],
      help: 'deployment group whose deployment under way is continued, in place of one by its id',
    },
    ...pauseOption,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'Doing it again does no harm: what --from names is ended once, and never what comes after it. Without --wait, the options of the wait do nothing.',
  run: async ({ values, positionals, outside }) => {
    const given = { ...values, 'deployment-id': idOf(positionals[0], values['deployment-id']) }
    const written = (name: string): string => (name === 'continue' ? '--from' : `--${name}`)
    const clash = values.wait ? continueProblems({ ...values, continue: values.from }, written) : []
    const problems = [...checkAttachOptions(given, written), ...clash]
    if (problems.length > 0) {
      throw new SlipwayError('INPUT_INVALID', problems.join('\n'), {
        hint: 'slipway continue --help lists the options',
      })
    }
    if (values.wait) {
      const { prepareReportFile } = await import('@slipway/runtime/report-file')
      await prepareReportFile(values.report)
    }
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { continueDeployment, findActive } = await import('@slipway/core/pipeline')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const reporter = await createReporter({ outside, isJson: values.json, isJsonLines: true })
    const { 'application-name': applicationName = '', 'deployment-group': deploymentGroupName = '' } = values
    const options = { signal: outside.cancelled }
    const deploymentId =
      given['deployment-id'] ??
      (await findActive({ applicationName, deploymentGroupName }, { provider, reporter }, options))
    const continued = await continueDeployment({ deploymentId, from: values.from }, provider, options)
    reporter.report({ type: 'deployment-continued', continued })
    if (!values.wait) return 0
    const { warnOfExpiry } = await import('@slipway/runtime/start-options')
    const { decideTimeoutOf } = await import('@slipway/runtime/wait-timeout')
    const service = codeDeployService(values, { provider, reporter, host: outside })
    const ports = { provider, reporter, host: outside }
    const timeout = await decideTimeoutOf(values.timeout, deploymentId, ports, values['wait-until'])
    await warnOfExpiry(timeout, { host: outside, reporter })
    return waitToExitCode(deploymentId, values, { outside, service, timeout })
  },
})

function idOf(word: string | undefined, option: string | undefined): string | undefined {
  if (word === undefined || option === undefined || word === option) return word ?? option
  throw new SlipwayError('INPUT_INVALID', `"${word}" and --deployment-id "${option}" are both given; expected one`)
}
