import type { ComponentSpecification } from '../model.ts'
import type { Configuration, Fields } from '../recipe/recipe.ts'

export type LifecycleState =
  | 'NEW'
  | 'INSTALLED'
  | 'STARTING'
  | 'RUNNING'
  | 'STOPPING'
  | 'ERRORED'
  | 'BROKEN'
  | 'FINISHED'

/** A core device as the service lists it. All of them are simulated by the engine. */
export interface CoreDevice {
  readonly name: string
  readonly coreVersion: string
  readonly platform: string
  readonly architecture: string
  readonly status: 'HEALTHY' | 'UNHEALTHY'
  readonly statusAtMs: number
  readonly tags: Readonly<Record<string, string>>
  /** Whether it hears of deployments. */
  readonly isOnline: boolean
}

/** What a target wants of a device. */
export interface DeviceTarget {
  /** When its deployment was created: an older one is refused. */
  readonly createdAtMs: number
  readonly deploymentId?: string
  readonly components: Readonly<Record<string, ComponentSpecification>>
}

/** A component on a device. */
export interface InstalledComponent {
  readonly version: string
  /** The recipe that it was installed by: the cloud may have it no longer. */
  readonly document: Fields
  readonly configuration: Configuration
  readonly isRoot: boolean
  /** Its install step has come to its end for this version. */
  readonly isInstalled: boolean
  readonly state: LifecycleState
  readonly statusCodes: readonly string[]
  readonly details?: string
  readonly changedAtMs: number
  /** The deployment that installed it. */
  readonly source?: string
  /** It is there because a script says so; nothing of it runs. */
  readonly isScripted?: true
}

/** What is on a core device, and what its targets want. */
export interface DeviceContent {
  /** By `thinggroup/NAME`, `thing/NAME` or `LOCAL_DEPLOYMENT`. */
  readonly targets: Readonly<Record<string, DeviceTarget>>
  readonly components: Readonly<Record<string, InstalledComponent>>
}

export interface DeviceState extends DeviceContent {
  /** What it was before the deployment that is under way: what is rolled back to, also when the engine ended in its midst. */
  readonly before?: DeviceContent
}
