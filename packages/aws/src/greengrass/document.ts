import type { CreateDeploymentCommandInput, GetDeploymentCommandOutput } from '@aws-sdk/client-greengrassv2'
import type { GreengrassDocument } from '@slipway/core/provider'
import { withoutNulls } from '@slipway/core/without-nulls'

/**
 * What can be sent back of a deployment that the service has told: not its ids, numbers, times and status, and nothing that is
 * `null`, which the service refuses where it has said it itself.
 */
export function toDocument(native: Partial<GetDeploymentCommandOutput>): GreengrassDocument {
  const { deploymentName, components, deploymentPolicies, iotJobConfiguration, parentTargetArn, tags } = native
  return withoutNulls({
    deploymentName: deploymentName || undefined,
    components: components ?? {},
    deploymentPolicies,
    iotJobConfiguration,
    parentTargetArn: parentTargetArn || undefined,
    tags,
  }) as unknown as GreengrassDocument
}

/** What CreateDeployment is asked for. */
export function toCreateInput(
  targetArn: string,
  document: GreengrassDocument,
  clientToken: string,
): CreateDeploymentCommandInput {
  const { tags = {}, ...rest } = document
  // The model takes one tag at least, and a deployment without any can be told with none (TagMap).
  const some = Object.keys(tags).length === 0 ? {} : { tags }
  return { ...(withoutNulls({ ...rest, ...some }) as object), targetArn, clientToken }
}
