import { type OptionValues, readDeploymentOptions } from '@slipway/core/inputs'
import type { DeploymentRequest } from '@slipway/core/provider'
import { describeRun } from '@slipway/github/context'
import type { deployAction } from './definitions/deploy.ts'
import type { Outside } from './step.ts'

/** What the inputs of the deploy step ask for, beside the revision. */
export function readRequest(
  inputs: OptionValues<(typeof deployAction)['inputs']>,
  { context }: Pick<Outside, 'context'>,
): Omit<DeploymentRequest, 'revision'> {
  const description = inputs.description ?? describeRun(context)
  return {
    applicationName: inputs['application-name'],
    deploymentGroupName: inputs['deployment-group'],
    ...readDeploymentOptions(inputs),
    ...(description !== '' && { description }),
  }
}
