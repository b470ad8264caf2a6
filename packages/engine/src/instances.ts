import { join } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { AgentInstance, Isolation } from './agent/instance.ts'
import type { FleetInstance } from './codedeploy/index.ts'
import { findFreePort } from './instance-ports.ts'
import type { Change, DocumentReader, StateStore } from './state/index.ts'

/** An instance of the engine's own, as it is kept. */
export interface InstanceRecord {
  readonly name: string
  readonly fleet: string
  /** Its place in the fleet, from 1. */
  readonly index: number
  readonly hostIdentifier: string
  readonly isolation: Isolation
  readonly port: number
  /** Whether an Auto Scaling group launched it; the fleet is that group then. */
  readonly isScaled?: true
}

const COLLECTION = 'engine/instances'

/** The engine's own instances, by fleet and by their place in it. */
export function listInstances(state: DocumentReader): readonly InstanceRecord[] {
  return [...state.list<InstanceRecord>(COLLECTION)]
    .map(([, record]) => record)
    .sort((a, b) => (a.fleet === b.fleet ? a.index - b.index : a.fleet < b.fleet ? -1 : 1))
}

/** The port of this machine on which an instance takes requests; `undefined` when it is none of the engine's own. */
export function portOfInstance(state: DocumentReader, name: string): number | undefined {
  return state.get<InstanceRecord>(COLLECTION, name)?.port
}

/**
 * Says how a fleet's instances must be kept apart, before anything is changed.
 *
 * @throws SlipwayError INPUT_INVALID when they are kept apart in another way already.
 */
export function requireIsolation(state: DocumentReader, fleet: string, isolation: Isolation): void {
  const other = listInstances(state).find((record) => record.fleet === fleet && record.isolation !== isolation)
  if (other === undefined) return
  throw new SlipwayError(
    'INPUT_INVALID',
    `instance "${other.name}" of fleet "${fleet}" has isolation "${other.isolation}", not "${isolation}"`,
    { hint: `start with --isolation ${other.isolation}, or with another data directory` },
  )
}

/**
 * Keeps a record of exactly these instances of a fleet; a new one gets a port of its own, and one that is known by another
 * identifier now, as an EC2 instance in another region is, keeps its port. The folders stay.
 */
export async function recordFleet(
  state: StateStore,
  fleet: string,
  instances: readonly FleetInstance[],
  isolation: Isolation,
): Promise<void> {
  const known = new Map(listInstances(state).map((record) => [record.name, record]))
  const taken = new Set([...known.values()].map(({ port }) => port))
  const wanted = new Set(instances.map(({ name }) => name))
  const changes: Change[] = []
  for (const { name, fleet: itsFleet, isScaled } of known.values()) {
    if (itsFleet === fleet && isScaled !== true && !wanted.has(name))
      changes.push({ op: 'delete', collection: COLLECTION, key: name })
  }
  for (const [position, { name, hostIdentifier }] of instances.entries()) {
    const old = known.get(name)
    if (old?.fleet === fleet && old.hostIdentifier === hostIdentifier) continue
    const port = old?.fleet === fleet ? old.port : await findFreePort(taken)
    taken.add(port)
    const value: InstanceRecord = { name, fleet, index: position + 1, hostIdentifier, isolation, port }
    changes.push({ op: 'put', collection: COLLECTION, key: name, value })
  }
  if (changes.length > 0) await state.commit(changes)
}

/** Adds instances to a fleet; those that it has stay as they are. */
export async function addInstances(
  state: StateStore,
  fleet: string,
  instances: readonly FleetInstance[],
  isolation: Isolation,
): Promise<void> {
  const added = new Map(instances.map((instance) => [instance.name, instance]))
  const known = listInstances(state).filter((record) => record.fleet === fleet)
  const kept = known.map(({ name, hostIdentifier }) => added.get(name) ?? { name, hostIdentifier })
  const fresh = instances.filter(({ name }) => !known.some((record) => record.name === name))
  await recordFleet(state, fleet, [...kept, ...fresh], isolation)
}

/** Keeps a record of an instance that an Auto Scaling group has launched, with a port of its own. */
export async function recordScaledInstance(
  state: StateStore,
  instance: Omit<InstanceRecord, 'port' | 'isScaled'>,
): Promise<InstanceRecord> {
  const port = await findFreePort(new Set(listInstances(state).map((record) => record.port)))
  const value: InstanceRecord = { ...instance, port, isScaled: true }
  await state.commit([{ op: 'put', collection: COLLECTION, key: instance.name, value }])
  return value
}

/** Takes an instance away that is not there any longer. */
export async function forgetInstance(state: StateStore, name: string): Promise<void> {
  await state.commit([{ op: 'delete', collection: COLLECTION, key: name }])
}

/** An instance as its agent knows it; its folder is told anew at each start, so that a data directory can be moved. */
export function toAgentInstance(record: InstanceRecord, dataDir: string): AgentInstance {
  const { name, hostIdentifier, isolation, port } = record
  return { name, hostIdentifier, isolation, port, folder: join(dataDir, 'instances', name) }
}
