import { menderServerOptions, providerOption, required } from '@slipway/core/inputs'
import { toMenderSettings } from '@slipway/runtime/mender-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'

export const stopMender: Command = defineCommand({
  name: 'stop',
  provider: 'mender',
  summary: 'stop a deployment to devices',
  options: {
    ...providerOption,
    'deployment-id': required('ID', 'deployment to stop'),
    ...menderServerOptions,
    ...jsonOption,
  },
  notes:
    'Devices that have it keep it, those that have not asked for it never get it, and those in the middle go back to what they had.',
  run: async ({ values, outside }) => {
    const { stop: stopDeployment } = await import('@slipway/core/pipeline')
    const { createMenderProvider } = await import('@slipway/mender')
    const provider = createMenderProvider(await toMenderSettings(values, outside))
    const deploymentId = values['deployment-id']
    const options = { signal: outside.cancelled }
    const { status, message } = await stopDeployment({ deploymentId, rollback: false }, provider, options)
    if (values.json) outside.print(`${JSON.stringify({ deploymentId, status, ...(message && { message }) })}\n`)
    else outside.print(`✓ deployment ${deploymentId} is stopped; devices in the middle of it go back\n`)
    return 0
  },
})
