import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { type Clock, startDeadline } from '@slipway/core/clock'
import type { ContainerLog } from './container-log.ts'
import { CannotStart, type ContainerPlan } from './container-plan.ts'

/** How long the last output of a container that has ended is waited for: whoever has left its group may keep that open for ever. */
const LAST_OUTPUT_MS = 1_000

/** A container that runs: a process group of its own. */
export class ContainerProcess {
  readonly plan: ContainerPlan
  /** Resolves with the exit code, 128 and the signal's number for a signal, once nothing of the group is left. */
  readonly exited: Promise<number>
  readonly #child: ChildProcess
  #hasExited = false

  private constructor(plan: ContainerPlan, child: ChildProcess, log: ContainerLog, clock: Clock) {
    this.plan = plan
    this.#child = child
    child.stdout?.on('data', (chunk: Buffer) => log.write(chunk))
    child.stderr?.on('data', (chunk: Buffer) => log.write(chunk))
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        this.#hasExited = true
        // A container ends with its first process, and so does what that has started.
        this.#signal('SIGKILL')
        const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
        allPrinted(child, clock)
          .then(() => log.close())
          .then(() => resolve(exitCode), reject)
      })
    })
  }

  /** @throws CannotStart */
  static async start(plan: ContainerPlan, log: ContainerLog, clock: Clock): Promise<ContainerProcess> {
    const [program = '', ...parameters] = plan.command
    try {
      // What no process can be given, such as a variable with a zero byte, is thrown at once; all else is told later.
      const child = spawn(program, parameters, {
        cwd: plan.folder,
        env: { ...plan.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      })
      const process = new ContainerProcess(plan, child, log, clock)
      // Told here; nobody else has heard of it.
      process.exited.catch(() => undefined)
      await once(child, 'spawn')
      return process
    } catch (cause) {
      await log.close()
      throw new CannotStart(
        `CannotStartContainerError: container ${plan.name} cannot run "${program}": ${(cause as Error).message}`,
        { cause },
      )
    }
  }

  get isRunning(): boolean {
    return !this.#hasExited
  }

  /** Asks it to end, and ends it when it has not by its stop timeout. */
  async stop(clock: Clock): Promise<void> {
    if (this.#hasExited) return
    this.#signal('SIGTERM')
    const deadline = startDeadline(clock, this.plan.stopTimeoutMs)
    deadline.signal.addEventListener('abort', () => this.kill())
    await this.exited
    deadline.clear()
  }

  /** Ends it at once, with all that it has started. */
  kill(): void {
    this.#signal('SIGKILL')
  }

  #signal(name: NodeJS.Signals): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(-pid, name)
    } catch {
      // Nothing of the group is left.
    }
  }
}

/** Resolves when a process that has exited has nothing left to be read. */
async function allPrinted(child: ChildProcess, clock: Clock): Promise<void> {
  const isRead = new AbortController()
  child.once('close', () => isRead.abort())
  await clock.sleep(LAST_OUTPUT_MS, isRead.signal).catch(() => undefined)
  child.stdout?.destroy()
  child.stderr?.destroy()
}
