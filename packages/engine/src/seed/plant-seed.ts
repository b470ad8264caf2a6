import type { Isolation } from '../agent/instance.ts'
import type { AutoScaling } from '../autoscaling/index.ts'
import type { CodeDeploy } from '../codedeploy/index.ts'
import type { FleetRequest } from '../fleets.ts'
import { addInstances, listInstances } from '../instances.ts'
import { commitDevices, planSeededDevices } from '../mender/devices/index.ts'
import type { ObjectStore } from '../s3/index.ts'
import { invalidDocument } from '../scenario/read-document.ts'
import type { Problem } from '../scenario/shape.ts'
import type { StateStore } from '../state/index.ts'
import { planBalancing } from './plan-balancing.ts'
import { SEED_KIND } from './read-seed.ts'
import type { Seed } from './seed.ts'

export interface SeedParts {
  readonly state: StateStore
  readonly codedeploy: CodeDeploy
  readonly autoScaling: Pick<AutoScaling, 'scaling'>
  readonly objects: ObjectStore
  readonly region: string
  readonly accountId: string
}

/** The fleet of seeded instances in records and listings; no other can have this name, as it is no bucket's. */
const SEEDED = '(seed)'

/**
 * Says whether a seed can be planted, before anything is changed.
 *
 * @throws SlipwayError INPUT_INVALID with everything that is in the way, each by its place.
 */
export async function requirePlantable(
  seed: Seed,
  source: string,
  fleets: readonly FleetRequest[],
  { codedeploy, state, region, accountId }: Pick<SeedParts, 'codedeploy' | 'state' | 'region' | 'accountId'>,
): Promise<void> {
  const { problems, instances } = codedeploy.planSeed(seed)
  const taken = new Set([
    ...fleets.flatMap(({ name, count }) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)),
    ...listInstances(state).flatMap(({ name, fleet }) => (fleet === SEEDED ? [] : [name])),
  ])
  const ofFleets = (seed.onPremisesInstances ?? []).flatMap(({ instanceName }, index): readonly Problem[] =>
    taken.has(instanceName)
      ? [{ place: `onPremisesInstances[${index}]`, text: `is "${instanceName}", which is an instance of a fleet` }]
      : [],
  )
  const coming = new Set([...taken, ...instances.map(({ name }) => name)])
  const balancing = await planBalancing(seed, state, { region, accountId, coming })
  const all = [...problems, ...ofFleets, ...balancing.problems]
  if (all.length > 0) throw invalidDocument(source, all, SEED_KIND)
  planSeededDevices(state, seed.menderDevices ?? [])
}

/** Makes what the seed says, as far as it is not there. All of CodeDeploy's part becomes durable as one. */
export async function plantSeed(seed: Seed, source: string, isolation: Isolation, parts: SeedParts): Promise<void> {
  const { state, codedeploy, autoScaling, objects, region, accountId } = parts
  const { changes, instances, problems } = codedeploy.planSeed(seed)
  if (problems.length > 0) throw invalidDocument(source, problems, SEED_KIND)
  await codedeploy.plant(changes)
  autoScaling.scaling.settleAll()
  for (const bucket of seed.buckets ?? []) await objects.createBucket(bucket, region)
  await addInstances(state, SEEDED, instances, isolation)
  await commitDevices(state, planSeededDevices(state, seed.menderDevices ?? []))
  // Of the ports of the instances, which are known now, a listener takes none.
  const balancing = await planBalancing(seed, state, { region, accountId, coming: new Set() })
  if (balancing.problems.length > 0) throw invalidDocument(source, balancing.problems, SEED_KIND)
  await state.commit(balancing.changes)
}
