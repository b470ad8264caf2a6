import { awsOptions, providerOption, rehearseOptions } from '@slipway/core/inputs'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { rehearseToExitCode } from '../rehearse-to-exit-code.ts'

export const rehearse: Command = defineCommand({
  name: 'rehearse',
  summary: 'deploy a release on this machine, after the one before, while clients keep asking',
  options: { ...providerOption, ...rehearseOptions, ...awsOptions, ...jsonOption },
  notes:
    'The release is deployed for real, to functions, services or instances of an embedded engine that is gone afterwards. Hook scripts and\n' +
    'functions run on this machine with your rights. AWS is asked for nothing but the settings of the group, and only where application,\n' +
    'group and credentials are given and --group is not.',
  run: ({ values, outside }) =>
    rehearseToExitCode(values, outside, async (ports) => (await import('@slipway/rehearsal')).rehearse(values, ports)),
})
