import { menderHistoryOptions, menderServerOptions, providerOption } from '@slipway/core/inputs'
import type { MenderDeployment } from '@slipway/core/provider'
import { toMenderSettings } from '@slipway/runtime/mender-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption, limitOption } from '../../options/command.ts'

export const deploymentsListMender: Command = defineCommand({
  name: 'deployments list',
  provider: 'mender',
  summary: 'list the latest deployments of a Mender server',
  options: {
    ...providerOption,
    ...menderHistoryOptions,
    ...limitOption('deployments'),
    ...menderServerOptions,
    ...jsonOption,
  },
  notes: 'The newest is first. "slipway redeploy --provider mender --from ID" goes back to one.',
  run: async ({ values, outside }) => {
    const { createMenderProvider } = await import('@slipway/mender')
    const { menderDeploymentJson, renderMenderDeployments } = await import('@slipway/core/report')
    const server = createMenderProvider(await toMenderSettings(values, outside))
    const { 'deployment-name': name, status, limit } = values
    const filter = { ...(name !== undefined && { name }), ...(status !== undefined && { status }) }
    const deployments: MenderDeployment[] = []
    for await (const page of server.listMenderDeployments(filter, { signal: outside.cancelled })) {
      deployments.push(...page)
      if (deployments.length >= limit) break
    }
    const listed = deployments.slice(0, limit)
    if (values.json) outside.print(`${JSON.stringify({ deployments: listed.map(menderDeploymentJson) })}\n`)
    else if (listed.length === 0) outside.print('there are no such deployments on the server\n')
    else {
      outside.print(`${renderMenderDeployments(listed).join('\n')}\n`)
      outside.print(
        '  to deploy what one deployed again: slipway redeploy --provider mender --device-group GROUP --wait --from ID\n',
      )
    }
    return 0
  },
})
