import type { Clock } from '@slipway/core/clock'
import { endMarkedProcesses } from '../../end-processes.ts'
import type { Lifecycle, StepName } from './lifecycle.ts'
import type { LifecycleState } from './model.ts'
import { noteStart } from './step-journal.ts'
import { runStep, type StepEnd, type StepPlace, StepProcess } from './step-process.ts'

/** By this variable the processes of a component are known, whoever has started them. */
export const COMPONENT_MARK = 'SLIPWAY_CORE_COMPONENT'

export interface ComponentPlan {
  readonly name: string
  readonly version: string
  readonly lifecycle: Lifecycle
  readonly place: StepPlace
  /** What the processes of this component on this device are known by. */
  readonly mark: string
}

/** What is told of a component when its state changes. */
export interface ComponentChange {
  readonly state: LifecycleState
  readonly statusCodes: readonly string[]
  readonly details?: string
  readonly isInstalled: boolean
}

interface ComponentOptions {
  readonly plan: ComponentPlan
  readonly clock: Clock
  /** Whether this version's install step has come to its end before. */
  readonly isInstalled: boolean
  readonly onChange: (change: ComponentChange) => void
}

/** Errors after which a component is broken (developer guide, "Component lifecycle"). */
const MOST_ERRORS = 3

/** A step that has failed, as a device tells it. */
class StepFailed extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** A component that lives on a core device: its steps are processes of this machine. */
export class Component {
  readonly plan: ComponentPlan
  readonly #options: ComponentOptions
  readonly #ending = new AbortController()
  #isInstalled: boolean
  #state: LifecycleState = 'NEW'
  #problem: string | undefined
  #errors = 0
  #hasEnded = false
  /** What the run step, or what a startup step has left. */
  #process: StepProcess | undefined
  #watching: Promise<void> = Promise.resolve()

  constructor(options: ComponentOptions) {
    this.#options = options
    this.plan = options.plan
    this.#isInstalled = options.isInstalled
  }

  get state(): LifecycleState {
    return this.#state
  }

  /** What went wrong last, in the nucleus's words. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** Resolves with the exit code of the bootstrap step, or with why it came to none; `undefined` when there is no such step. */
  bootstrap(signal: AbortSignal): Promise<StepEnd | undefined> {
    return this.#run('bootstrap', signal)
  }

  /** Brings it to run, or to its end; resolves when it has got there, or is broken. */
  async start(): Promise<void> {
    while (this.#state !== 'BROKEN') {
      try {
        await this.#install()
        await this.#begin()
        return
      } catch (error) {
        if (!(error instanceof StepFailed)) throw error
        await this.#recover(error)
      }
    }
  }

  /** Ends it with its shutdown step, and then whatever is left of it. */
  async stop(signal: AbortSignal): Promise<void> {
    const wasRunning = this.#state === 'RUNNING' || this.#state === 'FINISHED'
    this.#ending.abort(new Error('the component is stopped'))
    if (wasRunning) {
      this.#become('STOPPING')
      await this.#run('shutdown', signal)
    }
    await this.#endProcesses()
  }

  /** Ends it as a device does that is switched off: nothing of it is told, and the next start begins it anew. */
  async end(): Promise<void> {
    this.#hasEnded = true
    this.#ending.abort(new Error('the engine stops'))
    await this.#endProcesses()
  }

