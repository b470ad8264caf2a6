import { AutoScalingError } from '../autoscaling/autoscaling-error.ts'
import { createAutoScalingGroup } from '../autoscaling/operations/groups.ts'
import { Parameters } from '../autoscaling/parameters.ts'
import { ServiceException } from '../codedeploy/exception.ts'
import type { FleetInstance } from '../codedeploy/fleet.ts'
import { CodeDeployState, change } from '../codedeploy/model/codedeploy-state.ts'
import type { Ec2Instance } from '../codedeploy/model/instance.ts'
import { createApplication } from '../codedeploy/operations/applications.ts'
import { createDeploymentConfig } from '../codedeploy/operations/deployment-configs.ts'
import { createDeploymentGroup } from '../codedeploy/operations/deployment-groups.ts'
import {
  addTagsToOnPremisesInstances,
  registerOnPremisesInstance,
} from '../codedeploy/operations/on-premises-instances.ts'
import type { Operated, Operation, OperationContext } from '../codedeploy/operations/operation.ts'
import { readOwnTags } from '../codedeploy/operations/tags.ts'
import type { Problem } from '../scenario/shape.ts'
import type { Change, StateStore } from '../state/store.ts'
import type { Seed, SeededEc2Instance, SeededOnPremisesInstance } from './seed.ts'
import { StagedStore } from './staged-store.ts'

/** What a seed comes to: nothing of it has happened yet. */
export interface SeedPlan {
  readonly changes: readonly Change[]
  /** The instances that an agent of the engine's own is to run. */
  readonly instances: readonly FleetInstance[]
  readonly problems: readonly Problem[]
}

/**
 * Carries the operations of a seed out over a copy of the state: what a caller of the service could not do, a seed cannot
 * either. What is there already stays as it is, except that it has to be the same thing: a configuration with the same
 * numbers, an instance with the same identity.
 */
