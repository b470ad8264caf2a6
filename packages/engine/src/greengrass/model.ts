import type { AbortCriterion, Rollout } from '../iot/index.ts'
import type { ConfigurationUpdate } from './devices/configuration.ts'
import type { Fields } from './recipe/recipe.ts'

export type Tags = Readonly<Record<string, string>>

export type ComponentState = 'REQUESTED' | 'INITIATED' | 'DEPLOYABLE' | 'FAILED' | 'DEPRECATED'

/** One version of a component; its recipe never changes but for the digests that the service writes in. */
export interface ComponentVersion {
  readonly name: string
  readonly version: string
  readonly document: Fields
  readonly createdAtMs: number
  readonly state: ComponentState
  readonly message: string
  /** Why, by the address of the artifact. */
  readonly errors: Readonly<Record<string, string>>
  readonly tags: Tags
}

export const DEPLOYMENT_STATUSES = ['ACTIVE', 'COMPLETED', 'CANCELED', 'FAILED', 'INACTIVE'] as const
export type DeploymentStatus = (typeof DEPLOYMENT_STATUSES)[number]

/** What a deployment wants of one component. */
export interface ComponentSpecification {
  readonly componentVersion: string
  readonly configurationUpdate?: ConfigurationUpdate
  /** Kept and told; programs run with the engine's rights. */
  readonly runWith?: Fields
}

export interface DeploymentPolicies {
  readonly failureHandlingPolicy: 'ROLLBACK' | 'DO_NOTHING'
  readonly componentUpdatePolicy: {
    readonly timeoutInSeconds: number
    readonly action: 'NOTIFY_COMPONENTS' | 'SKIP_NOTIFY_COMPONENTS'
  }
  readonly configurationValidationPolicy: { readonly timeoutInSeconds: number }
}

export interface JobConfiguration {
  readonly jobExecutionsRolloutConfig?: Rollout
  readonly abortConfig?: { readonly criteriaList: readonly AbortCriterion[] }
  readonly timeoutConfig?: { readonly inProgressTimeoutInMinutes?: number }
}

/** One revision of what a target is to run. */
export interface Deployment {
  readonly id: string
  readonly targetArn: string
  /** From 1, by target. */
  readonly revision: number
  readonly name?: string
  readonly components: Readonly<Record<string, ComponentSpecification>>
  readonly policies: DeploymentPolicies
  readonly jobConfiguration?: JobConfiguration
  /** The group in whose place a subdeployment is for the devices of its target. */
  readonly parentTargetArn?: string
  readonly tags: Tags
  readonly createdAtMs: number
  readonly status: DeploymentStatus
  /** Absent for a deployment to a thing. */
  readonly jobId?: string
}

/** What is known of a target whatever becomes of its deployments. */
export interface Target {
  readonly arn: string
  /** The highest that there ever was. */
  readonly revision: number
  readonly latestDeploymentId?: string
  /** Whom its subdeployments are for; it stays the same. */
  readonly parentTargetArn?: string
}

/** What a device told of its part of a deployment beside the status. */
export interface Outcome {
  readonly reason: string
  readonly errorStack: readonly string[]
  readonly errorTypes: readonly string[]
}
