import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@slipway/core/clock'
import { isScriptName, type StateScript } from '@slipway/core/mender-artifact'
import type { DeploymentLog } from './deployment-log.ts'
import type { DevicePrograms } from './device-programs.ts'
import { writeContent } from './modules/stored-payload.ts'
import { ModuleFailure } from './modules/update-module.ts'
import type { Phase, ScriptAction } from './phases.ts'

/** A script that exits with this wants to be run again later. */
const RETRY_LATER = 21

/** How long scripts may take. */
export interface ScriptTimes {
  /** @defaultValue one hour */
  readonly timeoutMs: number
  /** Before a script is run again that wants to be. @defaultValue one minute */
  readonly retryIntervalMs: number
  /** For how long a script may ask for that. @defaultValue half an hour */
  readonly retryTimeoutMs: number
}

export const SCRIPT_TIMES: ScriptTimes = { timeoutMs: 3_600_000, retryIntervalMs: 60_000, retryTimeoutMs: 1_800_000 }

interface StateScriptsOptions {
  readonly folder: string
  readonly times: ScriptTimes
  readonly programs: DevicePrograms
  /** For the waits before a script is run again. */
  readonly pauses: Clock
  readonly deploymentLog: DeploymentLog
}

/** The state scripts of the artifact that is being installed. */
export class StateScripts {
  readonly #options: StateScriptsOptions

  constructor(options: StateScriptsOptions) {
    this.#options = options
  }

  /** Forgets the scripts of the artifact before. */
  async clear(): Promise<void> {
    await rm(this.#options.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  async keep({ name }: StateScript, content: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
    await mkdir(this.#options.folder, { recursive: true })
    const path = join(this.#options.folder, name)
    await writeContent(path, content, signal)
    await chmod(path, 0o755)
  }

  /**
   * Runs the scripts of a phase one after the other, by their names.
   *
   * @param tell - tells the server of each, where it is told at all.
   * @throws ModuleFailure when one fails and the phase is none that errors are ignored in.
   */
  async run(
    phase: Phase,
    action: ScriptAction,
    tell: (substate: string) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    if (phase.scripts === '' || !phase.actions.includes(action)) return
    const prefix = `${phase.scripts}_${action}_`
    const names = await readdir(this.#options.folder).catch(() => [])
    for (const name of names.filter((one) => one.startsWith(prefix) && isScriptName(one)).sort()) {
      await tell(`Executing script: ${name}`)
      const failure = await this.#runOne(name, signal)
      await tell(`finished executing script: ${name}`)
      if (failure === undefined) continue
      await this.#options.deploymentLog.note('error', `state script "${name}" failed: ${failure}`)
      if (action !== 'Error' && !phase.isError) throw new ModuleFailure(`state script "${name}" failed: ${failure}`)
    }
  }

  async #runOne(name: string, signal: AbortSignal): Promise<string | undefined> {
    const { folder, programs, pauses, deploymentLog } = this.#options
    const { timeoutMs, retryIntervalMs, retryTimeoutMs } = this.#options.times
    await deploymentLog.note('info', `Executing script: ${name}`)
    const program = join(folder, name)
    const sinceMs = pauses.now()
    for (;;) {
      const end = await programs.run({ program, parameters: [], cwd: '/', timeoutMs, killGraceMs: 0, signal })
      if (end.failure === undefined) return undefined
      if (end.exitCode !== RETRY_LATER) return end.failure
      if (pauses.now() - sinceMs > retryTimeoutMs) {
        return `it wanted to be run again for longer than ${retryTimeoutMs / 1_000} s`
      }
      await deploymentLog.note('info', `state script "${name}" wants to be run again in ${retryIntervalMs / 1_000} s`)
      await pauses.sleep(retryIntervalMs, signal)
    }
  }
}
