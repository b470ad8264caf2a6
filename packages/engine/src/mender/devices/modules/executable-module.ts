import { realpath } from 'node:fs/promises'
import type { DevicePrograms } from '../device-programs.ts'
import { storePayload } from './stored-payload.ts'
import { streamPayload } from './streamed-payload.ts'
import { ModuleFailure, type ModuleState, type PayloadSink, type UpdateModule } from './update-module.ts'

interface ExecutableModuleOptions {
  readonly type: string
  /** The executable. */
  readonly program: string
  /** The tree of the payload, where the module stands. */
  readonly work: string
  readonly programs: DevicePrograms
  /** For each call. @defaultValue four hours */
  readonly timeoutMs: number
}

/** Between SIGTERM and SIGKILL: what the client for Linux leaves a module to put things in order. */
const KILL_GRACE_MS = 60_000

/** States whose output is an answer. */
const QUESTIONS: ReadonlySet<ModuleState> = new Set([
  'SupportsRollback',
  'NeedsArtifactReboot',
  'ProvidePayloadFileSizes',
])

/** An update module that is a program: called once for each state, with the state and the tree of the payload. */
export class ExecutableModule implements UpdateModule {
  readonly type: string
  readonly #options: ExecutableModuleOptions

  constructor(options: ExecutableModuleOptions) {
    this.#options = options
    this.type = options.type
  }

  async download(signal: AbortSignal): Promise<PayloadSink> {
    const { work } = this.#options
    const tellsSizes = (await this.call('ProvidePayloadFileSizes', signal)) === 'Yes'
    const state = tellsSizes ? 'DownloadWithFileSizes' : 'Download'
    const ending = new AbortController()
    return streamPayload({
      work,
      tellsSizes,
      stored: storePayload(work, signal),
      run: (until) => this.#run(state, AbortSignal.any([signal, until])),
      ending,
      signal,
    })
  }

  async call(state: ModuleState, signal: AbortSignal): Promise<string> {
    return this.#run(state, signal)
  }

  async #run(state: ModuleState, signal: AbortSignal): Promise<string> {
    const { program, programs, timeoutMs, type } = this.#options
    const work = await realpath(this.#options.work)
    const { failure, stdout } = await programs.run({
      program,
      parameters: [state, work],
      cwd: work,
      timeoutMs,
      killGraceMs: KILL_GRACE_MS,
      isAnswer: QUESTIONS.has(state),
      signal,
    })
    if (failure === undefined) return stdout.replace(/\n$/, '')
    throw new ModuleFailure(`update module "${type}" failed in ${state}: ${failure}`)
  }
}