  async #endProcesses(): Promise<void> {
    await this.#process?.stop()
    await this.#watching
    await endMarkedProcesses(COMPONENT_MARK, this.plan.mark)
  }

  async #install(): Promise<void> {
    if (this.#isInstalled) return
    this.#become('NEW')
    await this.#step('install')
    this.#isInstalled = true
    this.#become('INSTALLED')
  }

  async #begin(): Promise<void> {
    this.#ending.signal.throwIfAborted()
    const { run, startup } = this.plan.lifecycle
    if (startup !== undefined) {
      this.#become('STARTING')
      await this.#step('startup')
      this.#become('RUNNING')
    } else if (run !== undefined) {
      this.#become('STARTING')
      const noteEnd = await this.#noteStart('run')
      this.#ending.signal.throwIfAborted()
      const running = await StepProcess.start(run, this.plan.place)
      this.#process = running
      this.#become('RUNNING')
      this.#watching = this.#watch(running, run.timeoutSeconds, noteEnd)
    } else this.#become('FINISHED')
  }

  async #watch(
    running: StepProcess,
    timeoutSeconds: number | undefined,
    noteEnd: (end: StepEnd) => Promise<void>,
  ): Promise<void> {
    const over = new AbortController()
    let isLate = false
    if (timeoutSeconds !== undefined) {
      this.#options.clock.sleep(timeoutSeconds * 1_000, over.signal).then(
        () => {
          isLate = true
          running.kill()
        },
        () => undefined,
      )
    }
    const end = await running.ended
    over.abort()
    if (this.#ending.signal.aborted) return
    const told: StepEnd = isLate ? { kind: 'timed-out', seconds: timeoutSeconds ?? 0 } : end
    await noteEnd(told)
    if (this.#ending.signal.aborted) return
    if (told.kind === 'exited' && told.code === 0) return this.#become('FINISHED')
    try {
      await this.#recover(failed('run', told))
      await this.start()
    } catch (error) {
      if (!this.#ending.signal.aborted) throw error
    }
  }

  async #step(name: StepName): Promise<void> {
    const end = await this.#run(name, this.#ending.signal)
    if (end !== undefined && (end.kind !== 'exited' || end.code !== 0)) throw failed(name, end)
  }

  /** Runs a step to its end, and has the device note it; `undefined` when there is no such step. */
  async #run(name: StepName, signal: AbortSignal): Promise<StepEnd | undefined> {
    const step = this.plan.lifecycle[name]
    if (step === undefined) return undefined
    const noteEnd = await this.#noteStart(name)
    const end = await runStep(step, this.plan.place, { clock: this.#options.clock, signal })
    await noteEnd(end)
    return end
  }

  #noteStart(name: StepName): Promise<(end: StepEnd) => Promise<void>> {
    const { name: component, version, place, lifecycle } = this.plan
    const timeoutSeconds = lifecycle[name]?.timeoutSeconds
    const note = { component, version, step: name, ...(timeoutSeconds !== undefined && { timeoutSeconds }) }
    return noteStart(note, place, this.#options.clock)
  }

  async #recover(failure: StepFailed): Promise<void> {
    this.#errors += 1
    this.#problem = failure.message
    this.#become(this.#errors < MOST_ERRORS ? 'ERRORED' : 'BROKEN', failure)
    // Whether it helped shows when the component is started again.
    if (this.#state !== 'BROKEN') await this.#run('recover', this.#ending.signal)
  }

  #become(state: LifecycleState, failure?: StepFailed): void {
    this.#state = state
    if (this.#hasEnded) return
    this.#options.onChange({
      state,
      isInstalled: this.#isInstalled,
      statusCodes: failure === undefined ? [] : [failure.code],
      ...(failure !== undefined && { details: failure.message }),
    })
  }
}

function failed(name: StepName, end: StepEnd): StepFailed {
  const code = end.kind === 'timed-out' ? `${name.toUpperCase()}_TIMEOUT` : `${name.toUpperCase()}_ERROR`
  return new StepFailed(code, describeEnd(name, end))
}

/** What became of a step, as a sentence. */
export function describeEnd(name: StepName, end: StepEnd): string {
  switch (end.kind) {
    case 'exited':
      return `The ${name} script exited with code ${end.code}.`
    case 'killed':
      return `The ${name} script was ended by ${end.signal}.`
    case 'timed-out':
      return `The ${name} script did not end within ${end.seconds} seconds.`
    case 'not-started':
      return `The ${name} script could not be started: ${end.message}.`
  }
}
