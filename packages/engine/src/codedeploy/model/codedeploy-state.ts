import { AutoScalingState } from '../../autoscaling/autoscaling-state.ts'
import type { Member } from '../../autoscaling/model.ts'
import { showRun, showRunTarget, showRunTargets } from '../../scenario/scripted-run.ts'
import type { Change, StateStore } from '../../state/store.ts'
import type { Notification } from '../events/notification.ts'
import type { Transition } from '../events/transition.ts'
import type { Alarm, AlarmState } from './alarm.ts'
import {
  ALARMS,
  APPLICATIONS,
  CONFIGURATIONS,
  DEPLOYMENTS,
  EC2,
  GROUPS,
  healthOf,
  NOTIFICATIONS,
  ON_PREMISES,
  revisionsOf,
  TARGETS_PREFIX,
  targetsOf,
} from './changes.ts'
import { type DeploymentConfiguration, PREDEFINED_CONFIGURATIONS } from './configuration.ts'
import {
  type Deployment,
  isFinal,
  isOfServer,
  type ServerDeployment,
  type ShownTarget,
  type Target,
  type TrafficTarget,
} from './deployment.ts'
import type { Application, DeploymentGroup, HostHealth } from './deployment-group.ts'
import type { Ec2Instance, Host, OnPremisesInstance } from './instance.ts'
import { type Revision, type RevisionLocation, revisionKey } from './revision.ts'
import { selectsTags } from './tag-selection.ts'

export { change } from './changes.ts'

/** Sees what is about to be committed, and adds to it. */
export type Witness = (transitions: readonly Transition[]) => readonly Change[]

/** What the CodeDeploy service knows, read in its own terms. */
export class CodeDeployState {
  readonly #store: StateStore
  readonly #now: () => number
  /** The Auto Scaling groups that deployment groups may name. */
  readonly scaling: AutoScalingState
  #witness: Witness | undefined

  /** @param now - the moment for which deployments that follow a script are shown. */
  constructor(store: StateStore, now: () => number = Date.now) {
    this.#store = store
    this.#now = now
    this.scaling = new AutoScalingState(store)
  }

  commit(changes: readonly Change[]): Promise<void> {
    const further = this.#witness?.(changes.flatMap((one) => this.#transition(one) ?? [])) ?? []
    return this.#store.commit(further.length === 0 ? changes : [...changes, ...further])
  }

  /** Has every change to a group, deployment or target seen before it is made; what it is a reason for is kept with it. */
  watch(witness: Witness): void {
    this.#witness = witness
  }

  applications(): readonly Application[] {
    return this.#all<Application>(APPLICATIONS).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  application(applicationId: string): Application | undefined {
    return this.#store.get<Application>(APPLICATIONS, applicationId)
  }

  findApplication(name: string): Application | undefined {
    return this.#all<Application>(APPLICATIONS).find((application) => application.name === name)
  }

