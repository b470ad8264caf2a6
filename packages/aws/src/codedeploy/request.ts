import type {
  AutoRollbackEvent,
  CreateDeploymentCommandInput,
  EC2TagFilter,
  RevisionLocation as NativeRevision,
  TargetInstances as NativeTargetInstances,
} from '@aws-sdk/client-codedeploy'
import { SlipwayError, unreachable } from '@slipway/core/errors'
import type { DeploymentRequest, RollbackTrigger, TagFilter, TargetInstances } from '@slipway/core/provider'
import { describeRevision, type RevisionLocation } from '@slipway/core/revision'

const ROLLBACK_EVENTS: Readonly<Record<RollbackTrigger, AutoRollbackEvent>> = {
  failure: 'DEPLOYMENT_FAILURE',
  stop: 'DEPLOYMENT_STOP_ON_REQUEST',
  alarm: 'DEPLOYMENT_STOP_ON_ALARM',
}

/** What CreateDeployment is asked for; what was not chosen is left to the group. */
export function toCreateDeploymentInput(request: DeploymentRequest): CreateDeploymentCommandInput {
  const { configurationName, description, fileExistsBehavior } = request
  const { ignoreApplicationStopFailures, updateOutdatedInstancesOnly } = request
  const { autoRollback, alarms, targetInstances } = request
  return {
    applicationName: request.applicationName,
    deploymentGroupName: request.deploymentGroupName,
    revision: toNativeRevision(request.revision),
    ...(configurationName !== undefined && { deploymentConfigName: configurationName }),
    ...(description !== undefined && { description }),
    ...(fileExistsBehavior !== undefined && { fileExistsBehavior }),
    ...(ignoreApplicationStopFailures !== undefined && { ignoreApplicationStopFailures }),
    ...(updateOutdatedInstancesOnly !== undefined && { updateOutdatedInstancesOnly }),
    ...(autoRollback !== undefined && {
      autoRollbackConfiguration: {
        enabled: autoRollback.length > 0,
        events: autoRollback.map((trigger) => ROLLBACK_EVENTS[trigger]),
      },
    }),
    ...(alarms !== undefined && {
      overrideAlarmConfiguration: {
        enabled: alarms.isEnabled,
        alarms: alarms.names.map((name) => ({ name })),
        ...(alarms.ignorePollFailure !== undefined && { ignorePollAlarmFailure: alarms.ignorePollFailure }),
      },
    }),
    ...(targetInstances !== undefined && { targetInstances: toNativeTargetInstances(targetInstances) }),
  }
}

function toNativeTargetInstances({ tags, tagGroups, autoScalingGroups }: TargetInstances): NativeTargetInstances {
  return {
    ...(tags !== undefined && { tagFilters: tags.map(toNativeTagFilter) }),
    ...(tagGroups !== undefined && {
      ec2TagSet: { ec2TagSetList: tagGroups.map((group) => group.map(toNativeTagFilter)) },
    }),
    ...(autoScalingGroups !== undefined && { autoScalingGroups: [...autoScalingGroups] }),
  }
}

/** A tag filter in the service's terms; those for EC2 and for on-premises instances have the same form. */
export function toNativeTagFilter({ key, value }: TagFilter): EC2TagFilter {
  if (value === undefined) return { Key: key, Type: 'KEY_ONLY' }
  return key === undefined ? { Value: value, Type: 'VALUE_ONLY' } : { Key: key, Value: value, Type: 'KEY_AND_VALUE' }
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
      return { revisionType: 'AppSpecContent', appSpecContent: { ...(content !== undefined && { content }), sha256 } }
    }
    case 'mender':
      throw new SlipwayError(
        'INPUT_INVALID',
        `${describeRevision(revision)} is a release of Mender, which CodeDeploy cannot fetch`,
        {
          hint: 'deploy it with provider: mender, or name a revision in S3 or on GitHub',
        },
      )
    case 'greengrass':
      throw new SlipwayError(
        'INPUT_INVALID',
        `${describeRevision(revision)} is of AWS IoT Greengrass V2, and CodeDeploy cannot fetch it`,
        { hint: 'deploy it with provider: greengrass, or name a revision in S3 or on GitHub' },
      )
    default:
      return unreachable(revision)
  }
}
