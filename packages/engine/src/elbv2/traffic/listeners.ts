import { Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Server } from 'node:net'
import type { Clock } from '@slipway/core/clock'
import { Connections } from '../../http/connections.ts'
import { invalidConfiguration } from '../elb-error.ts'
import type { ElbState } from '../elb-state.ts'
import type { Listener, Protocol } from '../model.ts'
import { chooseGroup } from './choose-group.ts'
import { createHttpForwarder, type Route, routeOver } from './http-forwarder.ts'
import type { Targets } from './targets.ts'
import { createTcpForwarder } from './tcp-forwarder.ts'

export const HOST = '127.0.0.1'

/** A load balancer's default for both (attributes `idle_timeout.timeout_seconds`). */
const IDLE_MS = 60_000

export interface ListenersOptions {
  readonly state: ElbState
  readonly targets: Targets
  readonly clock: Clock
  /** From 0 to less than 1: which target group a request goes to. */
  readonly random: () => number
  /** How long requests under way may take when a listener is closed. */
  readonly closeGraceMs: number
}

/** A port that takes requests already, and what serves it. */
export interface OpenPort {
  readonly port: number
  readonly protocol: Protocol
  close(): Promise<void>
}

/** The ports of all listeners. Where a request goes is read from the state when it comes. */
export class Listeners {
  readonly #options: ListenersOptions
  readonly #open = new Map<string, OpenPort>()

  constructor(options: ListenersOptions) {
    this.#options = options
  }

  isOpen(listenerArn: string): boolean {
    return this.#open.has(listenerArn)
  }

  /**
   * Begins to listen for a listener, and ends what listened for it before.
   *
   * @throws ElbError `InvalidConfigurationRequest` when the port cannot be listened on; what listened before goes on then.
   */
  async open({ arn, port, protocol }: Pick<Listener, 'arn' | 'port' | 'protocol'>): Promise<void> {
    const before = this.#open.get(arn)
    if (before?.port === port && before.protocol === protocol) return
    const { clock, closeGraceMs } = this.#options
    const route = (): Route => this.#route(arn)
    const server =
      protocol === 'HTTP' ? createHttpForwarder({ route, clock, idleMs: IDLE_MS }) : createTcpForwarder(route)
    const close = closing(server, closeGraceMs)
    await listen(server, port)
    this.#open.set(arn, { port, protocol, close })
    await before?.close()
  }

  /** Takes no more connections; what is under way may end. */
  async close(listenerArn: string): Promise<void> {
    const open = this.#open.get(listenerArn)
    this.#open.delete(listenerArn)
    await open?.close()
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((arn) => this.close(arn)))
  }

  /** The group is chosen once for a request: there is no other group for what one could not serve. */
  #route(arn: string): Route {
    const { state, targets, random } = this.#options
    const group = chooseGroup(state.listener(arn)?.forward ?? [], random())
    return routeOver((tried) => (group === undefined ? undefined : targets.take(group, tried)))
  }
}

function closing(server: Server | HttpServer, graceMs: number): () => Promise<void> {
  if (!(server instanceof HttpServer)) {
    const sockets = new Set<{ destroy(): void; once(event: 'close', done: () => void): unknown }>()
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    return async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const timer = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, graceMs)
      await closed
      clearTimeout(timer)
    }
  }
  const connections = new Connections(server)
  for (const event of ['request', 'checkContinue'] as const) {
    server.prependListener(event, (message: IncomingMessage, response: ServerResponse) => {
      const done = new Promise<void>((resolve) => response.once('close', resolve))
      connections.follow(message.socket, new AbortController(), done)
    })
  }
  return () => connections.close(graceMs)
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, HOST, resolve)
    })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const reason =
      code === 'EADDRINUSE'
        ? 'is in use already'
        : code === 'EACCES'
          ? 'may not be listened on by this user'
          : `cannot be listened on (${code})`
    throw invalidConfiguration(
      `Port ${port} of ${HOST} ${reason}: a listener of this engine listens there, so give it another Port`,
      { cause },
    )
  }
}
