import { createHash } from 'node:crypto'
import { SlipwayError } from '@slipway/core/errors'
import { ServiceException } from './exception.ts'
import { type CodeDeployState, change } from './model/codedeploy-state.ts'
import { platformOf } from './model/deployment-group.ts'
import type { Ec2Instance, Tag } from './model/instance.ts'
import { instanceTrafficOf } from './model/instance-traffic.ts'
import { createApplication } from './operations/applications.ts'
import { createDeploymentGroup, updateDeploymentGroup } from './operations/deployment-groups.ts'
import { loadBalancerInfo, styleInfo } from './operations/instance-traffic.ts'
import {
  addTagsToOnPremisesInstances,
  deregisterOnPremisesInstance,
  registerOnPremisesInstance,
} from './operations/on-premises-instances.ts'
import type { Operation, OperationContext } from './operations/operation.ts'
import { checkTags } from './operations/tags.ts'
import { DEPLOYMENT_STYLES } from './operations/traffic-groups.ts'
import type { Body } from './request.ts'

/** An instance that an agent of the engine is to run. */
export interface FleetInstance {
  readonly name: string
  /** How the instance names itself when it polls. */
  readonly hostIdentifier: string
}

/** A fleet that is ready to be deployed to. */
export interface Fleet {
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly instances: readonly FleetInstance[]
}

/** What the service takes the instances of a fleet for. */
export type FleetKind = 'on-premises' | 'ec2'

/** What the engine does for its own fleets beyond the public operations. */
export interface Fleets {
  /**
   * Makes `count` instances tagged `fleet=NAME`, and an application and group of that name which selects them. On-premises
   * instances are named `NAME-1` …; the ids of EC2 instances follow from the same names, and they are in three availability
   * zones in turn. What is there already is kept;
   * instances of the fleet beyond `count` are deregistered.
   *
   * @throws SlipwayError `INPUT_INVALID` when the name cannot be used, or the fleet has instances of the other kind.
   */
  createFleet(name: string, count: number, kind?: FleetKind): Promise<Fleet>
  /** @throws SlipwayError `INPUT_INVALID` when the fleet has instances of another kind. */
  requireFleetKind(name: string, kind?: FleetKind | 'auto-scaling'): void
  /** Makes an application and a group of the name of an Auto Scaling group, which is there: the group deploys to its instances. */
  createScaledGroup(name: string): Promise<void>
  /** Has the group of a fleet take its instances out of a target group and put them back; one that deals with traffic already stays as it is. */
  balanceFleet(name: string, targetGroup: string): Promise<void>
  /** All instances that are registered now, whoever runs their agents. */
  registeredHosts(): readonly FleetInstance[]
  /** Makes an EC2 instance known, or gives a known one other tags. @throws SlipwayError `INPUT_INVALID` */
  addEc2Instance(instance: Pick<Ec2Instance, 'instanceId' | 'tags' | 'availabilityZone'>): Promise<FleetInstance>
}

const FLEET_TAG = 'fleet'
const FLEET_KINDS = ['on-premises', 'ec2', 'auto-scaling'] as const

/** The EC2 instances of a fleet are spread over three availability zones, in turn. */
const ZONES = ['a', 'b', 'c']

/**
 * Makes the application and the group of deployments that follow a script, where they are not there: the group selects
 * no instance, as none is needed.
 *
 * @throws SlipwayError `INPUT_INVALID` when a name cannot be used.
 */
export async function createScriptedGroup(
  state: CodeDeployState,
  context: OperationContext,
  applicationName: string,
  deploymentGroupName: string,
): Promise<void> {
  const serviceRoleArn = `arn:aws:iam::${context.accountId}:role/slipway-engine`
  try {
    if (state.findApplication(applicationName) === undefined) {
      await state.commit(createApplication(context, { applicationName }).changes ?? [])
    }
    const application = state.findApplication(applicationName)
    if (application === undefined || state.findGroup(application.applicationId, deploymentGroupName)) return
    const deploymentStyle = DEPLOYMENT_STYLES[platformOf(application)]
    const group = { applicationName, deploymentGroupName, serviceRoleArn, deploymentStyle }
    await state.commit(createDeploymentGroup(context, group).changes ?? [])
  } catch (error) {
    throw asInputError(error)
  }
}

