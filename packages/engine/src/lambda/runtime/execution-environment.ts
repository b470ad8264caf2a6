import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Clock } from '@slipway/core/clock'
import type { FunctionOutput, OutputStream } from './function-output.ts'
import { type InvocationResult, json, RuntimeApi } from './runtime-api.ts'

/** What is started for a version of a function, and with what around it. */
export interface RuntimeProcess {
  readonly command: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly functionName: string
  readonly functionArn: string
  readonly version: string
  readonly timeoutSeconds: number
  readonly memoryMiB: number
}

export interface CallResult extends InvocationResult {
  readonly requestId: string
  /** The last 4 KB of what was printed during the call. */
  readonly logTail: string
}

/** How long a runtime may take until it asks for its first event, beside the function's own time (developer guide, "Init phase"). */
const INIT_MS = 10_000
const LOG_TAIL_BYTES = 4_096

/** One process that serves one call at a time, and is kept for the next one. */
export class ExecutionEnvironment {
  readonly #process: RuntimeProcess
  readonly #api: RuntimeApi
  readonly #child: ChildProcess
  readonly #clock: Clock
  readonly #exited: Promise<ProcessEnd>
  readonly #output: OutputStream | undefined
  #tail = Buffer.alloc(0)
  #isOver = false

  private constructor(
    process: RuntimeProcess,
    api: RuntimeApi,
    child: ChildProcess,
    clock: Clock,
    output: OutputStream | undefined,
  ) {
    this.#process = process
    this.#api = api
    this.#child = child
    this.#clock = clock
    this.#output = output
    for (const source of [child.stdout, child.stderr]) {
      // A character can lie across two chunks.
      source?.setEncoding('utf8')
      source?.on('data', (text: string) => this.#print(text))
      source?.once('close', () => void output?.end())
    }
    this.#exited = howItEnds(child).finally(() => this.end())
  }

  /** @param output - where what is printed is kept; without it only the end of each call's is known. */
  static async start(process: RuntimeProcess, clock: Clock, output?: FunctionOutput): Promise<ExecutionEnvironment> {
    const api = await RuntimeApi.start()
    const stream = output?.open(process.functionName, process.version)
    const [program = '', ...parameters] = process.command
    const child = spawn(program, parameters, {
      cwd: process.folder,
      env: {
        ...process.environment,
        AWS_LAMBDA_RUNTIME_API: api.address,
        ...(stream !== undefined && { AWS_LAMBDA_LOG_STREAM_NAME: stream.name }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the function leaves running ends with it.
      detached: true,
    })
    return new ExecutionEnvironment(process, api, child, clock, stream)
  }

  /** Whether it can serve another call. */
  get isAlive(): boolean {
    return !this.#isOver
  }

  /** Calls the function. Whatever becomes of the process is a result: this throws nothing but the signal's reason. */
  async call(payload: Buffer, signal: AbortSignal): Promise<CallResult> {
    const requestId = randomUUID()
    this.#tail = Buffer.alloc(0)
    this.#print(`START RequestId: ${requestId} Version: ${this.#process.version}\n`)
    const startedAtMs = this.#clock.now()
    const result = await this.#run(requestId, payload, signal)
    const tookMs = this.#clock.now() - startedAtMs
    // What was printed before the answer is there to be read as soon as the answer is; the lines of the end come after it.
    await new Promise(setImmediate)
    this.#print(`END RequestId: ${requestId}\n`)
    this.#print(
      `REPORT RequestId: ${requestId}\tDuration: ${tookMs.toFixed(2)} ms\tBilled Duration: ${Math.ceil(tookMs)} ms\tMemory Size: ${this.#process.memoryMiB} MB\n`,
    )
    return { ...result, requestId, logTail: this.#tail.toString('utf8') }
  }

  /** Ends the process and all that it has started. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#api.close()
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      this.#child.kill('SIGKILL')
    }
  }

  async #run(requestId: string, payload: Buffer, signal: AbortSignal): Promise<InvocationResult> {
    const { timeoutSeconds, functionArn } = this.#process
    const timeoutMs = timeoutSeconds * 1_000
    const exited = this.#exited.then(({ errorType, reason }) =>
      failure(errorType, `RequestId: ${requestId} Error: ${reason}`),
    )
    const timedOut = (): InvocationResult => {
      this.end()
      const text = `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`
      this.#print(`${new Date(this.#clock.now()).toISOString()} ${requestId} ${text}\n\n`)
      return failure('Sandbox.Timedout', `RequestId: ${requestId} Error: ${text}`)
    }
    try {
      const ready = Promise.race([this.#api.ready(), exited])
      const notReady = await this.#within(INIT_MS + timeoutMs, ready, signal, timedOut)
      if (notReady !== undefined) {
        this.end()
        return notReady
      }
      const deadlineMs = this.#clock.now() + timeoutMs
      const answered = this.#api.invoke({ requestId, functionArn, deadlineMs, payload })
      return await this.#within(timeoutMs, Promise.race([answered, exited]), signal, timedOut)
    } catch (error) {
      this.end()
      throw error
    }
  }

  async #within<T>(ms: number, work: Promise<T>, signal: AbortSignal, late: () => T): Promise<T> {
    const over = new AbortController()
    const sleep = this.#clock.sleep(ms, AbortSignal.any([signal, over.signal])).then(late)
    try {
      return await Promise.race([work, sleep])
    } finally {
      over.abort()
    }
  }

  #print(text: string): void {
    this.#tail = Buffer.concat([this.#tail, Buffer.from(text)]).subarray(-LOG_TAIL_BYTES)
    this.#output?.write(text)
  }
}

interface ProcessEnd {
  readonly errorType: 'Runtime.ExitError' | 'Runtime.InvalidEntrypoint'
  readonly reason: string
}

function howItEnds(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ errorType: 'Runtime.InvalidEntrypoint', reason: message }))
    child.once('exit', (code, signal) => {
      const how = signal === null ? `exit status ${code}` : `signal: ${signal}`
      const reason = code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: ${how}`
      resolve({ errorType: 'Runtime.ExitError', reason })
    })
  })
}

function failure(errorType: string, errorMessage: string): InvocationResult {
  return { isError: true, payload: json({ errorType, errorMessage }) }
}
