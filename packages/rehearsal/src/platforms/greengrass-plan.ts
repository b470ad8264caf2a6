import type { RecipeSummary } from '@slipway/core/greengrass'
import type { MenderTolerance } from '@slipway/core/inputs'
import type { ComponentBundle } from '@slipway/core/pipeline'
import type { GreengrassPolicies, WantedComponent } from '@slipway/core/provider'

/** A component that is rehearsed, ready to be published. */
export interface RehearsedComponent {
  readonly bundle: ComponentBundle
  readonly recipe: RecipeSummary
}

/** A public component for which something that does nothing stands. */
export interface StandIn {
  readonly name: string
  readonly version: string
  /** Whether the version was told; else it is the lowest that recipes allow. */
  readonly isTold: boolean
}

/** A release to core devices, with all that it needs to be deployed. */
export interface CoreDevicesPlan {
  readonly release: readonly RehearsedComponent[]
  /** Those that the release replaces; none on devices that had nothing of it. */
  readonly previous: readonly RehearsedComponent[]
  /** What the fleet has beside them. */
  readonly others: readonly RehearsedComponent[]
  readonly standIns: readonly StandIn[]
  /** What the fleet's deployment says of components: configurations and users. */
  readonly settings: Readonly<Record<string, WantedComponent>>
  /** What changes about configurations with the release. */
  readonly updates: Readonly<Record<string, NonNullable<WantedComponent['configurationUpdate']>>>
  readonly policies: GreengrassPolicies
  readonly devices: number
  readonly watchMs: number
  readonly maxFailures: MenderTolerance | undefined
}
