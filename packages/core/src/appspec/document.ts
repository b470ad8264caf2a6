import type { Diagnostic, Span } from '../diagnostics.ts'
import type { FileExistsBehavior } from '../provider.ts'

/** A value together with where it was written. */
export interface Located<T> {
  readonly value: T
  readonly span: Span
}

export type HostOs = 'linux' | 'windows'

/** One entry of `files`: what is copied, and the directory it is copied into. */
export interface FileMapping {
  readonly source: Located<string>
  readonly destination: Located<string>
  readonly span: Span
}

/** One entry of `permissions`, normalised as the agent does it. */
export interface PermissionRule {
  readonly object: Located<string>
  /** Absent in the text means `**`. */
  readonly pattern: string
  readonly except: readonly string[]
  readonly types: readonly ('file' | 'directory')[]
  readonly owner?: string
  readonly group?: string
  /** Three or four octal digits. */
  readonly mode?: string
  readonly acls?: readonly string[]
  readonly context?: { readonly user?: string; readonly type: string; readonly range?: string }
  readonly span: Span
}

/** One script of a lifecycle event. */
export interface HookScript {
  /** Path from the root of the bundle. */
  readonly location: Located<string>
  readonly timeoutSeconds: number
  /** Where the timeout is written; absent when it is the default of 3600 seconds. */
  readonly timeoutSpan?: Span
  readonly runas?: string
  readonly sudo: boolean
  readonly span: Span
}

export interface Hook {
  /** The lifecycle event's name as written; the agent's parser accepts any. */
  readonly event: Located<string>
  readonly scripts: readonly HookScript[]
}

/** An AppSpec file for EC2/on-premises: what the agent would read from it, with the position of every node. */
export interface ServerAppSpec {
  readonly platform: 'ec2'
  readonly file: string
  readonly os: Located<HostOs>
  readonly fileExistsBehavior?: Located<FileExistsBehavior>
  readonly files: readonly FileMapping[]
  readonly permissions: readonly PermissionRule[]
  readonly hooks: readonly Hook[]
}

/** The result of reading an AppSpec file: the document when the agent would accept it, and all that is wrong with it. */
export interface AppSpecReading {
  readonly spec: ServerAppSpec | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** The message with which the real agent refuses the file: of the first fault in its own order of checks. */
  readonly refusal?: string
}

/** A Lambda function that a deployment to AWS Lambda or Amazon ECS calls at a lifecycle event. */
export interface FunctionHook {
  /** The lifecycle event's name as written. */
  readonly event: Located<string>
  /** The name or ARN of the function. */
  readonly functionName: Located<string>
}

/** An AppSpec file for AWS Lambda: which alias of which function moves from which version to which. Values may be placeholders. */
export interface LambdaAppSpec {
  readonly platform: 'lambda'
  readonly file: string
  /** The name of the function within this file. */
  readonly resource: Located<string>
  readonly name: Located<string>
  readonly alias: Located<string>
  readonly currentVersion: Located<string>
  readonly targetVersion: Located<string>
  readonly hooks: readonly FunctionHook[]
}

export interface EcsNetwork {
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
}

export interface EcsCapacityProvider {
  readonly capacityProvider: string
  readonly base: number
  readonly weight: number
}

/** An AppSpec file for Amazon ECS: the task definition to deploy, and how traffic reaches it. Texts may be placeholders. */
export interface EcsAppSpec {
  readonly platform: 'ecs'
  readonly file: string
  /** The name of the service within this file. */
  readonly resource: Located<string>
  readonly taskDefinition: Located<string>
  readonly containerName: Located<string>
  readonly containerPort: Located<number>
  /** Absent in the text means `LATEST`. */
  readonly platformVersion?: Located<string>
  /** Absent in the text means that of the running tasks. */
  readonly network?: EcsNetwork
  /** Empty means those of the service. */
  readonly capacityProviders: readonly EcsCapacityProvider[]
  readonly hooks: readonly FunctionHook[]
}

export type CloudAppSpec = LambdaAppSpec | EcsAppSpec

/** The result of reading an AppSpec file for AWS Lambda or Amazon ECS, and all that is wrong with it. */
export interface CloudAppSpecReading {
  /** Absent when there is an error, or a placeholder where a number has to be. */
  readonly spec: CloudAppSpec | undefined
  readonly diagnostics: readonly Diagnostic[]
}
