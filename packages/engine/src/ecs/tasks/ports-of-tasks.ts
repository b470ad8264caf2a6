import { type AddressInfo, connect, createServer } from 'node:net'
import type { Clock } from '@slipway/core/clock'

const HOST = '127.0.0.1'
const POLL_MS = 50

/** A port of this machine that nobody listens on now. Somebody may have taken it before its program does: then that fails. */
export async function findFreePort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const server = createServer()
      server.once('error', reject)
      server.listen(0, HOST, () => {
        const address = server.address() as AddressInfo
        server.close(() => resolve(address.port))
      })
    })
    if (!taken.has(port)) return port
  }
}

/** Resolves once somebody listens on a port. @throws the signal's reason. */
export async function untilListening(port: number, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!(await isListening(port))) await clock.sleep(POLL_MS, signal)
  signal.throwIfAborted()
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port })
    const answer = (is: boolean) => () => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', answer(true))
    socket.once('error', answer(false))
  })
}
