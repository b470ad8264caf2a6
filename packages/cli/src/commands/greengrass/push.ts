import {
  awsOptions,
  componentDryRunOption,
  componentPushOptions,
  componentStorageOptions,
  providerOption,
  required,
} from '@slipway/core/inputs'
import { openComponentPush } from '@slipway/runtime/greengrass-bundle'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { createReporter } from '../../reporters/index.ts'

export const pushGreengrass: Command = defineCommand({
  name: 'push',
  provider: 'greengrass',
  summary: 'publish a version of a Greengrass component',
  options: {
    ...providerOption,
    bundle: required('DIR', 'component folder that slipway bundle has made'),
    ...componentPushOptions,
    ...componentStorageOptions,
    ...componentDryRunOption,
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'What has the same content is not published again. A version is never changed: another content under its number is refused before anything is uploaded, and NEXT_PATCH takes the number after the highest. ' +
    'The bucket has to be there, and no object in it is written over.',
  run: async ({ values, outside }) => {
    const { planComponentPush, pushComponent, readComponent } = await import('@slipway/core/pipeline')
    const { createComponentFolders } = await import('@slipway/core/greengrass/io')
    const { componentPushJson, deployCommandOf, describeComponentPush } = await import('@slipway/core/report')
    const { json } = values
    const options = { signal: outside.cancelled }
    const reporter = await createReporter({ outside, isJson: json })
    const { component } = await readComponent(values.bundle, createComponentFolders(), options)
    const { request, ...services } = await openComponentPush(values, component, { host: outside, reporter })
    const ports = { ...services, reporter, clock: outside.clock }
    const isPlan = values['dry-run']
    const pushed = await (isPlan ? planComponentPush(request, ports, options) : pushComponent(request, ports, options))
    if (json) outside.print(`${JSON.stringify(componentPushJson(pushed))}\n`)
    else if (isPlan) outside.print(`dry run: ${describeComponentPush(pushed)}\n`)
    else outside.print(`  to deploy it: ${deployCommandOf(pushed)}\n`)
    return 0
  },
})