export function createFleets(state: CodeDeployState, context: () => OperationContext): Fleets {
  /** Runs an operation as a caller of the service would; its refusal is the user's to mend. */
  const run = (operation: Operation, body: Body): Promise<void> => {
    try {
      return state.commit(operation(context(), body).changes ?? [])
    } catch (error) {
      throw asInputError(error)
    }
  }

  const register = async (name: string, fleet: string): Promise<FleetInstance> => {
    const { accountId } = context()
    const known = state.onPremisesInstance(name)
    if (known?.deregisteredAtMs !== undefined || known === undefined) {
      await run(registerOnPremisesInstance, {
        instanceName: name,
        iamUserArn: `arn:aws:iam::${accountId}:user/slipway/${name}`,
      })
    }
    await run(addTagsToOnPremisesInstances, { instanceNames: [name], tags: [{ Key: FLEET_TAG, Value: fleet }] })
    return { name, hostIdentifier: state.onPremisesInstance(name)?.iamArn.arn ?? '' }
  }

  const addEc2Instance: Fleets['addEc2Instance'] = async ({ instanceId, tags, availabilityZone }) => {
    const { region, accountId } = context()
    const instanceArn = `arn:aws:ec2:${region}:${accountId}:instance/${instanceId}`
    const zone = availabilityZone === undefined ? {} : { availabilityZone }
    const instance: Ec2Instance = { instanceId, instanceArn, tags: checkedTags(tags), ...zone }
    await state.commit([change.putEc2Instance(instance)])
    return { name: instanceId, hostIdentifier: instanceArn }
  }

  const createGroup = async (name: string, selection: Body): Promise<void> => {
    if (state.findApplication(name) === undefined) await run(createApplication, { applicationName: name })
    const application = state.findApplication(name)
    if (application === undefined || state.findGroup(application.applicationId, name) !== undefined) return
    await run(createDeploymentGroup, {
      applicationName: name,
      deploymentGroupName: name,
      serviceRoleArn: `arn:aws:iam::${context().accountId}:role/slipway-engine`,
      ...selection,
    })
  }

  const registeredOnPremises = (fleet: string): readonly string[] =>
    state
      .onPremisesInstances()
      .filter(({ deregisteredAtMs, tags }) => deregisteredAtMs === undefined && isOf(fleet, tags))
      .map(({ name }) => name)

  const knownEc2 = (fleet: string): readonly string[] =>
    state.ec2Instances().flatMap(({ instanceId, tags }) => (isOf(fleet, tags) ? [instanceId] : []))

  const requireFleetKind: Fleets['requireFleetKind'] = (fleet, kind = 'on-premises') => {
    const isThere = {
      'on-premises': registeredOnPremises(fleet).length > 0,
      ec2: knownEc2(fleet).length > 0,
      'auto-scaling': state.scaling.group(fleet) !== undefined,
    }
    const others = {
      'on-premises': 'on-premises instances',
      ec2: 'EC2 instances',
      'auto-scaling': 'an Auto Scaling group',
    }
    const other = FLEET_KINDS.find((one) => one !== kind && isThere[one])
    if (other === undefined) return
    throw new SlipwayError('INPUT_INVALID', `fleet "${fleet}" has ${others[other]} already`, {
      hint: 'choose another name, or another data directory',
    })
  }

  const deregisterOthers = async (fleet: string, kept: ReadonlySet<string>): Promise<void> => {
    for (const name of registeredOnPremises(fleet)) {
      if (!kept.has(name)) await run(deregisterOnPremisesInstance, { instanceName: name })
    }
    const gone = knownEc2(fleet).filter((instanceId) => !kept.has(instanceId))
    await state.commit(gone.map((instanceId) => change.deleteEc2Instance(instanceId)))
  }

  return {
    async createFleet(name, count, kind = 'on-premises') {
      requireFleetKind(name, kind)
      const filters = [{ Key: FLEET_TAG, Value: name, Type: 'KEY_AND_VALUE' }]
      await createGroup(name, kind === 'ec2' ? { ec2TagFilters: filters } : { onPremisesInstanceTagFilters: filters })
      const names = Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
      const ids = kind === 'ec2' ? names.map(instanceIdOf) : names
      await deregisterOthers(name, new Set(ids))
      const tags = [{ Key: FLEET_TAG, Value: name }]
      const add = (id: string, index: number): Promise<FleetInstance> => {
        if (kind !== 'ec2') return register(id, name)
        const availabilityZone = `${context().region}${ZONES[index % ZONES.length]}`
        return addEc2Instance({ instanceId: id, tags, availabilityZone })
      }
      const instances = await Promise.all(ids.map(add))
      return { applicationName: name, deploymentGroupName: name, instances }
    },
    requireFleetKind,
    async balanceFleet(name, targetGroup) {
      const application = state.findApplication(name)
      const group = application && state.findGroup(application.applicationId, name)
      if (group === undefined || instanceTrafficOf(group).isControlled) return
      await run(updateDeploymentGroup, {
        applicationName: name,
        currentDeploymentGroupName: name,
        deploymentStyle: styleInfo('IN_PLACE', true),
        loadBalancerInfo: loadBalancerInfo([targetGroup]),
      })
    },
    createScaledGroup: (name) => createGroup(name, { autoScalingGroups: [name] }),
    registeredHosts: () => state.registeredHosts().map(({ id, hostIdentifier }) => ({ name: id, hostIdentifier })),
    addEc2Instance,
  }
}

function isOf(fleet: string, tags: readonly Tag[]): boolean {
  return tags.some(({ Key, Value }) => Key === FLEET_TAG && Value === fleet)
}

/** An id in the form of EC2's, the same for the same name: a fleet is found again after a restart. */
function instanceIdOf(name: string): string {
  return `i-0${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}

function checkedTags(tags: readonly Tag[]): readonly Tag[] {
  try {
    return checkTags(tags)
  } catch (error) {
    throw asInputError(error)
  }
}

function asInputError(error: unknown): unknown {
  if (!(error instanceof ServiceException)) return error
  return new SlipwayError('INPUT_INVALID', error.message, { cause: error, hint: 'choose another name or other tags' })
}