  groups(applicationId?: string): readonly DeploymentGroup[] {
    return this.#all<DeploymentGroup>(GROUPS)
      .filter((group) => applicationId === undefined || group.applicationId === applicationId)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  group(groupId: string): DeploymentGroup | undefined {
    return this.#store.get<DeploymentGroup>(GROUPS, groupId)
  }

  findGroup(applicationId: string, name: string): DeploymentGroup | undefined {
    return this.groups(applicationId).find((group) => group.name === name)
  }

  configurations(): readonly DeploymentConfiguration[] {
    return [...PREDEFINED_CONFIGURATIONS, ...this.#all<DeploymentConfiguration>(CONFIGURATIONS)]
  }

  findConfiguration(name: string): DeploymentConfiguration | undefined {
    return this.configurations().find((configuration) => configuration.name === name)
  }

  onPremisesInstances(): readonly OnPremisesInstance[] {
    return this.#all<OnPremisesInstance>(ON_PREMISES)
  }

  onPremisesInstance(name: string): OnPremisesInstance | undefined {
    return this.#store.get<OnPremisesInstance>(ON_PREMISES, name)
  }

  ec2Instances(): readonly Ec2Instance[] {
    return this.#all<Ec2Instance>(EC2)
  }

  ec2Instance(instanceId: string): Ec2Instance | undefined {
    return this.#store.get<Ec2Instance>(EC2, instanceId)
  }

  /** The instances that are registered now, in order of their ids. */
  registeredHosts(): readonly Host[] {
    const onPremises = this.onPremisesInstances()
      .filter(({ deregisteredAtMs }) => deregisteredAtMs === undefined)
      .map((one): Host => ({ id: one.name, arn: one.instanceArn, hostIdentifier: one.iamArn.arn }))
    const ec2 = this.ec2Instances().map(ec2Host)
    return [...onPremises, ...ec2].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** The instances that a group selects now, by tags or as members in service of its Auto Scaling groups, in order of their ids. */
  hosts(group: Pick<DeploymentGroup, 'ec2Tags' | 'onPremisesTags' | 'autoScalingGroups'>): readonly Host[] {
    const onPremises = this.onPremisesInstances()
      .filter((one) => one.deregisteredAtMs === undefined && selectsTags(group.onPremisesTags, one.tags))
      .map((one): Host => ({ id: one.name, arn: one.instanceArn, hostIdentifier: one.iamArn.arn }))
    const members = new Set(this.membersInService(group).map(({ instanceId }) => instanceId))
    const ec2 = this.ec2Instances()
      .filter((one) => selectsTags(group.ec2Tags, one.tags) || members.has(one.instanceId))
      .map(ec2Host)
    return [...onPremises, ...ec2].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** The instances in service of the Auto Scaling groups that a group names. */
  membersInService({ autoScalingGroups = [] }: Pick<DeploymentGroup, 'autoScalingGroups'>): readonly Member[] {
    return autoScalingGroups
      .flatMap(({ name }) => this.scaling.members(name))
      .filter(({ state }) => state === 'InService')
  }

  /** One EC2 instance as a deployment meets it. */
  ec2HostOf(instanceId: string): Host | undefined {
    const instance = this.ec2Instance(instanceId)
    return instance && ec2Host(instance)
  }

  revisions(applicationId: string): readonly Revision[] {
    return this.#all<Revision>(revisionsOf(applicationId))
  }

  findRevision(applicationId: string, location: RevisionLocation): Revision | undefined {
    return this.#store.get<Revision>(revisionsOf(applicationId), revisionKey(location))
  }

  /** The newest first. */
  deployments(): readonly Deployment[] {
    return this.#all<Deployment>(DEPLOYMENTS)
      .map((one) => this.#shown(one))
      .sort((a, b) => b.sequence - a.sequence)
  }

  deployment(deploymentId: string): Deployment | undefined {
    const found = this.#store.get<Deployment>(DEPLOYMENTS, deploymentId)
    return found && this.#shown(found)
  }

  /** A deployment to instances. */
  serverDeployment(deploymentId: string): ServerDeployment | undefined {
    const found = this.deployment(deploymentId)
    return found !== undefined && isOfServer(found) ? found : undefined
  }

  /** A deployment as it is kept: of one that follows a script, not what the script has come to. */
  keptDeployment(deploymentId: string): Deployment | undefined {
    return this.#store.get<Deployment>(DEPLOYMENTS, deploymentId)
  }

  /**
   * A group has at most one: the service refuses a second (user guide, "Deployment quotas"). Those that bring a single instance
   * into or out of an Auto Scaling group run beside it.
   */
  activeDeployment(groupId: string): Deployment | undefined {
    return this.activeDeployments(groupId).find((one) => !(isOfServer(one) && one.scaling !== undefined))
  }

  /** All that are under way, the newest first; those that follow a script count as others do. */
  activeDeployments(groupId?: string): readonly Deployment[] {
    return this.deployments().filter(
      (one) => !isFinal(one.status) && (groupId === undefined || one.groupId === groupId),
    )
  }

  /** The instances of a deployment to instances. */
  targets(deploymentId: string): readonly Target[] {
    return this.#all<Target>(targetsOf(deploymentId))
  }

  target(deploymentId: string, targetId: string): Target | undefined {
    return this.#store.get<Target>(targetsOf(deploymentId), targetId)
  }

  /** The one target of a deployment that moves traffic, once it has started. */
  trafficTarget(deploymentId: string): TrafficTarget | undefined {
    return this.#all<TrafficTarget>(targetsOf(deploymentId))[0]
  }

  /** The targets as callers see them, in the order of work. */
  shownTargets(deploymentId: string): readonly ShownTarget[] {
    const deployment = this.deployment(deploymentId)
    return deployment?.script === undefined
      ? this.#all<ShownTarget>(targetsOf(deploymentId)).sort((a, b) => a.rank - b.rank)
      : showRunTargets(deployment, deployment.script, this.#now())
  }

  shownTarget(deploymentId: string, targetId: string): ShownTarget | undefined {
    const deployment = this.deployment(deploymentId)
    return deployment?.script === undefined
      ? this.#store.get<ShownTarget>(targetsOf(deploymentId), targetId)
      : showRunTarget(deployment, deployment.script, targetId, this.#now())
  }

  health(groupId: string, hostId: string): HostHealth | undefined {
    return this.#store.get<HostHealth>(healthOf(groupId), hostId)
  }

  /** In order of their names. */
  alarms(): readonly Alarm[] {
    return this.#all<Alarm>(ALARMS).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  alarmState(name: string): AlarmState {
    return this.#store.get<Alarm>(ALARMS, name)?.state ?? 'OK'
  }

  /** Takes a group away with what is known of its hosts; its deployments stay, as history. */
  deletionOfGroup(groupId: string): readonly Change[] {
    return [{ op: 'delete', collection: GROUPS, key: groupId }, ...this.#deletionOfAll(healthOf(groupId))]
  }

  /** Takes an application away with everything in it, history included. */
  deletionOfApplication(applicationId: string): readonly Change[] {
    const deployments = this.deployments().filter((one) => one.applicationId === applicationId)
    return [
      { op: 'delete', collection: APPLICATIONS, key: applicationId },
      ...this.#deletionOfAll(revisionsOf(applicationId)),
      ...this.groups(applicationId).flatMap(({ groupId }) => this.deletionOfGroup(groupId)),
      ...deployments.flatMap(({ deploymentId }): readonly Change[] => [
        { op: 'delete', collection: DEPLOYMENTS, key: deploymentId },
        ...this.#deletionOfAll(targetsOf(deploymentId)),
      ]),
    ]
  }

  /** The oldest first. */
  notifications(): readonly Notification[] {
    return this.#all<Notification>(NOTIFICATIONS).sort((a, b) => a.sequence - b.sequence)
  }

  #transition(one: Change): Transition | undefined {
    if (one.op !== 'put') return undefined
    const { collection, key } = one
    const documents = <T>() => {
      const before = this.#store.get<T>(collection, key)
      return { after: one.value as T, ...(before !== undefined && { before }) }
    }
    if (collection === DEPLOYMENTS) return { kind: 'deployment', ...documents<Deployment>() }
    if (collection === GROUPS) return { kind: 'group', ...documents<DeploymentGroup>() }
    return collection.startsWith(TARGETS_PREFIX) ? { kind: 'target', ...documents<Target>() } : undefined
  }

  #deletionOfAll(collection: string): readonly Change[] {
    return [...this.#store.list(collection)].map(([key]): Change => ({ op: 'delete', collection, key }))
  }

  #shown(deployment: Deployment): Deployment {
    return deployment.script === undefined || isFinal(deployment.status) ? deployment : showRun(deployment, this.#now())
  }

  #all<T>(collection: string): T[] {
    return [...this.#store.list<T>(collection)].map(([, value]) => value)
  }
}

function ec2Host({ instanceId, instanceArn, availabilityZone }: Ec2Instance): Host {
  return {
    id: instanceId,
    arn: instanceArn,
    hostIdentifier: instanceArn,
    ...(availabilityZone !== undefined && { availabilityZone }),
  }
}
