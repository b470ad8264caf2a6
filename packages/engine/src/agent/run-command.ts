import { SlipwayError } from '@slipway/core/errors'
import type { CommandDiagnostics, HostCommand } from '../codedeploy/host-commands.ts'
import type { AgentContext } from './agent-context.ts'
import { backoffMs } from './backoff.ts'
import { COMPLETED_NOOP, unknownFailure } from './diagnostics.ts'
import { trackCommand, untrackCommand } from './ongoing-command.ts'
import { type PreparedCommand, prepareCommand } from './prepare-command.ts'

/** Attempts to report a result; the real agent's SDK makes as many. */
const COMPLETION_ATTEMPTS = 4

/**
 * Takes one command through the host-command protocol: specification, no-op test, acknowledgement, execution, completion.
 *
 * @throws what the control plane answers with instead of doing its part, and the signal's reason on abort; then the
 * tracking file stays, for the next agent to report.
 */
export async function runCommand(command: HostCommand, context: AgentContext): Promise<void> {
  requireOwnCommand(command, context)
  const prepared = await prepare(command, context)
  if (prepared === undefined) return
  const id = command.hostCommandIdentifier
  const status = await context.commands.acknowledge(id, prepared.isNoop)
  if (status === 'Succeeded') return
  if (status === 'Failed') {
    const { isNoop } = await prepareCommand(command, await fetchSpecification(command, context), context)
    if (isNoop) await completeCommand(id, COMPLETED_NOOP, context)
    return
  }
  const diagnostics = await execute(command, prepared, context)
  await completeCommand(id, diagnostics, context)
  await untrackCommand(prepared.paths.tracking)
}

/** Reports the result of a command, more than once when the control plane does not take it at first. */
export async function completeCommand(
  hostCommandIdentifier: string,
  diagnostics: CommandDiagnostics,
  { commands, clock, log, signal }: Pick<AgentContext, 'commands' | 'clock' | 'log' | 'signal'>,
): Promise<void> {
  const status = diagnostics.errorCode === 0 ? 'Succeeded' : 'Failed'
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await commands.complete(hostCommandIdentifier, status, diagnostics)
    } catch (error) {
      signal.throwIfAborted()
      if (attempt === COMPLETION_ATTEMPTS) throw error
      log(`the result of a command was not taken (${unknownFailure(error).message}); it is sent again`)
      await clock.sleep(backoffMs(attempt), signal)
    }
  }
}

function requireOwnCommand(
  { commandName, hostIdentifier }: HostCommand,
  { instance }: Pick<AgentContext, 'instance'>,
): void {
  if (!instance.hostIdentifier.includes(hostIdentifier)) {
    throw new SlipwayError(
      'ENGINE_FAILED',
      `Host Identifier mismatch: "${instance.hostIdentifier}" was given a command for "${hostIdentifier}"`,
    )
  }
  if (`${commandName}` === '') throw new SlipwayError('ENGINE_FAILED', 'Command Name missing')
}

function fetchSpecification(
  { deploymentExecutionId }: HostCommand,
  { commands, instance }: AgentContext,
): ReturnType<AgentContext['commands']['getDeploymentSpecification']> {
  return commands.getDeploymentSpecification(deploymentExecutionId, instance.hostIdentifier)
}

/** A specification or an AppSpec file that cannot be used ends the command before it is acknowledged. */
async function prepare(command: HostCommand, context: AgentContext): Promise<PreparedCommand | undefined> {
  try {
    return await prepareCommand(command, await fetchSpecification(command, context), context)
  } catch (error) {
    context.signal.throwIfAborted()
    const diagnostics = unknownFailure(error)
    context.log(`${command.commandName} cannot begin: ${diagnostics.message}`)
    await completeCommand(command.hostCommandIdentifier, diagnostics, context)
    return undefined
  }
}

/** From here on the control plane waits for a result: a full disk under the note is one too. */
async function execute(
  { commandName, hostCommandIdentifier }: HostCommand,
  prepared: PreparedCommand,
  { log, signal, clock, faults }: AgentContext,
): Promise<CommandDiagnostics> {
  try {
    await trackCommand(prepared.paths.tracking, hostCommandIdentifier, clock)
    const diagnostics = await prepared.run(await faults?.begin(`${commandName}`, signal))
    if (diagnostics.errorCode !== 0) log(`${commandName} failed: ${diagnostics.message}`)
    return diagnostics
  } catch (error) {
    signal.throwIfAborted()
    const diagnostics = unknownFailure(error)
    // Anything but an error with a reason is a defect of ours, which the stack helps to find.
    const isExplained = error instanceof SlipwayError || (error instanceof Error && 'code' in error)
    const stack = !isExplained && error instanceof Error ? `\n${error.stack}` : ''
    log(`${commandName} failed: ${diagnostics.message}${stack}`)
    return diagnostics
  }
}
