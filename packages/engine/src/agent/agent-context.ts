import type { Clock } from '@slipway/core/clock'
import type { HostCommands } from '../codedeploy/host-commands.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import type { EventFaults } from './event-fault.ts'
import type { OpenGitHub } from './github-bundle.ts'
import type { Environment } from './hooks/script-environment.ts'
import type { StartProcess } from './hooks/start-process.ts'
import type { HostRoot } from './host-root.ts'
import type { AgentInstance } from './instance.ts'
import type { AgentLayout } from './layout.ts'
import type { AgentLog, ExtractArchive, ReadAppSpec } from './ports.ts'
import type { Privileges } from './privileges.ts'

/** All that the commands of one agent share, made once at its start. */
export interface AgentContext {
  readonly instance: AgentInstance
  readonly layout: AgentLayout
  readonly root: HostRoot
  readonly privileges: Privileges
  readonly commands: HostCommands
  readonly objects: ObjectReader
  readonly readAppSpec: ReadAppSpec
  readonly extractArchive: ExtractArchive
  readonly environment: Environment
  readonly clock: Clock
  /** For waits in the middle of a command in which nothing runs. @defaultValue the clock */
  readonly pauses?: Clock
  readonly log: AgentLog
  /** Says, before the first script, how far it is kept apart from this machine. */
  readonly announceScripts: () => void
  readonly signal: AbortSignal
  readonly maxRevisions: number
  readonly killGraceMs: number
  readonly shutdownGraceMs: number
  readonly gitHubApiUrl?: string
  /** @defaultValue GitHub is asked by this process */
  readonly openGitHub?: OpenGitHub
  /** @defaultValue scripts are children of this process */
  readonly startProcess?: StartProcess
  readonly faults?: EventFaults
}
