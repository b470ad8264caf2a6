import { SlipwayError } from '@slipway/core/errors'
import type { Isolation } from './agent/instance.ts'
import type { AutoScaling } from './autoscaling/index.ts'
import type { CodeDeploy, FleetKind } from './codedeploy/index.ts'
import { recordFleet, requireIsolation } from './instances.ts'
import { requireBucketName } from './s3/bucket-name.ts'
import type { ObjectStore } from './s3/index.ts'
import { S3Error } from './s3/s3-error.ts'
import { planFleetBalancer } from './seed/fleet-balancer.ts'
import type { Change, StateStore } from './state/index.ts'

/** A number of instances, and an application, a group and a bucket of the same name. */
export interface FleetRequest {
  readonly name: string
  readonly count: number
  /**
   * What CodeDeploy takes the instances for, and finds them by: on-premises tags, EC2 tags, or the Auto Scaling group of this
   * name, which launches and terminates them. @defaultValue 'on-premises'
   */
  readonly kind?: FleetKind | 'auto-scaling'
  /**
   * Who runs the agents of the instances: the engine, or somebody else as processes of their own, by the host-command
   * protocol. @defaultValue 'built-in'
   */
  readonly agents?: 'built-in' | 'elsewhere'
  /** The port of a load balancer before the instances; 0 is any free one. @defaultValue there is none */
  readonly balancerPort?: number
}

interface FleetParts {
  readonly state: StateStore
  readonly codedeploy: CodeDeploy
  readonly autoScaling: Pick<AutoScaling, 'ensureGroup'>
  readonly objects: ObjectStore
  readonly region: string
  readonly accountId: string
}

/**
 * Makes the fleets as asked: those that are there already get the number of instances that is asked for now.
 *
 * @throws SlipwayError INPUT_INVALID when one cannot be made as asked; nothing is changed then.
 */
export async function setUpFleets(
  fleets: readonly FleetRequest[],
  isolation: Isolation,
  { state, codedeploy, autoScaling, objects, ...place }: FleetParts,
): Promise<void> {
  requireEachOnce(fleets)
  const planBalancer = ({ name, balancerPort }: FleetRequest): Promise<readonly Change[]> =>
    balancerPort === undefined
      ? Promise.resolve([])
      : planFleetBalancer(name, balancerPort, state, { ...place, coming: new Set() })
  for (const fleet of fleets) {
    const { name, kind, agents } = fleet
    requireBucket(name)
    await planBalancer(fleet)
    if (agents !== 'elsewhere') requireIsolation(state, name, isolation)
    codedeploy.requireFleetKind(name, kind)
  }
  for (const fleet of fleets) {
    const { name, count, kind, agents, balancerPort } = fleet
    await objects.createBucket(name, place.region)
    if (kind === 'auto-scaling') {
      await autoScaling.ensureGroup(name, count)
      await codedeploy.createScaledGroup(name)
    } else {
      const { instances } = await codedeploy.createFleet(name, count, kind)
      await recordFleet(state, name, agents === 'elsewhere' ? [] : instances, isolation)
    }
    if (balancerPort === undefined) continue
    await state.commit(await planBalancer(fleet))
    await codedeploy.balanceFleet(name, name)
  }
}

function requireEachOnce(fleets: readonly FleetRequest[]): void {
  const names = fleets.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  throw new SlipwayError('INPUT_INVALID', `fleet "${twice}" is asked for more than once`, {
    hint: 'give each fleet a name of its own, on-premises and EC2 fleets alike',
  })
}

function requireBucket(name: string): void {
  try {
    requireBucketName(name)
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    throw new SlipwayError('INPUT_INVALID', `fleet name "${name}" cannot be a bucket's name: ${error.message}`, {
      cause: error,
      hint: 'use 3 to 63 lower-case letters, digits and hyphens',
    })
  }
}
