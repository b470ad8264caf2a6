import type { SlipwayError } from '@slipway/core/errors'
import type { AgentInstance } from './agent/instance.ts'
import { layoutOf } from './agent/layout.ts'
import type { FleetInstance } from './codedeploy/index.ts'
import type { EngineCredentials } from './credentials.ts'
import type { TlsEndpoint } from './endpoints.ts'
import type { InstanceAccess } from './inspect-instances.ts'
import type { EngineMenderDevice } from './mender/devices/index.ts'
import type { MenderAccess } from './mender/index.ts'

export interface EngineInstance {
  readonly name: string
  readonly port: number
  /** The folder that stands for `/` on the instance. */
  readonly root: string
}

/** A simulated core device of Greengrass. */
export interface EngineCoreDevice {
  /** Of its thing. */
  readonly name: string
  /** The folder that is the root of its nucleus. */
  readonly folder: string
}

/** Where a load balancer takes requests. */
export interface EngineListener {
  /** Its name. */
  readonly loadBalancer: string
  /** `http://127.0.0.1:PORT`, or `tcp://127.0.0.1:PORT` of a network load balancer. */
  readonly url: string
  /** The names of the target groups that it forwards to. */
  readonly targetGroups: readonly string[]
}

/** A running engine. Disposing of it is stopping it. */
export interface Engine extends EngineCredentials, InstanceAccess, AsyncDisposable {
  /** The one endpoint of every emulated service: `http://127.0.0.1:PORT`. */
  readonly endpoint: string
  readonly region: string
  /** The id of the account that everything in the engine belongs to. */
  readonly account: string
  /** The ARNs of the roles that may be assumed. */
  readonly roles: readonly string[]
  /** The Mender server: at the endpoint, on the paths that Mender has. */
  readonly mender: MenderAccess
  /** The simulated devices of the Mender server. */
  readonly menderDevices: readonly EngineMenderDevice[]
  /** The simulated core devices of Greengrass. */
  readonly coreDevices: readonly EngineCoreDevice[]
  /** Those that are there now: Auto Scaling groups launch and terminate theirs. */
  readonly instances: readonly EngineInstance[]
  /** The listeners of load balancers that take requests now. */
  readonly listeners: readonly EngineListener[]
  /** The registered instances that no agent of this engine runs: their agents attach from elsewhere. */
  readonly hosts: readonly FleetInstance[]
  /** Present with a `tlsPort`. */
  readonly tls?: TlsEndpoint
  readonly controlEndpoint?: string
  /** Present with a `pagePort`. It ends in a secret: whoever knows it can start and stop deployments. */
  readonly pageUrl?: string
  /**
   * Resolves with the reason when the engine can keep nothing more, as on a full disk: it is of no use then but to be
   * stopped, and goes on from what was saved when it is started again. Pending for as long as all is well.
   */
  readonly failed: Promise<SlipwayError>
  /** Ends running scripts, answers what is under way and releases the data directory. */
  stop(): Promise<void>
}

export function describeInstance(instance: AgentInstance): EngineInstance {
  return { name: instance.name, port: instance.port, root: rootOf(instance) }
}

/** Where files of an instance are on this machine. */
export function rootOf(instance: AgentInstance): string {
  return instance.isolation === 'overlay' ? instance.folder : layoutOf(instance).hostRoot
}
