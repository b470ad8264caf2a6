import { spawn } from 'node:child_process'
import { access, mkdir, open, rename, stat } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@slipway/core/clock'
import type { Step } from './lifecycle.ts'

export interface StepPlace {
  /** The folder in which scripts run. */
  readonly work: string
  /** What they print is added to it. */
  readonly log: string
  /** The device's own log, in which it notes when steps begin and end. */
  readonly journal: string
  /** What every script has in its environment; a step's own variables win. */
  readonly environment: Readonly<Record<string, string>>
}

export type StepEnd =
  /** `isSkipped`: its condition was met, and nothing ran. */
  | { readonly kind: 'exited'; readonly code: number; readonly isSkipped?: true }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'not-started'; readonly message: string }

/** Beyond it a log begins anew when the next script starts; one older log is kept. */
const LOG_BYTES = 1024 * 1024
/** Between SIGTERM and SIGKILL, of the wall. */
const GRACE_MS = 2_000

/** The script of a step as a process group of its own. What it leaves running when it exits goes on. */
export class StepProcess {
  /** Resolves once the script itself has ended. */
  readonly ended: Promise<StepEnd>
  readonly #pid: number | undefined
  #hasEnded = false

  private constructor(pid: number | undefined, ended: Promise<StepEnd>) {
    this.#pid = pid
    this.ended = ended.then((end) => {
      this.#hasEnded = true
      return end
    })
  }

  static async start({ script, environment }: Step, place: StepPlace): Promise<StepProcess> {
    const log = await openLog(place.log)
    try {
      await mkdir(place.work, { recursive: true })
      const child = spawn('/bin/sh', ['-c', script], {
        cwd: place.work,
        env: { ...place.environment, ...environment },
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
      })
      const ended = new Promise<StepEnd>((resolve) => {
        child.once('error', ({ message }) => resolve({ kind: 'not-started', message }))
        child.once('exit', (code, signal) =>
          resolve(code === null ? { kind: 'killed', signal: signal ?? '' } : { kind: 'exited', code }),
        )
      })
      return new StepProcess(child.pid, ended)
    } finally {
      await log.close()
    }
  }

  /** Asks the group to end, and ends it when it has not soon. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM')
    const patience = new AbortController()
    const grace = wait(GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined)
    if (!this.#hasEnded) await Promise.race([this.ended, grace])
    patience.abort()
    this.kill()
    await this.ended
  }

  kill(): void {
    this.#signal('SIGKILL')
  }

  #signal(name: NodeJS.Signals): void {
    if (this.#pid === undefined) return
    try {
      process.kill(-this.#pid, name)
    } catch {
      // Nothing of the group is left.
    }
  }
}

/** Runs a step to its end, or to the end of its time. @throws the signal's reason, once its process group is gone */
export async function runStep(
  step: Step,
  place: StepPlace,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<StepEnd> {
  signal.throwIfAborted()
  if (step.skipIf !== undefined && (await isMet(step.skipIf, place)))
    return { kind: 'exited', code: 0, isSkipped: true }
  const running = await StepProcess.start(step, place)
  const over = new AbortController()
  const limit =
    step.timeoutSeconds === undefined
      ? new Promise<never>(() => undefined)
      : clock.sleep(step.timeoutSeconds * 1_000, over.signal).then(
          () => 'late' as const,
          () => new Promise<never>(() => undefined),
        )
  const aborted = new Promise<'aborted'>((resolve) => {
    if (signal.aborted) resolve('aborted')
    signal.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over.signal })
  })
  const first = await Promise.race([running.ended, limit, aborted])
  over.abort()
  if (typeof first === 'object') return first
  await running.stop()
  signal.throwIfAborted()
  return { kind: 'timed-out', seconds: step.timeoutSeconds ?? 0 }
}

/** `onpath NAME` or `exists FILE`. */
async function isMet(condition: string, { work, environment }: StepPlace): Promise<boolean> {
  const [, word, what = ''] = /^(\S+)\s+(.*)$/.exec(condition.trim()) ?? []
  const isThere = (file: string): Promise<boolean> => access(file).then(yes, no)
  if (word === 'exists') return isThere(what.startsWith('/') ? what : join(work, what))
  if (word !== 'onpath') return false
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    if (folder !== '' && (await isThere(join(folder, what)))) return true
  }
  return false
}

const yes = (): boolean => true
const no = (): boolean => false

async function openLog(file: string) {
  await mkdir(dirname(file), { recursive: true })
  const sizeBytes = await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
  if (sizeBytes > LOG_BYTES) await rename(file, `${file}.1`)
  return open(file, 'a')
}
