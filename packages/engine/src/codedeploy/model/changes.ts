import type { Change } from '../../state/store.ts'
import type { Notification } from '../events/notification.ts'
import type { Alarm } from './alarm.ts'
import type { DeploymentConfiguration } from './configuration.ts'
import type { Deployment, Target, TrafficTarget } from './deployment.ts'
import type { Application, DeploymentGroup, HostHealth } from './deployment-group.ts'
import type { Ec2Instance, OnPremisesInstance } from './instance.ts'
import { type Revision, revisionKey } from './revision.ts'

export const APPLICATIONS = 'codedeploy/applications'
export const GROUPS = 'codedeploy/deployment-groups'
export const CONFIGURATIONS = 'codedeploy/deployment-configurations'
export const ON_PREMISES = 'codedeploy/on-premises-instances'
export const EC2 = 'codedeploy/ec2-instances'
export const DEPLOYMENTS = 'codedeploy/deployments'
export const ALARMS = 'codedeploy/alarms'
export const NOTIFICATIONS = 'codedeploy/notifications'

// A collection for each owner, so that reading one deployment does not walk through all of them.
export const revisionsOf = (applicationId: string): string => `codedeploy/revisions/${applicationId}`
export const TARGETS_PREFIX = 'codedeploy/targets/'
export const targetsOf = (deploymentId: string): string => `${TARGETS_PREFIX}${deploymentId}`
export const healthOf = (groupId: string): string => `codedeploy/host-health/${groupId}`

const put = (collection: string, key: string, value: unknown): Change => ({ op: 'put', collection, key, value })

/** Changes to the documents of the CodeDeploy service; nothing happens until they are committed. */
export const change = {
  putApplication: (value: Application): Change => put(APPLICATIONS, value.applicationId, value),
  putGroup: (value: DeploymentGroup): Change => put(GROUPS, value.groupId, value),
  putConfiguration: (value: DeploymentConfiguration): Change => put(CONFIGURATIONS, value.name, value),
  deleteConfiguration: (name: string): Change => ({ op: 'delete', collection: CONFIGURATIONS, key: name }),
  putOnPremisesInstance: (value: OnPremisesInstance): Change => put(ON_PREMISES, value.name, value),
  putEc2Instance: (value: Ec2Instance): Change => put(EC2, value.instanceId, value),
  deleteEc2Instance: (instanceId: string): Change => ({ op: 'delete', collection: EC2, key: instanceId }),
  putRevision: (value: Revision): Change => put(revisionsOf(value.applicationId), revisionKey(value.location), value),
  putDeployment: (value: Deployment): Change => put(DEPLOYMENTS, value.deploymentId, value),
  putTarget: (value: Target | TrafficTarget): Change => put(targetsOf(value.deploymentId), value.targetId, value),
  putAlarm: (value: Alarm): Change => put(ALARMS, value.name, value),
  putNotification: (value: Notification): Change => put(NOTIFICATIONS, value.id, value),
  deleteNotification: ({ id }: Notification): Change => ({ op: 'delete', collection: NOTIFICATIONS, key: id }),
  putHealth: (groupId: string, hostId: string, value: HostHealth): Change => put(healthOf(groupId), hostId, value),
  deleteHealth: (groupId: string, hostId: string): Change => ({
    op: 'delete',
    collection: healthOf(groupId),
    key: hostId,
  }),
} as const
