import { SERVER_HOOKS } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { CommandDiagnostics, DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { AgentContext } from './agent-context.ts'
import { SUCCEEDED } from './diagnostics.ts'
import { downloadBundle, makeDeploymentFolders } from './download-bundle.ts'
import type { EventFault } from './event-fault.ts'
import { EventLog } from './hooks/event-log.ts'
import { findHookScripts, runHook } from './hooks/run-hook.ts'
import { installRevision } from './install/install-revision.ts'
import { type DeploymentPaths, pathsOf, shortDeploymentId } from './layout.ts'

/** A command of which the agent knows whether it has anything to do. */
export interface PreparedCommand {
  readonly isNoop: boolean
  readonly paths: DeploymentPaths
  /** Scripts that fail are a result; whatever else stops the command is thrown. */
  readonly run: (fault?: EventFault) => Promise<CommandDiagnostics>
}

/** Looks at a command without doing anything yet, as the acknowledgement wants to know whether it is a no-op. */
export async function prepareCommand(
  { commandName }: { readonly commandName: string },
  specification: DeploymentSpecification,
  context: Omit<AgentContext, 'commands'>,
): Promise<PreparedCommand> {
  const paths = pathsOf(context.layout, specification)
  const withFolders =
    (run: PreparedCommand['run']): PreparedCommand['run'] =>
    async (fault) => {
      await makeDeploymentFolders(paths)
      return run(fault)
    }

  if (commandName === 'DownloadBundle') {
    const run: PreparedCommand['run'] = async (fault) => {
      await downloadBundle(specification, { ...context, paths, isDiskFull: fault?.kind === 'disk-full' })
      return SUCCEEDED
    }
    return { isNoop: false, paths, run: withFolders(run) }
  }
  if (commandName === 'Install') {
    const run: PreparedCommand['run'] = async (fault) => {
      await installRevision(specification, {
        ...context,
        paths,
        isDiskFull: fault?.kind === 'disk-full',
        note: (lines) => noteInEventLog(lines, specification, paths, context),
      })
      return SUCCEEDED
    }
    return { isNoop: false, paths, run: withFolders(run) }
  }
  if (isHook(commandName, specification)) {
    const found = await findHookScripts(commandName, specification, paths, context.readAppSpec)
    const run: PreparedCommand['run'] = async (fault) => {
      if (found === undefined) return SUCCEEDED
      context.announceScripts()
      return runHook(commandName, found, {
        ...context,
        specification,
        paths,
        ...(fault !== undefined && { fault }),
      })
    }
    return { isNoop: found === undefined, paths, run: withFolders(run) }
  }
  const run = async (): Promise<CommandDiagnostics> => {
    throw new SlipwayError('ENGINE_FAILED', `Unsupported command type: ${commandName}.`)
  }
  return { isNoop: true, paths, run: withFolders(run) }
}

/** A local deployment may have events of its own beside the usual ones. */
function isHook(name: string, { allPossibleLifecycleEvents = [] }: DeploymentSpecification): boolean {
  return [...SERVER_HOOKS, ...allPossibleLifecycleEvents].includes(name)
}

async function noteInEventLog(
  lines: readonly string[],
  { deploymentId }: DeploymentSpecification,
  { scriptsLog }: DeploymentPaths,
  { layout, clock, log }: Pick<AgentContext, 'layout' | 'clock' | 'log'>,
): Promise<void> {
  for (const line of lines) log(line)
  const eventLog = await EventLog.open({
    scriptsLog,
    deploymentsLog: layout.deploymentsLog,
    deploymentId: shortDeploymentId(deploymentId),
    clock,
  })
  try {
    await eventLog.append(['LifecycleEvent - Install\n', ...lines.map((line) => `[slipway]${line}\n`)])
  } finally {
    await eventLog.close()
  }
}
