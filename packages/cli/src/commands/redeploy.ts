import {
  awsOptions,
  deploymentOptions,
  dryRunOption,
  providerOption,
  queueTimeoutOption,
  readDeploymentOptions,
  redeploySource,
  targetOptions,
  waitOptions,
} from '@slipway/core/inputs'
import { type Command, defineCommand } from '../command.ts'
import { tellPlan } from '../dry-run.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { startAndWait } from '../start-and-wait.ts'

export const redeploy: Command = defineCommand({
  name: 'redeploy',
  summary: 'deploy again what an earlier deployment deployed',
  options: {
    ...providerOption,
    ...targetOptions,
    from: redeploySource(
      'whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit or of the one that a tag names',
      'last-successful',
    ),
    ...deploymentOptions,
    ...dryRunOption,
    ...waitOption,
    ...waitOptions,
    ...queueTimeoutOption,
    ...awsOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: ({ values, outside }) => {
    const request = {
      applicationName: values['application-name'],
      deploymentGroupName: values['deployment-group'],
      from: values.from ?? 'last-successful',
      ...readDeploymentOptions(values),
    } as const
    if (values['dry-run']) {
      return tellPlan(values, outside, async ({ settings, ...ports }, options) => {
        const { planRedeploy } = await import('@slipway/core/pipeline')
        const { createLambdaFunctions } = await import('@slipway/aws')
        const { openTags } = await import('../history-settings.ts')
        const functions = createLambdaFunctions(settings)
        return planRedeploy(request, { ...ports, functions, tags: await openTags(outside) }, options)
      })
    }
    return startAndWait(values, request, outside, async ({ settings, ...ports }, options) => {
      const { redeploy: redeployFrom } = await import('@slipway/core/pipeline')
      const { createLambdaFunctions, createS3ArtifactStore } = await import('@slipway/aws')
      const { openTags } = await import('../history-settings.ts')
      const store = createS3ArtifactStore(settings)
      const functions = createLambdaFunctions(settings)
      return redeployFrom(request, { ...ports, store, functions, tags: await openTags(outside) }, options)
    })
  },
})
