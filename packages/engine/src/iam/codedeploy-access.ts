import type { Access } from './policy.ts'

/** What has to be looked up to know whose a request is. */
export interface CodeDeployLookup {
  /** Twelve digits. */
  readonly accountId: string
  readonly region: string
  /** The names of a deployment's application and group; `undefined` for an id that no deployment has. */
  groupOfDeployment(deploymentId: string): { readonly application: string; readonly group: string } | undefined
  /** The name of the configuration that a group deploys with when nothing else is asked for. */
  configurationOfGroup(application: string, group: string): string | undefined
  /** Whether the application knows the revision of the request; `undefined` for one that cannot be read. */
  isKnownRevision(body: Body): boolean | undefined
}

type Body = Readonly<Record<string, unknown>>
type Resources = (body: Body, lookup: CodeDeployLookup) => readonly string[]

/**
 * The resources of each operation's own action, after the Service Authorization Reference for AWS CodeDeploy. `nothing`
 * stands where it has no resource type: then a policy has to name all resources.
 */
const RESOURCES: Readonly<Record<string, Resources>> = {
  AddTagsToOnPremisesInstances: instances('instanceNames'),
  BatchGetApplicationRevisions: application,
  BatchGetApplications: applications('applicationNames'),
  BatchGetDeploymentGroups: groups,
  BatchGetDeploymentInstances: groupOfDeployment,
  BatchGetDeployments: groupsOfDeployments,
  BatchGetDeploymentTargets: nothing,
  BatchGetOnPremisesInstances: instances('instanceNames'),
  ContinueDeployment: nothing,
  CreateApplication: application,
  CreateDeployment: group,
  CreateDeploymentConfig: configuration,
  CreateDeploymentGroup: group,
  DeleteApplication: application,
  DeleteDeploymentConfig: configuration,
  DeleteDeploymentGroup: group,
  DeregisterOnPremisesInstance: instances('instanceName'),
  GetApplication: application,
  GetApplicationRevision: application,
  GetDeployment: groupOfDeployment,
  GetDeploymentConfig: configuration,
  GetDeploymentGroup: group,
  GetDeploymentInstance: groupOfDeployment,
  GetDeploymentTarget: nothing,
  GetOnPremisesInstance: instances('instanceName'),
  ListApplicationRevisions: application,
  ListApplications: nothing,
  ListDeploymentConfigs: nothing,
  ListDeploymentGroups: application,
  ListDeploymentInstances: groupOfDeployment,
  ListDeployments: groupOrAll,
  ListDeploymentTargets: nothing,
  ListOnPremisesInstances: nothing,
  ListTagsForResource: namedResource,
  // As the user guide's tutorial for functions grants it.
  PutLifecycleEventHookExecutionStatus: groupOfDeployment,
  RegisterApplicationRevision: application,
  RegisterOnPremisesInstance: instances('instanceName'),
  RemoveTagsFromOnPremisesInstances: instances('instanceNames'),
  SkipWaitTimeForInstanceTermination: nothing,
  StopDeployment: nothing,
  TagResource: namedResource,
  UntagResource: namedResource,
  UpdateApplication: applications('applicationName', 'newApplicationName'),
  UpdateDeploymentGroup: renamedGroup,
}

/** The operations that have a place in the table above. */
export const AUTHORIZED_OPERATIONS: readonly string[] = Object.keys(RESOURCES)

/**
 * The rights that a request to CodeDeploy needs, all of them.
 *
 * A request that lacks a name asks for the resource without one, which only a policy for all of them allows. A deployment
 * that does not exist is nobody's: no right is needed to be told so.
 */
export function codeDeployAccess(operation: string, body: Body, lookup: CodeDeployLookup): readonly Access[] {
  const resources = Object.hasOwn(RESOURCES, operation) ? RESOURCES[operation] : undefined
  if (resources === undefined) throw new Error(`${operation} is not in the table of rights`)
  const own = resources(body, lookup).map((resource) => ({ action: `codedeploy:${operation}`, resource }))
  return operation === 'CreateDeployment' ? [...own, ...rightsOfNewDeployment(body, lookup)] : own
}

