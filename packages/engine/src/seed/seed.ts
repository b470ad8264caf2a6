import type { DeviceRequest } from '../mender/devices/index.ts'

/** What is to be there when the engine starts. Fields are named and shaped as the API names and shapes them. */
export interface Seed {
  readonly version: 1
  readonly buckets?: readonly string[]
  readonly deploymentConfigs?: readonly (Fields & { readonly deploymentConfigName: string })[]
  readonly applications?: readonly SeededApplication[]
  readonly autoScalingGroups?: readonly SeededScalingGroup[]
  readonly onPremisesInstances?: readonly SeededOnPremisesInstance[]
  readonly ec2Instances?: readonly SeededEc2Instance[]
  readonly menderDevices?: readonly DeviceRequest[]
  readonly coreDevices?: readonly SeededCoreDevice[]
  readonly targetGroups?: readonly SeededTargetGroup[]
  readonly loadBalancers?: readonly SeededLoadBalancer[]
}

export type Fields = Readonly<Record<string, unknown>>

export interface SeededApplication {
  readonly applicationName: string
  /** @defaultValue `Server` */
  readonly computePlatform?: 'Server' | 'Lambda' | 'ECS'
  readonly tags?: readonly SeededTag[]
  readonly deploymentGroups?: readonly (Fields & { readonly deploymentGroupName: string })[]
}

/** Fields are named as the requests of Auto Scaling name them, which begin in capitals. */
export type SeededScalingGroup = Fields & { readonly AutoScalingGroupName: string }

/** Fields are named as the requests of Elastic Load Balancing name them; what is not said there is `HTTP` and port 80. */
export type SeededTargetGroup = Fields & {
  readonly Name: string
  /** The attribute `deregistration_delay.timeout_seconds`. @defaultValue 300 */
  readonly DeregistrationDelaySeconds?: number
  /** What is registered when the group is made. */
  readonly Targets?: readonly { readonly Id: string; readonly Port?: number }[]
}

export type SeededLoadBalancer = Fields & {
  readonly Name: string
  readonly Listeners?: readonly SeededListener[]
}

export type SeededListener = Fields & {
  /** 0 is any free port, which is kept from then on. */
  readonly Port: number
  /** The target group that it forwards to. */
  readonly TargetGroupName: string
}

export interface SeededTag {
  readonly Key: string
  readonly Value?: string
}

/** Who runs the agent of an instance. @defaultValue `built-in` */
export type SeededAgent = 'built-in' | 'elsewhere'

export interface SeededOnPremisesInstance {
  readonly instanceName: string
  /** @defaultValue a user of the engine's account, named after the instance */
  readonly iamUserArn?: string
  readonly iamSessionArn?: string
  readonly tags?: readonly SeededTag[]
  readonly agent?: SeededAgent
}

export interface SeededEc2Instance {
  readonly instanceId: string
  readonly availabilityZone?: string
  readonly tags?: readonly SeededTag[]
  readonly agent?: SeededAgent
}

/** A simulated core device of Greengrass. */
export interface SeededCoreDevice {
  readonly thingName: string
  /** Made when they are not there. */
  readonly thingGroups?: readonly string[]
  /** Whether it hears of deployments. @defaultValue true */
  readonly isOnline?: boolean
  /** What a deployment on the device itself wants. */
  readonly localDeployment?: readonly { readonly componentName: string; readonly componentVersion: string }[]
}
