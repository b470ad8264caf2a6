import { awsOptions, required, text } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, limitOption } from '../options/command.ts'

export const revisionsList: Command = defineCommand({
  name: 'revisions list',
  summary: 'list the revisions that an application knows',
  options: {
    'application-name': required('NAME', 'CodeDeploy application'),
    'deployment-group': text('NAME', 'only the revision that is current in this deployment group'),
    ...limitOption('revisions'),
    ...awsOptions,
    ...jsonOption,
  },
  notes: 'The last registered is first. Current in a group is what its last successful deployment deployed.',
  run: async ({ values, outside }) => {
    const { findRevisions } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider } = await import('@slipway/aws')
    const { renderRevisions, revisionJson } = await import('@slipway/core/report')
    const provider = createCodeDeployProvider(toAwsSettings(values, outside))
    const applicationName = values['application-name']
    const deploymentGroupName = values['deployment-group']
    const revisions = await findRevisions(
      { applicationName, limit: values.limit, ...(deploymentGroupName !== undefined && { deploymentGroupName }) },
      provider,
      { signal: outside.cancelled },
    )
    if (values.json) outside.print(`${JSON.stringify({ revisions: revisions.map(revisionJson) })}\n`)
    else if (revisions.length > 0) outside.print(`${renderRevisions(revisions).join('\n')}\n`)
    else {
      const group = deploymentGroupName === undefined ? '' : ` that is current in group "${deploymentGroupName}"`
      outside.print(`application "${applicationName}" has no revision${group}\n`)
    }
    return 0
  },
})
