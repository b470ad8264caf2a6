import { access, constants as fileModes } from 'node:fs/promises'
import { Socket } from 'node:net'
import { constants } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { getSystemErrorName } from 'node:util'
import type { CommandLine } from '../../agent/hooks/command-line.ts'
import type { ProcessStart, StartProcess } from '../../agent/hooks/start-process.ts'
import { REPLIES_DESCRIPTOR, REQUESTS_DESCRIPTOR } from '../init-program.ts'

/** How a process is to run that nobody waits for. */
export interface Surroundings {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  readonly uid?: number
  readonly gid?: number
  /** Takes what it prints, instead of pipes. */
  readonly outputFile?: string
}

interface Started {
  readonly pid: number
  readonly stdout: PassThrough
  readonly stderr: PassThrough
  readonly exited: Promise<number | NodeJS.Signals>
  isRunning(): boolean
}

interface Job {
  readonly outputs: readonly [PassThrough, PassThrough]
  readonly onStarted: (pid: number) => void
  readonly onFailed: (errno: number) => void
  readonly onExited: (end: number | NodeJS.Signals) => void
  hasExited: boolean
}

const SIGNAL_NAMES = new Map(
  Object.entries(constants.signals).map(([name, number]) => [number, name as NodeJS.Signals]),
)

/** Starts processes in the instance's own process tree, which this process is not in: its first process does it. */
export class Spawner {
  readonly #replies = new Socket({ fd: REPLIES_DESCRIPTOR, readable: true, writable: false })
  readonly #requests = new Socket({ fd: REQUESTS_DESCRIPTOR, readable: false, writable: true })
  readonly #jobs = new Map<string, Job>()
  #buffer = Buffer.alloc(0)
  #lastId = 0
  /** Resolves once the first process of the tree runs. */
  readonly ready: Promise<void>

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      this.#replies.on('data', (chunk: Buffer) => {
        this.#buffer = Buffer.concat([this.#buffer, chunk])
        while (this.#takeReply(resolve));
      })
      this.#replies.on('error', reject)
    })
  }

  /** As the agent starts the scripts of hooks. */
  readonly startProcess: StartProcess = async (commandLine, surroundings) => {
    const start = await this.start(commandLine, surroundings)
    if (start instanceof Error) return { kind: 'not-started', error: start } satisfies ProcessStart
    const { stdout, stderr, exited, isRunning, id } = start
    return {
      kind: 'started',
      process: {
        stdout,
        stderr,
        exited,
        isRunning,
        signalGroup: (name) => this.#send(['kill', id, name.replace('SIG', '')]),
        abandon: () => undefined,
      },
    }
  }

  /** @returns the system's own error for what cannot be started. */
  async start(
    { program, parameters }: CommandLine,
    { cwd, environment, uid, gid, outputFile = '' }: Surroundings,
  ): Promise<(Started & { readonly id: string }) | NodeJS.ErrnoException> {
    const found = await findProgram(program, environment.PATH ?? '')
    this.#lastId += 1
    const id = String(this.#lastId)
    const outputs = [new PassThrough(), new PassThrough()] as const
    if (outputFile !== '') for (const output of outputs) output.end()
    let end: number | NodeJS.Signals | undefined
    return new Promise((resolve) => {
      const exited = new Promise<number | NodeJS.Signals>((tell) => {
        this.#jobs.set(id, {
          outputs,
          hasExited: false,
          onStarted: (pid) =>
            resolve({ id, pid, stdout: outputs[0], stderr: outputs[1], exited, isRunning: () => end === undefined }),
          onFailed: (errno) => resolve(systemError(errno, program)),
          onExited: (code) => {
            end = code
            tell(code)
          },
        })
      })
      const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
      const identity = [uid === undefined ? '' : String(uid), gid === undefined ? '' : String(gid)]
      this.#send([
        ...['spawn', id, cwd, ...identity, outputFile],
        ...[String(variables.length), ...variables, found, ...parameters],
      ])
    })
  }

  /** Sends a signal to all processes of the instance. */
  signalAll(name: 'TERM' | 'KILL'): void {
    this.#send(['end', name])
  }

  #send(fields: readonly string[]): void {
    const request = Buffer.from(fields.join('\0'))
    this.#requests.write(Buffer.concat([Buffer.from(`${request.length}\n`), request]))
  }

  /** @returns whether there may be another one. */
  #takeReply(onReady: () => void): boolean {
    const end = this.#buffer.indexOf(10)
    if (end < 0) return false
    const [verb, id = '', first = '', second = ''] = this.#buffer.toString('latin1', 0, end).split(' ')
    const rest = this.#buffer.subarray(end + 1)
    const bytes = verb === 'out' ? Number(second) : 0
    if (rest.length < bytes) return false
    this.#buffer = rest.subarray(bytes)
    if (verb === 'ready') onReady()
    const job = this.#jobs.get(id)
    if (job === undefined) return true
    const output = job.outputs[first === '1' ? 0 : 1]
    switch (verb) {
      case 'started':
        job.onStarted(Number(first))
        break
      case 'failed':
        job.onFailed(Number(first))
        this.#jobs.delete(id)
        break
      case 'out':
        this.#pass(Buffer.from(rest.subarray(0, bytes)), output)
        break
      case 'closed':
        output.end()
        break
      case 'exited':
        job.hasExited = true
        job.onExited(second === '0' ? Number(first) : (SIGNAL_NAMES.get(Number(second)) ?? 'SIGKILL'))
    }
    if (job.hasExited && job.outputs.every(({ writableEnded }) => writableEnded)) this.#jobs.delete(id)
    return true
  }

  /** What is printed faster than it is taken waits where it is. */
  #pass(bytes: Buffer, output: PassThrough): void {
    if (output.destroyed || output.write(bytes)) return
    this.#replies.pause()
    const goOn = (): void => {
      output.off('drain', goOn)
      output.off('close', goOn)
      this.#replies.resume()
    }
    output.on('drain', goOn)
    output.on('close', goOn)
  }
}

/** As `execvp` would: the first process is to start exactly what was meant, with the folders of the new environment. */
async function findProgram(program: string, path: string): Promise<string> {
  if (program.includes('/')) return program
  for (const folder of path.split(':')) {
    const found = join(folder, program)
    const isThere = await access(found, fileModes.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return found
  }
  return program
}

function systemError(errno: number, program: string): NodeJS.ErrnoException {
  const code = getSystemErrorName(-errno)
  return Object.assign(new Error(`spawn ${program} ${code}`), { code, errno: -errno, syscall: 'spawn', path: program })
}
