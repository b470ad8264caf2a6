import type { Clock } from '@slipway/core/clock'
import type { HostCommands } from '../codedeploy/host-commands.ts'
import type { ObjectReader } from '../s3/object-reader.ts'
import type { AgentContext } from './agent-context.ts'
import { backoffMs } from './backoff.ts'
import { createAgentContext } from './create-context.ts'
import { AGENT_RESTARTED } from './diagnostics.ts'
import type { EventFaults } from './event-fault.ts'
import { failureText } from './failure-text.ts'
import type { OpenGitHub } from './github-bundle.ts'
import type { Environment } from './hooks/script-environment.ts'
import type { StartProcess } from './hooks/start-process.ts'
import type { AgentInstance } from './instance.ts'
import { findInterruptedCommand, forgetInterruptedCommands } from './ongoing-command.ts'
import type { AgentLog } from './ports.ts'
import { completeCommand, runCommand } from './run-command.ts'

export interface RunAgentOptions {
  readonly instance: AgentInstance
  /** The control plane. */
  readonly commands: HostCommands
  /** The object store. */
  readonly objects: ObjectReader
  readonly clock: Clock
  /** For waits in the middle of a command in which nothing runs. @defaultValue the clock */
  readonly pauses?: Clock
  /** The engine's own environment; scripts get a few harmless variables of it. */
  readonly environment: Environment
  readonly log: AgentLog
  /** Ends the agent, and with it the script that it runs. */
  readonly signal: AbortSignal
  /** Revisions of a group that are kept, the current one included. @defaultValue 5 */
  readonly maxRevisions?: number
  /** What a rehearsal has planned for this host. @defaultValue nothing goes wrong by plan */
  readonly faults?: EventFaults
  /** Where GitHub's API is. @defaultValue `https://api.github.com` */
  readonly gitHubApiUrl?: string
  /** @defaultValue GitHub is asked by this process */
  readonly openGitHub?: OpenGitHub
  /** @defaultValue scripts are children of this process */
  readonly startProcess?: StartProcess
  /** Between SIGTERM to a script that is out of time and SIGKILL, on the clock. @defaultValue 10,000 */
  readonly killGraceMs?: number
  /** Between SIGTERM to a script when the agent ends and SIGKILL, in real time. @defaultValue 5,000 */
  readonly shutdownGraceMs?: number
}

/**
 * Runs the built-in host agent of one instance: it polls for commands and carries them out, one at a time, until the
 * signal ends it. A command that is cut short stays noted on disk, and the next start reports it as failed.
 */
export async function runAgent(options: RunAgentOptions): Promise<void> {
  const { commands, clock, signal, instance } = options
  try {
    const context = await createAgentContext(options)
    await reportInterruptedCommand(context)
    for (let failures = 0; !signal.aborted; ) {
      const startedAt = clock.now()
      try {
        const command = await commands.poll(instance.hostIdentifier, signal)
        failures = 0
        if (command !== undefined) await runCommand(command, context)
      } catch (error) {
        signal.throwIfAborted()
        failures += 1
        const waitMs = backoffMs(failures) - Math.ceil((clock.now() - startedAt) / 1000) * 1000
        context.log(`the control plane cannot be used (${failureText(error)})`)
        if (waitMs > 0) await clock.sleep(waitMs, signal)
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** What an agent that was killed left unfinished is failed; nobody knows how far it came. */
async function reportInterruptedCommand(context: AgentContext): Promise<void> {
  const { layout, clock, log, signal } = context
  const identifier = await findInterruptedCommand(layout.ongoingFolder, clock)
  if (identifier === undefined) return
  log('a command was under way when the agent last ended; it is reported as failed')
  try {
    await completeCommand(identifier, AGENT_RESTARTED, context)
    await forgetInterruptedCommands(layout.ongoingFolder)
  } catch (error) {
    signal.throwIfAborted()
    log(`the control plane does not take the result of the interrupted command (${failureText(error)})`)
  }
}
