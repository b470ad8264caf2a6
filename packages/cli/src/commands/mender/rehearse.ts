import { menderRehearseOptions, providerOption } from '@slipway/core/inputs'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'
import { rehearseToExitCode } from '../../rehearse-to-exit-code.ts'

export const rehearseMender: Command = defineCommand({
  name: 'rehearse',
  provider: 'mender',
  summary: 'install a release on simulated devices, after the one before, and say what it has made of them',
  options: { ...providerOption, ...menderRehearseOptions, ...jsonOption },
  notes:
    'The devices are of an embedded engine that is gone afterwards; no Mender server is asked. State scripts and update modules run on this machine with\n' +
    'your rights.',
  run: ({ values, outside }) =>
    rehearseToExitCode(values, outside, async (ports) =>
      (await import('@slipway/rehearsal')).rehearseMender(values, ports),
    ),
})
