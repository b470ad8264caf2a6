import type { Change, StateStore } from '../../state/store.ts'
import type {
  ArtifactRecord,
  DeploymentRecord,
  DeviceDeploymentRecord,
  DeviceRecord,
  FilterRecord,
  LogMessage,
  ReleaseRecord,
  TokenRecord,
} from './model.ts'

/** What is kept, by the kind of document. */
export interface MenderDocuments {
  readonly artifacts: ArtifactRecord
  readonly releases: ReleaseRecord
  readonly deployments: DeploymentRecord
  /** The devices of a static deployment, by its id. */
  readonly targets: readonly string[]
  readonly records: DeviceDeploymentRecord
  /** By the id of the record. */
  readonly logs: readonly LogMessage[]
  readonly devices: DeviceRecord
  readonly filters: FilterRecord
  readonly tokens: TokenRecord
}

type Kind = keyof MenderDocuments

/** One document put in its place, or taken away. */
export type MenderChange = {
  readonly [K in Kind]: { readonly kind: K; readonly key: string; readonly value: MenderDocuments[K] | undefined }
}[Kind]

export function put<K extends Kind>(kind: K, key: string, value: MenderDocuments[K]): MenderChange {
  return { kind, key, value } as MenderChange
}

export function remove(kind: Kind, key: string): MenderChange {
  return { kind, key, value: undefined } as MenderChange
}

export function collectionOf(kind: Kind): string {
  return `mender-${kind}`
}

/** What Mender keeps in the engine's state, with what is looked up at every poll of a device at hand. */
export class MenderState {
  readonly #store: StateStore
  readonly #recordsOfDevice = new Map<string, Set<string>>()
  readonly #recordsOfDeployment = new Map<string, Set<string>>()
  readonly #deviceOfIdentity = new Map<string, string>()
  readonly #targets = new Map<string, ReadonlySet<string>>()
  readonly #active = new Set<string>()
  #lastCreatedMs = 0

  constructor(store: StateStore) {
    this.#store = store
    for (const kind of ['deployments', 'records', 'devices', 'targets'] as const) {
      for (const [key, value] of store.list<never>(collectionOf(kind))) this.#index(put(kind, key, value))
    }
  }

  get<K extends Kind>(kind: K, key: string): MenderDocuments[K] | undefined {
    return this.#store.get<MenderDocuments[K]>(collectionOf(kind), key)
  }

  all<K extends Kind>(kind: K): readonly MenderDocuments[K][] {
    return [...this.#store.list<MenderDocuments[K]>(collectionOf(kind))].map(([, value]) => value)
  }

  /** Artifacts that can be deployed. */
  artifacts(): readonly ArtifactRecord[] {
    return this.all('artifacts').filter(({ file }) => file !== undefined)
  }

  /** Deployments that are not finished, the oldest first. */
  activeDeployments(): readonly DeploymentRecord[] {
    return this.#each('deployments', this.#active).sort((a, b) => a.createdMs - b.createdMs)
  }

  /** Whether a static deployment lists a device. */
  isTarget(deploymentId: string, deviceId: string): boolean {
    return this.#targets.get(deploymentId)?.has(deviceId) === true
  }

  /** The records of a device, the oldest deployment's first. */
  recordsOfDevice(deviceId: string): readonly DeviceDeploymentRecord[] {
    return this.#each('records', this.#recordsOfDevice.get(deviceId)).sort((a, b) => a.createdMs - b.createdMs)
  }

  recordsOfDeployment(deploymentId: string): readonly DeviceDeploymentRecord[] {
    return this.#each('records', this.#recordsOfDeployment.get(deploymentId))
  }

  /** The record of a device in a deployment, unless its history was reset. */
  recordOf(deploymentId: string, deviceId: string): DeviceDeploymentRecord | undefined {
    return this.recordsOfDevice(deviceId).find(
      (record) => record.deploymentId === deploymentId && record.deletedMs === undefined,
    )
  }

  deviceOfIdentity(identity: string): DeviceRecord | undefined {
    const id = this.#deviceOfIdentity.get(identity)
    return id === undefined ? undefined : this.get('devices', id)
  }

  /**
   * The time of something new, in milliseconds: later than that of every deployment before, since the order of deployments is
   * that of their creation.
   */
  creationTime(nowMs: number): number {
    this.#lastCreatedMs = Math.max(Math.floor(nowMs), this.#lastCreatedMs + 1)
    return this.#lastCreatedMs
  }

  /** Applies the changes at once, all of them or none after a kill; resolves when they are on disk. */
  commit(changes: readonly MenderChange[]): Promise<void> {
    for (const change of changes) this.#index(change)
    return this.#store.commit(
      changes.map(({ kind, key, value }): Change => {
        const collection = collectionOf(kind)
        return value === undefined ? { op: 'delete', collection, key } : { op: 'put', collection, key, value }
      }),
    )
  }

  #each<K extends Kind>(kind: K, keys: Iterable<string> = []): MenderDocuments[K][] {
    const found: MenderDocuments[K][] = []
    for (const key of keys) {
      const value = this.get(kind, key)
      if (value !== undefined) found.push(value)
    }
    return found
  }

  #index(change: MenderChange): void {
    const { kind, key, value } = change
    if (kind === 'targets') {
      if (value === undefined) this.#targets.delete(key)
      else this.#targets.set(key, new Set(value))
    } else if (kind === 'deployments' && value !== undefined) {
      this.#lastCreatedMs = Math.max(this.#lastCreatedMs, value.createdMs)
      if (value.finishedMs === undefined) this.#active.add(key)
      else this.#active.delete(key)
    } else if (kind === 'records' && value !== undefined) {
      addTo(this.#recordsOfDevice, value.deviceId, key)
      addTo(this.#recordsOfDeployment, value.deploymentId, key)
    } else if (kind === 'devices') {
      const old = this.get('devices', key)
      if (old !== undefined) this.#deviceOfIdentity.delete(old.identity)
      if (value !== undefined) this.#deviceOfIdentity.set(value.identity, key)
    }
  }
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const found = index.get(key)
  if (found === undefined) index.set(key, new Set([value]))
  else found.add(value)
}
