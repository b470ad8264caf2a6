import { SlipwayError } from '@slipway/core/errors'
import { awsOptions, providerOption, required } from '@slipway/core/inputs'
import type { GreengrassDeployment } from '@slipway/core/provider'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../../command.ts'
import { jsonOption } from '../../options/command.ts'

export const stopGreengrass: Command = defineCommand({
  name: 'stop',
  provider: 'greengrass',
  summary: 'cancel a deployment for the core devices that have not begun it',
  options: {
    ...providerOption,
    'deployment-id': required('ID', 'deployment to cancel'),
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'Devices that have it keep it, those in the middle go on, and those that join the group later never get it. What it has done is undone by "slipway redeploy" alone.',
  run: async ({ values, outside }) => {
    const { stop: stopDeployment } = await import('@slipway/core/pipeline')
    const { createGreengrassProvider } = await import('@slipway/aws')
    const provider = createGreengrassProvider(toAwsSettings(values, outside), { clock: outside.clock })
    const deploymentId = values['deployment-id']
    const options = { signal: outside.cancelled }
    const { status, message } = await stopDeployment({ deploymentId, rollback: false }, provider, options)
    if (values.json) {
      outside.print(`${JSON.stringify({ deploymentId, status, ...(message && { message }) })}\n`)
      return 0
    }
    // It is cancelled by then: that it may not be looked at does not make that a failure.
    const stopped = await provider.getDeployment(deploymentId, options).catch((error: unknown) => {
      if (error instanceof SlipwayError) return undefined
      throw error
    })
    const { shellWord, untrustedLines } = await import('@slipway/core/report')
    outside.print(`${untrustedLines(linesOf(deploymentId, stopped, shellWord).join('\n')).join('\n')}\n`)
    return 0
  },
})

/** What cancelling has done and what it has not, as far as devices can be seen. */
function linesOf(
  id: string,
  stopped: GreengrassDeployment | undefined,
  quote: (word: string) => string,
): readonly string[] {
  const { succeeded = 0, inProgress = 0 } = stopped?.counts ?? {}
  const known = [
    ...(succeeded > 0 ? [`${succeeded} ${succeeded === 1 ? 'has it and keeps' : 'have it and keep'} it`] : []),
    ...(inProgress > 0
      ? [`${inProgress} ${inProgress === 1 ? 'is' : 'are'} in the middle and ${inProgress === 1 ? 'goes' : 'go'} on`]
      : []),
  ]
  const done = `✓ deployment ${id} is cancelled: devices that have not begun never get it`
  if (stopped === undefined) return [`${done}; those that have it keep it, and those in the middle go on`]
  if (known.length === 0) return [`${done}; no other one had begun`]
  const told = `${done}; of the others ${known.join(', ')}`
  // A target had nothing before its first deployment, and a subdeployment is taken back by its parent.
  if (stopped.revisionId === '1' || stopped.document.parentTargetArn !== undefined) return [told]
  return [
    told,
    `  to bring back what they had: slipway redeploy --provider greengrass ${targetOption(stopped, quote)} --wait`,
  ]
}

function targetOption(
  { targetArn, deploymentGroupName = '' }: GreengrassDeployment,
  quote: (word: string) => string,
): string {
  return `${targetArn.includes(':thinggroup/') ? '--thing-group' : '--thing'} ${quote(deploymentGroupName)}`
}
