import { greengrassRehearseOptions, providerOption } from '@slipway/core/inputs'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { rehearseToExitCode } from '../../rehearse-to-exit-code.ts'

export const rehearseGreengrass: Command = defineCommand({
  name: 'rehearse',
  provider: 'greengrass',
  summary: 'run components on simulated core devices, after those that they replace, and say what became of them',
  options: { ...providerOption, ...greengrassRehearseOptions, ...jsonOption },
  notes:
    'The core devices are of an embedded engine that is gone afterwards; AWS is not asked. The scripts of components run on this machine with your\n' +
    'rights. Public components do not exist there: a stand-in that does nothing takes the place of each.',
  run: ({ values, outside }) =>
    rehearseToExitCode(values, outside, async (ports) =>
      (await import('@slipway/rehearsal')).rehearseGreengrass(values, ports),
    ),
})
