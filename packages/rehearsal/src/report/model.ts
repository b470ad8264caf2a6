import type { DeploymentResult } from '@slipway/core/deployment'
import type { RehearsalFailure, RehearsedDevices } from '@slipway/core/inputs'

/** What CodeDeploy deploys to. */
export type ComputePlatform = 'server' | 'lambda' | 'ecs'

export type Platform = ComputePlatform | 'mender' | 'greengrass'

/**
 * Where a deployment that replaces instances is, as its traffic sees it: before it, installing, installed, moving the traffic, taking the
 * originals out, waiting for their end, going back, and after it.
 */
export type Phase = 'begin' | 'install' | 'ready' | 'reroute' | 'deregister' | 'terminate' | 'back' | 'afterwards'

/** What clients saw while one thing was going on. */
export interface Stretch {
  /** Where a deployment that replaces instances was, in the place of event and instance. */
  readonly phase?: Phase
  /** The lifecycle event that was under way; absent before, after and between them. */
  readonly event?: string
  /** The event that had followed when the requests were over: nobody can tell at which of the two each was answered. */
  readonly until?: string
  /** The instance that was asked, where clients ask instances. */
  readonly instance?: string
  /** What the event runs: scripts as the AppSpec names them, or a function. */
  readonly hooks: readonly string[]
  /** The share of the traffic that what is new had, in percent, where traffic is shifted. */
  readonly newPercent?: number
  readonly served: number
  readonly lost: number
  /** How many were lost for which reason. */
  readonly reasons: Readonly<Record<string, number>>
  /** How many answers each version gave, where answers tell it; lost requests that a version has answered are among them. */
  readonly versions: Readonly<Record<string, number>>
  /** The longest that an answer took. */
  readonly slowestMs: number
}

/** How long a hook took, beside how long it may take. */
export interface HookTime {
  readonly target: string
  readonly event: string
  readonly hooks: readonly string[]
  readonly state: string
  /** By the engine's time, which does not go faster while a hook runs. */
  readonly tookMs: number
  /** Absent where it may take as long as it wants. */
  readonly timeoutMs?: number
  /** How often it was tried, where that was more than once. */
  readonly tries?: number
  /** The end of what it printed, at most 4 KB; untrusted text. */
  readonly output?: string
}

export type StepName = 'before' | 'release' | 'back' | 'forced-failure'

/** One part of a rehearsal. */
export interface Step {
  readonly name: StepName
  /** How the deployment ended; absent where nothing is deployed. */
  readonly result?: DeploymentResult
  /** Why nothing was deployed, where something was to be. */
  readonly notDeployed?: string
  readonly stretches: readonly Stretch[]
  /** Of a deployment that replaces instances: the same requests once more, by where it was. */
  readonly phases?: readonly Stretch[]
  /** Where clients ask each instance: for how long one answered nobody. */
  readonly outages?: readonly Outage[]
  readonly hooks: readonly HookTime[]
  /** What else there is to say of a failure, or went wrong after a deployment that succeeded, in words. */
  readonly troubles?: readonly string[]
}

/** A time in which an instance answered nobody, with what was going on when it began and when it ended. */
export interface Outage {
  readonly instance: string
  readonly from?: EventAt
  /** Absent where it has not ended by itself. */
  readonly until?: EventAt
  readonly lost: number
  readonly lastedMs: number
  readonly reason: string
}

/** A lifecycle event, and what it runs; both are empty outside of events. */
export interface EventAt {
  readonly event: string
  readonly hooks: readonly string[]
}

/** An instance that had the traffic before, or one that it went to. */
export type Role = 'original' | 'replacement'

/** A component on a core device. */
export interface ComponentReport {
  readonly name: string
  /** Absent where it was removed. */
  readonly version?: string
  /** The service's own word, such as `RUNNING`. */
  readonly state?: string
  /** Whether a deployment asks for it, rather than another component. */
  readonly isRoot: boolean
  /** The version before the release; absent where it was not there. */
  readonly before?: string
}

/** What the release has made of one instance. */
export interface InstanceReport {
  readonly name: string
  /** Where a deployment replaces instances: which of the two this one was. */
  readonly role?: Role
  /** The deployment has terminated it: there is nothing left to look at. */
  readonly isGone?: true
  /** The release never came to be installed here, or was taken back: nothing here is for it to answer for. */
  readonly isWithout?: true
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** There since before the release, and not of it: what it neither brought nor took away. */
  readonly leftBehind: readonly string[]
  /** Packages that were installed before the release: files of theirs are no leftovers, and counted here. */
  readonly packages?: readonly { readonly name: string; readonly files: number }[]
  /** Files of the release whose mode, owner or group is another than in the release before. */
  readonly permissions: readonly { readonly path: string; readonly before: string; readonly after: string }[]
  /** What runs once the release is there. */
  readonly processes: readonly { readonly pid: number; readonly command: string; readonly isFromBefore: boolean }[]
  readonly ports: readonly { readonly port: number; readonly command?: string }[]
  /** Of a core device: what is on it, and what was before. */
  readonly components?: readonly ComponentReport[]
}

/** What a rollback has brought back, and what not. */
export interface RollbackReport {
  readonly outcome: 'restored' | 'not-restored' | 'not-rolled-back'
  /** What is as before the release, in words. */
  readonly restored: readonly string[]
  readonly notRestored: readonly string[]
  /** What is not of the release and was written meanwhile, as logs are: whether it is as it should be nobody can tell. */
  readonly written?: readonly string[]
}

/** Something that the rehearsal has found out and that somebody may want to mend. */
export interface Finding {
  readonly kind: 'failed' | RehearsalFailure
  readonly message: string
  /** Whether it makes the rehearsal fail. */
  readonly isFatal: boolean
}

/** All that a rehearsal has found out. */
export interface RehearsalReport {
  readonly verdict: 'passed' | 'failed' | 'timed-out'
  readonly platform: Platform
  /** What was rehearsed, in the user's own words. */
  readonly release: string
  readonly previous?: string
  /** Of CodeDeploy, as is what follows. */
  readonly application?: string
  readonly deploymentGroup?: string
  /** Where the settings of the group come from. */
  readonly groupSource?: 'service' | 'file' | 'defaults'
  readonly configuration?: string
  /** Of Mender: which devices there were, and what they were to install by which update module. */
  readonly devices?: {
    readonly fleets: readonly RehearsedDevices[]
    readonly artifact: string
    readonly updateModule: string
  }
  /** Of Greengrass: how many core devices there were, what they are, and what they were to get. */
  readonly coreDevices?: {
    readonly count: number
    /** `linux/amd64` */
    readonly platform: string
    readonly components: readonly { readonly name: string; readonly version: string; readonly before?: string }[]
    readonly failurePolicy: 'rollback' | 'do-nothing'
  }
  /** How instances were kept apart from this machine. */
  readonly isolation?: 'directory' | 'overlay'
  readonly steps: readonly Step[]
  readonly instances?: readonly InstanceReport[]
  /** Paths and processes that are on some of the instances only, or not the same on all. */
  readonly differences?: readonly string[]
  readonly rollback?: RollbackReport
  /** Whether the update module says that it can go back; absent where no device came to ask it. */
  readonly canRollBack?: boolean
  readonly findings: readonly Finding[]
  /** What is to be known of how it was rehearsed. */
  readonly notes: readonly string[]
  /** What a rehearsal tells elsewhere and cannot tell here, and why. */
  readonly notTold: readonly { readonly what: string; readonly why: string }[]
  readonly elapsedMs: number
}
