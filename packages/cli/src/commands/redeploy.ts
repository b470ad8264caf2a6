import {
  awsOptions,
  deploymentOptions,
  readDeploymentOptions,
  redeploySource,
  targetOptions,
  waitOptions,
} from '@slipway/core/inputs'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption, WAIT_NOTE, waitOption } from '../options/command.ts'
import { startAndWait } from '../start-and-wait.ts'

export const redeploy: Command = defineCommand({
  name: 'redeploy',
  summary: 'deploy again what an earlier deployment deployed',
  options: {
    ...targetOptions,
    from: redeploySource(
      'whose revision is deployed again: the last successful deployment, the success with another revision before it, the deployment with this id, or the last success of this commit',
      'last-successful',
    ),
    ...deploymentOptions,
    ...waitOption,
    ...waitOptions,
    ...awsOptions,
    ...jsonOption,
  },
  notes: WAIT_NOTE,
  run: ({ values, outside }) =>
    startAndWait(values, outside, async ({ settings, ...ports }, options) => {
      const { redeploy: redeployFrom } = await import('@slipway/core/pipeline')
      const { createS3ArtifactStore } = await import('@slipway/aws')
      const request = {
        applicationName: values['application-name'],
        deploymentGroupName: values['deployment-group'],
        from: values.from ?? 'last-successful',
        ...readDeploymentOptions(values),
      } as const
      return redeployFrom(request, { ...ports, store: createS3ArtifactStore(settings) }, options)
    }),
})
