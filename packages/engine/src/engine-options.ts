import type { Clock } from '@slipway/core/clock'
import type { Isolation } from './agent/instance.ts'
import type { TopicRequest } from './codedeploy/index.ts'
import type { ImageFolder } from './ecs/index.ts'
import type { FleetRequest } from './fleets.ts'
import type { RoleRequest } from './iam/read-roles.ts'
import type { OverlayLimits } from './isolation/index.ts'
import type { DeviceFleetRequest } from './mender/devices/index.ts'
import type { MenderPlan } from './mender/index.ts'

/** What all simulated Mender devices of an engine have. */
export interface MenderDeviceSettings {
  /** Between two questions of a device. @defaultValue 1 */
  readonly pollSeconds?: number
  /** A folder with executables, each an update module for the type of payload that it is named as. */
  readonly modules?: string
  /** A file with a public key in PEM: artifacts that it does not verify are refused. @defaultValue signatures are not looked at */
  readonly verifyKeyFile?: string
}

/** A fleet of core devices: the things `NAME-1` to `NAME-COUNT`, in a thing group. */
export interface CoreDeviceRequest {
  readonly name: string
  readonly count: number
  /** The thing group, which is made when it is not there. @defaultValue the name */
  readonly group?: string
}

/** What an engine is to be: where it keeps things, whom it serves, and what it is made of at its start. */
export interface EngineOptions {
  /** Where everything is kept. @defaultValue a temporary folder that goes when the engine stops */
  readonly dataDir?: string
  /** @defaultValue 0: any free port */
  readonly port?: number
  /**
   * Serve https too, on this port, with a certificate that the engine makes and keeps; 0 is any free port.
   *
   * @defaultValue http only
   */
  readonly tlsPort?: number
  readonly fleets?: readonly FleetRequest[]
  /** How instances of these fleets are kept apart from this machine. @defaultValue 'directory' */
  readonly isolation?: Isolation
  /** How large instances with isolation `overlay` may get, and whom they reach. @defaultValue 1024 MiB, 1024 processes, nobody */
  readonly overlay?: Partial<OverlayLimits>
  /**
   * The command that carries an instance with isolation `overlay`: a program that calls `runInstance`.
   *
   * @defaultValue instances with this isolation are refused
   */
  readonly instanceProgram?: readonly string[]
  /** Serve the control endpoint too. @defaultValue false */
  readonly control?: boolean
  /**
   * Serve a page on this port too, where a person can watch, start and stop deployments; 0 is any free port.
   *
   * @defaultValue no page
   */
  readonly pagePort?: number
  /** A file with a scenario that is loaded at the start. */
  readonly scenarioFile?: string
  /** A file that says what is to be there; what is there already stays as it is. */
  readonly seedFile?: string
  /** @defaultValue 'us-east-1' */
  readonly region?: string
  /**
   * A file with an identity policy: all that the credentials may do.
   *
   * @defaultValue they may do everything
   */
  readonly policyFile?: string
  /**
   * Take requests signed with any keys for ones of the engine's own: for clients whose credentials cannot be changed.
   *
   * @defaultValue false
   */
  readonly anySignature?: boolean
  /** Roles that may be assumed; they are this start's, and nothing of them is kept. */
  readonly roles?: readonly RoleRequest[]
  /** The URLs that are told what SNS topics would be; triggers to other topics are kept, and nobody hears of them. */
  readonly topics?: readonly TopicRequest[]
  /** A URL that is told every change of state of deployments and instances, as an event bus is. @defaultValue nobody is */
  readonly eventBusUrl?: string
  /** Where revisions from GitHub come from, and the secret with which private ones may be had. @defaultValue GitHub's own API, public repositories */
  readonly gitHub?: { readonly apiUrl?: string; readonly token?: string }
  /**
   * The command that runs handlers of Node runtimes: a program that calls `runNodeRuntime`.
   *
   * @defaultValue functions of these runtimes are refused
   */
  readonly nodeRuntime?: readonly string[]
  /** The folders that stand for the images of containers. @defaultValue tasks cannot be started */
  readonly images?: readonly ImageFolder[]
  /** Which Mender server it stands for: the open-source one, or the commercial one with filters, phases and retries. @defaultValue 'oss' */
  readonly menderPlan?: MenderPlan
  /** Accept every device that asks the Mender server to be let in. @defaultValue somebody has to accept it */
  readonly menderAcceptsAll?: boolean
  /** Simulated devices that ask the Mender server for updates and install them in folders of their own. */
  readonly menderDevices?: readonly DeviceFleetRequest[]
  /** What becomes of simulated devices beside that. */
  readonly menderDeviceSettings?: MenderDeviceSettings
  /** Fleets of simulated core devices of Greengrass; those that are there stay. */
  readonly coreDevices?: readonly CoreDeviceRequest[]
  /** Revisions of a group that each instance keeps, the current one included. @defaultValue 5 */
  readonly maxRevisions?: number
  readonly clock?: Clock
  /** The environment of which hook scripts get a few harmless names. @defaultValue the process's */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Takes a line on what the engine does; holds no secret. */
  readonly log?: (line: string) => void
  /** Called once the data directory is this engine's alone and before anything in it changes; throwing ends the start. */
  readonly onOwned?: () => Promise<void>
}