/**
 * Whoever may create a deployment must be allowed its configuration and its revision too (CodeDeploy user guide,
 * "CodeDeploy permissions reference", note 1): to get a revision that is registered, to register one that is not. Other
 * alarms than the group's are as good as an update of the group (API reference, CreateDeployment).
 */
function rightsOfNewDeployment(body: Body, lookup: CodeDeployLookup): readonly Access[] {
  const name =
    text(body, 'deploymentConfigName') ||
    lookup.configurationOfGroup(text(body, 'applicationName'), text(body, 'deploymentGroupName'))
  const isKnown = lookup.isKnownRevision(body)
  const action = isKnown ? 'codedeploy:GetApplicationRevision' : 'codedeploy:RegisterApplicationRevision'
  return [
    ...(name === undefined
      ? []
      : [{ action: 'codedeploy:GetDeploymentConfig', resource: arn(lookup, `deploymentconfig:${name}`) }]),
    ...(isKnown === undefined ? [] : application(body, lookup).map((resource) => ({ action, resource }))),
    ...((body.overrideAlarmConfiguration ?? undefined) !== undefined
      ? group(body, lookup).map((resource) => ({ action: 'codedeploy:UpdateDeploymentGroup', resource }))
      : []),
  ]
}

function nothing(): readonly string[] {
  return ['*']
}

function application(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return [arn(lookup, `application:${text(body, 'applicationName')}`)]
}

function applications(...fields: readonly string[]): Resources {
  return (body, lookup) => allTexts(body, fields).map((name) => arn(lookup, `application:${name}`))
}

function group(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return [groupArn(lookup, text(body, 'applicationName'), text(body, 'deploymentGroupName'))]
}

function groups(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return allTexts(body, ['deploymentGroupNames']).map((name) => groupArn(lookup, text(body, 'applicationName'), name))
}

/** A group that is renamed has to be allowed under both names (the same table, note 3). */
function renamedGroup(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return allTexts(body, ['currentDeploymentGroupName', 'newDeploymentGroupName']).map((name) =>
    groupArn(lookup, text(body, 'applicationName'), name),
  )
}

/** All deployments of an account are not the deployments of any group (the same table, note 2). */
function groupOrAll(body: Body, lookup: CodeDeployLookup): readonly string[] {
  const isOfGroup = text(body, 'applicationName') !== '' && text(body, 'deploymentGroupName') !== ''
  return isOfGroup ? group(body, lookup) : ['*']
}

function groupOfDeployment(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return groupsOf(lookup, [text(body, 'deploymentId')])
}

function groupsOfDeployments(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return groupsOf(lookup, allTexts(body, ['deploymentIds']))
}

function groupsOf(lookup: CodeDeployLookup, deploymentIds: readonly string[]): readonly string[] {
  const found = deploymentIds.flatMap((id) => lookup.groupOfDeployment(id) ?? [])
  return [...new Set(found.map((names) => groupArn(lookup, names.application, names.group)))]
}

function configuration(body: Body, lookup: CodeDeployLookup): readonly string[] {
  return [arn(lookup, `deploymentconfig:${text(body, 'deploymentConfigName')}`)]
}

function instances(field: string): Resources {
  return (body, lookup) => allTexts(body, [field]).map((name) => arn(lookup, `instance:${name}`))
}

/** Whoever tags names the resource by its ARN, which is what a policy is about, whatever may be there. */
function namedResource(body: Body): readonly string[] {
  return [text(body, 'ResourceArn')]
}

function groupArn(lookup: CodeDeployLookup, applicationName: string, groupName: string): string {
  return arn(lookup, `deploymentgroup:${applicationName}/${groupName}`)
}

function arn({ region, accountId }: CodeDeployLookup, resource: string): string {
  return `arn:aws:codedeploy:${region}:${accountId}:${resource}`
}

function text(body: Body, field: string): string {
  const value = Object.hasOwn(body, field) ? body[field] : undefined
  return typeof value === 'string' ? value : ''
}

/** The texts of some fields, single ones and lists; one that is nowhere is the empty text. */
function allTexts(body: Body, fields: readonly string[]): readonly string[] {
  const found = fields.flatMap((field) => {
    const value = Object.hasOwn(body, field) ? body[field] : undefined
    return (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string' && one !== '',
    )
  })
  return found.length === 0 ? [''] : [...new Set(found)]
}
