import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runProgram } from '../../../agent/run-program.ts'
import { ModuleFailure, type PayloadSink } from './update-module.ts'

interface StreamedPayloadOptions {
  readonly work: string
  /** Whether names are told with the size of the file behind them. */
  readonly tellsSizes: boolean
  /** For a module that does not ask for the files. */
  readonly stored: PayloadSink
  /** Runs the module's download to its end. */
  readonly run: (until: AbortSignal) => Promise<string>
  /** Ends the module. */
  readonly ending: AbortController
  readonly signal: AbortSignal
}

/**
 * Gives the files of a payload to a module as they come, if it asks for them: it reads a name from the pipe `stream-next`, then
 * the file from the pipe of that name, until the name is empty. A module that ends without a question gets files.
 */
export async function streamPayload(options: StreamedPayloadOptions): Promise<PayloadSink> {
  const { work, tellsSizes, stored, run, ending, signal } = options
  const next = join(work, 'stream-next')
  await mkdir(join(work, 'streams'), { recursive: true, mode: 0o700 })
  await makePipe(next, signal)
  let whoFetches: 'unknown' | 'module' | 'client' = 'unknown'
  const ended = run(ending.signal).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )

  /** Writes to a pipe, which waits until the module opens it; false when the module ended without that. */
  const offer = async (pipe: string, content: AsyncIterable<Uint8Array>): Promise<boolean> => {
    const writer = new PipeWriter(pipe, signal)
    try {
      const first = await Promise.race([writer.write(content).then(() => 'written' as const), ended])
      if (first === 'written') return true
      if (first !== undefined) throw first.error
      return false
    } finally {
      await writer.end()
    }
  }

  return {
    async take(file, content) {
      if (whoFetches === 'client') return stored.take(file, content)
      const pipe = join(work, 'streams', file.name)
      await makePipe(pipe, signal)
      const line = `streams/${file.name}${tellsSizes ? ` ${file.sizeBytes}` : ''}\n`
      if (await offer(next, chunks(line))) {
        whoFetches = 'module'
        if (await offer(pipe, content)) return
        throw new ModuleFailure('the update module ended in the middle of the download')
      }
      if (whoFetches === 'module') throw new ModuleFailure('the update module ended in the middle of the download')
      whoFetches = 'client'
      await rm(join(work, 'streams'), { recursive: true, force: true })
      await rm(next, { force: true })
      return stored.take(file, content)
    },
    async finish() {
      if (whoFetches !== 'client') await offer(next, chunks(''))
      const end = await ended
      if (end !== undefined) throw end.error
    },
    async abandon() {
      ending.abort(new ModuleFailure('the download was given up'))
      await ended
    },
  }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text)
}

async function makePipe(path: string, signal: AbortSignal): Promise<void> {
  const end = await runProgram('mkfifo', ['-m', '600', path], signal)
  if (end.kind === 'exited' && end.code === 0) return
  const why = end.kind === 'absent' ? 'the program mkfifo is not there' : end.stderr.trim()
  throw new ModuleFailure(`the pipe "${path}" cannot be made: ${why}`)
}

/** Writes to a named pipe from a process of its own: opening one waits for whoever reads it, which may be nobody. */
class PipeWriter {
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown>
  readonly #signal: AbortSignal

  constructor(pipe: string, signal: AbortSignal) {
    this.#signal = signal
    this.#child = spawn('/bin/sh', ['-c', 'exec cat > "$1"', 'sh', pipe], { stdio: ['pipe', 'ignore', 'ignore'] })
    this.#exited = once(this.#child, 'exit')
    this.#exited.catch(() => undefined)
  }

  async write(content: AsyncIterable<Uint8Array>): Promise<void> {
    const { stdin } = this.#child
    if (stdin === null) throw new ModuleFailure('a pipe of the update module cannot be written')
    await pipeline(Readable.from(content, { objectMode: false }), stdin, { signal: this.#signal })
    const [code] = (await this.#exited) as [number | null]
    if (code !== 0) throw new ModuleFailure('the update module did not read a file to its end')
  }

  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL')
    await this.#exited
  }
}
