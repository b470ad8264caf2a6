import type { AlarmState } from '../codedeploy/index.ts'
import type { CORE_DEVICE_ENDS } from './core-device-format.ts'

/** A rehearsal: deployments that follow a script instead of running on hosts, and an API that does not always answer well. */
export interface Scenario {
  readonly version: 1
  /** Decides what `probability` makes of each call. @defaultValue 1 */
  readonly seed?: number
  readonly clock?: ScriptedClock
  readonly faults?: readonly Fault[]
  readonly deployments?: readonly ScriptedDeployment[]
  readonly alarms?: readonly ScriptedAlarm[]
  readonly hosts?: readonly HostFault[]
  readonly devices?: readonly ScriptedDeviceFault[]
  readonly coreDevices?: readonly CoreDevicePlan[]
}

/** What becomes of the engine's time. */
export interface ScriptedClock {
  readonly speed: number
  /** In order of time, counted from when the scenario was loaded. */
  readonly jumps?: readonly { readonly atSeconds: number; readonly bySeconds: number }[]
}

/** What goes wrong on a host. */
export type HostFaultKind =
  | 'agent-dies'
  | 'cut-off'
  | 'disk-full'
  | 'script-fails'
  | 'script-hangs'
  | 'slow'
  | 'clock-off'

/** What happens to hosts whose agents the engine runs. */
export interface HostFault {
  /** Names of instances; `web-*` is every one that begins so. */
  readonly hosts: readonly string[]
  readonly fault: HostFaultKind
  /** The lifecycle event at which it happens. */
  readonly event?: string
  /** How often it strikes each host. @defaultValue at every such event */
  readonly times?: number
  /** When an agent that died is there again. @defaultValue never */
  readonly backAfterSeconds?: number
  /** The script, as the AppSpec names it. @defaultValue the first of the event */
  readonly script?: string
  /** Of a script that fails. @defaultValue 1 */
  readonly exitCode?: number
  /** What a script that fails prints to stderr. */
  readonly output?: string
  /** How much longer an event takes, or how far a clock is off: below 0 it is behind. */
  readonly bySeconds?: number
  /** A window of the engine's time, counted from when the scenario was loaded. */
  readonly window?: { readonly fromSeconds?: number; readonly toSeconds?: number }
}

/** What goes wrong on a simulated Mender device. */
export type ScriptedDeviceFaultKind = 'state-fails' | 'device-dies' | 'slow' | 'download-breaks' | 'cut-off' | 'lies'

/** What happens to simulated Mender devices. */
export interface ScriptedDeviceFault {
  /** Names of devices; `pi-*` is every one that begins so. */
  readonly devices: readonly string[]
  readonly fault: ScriptedDeviceFaultKind
  /** The state of the update module at which it happens. */
  readonly state?: string
  /** How often it strikes each device. @defaultValue always */
  readonly times?: number
  /** When a device that died is there again. @defaultValue never */
  readonly backAfterSeconds?: number
  /** What a state that fails prints. */
  readonly output?: string
  /** How much longer a slow state takes. */
  readonly bySeconds?: number
  /** After how many bytes of an artifact a download breaks. @defaultValue 1 */
  readonly afterBytes?: number
  /** What a device that lies tells in the end. */
  readonly status?: 'success' | 'failure'
  /** A window of the engine's time, counted from when the scenario was loaded. */
  readonly window?: { readonly fromSeconds?: number; readonly toSeconds?: number }
}

/** What core devices of Greengrass do with deployments instead of carrying them out. */
export interface CoreDevicePlan {
  /** Names of core devices; `edge-*` is every one that begins so. */
  readonly devices: readonly string[]
  /** They hear of nothing. @defaultValue false */
  readonly isOffline?: boolean
  /** @defaultValue 0 */
  readonly startsAfterSeconds?: number
  /** @defaultValue 0 */
  readonly takesSeconds?: number
  /** @defaultValue `SUCCESSFUL` */
  readonly endsAs?: (typeof CORE_DEVICE_ENDS)[number] | 'NEVER'
  /** What a device that failed says. */
  readonly cause?: string
  /** Error codes behind `DEPLOYMENT_FAILURE`, from general to specific. */
  readonly errorStack?: readonly string[]
  /** Error types beside those of the codes. */
  readonly errorTypes?: readonly string[]
  /** A window of the engine's time, counted from when the scenario was loaded. */
  readonly window?: { readonly fromSeconds?: number; readonly toSeconds?: number }
}

/** What becomes of an alarm. */
export interface ScriptedAlarm {
  readonly name: string
  /** In order of time, counted from when the scenario was loaded. */
  readonly states: readonly { readonly atSeconds: number; readonly state: AlarmState }[]
}

