import { awsOptions, flag, providerOption, required } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'

export const stop: Command = defineCommand({
  name: 'stop',
  summary: 'stop a deployment',
  options: {
    ...providerOption,
    'deployment-id': required('ID', 'deployment to stop'),
    rollback: flag('have the service deploy the last good revision afterwards'),
    ...awsOptions,
    ...jsonOption,
  },
  notes: 'Lifecycle events that run go on to their end; instances can be left in between.',
  run: async ({ values, outside }) => {
    const { stop: stopDeployment } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const deploymentId = values['deployment-id']
    const { status, message } = await stopDeployment({ deploymentId, rollback: values.rollback }, provider, {
      signal: outside.cancelled,
    })
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, status, ...(message && { message }) })}\n`)
    else {
      const text = status === 'stopped' ? 'is stopped' : 'is stopping: lifecycle events that run go on to their end'
      outside.print(`✓ deployment ${deploymentId} ${text}\n`)
    }
    return 0
  },
})
