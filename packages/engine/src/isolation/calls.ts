import type { EventFault } from '../agent/event-fault.ts'
import type { CommandDiagnostics, DeploymentSpecification, HostCommand } from '../codedeploy/host-commands.ts'
import type { FileChange, InstanceProcess, InstanceService } from './inspection.ts'
import type { Area } from './mounts.ts'

type Call<Input, Output> = { readonly input: Input; readonly output: Output }

/** Bytes that the other side gives piece by piece. */
export interface OpenedStream {
  readonly stream: number
}

/** What the agent of an instance asks the engine: all that it has of the world outside. */
export type EngineCalls = {
  readonly poll: Call<undefined, HostCommand | undefined>
  readonly specification: Call<string, DeploymentSpecification>
  readonly acknowledge: Call<
    { readonly id: string; readonly isNoop: boolean },
    'Pending' | 'InProgress' | 'Succeeded' | 'Failed'
  >
  readonly complete: Call<
    { readonly id: string; readonly status: 'Succeeded' | 'Failed'; readonly diagnostics: CommandDiagnostics },
    void
  >
  readonly openObject: Call<
    { readonly bucket: string; readonly key: string; readonly version?: string },
    (OpenedStream & { readonly eTag: string; readonly version?: string; readonly sizeBytes?: number }) | undefined
  >
  readonly openGitHub: Call<
    {
      readonly revision: Extract<DeploymentSpecification['revision'], { readonly type: 'GitHub' }>
      readonly token?: string
    },
    OpenedStream & { readonly sizeBytes?: number }
  >
  /** The next bytes, or none when there are no more. */
  readonly read: Call<number, Uint8Array | undefined>
  readonly closeStream: Call<number, void>
  readonly sleep: Call<number, void>
  /** The same, while nothing runs. */
  readonly pause: Call<number, void>
  readonly beginEvent: Call<string, EventFault | undefined>
  readonly log: Call<string, void>
}

export interface BootFacts {
  readonly name: string
  /** The port that hooks are told; connections that come in there find what listens on it, or on port 80. */
  readonly port: number
  readonly areas: readonly Area[]
  /** What every file that is written to see whether it shows outside is named after. */
  readonly token: string
}

/** What an instance says of itself, before anything of a release runs in it. */
export interface BootReport {
  /** Files that it has just written; none of them may be seen outside. */
  readonly probes: readonly string[]
  /** By kind, such as `mnt`: what the kernel calls the namespace. */
  readonly namespaces: Readonly<Record<string, string>>
}

export interface AgentSettings {
  readonly hostIdentifier: string
  readonly maxRevisions?: number
  readonly killGraceMs?: number
  readonly shutdownGraceMs?: number
  readonly isEventStruck: boolean
}

/** One entry of what an instance has written. */
export type LayerEntry =
  | { readonly kind: 'removed'; readonly path: string }
  | (Omit<FileChange, 'change'> & {
      readonly kind: 'there'
      readonly modifiedMs: number
      /** Of a directory: whether all that the instance sees in it is its own. */
      readonly hidesBelow?: boolean
    })

/** What the engine asks an instance. */
export type InstanceCalls = {
  readonly boot: Call<BootFacts, BootReport>
  /** Nothing was seen outside: takes the probes away, and begins to serve. */
  readonly settle: Call<undefined, void>
  /** Runs the agent until it is called off. */
  readonly runAgent: Call<AgentSettings, void>
  readonly listLayer: Call<undefined, readonly LayerEntry[]>
  readonly look: Call<
    undefined,
    {
      readonly processes: readonly InstanceProcess[]
      readonly ports: readonly number[]
      readonly services: readonly InstanceService[]
    }
  >
  readonly export: Call<readonly FileChange[], OpenedStream>
  readonly read: Call<number, Uint8Array | undefined>
  readonly closeStream: Call<number, void>
  /** Ends all processes, as the end of a machine does, and resolves before the instance goes. */
  readonly shutDown: Call<undefined, void>
}
