import { connect, type Socket } from 'node:net'

/** What a revision listens on that knows nothing of the engine. */
export const USUAL_PORT = 80

/**
 * Joins a connection from outside with what listens on the instance: on the port that hooks are told, and else on port 80.
 * Where nothing listens the connection is reset, as it would be on a machine.
 */
export function relayConnection(socket: Socket, ports: readonly number[]): void {
  const [port, ...others] = ports
  socket.on('error', () => socket.destroy())
  if (port === undefined) {
    socket.resetAndDestroy()
    return
  }
  const inner = connect({ host: '127.0.0.1', port, allowHalfOpen: true })
  inner.once('error', () => relayConnection(socket, others))
  inner.once('connect', () => {
    inner.removeAllListeners('error')
    inner.on('error', () => socket.destroy())
    inner.on('close', () => socket.destroySoon())
    socket.on('close', () => inner.destroy())
    socket.pipe(inner)
    inner.pipe(socket)
    socket.resume()
  })
}
