import type { LifecycleResult, Member } from '../../autoscaling/model.ts'
import { LAUNCHING } from '../../autoscaling/model.ts'
import type { HeldInstance, HookListener } from '../../autoscaling/ports.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { DEFAULT_CONFIGURATION } from '../model/configuration.ts'
import {
  type Deployment,
  isFinal,
  isOfServer,
  type ScalingDeployment,
  type ServerDeployment,
} from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { instanceTrafficOf } from '../model/instance-traffic.ts'
import type { RevisionLocation } from '../model/revision.ts'
import { requireServerConfiguration } from '../operations/deployment-configs.ts'
import { CONCURRENT_DEPLOYMENTS } from '../quotas.ts'
import { createDeploymentChanges, type ServerDraft } from './draft.ts'
import { outdatedMembers, rootDeployment } from './outdated.ts'

export interface ScalingDeploymentsOptions {
  readonly state: CodeDeployState
  readonly now: () => number
  readonly newDeploymentId: () => string
  /** Takes the steps that a deployment's rules allow now. */
  readonly advance: (deploymentId: string) => void
  /** Tells the Auto Scaling group what becomes of an instance. */
  readonly complete: (of: ScalingDeployment, result: LifecycleResult) => void
  readonly log: (message: string) => void
}

/**
 * The deployments that nobody asks for: to instances that are launched or terminated by Auto Scaling groups, and to those
 * that a deployment went past because they were launched meanwhile.
 */
export class ScalingDeployments implements HookListener {
  readonly #options: ScalingDeploymentsOptions

  constructor(options: ScalingDeploymentsOptions) {
    this.#options = options
  }

  /** What was begun for the same wait before goes on; a hook that its group does not know by name is nobody's. */
  begin({ group: { name }, hook, instanceId, token }: HeldInstance): LifecycleResult | 'working' | 'nobody' {
    const { state, log } = this.#options
    const known = this.#find(token)
    if (known !== undefined) return isFinal(known.status) ? resultOf(known) : 'working'
    const group = state.group(hook.notificationMetadata ?? '')
    const attached = group?.autoScalingGroups?.find((one) => one.name === name)
    const isLaunch = hook.transition === LAUNCHING
    const expected = isLaunch ? attached?.hook : attached?.terminationHook
    if (group === undefined || expected !== hook.name) return 'nobody'
    // Nothing was ever deployed to the group: there is nothing to wait for.
    if (group.targetRevision === undefined) return 'CONTINUE'
    if (state.activeDeployments().length >= CONCURRENT_DEPLOYMENTS) {
      log(`no deployment to ${instanceId}: ${CONCURRENT_DEPLOYMENTS} deployments are under way already`)
      return 'nobody'
    }
    this.#create(group, group.targetRevision, {
      creator: isLaunch ? 'autoscaling' : 'autoscalingTermination',
      scaling: { autoScalingGroupName: name, instanceId, token },
    })
    return 'working'
  }

  isWorkingOn(token: string): boolean {
    const deployment = this.#find(token)
    return deployment !== undefined && !isFinal(deployment.status)
  }

  inService({ groupName }: Member): void {
    const { state, advance } = this.#options
    for (const { deploymentId, blueGreen } of state.activeDeployments().filter(isOfServer)) {
      if (blueGreen?.copiedGroup === groupName) advance(deploymentId)
    }
    for (const group of state.groups()) {
      if (group.autoScalingGroups?.some(({ name }) => name === groupName)) this.#bringUpToDate(group)
    }
  }

  /** A deployment has ended: an Auto Scaling group may wait for that, and instances may have been launched meanwhile. */
  concluded({ deploymentId }: Deployment): void {
    const { state, complete } = this.#options
    const ended = state.serverDeployment(deploymentId)
    if (ended === undefined) return
    if (ended.scaling !== undefined) complete(ended.scaling, resultOf(ended))
    const group = state.group(ended.groupId)
    if (group !== undefined && ended.scaling === undefined && ended.status === 'Succeeded') this.#bringUpToDate(group)
  }

  #bringUpToDate(group: DeploymentGroup): void {
    const { state, log } = this.#options
    const { targetRevision, outdatedInstancesStrategy, groupId } = group
    if (outdatedInstancesStrategy === 'IGNORE' || targetRevision === undefined) return
    const root = rootDeployment(state, group)
    const count = outdatedMembers(state, group).length
    if (root === undefined || count === 0 || state.activeDeployment(groupId) !== undefined) return
    const autoUpdateRootId = root.deploymentId
    const id = this.#create(group, targetRevision, { creator: 'CodeDeployAutoUpdate', autoUpdateRootId })
    log(`deployment ${id} updates ${count} instance(s) that were launched during deployment ${root.deploymentId}`)
  }

  #create(
    group: DeploymentGroup,
    revision: RevisionLocation,
    draft: Pick<ServerDraft, 'creator' | 'scaling' | 'autoUpdateRootId'>,
  ): string {
    const { state, newDeploymentId, advance, now, log } = this.#options
    const deploymentId = newDeploymentId()
    const { minimumHealthyHosts } = requireServerConfiguration(state, DEFAULT_CONFIGURATION)
    const restored = state.serverDeployment(group.lastSuccessfulDeploymentId ?? '')
    const { isControlled, targetGroups } = instanceTrafficOf(group)
    const changes = createDeploymentChanges(
      state,
      group,
      {
        ...draft,
        deploymentId,
        applicationName: state.application(group.applicationId)?.name ?? '',
        configurationName: DEFAULT_CONFIGURATION,
        minimumHealthyHosts,
        revision,
        ...(isControlled && { targetGroups }),
        ignoreApplicationStopFailures: false,
        updateOutdatedInstancesOnly: draft.autoUpdateRootId !== undefined,
        fileExistsBehavior: restored?.fileExistsBehavior ?? 'DISALLOW',
      },
      now(),
    )
    state.commit(changes).catch((error: Error) => log(`a deployment was not saved: ${error.message}`))
    advance(deploymentId)
    return deploymentId
  }

  #find(token: string): ServerDeployment | undefined {
    return this.#options.state
      .deployments()
      .filter(isOfServer)
      .find(({ scaling }) => scaling?.token === token)
  }
}

/** A termination goes on whatever its deployment came to (user guide, "termination deployments"). */
function resultOf({ status, creator }: Deployment): LifecycleResult {
  return status === 'Succeeded' || creator === 'autoscalingTermination' ? 'CONTINUE' : 'ABANDON'
}
