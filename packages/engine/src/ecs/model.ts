/** What was sent and is told again as it was. */
export type Document = Readonly<Record<string, unknown>>
export type Tags = readonly { readonly key: string; readonly value: string }[]

export interface Cluster {
  readonly name: string
  readonly arn: string
  readonly status: 'ACTIVE' | 'INACTIVE'
  /** Settings that are kept and told: `settings`, `configuration`, … */
  readonly kept: Document
  readonly tags: Tags
}

/** One revision of a family. It never changes but for its status. */
export interface TaskDefinition {
  readonly arn: string
  readonly family: string
  readonly revision: number
  readonly status: 'ACTIVE' | 'INACTIVE'
  readonly registeredAtMs: number
  readonly registeredBy: string
  readonly deregisteredAtMs?: number
  /** What was registered, with the defaults that ECS fills in. */
  readonly registered: Document & { readonly containerDefinitions: readonly ContainerDefinition[] }
  readonly tags: Tags
}

/** The fields of a container that the engine acts on; the others are beside them and are told again. */
export interface ContainerDefinition {
  readonly name: string
  readonly image: string
  readonly essential: boolean
  readonly entryPoint?: readonly string[]
  readonly command?: readonly string[]
  readonly environment: readonly { readonly name: string; readonly value: string }[]
  readonly portMappings: readonly PortMapping[]
  /** In the image. */
  readonly workingDirectory?: string
  readonly stopTimeout?: number
  readonly dependsOn?: readonly { readonly containerName: string; readonly condition: string }[]
  readonly secrets?: readonly unknown[]
  readonly environmentFiles?: readonly unknown[]
}

export interface PortMapping {
  readonly containerPort: number
  readonly protocol: 'tcp' | 'udp'
}

/** A container port behind a target group. */
export interface ServiceLoadBalancer {
  readonly targetGroupArn: string
  readonly containerName: string
  readonly containerPort: number
}

/** What decides where and how tasks run; kept and told, since every task runs on this machine. */
export interface Placement {
  readonly launchType?: string
  readonly platformVersion?: string
  readonly networkConfiguration?: Document
  readonly capacityProviderStrategy?: readonly Document[]
}

export type StabilityStatus = 'STEADY_STATE' | 'STABILIZING'

/** Tasks of one task definition behind one target group; a service with deployments from outside has one or two of them. */
export interface TaskSet extends Placement {
  /** `ecs-svc/` and digits. */
  readonly id: string
  readonly arn: string
  readonly status: 'PRIMARY' | 'ACTIVE' | 'DRAINING'
  readonly taskDefinitionArn: string
  /** Of the service's desired count, from 0 to 100. */
  readonly scalePercent: number
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  readonly startedBy?: string
  readonly externalId?: string
  readonly clientToken?: string
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly stability: StabilityStatus
  readonly stabilityAtMs: number
  readonly tags: Tags
}

export interface ServiceEvent {
  readonly id: string
  readonly createdAtMs: number
  readonly message: string
}

/** A service with its task sets, one document, so that no reader sees half a change. */
export interface Service extends Placement {
  readonly clusterName: string
  readonly name: string
  readonly arn: string
  readonly status: 'ACTIVE' | 'DRAINING' | 'INACTIVE'
  readonly controller: 'CODE_DEPLOY' | 'EXTERNAL'
  readonly desiredCount: number
  readonly healthCheckGracePeriodSeconds: number
  /** Of the primary task set; absent while an `EXTERNAL` service has none. */
  readonly taskDefinitionArn?: string
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  readonly createdAtMs: number
  readonly createdBy: string
  readonly clientToken?: string
  /** Settings that are kept and told: `deploymentConfiguration`, `propagateTags`, … */
  readonly kept: Document
  readonly taskSets: readonly TaskSet[]
  /** The newest first. */
  readonly events: readonly ServiceEvent[]
  readonly tags: Tags
}

export type TaskStatus = 'PENDING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'STOPPED'
export type StopCode = 'TaskFailedToStart' | 'EssentialContainerExited' | 'UserInitiated' | 'ServiceSchedulerInitiated'

export interface TaskContainer {
  readonly id: string
  readonly name: string
  readonly image: string
  readonly lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED'
  readonly exitCode?: number
  readonly reason?: string
  /** Where on this machine a port of the container is. */
  readonly ports: readonly (PortMapping & { readonly hostPort: number })[]
}

/** One task of a service. */
export interface Task {
  readonly id: string
  readonly arn: string
  readonly clusterName: string
  readonly serviceName: string
  readonly taskSetId: string
  readonly taskDefinitionArn: string
  readonly launchType?: string
  readonly platformVersion?: string
  readonly lastStatus: TaskStatus
  readonly desiredStatus: 'RUNNING' | 'STOPPED'
  readonly containers: readonly TaskContainer[]
  /** Where it is registered. */
  readonly targets: readonly { readonly targetGroupArn: string; readonly id: string; readonly port: number }[]
  readonly createdAtMs: number
  readonly startedAtMs?: number
  readonly stoppingAtMs?: number
  readonly stoppedAtMs?: number
  readonly stopCode?: StopCode
  readonly stoppedReason?: string
}

/** Names a service among those of all clusters. */
export function serviceKey({ clusterName, name }: Pick<Service, 'clusterName' | 'name'>): string {
  return `${clusterName}/${name}`
}

/** How many tasks a task set is to have: its share, rounded up (API reference, TaskSet). */
export function computedDesiredCount(service: Service, set: TaskSet): number {
  if (set.status === 'DRAINING' || service.status !== 'ACTIVE') return 0
  return Math.ceil((service.desiredCount * set.scalePercent) / 100)
}