/** What callers of an operation meet instead of its answer. */
export type FaultKind =
  | 'throttle'
  | 'drop'
  | 'internal-error'
  | 'slow'
  | 'expired-token'
  | 'busy-group'
  | 'corrupted'
  | 'replaced'
  | 'absent'

export interface Fault {
  /**
   * Names of operations: `GetDeployment`, `s3:PutObject`, `sts:AssumeRole`, `codedeploy-commands:PollHostCommand`; `*`, `s3:*`
   * and the like for all of a service.
   */
  readonly operations: readonly string[]
  readonly fault: FaultKind
  /** Objects by `bucket/key`, with `*` for any characters; of S3 only. @defaultValue all */
  readonly objects?: readonly string[]
  /** How long a slow answer takes, in milliseconds of the wall. */
  readonly delayMs?: number
  /** Which of the calls that this fault is about, counted from 1 since the scenario was loaded. */
  readonly calls?: { readonly from?: number; readonly to?: number }
  /** From 0 to 1. @defaultValue 1 */
  readonly probability?: number
  /** A window of the engine's time, counted from when the scenario was loaded. */
  readonly window?: { readonly fromSeconds?: number; readonly toSeconds?: number }
}

/** Which deployments a script is for. */
export interface ScriptedDeployment extends DeploymentScript {
  readonly application: string
  readonly group: string
  /** The nth deployment to the group since the scenario was loaded. @defaultValue each that no other script claims by number */
  readonly nth?: number
}

/** What a deployment shows over the time since it was created. */
export interface DeploymentScript {
  /** In order of time; before the first one the deployment is `Created`. */
  readonly statuses: readonly StatusStep[]
  readonly targets?: TargetsScript
  readonly stop?: StopScript
  readonly rollback?: RollbackScript
}

export interface ScriptedError {
  readonly code: string
  readonly message: string
}

export interface StatusStep {
  readonly atSeconds: number
  /** Any word, also one that the service has not invented yet. */
  readonly status: string
  readonly errorInformation?: ScriptedError
}

export interface TargetsScript {
  /** How many, where `ids` is a pattern. */
  readonly count?: number
  /** The ids, or a pattern with `{n}` for the number of the target. @defaultValue `target-{n}` */
  readonly ids?: string | readonly string[]
  /** What targets do; the first plan that names a target is the target's. One that no plan names stays `Pending`. */
  readonly plans?: readonly TargetPlan[]
}

/** What some targets do: a run through the lifecycle events, or steps that are written out. */
export type TargetPlan = RunPlan | StepsPlan

interface PlanBase {
  /** Numbers such as `1-47,60` and `1-1000/20` (every twentieth), or ids. @defaultValue all that no earlier plan names */
  readonly targets?: string | readonly string[]
  /** @defaultValue the seven events of an in-place deployment */
  readonly events?: readonly string[]
}

export interface RunPlan extends PlanBase {
  readonly startsAtSeconds: number
  /** How long a target takes that runs all its events; each takes an equal part of it. */
  readonly takesSeconds: number
  /** How many are in work at once; the next begin when these have had their time. @defaultValue all */
  readonly atOnce?: number
  /** The event that fails, and why; those after it are skipped. */
  readonly fails?: EventFailure
  /** The status word in the end. @defaultValue `Succeeded`, or `Failed` when an event fails */
  readonly endsAs?: string
}

export interface EventFailure extends ScriptedDiagnostics {
  readonly event: string
}

export interface ScriptedDiagnostics {
  /** @defaultValue `ScriptFailed` */
  readonly errorCode?: string
  readonly scriptName?: string
  readonly message?: string
  /** At most 4,096 bytes, as the service's. */
  readonly logTail?: string
}

export interface StepsPlan extends PlanBase {
  /** In order of time. */
  readonly steps: readonly TargetStep[]
}

/** A new status of the target or, where it names one, of an event. */
export interface TargetStep {
  readonly atSeconds: number
  readonly event?: string
  readonly status: string
  readonly diagnostics?: ScriptedDiagnostics
}

/** What StopDeployment is answered, and how the deployment ends then. */
export interface StopScript {
  /** `AlreadyCompleted`: the deployment ended a moment before the request came. @defaultValue `Succeeded` */
  readonly answer?: 'Pending' | 'Succeeded' | 'AlreadyCompleted'
  /** How long after the request it ends. @defaultValue 0 */
  readonly endsAfterSeconds?: number
  /** @defaultValue `Stopped`; `Succeeded` with the answer `AlreadyCompleted` */
  readonly endsAs?: 'Stopped' | 'Failed' | 'Succeeded'
  readonly errorInformation?: ScriptedError
}

/** The deployment that undoes this one when it ends as anything but `Succeeded`. */
export interface RollbackScript {
  /** How long after the end it is created and linked. @defaultValue 0 */
  readonly afterSeconds?: number
  readonly deployment: Omit<DeploymentScript, 'rollback'>
}
