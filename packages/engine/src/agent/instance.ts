/**
 * How an instance is kept apart from this machine: its destinations mapped under a folder of its own, all that it writes kept
 * in a layer over the machine's files, or not at all.
 */
export type Isolation = 'directory' | 'overlay' | 'none'

/** An instance that the engine's built-in agent runs. */
export interface AgentInstance {
  /** On-premises instance name, or EC2 instance id. */
  readonly name: string
  /** How the control plane knows the host: the on-premises IAM user ARN, or the EC2 instance ARN. */
  readonly hostIdentifier: string
  readonly isolation: Isolation
  /** The instance's own folder; with isolation `directory`, absolute destinations are mapped under `<folder>/root`. */
  readonly folder: string
  /** The agent's own tree (`root_dir`) with isolation `none`. @defaultValue `<folder>/deployment-root` */
  readonly deploymentRoot?: string
  /** The TCP port that is this instance's own, given to hooks as `SLIPWAY_INSTANCE_PORT`. */
  readonly port: number
}
