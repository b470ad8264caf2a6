import {
  dryRunOption,
  menderDeploymentOptions,
  menderServerOptions,
  menderTargetOptions,
  menderWaitOptions,
  providerOption,
  text,
} from '@slipway/core/inputs'
import { readMenderRedeploy } from '@slipway/runtime/mender-request'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, waitOption } from '../../options/command.ts'
import { startMender } from '../../start-mender.ts'
import { WAIT_NOTE } from './notes.ts'

export const redeployMender: Command = defineCommand({
  name: 'redeploy',
  provider: 'mender',
  summary: 'deploy again what an earlier deployment to the same devices deployed',
  options: {
    ...providerOption,
    from: text(
      'last-successful|previous-successful|ID',
      'whose release is deployed again: the last good deployment to the same devices, the good one with another release before it, or the deployment with this id',
      'last-successful',
    ),
    ...menderTargetOptions,
    ...menderDeploymentOptions,
    ...dryRunOption,
    ...waitOption,
    ...menderWaitOptions,
    ...menderServerOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: ({ values, outside }) => {
    const asked = values.from ?? 'last-successful'
    const from = readMenderRedeploy(asked, '--from')
    return startMender(
      values,
      {
        name: `redeploy ${asked}`,
        start: async (request, ports, options) => {
          const { redeployMender: start } = await import('@slipway/core/pipeline')
          return { ...(await start({ ...request, from }, ports, options)), asked }
        },
        plan: async (request, ports, options) => {
          const { planMenderRedeploy } = await import('@slipway/core/pipeline')
          return planMenderRedeploy({ ...request, from }, ports, options)
        },
      },
      outside,
    )
  },
})
