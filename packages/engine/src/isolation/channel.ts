import type { Socket } from 'node:net'
import { SlipwayError } from '@slipway/core/errors'
import { DownloadTrouble } from '../s3/object-reader.ts'

/** What a program at the other end can be asked, by name: what it takes and what it answers. */
export type Calls = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>

/** How the calls of one side are answered. A handler's signal is that of the caller. */
export type Handlers<Served extends Calls> = {
  readonly [Name in keyof Served]: (
    input: Served[Name]['input'],
    signal: AbortSignal,
  ) => Promise<Served[Name]['output']>
}

/** One end of what joins two processes: a child process, or the process itself. */
export interface Wire {
  send(message: unknown, socket?: Socket): void
  onMessage(take: (message: unknown, socket?: Socket) => void): void
  onClosed(take: () => void): void
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number; readonly reason: string }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: SentError }
  | { readonly kind: 'socket' }

interface SentError {
  readonly kind: 'slipway' | 'download' | 'other'
  readonly message: string
  readonly code?: string
  readonly hint?: string
}

export interface ChannelOptions {
  /** Told with every message: what time it is where the message comes from. */
  readonly now?: () => number
  readonly onTime?: (now: number) => void
  readonly onSocket?: (socket: Socket) => void
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Calls between two processes, in both directions at once, each of which can be called off. */
export class Channel<Asked extends Calls> {
  readonly #wire: Wire
  readonly #options: ChannelOptions
  readonly #pending = new Map<number, Pending>()
  readonly #served = new Map<number, AbortController>()
  #lastId = 0
  #closed: Error | undefined

  constructor(wire: Wire, handlers: Readonly<Record<string, unknown>>, options: ChannelOptions = {}) {
    this.#wire = wire
    this.#options = options
    wire.onMessage((message, socket) => this.#take(message as Message & { now?: number }, handlers, socket))
    wire.onClosed(() => this.#close())
  }

  /** @throws what the other side threw, the signal's reason, or ENGINE_FAILED when the other side is gone. */
  call<Name extends keyof Asked & string>(
    name: Name,
    input: Asked[Name]['input'],
    signal?: AbortSignal,
  ): Promise<Asked[Name]['output']> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      if (this.#closed !== undefined) return reject(this.#closed)
      this.#lastId += 1
      const id = this.#lastId
      const cancel = (): void => {
        this.#pending.delete(id)
        this.#send({ kind: 'cancel', id, reason: String((signal?.reason as Error | undefined)?.message ?? '') })
        reject(signal?.reason)
      }
      const over = (): void => signal?.removeEventListener('abort', cancel)
      this.#pending.set(id, {
        resolve: (value) => {
          over()
          resolve(value as Asked[Name]['output'])
        },
        reject: (error) => {
          over()
          reject(error)
        },
      })
      signal?.addEventListener('abort', cancel, { once: true })
      this.#send({ kind: 'call', id, name, input })
    })
  }

  /** Hands a connection over. */
  sendSocket(socket: Socket): void {
    if (this.#closed === undefined) this.#wire.send({ kind: 'socket' }, socket)
    else socket.destroy()
  }

  #send(message: Message): void {
    if (this.#closed !== undefined) return
    const now = this.#options.now?.()
    this.#wire.send(now === undefined ? message : { ...message, now })
  }

  #take(message: Message & { now?: number }, handlers: Readonly<Record<string, unknown>>, socket?: Socket): void {
    if (message.now !== undefined) this.#options.onTime?.(message.now)
    switch (message.kind) {
      case 'call':
        void this.#serve(message.id, handlers[message.name], message)
        return
      case 'cancel':
        this.#served.get(message.id)?.abort(new SlipwayError('CANCELLED', message.reason))
        return
      case 'socket':
        if (socket !== undefined) this.#options.onSocket?.(socket)
        return
      case 'result':
      case 'error': {
        const pending = this.#pending.get(message.id)
        this.#pending.delete(message.id)
        if (message.kind === 'result') pending?.resolve(message.value)
        else pending?.reject(readError(message.error))
      }
    }
  }

  async #serve(
    id: number,
    handler: unknown,
    { name, input }: { readonly name: string; readonly input: unknown },
  ): Promise<void> {
    const ending = new AbortController()
    this.#served.set(id, ending)
    try {
      if (typeof handler !== 'function') throw new Error(`nobody answers "${name}"`)
      const value = await (handler as (input: unknown, signal: AbortSignal) => Promise<unknown>)(input, ending.signal)
      this.#send({ kind: 'result', id, value })
    } catch (error) {
      this.#send({ kind: 'error', id, error: writeError(error) })
    } finally {
      this.#served.delete(id)
    }
  }

  #close(): void {
    this.#closed = new SlipwayError('ENGINE_FAILED', 'the process at the other end has ended')
    for (const { reject } of this.#pending.values()) reject(this.#closed)
    this.#pending.clear()
    for (const ending of this.#served.values()) ending.abort(this.#closed)
  }
}

function writeError(error: unknown): SentError {
  if (error instanceof SlipwayError) {
    return {
      kind: 'slipway',
      code: error.code,
      message: error.message,
      ...(error.hint !== undefined && { hint: error.hint }),
    }
  }
  if (error instanceof DownloadTrouble) return { kind: 'download', code: error.code, message: error.message }
  const { message, code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
  return { kind: 'other', message, ...(typeof code === 'string' && { code }) }
}

function readError({ kind, message, code = '', hint }: SentError): Error {
  if (kind === 'slipway') {
    return new SlipwayError(code as SlipwayError['code'], message, hint === undefined ? {} : { hint })
  }
  if (kind === 'download') return new DownloadTrouble(code, message)
  return Object.assign(new Error(message), code === '' ? {} : { code })
}
