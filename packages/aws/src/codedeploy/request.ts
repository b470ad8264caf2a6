import type { CreateDeploymentCommandInput, RevisionLocation as NativeRevision } from '@aws-sdk/client-codedeploy'
import { unreachable } from '@slipway/core/errors'
import type { DeploymentRequest } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'

/** What CreateDeployment is asked for; what was not chosen is left to the group. */
export function toCreateDeploymentInput(request: DeploymentRequest): CreateDeploymentCommandInput {
  const { configurationName, description, fileExistsBehavior } = request
  const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = request
  return {
    applicationName: request.applicationName,
    deploymentGroupName: request.deploymentGroupName,
    revision: toNativeRevision(request.revision),
    ...(configurationName !== undefined && { deploymentConfigName: configurationName }),
    ...(description !== undefined && { description }),
    ...(fileExistsBehavior !== undefined && { fileExistsBehavior }),
    ...(ignoreApplicationStopFailures !== undefined && { ignoreApplicationStopFailures }),
    ...(updateOutdatedInstancesOnly !== undefined && { updateOutdatedInstancesOnly }),
  }
}

/** A revision location in the service's terms. */
export function toNativeRevision(revision: RevisionLocation): NativeRevision {
  switch (revision.type) {
    case 's3': {
      const { bucket, key, bundleType, version, eTag } = revision
      const pins = { ...(version !== undefined && { version }), ...(eTag !== undefined && { eTag }) }
      return { revisionType: 'S3', s3Location: { bucket, key, bundleType, ...pins } }
    }
    case 'github': {
      const { repository, commitId } = revision
      return { revisionType: 'GitHub', gitHubLocation: { repository, commitId } }
    }
    case 'content': {
      const { content, sha256 } = revision
      return { revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } }
    }
    default:
      return unreachable(revision)
  }
}
