import * as applications from './applications.ts'
import { continueDeployment, skipWaitTimeForInstanceTermination } from './continue-deployment.ts'
import { createDeployment } from './create-deployment.ts'
import * as configurations from './deployment-configs.ts'
import * as groups from './deployment-groups.ts'
import * as deploymentInstances from './deployment-instances.ts'
import * as deployments from './deployments.ts'
import * as lifecycleHooks from './lifecycle-hooks.ts'
import * as onPremises from './on-premises-instances.ts'
import type { Operation } from './operation.ts'
import * as resourceTags from './resource-tags.ts'
import * as revisions from './revisions.ts'
import * as targets from './targets.ts'

/** The operations of the public service model that this engine carries out. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  AddTagsToOnPremisesInstances: onPremises.addTagsToOnPremisesInstances,
  BatchGetApplicationRevisions: revisions.batchGetApplicationRevisions,
  BatchGetApplications: applications.batchGetApplications,
  BatchGetDeploymentGroups: groups.batchGetDeploymentGroups,
  BatchGetDeploymentInstances: deploymentInstances.batchGetDeploymentInstances,
  BatchGetDeployments: deployments.batchGetDeployments,
  BatchGetDeploymentTargets: targets.batchGetDeploymentTargets,
  BatchGetOnPremisesInstances: onPremises.batchGetOnPremisesInstances,
  ContinueDeployment: continueDeployment,
  CreateApplication: applications.createApplication,
  CreateDeployment: createDeployment,
  CreateDeploymentConfig: configurations.createDeploymentConfig,
  CreateDeploymentGroup: groups.createDeploymentGroup,
  DeleteApplication: applications.deleteApplication,
  DeleteDeploymentConfig: configurations.deleteDeploymentConfig,
  DeleteDeploymentGroup: groups.deleteDeploymentGroup,
  DeregisterOnPremisesInstance: onPremises.deregisterOnPremisesInstance,
  GetApplication: applications.getApplication,
  GetApplicationRevision: revisions.getApplicationRevision,
  GetDeployment: deployments.getDeployment,
  GetDeploymentConfig: configurations.getDeploymentConfig,
  GetDeploymentGroup: groups.getDeploymentGroup,
  GetDeploymentInstance: deploymentInstances.getDeploymentInstance,
  GetDeploymentTarget: targets.getDeploymentTarget,
  GetOnPremisesInstance: onPremises.getOnPremisesInstance,
  ListApplicationRevisions: revisions.listApplicationRevisions,
  ListApplications: applications.listApplications,
  ListDeploymentConfigs: configurations.listDeploymentConfigs,
  ListDeploymentGroups: groups.listDeploymentGroups,
  ListDeploymentInstances: deploymentInstances.listDeploymentInstances,
  ListDeployments: deployments.listDeployments,
  ListDeploymentTargets: targets.listDeploymentTargets,
  ListOnPremisesInstances: onPremises.listOnPremisesInstances,
  ListTagsForResource: resourceTags.listTagsForResource,
  PutLifecycleEventHookExecutionStatus: lifecycleHooks.putLifecycleEventHookExecutionStatus,
  RegisterApplicationRevision: revisions.registerApplicationRevision,
  RegisterOnPremisesInstance: onPremises.registerOnPremisesInstance,
  RemoveTagsFromOnPremisesInstances: onPremises.removeTagsFromOnPremisesInstances,
  SkipWaitTimeForInstanceTermination: skipWaitTimeForInstanceTermination,
  StopDeployment: deployments.stopDeployment,
  TagResource: resourceTags.tagResource,
  UntagResource: resourceTags.untagResource,
  UpdateApplication: applications.updateApplication,
  UpdateDeploymentGroup: groups.updateDeploymentGroup,
}

/** The operations of the public service model that it does not, and why not. */
export const UNBUILT_OPERATIONS: Readonly<Record<string, string>> = {
  DeleteGitHubAccountToken: 'links to GitHub accounts are made in the console of AWS only',
  DeleteResourcesByExternalId: 'deletes what CloudFormation left, and nothing here is made by it',
  ListGitHubAccountTokenNames: 'links to GitHub accounts are made in the console of AWS only',
}

/** Every operation of the public service model by name. */
export const KNOWN_OPERATIONS: ReadonlySet<string> = new Set([
  ...Object.keys(OPERATIONS),
  ...Object.keys(UNBUILT_OPERATIONS),
])
