import type { AutoScalingState } from './autoscaling/index.ts'
import { CodeDeployState } from './codedeploy/model/codedeploy-state.ts'
import { GreengrassState } from './greengrass/greengrass-state.ts'
import { describeGreengrass, type InspectedGreengrass } from './greengrass/inspect.ts'
import { listInstances, toAgentInstance } from './instances.ts'
import { IotState } from './iot/iot-state.ts'
import { describeMender, type InspectedMender } from './mender/inspect.ts'
import { pathsOf } from './paths.ts'
import { rootOf } from './running-engine.ts'
import { type DocumentReader, readState, type StateStore } from './state/index.ts'

export interface InspectedDeployment {
  readonly deploymentId: string
  readonly application: string
  readonly group: string
  /** Who wanted it: `user`, or the service itself. */
  readonly creator: string
  readonly status: string
  readonly counts: Readonly<Record<string, number>>
  readonly error?: { readonly code: string; readonly message: string }
  readonly createdAt: string
  readonly completedAt?: string
}

/** An Auto Scaling group and its instances, in order of their launches. */
export interface InspectedScalingGroup {
  readonly name: string
  readonly minSize: number
  readonly maxSize: number
  readonly desiredCapacity: number
  readonly instances: readonly {
    readonly instanceId: string
    readonly availabilityZone: string
    readonly lifecycleState: string
  }[]
}

/** What an engine keeps, for a person to look at; holds no secret. */
export interface InspectedEngine {
  readonly applications: readonly { readonly name: string; readonly groups: readonly string[] }[]
  readonly instances: readonly {
    readonly name: string
    readonly fleet: string
    readonly isolation: string
    readonly port: number
    readonly root: string
  }[]
  /** The states that were set, by the alarm's name. */
  readonly alarms: Readonly<Record<string, string>>
  readonly autoScalingGroups: readonly InspectedScalingGroup[]
  readonly mender: InspectedMender
  readonly greengrass: InspectedGreengrass
  /** The newest first. */
  readonly deployments: readonly InspectedDeployment[]
}

/** Tells what a state holds. */
export function describeState(
  documents: DocumentReader,
  dataDir: string,
  now: () => number = Date.now,
): InspectedEngine {
  const store = readOnly(documents)
  const state = new CodeDeployState(store, now)
  return {
    applications: state.applications().map(({ name, applicationId }) => ({
      name,
      groups: state.groups(applicationId).map((group) => group.name),
    })),
    instances: listInstances(documents).map((record) => ({
      name: record.name,
      fleet: record.fleet,
      isolation: record.isolation,
      port: record.port,
      root: rootOf(toAgentInstance(record, dataDir)),
    })),
    alarms: Object.fromEntries(state.alarms().map(({ name, state: word }) => [name, word])),
    autoScalingGroups: describeScalingGroups(state.scaling),
    mender: describeMender(documents, now()),
    greengrass: describeGreengrass(new GreengrassState(store), new IotState(store)),
    deployments: state.deployments().map((deployment) => ({
      deploymentId: deployment.deploymentId,
      creator: deployment.creator,
      application: deployment.applicationName,
      group: deployment.groupName,
      status: deployment.status,
      counts: deployment.counts,
      ...(deployment.error !== undefined && { error: deployment.error }),
      createdAt: new Date(deployment.createdAtMs).toISOString(),
      ...(deployment.completedAtMs !== undefined && { completedAt: new Date(deployment.completedAtMs).toISOString() }),
    })),
  }
}

/** The Auto Scaling groups that a state holds. */
export function describeScalingGroups(scaling: AutoScalingState): readonly InspectedScalingGroup[] {
  return scaling.groups().map(({ name, minSize, maxSize, desiredCapacity }) => ({
    name,
    minSize,
    maxSize,
    desiredCapacity,
    instances: scaling
      .members(name)
      .map(({ instanceId, availabilityZone, state }) => ({ instanceId, availabilityZone, lifecycleState: state })),
  }))
}

/**
 * Reads what an engine keeps under its data directory, whether or not it runs.
 *
 * @throws SlipwayError ENGINE_FAILED when there is no engine's state, or it is damaged.
 */
export async function inspectEngine(
  dataDir: string,
  signal?: AbortSignal,
): Promise<InspectedEngine & { readonly runningPid?: number; readonly droppedBytes: number }> {
  const view = await readState(pathsOf(dataDir).state, signal)
  const { writerPid, droppedBytes } = view
  return { ...describeState(view, dataDir), droppedBytes, ...(writerPid !== undefined && { runningPid: writerPid }) }
}

function readOnly(documents: DocumentReader): StateStore {
  return {
    get: (collection, key) => documents.get(collection, key),
    list: (collection) => documents.list(collection),
    commit: () => Promise.reject(new Error('this state is only looked at')),
    close: () => Promise.resolve(),
  }
}
