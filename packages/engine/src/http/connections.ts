import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A request under way: what aborts it, and when it has ended. */
interface OpenRequest {
  readonly aborter: AbortController
  readonly peer: string
  readonly done: Promise<void>
}

/**
 * The connections of a server and what is under way on them, so that the server can close within a bound. Node's own
 * `closeIdleConnections` leaves those open that have never carried a request, and browsers and SDKs open some ahead.
 */
export class Connections {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #requests = new Set<OpenRequest>()

  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
  }

  /** Follows a request until it is done. */
  follow(socket: Socket, aborter: AbortController, work: Promise<void>): void {
    const done = work.finally(() => {
      this.#requests.delete(request)
      if (!this.#server.listening) this.#endIdle()
    })
    const request = { aborter, peer: peerOf(socket), done }
    this.#requests.add(request)
  }

  /** Takes no new connection, lets requests end for `graceMs` milliseconds, then cuts them off. */
  async close(graceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#endIdle()
    const cutOff = setTimeout(() => this.#cutOff(), graceMs)
    await closed
    clearTimeout(cutOff)
    this.#cutOff()
    await settledWithin(
      [...this.#requests].map(({ done }) => done),
      graceMs,
    )
  }

  #endIdle(): void {
    const busy = new Set([...this.#requests].map(({ peer }) => peer))
    for (const socket of this.#sockets) if (!busy.has(peerOf(socket))) socket.destroySoon()
  }

  #cutOff(): void {
    for (const { aborter } of this.#requests) aborter.abort(new Error('the engine is closing'))
    for (const socket of this.#sockets) socket.destroy()
  }
}

/** Whose connection it is. With TLS the socket of a request is not the one that connected; the other end is the same. */
function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`
}

/** What a request still does after its client was cut off, such as removing a half-written file, is waited for; a hang is not. */
async function settledWithin(pending: readonly Promise<void>[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const bound = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([Promise.allSettled(pending), bound])
  clearTimeout(timer)
}
