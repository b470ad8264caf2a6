/** A key and a value that instances are found by. */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** An instance outside EC2. It stays known after it was deregistered, and its name can be used again. */
export interface OnPremisesInstance {
  readonly name: string
  readonly instanceArn: string
  /** How the instance names itself when it polls: the ARN of its IAM user or session. */
  readonly iamArn: { readonly kind: 'user' | 'session'; readonly arn: string }
  readonly tags: readonly Tag[]
  readonly registeredAtMs: number
  readonly deregisteredAtMs?: number
}

/** An EC2 instance of the engine's own. */
export interface Ec2Instance {
  readonly instanceId: string
  readonly instanceArn: string
  readonly tags: readonly Tag[]
  /** Such as `us-east-1a`. */
  readonly availabilityZone?: string
}

/** An instance as a deployment meets it. */
export interface Host {
  /** EC2 instance id or on-premises instance name: the id of the deployment target. */
  readonly id: string
  readonly arn: string
  readonly hostIdentifier: string
  /** Absent for on-premises instances. */
  readonly availabilityZone?: string
}
