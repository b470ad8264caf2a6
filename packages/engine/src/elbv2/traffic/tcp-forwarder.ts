import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Route } from './http-forwarder.ts'

/** A server that joins each connection with one to a target, until either end closes it. */
export function createTcpForwarder(routeConnection: () => Route): Server {
  return createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    client.on('error', () => client.destroy())
    join(client, routeConnection())
  })
}

function join(client: Socket, route: Route): void {
  const use = route()
  if (use === undefined) {
    client.destroy()
    return
  }
  const target = connect({ ...use.place, allowHalfOpen: true })
  let hasConnected = false
  const cut = (): void => {
    client.destroy()
    target.destroy()
  }
  client.once('close', () => target.destroy())
  target.once('connect', () => {
    hasConnected = true
    client.once('close', () => use.release())
    use.signal.addEventListener('abort', cut)
    client.once('close', () => use.signal.removeEventListener('abort', cut))
    client.pipe(target)
    target.pipe(client)
    client.resume()
  })
  target.on('error', () => {
    use.release()
    if (hasConnected) client.destroy()
    else if (!client.destroyed) join(client, route)
  })
  target.once('close', () => {
    use.release()
    if (hasConnected && !target.readableEnded) client.destroy()
  })
}
