import type { Execution } from '../iot/index.ts'
import type { Change, StateStore } from '../state/store.ts'
import type { CoreDevice, DeviceState } from './devices/model.ts'
import type { ComponentVersion, Deployment, Outcome, Target } from './model.ts'
import { newestFirst } from './versions.ts'

const COMPONENTS = 'greengrass/components/'
const NAMES = 'greengrass/component-names'
const DEPLOYMENTS = 'greengrass/deployments'
const TARGETS = 'greengrass/targets'
const EXECUTIONS = 'greengrass/thing-executions'
const OUTCOMES = 'greengrass/outcomes/'
const TOKENS = 'greengrass/client-tokens'
const DEVICES = 'greengrass/core-devices'
const DEVICE_STATES = 'greengrass/device-states'
const ENGINE = 'greengrass/engine'

/** What a request with a client token came to. */
export interface KeptAnswer {
  readonly body: Readonly<Record<string, unknown>>
  readonly atMs: number
}

const put = (collection: string, key: string, value: unknown): Change => ({ op: 'put', collection, key, value })
const remove = (collection: string, key: string): Change => ({ op: 'delete', collection, key })

/** The changes of the service's state, for whoever makes several at once. */
export const change = {
  putComponent: (value: ComponentVersion): readonly Change[] => [
    put(NAMES, value.name, {}),
    put(`${COMPONENTS}${value.name}`, value.version, value),
  ],
  deleteComponent: ({ name, version }: ComponentVersion): Change => remove(`${COMPONENTS}${name}`, version),
  forgetComponentName: (name: string): Change => remove(NAMES, name),
  putDeployment: (value: Deployment): Change => put(DEPLOYMENTS, value.id, value),
  deleteDeployment: (id: string): Change => remove(DEPLOYMENTS, id),
  putTarget: (value: Target): Change => put(TARGETS, value.arn, value),
  putExecution: (deploymentId: string, value: Execution): Change => put(EXECUTIONS, deploymentId, value),
  putOutcome: (deploymentId: string, thing: string, value: Outcome): Change =>
    put(`${OUTCOMES}${deploymentId}`, thing, value),
  putToken: (token: string, value: KeptAnswer): Change => put(TOKENS, token, value),
  deleteToken: (token: string): Change => remove(TOKENS, token),
  putDevice: (value: CoreDevice): Change => put(DEVICES, value.name, value),
  deleteDevice: (name: string): readonly Change[] => [remove(DEVICES, name), remove(DEVICE_STATES, name)],
  putDeviceState: (name: string, value: DeviceState): Change => put(DEVICE_STATES, name, value),
  putEngineId: (id: string): Change => put(ENGINE, 'id', id),
}

/** What Greengrass knows: components, deployments and core devices. */
export class GreengrassState {
  readonly #store: StateStore

  constructor(store: StateStore) {
    this.#store = store
  }

  /** Applies the changes now; resolves once they, and all before them, are kept. */
  commit(changes: readonly Change[]): Promise<void> {
    return this.#store.commit(changes)
  }

  componentNames(): readonly string[] {
    return [...this.#store.list(NAMES)].map(([name]) => name)
  }

  component(name: string, version: string): ComponentVersion | undefined {
    return this.#store.get<ComponentVersion>(`${COMPONENTS}${name}`, version)
  }

  /** The newest first. */
  versions(name: string): readonly ComponentVersion[] {
    return values(this.#store.list<ComponentVersion>(`${COMPONENTS}${name}`)).sort((a, b) =>
      newestFirst(a.version, b.version),
    )
  }

  deployment(id: string): Deployment | undefined {
    return this.#store.get<Deployment>(DEPLOYMENTS, id)
  }

  /** The newest first. */
  deployments(): readonly Deployment[] {
    const all = values(this.#store.list<Deployment>(DEPLOYMENTS))
    return all.sort((a, b) => b.createdAtMs - a.createdAtMs || b.revision - a.revision)
  }

  target(arn: string): Target | undefined {
    return this.#store.get<Target>(TARGETS, arn)
  }

  isLatest({ id, targetArn }: Deployment): boolean {
    return this.target(targetArn)?.latestDeploymentId === id
  }

  /** The part of the one thing that a deployment is for. */
  thingExecution(deploymentId: string): Execution | undefined {
    return this.#store.get<Execution>(EXECUTIONS, deploymentId)
  }

  outcome(deploymentId: string, thing: string): Outcome | undefined {
    return this.#store.get<Outcome>(`${OUTCOMES}${deploymentId}`, thing)
  }

  keptAnswer(token: string): KeptAnswer | undefined {
    return this.#store.get<KeptAnswer>(TOKENS, token)
  }

  keptAnswers(): readonly (readonly [token: string, KeptAnswer])[] {
    return [...this.#store.list<KeptAnswer>(TOKENS)]
  }

  device(name: string): CoreDevice | undefined {
    return this.#store.get<CoreDevice>(DEVICES, name)
  }

  devices(): readonly CoreDevice[] {
    return values(this.#store.list<CoreDevice>(DEVICES))
  }

  deviceState(name: string): DeviceState {
    return this.#store.get<DeviceState>(DEVICE_STATES, name) ?? { targets: {}, components: {} }
  }

  get engineId(): string | undefined {
    return this.#store.get<string>(ENGINE, 'id')
  }
}

function values<T>(entries: Iterable<readonly [key: string, value: T]>): T[] {
  return [...entries].map(([, value]) => value)
}
