import type { ServerEvent } from '@slipway/core/deployment'

/** One lifecycle event that a host has to run (`HostCommand` of the private host-command protocol). */
export interface HostCommand {
  readonly hostCommandIdentifier: string
  readonly hostIdentifier: string
  readonly deploymentExecutionId: string
  readonly commandName: ServerEvent
}

/** What a host is told of a deployment: the fields of the agent's deployment specification. */
export interface DeploymentSpecification {
  readonly deploymentId: string
  readonly deploymentGroupId: string
  readonly deploymentGroupName: string
  readonly applicationName: string
  readonly deploymentCreator: string
  readonly deploymentType: 'IN_PLACE' | 'BLUE_GREEN'
  readonly appSpecFilename: string
  /** The deployment's own setting; whatever it is, it matters only where a file is in the way. */
  readonly fileExistsBehavior: string
  /** The events that are known; given, Install refuses an AppSpec file with hooks of other names. Local deployments alone have it. */
  readonly allPossibleLifecycleEvents?: readonly string[]
  /** Lets a host fetch a private repository; secret. */
  readonly gitHubAccessToken?: string
  readonly revision:
    | {
        readonly type: 'S3'
        readonly bucket: string
        readonly key: string
        readonly bundleType: 'zip' | 'tar' | 'tgz'
        readonly version?: string
        readonly eTag?: string
      }
    | {
        readonly type: 'GitHub'
        readonly account: string
        readonly repository: string
        readonly commitId: string
        /** Which archive GitHub is asked for. Absent: what is usual on the host's system, `tar` on Linux. */
        readonly bundleType?: 'zip' | 'tar'
      }
    /** An archive on the host itself. */
    | { readonly type: 'Local File'; readonly location: string; readonly bundleType: 'zip' | 'tar' | 'tgz' }
    /** A folder on the host itself, which is copied as it is. */
    | { readonly type: 'Local Directory'; readonly location: string }
}

/** What a host says of a finished command; the numbers are the agent's (0 success … 7 agent restarted). */
export interface CommandDiagnostics {
  readonly errorCode: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly scriptName: string
  readonly message: string
  readonly log: string
}

/**
 * The control plane as a host sees it: the four operations of the host-command protocol.
 * At most one command of a host is out at a time.
 */
export interface HostCommands {
  /**
   * Resolves with the host's next command once there is one, or with nothing when it is time to ask again.
   *
   * @throws the signal's reason on abort.
   */
  poll(hostIdentifier: string, signal: AbortSignal): Promise<HostCommand | undefined>
  getDeploymentSpecification(deploymentExecutionId: string, hostIdentifier: string): Promise<DeploymentSpecification>
  /** What the control plane wants done: a command that is over by now (`Succeeded`, `Failed`) must not be run. */
  acknowledge(
    hostCommandIdentifier: string,
    isCommandNoop: boolean,
  ): Promise<'Pending' | 'InProgress' | 'Succeeded' | 'Failed'>
  /** The first completion counts; later ones are ignored. */
  complete(
    hostCommandIdentifier: string,
    status: 'Succeeded' | 'Failed',
    diagnostics: CommandDiagnostics,
  ): Promise<void>
}
