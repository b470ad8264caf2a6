import { SlipwayError } from '@slipway/core/errors'
import type { Change } from '../state/store.ts'
import { ServiceException } from './exception.ts'
import { type CodeDeployState, change } from './model/codedeploy-state.ts'
import type { Ec2Instance, Tag } from './model/instance.ts'
import { createApplication } from './operations/applications.ts'
import { createDeploymentGroup } from './operations/deployment-groups.ts'
import {
  addTagsToOnPremisesInstances,
  deregisterOnPremisesInstance,
  registerOnPremisesInstance,
} from './operations/on-premises-instances.ts'
import type { Operation, OperationContext } from './operations/operation.ts'
import { checkTags } from './operations/tags.ts'
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

/** What the engine does for its own fleets beyond the public operations. */
export interface Fleets {
  /**
   * Makes `count` on-premises instances `NAME-1` … tagged `fleet=NAME`, and an application and group of that name which
   * selects them. What is there already is kept; instances of the fleet beyond `count` are deregistered.
   *
   * @throws SlipwayError `INPUT_INVALID` when the name cannot be used.
   */
  createFleet(name: string, count: number): Promise<Fleet>
  /** Makes an EC2 instance known, or gives a known one other tags. @throws SlipwayError `INPUT_INVALID` */
  addEc2Instance(instance: { readonly instanceId: string; readonly tags: readonly Tag[] }): Promise<FleetInstance>
}

const FLEET_TAG = 'fleet'

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

  const createGroup = async (name: string): Promise<void> => {
    if (state.findApplication(name) === undefined) await run(createApplication, { applicationName: name })
    const application = state.findApplication(name)
    if (application === undefined || state.findGroup(application.applicationId, name) !== undefined) return
    await run(createDeploymentGroup, {
      applicationName: name,
      deploymentGroupName: name,
      serviceRoleArn: `arn:aws:iam::${context().accountId}:role/slipway-engine`,
      onPremisesInstanceTagFilters: [{ Key: FLEET_TAG, Value: name, Type: 'KEY_AND_VALUE' }],
    })
  }

  const deregisterBeyond = async (fleet: string, count: number): Promise<void> => {
    for (const { name, tags } of state.onPremisesInstances()) {
      const isOurs = tags.some(({ Key, Value }) => Key === FLEET_TAG && Value === fleet)
      const number = name.startsWith(`${fleet}-`) ? Number(name.slice(fleet.length + 1)) : Number.NaN
      if (isOurs && number > count) await run(deregisterOnPremisesInstance, { instanceName: name })
    }
  }

  return {
    async createFleet(name, count) {
      await createGroup(name)
      await deregisterBeyond(name, count)
      const names = Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
      const instances = await Promise.all(names.map((one) => register(one, name)))
      return { applicationName: name, deploymentGroupName: name, instances }
    },
    async addEc2Instance({ instanceId, tags }) {
      const { region, accountId } = context()
      const instanceArn = `arn:aws:ec2:${region}:${accountId}:instance/${instanceId}`
      const instance: Ec2Instance = { instanceId, instanceArn, tags: checkedTags(tags) }
      const changes: readonly Change[] = [change.putEc2Instance(instance)]
      await state.commit(changes)
      return { name: instanceId, hostIdentifier: instanceArn }
    },
  }
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
