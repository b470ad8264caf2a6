import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { LineSplitter } from '../../agent/hooks/line-splitter.ts'
import { type ProcessEnd, runProcess } from '../../agent/hooks/run-process.ts'
import { type Environment, harmlessEnvironment } from '../../agent/hooks/script-environment.ts'
import { endMarkedProcesses } from '../../end-processes.ts'
import type { DeploymentLog } from './deployment-log.ts'
import type { DeviceFiles } from './device-files.ts'
import { Rebooted } from './rebooted.ts'

/** A program of an update that has come to its end. */
export interface ProgramEnd {
  /** What ended it, as a message says it; `undefined` when it succeeded. */
  readonly failure?: string
  /** Absent when no exit code is known. */
  readonly exitCode?: number
  readonly stdout: string
}

export interface ProgramRun {
  readonly program: string
  readonly parameters: readonly string[]
  readonly cwd: string
  readonly timeoutMs: number
  /** Between SIGTERM at the end of the time and SIGKILL. */
  readonly killGraceMs: number
  /** Whether its output is an answer rather than a message. */
  readonly isAnswer?: boolean
  readonly signal: AbortSignal
}

interface DeviceProgramsOptions {
  readonly name: string
  readonly files: DeviceFiles
  readonly environment: Environment
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly deploymentLog: DeploymentLog
}

const MOST_ANSWER = 64 * 1024
const SHUTDOWN_GRACE_MS = 2_000

/**
 * What a program on the device that reboots it runs into: a simulated device reboots, and this machine does not. The program
 * that asked is gone then, with everything that it has started.
 */
const REBOOT = `#!/bin/sh
: > "$SLIPWAY_DEVICE_FOLDER/reboot-asked"
kill -KILL 0
`

const SYSTEMCTL = `#!/bin/sh
case " $* " in
  *' reboot '* | *' poweroff '* | *' halt '* | *' kexec '*) exec reboot ;;
esac
PATH=\${PATH#*:}
exec systemctl "$@"
`

const PROGRAMS = { reboot: REBOOT, shutdown: REBOOT, poweroff: REBOOT, halt: REBOOT, systemctl: SYSTEMCTL }

/** The scripts and update modules that a device runs on this machine, as processes that it can end. */
export class DevicePrograms {
  readonly #options: DeviceProgramsOptions
  #hasRun = false

  constructor(options: DeviceProgramsOptions) {
    this.#options = options
  }

  /** Runs a program to its end. @throws Rebooted when it has asked for that; the signal's reason, once its process group is gone. */
  async run({ program, parameters, isAnswer = false, ...run }: ProgramRun): Promise<ProgramEnd> {
    await this.#prepare()
    const { deploymentLog, clock, files } = this.#options
    const splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() }
    let answer = ''
    const end = await runProcess(
      { program, parameters },
      {
        ...run,
        shutdownGraceMs: SHUTDOWN_GRACE_MS,
        clock,
        environment: this.environment(),
        onOutput: async (name, chunk) => {
          if (isAnswer && name === 'stdout') answer = `${answer}${chunk.toString('utf8')}`.slice(0, MOST_ANSWER)
          else await this.#note(name, program, splitters[name].push(chunk))
        },
      },
    )
    for (const name of ['stdout', 'stderr'] as const) await this.#note(name, program, splitters[name].end())
    if (await isThere(files.rebootAsked)) {
      await deploymentLog.note('info', `"${program}" reboots the device`)
      throw new Rebooted()
    }
    return { ...describeEnd(end, run.timeoutMs), stdout: answer }
  }

  /** What programs of the device have of the environment. */
  environment(): Record<string, string> {
    const { name, files, environment } = this.#options
    const own = harmlessEnvironment(environment)
    return {
      ...own,
      PATH: `${files.programs}:${own.PATH ?? '/usr/local/bin:/usr/bin:/bin'}`,
      SLIPWAY_DEVICE_NAME: name,
      SLIPWAY_DEVICE_ROOT: files.root,
      SLIPWAY_DEVICE_FOLDER: files.folder,
    }
  }

  /** Says once what programs may do, and puts stand-ins for those that would reboot this machine before them. */
  async #prepare(): Promise<void> {
    const { name, files, log } = this.#options
    await mkdir(files.root, { recursive: true })
    if (this.#hasRun) return
    log(
      `${name}: state scripts and update modules are not confined: they run on this machine with your rights; only what the built-in modules install is kept under "${files.root}"`,
    )
    await mkdir(files.programs, { recursive: true })
    for (const [program, text] of Object.entries(PROGRAMS)) {
      await writeFile(join(files.programs, program), text, { mode: 0o755 })
    }
    this.#hasRun = true
  }

  /** Ends what programs have left running, as a reboot does. */
  async endAll(): Promise<void> {
    await rm(this.#options.files.rebootAsked, { force: true })
    if (this.#hasRun) await endMarkedProcesses('SLIPWAY_DEVICE_FOLDER', this.#options.files.folder)
  }

  async #note(name: 'stdout' | 'stderr', program: string, lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      await this.#options.deploymentLog.note('info', `Output (${name}) from command "${program}": ${line.trimEnd()}`)
    }
  }
}

function describeEnd(end: ProcessEnd, timeoutMs: number): Omit<ProgramEnd, 'stdout'> {
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0 ? { exitCode: 0 } : { exitCode: end.exitCode, failure: `exit status ${end.exitCode}` }
    case 'killed':
      return { failure: `signal ${end.signal}` }
    case 'timed-out':
      return { failure: `it did not end within ${timeoutMs / 1_000} s` }
    case 'output-left-open':
      return { failure: `something that it started still held its ${end.output} after ${timeoutMs / 1_000} s` }
    case 'not-started':
      return { failure: end.error.message }
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
