import type { ServerAppSpec } from '@slipway/core/appspec'
import type { PlannedGroup } from '../plan/find-group.ts'

/** A bundle that can be deployed to instances. */
export interface PlannedBundle {
  readonly file: string
  readonly appSpec: ServerAppSpec
  /** The files that it installs, as an instance knows them. */
  readonly installed: ReadonlySet<string>
}

/** A release to instances, with all that it needs to be deployed. */
export interface ServerPlan {
  readonly release: PlannedBundle
  /** What is on the instances before; they are empty without it. */
  readonly previous: PlannedBundle | undefined
  readonly instances: number
  readonly isolation: 'directory' | 'overlay'
  readonly requestPath: string
  /** Of the load balancer before the instances; absent without one. */
  readonly healthCheckPath: string | undefined
  readonly group: PlannedGroup
}
