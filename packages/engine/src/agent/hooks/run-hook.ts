import { mkdir } from 'node:fs/promises'
import type { HookScript } from '@slipway/core/appspec'
import type { Clock } from '@slipway/core/clock'
import type { CommandDiagnostics, DeploymentSpecification } from '../../codedeploy/host-commands.ts'
import { SUCCEEDED } from '../diagnostics.ts'
import type { EventFault } from '../event-fault.ts'
import type { HostRoot } from '../host-root.ts'
import type { AgentInstance } from '../instance.ts'
import { type AgentLayout, type DeploymentPaths, shortDeploymentId } from '../layout.ts'
import type { AgentLog, ReadAppSpec } from '../ports.ts'
import type { Privileges } from '../privileges.ts'
import { readHookAppSpec } from '../revision-appspec.ts'
import { EventLog } from './event-log.ts'
import { runScript, type ScriptFault } from './run-script.ts'
import { type Environment, scriptEnvironment } from './script-environment.ts'
import { selectRevision } from './select-revision.ts'
import type { StartProcess } from './start-process.ts'

/** The scripts of an event, and the unpacked revision that they are in. */
interface HookScripts {
  readonly archive: string
  readonly scripts: readonly HookScript[]
}

/** Finds what an event has to run; `undefined` when that is nothing, and the command a no-op. */
export async function findHookScripts(
  event: string,
  specification: DeploymentSpecification,
  paths: DeploymentPaths,
  readAppSpec: ReadAppSpec,
): Promise<HookScripts | undefined> {
  const archive = await selectRevision(event, specification, paths)
  if (archive === undefined) return undefined
  const spec = await readHookAppSpec(archive, specification.appSpecFilename, readAppSpec)
  // Of hooks that are written twice the last one counts, as for any key of the file.
  const scripts = spec.hooks.findLast((hook) => hook.event.value === event)?.scripts ?? []
  return scripts.length === 0 ? undefined : { archive, scripts }
}

interface HookOptions {
  readonly specification: DeploymentSpecification
  readonly instance: AgentInstance
  readonly layout: AgentLayout
  readonly paths: DeploymentPaths
  readonly root: HostRoot
  readonly privileges: Privileges
  readonly environment: Environment
  readonly clock: Clock
  readonly pauses?: Clock
  /** What goes wrong with one of the scripts; the first, where none is named. */
  readonly fault?: EventFault
  /** @defaultValue scripts are children of this process */
  readonly startProcess?: StartProcess
  readonly log: AgentLog
  readonly killGraceMs: number
  readonly shutdownGraceMs: number
  readonly signal: AbortSignal
}

/** Runs the scripts of an event one after the other; the first failure ends the event. */
export async function runHook(
  event: string,
  { archive, scripts }: HookScripts,
  options: HookOptions,
): Promise<CommandDiagnostics> {
  const { specification, instance, layout, paths, root } = options
  // Under systemd the real agent stands in `/`, and so do its scripts: not in the archive.
  await mkdir(root.folder, { recursive: true })
  const eventLog = await EventLog.open({
    scriptsLog: paths.scriptsLog,
    deploymentsLog: layout.deploymentsLog,
    deploymentId: shortDeploymentId(specification.deploymentId),
    clock: options.clock,
  })
  try {
    await eventLog.append([`LifecycleEvent - ${event}\n`])
    const environment = scriptEnvironment({
      event,
      specification,
      instance,
      hostRoot: root.folder,
      inherited: options.environment,
    })
    const { fault, ...rest } = options
    for (const script of scripts) {
      const isStruck = isOfScript(fault) && (fault.script ?? scripts[0]?.location.value) === script.location.value
      const failure = await runScript(script, {
        ...rest,
        ...(isStruck && { fault }),
        archive,
        environment,
        eventLog,
        cwd: root.workingDirectory ?? root.folder,
        isConfined: root.isConfined,
      })
      if (failure !== undefined) return failure
    }
    return SUCCEEDED
  } finally {
    await eventLog.close()
  }
}

function isOfScript(fault: EventFault | undefined): fault is ScriptFault {
  return fault?.kind === 'script-fails' || fault?.kind === 'script-hangs'
}
