import { constants } from 'node:fs'
import { access, chmod, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HookScript } from '@slipway/core/appspec'
import type { Clock } from '@slipway/core/clock'
import type { CommandDiagnostics } from '../../codedeploy/host-commands.ts'
import { scriptFailure } from '../diagnostics.ts'
import type { EventFault } from '../event-fault.ts'
import { errnoText, hasErrnoCode } from '../failure-text.ts'
import { isWithin } from '../host-root.ts'
import type { AgentLog } from '../ports.ts'
import type { Privileges } from '../privileges.ts'
import { type CommandLine, commandLineOf } from './command-line.ts'
import type { EventLog } from './event-log.ts'
import { LineSplitter } from './line-splitter.ts'
import { type ProcessEnd, runProcess } from './run-process.ts'
import type { StartProcess } from './start-process.ts'

/** What can go wrong with a script by plan. */
export type ScriptFault = Exclude<EventFault, { readonly kind: 'disk-full' }>

interface ScriptOptions {
  /** The unpacked revision that the script is in. */
  readonly archive: string
  /** Whether a script in another place than the revision is refused. */
  readonly isConfined: boolean
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  readonly privileges: Privileges
  readonly eventLog: EventLog
  readonly log: AgentLog
  readonly clock: Clock
  /** For the wait of a script that hangs by plan: nothing runs meanwhile. @defaultValue the clock */
  readonly pauses?: Clock
  /** What happens in place of the script. */
  readonly fault?: ScriptFault
  /** @defaultValue as a child of this process */
  readonly startProcess?: StartProcess
  readonly killGraceMs: number
  readonly shutdownGraceMs: number
  readonly signal: AbortSignal
}

/** Runs one script of a lifecycle event to its end; `undefined` when it succeeded. */
export async function runScript(script: HookScript, options: ScriptOptions): Promise<CommandDiagnostics | undefined> {
  const { eventLog } = options
  const location = script.location.value
  const fail = (code: 1 | 2 | 3 | 4 | 6, message: string): CommandDiagnostics =>
    scriptFailure(code, location, message, eventLog.tail)

  const path = join(options.archive, location)
  if (!(await exists(path))) return fail(1, `Script does not exist at specified location: ${path}`)
  if (options.isConfined && !isWithin(await realpath(path), await realpath(options.archive))) {
    return fail(4, `Script at specified location: ${location} leads out of the revision, to ${await realpath(path)}`)
  }
  if (!(await makeExecutable(path, location, options.log))) {
    return fail(2, `Unable to set script at specified location: ${location} as executable`)
  }
  await eventLog.append([`Script - ${location}\n`, ...notAppliedTo(script, options.privileges)])
  const commandLine = commandLineOf(options.archive, script, options.privileges.areApplied)
  const end = await runLogged(commandLine, script, options)
  // The real agent's message ends in nothing then; what it was is told where our own words are.
  if (end.kind === 'killed') await eventLog.append([`[slipway]the script was ended by ${end.signal}\n`])
  return failureOf(end, script, commandLine, options.privileges, fail)
}

async function runLogged(commandLine: CommandLine, script: HookScript, options: ScriptOptions): Promise<ProcessEnd> {
  const { fault, clock, pauses = clock, signal } = options
  if (fault?.kind === 'script-hangs') {
    await pauses.sleep(script.timeoutSeconds * 1000, signal)
    return { kind: 'timed-out' }
  }
  const splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() }
  const end = await runProcess(fault === undefined ? commandLine : standIn(fault), {
    ...options,
    timeoutMs: script.timeoutSeconds * 1000,
    onOutput: (name, chunk) => options.eventLog.append(splitters[name].push(chunk).map((line) => `[${name}]${line}`)),
  })
  for (const name of ['stdout', 'stderr'] as const) {
    await options.eventLog.append(splitters[name].end().map((line) => `[${name}]${line}`))
  }
  return end
}

/** Prints and exits as a failing script would, so that everything after it goes its ordinary way. */
function standIn({ output, exitCode }: Extract<ScriptFault, { readonly kind: 'script-fails' }>): CommandLine {
  return { program: '/bin/sh', parameters: ['-c', `printf '%s' "$1" >&2; exit ${exitCode}`, 'sh', output] }
}

function failureOf(
  end: ProcessEnd,
  { location: { value: location }, timeoutSeconds, runas }: HookScript,
  { program }: CommandLine,
  { areApplied }: Privileges,
  fail: (code: 3 | 4 | 6, message: string) => CommandDiagnostics,
): CommandDiagnostics | undefined {
  const script = `Script at specified location: ${location}`
  switch (end.kind) {
    case 'exited':
    case 'killed': {
      if (end.kind === 'exited' && end.exitCode === 0) return undefined
      const user = areApplied && runas !== undefined ? ` run as user ${runas}` : ''
      return fail(4, `${script}${user} failed with exit code ${end.kind === 'exited' ? end.exitCode : ''}`)
    }
    case 'timed-out':
      return fail(3, `${script} failed to complete in ${timeoutSeconds} seconds`)
    case 'output-left-open':
      return fail(6, `${script} failed to close ${end.output.toUpperCase()}`)
    case 'not-started':
      return fail(
        4,
        `${script} failed with error Errno::${end.error.code} with message ${errnoText(end.error)} - ${program}`,
      )
  }
}

function notAppliedTo({ runas, sudo }: HookScript, privileges: Privileges): readonly string[] {
  if (privileges.areApplied) return []
  const lines: string[] = []
  if (runas !== undefined) lines.push(`[slipway]runas "${runas}" not applied: ${privileges.reason}\n`)
  if (sudo) lines.push(`[slipway]sudo not applied: ${privileges.reason}\n`)
  return lines
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (hasErrnoCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG')) return false
    throw error
  }
}

async function makeExecutable(path: string, location: string, log: AgentLog): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    log(`script "${location}" is not executable; it is made so`)
  }
  try {
    await chmod(path, ((await stat(path)).mode & 0o7777) | 0o111)
    return true
  } catch {
    return false
  }
}
