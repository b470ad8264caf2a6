import type { EcsCapacityProvider, EcsNetwork, HookOfEvent } from '../../appspec/index.ts'
import type { Clock } from '../../clock.ts'
import type { Files, FunctionCodeReader, FunctionService, TaskDefinitionRegistry } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { PipelineReporter } from '../events.ts'

/** Where the code of a function is: a zip or a folder on this machine, an object of a bucket, or an image in a registry. */
export type CodeSource =
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 's3'; readonly bucket: string; readonly key: string; readonly version?: string }
  | { readonly type: 'image'; readonly uri: string }

/** What is released of a function. */
export interface LambdaRelease {
  readonly functionName?: string
  readonly alias?: string
  /** A published version, or `$LATEST` for a new version of what that is. */
  readonly targetVersion?: string
  /** What the function is to run: a new version is published of it. */
  readonly code?: Exclude<CodeSource, { type: 'image' }>
}

/** What is released of an ECS service. */
export interface EcsRelease {
  /** A JSON file of which a revision is registered; or what is registered already, by its ARN, as `family` or `family:revision`. */
  readonly taskDefinition?: string
  readonly containerName?: string
  readonly containerPort?: number
  readonly platformVersion?: string
  readonly network?: EcsNetwork
  readonly capacityProviders?: readonly EcsCapacityProvider[]
}

/**
 * A release that is an AppSpec alone, for AWS Lambda or Amazon ECS: a file, or what one is made of. What is said beside a file takes the place of what
 * stands there.
 */
export interface CloudReleaseRequest {
  readonly appSpecFile?: string
  /** What stands for `${NAME}` in the file; without it, `${` is text like any other. */
  readonly variables?: ReadonlyMap<string, string>
  /** What a function is to run, or the container of a new revision of a task definition. */
  readonly image?: string
  readonly lambda?: LambdaRelease
  readonly ecs?: EcsRelease
  readonly hooks?: readonly HookOfEvent[]
  /** Kept with a version that is published. */
  readonly description?: string
}

export interface ReleasePorts {
  readonly files: Pick<Files, 'kindOf' | 'read'>
  readonly functions: FunctionService
  readonly code: FunctionCodeReader
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** What is deployed once all that it names is there. */
export type PreparedRelease =
  | {
      readonly kind: 'ready'
      readonly revision: Extract<RevisionLocation, { type: 'content' }>
      /** What is told when the service has taken it: while another deployment runs, it may be as it should. */
      readonly warnings: readonly string[]
    }
  /** There is nothing to shift: what would be deployed is what runs. */
  | { readonly kind: 'current'; readonly reason: string }

/** What would be deployed, as far as it is known before anything is changed. */
export interface DraftRelease {
  readonly revision: Extract<RevisionLocation, { type: 'content' }>
  /** The AppSpec file; what is not known yet stands in angle brackets. */
  readonly appSpec: string
  /** What would be done before the deployment is created, in the infinitive: `publish a version of function orders`. */
  readonly steps: readonly string[]
  /** Why nothing would be deployed, if so. */
  readonly nothing?: string
  readonly warnings: readonly string[]
}
