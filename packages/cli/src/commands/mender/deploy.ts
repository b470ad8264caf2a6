import {
  dryRunOption,
  menderDeploymentOptions,
  menderServerOptions,
  menderTargetOptions,
  menderWaitOptions,
  providerOption,
  required,
} from '@slipway/core/inputs'
import { readMenderRevision } from '@slipway/runtime/mender-request'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, waitOption } from '../../options/command.ts'
import { startMender } from '../../start-mender.ts'
import { WAIT_NOTE } from './notes.ts'

export const deployMender: Command = defineCommand({
  name: 'deploy',
  provider: 'mender',
  summary: 'deploy a release to devices',
  options: {
    ...providerOption,
    revision: required(
      'RELEASE',
      'release that is deployed: revision JSON of "slipway push", or its name as mender:NAME',
    ),
    ...menderTargetOptions,
    ...menderDeploymentOptions,
    ...dryRunOption,
    ...waitOption,
    ...menderWaitOptions,
    ...menderServerOptions,
    ...jsonOption,
  },
  notes: `${WAIT_NOTE} The same deployment that is under way already is not made a second time: it is the one that is waited for.`,
  run: ({ values, outside }) => {
    const revision = readMenderRevision(values.revision, (name) => `--${name}`)
    return startMender(
      values,
      {
        name: revision.artifactName,
        start: async (request, ports, options) => {
          const { deployMender: start } = await import('@slipway/core/pipeline')
          return start({ ...request, revision }, ports, options)
        },
        plan: async (request, ports, options) => {
          const { planMenderDeployment } = await import('@slipway/core/pipeline')
          return planMenderDeployment({ ...request, revision }, ports, options)
        },
      },
      outside,
    )
  },
})