export function planSeed(seed: Seed, store: StateStore, given: Omit<OperationContext, 'state'>): SeedPlan {
  const staged = new StagedStore(store)
  const state = new CodeDeployState(staged)
  const context: OperationContext = { ...given, state }
  const problems: Problem[] = []
  const instances: FleetInstance[] = []
  /** Runs an operation; its refusal is a problem of the seed, and what depends on it is left out. */
  const run = (operation: Operation, body: object, place: string): boolean => {
    try {
      void state.commit(operation(context, { ...body }).changes ?? [])
      return true
    } catch (error) {
      const type = error instanceof ServiceException ? error.type : codeOf(error)
      problems.push({ place, text: `is refused: ${(error as Error).message} (${type})` })
      return false
    }
  }

  for (const [index, config] of (seed.deploymentConfigs ?? []).entries()) {
    const place = `deploymentConfigs[${index}]`
    const known = state.findConfiguration(config.deploymentConfigName)
    if (known === undefined || known.createdAtMs === undefined) run(createDeploymentConfig, config, place)
    else if (!isSame(context, config)) {
      problems.push({ place, text: `is "${known.name}", which is there already with other numbers` })
    }
  }
  for (const [index, group] of (seed.autoScalingGroups ?? []).entries()) {
    if (state.scaling.group(group.AutoScalingGroupName) !== undefined) continue
    const place = `autoScalingGroups[${index}]`
    run((_, body) => createScalingGroup(context, body), group, place)
  }
  for (const [index, { deploymentGroups = [], ...application }] of (seed.applications ?? []).entries()) {
    const { applicationName } = application
    const place = `applications[${index}]`
    if (state.findApplication(applicationName) === undefined && !run(createApplication, application, place)) continue
    for (const [number, group] of deploymentGroups.entries()) {
      const { applicationId = '' } = state.findApplication(applicationName) ?? {}
      if (state.findGroup(applicationId, group.deploymentGroupName) !== undefined) continue
      const serviceRoleArn = `arn:aws:iam::${given.accountId}:role/slipway-engine`
      run(createDeploymentGroup, { serviceRoleArn, ...group, applicationName }, `${place}.deploymentGroups[${number}]`)
    }
  }
  for (const [index, instance] of (seed.onPremisesInstances ?? []).entries()) {
    planOnPremises(instance, `onPremisesInstances[${index}]`)
  }
  for (const [index, instance] of (seed.ec2Instances ?? []).entries()) planEc2(instance, `ec2Instances[${index}]`)
  return { changes: staged.changes, instances, problems }

  function planOnPremises({ agent, tags = [], ...instance }: SeededOnPremisesInstance, place: string): void {
    const { instanceName, iamUserArn, iamSessionArn } = instance
    const isNamed = iamUserArn !== undefined || iamSessionArn !== undefined
    const identity = isNamed ? {} : { iamUserArn: `arn:aws:iam::${given.accountId}:user/slipway/${instanceName}` }
    const known = state.onPremisesInstance(instanceName)
    if (known === undefined || known.deregisteredAtMs !== undefined) {
      if (!run(registerOnPremisesInstance, { ...instance, ...identity }, place)) return
      if (tags.length > 0) run(addTagsToOnPremisesInstances, { instanceNames: [instanceName], tags }, place)
    } else {
      const wanted = iamUserArn ?? iamSessionArn ?? identity.iamUserArn
      if (known.iamArn.arn !== wanted) {
        problems.push({ place, text: `is "${instanceName}", which is registered already as ${known.iamArn.arn}` })
      }
    }
    const hostIdentifier = state.onPremisesInstance(instanceName)?.iamArn.arn ?? ''
    if (agent !== 'elsewhere') instances.push({ name: instanceName, hostIdentifier })
  }

  function planEc2({ agent, ...instance }: SeededEc2Instance, place: string): void {
    const { instanceId } = instance
    const instanceArn = `arn:aws:ec2:${given.region}:${given.accountId}:instance/${instanceId}`
    if (state.ec2Instance(instanceId)?.instanceArn !== instanceArn) {
      run(() => ({ body: {}, changes: [change.putEc2Instance(readEc2(instance, instanceArn))] }), {}, place)
    }
    if (agent !== 'elsewhere') instances.push({ name: instanceId, hostIdentifier: instanceArn })
  }
}

/** @throws AutoScalingError */
function createScalingGroup(context: OperationContext, body: object): Operated {
  const { changes = [] } = createAutoScalingGroup({ ...context, state: context.state.scaling }, Parameters.of(body))
  return { body: {}, changes }
}

/** What Auto Scaling calls a refusal; what is none is a defect. */
function codeOf(error: unknown): string {
  if (error instanceof AutoScalingError) return error.code
  throw error
}

function readEc2({ instanceId, tags = [], availabilityZone }: SeededEc2Instance, instanceArn: string): Ec2Instance {
  const zone = availabilityZone === undefined ? {} : { availabilityZone }
  return { instanceId, instanceArn, tags: readOwnTags({ tags }), ...zone }
}

/** Whether a configuration that is there is what the seed says; it cannot be changed, so it is not made again. */
function isSame({ state, ...given }: OperationContext, config: { readonly deploymentConfigName: string }): boolean {
  const fresh = new CodeDeployState(new StagedStore({ list: () => new Map<string, never>().entries() }))
  const numbersIn = (from: CodeDeployState): string => {
    const {
      configurationId: _,
      createdAtMs: __,
      ...numbers
    } = from.findConfiguration(config.deploymentConfigName) ?? {}
    return JSON.stringify(numbers)
  }
  try {
    void fresh.commit(createDeploymentConfig({ ...given, state: fresh }, { ...config }).changes ?? [])
  } catch (error) {
    if (error instanceof ServiceException) return false
    throw error
  }
  return numbersIn(fresh) === numbersIn(state)
}
