import { SlipwayError } from '@slipway/core/errors'
import {
  awsOptions,
  checkGreengrassStatus,
  coreDeviceName,
  greengrassStatusOptions,
  type OptionValues,
  readGreengrassSubject,
} from '@slipway/core/inputs'
import type { GreengrassStatusRequest } from '@slipway/core/pipeline'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, limitOption } from '../../options/command.ts'
import { paintFor } from '../../reporters/index.ts'

export const status: Command = defineCommand({
  name: 'status',
  summary: 'say how a deployment to core devices stands, and which of them failed why',
  options: { ...greengrassStatusOptions, ...limitOption('deployments of the history'), ...awsOptions, ...jsonOption },
  notes:
    'For AWS IoT Greengrass V2: by a deployment, by its target (the latest deployment counts), or by one core device. Nothing is waited for, and the exit code is 0 when the question could be answered, however the deployment stands; "slipway wait" turns that into an exit code.\nOf deployments of other services "slipway deployments list" and "slipway wait" tell.',
  run: async ({ values, outside }) => {
    const problems = checkGreengrassStatus(values, (name) => `--${name}`)
    if (problems.length > 0) {
      throw new SlipwayError('INPUT_INVALID', problems.join('\n'), { hint: 'slipway status --help lists the options' })
    }
    const { greengrassStatus } = await import('@slipway/core/pipeline')
    const { createGreengrassProvider } = await import('@slipway/aws')
    const { greengrassStatusJson, renderGreengrassStatus } = await import('@slipway/core/report')
    const service = createGreengrassProvider(toAwsSettings(values, outside))
    const found = await greengrassStatus(toRequest(values), { service }, { signal: outside.cancelled })
    if (values.json) outside.print(`${JSON.stringify(greengrassStatusJson(found))}\n`)
    else {
      const paint = await paintFor(outside, false)
      const areDevicesAsked = values.devices.length > 0
      outside.print(
        `${renderGreengrassStatus(found, { nowMs: outside.clock.now(), paint, areDevicesAsked }).join('\n')}\n`,
      )
    }
    return 0
  },
})

type Values = OptionValues<typeof greengrassStatusOptions> & { readonly limit: number }

function toRequest(values: Values): GreengrassStatusRequest {
  const { 'deployment-id': deploymentId, 'core-device': device, history, limit } = values
  const devices = values.devices.length === 0 ? {} : { devices: values.devices.map(coreDeviceName) }
  if (deploymentId !== undefined) return { kind: 'deployment', deploymentId, ...devices }
  const target = readGreengrassSubject(values)
  if (target !== undefined) return { kind: 'target', target, ...devices, ...(history && { history: limit }) }
  return { kind: 'device', device: coreDeviceName(device ?? '') }
}
