import { awsOptions, providerOption, targetOptions } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, limitOption } from '../options/command.ts'

export const deploymentsList: Command = defineCommand({
  name: 'deployments list',
  summary: 'list the latest deployments of a deployment group',
  options: { ...providerOption, ...targetOptions, ...limitOption('deployments'), ...awsOptions, ...jsonOption },
  notes:
    'The newest is first; a star marks the last one that succeeded. "slipway redeploy --from ID" goes back to one.',
  run: async ({ values, outside }) => {
    const { findDeployments } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { deploymentJson, renderDeployments, shellWord } = await import('@slipway/core/report')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const applicationName = values['application-name']
    const deploymentGroupName = values['deployment-group']
    const { deployments, lastSuccessfulId } = await findDeployments(
      { applicationName, deploymentGroupName, limit: values.limit },
      provider,
      { signal: outside.cancelled },
    )
    if (values.json) {
      outside.print(`${JSON.stringify({ lastSuccessfulId, deployments: deployments.map(deploymentJson) })}\n`)
    } else if (deployments.length === 0) {
      outside.print(`nothing was deployed to ${applicationName}/${deploymentGroupName} yet\n`)
    } else {
      const group = `--application-name ${shellWord(applicationName)} --deployment-group ${shellWord(deploymentGroupName)}`
      outside.print(`${renderDeployments(deployments, lastSuccessfulId).join('\n')}\n`)
      outside.print(`  to go back to one: slipway redeploy ${group} --wait --from ID\n`)
    }
    return 0
  },
})
